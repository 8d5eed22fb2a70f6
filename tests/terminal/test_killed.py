"""A session that is killed at any moment: what was shown is kept, and it goes on where it was."""

import re
import shutil
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, NamedTuple

import pytest

from quiz.model import Record
from quiz.store import SQLiteStore

if TYPE_CHECKING:
    from .conftest import Run, Terminal

VERDICTS = {"✓ Right.": "right", "✗ Not quite.": "wrong", "→ Here is the answer.": "unknown"}
END = re.compile(r"\s*\S \d+ (right at once|learned on the way|to try again)\b")
"""How the first line of the end begins; a bank's own first line, which says what is known of it, ends like that."""


class Place(NamedTuple):
    """Where a session stands."""

    phase: str
    """``asking`` or ``judged``."""
    question: str
    told: tuple[str, ...]
    """The options in the order shown; or the verdict."""


def verdict(terminal: "Terminal") -> str | None:
    """The verdict in the second line, if one is there."""
    return VERDICTS.get(terminal.lines[1].strip().split("  ")[0])


def place(terminal: "Terminal") -> Place | None:
    """What is on the screen; None while it is being drawn."""
    top, flat = terminal.lines[0], terminal.flat
    explained, stem = re.search(r"Explained (\d+)\.", flat), re.search(r"Stem (\d+)\.", flat)
    if told := verdict(terminal):
        return Place("judged", f"q{explained[1]}", (told,)) if explained else None
    if re.search(r"\d of \d", top) and stem and "0 I don't know yet" in flat:
        options = re.findall(r"[○●] [1-9] +(\S.*)", "\n".join(terminal.lines))
        return Place("asking", f"q{stem[1]}", tuple(options))
    return None


@dataclass
class Learner:
    """Answers whatever is asked, and remembers what it saw."""

    chance: Random
    answers: list[tuple[str, str]] = field(default_factory=list)
    """Question and verdict of every answer of which a verdict was seen."""
    pending: str = ""
    """The question that was answered and has no verdict yet."""
    seen: Place | None = None
    """Where the session was last seen."""
    flying: bool = False
    """Whether a key was pressed of which no effect was seen yet."""

    def look(self, terminal: "Terminal") -> None:
        """Remember what is on the screen."""
        if self.pending and (told := verdict(terminal)):
            self.answers.append((self.pending, told))
            self.pending = ""
        here = place(terminal)
        if here and here != self.seen:
            self.seen, self.flying = here, False

    def press(self, terminal: "Terminal") -> None:
        """Press the one key that leads on from here."""
        here = self.seen
        assert here
        if here.phase == "judged":
            self.flying = True
            terminal.press("enter")
        elif "● " in terminal.flat:
            self.pending, self.flying = here.question, True
            terminal.press("enter")
        else:
            digit = str(self.chance.randrange(5))
            terminal.press(digit)
            terminal.see(f"● {digit}")

    def wait(self, terminal: "Terminal") -> bool:
        """Wait for the effect of the last key; gives whether the session goes on."""

        def answered() -> bool:
            self.look(terminal)
            return not self.flying or bool(END.match(terminal.lines[0]))

        terminal.until(answered, f"what follows {self.seen}")
        return not END.match(terminal.lines[0])


class Kept(NamedTuple):
    """What a killed program leaves behind."""

    answers: list[tuple[str, str]]
    left: int | None
    """How many questions of the session that was left are answered; None where there is none."""
    place: Place | None
    """Where that session stands."""


def kept(home: Path, copy: Path) -> Kept:
    """What is in the store. A copy is read, so that the program finds everything as it left it."""
    shutil.rmtree(copy, ignore_errors=True)
    copy.mkdir()
    for name in ("facts.sqlite3", "facts.sqlite3-wal"):
        if (home / name).exists():
            shutil.copy(home / name, copy)
    path = copy / "facts.sqlite3"
    if not path.exists():
        return Kept([], None, None)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    with SQLiteStore.open(path, datetime.now(UTC)) as store:
        assert store.set_aside is None
        records = store.records()
    answers = [
        (str(record.fact.body["question"]), str(record.fact.body["verdict"]))
        for record in records
        if record.fact.kind == "answered"
    ]
    session = [record for record in records if record.session == records[-1].session]
    if not session or session[-1].fact.kind == "finished":
        return Kept(answers, None, None)
    done = {record.fact.body["question"] for record in session if record.fact.kind == "answered"}
    if not done:  # a session in which nothing was answered is not continued
        return Kept(answers, None, None)
    return Kept(answers, len(done), _place(session[-1]))


def _place(last: Record) -> Place:
    body, question = last.fact.body, str(last.fact.body["question"])
    if last.fact.kind == "answered":
        return Place("judged", question, (str(body["verdict"]),))
    assert last.fact.kind == "shown"
    options = body["options"]
    assert isinstance(options, list)
    return Place("asking", question, tuple(map(str, options)))


def go_on(run: "Run", learner: Learner, left: Kept) -> "Terminal":
    """Start the program again: it stands where it stood, or a new session begins."""
    if left.left is None:
        terminal = run("take", "letters")
        terminal.see("> [ Start ]")
    else:
        terminal = run()
        terminal.see("> Continue: Letters", f"{left.left} of 12")
    learner.seen, learner.pending, learner.flying = None, "", True
    terminal.press("enter")
    assert learner.wait(terminal)
    if left.place:
        assert learner.seen == left.place
    return terminal


@pytest.mark.long(rounds=20, short=1)
def test_kill_at_any_moment_loses_no_answer_whose_verdict_was_shown(
    run: "Run",
    letters: Path,  # noqa: ARG001 - the bank has to be there
    home: Path,
    tmp_path: Path,
    rounds: int,
) -> None:
    chance = Random(20261123)
    learner = Learner(chance)
    kills = 0
    while kills < rounds:
        left = kept(home, tmp_path / "copy")
        if chance.random() < 0.2:  # while it starts
            terminal = run()
            terminal.read_for(chance.uniform(0, 1.2))
        else:
            terminal = go_on(run, learner, left)
            goes_on = True
            for _ in range(chance.randrange(10)):
                if not (goes_on := learner.wait(terminal)):
                    break
                learner.press(terminal)
            if goes_on:
                learner.look(terminal)
            terminal.read_for(chance.uniform(0, 0.1))
        terminal.kill()
        terminal.read_all()
        learner.look(terminal)
        kills += 1

        after = kept(home, tmp_path / "copy")
        told = f"kill {kills}: {learner}"
        assert after.answers[: len(learner.answers)] == learner.answers, told
        more = [question for question, _ in after.answers[len(learner.answers) :]]
        assert more in ([], [learner.pending]), told
        if not learner.flying and after.left is not None:
            assert after.place == learner.seen, told
        learner.answers = after.answers
    assert learner.answers
