"""What a bank says of itself: read as declared, and no fault in it keeps its questions from playing."""

import pytest

from quiz import bank
from quiz.bank.bank_keys import FIELDS
from quiz.model import Bank, Reference, Topic

from .conftest import AFTER, BEFORE, TOP, found, playing

QUESTIONS = ["questions:", *BEFORE, *AFTER]

FULL = """\
format: 1
id: full
title: "Full: of fields"
summary: What it is.
language: de
audience: patient
domain: medicine
version: 1.50
license: CC-BY-4.0
authors: [A. Author, B. Author]
checked: 2026-11-23
reviewed-by: []
size: 7
notice: Not advice.
help: |
  **Call** someone.
sources:
  nci:
    title: "NCI: a page"
    publisher: NCI
    url: https://example.org/
    as-of: 2026-11
    status: checked
topics:
  outlook:
    title: Outlook
    sensitive: true
    note: Figures.
  signs-of-it:
    note: None.
glossary:
  lymph node: A small organ.
confusable:
  - [ilium, ileum]
lint:
  ignore:
    Q101: It is meant so.
questions:
  - {id: q, type: recall, stem: What?, answer: This.}
"""


def test_every_field_is_read() -> None:
    reading = bank.read_text(FULL, "full.yaml")

    assert found(reading) == []
    assert reading.bank is not None
    assert reading.bank == Bank(
        id="full",
        title="Full: of fields",
        questions=reading.bank.questions,
        summary="What it is.",
        language="de",
        audience="patient",
        domain="medicine",
        version="1.50",
        license="CC-BY-4.0",
        authors=("A. Author", "B. Author"),
        checked="2026-11-23",
        size=7,
        notice="Not advice.",
        help="**Call** someone.",
        sources={"nci": Reference("NCI: a page", "NCI", "https://example.org/", "2026-11", "checked")},
        topics={
            "outlook": Topic("Outlook", sensitive=True, note="Figures."),
            "signs-of-it": Topic("Signs of it", note="None."),
        },
        glossary={"lymph node": "A small organ."},
        confusable=(("ilium", "ileum"),),
        lint={"ignore": {"Q101": "It is meant so."}},
    )
    assert playing(reading) == ["q"]


def test_every_field_has_a_meaning_for_authors_and_stands_once() -> None:
    names = [field.name for field in FIELDS]

    assert len(names) == len(set(names))
    assert all(field.meaning.endswith(".") for field in FIELDS)
    assert [field.name for field in FIELDS if field.required] == ["title", "questions"]


@pytest.mark.parametrize(
    ("written", "code"), [("German", "de"), ("deutsch", "de"), ("eng", "en"), ("DE", ""), ("pt-BR", ""), ("tlh", "")]
)
def test_a_language_by_its_name_is_the_code_for_it(written: str, code: str) -> None:
    top = [f"language: {written}" if line.startswith("language") else line for line in TOP[:-1]]

    reading = bank.read_text("\n".join([*top, *QUESTIONS]), "small.yaml")

    assert [problem.hint for problem in reading.problems] == ([f"`{code}` is the word for it here."] if code else [])
    assert reading.bank is not None
    assert reading.bank.language == (code or written)


@pytest.mark.parametrize(
    ("lines", "places", "mend"),
    [
        (["titel: A bank"], [(5, 1, "B104")], "`title`"),
        (["topic:", "  a:", "    title: A"], [(5, 1, "B104")], "`topics`"),
        (["size: many"], [(5, 7, "B126")], "digits"),
        (["audience: patients"], [(5, 11, "B108")], "`patient` is the word"),
        (["authors: Me"], [(5, 10, "B107")], "after `- `"),
        (["title: Another"], [(5, 1, "B105")], "Keep one"),
        (["topics:", "  a:", "    title: A", "    sensitiv: true"], [(8, 5, "B124")], "`sensitive`"),
        (["topics:", "  a: Outlook"], [(5, 1, "B134")], "`title: Outlook`"),
        (["sources:", "  a:", "    publisher: NCI"], [(7, 5, "B106")], "called"),
        (["sources:", "  a:", "    title: b: c"], [(7, 12, "B101")], '"b: c"'),
        (["summary: b: c"], [(5, 10, "B101")], '"b: c"'),
        (["authors: [A", "checked: 2026-11"], [(5, 10, "B101")], "closing ]"),
        (["help: |", "Call someone."], [(6, 1, "B101")], "Indent"),
        (["notice: 'Don't panic'"], [(5, 14, "B101")], "''"),
        (["glossary: &g", "  a: b"], [(5, 11, "B110")], "Take it out"),
        (["Not advice."], [(5, 1, "B101")], "colon"),
        ([" notice: Not advice."], [(5, 2, "B101")], "left edge"),
    ],
)
def test_a_fault_at_the_top_is_reported_and_every_question_plays(
    lines: list[str], places: list[tuple[int, int, str]], mend: str
) -> None:
    top = [line for line in TOP[:-1] if not lines[0].startswith("titel") or not line.startswith("title")]
    top += ["# no title here"] * (4 - len(top))

    reading = bank.read_text("\n".join([*top, *lines, *QUESTIONS]), "small.yaml")

    assert found(reading) == places, [str(problem) for problem in reading.problems]
    assert any(mend in problem.hint for problem in reading.problems)
    assert playing(reading) == ["before", "after"]


def test_without_a_title_the_file_gives_its_name() -> None:
    reading = bank.read_text("\n".join(["format: 1", "id: x", "language: en", *QUESTIONS]), "some/heart-signs.yaml")

    assert found(reading) == [(1, 1, "B106")]
    assert reading.bank is not None
    assert (reading.bank.title, len(reading.bank.questions)) == ("heart-signs", 2)


def test_what_a_bank_should_say_is_missed_with_the_line_to_add() -> None:
    reading = bank.read_text("\n".join(["title: Signs of the heart", *QUESTIONS]), "x.yaml")

    assert found(reading) == [(1, 1, "B123")] * 3
    assert {problem.severity for problem in reading.problems} == {"warning"}
    hints = " ".join(problem.hint for problem in reading.problems)
    assert all(line in hints for line in ("`format: 1`", "`id: signs-of-the-heart`", "`language: en`"))
    assert reading.bank is not None
    assert reading.bank.id == "signs-of-the-heart"


def test_a_later_format_needs_a_later_quiz() -> None:
    reading = bank.read_text("\n".join(["format: 2", "titel: x", *QUESTIONS]), "x.yaml")

    assert (reading.bank, found(reading)) == (None, [(1, 9, "B125")])
    assert "newer quiz" in reading.problems[0].hint


def test_a_bank_without_questions_is_none_of_them() -> None:
    reading = bank.read_text("\n".join(TOP[:-1]), "x.yaml")

    assert found(reading) == [(1, 1, "B106")]
    assert reading.bank is not None
    assert reading.bank.questions == ()


@pytest.mark.parametrize("text", ["format: 1\nid: x\nlanguage: en", "- a\n- b", "Just some text.", "{", "a: b: c"])
def test_where_nothing_plays_there_is_no_bank(text: str) -> None:
    reading = bank.read_text(text, "x.yaml")

    assert reading.bank is None
    assert reading.problems
    assert reading.questions_seen == 0


def test_a_bank_of_broken_questions_has_none() -> None:
    reading = bank.read_text("\n".join([*TOP, *BEFORE]).replace("answer", "anwser"), "x.yaml")

    assert reading.bank is not None
    assert (reading.bank.questions, reading.questions_seen) == ((), 1)
    assert [problem.code for problem in reading.problems] == ["B104"]


@pytest.mark.parametrize("written", ["sensitive: yes", "sensitive: !yes", "sensitive:", "sensitive: true\n    title:"])
def test_a_topic_whose_switch_cannot_be_read_waits_to_be_asked_for(written: str) -> None:
    lines = [*TOP[:-1], "topics:", "  outlook:", f"    {written}", *QUESTIONS]

    reading = bank.read_text("\n".join(lines), "x.yaml")

    assert len(reading.problems) == 1
    assert reading.bank is not None
    assert reading.bank.topics["outlook"].sensitive


@pytest.mark.parametrize("sources", ["sources: nci", "sources: [nci]", 'sources:\n  "nci', "sources: *nci"])
def test_where_the_sources_cannot_be_read_no_citation_is_blamed(sources: str) -> None:
    text = "\n".join([*TOP[:-1], sources, *QUESTIONS, "    sources: [nci#page]"])

    reading = bank.read_text(text, "x.yaml")

    assert len(reading.problems) == 1
    assert playing(reading) == ["before", "after"]


def test_a_stray_line_of_dashes_is_reported_and_everything_plays() -> None:
    text = "\n".join([*TOP, *BEFORE, "---", *AFTER, "...", "---"])

    reading = bank.read_text("---\n" + text, "x.yaml")

    assert found(reading) == [(11, 1, "B101"), (16, 1, "B101"), (17, 1, "B101")]
    assert playing(reading) == ["before", "after"]


@pytest.mark.parametrize(
    ("topic", "meant"),
    [
        ("prognosys", "prognosis"),
        ("Prognosis", "prognosis"),
        ("prognosi", "prognosis"),
        ("stage1", "stage-1"),
        ("prognosis", ""),
        ("stage-2", ""),
        ("treatment", ""),
    ],
)
def test_a_topic_that_is_nearly_a_declared_one_is_reported_and_the_question_plays(topic: str, meant: str) -> None:
    top = [*TOP[:-1], "topics:", "  prognosis:", "    sensitive: true", "  stage-1:", "    title: One", TOP[-1]]

    reading = bank.read_text("\n".join([*top, *AFTER, f"    topic: {topic}", ""]), "x.yaml")

    expected = [(len(top) + len(AFTER) + 1, 12, "B130")] if meant else []
    assert found(reading) == expected
    assert playing(reading) == ["after"]
    assert all(f"Write `topic: {meant}`" in problem.hint for problem in reading.problems)


def test_a_second_bank_in_one_file_is_reported_where_it_begins() -> None:
    reading = bank.read_text("\n".join([*TOP, *BEFORE, "---", *TOP, *AFTER, ""]), "x.yaml")

    assert found(reading)[0] == (len(TOP) + len(BEFORE) + 1, 1, "B101")
    assert reading.problems[0].hint == "Put the bank below it into a file of its own."


@pytest.mark.parametrize("above", [["topics:", "  heart:", "    title: Heart"], ["summary: So"], ["# a comment"]])
def test_a_bank_without_the_line_above_its_questions_is_reported_once_and_everything_plays(above: list[str]) -> None:
    top = [*TOP[:-1], *above]

    reading = bank.read_text("\n".join([*top, *BEFORE, *AFTER, ""]), "x.yaml")

    assert found(reading) == [(len(top) + 1, 3, "B106")]
    assert reading.problems[0].hint.startswith("Write `questions:` on a line of its own above this one")
    assert playing(reading) == ["before", "after"]


def test_where_the_line_above_the_questions_is_missing_other_slips_are_reported_too() -> None:
    lines = [*TOP[:-1], *BEFORE, "    explanation: So: it: is", *AFTER, ""]

    reading = bank.read_text("\n".join(lines), "x.yaml")

    assert [code for *_, code in found(reading)] == ["B106", "B101"]
    assert playing(reading) == ["after"]


@pytest.mark.parametrize("word", ["quetsions:", "question:", "Questions:", "fragen:"])
def test_where_another_word_stands_above_the_questions_that_is_reported_instead(word: str) -> None:
    reading = bank.read_text("\n".join([*TOP[:-1], word, *BEFORE, ""]), "x.yaml")

    assert (len(TOP), 1, "B104") in found(reading)
