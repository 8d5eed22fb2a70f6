"""One question while it is translated: its entries under our keys, and what has been decided about it."""

from dataclasses import dataclass, field

from quiz.bank.recovery.rewriting import Rewriting
from quiz.source import Edit, Mapping, Node, Report, Scalar


@dataclass(slots=True)
class Entry:
    """One entry of a question."""

    at: int
    key: Scalar
    value: Node
    name: str
    """Our key for it; its own where it is ours or is not known."""


@dataclass(slots=True)
class Translation:
    """One question that is being translated."""

    node: Mapping
    report: Report
    rewriting: Rewriting
    entries: list[Entry] = field(default_factory=list)
    playable: bool = True
    is_changed: bool = False

    def edit(self, made: Edit | None) -> Edit | None:
        """Return an edit of a block; inside {...} none is certain to be right."""
        return None if self.node.flow else made

    def entry(self, name: str) -> Entry | None:
        """Return the entry under one of our keys; None where there is none."""
        return next((each for each in self.entries if each.name == name), None)
