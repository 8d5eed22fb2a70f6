"""Notes that are being typed, in a file beside the store until they are kept: a kill in the midst loses nothing.

They are no facts: what is typed and discarded is to leave no trace. Where the file cannot be read or written there is
no draft, for that must keep nobody from writing.
"""

import json
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from quiz import files
from quiz.model import About
from quiz.store import Store
from quiz.store.database_files import drafts_of


@dataclass(frozen=True, slots=True)
class Drafts:
    """What was typed into notes and neither kept nor discarded, by question."""

    path: Path | None
    """None where nothing is to be kept."""

    @classmethod
    def beside(cls, store: Store) -> "Drafts":
        """Return those of the person whose facts are in ``store``."""
        return cls(drafts_of(store.path) if store.path else None)

    def read(self, about: About) -> str | None:
        """Return what was typed about a question; None where there is no draft."""
        return self._all().get(_name(about))

    def write(self, about: About, text: str | None) -> None:
        """Let ``text`` be the draft about a question; None takes the draft away."""
        before = self._all()
        drafts = {**before, _name(about): text}
        left = {name: kept for name, kept in drafts.items() if kept is not None}
        if left != before or not left:
            with suppress(OSError):
                self._keep(left)

    def about(self, bank: str) -> bool:
        """Return whether there is a draft about a bank, or about any where it is empty."""
        return any(_of(name, bank) for name in self._all())

    def forget(self, bank: str) -> None:
        """Take the drafts about a bank away, or all where it is empty. Raises OSError if that fails."""
        self._keep({name: text for name, text in self._all().items() if not _of(name, bank)})

    def _keep(self, drafts: Mapping[str, str]) -> None:
        if self.path and drafts:
            files.replace(self.path, json.dumps(drafts).encode(), durable=False)  # a key must not wait
        elif self.path:
            self.path.unlink(missing_ok=True)

    def _all(self) -> Mapping[str, str]:
        with suppress(OSError, ValueError, RecursionError):
            found = json.loads(self.path.read_bytes()) if self.path else {}
            if isinstance(found, dict):
                return {name: text for name, text in found.items() if isinstance(text, str)}
        return {}


def _name(about: About) -> str:
    return f"{about.bank}/{about.question} {about.signature}"


def _of(name: str, bank: str) -> bool:
    return not bank or name.startswith(f"{bank}/")
