"""How the questions of the first bank are built: nobody who knows nothing finds the key by its looks."""

import re

import pytest

from quiz.kinds.multiple import Multiple
from quiz.kinds.single import Single
from quiz.kinds.true_false import TrueFalse
from quiz.model import Question

from .texts import all_texts, first_bank, planned, question

META = re.compile(
    r"^\W*(all|none|both|neither|any)( of)?( the| these| those)? (above|these|those|answers|options|choices)\b"
    r"|\bof the above\b",
    re.IGNORECASE,
)
LETTER = re.compile(
    r"\b([Oo]ption|[Aa]nswer|[Cc]hoice)s? [(\"]?[A-F1-6]\b"
    r"|\b([Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ll]ast) (option|answer)\b"
    r"|\([A-F]\)"
)

TRUE = {"B04", "B06", "C02", "C07", "C17", "E16", "E21", "F03", "F05", "H01", "N15", "N20"}
FALSE = {"A02", "A07", "D02", "D04", "E26", "E29", "F09", "G03", "G06", "N19", "N26"}
"""The keys of the statements once more, by their numbers in the plan: a key turned by accident must not pass."""


def singles() -> list[tuple[Question, Single]]:
    """The questions with one right option."""
    return [(each, each.body) for each in first_bank().questions if isinstance(each.body, Single)]


def key_longest(body: Single) -> bool:
    """Whether the key is longer than every other option."""
    wrong = max(len(option.text) for option in body.options if not option.right)
    return any(len(option.text) > wrong for option in body.options if option.right)


def test_the_key_is_the_longest_option_in_at_most_a_third() -> None:
    longest = [each.id for each, body in singles() if key_longest(body)]

    assert len(longest) * 3 <= len(singles()), longest


def test_no_option_is_much_longer_than_the_others() -> None:
    for each, body in singles():
        lengths = sorted(len(option.text) for option in body.options)
        assert lengths[-1] <= 1.6 * lengths[-2] or lengths[-1] - lengths[-2] <= 15, each.id


def test_every_statement_has_the_key_that_was_decided() -> None:
    found = {number: question(number).body for number in planned()}
    keys = {number: body.answer for number, body in found.items() if isinstance(body, TrueFalse)}

    assert keys == dict.fromkeys(TRUE, True) | dict.fromkeys(FALSE, False)


@pytest.mark.parametrize("with_sensitive", [True, False])
def test_true_and_false_are_about_as_frequent(*, with_sensitive: bool) -> None:
    bank = first_bank()
    answers = [
        each.body.answer
        for each in bank.questions
        if isinstance(each.body, TrueFalse) and (with_sensitive or not bank.sensitive(each))
    ]

    assert 0.4 <= sum(answers) / len(answers) <= 0.6


@pytest.mark.parametrize("text", ["All of the above", "None of these", "Both of these", "None of the answers"])
def test_an_option_about_the_other_options_is_found(text: str) -> None:
    assert META.search(text)


def test_no_option_speaks_of_the_other_options() -> None:
    options = [
        option.text
        for each in first_bank().questions
        if isinstance(each.body, Single | Multiple)
        for option in each.body.options
    ]

    assert options
    assert [text for text in options if META.search(text)] == []


@pytest.mark.parametrize("text", ["Option B is wrong.", "The answer 2 fits.", "The first option fits.", "See (C)."])
def test_a_letter_of_an_option_is_found(text: str) -> None:
    assert LETTER.search(text)


def test_options_are_shuffled_so_no_text_calls_one_by_its_place() -> None:
    assert [str(text) for text in all_texts() if LETTER.search(text.text)] == []


def test_there_are_two_or_three_wrong_options_to_one_right() -> None:
    for each, body in singles():
        assert 2 <= sum(not option.right for option in body.options) <= 3, each.id


def test_an_option_is_no_sentence_cut_in_two() -> None:
    for each in first_bank().questions:
        if isinstance(each.body, Single | Multiple):
            assert all(option.text[0].isupper() or option.text[0].isdigit() for option in each.body.options), each.id
