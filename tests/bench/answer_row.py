"""From the key that answers to the painted explanation, against the least that could do the same."""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing

import made_banks
import pyte
from bare_answer import NUMBER
from samples import Row
from terminal import COLUMNS, ENTER, ROWS, Terminal
from workspace import QUIZ, Workspace

_BARE = "from bare_answer import main; main()"
_FIRST = "0001"


def answer(place: Workspace, rounds: int) -> Iterator[Row]:
    """Two presses a round, ours and the floor's in turn, each on a screen that has come to rest."""
    presses = max(30, 2 * rounds)
    bank = place.file("cases.yaml", made_banks.cases(presses + 1))
    ours, floor = [], []
    with place.terminal(QUIZ, "take", str(bank), "-n", "all", home="answer") as terminal:
        terminal.painted("Start")
        _go_on(terminal, ENTER, _FIRST)
        question = _screen(terminal)
        _mark(terminal)
        _answer(terminal, _FIRST)
        _hand_over(place, question, _screen(terminal))
        with place.terminal(_BARE, str(place.root)) as bare:
            bare.painted(made_banks.QUESTION.format(_FIRST))
            for at in range(2, presses + 2):
                _go_on(terminal, ENTER, f"{at:04}")
                _mark(terminal)
                _go_on(bare, "n", f"{at:04}")
                ours.append(_answer(terminal, f"{at:04}"))
                floor.append(_answer(bare, f"{at:04}"))
    yield Row("Enter to the painted explanation / bare app: insert, `Static.update`", ours, floor, 1.5)


def _go_on(terminal: Terminal, key: str, number: str) -> None:
    terminal.settle()
    terminal.press(key)
    terminal.painted(made_banks.QUESTION.format(number))
    terminal.settle()


def _mark(terminal: Terminal) -> None:
    terminal.press("1")
    terminal.painted("●")
    terminal.settle()


def _answer(terminal: Terminal, number: str) -> float:
    terminal.press(ENTER)
    seconds = terminal.painted(*(text.format(number) for text in made_banks.EXPLANATION))
    terminal.settle()
    return seconds


def _screen(terminal: Terminal) -> str:
    """What stands on the screen, with the number of a question left open."""
    screen = pyte.Screen(COLUMNS, ROWS)
    pyte.ByteStream(screen).feed(bytes(terminal.raw))
    return "\n".join(row.rstrip() for row in screen.display).replace(_FIRST, NUMBER)


def _hand_over(place: Workspace, question: str, explanation: str) -> None:
    """Tell the bare app what ours has shown and kept."""
    with closing(sqlite3.connect(place.root / "answer" / "facts.sqlite3")) as store:
        (table,) = store.execute("SELECT sql FROM sqlite_master WHERE name = 'facts'").fetchone()
        row = store.execute("SELECT kind, at, utc_offset, body FROM facts WHERE kind = 'answered'").fetchone()
    told = {"question": question, "explanation": explanation, "table": table, "row": row}
    place.file("texts.json", json.dumps(told))
