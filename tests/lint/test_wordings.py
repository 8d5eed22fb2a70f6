"""Whatever is checked in a stem is checked in each of its other wordings, and said at its place."""

import pytest

from quiz import lint
from quiz.source import Problem

from .made import question, read, statement

STEM = "Which organ pumps the blood through the body?"
OPTIONS = ("Heart", "Liver", "Lung")
MORE = ("explanation: It is a muscle that pumps the blood through the body.", "topic: body", "difficulty: easy")


def found(also: str, stem: str = STEM, *, more: str = "", options: tuple[str, ...] = OPTIONS) -> list[Problem]:
    """The problems of a question with one other wording."""
    text = question(stem, options, "one", *MORE, "also:", f"  - {also}") + more
    return list(lint.check(read(text)).problems)


def codes_at(problems: list[Problem], line: int) -> set[str]:
    return {str(problem.code) for problem in problems if problem.span.start[0] == line}


STEM_LINE, LINE = 8, 17


def test_a_sound_wording_has_no_finding() -> None:
    assert found("Something keeps the blood moving, day and night. What is it?") == []


@pytest.mark.parametrize(
    ("also", "code"),
    [
        ("Which of these is true?", "Q201"),
        ("Which organ does not filter the blood?", "Q203"),
        ("Which organ does NOT filter the blood?", "Q204"),
        ("Which organ pumps the blood as the heart does?", "Q214"),
        ("Which organ does NOT filter the blood?", "Q214"),
    ],
)
def test_a_rule_about_stems_reports_a_wording_at_its_place(also: str, code: str) -> None:
    problems = found(also)
    assert code in codes_at(problems, LINE)
    assert codes_at(problems, STEM_LINE) == set()


def test_what_the_stem_brings_about_already_is_said_once() -> None:
    problems = found("Which one keeps it moving?", options=("Heart", "Liver", "Liver or lung or spleen or stomach"))
    places = [(problem.code, problem.span.start) for problem in problems]
    assert len(places) == len(set(places))
    assert codes_at(problems, LINE) == set()


def test_a_cue_between_a_wording_and_an_option_is_said_at_the_wording() -> None:
    options = ("A pump of muscle", "A soft filter", "A bag of air")
    problems = found("Which muscle is it?", "What is the heart?", options=options)
    assert codes_at(problems, LINE) == {"Q312"}


def test_a_stem_that_is_negative_and_a_wording_that_is_not_are_reported() -> None:
    problems = found("Which organ filters the blood?", "Which organ does NOT filter the blood?")
    assert "Q214" in codes_at(problems, LINE)


def test_a_wording_that_offers_more_than_the_key_gives_nothing_away() -> None:
    assert "Q214" not in codes_at(found("Is it the heart, the liver or the lung that pumps the blood?"), LINE)


def test_a_typed_answer_in_a_wording_is_reported_there() -> None:
    text = (
        "  - id: one\n    type: short-answer\n    stem: Which organ stores the bile?\n    answer: gallbladder\n"
        "    also:\n      - What does the gallbladder do with bile, being which organ?\n    explanation: So.\n"
    )
    problems = lint.check(read(text)).problems
    assert [(problem.code, problem.span.start) for problem in problems if problem.code == "Q606"] == [("Q606", (11, 9))]


def test_a_question_that_another_asks_in_other_words_is_reported() -> None:
    problems = found("What is it?", more=question("What is it?", OPTIONS, "two", *MORE))
    assert [problem.message for problem in problems if problem.code == "Q109"] == [
        "This is the same question as `one` (line 6)."
    ]


def test_two_wordings_of_one_question_are_not_the_same_question_twice() -> None:
    problems = found("Which organ pumps the blood through a body?")
    assert "Q109" not in {problem.code for problem in problems}


def test_a_finding_in_a_wording_is_left_out_with_the_others_of_its_question() -> None:
    text = question(STEM, OPTIONS, "one", *MORE, "also:", "  - Which organ does not filter the blood?")
    text += "    lint:\n      ignore:\n        Q203: So it is asked.\n        Q214: As well.\n"
    codes = {problem.code for problem in lint.check(read(text)).problems}
    assert codes.isdisjoint({"Q203", "Q214", "Q100"})


def test_statements_are_checked_in_each_wording() -> None:
    text = statement("Bile digests fat.", "true") + "    also:\n      - Does bile digest fat?\n"
    problems = lint.check(read(text)).problems
    assert [problem.span.start for problem in problems if problem.code == "Q505"] == [(12, 9)]
