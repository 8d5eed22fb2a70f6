"""Mends that need no asking: what each changes, what is never touched, and that nothing gets worse."""

from collections.abc import Sequence

import pytest

from quiz import bank
from quiz.bank import Reading
from quiz.bank.fixing import apply_fixes
from quiz.bank.fixing.apply_fixes import Fixed
from quiz.source import Code, Edit, Problem, Span

from .conftest import AFTER, BEFORE, TOP, spoilt

Change = dict[int, Sequence[str]]


def fixed(text: str | bytes, told: Sequence[Problem] = (), only: str = "") -> Fixed:
    """The bank in ``text`` after mending, with ``told`` as what else there is to say of it at first."""
    data = text if isinstance(text, bytes) else text.encode("utf-8")

    def craft(reading: Reading) -> Sequence[Problem]:
        return told if reading.texts.text("x.yaml").encode() == data else ()

    return apply_fixes.fix_files({"x.yaml": data}, "x.yaml", "/x.yaml", craft, lambda it: it.code.startswith(only))


def mended(text: str) -> str:
    return fixed(text).after["x.yaml"].decode("utf-8")


def test_a_first_question_goes_below_its_key() -> None:
    lines = [*TOP[:-1], f"questions: {BEFORE[0].strip()}", *BEFORE[1:], *AFTER, ""]

    assert mended("\n".join(lines)) == "\n".join([*TOP, *BEFORE, *AFTER, ""])


def around(question: Sequence[str]) -> str:
    return "\n".join([*TOP, *BEFORE, *question, *AFTER, ""])


GONE: Change = dict.fromkeys(range(2, 8), ())
"""The other lines of the question taken out."""

MENDS: list[tuple[str, Change, Change]] = [
    ("a colon", {3: ["    stem: Which is right: a or b"]}, {3: ['    stem: "Which is right: a or b"']}),
    ("a colon at the end", {3: ["    stem: Which is right:"]}, {3: ['    stem: "Which is right:"']}),
    ("a colon and quotes", {3: ['    stem: Say: "No"']}, {3: ["    stem: 'Say: \"No\"'"]}),
    ("a colon and all quotes", {3: ['    stem: Don\'t say: "No"']}, {3: ["    stem: 'Don''t say: \"No\"'"]}),
    ("a colon and a backslash", {3: [r"    stem: C:\x: what?"]}, {3: [r"    stem: 'C:\x: what?'"]}),
    ("a colon and a comment", {3: ["    stem: A: b?   # why"]}, {3: ['    stem: "A: b?"   # why']}),
    ("a colon and blanks", {3: ["    stem: A: b?  "]}, {3: ['    stem: "A: b?"']}),
    ("a colon in an option", {5: ["      - correct: A: lung"]}, {5: ['      - correct: "A: lung"']}),
    ("a dash and a sign", {1: ["  *- id: spoilt"]}, {}),
    ("a sign for a dash", {1: ["  > id: spoilt"]}, {}),
    ("a quote for a dash", {1: ['" id: spoilt']}, {}),
    ("a dash taken out", {1: [" id: spoilt"]}, {}),
    ("a back-tick", {3: ["    stem: `ls` does what?"]}, {3: ['    stem: "`ls` does what?"']}),
    ("an at sign", {5: ["      - correct: @home"]}, {5: ['      - correct: "@home"']}),
    ("a percent sign", {6: ["        why: %"]}, {6: ['        why: "%"']}),
    ("more than", {5: ["      - correct: > 5 mm"]}, {5: ['      - correct: "> 5 mm"']}),
    ("a gap and text", {3: ["    stem: [[4|IV]] is the stage"]}, {3: ['    stem: "[[4|IV]] is the stage"']}),
    ("a gap alone", {3: ["    stem: [[4|IV]]"]}, {3: ['    stem: "[[4|IV]]"']}),
    ("braces and text", {3: ["    stem: {{it}} is what?"]}, {3: ['    stem: "{{it}} is what?"']}),
    ("a star and text", {3: ["    stem: **What** is it?"]}, {3: ['    stem: "**What** is it?"']}),
    ("a star and a word", {3: ["    stem: *What"]}, {3: ['    stem: "*What"']}),
    ("an ampersand", {3: ["    stem: &What is it?"]}, {3: ['    stem: "&What is it?"']}),
    ("an exclamation mark", {5: ["      - correct: !Think of it"]}, {5: ['      - correct: "!Think of it"']}),
    ("a number sign", {3: ["    stem: Case #4 is what? # c"]}, {3: ['    stem: "Case #4 is what?" # c']}),
    ("a number sign first", {3: ["    stem: #4 is what?"]}, {3: ['    stem: "#4 is what?"']}),
    ("an apostrophe", {3: ["    stem: 'It's what?'"]}, {3: ['    stem: "It\'s what?"']}),
    ("quotes in a text", {3: ['    stem: "Lung" is what?']}, {3: ["    stem: '\"Lung\" is what?'"]}),
    ("a hint with a colon", {8: ["    hints:", "      - Think: it"]}, {8: ["    hints:", '      - "Think: it"']}),
    ("two colons", {8: ["    hints:", "      - Do: a: b"]}, {8: ["    hints:", '      - "Do: a: b"']}),
    ("an ending colon", {8: ["    hints:", "      - First do:"]}, {8: ["    hints:", '      - "First do:"']}),
    ("yes", {8: ["    sensitive: yes # c"]}, {8: ["    sensitive: true # c"]}),
    ("off in quotes", {8: ['    shuffle: "Off"']}, {8: ["    shuffle: false"]}),
    ("a glued colon", {2: ["    type:single"]}, {2: ["    type: single"]}),
    ("a glued dash", {7: ["      -wrong: A bone"]}, {7: ["      - wrong: A bone"]}),
    ("a glued question", {1: ["  -id: spoilt"]}, {1: ["  - id: spoilt"]}),
    ("a missing colon", {4: ["    options"]}, {4: ["    options:"]}),
    ("a capital key", {3: ["    Stem: What is it?"]}, {}),
    ("a no-break space after a colon", {3: ["    stem:\u00a0What is it?"]}, {}),
    ("a no-break space after a dash", {7: ["      -\u00a0 wrong: A bone"]}, {}),
    ("a wide colon", {3: ["    stem： What is it?"]}, {}),
    ("a wide colon at the end", {4: ["    options："]}, {}),
    ("a dot for a dash", {7: ["      •  wrong: A bone"]}, {}),
    ("a number for a dash", {7: ["      2) wrong: A bone"]}, {}),
    (
        "a long stroke for a dash",
        {8: ["    tags:", "      - a", "      – b"]},
        {8: ["    tags:", "      - a", "      - b"]},
    ),
    ("another stroke", {8: ["    Reviewed_By: x"]}, {8: ["    Reviewed_By: x"]}),
    ("a capital choice", {8: ["    difficulty: Easy"]}, {8: ["    difficulty: easy"]}),
    ("another type", {2: ["    type: “Single”"]}, {}),
    ("a tab", {3: ["\tstem: What is it?"]}, {}),
    ("a tab among spaces", {6: ["      \twhy: It breathes."]}, {}),
    ("no-break spaces", {3: ["\u00a0\u00a0\u00a0\u00a0stem: What is it?"]}, {}),
    ("tabs and another slip", {3: ["\tstem: A: b?"], 2: ["\ttype: single"]}, {3: ['    stem: "A: b?"']}),
    (
        "blanks at a line's end",
        {1: ["  - id: spoilt  "], 4: ["    options:\t"], 8: ["    # c ", "  "]},
        {8: ["    # c", ""]},
    ),
    (
        "blanks by a block sign",
        {3: ["    stem: |  ", "      It is  ", "      so."]},
        {3: ["    stem: |", "      It is  ", "      so."]},
    ),
    ("an id", {1: ["  -"]}, {1: ["  -"], 2: ["    id: what-is-it", "    type: single"]}),
    (
        "an id, far right",
        {1: ["  -   type: recall", "      stem: So?", "      answer: So."]} | GONE,
        {1: ["  -   id: so", "      type: recall", "      stem: So?", "      answer: So."]} | GONE,
    ),
    (
        "an id in braces",
        {1: ["  - {type: recall, stem: So, answer: a}"]} | GONE,
        {1: ["  - {id: so, type: recall, stem: So, answer: a}"]} | GONE,
    ),
    (
        "an id in quotes",
        {1: ['  - {"type": "recall", "stem": "So", "answer": "a"}']} | GONE,
        {1: ['  - {"id": "so", "type": "recall", "stem": "So", "answer": "a"}']} | GONE,
    ),
]
"""What it is; the lines of a question before, and after."""


@pytest.mark.parametrize(("before", "after"), [row[1:] for row in MENDS], ids=[row[0] for row in MENDS])
def test_a_fix_changes_what_it_means_and_nothing_else(before: Change, after: Change) -> None:
    assert mended(around(spoilt(before))).split("\n") == around(spoilt(after)).split("\n")


@pytest.mark.parametrize(
    "change",
    [
        {3: ["    stem: Which is right: a", "      or b"]},
        {4: ["    options: correct: A lung"], 5: [], 6: [], 7: []},
        {3: ["    stem: !!str What"]},
        {3: ['    stem: !x "What"']},
        {3: ["    stem: &a What is *a", "    objective: *a"]},
        {8: ["    hints: [a, b: c: d]"]},
        {3: ['    stem: "Lung" and "bone"']},
        {3: ["    stem: 'It' or 'that'"]},
        {3: ["    stem: | What is it?"]},
        {3: ['    stem: "What is it?']},
        {3: ["    stem: [lung, bone]"]},
        {3: ["    stem: {lung: bone}"]},
        {3: ["    stem: What is it? #todo"]},
        {3: ["    stem: #todo"]},
        {3: ["   stem: What is it?"]},
        {8: ["    explantion: It is so."]},
        {8: ["    sensitive: maybe"]},
        {8: ["    stem: What else?"]},
        {8: ["    answer:", "      text: So"]},
    ],
)
def test_where_it_is_not_certain_what_was_meant_nothing_is_touched(change: Change) -> None:
    text = around(spoilt(change))

    assert mended(text) == text


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("title: T\n", "format: 1\nid: t\nlanguage: en\ntitle: T\n"),
        ("# c\n\n# d\ntitle: T\n", "# c\n\n# d\nformat: 1\nid: t\nlanguage: en\ntitle: T\n"),
        ("format: 1 # c\n# d\ntitle: T\n", "format: 1 # c\nid: t\nlanguage: en\n# d\ntitle: T\n"),
        ("id: x\ntitle: T\n", "format: 1\nid: x\nlanguage: en\ntitle: T\n"),
        ("title: T\nid: x\n", "format: 1\nlanguage: en\ntitle: T\nid: x\n"),
        ("%YAML 1.2\n---\ntitle: T\n", "%YAML 1.2\n---\nformat: 1\nid: t\nlanguage: en\ntitle: T\n"),
        ('title: "T: a"\n', 'format: 1\nid: t-a\nlanguage: en\ntitle: "T: a"\n'),
        ("title: T: a\n", 'format: 1\nid: t-a\nlanguage: en\ntitle: "T: a"\n'),
        ("titel: T\n", "format: 1\nlanguage: en\ntitel: T\n"),
    ],
)
def test_what_the_top_lacks_is_written_above_the_first_key(before: str, after: str) -> None:
    rest = "\n".join(["questions:", *BEFORE, ""])

    assert mended(before + rest) == after + rest


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", ["", "\n"])
def test_line_ends_the_mark_at_the_beginning_and_the_last_line_stay(end: str, mark: str, last: str) -> None:
    before = mark + around(spoilt({1: ["  - # c", "    type: single"], 2: [], 3: ["    stem: A: b"]})).rstrip() + last
    after = before.replace("type: single", "id: a-b\n    type: single").replace("A: b", '"A: b"')

    assert mended(before.replace("\n", end)) == after.replace("\n", end)


def test_a_mixture_of_line_ends_stays() -> None:
    before = "\r\n".join(TOP) + "\n" + "\r".join([*BEFORE, *spoilt({3: ["    stem: A: b"]})])

    assert mended(before) == before.replace("A: b", '"A: b"')


def test_the_edges_of_a_block_of_code_are_taken_out_and_cost_no_question() -> None:
    text = around(spoilt({}))
    fenced = f"```yaml\n{text}```\n"
    reading = bank.read_text(fenced, "x.yaml")

    assert [(it.span.start, it.code, it.hint) for it in reading.problems] == [
        ((1, 1), "B101", "Take this line out."),
        ((text.count("\n") + 2, 1), "B101", "Take this line out."),
    ]
    assert reading.bank is not None
    assert len(reading.bank.questions) == 3
    assert mended(fenced) == f"\n{text}\n"


def test_the_line_above_the_questions_is_written_where_it_is_missing() -> None:
    text = around(spoilt({}))

    assert mended(text.replace("questions:\n", "")) == text


@pytest.mark.parametrize("sign", [":\u00a0", "："])
def test_a_key_at_the_top_that_is_fixed_is_not_written_once_more(sign: str) -> None:
    text = around(spoilt({}))
    top = "\n".join(TOP[:4])

    assert mended(text.replace(top, top.replace(": ", sign))) == text


def test_a_file_that_is_not_utf_8_is_left_alone_and_that_is_said() -> None:
    data = around(spoilt({3: ["    stem: Wärme: was?"]})).encode("cp1252")

    result = fixed(data)

    assert (result.changed, result.fix_count) == ((), 0)
    assert result.left_alone == (("x.yaml", "it is not UTF-8. Save it as UTF-8 first."),)


def test_a_file_that_is_too_large_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apply_fixes, "LARGEST", 10)

    assert [name for name, _ in fixed(around(spoilt({3: ["    stem: A: b"]}))).left_alone] == ["x.yaml"]


def test_a_line_with_a_character_that_no_bank_may_have_is_not_written_again() -> None:
    text = around(spoilt({3: ["    stem: A: \x1b b"]}))

    assert mended(text) == text


def _wrong(line: int, text: str) -> Problem:
    """A problem whose mend is to put ``text`` in place of a whole line."""
    span = Span("x.yaml", (line, 1), (line, 100))
    return Problem(span, Code("Q999", "warning"), "It is odd.", "Mend it.", Edit(span, text))


@pytest.mark.parametrize(
    "text",
    [
        "    stem: a: b",
        "    type: nonsense",
        "",
        "    id: after",
        "  - id: x",
        '    stem: "open',
        "    stem: !x",
        "\ttype: y",
    ],
)
def test_a_fix_that_makes_something_worse_is_not_made_and_the_others_are(text: str) -> None:
    before = around(spoilt({8: ["    sensitive: yes"]}))
    line = before.split("\n").index("    stem: What is it?") + 1

    result = fixed(before, [_wrong(line, text)])

    assert result.after["x.yaml"].decode() == before.replace("yes", "true")
    assert result.fix_count == 1


def test_of_two_fixes_that_overlap_the_first_is_made() -> None:
    before = around(spoilt({}))
    line = before.split("\n").index("    stem: What is it?") + 1
    told = [_wrong(line, "    stem: One"), _wrong(line, "    stem: Two")]

    assert fixed(before, told).after["x.yaml"].decode() == before.replace("What is it?", "One")


def test_a_fix_may_show_others_which_are_made_too() -> None:
    before = around(spoilt({2: ["    Type: Single"], 3: ["    Stem: A: b"], 8: ["    sensitive: yes  "]}))
    after = around(spoilt({3: ['    stem: "A: b"'], 8: ["    sensitive: true"]}))

    assert mended(before) == after
    assert fixed(after).fix_count == 0


def test_only_what_is_wanted_is_fixed() -> None:
    before = around(spoilt({1: ["  - type: single"], 2: [], 3: ["    stem: A: b"]}))

    assert fixed(before, only="B101").after["x.yaml"].decode() == before.replace("A: b", '"A: b"')


def test_the_id_that_answers_hang_on_is_the_one_written() -> None:
    """A sound question keeps the id that was made for it, though a mended one before it says the same."""
    mended_first = spoilt({1: ["  - type: single"], 2: [], 3: ["    stem: *What is it?"]})
    text = "\n".join([*TOP, *mended_first, *spoilt({1: ["  - type: single"], 2: []}), ""])
    before = bank.read_text(text, "x.yaml").bank

    after = fixed(text).reading.bank

    assert before is not None
    assert after is not None
    assert [question.stem for question in after.questions if question.id == before.questions[0].id] == ["What is it?"]
    assert len(after.questions) == 2


def test_a_bank_of_several_files_is_fixed_in_each() -> None:
    top = "\n".join([*TOP, *spoilt({3: ["    stem: A: b"]}), ""])
    more = "\n".join(["questions:", *spoilt({1: ["  - type: single"], 2: [], 3: ["    stem: C: d"]}), ""])
    files = {"x/bank.yaml": top.encode(), "x/more.yaml": more.encode()}

    result = apply_fixes.fix_files(files, "x", "/x", lambda _: (), lambda _: True)

    assert result.changed == ("x/bank.yaml", "x/more.yaml")
    assert result.after["x/bank.yaml"].decode() == top.replace("A: b", '"A: b"')
    assert '"C: d"' in result.after["x/more.yaml"].decode()
    assert "  - id: c-d\n    type: single" in result.after["x/more.yaml"].decode()
