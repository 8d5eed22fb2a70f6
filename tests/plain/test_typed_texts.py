"""A typed word, heard: a slip is asked again, a confusion named, a difference said, a long answer judged."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz import bank, plain
from quiz.library import Entry, ReadExplanations
from quiz.library.reading_list import ReadingFilter
from quiz.tutor import Environment

from .conftest import Learner, workspace_of

Talk = Callable[..., Learner]
Answers = Callable[[], list[tuple[str, tuple[str, ...], str]]]

WORDS = """\
format: 1
id: words
title: Words
language: en
glossary:
  ileum: The last part of the small bowel.
  ilium: The broad bone of the hip.
questions:
  - id: bowel
    type: short-answer
    stem: What is the last part of the small bowel?
    answer: ileum
  - id: chambers
    type: cloze
    text: Blood comes into the [[atrium]] and goes out of the [[ventricle]].
  - id: negate
    type: short-answer
    stem: Which sign negates a value in C?
    answer: "!"
  - id: below
    type: short-answer
    stem: Which switch of DIR lists all folders below?
    answer: /s
  - id: spread
    type: short-answer
    stem: What is a metastasis?
    answer: a tumor that grew from cells that travelled
"""


@pytest.fixture(scope="session")
def words() -> Callable[[str], Entry]:
    """A bank with one of the questions."""

    def only(name: str) -> Entry:
        reading = bank.read_text(WORDS, "words.yaml")
        assert reading.bank
        one = tuple(question for question in reading.bank.questions if question.id == name)
        return Entry.of(replace(reading.bank, questions=one), (), "words.yaml", "given")

    return only


def test_a_slip_is_asked_again_and_then_the_difference_is_said(talk: Talk, words: Callable[[str], Entry]) -> None:
    learner = talk("ileun", "ileun", entry=words("bowel"))
    learner.hears(
        "> ileun",
        "Close. Check the spelling.",
        "> ileun",
        "Not quite.",
        "You wrote: ileun",
        "The answer has m where you wrote n.",
    )


def test_words_that_are_easily_confused_are_named_with_their_meanings(
    talk: Talk, words: Callable[[str], Entry]
) -> None:
    talk("ilium", entry=words("bowel")).hears(
        "Not quite.",
        "Easily confused: ilium and ileum.",
        "ilium: The broad bone of the hip.",
        "ileum: The last part of the small bowel.",
    )


def test_reading_again_another_day_keeps_the_meanings_of_confused_words(
    talk: Talk, words: Callable[[str], Entry], environment: Environment
) -> None:
    entry, again = words("bowel"), Learner()
    talk("ilium", entry=entry)
    plain.read(again.voice, workspace_of(environment, entry), ReadExplanations(None, ReadingFilter("missed")))

    again.hears(
        "Missed on 25 November 2026",
        "You wrote: ilium",
        "Easily confused: ilium and ileum.",
        "ilium: The broad bone of the hip.",
        "ileum: The last part of the small bowel.",
    )


def test_near_gaps_are_told_by_their_number_and_they_alone_are_heard_again(
    talk: Talk, words: Callable[[str], Entry], answers: Answers
) -> None:
    learner = talk("atriun", "ventricle", "atrium", entry=words("chambers"))
    learner.hears(
        "> ventricle",
        "Close. Check the spelling of gap 1.",
        "Gap 1 of 2.",
        "You typed: atriun",
        "Type it once more. Enter alone leaves it as it is.",
        "> atrium",
        "Right.",
    )
    assert answers() == [("chambers", ("atrium", "ventricle"), "right")]


def test_a_near_gap_may_stay_as_it_is(talk: Talk, words: Callable[[str], Entry], answers: Answers) -> None:
    learner = talk("atriun", "ventricel", "", "ventricle", entry=words("chambers"))
    learner.hears("Close. Check the spelling of gap 1 and gap 2.", "Gap 1 of 2.", "Gap 2 of 2.", "Partly right.")
    assert answers() == [("chambers", ("atriun", "ventricle"), "partial")]


def test_the_whole_question_can_be_heard_again_after_a_slip(
    talk: Talk, words: Callable[[str], Entry], answers: Answers
) -> None:
    learner = talk("atriun", "ventricle", "/r", "atrium", "ventricle", entry=words("chambers"))
    learner.hears("You typed: atriun", "> /r", "Gap 1 of 2.", "> atrium", "Gap 2 of 2.", "> ventricle", "Right.")
    assert answers() == [("chambers", ("atrium", "ventricle"), "right")]


def test_a_long_answer_is_told_and_judged(talk: Talk, words: Callable[[str], Entry], answers: Answers) -> None:
    learner = talk("cells that went away", "more", "2", entry=words("spread"))
    learner.hears(
        "> cells that went away",
        "An answer this long is yours to judge.",
        "Model answer:",
        "a tumor that grew from cells that travelled",
        "3. I knew it",
        "> more",
        "Type 1, 2 or 3.",
        "> 2",
        "Partly right.",
        "You wrote: cells that went away",
    )
    assert answers()[0] == ("spread", ("cells that went away", "partly"), "partial")


@pytest.mark.parametrize("line", ["/s", "/q"])
def test_a_long_answer_need_not_be_judged(
    line: str, talk: Talk, words: Callable[[str], Entry], answers: Answers
) -> None:
    talk("cells that went away", line, "/q", entry=words("spread"))
    assert not answers()


@pytest.mark.parametrize(("name", "line"), [("negate", "!"), ("below", "/s")])
def test_a_sign_that_begins_a_command_elsewhere_can_be_the_answer(
    name: str, line: str, talk: Talk, words: Callable[[str], Entry], answers: Answers
) -> None:
    learner = talk(line, entry=words(name))
    learner.hears("Here a slash, ? and ! are text too. A command begins with two slashes: //q leaves.", f"> {line}")
    learner.hears("Right.")
    assert answers() == [(name, (line,), "right")]


def test_where_a_slash_is_text_commands_have_two(talk: Talk, words: Callable[[str], Entry], answers: Answers) -> None:
    learner = talk("/q", "/d", "??", "//q", entry=words("below"))
    learner.hears("> /q", "Not quite.")
    assert answers() == [("below", ("/q",), "wrong")]


@pytest.mark.parametrize(
    "line", ["ileum\r", "ileum\x00", "\x1b[Aileum\x1b[D\r", "ile\x08um", "\u200fileum\u200e", "ileum\t"]
)
def test_what_is_no_character_of_a_line_is_not_heard(
    line: str, talk: Talk, words: Callable[[str], Entry], answers: Answers
) -> None:
    talk(line, entry=words("bowel")).hears("Right.")
    assert answers() == [("bowel", ("ileum",), "right")]
