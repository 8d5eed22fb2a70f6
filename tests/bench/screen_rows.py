"""Screens against a bare one: how long the library takes to be painted, and how much memory a question takes."""

from collections.abc import Iterator

import made_banks
from bare_label import TEXT
from samples import MEGABYTES, Row
from terminal import ENTER, Terminal
from workspace import QUIZ, Workspace

_BARE = "from bare_label import main; main()"
_LIBRARY = ("each answer explained", "A tour of quiz", "Checked against public sources", " Quit")
"""The line on top, the last bank, what the first one says of itself, the last key."""
_QUESTIONS, _BANKS = 100_000, 4


def start(place: Workspace, rounds: int) -> Iterator[Row]:
    """From ``quiz`` to the whole library, in a home that has been used before."""
    ours, floor = [], []
    for turn in range(rounds + 1):
        seconds = _first_paint(place, QUIZ, *_LIBRARY), _first_paint(place, _BARE, TEXT)
        if turn:  # the first makes the store and warms the disk
            ours.append(seconds[0])
            floor.append(seconds[1])
    yield Row("`quiz` to the painted library / bare app with a label", ours, floor, 1.3)


def large(place: Workspace, rounds: int) -> Iterator[Row]:
    """The same with 100,000 questions of the person's own that have not changed, against a home without any."""
    banks = place.root / "large" / "banks"
    banks.mkdir(parents=True)
    for number in range(_BANKS):
        text = made_banks.many(_QUESTIONS // _BANKS).replace("id: made-", f"id: made-{number}-", 1)
        (banks / f"{number}.yaml").write_text(text, "utf-8")
    ours, floor = [], []
    for turn in range(rounds + 2):
        if turn < 2:  # all are read; a bank that was written a moment before is read once more
            place.run(QUIZ, "list", home="large")
        seconds = (
            _first_paint(place, QUIZ, *_LIBRARY[:2], "Made for measuring.", _LIBRARY[-1], home="large"),
            _first_paint(place, QUIZ, *_LIBRARY, home="empty"),
        )
        if turn > 1:
            ours.append(seconds[0])
            floor.append(seconds[1])
    yield Row("`quiz` to the library, 100,000 questions unchanged / none but the shipped ones", ours, floor, 1.2)


def _first_paint(place: Workspace, code: str, *texts: str, home: str = "home") -> float:
    with place.terminal(code, home=home) as terminal:
        seconds = terminal.painted(*texts)
        terminal.settle()
        return seconds


def memory(place: Workspace, rounds: int) -> Iterator[Row]:
    """The most memory that the library and one answered question take, with the shipped banks."""
    ours, floor = [], []
    for turn in range(max(5, rounds // 4)):
        with place.terminal(QUIZ, home=f"memory-{turn}") as terminal:
            _answer_one(terminal)
            ours.append(float(terminal.peak_memory()))
        with place.terminal(_BARE) as terminal:
            terminal.painted(TEXT)
            terminal.settle()
            floor.append(float(terminal.peak_memory()))
    yield Row("peak memory, library and one answer / bare app", ours, floor, 1.3, MEGABYTES)


def _answer_one(terminal: Terminal) -> None:
    """The four keys from ``quiz`` to the first explanation."""
    terminal.painted(*_LIBRARY)
    for key, texts in ((ENTER, ("Start",)), (ENTER, ("I don't know yet",)), ("1", ("●",)), (ENTER, ("Next ]",))):
        terminal.settle(0.4)  # Enter pressed twice within 0.3 s is one Enter
        terminal.press(key)
        terminal.painted(*texts)
    terminal.settle()
