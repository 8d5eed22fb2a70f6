"""What the author wrote is what the learner sees: a text stays as it is written."""

import pytest

from quiz.kinds.single import Single

from .conftest import found, read, spoilt

TABLE = """
Yes No on off NO true True 1.10 1.50 012 0x1F 1_000 12:30 1e3 ~ null 2024-01-01 2024-99-99 010 1:30 .5 +1 .inf .nan = <
-5 -x ?x :x a,b a[b] a{b} a&b a*b a!b a|b a>b a%b a@b a`b a#b a"b a'b 5% A+ (a) $x ^ é 名 😀 100,000 18/20 http://a.b/c:d
"""
"""The rows of ``formats.md`` 3.2 that YAML can read at all, and more of the kind. Those it cannot are slips."""


def option(written: str) -> str:
    """The option that is written so."""
    reading = read(spoilt({7: [f"      - wrong: {written}"]}))
    assert found(reading) == []
    assert reading.bank is not None
    body = reading.bank.questions[1].body
    assert isinstance(body, Single)
    return body.options[1].text


@pytest.mark.parametrize("text", [*TABLE.split(), "What, now?", "5' 3\"", "a  b", "9" * 1500])
def test_a_bare_text_stays_as_written(text: str) -> None:
    assert option(text) == text


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ('"No"', "No"),
        ("'It''s'", "It's"),
        ('"a: b # c"', "a: b # c"),
        (r'"\u00e9\x41\n\\"', "éA\n\\"),
        ('" blanks round it "', "blanks round it"),
        ("|\n          a: b\n            # c", "a: b\n  # c"),
        (">-\n          a\n          b\n\n          c", "a b\nc"),
        ("a\n          b", "a b"),
    ],
)
def test_a_text_with_signs_round_it_is_what_stands_between_them(written: str, text: str) -> None:
    assert option(written) == text
