"""Leaving at any moment, and going on."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeAlias
from uuid import uuid4

import pytest

from quiz import engine, plain, tutor
from quiz.library import Entry
from quiz.model import Record
from quiz.plain.commands import Commands, Leave
from quiz.store import SQLiteStore
from quiz.tutor import Environment

from .conftest import BODY, Clock, Facts, Item, Learner, Talk, entry_of, right, taking, to_the_end, workspace_of, wrong

KEPT = "Everything you answered is kept."
FEW = ("chambers", "flow", "jobs", "breathing-muscle", "recall-pump", "way")


@pytest.fixture
def few() -> Entry:
    """One question of each way of answering."""
    return entry_of(BODY, *FEW)


Script: TypeAlias = Callable[[Learner], Iterator[Item]]


def a_life(path: Path, entry: Entry, *scripts: Script, **how: Any) -> list[Learner]:
    """What is heard in one session after the other on one store."""
    with SQLiteStore.open(path, Clock()()) as store:
        environment = Environment(store, Clock(), uuid4)
        learners = []
        for script in scripts:
            learner = Learner(entry.bank.questions)
            learner.script = script(learner)
            plain.take(learner.voice, workspace_of(environment, entry), taking(entry, **how))
            learners.append(learner)
        return learners


def facts_in(path: Path) -> list[Record]:
    with SQLiteStore.open(path, Clock()()) as store:
        return list(store.records())


def whole(learner: Learner) -> Iterator[Item]:
    """A session with a hint, a flag, a skip, an undoing and mistakes."""
    yield from ("h", "f", wrong, "", right, "u", right, "")
    yield "/s"
    yield from to_the_end(learner)


def typing(*items: Item) -> Script:
    """Types always the same."""
    return lambda _: iter(items)


SCRIPTS: Mapping[str, tuple[Script, Script]] = {
    "practice": (whole, to_the_end),
    "exam": (
        typing("", wrong, "/m", "/g1", right, "/s", *[right] * 4, "/e", "", "q"),
        typing(*[right] * 6, "/e", "", "q"),
    ),
}
"""What is typed in each mode, and what finishes whatever is left of it."""


@pytest.mark.parametrize("mode", SCRIPTS)
def test_input_may_end_at_any_line_and_the_next_session_goes_on(mode: str, few: Entry, tmp_path: Path) -> None:
    first, last = SCRIPTS[mode]
    learner, *_ = a_life(tmp_path / "whole.sqlite3", few, first, mode=mode)
    typed = [line.removeprefix(">").strip() for line in learner.lines if line.startswith(">")]
    assert len(typed) > 12
    untold = facts_in(tmp_path / "whole.sqlite3")

    for end in range(len(typed)):
        path = tmp_path / f"{end}.sqlite3"
        cut, *_ = a_life(path, few, typing(*typed[:end]), mode=mode)
        before = facts_in(path)
        assert cut.said[-1] == KEPT
        assert [record.fact.kind for record in before] == [record.fact.kind for record in untold[: len(before)]]

        after, *_ = a_life(path, few, last, mode=mode)
        kept = facts_in(path)
        assert kept[: len(before)] == before
        assert kept[-1].fact.kind == "finished", after.text
        kinds = [record.fact.kind for record in before]
        going_on = kinds[-1] != "finished" and "answered" in kinds
        going_on = going_on and not (kinds[-1] == "shown" and kinds[-2] == "undone" and kinds.count("answered") == 1)
        assert [record.fact.kind for record in kept].count("started") == 1 + (not going_on)
        assert after.said[0].startswith("Going on where you left off.") == going_on


def test_what_was_being_filled_when_input_ended_is_asked_from_its_beginning(talk: Talk, kept: Facts) -> None:
    talk(right, "", "body", only=["chambers", "flow"])
    learner = talk(right, only=["chambers", "flow"])

    learner.hears("Going on", "Gap 1 of 2.", "> body", "Gap 2 of 2.", "Right.")
    assert [record.fact.kind for record in kept()].count("answered") == 2


def test_a_session_left_without_an_answer_is_not_gone_on_with(talk: Talk, kept: Facts) -> None:
    talk("h", only=["chambers"])
    talk(right, only=["chambers"]).misses("Going on")
    assert [record.fact.kind for record in kept()].count("started") == 2


def test_an_explanation_not_heard_to_its_end_is_said_again_with_its_question(talk: Talk) -> None:
    talk(wrong, only=["chambers", "vessels"])
    learner = talk("", only=["chambers", "vessels"])

    learner.hears("Not quite.", "How many chambers has the heart?", "The answer: Four", "Question 2 of 2")


def test_a_model_answer_heard_another_day_is_said_again(talk: Talk) -> None:
    talk(right, only=["recall-pump", "chambers"])
    learner = talk(only=["recall-pump", "chambers"])

    assert learner.text.count("It pushes blood through the vessels.") == 1


def test_beginning_anew_is_asked_about_and_gives_the_session_up(talk: Talk, kept: Facts) -> None:
    learner = talk(right, "", "n", "", "n", "N", right, only=["chambers", "vessels"])

    learner.hears("Start over?", "This session goes on.", "Start over?", "Question 1 of 2")
    started = [record.session for record in kept() if record.fact.kind == "started"]
    assert len(started) == len(set(started)) == 2
    assert kept()[-1].session == started[-1]


def test_a_wish_for_something_in_particular_begins_another_session(talk: Talk, kept: Facts) -> None:
    talk(right, only=["chambers", "vessels"])
    learner = talk(only=["chambers", "vessels"], restart=True)

    learner.misses("Going on")
    assert [record.fact.kind for record in kept()].count("started") == 2


def test_a_question_that_changed_says_so(talk: Talk) -> None:
    talk(right, "", only=["two-lungs", "chambers"])
    entry = entry_of(BODY, "two-lungs", "chambers")
    first, second = entry.bank.questions
    changed = entry.holding(
        replace(entry.bank, questions=(first, replace(second, stem="How many rooms has the heart?")))
    )

    talk(entry=changed).hears("This question has changed since you last saw it.", "How many rooms")


def test_a_single_question_keeps_nothing_and_says_so(body: Entry) -> None:
    learner = Learner(body.bank.questions)
    learner.script = iter([right, "", "q"])
    with SQLiteStore.in_memory() as store:
        environment = Environment(store, Clock(), uuid4)
        plain.take(learner.voice, workspace_of(environment, body), taking(body, question="chambers"))

    learner.hears("1 question.", "Right.", "Of these answers nothing was kept.")
    learner.misses("Your answers are kept")


def test_an_interrupt_says_that_all_is_kept(environment: Environment, body: Entry) -> None:
    lines: list[str] = []

    def interrupted() -> str:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        plain.take(plain.Voice(lines.append, interrupted), workspace_of(environment, body), taking(body))
    assert lines[-2:] == ["", KEPT]


def test_a_session_that_went_on_in_another_window_is_left(environment: Environment, body: Entry) -> None:
    here = tutor.begin(environment, body.bank, engine.Plan(("two-lungs", "chambers"), 1))
    tutor.resume(environment, here.id, body.bank).send(engine.Answer(("True",)))
    said: list[str] = []

    commands = Commands(plain.Voice(said.append, lambda: ""), here, lambda: None)
    with pytest.raises(Leave):
        commands.send(engine.Answer(("False",)))
    assert "answered in another window" in " ".join(said)
    assert "tries again" not in " ".join(said)


def test_a_session_that_another_window_deleted_says_so_and_begins_again(tmp_path: Path, few: Entry) -> None:
    def script(learner: Learner) -> Iterator[Item]:
        yield from (right, "")
        with SQLiteStore.open(tmp_path / "facts.sqlite3", Clock()()) as other:
            other.forget()
        yield right
        learner.hears("Your answers were deleted in another window", "Question 1 of 6")
        yield "q"

    a_life(tmp_path / "facts.sqlite3", few, script)
    facts = facts_in(tmp_path / "facts.sqlite3")
    assert [record.fact.kind for record in facts] == ["started", "shown"]
