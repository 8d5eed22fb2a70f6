"""The floor under an answer: on Enter one durable insert and one update of one text; any other key shows the question.

What is inserted and shown is what the program itself inserted and showed: see ``answer_row``.
"""

import json
import sqlite3
import sys
from pathlib import Path
from uuid import uuid4

from textual.app import App, ComposeResult
from textual.content import Content
from textual.events import Key
from textual.widgets import Static

NUMBER = "0000"
"""Stands in the texts where the number of a question belongs."""

_INSERT = "INSERT INTO facts (id, session, seq, kind, at, utc_offset, body) VALUES (?, ?, ?, ?, ?, ?, ?)"


class BareAnswer(App[None]):
    """One text on the screen, one table on the disk."""

    def __init__(self, folder: Path) -> None:
        texts = json.loads((folder / "texts.json").read_text("utf-8"))
        self._question, self._explanation = texts["question"], texts["explanation"]
        self._kept = texts["row"]
        self._session, self._number = str(uuid4()), 1
        self._store = sqlite3.connect(folder / "bare.sqlite3", isolation_level=None)
        self._store.execute("PRAGMA journal_mode = WAL")
        self._store.execute("PRAGMA synchronous = FULL")
        self._store.execute(texts["table"])
        super().__init__()

    def compose(self) -> ComposeResult:
        """The text."""
        yield Static(self._at(self._question))

    def on_key(self, event: Key) -> None:
        """Answer, or go on."""
        if event.key == "enter":
            self._keep()
            self.query_one(Static).update(self._at(self._explanation))
        else:
            self._number += 1
            self.query_one(Static).update(self._at(self._question))

    def _keep(self) -> None:
        kind, at, utc_offset, body = self._kept
        row = (str(uuid4()), self._session, self._number, kind, at, utc_offset, body)
        self._store.execute("BEGIN IMMEDIATE")
        self._store.execute(_INSERT, row)
        self._store.execute("COMMIT")

    def _at(self, text: str) -> Content:
        return Content(text.replace(NUMBER, f"{self._number:04}"))


def main() -> None:
    """Run it on the folder named by the first argument."""
    BareAnswer(Path(sys.argv[1])).run()
