"""Asking and explaining: one fact a line, in the order a listener needs, and nothing for the eye alone."""

import re
import unicodedata
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from quiz import plain
from quiz.engine import Settings
from quiz.errors import QuizError
from quiz.library import Entry, PractiseMistakes
from quiz.model import Record
from quiz.tutor import Environment

from .conftest import (
    BODY,
    Facts,
    Item,
    Learner,
    Talk,
    entry_of,
    given,
    partly,
    right,
    taking,
    to_the_end,
    workspace_of,
    wrong,
)

TRANSCRIPTS = sorted((Path(__file__).parent / "transcripts").glob("*.txt"))


def test_a_question_is_said_as_place_type_stem_options_and_what_to_type(talk: Talk) -> None:
    learner = talk(only=["chest-pain"])

    assert learner.part[:-1] == [
        "The heart. Question 1 of 1.",
        "Pick one.",
        "What do you do when chest pain does not stop?",
        *(f"{number}. {text}" for number, text in enumerate(learner.rows()[:3], 1)),
        "Type one number from 1 to 3. 0 means: I don't know yet.",
    ]


def test_options_that_are_numbers_are_told_from_their_own(talk: Talk) -> None:
    learner = talk(only=["chambers"])

    assert [line for line in learner.part if line.startswith("Option")] == [
        f"Option {number}: {text}" for number, text in enumerate(learner.rows(), 1)
    ]


def test_an_explanation_is_said_in_the_order_of_every_front_end(talk: Talk) -> None:
    talk(lambda it: [it.row("Two")], only=["chambers"]).hears(
        *("Not quite.", "The answer: Four", "Two atria and two ventricles.", "You chose: Two", "That is a fish."),
        *("Blood comes in through the atria.", "Often misunderstood: The heart sits", "Not the answer: Three"),
        *("That is a frog.", "Sources: Example Press; Leaflet for visitors; A file on this computer."),
    )


def test_an_urgent_question_says_what_to_do(talk: Talk) -> None:
    talk(right, only=["chest-pain"]).hears(
        "Right.", "Chest pain that does not stop", "Minutes count.", "It can be a heart attack."
    )


@pytest.mark.parametrize(
    ("name", "line", "example"),
    [
        ("chambers", "9", "That could not be read. Type one number from 1 to 3, for example 3."),
        ("vessels", "all", "That could not be read. Type the numbers of all that fit, for example 1 3."),
        ("two-lungs", "3", "That could not be read. Type 1 for true or 2 for false."),
        ("pulse", "many", "That is not a number. Type one like 12 or 12.5."),
        ("flow", "9", "That could not be read. Type one number from 1 to 3."),
        ("jobs", "9", "That could not be read. Type one number from 1 to 3."),
        ("way", "1 2", "That could not be read. Type all 3 numbers in the right order, for example 3 2 1."),
        ("recall-pump", "yes", "That could not be read. Press Enter to hear the answer."),
    ],
)
def test_what_cannot_be_read_is_asked_again_with_an_example(
    name: str, line: str, example: str, talk: Talk, kept: Facts
) -> None:
    before = ["body"] if name == "flow" else []
    learner = talk(*before, line, only=[name])

    learner.hears(f"> {line}", example)
    assert [record.fact.kind for record in kept()] == ["started", "shown"]


def test_an_empty_line_gives_up_only_the_second_time(talk: Talk) -> None:
    learner = talk("", "/h", "", "", only=["breathing-muscle"])

    assert learner.said.count("Nothing typed. Enter again for: I don't know.") == 2
    learner.hears("has no hint.", "Nothing typed.", ">", "Here is the answer.")


def test_a_slip_of_the_pen_is_asked_again_for_free(talk: Talk, kept: Facts) -> None:
    learner = talk("diaphragn", "diaphragm", only=["breathing-muscle"])

    learner.hears("Close. Check the spelling.", "> diaphragm", "Right.")
    assert [record.fact.kind for record in kept()][2:] == ["near", "answered"]


def test_what_to_type_is_said_in_full_once_and_short_from_then_on(talk: Talk) -> None:
    learner = talk(right, "", right, "", right, "", right, only=["chambers", "chest-pain", "two-lungs", "pulse"])

    assert [line for line in learner.said if line.startswith(("Type 1", "Type one"))] == [
        "Type one number from 1 to 3. 0 means: I don't know yet.",
        "Type 1 for true or 2 for false. 0 means: I don't know yet.",
        "Type 1 to 3, or 0.",
    ]


def test_to_hear_it_again_is_to_hear_it_in_full(talk: Talk) -> None:
    learner = talk(right, "", "r", only=["chambers", "chest-pain"])

    learner.hears("Type 1 to 3, or 0.", "> r", "The heart. Question 2 of 2.", "Type one number from 1 to 3. 0 means: ")


def test_what_enter_does_is_said_as_long_as_it_is_news(talk: Talk) -> None:
    learner = talk(make=to_the_end)

    assert learner.said.count("Press Enter to go on.") == 3


def test_a_topic_is_said_where_it_changes(talk: Talk) -> None:
    learner = talk(right, "", right, "", only=["chambers", "vessels", "pulse"])

    assert learner.text.count("The heart. ") == 1
    learner.hears("The heart. Question 1 of 3.", "\nQuestion 2 of 3.", "\nQuestion 3 of 3.")


def test_a_model_answer_just_heard_is_not_said_twice(talk: Talk) -> None:
    learner = talk("", "3", only=["recall-pump"])
    assert learner.text.count("It pushes blood through the vessels.") == 1

    learner = talk("0", only=["recall-pump"], restart=True)
    assert learner.text.count("It pushes blood through the vessels.") == 1


LONG = """\
format: 1
id: long
title: Long answers
language: en
questions:
  - id: pump
    type: short-answer
    stem: What does the heart do?
    answer: It pushes the blood through all the vessels
    explanation: It never rests.
"""


def test_a_long_typed_answer_is_judged_by_the_learner(
    talk: Talk, tmp_path: Path, answers: Callable[[], list[object]]
) -> None:
    (tmp_path / "long.yaml").write_text(LONG, encoding="utf-8")
    learner = talk("it pumps", "4", "?", "2", entry=entry_of(tmp_path / "long.yaml"))

    learner.hears(
        "Model answer:", "It pushes the blood", "How close was yours?", "> 2", "Partly right.", "never rests."
    )
    assert learner.text.count("It pushes the blood through all the vessels") == 1
    assert answers() == [("pump", ("it pumps", "partly"), "partial")]


def test_pairs_are_asked_one_by_one_or_typed_at_once(talk: Talk, answers: Callable[[], list[object]]) -> None:
    one_by_one: list[Item] = [lambda it: [it.row("leads air")], lambda it: [it.row("takes up oxygen")]]
    talk(*one_by_one, only=["jobs"]).hears("Pair 1 of 2: Windpipe", "Pair 2 of 2: Air sac", "Right.")
    talk(right, only=["jobs"], restart=True).hears("Pair 1 of 2: Windpipe", "Right.")

    first, second = answers()
    assert first == second


def test_a_typed_answer_that_was_missed_can_be_held_to_count(talk: Talk, kept: Facts) -> None:
    learner = talk(wrong, "o", "o", "", "q", only=["breathing-muscle"])

    learner.hears("If your answer should count, type o.", "Noted: you think that this should count.")
    learner.hears("1 answer that you think should count.")
    assert [record.fact.kind for record in kept()].count("overridden") == 1


def test_an_option_that_was_missed_is_told_from_one_that_was_chosen(talk: Talk) -> None:
    learner = talk(lambda it: given(it.question, ("Artery", "Nerve")), only=["vessels"])

    learner.hears("and you had it: Artery", "and you missed it: Vein", "You chose, and it does not fit: Nerve")
    learner.hears("Does not fit: Tendon")


def test_gaps_and_pairs_partly_right_say_which(talk: Talk) -> None:
    talk(partly, only=["flow"]).hears("Partly right.", "Gap 1, and you had it: body", "Gap 2, and you missed it: lungs")
    talk(partly, only=["jobs"], restart=True).hears(
        "Windpipe, and you had it: leads air", "Air sac, and you missed it: "
    )


def test_a_question_put_off_comes_once_more(talk: Talk) -> None:
    learner = talk("s", right, "", "s", "q", only=["chambers", "two-lungs"])

    learner.hears("Put off. It comes once more at the end.", "Left out of this session.", "1 question left out.")


def test_what_could_not_be_kept_is_told_and_tried_again(
    environment: Environment, body: Entry, monkeypatch: pytest.MonkeyPatch, answers: Callable[[], list[object]]
) -> None:
    append, fails = environment.store.append, iter([False, True, True, False, False])

    def failing(records: list[Record]) -> None:
        if next(fails):
            raise QuizError("The answers cannot be written: no room.")
        append(records)

    learner = Learner(body.bank.questions)
    monkeypatch.setattr(environment.store, "append", failing)
    learner.script = iter([right, "", "", "q"])
    chambers = entry_of(BODY, "chambers")
    plain.take(learner.voice, workspace_of(environment, chambers), taking(chambers))

    learner.hears("no room.", "Enter tries again, q leaves.", "no room.", "Enter tries again", "Right.")
    assert len(answers()) == 1


def test_a_verdict_is_never_said_before_the_answer_is_kept(
    environment: Environment, body: Entry, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = Learner(body.bank.questions)
    learner.script = iter([right, "", "q"])
    append = environment.store.append

    def watched(records: list[Record]) -> None:
        assert not any(line in ("Right.", "Not quite.") for line in learner.said)
        append(records)
        if any(record.fact.kind == "answered" for record in records):
            monkeypatch.setattr(environment.store, "append", append)

    monkeypatch.setattr(environment.store, "append", watched)
    chambers = entry_of(BODY, "chambers")
    plain.take(learner.voice, workspace_of(environment, chambers), taking(chambers))
    assert "Right." in learner.said


def test_missed_questions_are_practised_as_often_as_that_is_wanted(talk: Talk) -> None:
    again: tuple[Item, ...] = (wrong, "", right, "", "m")

    learner = talk(*again, *again, right, "", "q", only=["chambers"])

    assert learner.text.count("1 learned on the way.") == 2
    assert learner.text.count("1 right at once.") == 1
    assert learner.text.count("Your answers are kept only on this computer") == 1


def test_mistakes_over_all_banks_are_asked(talk: Talk, environment: Environment, body: Entry) -> None:
    talk(wrong, only=["chambers", "two-lungs"])
    learner = Learner(body.bank.questions)
    learner.script = iter([right, "", "q"])
    plain.take(learner.voice, workspace_of(environment, body), PractiseMistakes(None, Settings()))

    learner.hears("Mistakes from all banks. 1 question.", "Right.", "1 right at once.")


def test_nothing_to_practise_is_said(environment: Environment, body: Entry) -> None:
    learner = Learner()
    plain.take(learner.voice, workspace_of(environment, body), PractiseMistakes(None, Settings()))

    learner.hears("There is nothing to practise yet: none of these questions was answered.")


DRAWN = re.compile(r"[\u00b7\u2022\u2190-\u21ff\u2500-\u27bf\u2900-\u297f\x1b]|_{2,}|\[[x ]\]|\([*]\)")


@pytest.mark.parametrize("path", TRANSCRIPTS, ids=lambda path: path.stem)
def test_nothing_is_drawn_and_no_sign_stands_alone(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    said = [line for line in lines if not line.startswith(">")]

    assert [line for line in said if DRAWN.search(line)] == []
    assert [line for line in said if re.search(r"(^|\s)[!?](?! \()(\s|$)", line)] == []
    others = {sign for line in said for sign in line if not sign.isascii()} - {"°"}  # read aloud as "degrees"
    assert {unicodedata.category(sign) for sign in others} <= {"Ll", "Lu", "Lo"}
    assert [line for line in said if line != line.rstrip()] == []


def test_hostile_texts_are_said_as_they_stand(talk: Talk) -> None:
    entry = entry_of(BODY, "chambers")
    hostile = "a\x1b[31mred\x07 \u202edrow\r\nnext"
    question = replace(entry.bank.questions[0], stem=hostile, explanation=hostile, topic=hostile, hints=(hostile,))
    bank = replace(entry.bank, title=hostile, notice=hostile, help=hostile, questions=(question,))

    text = talk("h", "!", "f \x1b[2J", "1", entry=entry.holding(bank)).text
    said = "\n".join(line for line in text.split("\n") if not line.startswith(">"))
    assert {sign for sign in said if not sign.isprintable()} == {"\n"}


def test_where_only_ascii_can_be_written_nothing_else_is_said(talk: Talk) -> None:
    entry = entry_of(BODY, "chambers")
    question = replace(entry.bank.questions[0], stem="Fi\u00e8vre \u2265 38 \u00b0C \u2192 \u201cwhat\u201d?")
    learner = talk(ascii_only=True, entry=entry.holding(replace(entry.bank, questions=(question,))))

    assert learner.text.isascii()
    learner.hears('Fievre >= 38 degC to "what"?')


def test_what_is_typed_is_kept_as_it_can_be_shown(
    talk: Talk, answers: Callable[[], list[tuple[str, tuple[str, ...], str]]]
) -> None:
    talk("\x1b[31m\ud800" + "x" * 3_000, only=["breathing-muscle"])

    ((_, (response,), _),) = answers()
    assert response.encode("utf-8").endswith(b"x")
    assert "[31m" not in response
    assert len(response) == 2_000
