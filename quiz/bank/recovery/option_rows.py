"""Options as other tools and people write them, read as rows: a label, a text, whether it is marked as right, a why."""

import re
from dataclasses import dataclass, replace
from string import ascii_lowercase

from quiz.bank.recovery.author_names import our_word
from quiz.source import Mapping, Node, Scalar, Sequence
from quiz.source.nodes import Tree

LABEL = re.compile(r"\(?(?P<label>[A-Za-z]|\d{1,2})[).:]\s+(?P<text>\S.*)", re.DOTALL)
_A_LABEL = re.compile(r"\(?([A-Za-z]|\d{1,2})[).:]?")
_MOST = 200
"""Options that a list may have: with more it is refused in any shape, and a key is compared with each of them."""
TRUTH = {"true": True, "false": False, "yes": True, "no": False, "1": True, "0": False, "x": True}


@dataclass(frozen=True, slots=True)
class Row:
    """One option."""

    text: Scalar
    label: str = ""
    """A letter or a number, in small letters; empty where it has none of its own."""
    right: bool | None = None
    """Whether it is marked as right or wrong; None where it is not marked."""
    more: tuple[tuple[str, Node], ...] = ()
    """Its other entries, under our keys where we have them."""

    def tree(self, *, right: bool) -> dict[str, Tree]:
        """Return the option as a bank writes it."""
        row: dict[str, Tree] = {"correct" if right else "wrong": self.text.text.strip()}
        return row | {name: node.text.strip() for name, node in self.more if isinstance(node, Scalar)}

    def node(self, *, right: bool) -> Mapping:
        """Return the same as a node, at the place of its text."""
        key = Scalar("correct" if right else "wrong", self.text.start, self.text.start)
        more = [(Scalar(name, node.start, node.start), node) for name, node in self.more]
        return Mapping([(key, self.text), *more], self.text.start, self.text.end)


def read_rows(node: Node) -> tuple[Row, ...] | None:
    """Return the options in ``node``; None where its shape is not one that is known, or there are more than fit."""
    if isinstance(node, Sequence | Mapping) and len(node.items if isinstance(node, Sequence) else node.entries) > _MOST:
        return None
    match node:
        case Sequence(items=[Mapping(entries=[(Scalar(), _)]), *_]) if _is_lettered(node):
            rows = [_labelled(*item.entries[0]) for item in node.items if isinstance(item, Mapping)]
        case Sequence(items=items):
            rows = [_row(item) for item in items]
        case Mapping(entries=entries):
            rows = [_labelled(key, value) for key, value in entries]
        case _:
            return None
    found = [row for row in rows if row is not None]
    return _without_labels(found) if len(found) == len(rows) >= 2 else None


def _is_lettered(node: Sequence) -> bool:
    """Return whether every item is one entry with a letter or a number as its key."""
    return all(
        isinstance(item, Mapping) and len(item.entries) == 1 and _A_LABEL.fullmatch(item.entries[0][0].text)
        for item in node.items
    )


def _labelled(key: Scalar, value: Node) -> Row | None:
    found = _A_LABEL.fullmatch(key.text.strip())
    row = _row(value)
    return None if found is None or row is None else replace(row, label=found[1].casefold())


def _row(node: Node) -> Row | None:
    """Return one option from its text or its entries; None where it has no text, or more than one."""
    if isinstance(node, Scalar):
        return Row(node) if node.text.strip() else None
    if not isinstance(node, Mapping):
        return None
    texts: list[tuple[str, Scalar]] = []
    label, more, marks = "", [], list[bool]()
    for key, value in node.entries:
        name = key.text if key.text in {"why", "last"} or key.text.startswith("x-") else our_word("option", key.text)
        truth = TRUTH.get(value.text.strip().casefold()) if isinstance(value, Scalar) else None
        if key.text in {"correct", "wrong"} and isinstance(value, Scalar) and truth is None:
            marks.append(key.text == "correct")
            texts.append(("mark", value))
        elif our_word("option", key.text) == "is-correct" or key.text in {"correct", "wrong"}:
            if truth is None:
                return None
            marks.append(truth is (key.text != "wrong"))
        elif name in {"text", "label"} and isinstance(value, Scalar):
            short = _A_LABEL.fullmatch(value.text.strip())
            if name == "label" or (short and key.text.casefold() in {"label", "option", "choice", "value", "name"}):
                label = label or (short[1].casefold() if short else "")
                texts += [] if short or key.text.casefold() != "label" else [(name, value)]
            else:
                texts.append((name, value))
        else:
            more.append((name or key.text, value))
    if len(texts) != 1 or len(set(marks)) > 1:
        return None
    return Row(texts[0][1], label, marks[0] if marks else None, tuple(more))


def _without_labels(rows: list[Row]) -> tuple[Row, ...]:
    """Return ``rows`` with the labels at the beginning of their texts set apart, where all have one, in order."""
    found = [LABEL.fullmatch(row.text.text.strip()) for row in rows]
    labels = [match["label"].casefold() for match in found if match]
    if labels not in (list(ascii_lowercase[: len(rows)]), [str(at + 1) for at in range(len(rows))]):
        return tuple(rows)
    return tuple(
        replace(row, label=match["label"].casefold(), text=replace(row.text, text=match["text"].strip(), plain=False))
        for row, match in zip(rows, found, strict=True)
        if match
    )
