"""The same program with 100,000 answers kept over 2,000 questions, against one with none: time and memory."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

import made_banks
from samples import MEGABYTES, Row
from terminal import ENTER, Terminal
from workspace import QUIZ, Workspace

_QUESTIONS, _ANSWERS, _OF_A_SESSION = 2_000, 100_000, 10
_BANK = f"made-{_QUESTIONS}"
_LIBRARY = ("All keys", f"A bank of {_QUESTIONS} questions", "A tour of quiz", " Quit")
_HOMES = ("kept", "none")


def kept(place: Workspace, rounds: int) -> Iterator[Row]:
    """The library, ``list``, one answer, a review's first question, and what the library takes of memory."""
    for home in _HOMES:
        banks = place.root / home / "banks"
        banks.mkdir(parents=True)
        (banks / "cases.yaml").write_text(made_banks.cases(_QUESTIONS), "utf-8")
        for _ in range(2):  # a bank that was written a moment before is read once more
            place.run(QUIZ, "list", home=home)
        with place.terminal(QUIZ, home=home) as terminal:  # makes the store
            terminal.painted(*_LIBRARY)
    _keep(place)
    yield Row("100,000 answers of an earlier version brought forward, once", [place.run(QUIZ, "due", home="kept")[0]])

    paints: dict[str, list[float]] = {home: [] for home in _HOMES}
    memory: dict[str, list[float]] = {home: [] for home in _HOMES}
    lists: dict[str, list[float]] = {home: [] for home in _HOMES}
    firsts: dict[str, list[float]] = {home: [] for home in _HOMES}
    for turn in range(rounds + 1):
        for home in _HOMES:
            painted, peak = _library(place, home)
            listed = place.run(QUIZ, "list", home=home)[0]
            command = "review" if home == "kept" else "take"
            first, heard = place.run(QUIZ, command, _BANK, "--plain", home=home)
            assert "Which of these is true of case" in heard, heard
            if turn:
                paints[home].append(painted)
                memory[home].append(peak)
                lists[home].append(listed)
                firsts[home].append(first)
    against = "100,000 answers kept / none"
    yield Row(f"`quiz` to the painted library, {against}", paints["kept"], paints["none"], 1.2)
    yield Row(f"peak memory of the library, {against}", memory["kept"], memory["none"], 1.2, MEGABYTES)
    yield Row(f"`quiz list`, {against}", lists["kept"], lists["none"], 1.2)
    yield Row(
        "`quiz review BANK --plain` to its first question, 100,000 kept / `quiz take BANK`, none",
        firsts["kept"],
        firsts["none"],
        1.2,
    )
    yield from _figures(place, rounds)
    yield _answers(place, max(20, rounds))


def _figures(place: Workspace, rounds: int) -> Iterator[Row]:
    """Where the learner stands: painted after the key that asks for it, beside the library; and as a command."""
    library: list[float] = []
    painted: list[float] = []
    times: dict[str, list[float]] = {home: [] for home in _HOMES}
    for turn in range(rounds + 1):
        with place.terminal(QUIZ, home="kept") as terminal:
            first = terminal.painted(*_LIBRARY)
            terminal.settle()
            terminal.press("p")
            after = terminal.painted("Where I stand", "Due in the next 30 days", "Answered on each day")
        seconds = {home: place.run(QUIZ, "stats", home=home) for home in _HOMES}
        assert "Right at once" in seconds["kept"][1], seconds["kept"][1]
        if turn:
            library.append(first)
            painted.append(after)
            for home, (taken, _) in seconds.items():
                times[home].append(taken)
    yield Row("p to the painted figures / `quiz` to the painted library, 100,000 answers kept", painted, library, 1.5)
    yield Row("`quiz stats`, 100,000 answers kept / none", times["kept"], times["none"])


def _library(place: Workspace, home: str) -> tuple[float, float]:
    with place.terminal(QUIZ, home=home) as terminal:
        seconds = terminal.painted(*_LIBRARY)
        terminal.settle()
        return seconds, float(terminal.peak_memory())


def _answers(place: Workspace, presses: int) -> Row:
    """From the key that answers to the painted explanation, in both homes in turn."""
    times: dict[str, list[float]] = {home: [] for home in _HOMES}
    terminals = {home: place.terminal(QUIZ, "take", _BANK, "-n", "all", home=home) for home in _HOMES}
    for terminal in terminals.values():
        terminal.painted("Start")
    for turn in range(presses):
        for home, terminal in terminals.items():
            times[home].append(_one_answer(terminal))
            if not turn:
                times[home].clear()
    for terminal in terminals.values():
        terminal.close()
    return Row("Enter to the painted explanation, 100,000 answers kept / none", times["kept"], times["none"], 1.2)


def _one_answer(terminal: Terminal) -> float:
    terminal.settle()
    terminal.press(ENTER)
    terminal.painted("I don't know yet")
    terminal.settle()
    terminal.press("1")
    terminal.painted("●")
    terminal.settle()
    terminal.press(ENTER)
    seconds = terminal.painted("Right.", "The first is right")
    terminal.settle()
    return seconds


def _keep(place: Workspace) -> None:
    """Write sessions of ten answers over the last 300 days into the store, as the version before kept them."""
    chance, began = Random(7), datetime.now(UTC) - timedelta(days=300)
    names = [f"case-{number:04}" for number in range(1, _QUESTIONS + 1)]
    rows = []
    for number in range(_ANSWERS // _OF_A_SESSION):
        session, plan = str(UUID(int=number + 1)), chance.sample(names, _OF_A_SESSION)
        at = began + timedelta(days=300 * number * _OF_A_SESSION / _ANSWERS)
        started = {"bank": _BANK, "path": "", "mode": "practice", "settings": {}, "seed": 1, "plan": plan}
        facts: list[tuple[str, object]] = [("started", started)]
        for name in plan:
            verdict = "right" if chance.random() < 0.8 else "wrong"
            score = float(verdict == "right")
            facts.append(
                ("answered", {"question": name, "verdict": verdict, "response": [], "score": score, "ms": 9000})
            )
        facts.append(("finished", {}))
        for seq, (kind, body) in enumerate(facts, 1):
            when = (at + timedelta(seconds=20 * seq)).isoformat(timespec="microseconds")
            rows.append((str(UUID(int=number << 32 | seq << 16)), session, seq, kind, when, 60, json.dumps(body)))
    with closing(sqlite3.connect(place.root / "kept" / "facts.sqlite3")) as store:
        columns = "id, session, seq, kind, at, utc_offset, body"
        store.executemany(f"INSERT INTO facts ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)", rows)  # noqa: S608 - our own names
        store.execute("DROP TABLE ledger_state")
        store.commit()
