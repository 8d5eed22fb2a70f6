"""Every slip that authors make: told once, at the sign that is to blame, with a mend; and it costs one question."""

from collections.abc import Sequence

import pytest

from quiz import bank
from quiz.bank import yaml_parser
from quiz.bank.yaml_parser import PythonParser

from .conftest import AFTER, BEFORE, LINE, TOP, found, playing, read, spoilt

Change = dict[int, Sequence[str]]

SLIPS: list[tuple[str, Change, tuple[int, int], str, str]] = [
    ("a colon in a text", {3: ["    stem: Which is right: a or b"]}, (3, 11), "B101", '"Which is right: a or b"'),
    ("a colon at the end of a text", {3: ["    stem: Which is right:"]}, (3, 11), "B101", '"Which is right:"'),
    (
        "a colon in the second line of a text",
        {3: ["    stem: This is long", "      and goes on: here"]},
        (4, 7),
        "B101",
        "|",
    ),
    (
        "a colon in a list on one line",
        {4: ["    options: A: one, B: two"], 5: []},
        (4, 14),
        "B101",
        "below, after `- `",
    ),
    ("a colon in a hint", {3: ["    stem: What?", "    hints: First: look"]}, (4, 12), "B101", '- "First: look"'),
    (
        "texts in quotes on one line",
        {3: ["    stem: What?", '    tags: "a", "b"']},
        (4, 11),
        "B101",
        "a line of its own",
    ),
    ("a back-tick first", {3: ["    stem: `ls` does what?"]}, (3, 11), "B101", '"`ls` does what?"'),
    ("an at sign first", {5: ["      - correct: @home"]}, (5, 18), "B101", '"@home"'),
    ("a percent sign first", {6: ["        why: %"]}, (6, 14), "B101", '"%"'),
    ("a comma first", {3: ["    stem: , what?"]}, (3, 11), "B101", '", what?"'),
    ("a closing bracket first", {3: ["    stem: ] what?"]}, (3, 11), "B101", '"] what?"'),
    ("a tab before a key", {3: ["\tstem: What is it?"]}, (3, 1), "B101", "spaces"),
    ("a tab among the spaces", {6: ["      \twhy: It breathes."]}, (6, 7), "B101", "spaces"),
    ("no-break spaces before a key", {3: ["\u00a0\u00a0\u00a0\u00a0stem: What is it?"]}, (3, 1), "B101", "spaces only"),
    ("a wide space among the spaces", {6: ["      \u3000why: It breathes."]}, (6, 7), "B101", "spaces only"),
    ("a key under a dash", {6: ["      why: It breathes."]}, (6, 7), "B101", "Give it 8"),
    ("an option without its dash", {7: ["        wrong: A bone"]}, (7, 9), "B106", "`- wrong: ...`"),
    (
        "an option with its why, without its dash",
        {7: ["        wrong: A bone", "        why: It is hard."]},
        (7, 9),
        "B106",
        "`- wrong: ...`",
    ),
    (
        "a question without its dash",
        {8: ["    id: next", "    type: recall", "    answer: x"]},
        (8, 5),
        "B105",
        "`- id: ...`",
    ),
    ("a no-break space after a colon", {3: ["    stem:\u00a0What is it?"]}, (3, 10), "B101", "plain space"),
    ("a no-break space after a dash", {7: ["      -\u00a0wrong: A bone"]}, (7, 8), "B101", "plain space"),
    ("a wide colon", {3: ["    stem：What is it?"]}, (3, 9), "B101", "`stem: What is it?`"),
    ("a wide colon at the end of a line", {4: ["    options："]}, (4, 12), "B101", "`options:`"),
    ("a dot for a dash", {7: ["      • wrong: A bone"]}, (7, 7), "B101", "`- wrong: A bone`"),
    ("a long stroke for a dash", {7: ["      – wrong: A bone"]}, (7, 7), "B101", "`- wrong: A bone`"),
    ("a star for a dash", {7: ["      * wrong: A bone"]}, (7, 7), "B101", "`- wrong: A bone`"),
    ("a number for a dash", {7: ["      2. wrong: A bone"]}, (7, 7), "B101", "`- wrong: A bone`"),
    ("a double quote left open", {3: ['    stem: "What is it?']}, (3, 11), "B101", 'closing "'),
    ("a single quote left open", {5: ["      - correct: 'A lung"]}, (5, 18), "B101", "closing '"),
    ("an apostrophe in single quotes", {3: ["    stem: 'It's what?'"]}, (3, 15), "B101", "''"),
    ("text after a closing quote", {3: ['    stem: "Lung" is what?']}, (3, 18), "B101", "single quotes"),
    ("a key too far right", {2: ["     type: single"]}, (2, 6), "B101", "Give it 4"),
    ("a key too far left", {3: ["   stem: What is it?"]}, (3, 4), "B101", "Give it 4"),
    ("a key at the left edge", {3: ["stem: What is it?"]}, (3, 1), "B101", "Give it 4"),
    ("an unknown key at the left edge", {3: ["steam: What is it?"]}, (3, 1), "B101", "Give it 4"),
    ("a question's key among its options", {8: ["     explanation: So."]}, (8, 6), "B101", "its question"),
    ("a question too far right", {1: ["   - id: spoilt"]}, (1, 4), "B101", "Give it 2"),
    ("a question too far left", {1: [" - id: spoilt"]}, (1, 2), "B101", "Give it 2"),
    ("an option too far right", {7: ["       - wrong: A bone"]}, (7, 8), "B101", "Give it 6"),
    ("an option too far left", {7: ["     - wrong: A bone"]}, (7, 6), "B101", "Give it 6"),
    ("text that goes on too far left", {3: ["    stem: What", "   is it?"]}, (4, 4), "B101", "goes on"),
    ("a gap first, and text", {3: ["    stem: [[4|IV]] is the stage"]}, (3, 11), "B101", '"[[4|IV]] is the stage"'),
    ("a gap alone", {3: ["    stem: [[4|IV]]"]}, (3, 11), "B107", "|"),
    ("braces first, and text", {3: ["    stem: {{it}} is what?"]}, (3, 11), "B101", '"{{it}} is what?"'),
    ("a bracket left open", {8: ["    tags: [lung, bone"]}, (8, 11), "B101", "closing ]"),
    ("a brace left open", {7: ["      - {wrong: A bone"]}, (7, 9), "B101", "closing }"),
    ("a bracket left open over lines", {8: ["    tags: [", "      - lung"]}, (8, 11), "B101", "closing ]"),
    ("a colon inside brackets", {8: ["    tags: [lung, a: b: c]"]}, (8, 22), "B101", "quotes"),
    ("a star first, and text", {3: ["    stem: *What is it?"]}, (3, 11), "B101", '"*What is it?"'),
    ("two stars first", {3: ["    stem: **What** is it?"]}, (3, 11), "B101", '"**What** is it?"'),
    ("a star before one word", {3: ["    stem: *What"]}, (3, 11), "B110", '"*What"'),
    ("an ampersand first", {3: ["    stem: &What is it?"]}, (3, 11), "B110", '"&What is it?"'),
    ("an ampersand and a blank first", {3: ["    stem: & what?"]}, (3, 11), "B101", '"& what?"'),
    ("an exclamation mark first", {5: ["      - correct: !Think of it"]}, (5, 18), "B109", '"!Think of it"'),
    ("two exclamation marks", {3: ["    stem: !Think! of it"]}, (3, 11), "B101", '"!Think! of it"'),
    ("no blank after the first colon", {1: ["  - id:spoilt"]}, (1, 5), "B101", "`id: spoilt`"),
    ("no blank after a colon", {2: ["    type:single"]}, (2, 5), "B101", "`type: single`"),
    ("no blank after a dash", {7: ["      -wrong: A bone"]}, (7, 7), "B101", "`- wrong: A bone`"),
    ("no blank after a question's dash", {1: ["  -id: spoilt"]}, (1, 3), "B101", "`- id: spoilt`"),
    ("no blank after any dash", {8: ["    tags:", "      -a", "      -b"]}, (9, 7), "B107", "space after each dash"),
    ("no colon after a key", {3: ["    stem What is it?"]}, (3, 5), "B101", "colon"),
    ("no colon after a key alone", {4: ["    options"]}, (4, 5), "B101", "`options:`"),
    ("no colon before a block sign", {8: ["    explanation |", "      It is so."]}, (8, 5), "B101", "`explanation:`"),
    ("a key of an option at the question", {8: ["    correct: A rib"]}, (8, 5), "B104", "`- correct: ...`"),
    ("a needed key misspelt", {3: ["    steam: What is it?"]}, (3, 5), "B104", "`stem`"),
    ("a text for a group of keys", {8: ["    lint: {ignore: x}"]}, (8, 20), "B107", "line of its own"),
    (
        "options without dashes",
        {5: ["      correct: A lung"], 6: (), 7: ["      wrong: A"]},
        (5, 7),
        "B107",
        "a dash and a space",
    ),
    ("an unknown escape", {3: [r'    stem: "\d is what?"']}, (3, 12), "B101", r"`\\`"),
    ("a Windows path", {3: [r'    stem: "C:\Users\me"']}, (3, 14), "B101", r"`\\`"),
    ("half a character", {3: [r'    stem: "\ud800"']}, (3, 12), "B101", r"`\\`"),
    ("a number of no character", {3: [r'    stem: "\UFFFFFFFF"']}, (3, 12), "B101", r"`\\`"),
    ("text beside a block sign", {3: ["    stem: | What is it?"]}, (3, 11), "B101", "Move it there"),
    ("text under a block sign, not indented", {3: ["    stem: |", "    What is it?"]}, (4, 5), "B101", "Indent"),
    ("a list under a block sign, not indented", {3: ["    stem: |", "    - a", "    - b"]}, (4, 5), "B101", "Indent"),
    ("a list beside its key", {8: ["    tags: - a"]}, (8, 11), "B101", "next line"),
    (
        "a dash too far right in a list",
        {8: ["    tags:", "      - a", "       - b"]},
        (10, 8),
        "B101",
        "as the other items",
    ),
    ("a list under a text", {3: ["    stem: Which?", "      - a", "      - b"]}, (4, 7), "B101", "|"),
    (
        "a number sign inside a text of two lines",
        {3: ["    stem: Case #4", "      is what?"]},
        (3, 16),
        "B101",
        "quotes",
    ),
    ("nothing before a number sign", {3: ["    stem: #4 is what?"]}, (3, 11), "B114", '"#4 is what?"'),
    ("a comma inside braces", {7: ["      - {wrong: Yes, it is, why: No}"]}, (7, 22), "B114", "quotes"),
    (
        "a colon in a bare item",
        {5: ["      - correct: A lung", "        why: It: it: it"]},
        (6, 14),
        "B101",
        '"It: it: it"',
    ),
    ("merged keys", {2: ["    <<: *single"]}, (2, 5), "B110", "Write those keys out"),
    ("an anchor", {1: ["  - &q", "    id: spoilt"]}, (1, 5), "B110", "Take it out"),
    ("a key that is a list", {8: ["    ? [a]", "    : b"]}, (8, 7), "B101", "key and a colon"),
    ("a text for a question", dict.fromkeys(range(2, 8), ()) | {1: ["  - What is it?"]}, (1, 5), "B107", "`stem: ...`"),
    ("nothing for a question", dict.fromkeys(range(2, 8), ()) | {1: ["  -"]}, (1, 4), "B122", "dash"),
    ("a text for an option", {7: ["      - A bone"]}, (7, 9), "B107", "`correct: A bone`"),
    ("a key with the wrong stroke", {8: ["    unit_required: true"]}, (8, 5), "B104", "Known keys"),
    ("a key twice", {8: ["    stem: What else?"]}, (8, 5), "B105", "Keep one"),
    ("a missing key", {3: ()}, (1, 5), "B106", "The question itself"),
    ("a missing type", {2: ()}, (1, 5), "B106", "`type: single`"),
    ("the type's key misspelt", {2: ["    typ: single"]}, (2, 5), "B104", "`type`"),
    ("an unknown type", {2: ["    type: mutliple"]}, (2, 11), "B121", "`multiple`"),
    ("a type of other programs", {2: ["    type: mcq"]}, (2, 11), "B121", "`single`: pick"),
    ("yes for true", {8: ["    sensitive: yes"]}, (8, 16), "B108", "`sensitive: true`"),
    ("an empty text", {3: ["    stem:"]}, (3, 10), "B122", "a text"),
    ("an id with capitals", {1: ["  - id: My Lung"]}, (1, 9), "B120", "`my-lung`"),
    ("an id twice", {1: ["  - id: before"]}, (1, 9), "B118", "of its own"),
    ("a source that is not declared", {8: ["    sources: [nci]"]}, (8, 15), "B119", "Declare it"),
    ("no right option", {5: ["      - wrong: A lung"]}, (5, 7), "B115", "`correct`"),
    ("the same option twice", {7: ["      - wrong: A lung"]}, (7, 9), "B116", "Change one"),
]
"""What it is; the changed lines of the question; where it is told, its code, and a piece of the mend."""


@pytest.mark.parametrize(("change", "place", "code", "mend"), [row[1:] for row in SLIPS], ids=[row[0] for row in SLIPS])
def test_a_slip_is_reported_once_where_it_is_and_costs_one_question(
    change: Change, place: tuple[int, int], code: str, mend: str
) -> None:
    reading = read(spoilt(change))

    assert found(reading) == [(LINE + place[0], place[1], code)], [str(problem) for problem in reading.problems]
    assert mend in reading.problems[0].hint
    assert reading.problems[0].severity == "error"
    assert (playing(reading), reading.questions_seen) == (["before", "after"], 3)


@pytest.mark.parametrize(
    ("change", "place", "mend"),
    [
        ({8: ["    Explanation: It is so."]}, (8, 5), "`explanation`"),
        ({6: ["        wyh: It breathes."]}, (6, 9), "`why`"),
        ({8: ["    Explanaton: x"]}, (8, 5), "`explanation`"),
        ({8: ["    slide: 12"]}, (8, 5), "`x-slide`"),
    ],
)
def test_a_key_that_bears_on_no_answer_is_a_warning(change: Change, place: tuple[int, int], mend: str) -> None:
    reading = read(spoilt(change))

    assert found(reading) == [(LINE + place[0], place[1], "B104")]
    assert (mend in reading.problems[0].hint, reading.problems[0].severity) == (True, "warning")
    assert playing(reading) == ["before", "spoilt", "after"]


def test_a_key_of_ones_own_is_kept_without_a_word() -> None:
    assert found(read(spoilt({8: ["    x-slide: 12"]}))) == []


@pytest.mark.parametrize(
    "change",
    [pytest.param(row[1], id=row[0], marks=() if at % 4 == 0 else pytest.mark.long) for at, row in enumerate(SLIPS)],
)
def test_a_slip_is_reported_alike_without_libyaml(change: Change, monkeypatch: pytest.MonkeyPatch) -> None:
    as_usual = read(spoilt(change))
    monkeypatch.setattr(yaml_parser, "PARSER", PythonParser)

    assert read(spoilt(change)) == as_usual


@pytest.mark.parametrize(
    ("change", "place", "code", "mend"),
    [
        ({3: ["    stem: Case #4 is what?"]}, (3, 16), "B114", '"Case #4 is what?"'),
        ({8: ["    hints: [Think of the lungs first, then of bones]"]}, (8, 13), "B114", "after `- `"),
        ({3: [r'    stem: "\e[2J What?"']}, (3, 12), "B113", "Take it out"),
        ({3: ["    stem: What \u202e is it?"]}, (3, 16), "B113", "Take it out"),
        ({3: ["    stem: What \x1b is it?"]}, (3, 16), "B113", "Take it out"),
        ({3: ["    stem: What \x85 is it?"]}, (3, 16), "B113", "Take it out"),
        ({3: ["    stem: What \u2028 is it?"]}, (3, 16), "B113", "Take it out"),
        ({1: ["  -"]}, (2, 5), "B117", "`id: what-is-it`"),
    ],
)
def test_a_doubt_is_reported_and_the_question_plays(
    change: Change, place: tuple[int, int], code: str, mend: str
) -> None:
    reading = read(spoilt(change))

    assert found(reading) == [(LINE + place[0], place[1], code)]
    assert mend in reading.problems[0].hint
    assert reading.problems[0].severity == "warning"
    assert len(playing(reading)) == 3


@pytest.mark.parametrize(
    "change",
    [
        {3: ["    stem: What is it? # a comment"]},
        {3: ["    stem: What is it? ## a comment"]},
        {3: ["    stem: C# is what?"]},
        {3: ['    stem: "Case #4 is what?"']},
        {3: ["    stem: |", "      Case #4 is what?", "      - a: b: c"]},
        {4: ["    options: #4 of them"]},
        {8: ["    tags: [lung, bone]"]},
        {3: ["    stem: What", "      is it?"]},
        {3: ["    stem: 'What", "      - is it?'"]},
        {3: ["    stem: What\tis it?"]},
        {3: ["    stem:\tWhat is it?"]},
        {3: ["    stem: https://example.org/a:b"]},
        {8: ["", "# a comment", "    explanation: |", "", "      - a", "        - b", ""]},
    ],
)
def test_what_is_fine_is_not_reported(change: Change) -> None:
    reading = read(spoilt(change))

    assert found(reading) == []
    assert len(playing(reading)) == 3


def test_every_fault_of_a_question_is_reported() -> None:
    reading = read(
        spoilt({3: ["    stem: Which: a: b"], 6: ["        why: 'It breathes."], 8: ["    hints:", '      - "x']})
    )

    assert found(reading) == [(LINE + 3, 11, "B101"), (LINE + 6, 14, "B101"), (LINE + 9, 9, "B101")]
    assert playing(reading) == ["before", "after"]


def test_a_fault_and_its_consequences_are_reported_once() -> None:
    reading = read(spoilt({5: ["      - correct: !Lung"], 8: ["    explantion: x"]}))

    assert found(reading) == [(LINE + 5, 18, "B109"), (LINE + 8, 5, "B104")]


@pytest.mark.parametrize("change", [row[1] for row in SLIPS if row[0].startswith(("a quote", "a double", "a tab"))])
def test_lists_that_are_not_indented_are_read_as_well(change: Change) -> None:
    lines = [line[2:] if line.startswith("  ") else line for line in [*BEFORE, *spoilt(change), *AFTER]]

    reading = bank.read_text("\n".join([*TOP, *lines]), "small.yaml")

    assert [problem.code for problem in reading.problems] == ["B101"]
    assert playing(reading) == ["before", "after"]
