"""Signs: no text of a bank loses one without a finding at its place, and what a terminal cannot draw is named once."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import bank, lint, prose
from quiz.lint.rules.signs import may_lose
from quiz.source import in_quotes

BANK = """\
format: 1
id: case
title: {title}
summary: {summary}
language: en
topics:
  a:
    title: A
    note: {note}
glossary:
  word: {meaning}
questions:
  - id: a
    type: single
    stem: {stem}
    also:
      - {also}
    options:
      - correct: {correct}
        why: {why}
      - wrong: {wrong}
    explanation: {explanation}
    hints:
      - {hint}
  - id: b
    type: matching
    stem: Which?
    pairs:
      - left: {left}
        right: {right}
      - left: x x
        right: y y
    decoys:
      - text: {decoy}
  - id: c
    type: ordering
    stem: Which?
    sequence:
      - item: {item}
      - item: z z
  - id: d
    type: recall
    stem: Which?
    answer: {model}
  - id: e
    type: cloze
    text: {cloze}
"""
PARAGRAPHS = ("summary", "stem", "also", "why", "explanation", "hint", "model")
LINES = ("correct", "wrong", "left", "right", "decoy", "item")
AS_WRITTEN = ("title", "note", "meaning", "cloze")
KEYS = (*PARAGRAPHS, *LINES, *AS_WRITTEN)


def found(codes: tuple[str, ...], **texts: str) -> list[tuple[str, str, int]]:
    """What is found in each key: its code, the key, and the column in its text, from 0."""
    plain = {key: f"plain {key}" + (" [[gap]]" if key == "cloze" else "") for key in KEYS}
    written = BANK.format(**(plain | texts))
    lines = {number: key for key in texts for number, line in enumerate(written.split("\n"), 1) if texts[key] in line}
    reading = bank.read_text(written, "x.yaml")
    assert [str(it) for it in reading.problems] == []
    told = [it for it in lint.check(reading).problems if it.code in codes]
    return [
        (it.code, lines[line], column - 1 - written.split("\n")[line - 1].index(texts[lines[line]]))
        for it in told
        for line, column in [it.span.start]
    ]


@pytest.mark.parametrize("key", [*PARAGRAPHS, *LINES])
def test_a_lost_sign_is_reported_at_its_place_in_every_key_with_markdown(key: str) -> None:
    assert found(("Q115",), **{key: "the ` key and the ` sign"}) == [("Q115", key, 4)]


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("the ``quoted'' and the ``other'' word", 4),
        (r"so $x\_1$ it is", 5),
        (r"in C:\_work it is", 5),
        ("so **all** `is` *well* with 2*3*4 and f(*args)", None),
        (r"snake\_case and 2 \* 3", None),
        ("a `b` c", None),
        ("x | y | z", None),
    ],
)
def test_only_a_sign_that_is_no_mark_is_lost(text: str, at: int | None) -> None:
    assert found(("Q115",), stem=text) == ([] if at is None else [("Q115", "stem", at)])


@pytest.mark.parametrize(
    ("text", "at"),
    [
        ("it is &quot;so&quot; here", 6),
        ("blank&nbsp;blank", 5),
        ("100&deg;C", 3),
        ("it&#039;s", 2),
        ("H<sub>2</sub>O", 1),
        ('see <img src="a.png"> there', 4),
        ("one<br>two", 3),
        ("so <b>bold</b>", 3),
        ("so [sound:a.mp3] here", 3),
        ("the {{c1::heart}} beats", 4),
        (r"half of \(\frac{1}{2}\)", 8),
        (r"so $\alpha + x^2$ is", 3),
        ("so $$x+y$$ is", 3),
        (r"3 \times 4", 2),
        ("it is ~~not~~ so", 6),
        ("it is __very much__ so", 6),
    ],
)
@pytest.mark.parametrize("key", ["stem", "correct", "why", "cloze"])
def test_what_a_terminal_cannot_draw_is_reported_once_in_each_text(text: str, at: int, key: str) -> None:
    written = f"{text} [[gap]]" if key == "cloze" else text
    assert found(("Q116",), **{key: in_quotes(written)}) == [("Q116", key, at + 1)]


@pytest.mark.parametrize(
    "text",
    [
        "It costs $5 or $6",
        "R&D and AT&T; a & b;",
        "if a<b and c>d",
        "List<int> and Map<a, b>",
        "x <- 5; y -> 6",
        "`<b>` and `&nbsp;` and `$x^2$`",
        r"C:\text\log\new",
        r"\d+\.\d and \(\d+\)",
        "echo $HOME and $PATH_X",
        "x**2 + y**2 and a ~ b",
        "__init__ and __name__",
        "<3 and >:( and <->",
        "**strong** and *emphasis*",
        "[text](https://example.org)",
        "Qu'est-ce que c'est ? ¿Qué? „So“ «là»",
        "Größe ≥ 10² µg; 38 °C",
        "AT&T;",
    ],
)
def test_what_is_no_markup_is_left_alone(text: str) -> None:
    assert found(("Q115", "Q116"), **dict.fromkeys(("stem", "correct", "why"), in_quotes(text))) == []


@pytest.mark.parametrize("key", AS_WRITTEN)
def test_marks_where_none_are_read_are_reported(key: str) -> None:
    text = "**so** it is" + (" [[gap]]" if key == "cloze" else "")
    assert found(("Q116",), **{key: in_quotes(text)}) == [("Q116", key, 1)]


def test_a_question_about_html_may_show_it() -> None:
    assert found(("Q116",), stem="Which HTML tag is it?", correct="<b>", wrong="<br>", why="So is &lt;b&gt;.") == []


SIGNS = st.text(st.sampled_from("*_`#$\\-+>.()[]{}<|~^=&%@!/'\"ab1 "), min_size=1, max_size=24).map(str.strip)


@pytest.mark.long(rounds=2_000, short=60)
@given(
    st.lists(
        st.sampled_from(
            ["`", "``", "```", "\n", "a", " ", "x = 1", "''", "\\", "*", "#", "~~~", "| a |", "|-|", "> ", "- ", "$"]
        )
    ).map("".join)
)
def test_what_is_passed_over_without_a_parser_loses_nothing(text: str) -> None:
    for separate in (False, True):
        assert may_lose(text) or not list(prose.lost_signs(text, separate=separate))


@pytest.mark.long(rounds=2_000, short=60)
@given(SIGNS.filter(bool))
def test_every_sign_of_any_text_is_shown_or_reported(text: str) -> None:
    for separate in (False, True):
        shown = prose.shown_lines(text) if separate else prose.plain(text)
        missing = Counter(text.replace(" ", "")) - Counter(shown.replace(" ", ""))
        reported = Counter(sign for _, sign in prose.lost_signs(text, separate=separate))
        unreported = missing - reported
        assert set(unreported) <= set("*_`\\"), (shown, unreported)  # an unmistakable mark, on a single line
        assert all(unreported[sign] % 2 == 0 for sign in "*_`"), (shown, unreported)
        assert may_lose(text) or not reported, reported
        assert all(text[place] == sign for place, sign in prose.lost_signs(text, separate=separate))


@pytest.mark.long(rounds=600, short=20)
@given(st.sampled_from([*PARAGRAPHS, *LINES]), SIGNS.filter(bool))
def test_a_sign_that_is_lost_is_reported_in_any_key(key: str, text: str) -> None:
    written = f"{text} end"
    lost = [sign for _, sign in prose.lost_signs(written, separate=key in LINES)]

    assert [(code, where) for code, where, _ in found(("Q115",), **{key: in_quotes(written)})] == (
        [("Q115", key)] if lost else []
    )
