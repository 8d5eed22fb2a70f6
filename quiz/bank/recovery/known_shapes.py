"""Shapes in which other tools and people write a question, turned into ours where only one reading is possible.

Each function gets the entries of one question under our keys, and returns how the question is written in our shape, a
`Question` that has to be put to the author, or None where there is nothing to change.
"""

import re
from collections.abc import Mapping as ReadOnly
from collections.abc import Sequence as AbstractSequence
from dataclasses import dataclass
from typing import NamedTuple

from quiz import kinds
from quiz.bank.recovery.author_names import our_word
from quiz.bank.recovery.key_convention import Convention, Written, candidates
from quiz.bank.recovery.option_rows import TRUTH, Row, read_rows
from quiz.source import Flag, Mapping, Node, Scalar, Sequence
from quiz.source.nodes import Tree

INDEX = "correct-index"
DISTRACTORS = "distractors"
ANSWERS = "answers"

_ARROW = re.compile(r"\s*(?:->|=>|→|⇒|=| – | — | - )\s*")
_CURLY = re.compile(r"\{\{(?:c\d+::)?([^{}:|]+)\}\}")
_BLANK = re.compile(r"_{2,}|\[blank\]|\{\{?(?:blank|gap|\d+)?\}?\}|\[\.{3}\]|\(\s*\.{3,}\s*\)", re.IGNORECASE)

Entries = ReadOnly[str, Node]
"""The values of a question, by our keys."""


class New(NamedTuple):
    """An entry in our shape."""

    instead_of: str
    """The key of the entry that it replaces."""
    name: str
    tree: Tree
    """What is written into the file."""
    node: Node
    """What is read."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """A question in our shape."""

    new: tuple[New, ...]
    gone: tuple[str, ...]
    """The keys whose entries are taken out, because the new ones say the same."""
    message: str
    hint: str
    right: int = 0
    """How many options are right, of a question with options."""


@dataclass(frozen=True, slots=True)
class Question:
    """What only the author can decide."""

    about: str
    """The key to point at."""
    message: str
    hint: str = "Mark it yourself: `- correct: ...` for an option that is right, `- wrong: ...` for any other."
    is_unmarked: bool = False
    """Whether the options are plain texts, and nothing at all is marked as right."""


def shaped(kind: str, entries: Entries, convention: Convention) -> Shaped | Question | None:
    """Return the question of type ``kind`` in our shape."""
    own = own_keys(kind)
    if "options" in own:
        return _options(entries, convention)
    if is_statement(kind):
        return _statement(entries, convention)
    if "pairs" in own:
        return _pairs(entries)
    if "sequence" in own:
        return _sequence(entries)
    if "gaps" in own:
        return _gaps(entries)
    return _answers(entries) if {"answer", "typos"} <= own else None


def own_keys(kind: str) -> frozenset[str]:
    """Return the keys that only questions of this type have."""
    return frozenset(field.name for field in kinds.BY_NAME[kind].fields)


def types_with(key: str) -> tuple[str, ...]:
    """Return the types that have ``key`` as one of their own."""
    return tuple(name for name in kinds.TYPES if key in own_keys(name))


def is_statement(kind: str) -> bool:
    """Return whether a question of this type says something that is true or false."""
    return any(field.name == "answer" and isinstance(field.reader, Flag) for field in kinds.BY_NAME[kind].fields)


def written_key(entries: Entries) -> Written | None:
    """Return the key beside the options, as it is written."""
    name = INDEX if INDEX in entries else "answer"
    node = entries.get(name)
    items = node.items if isinstance(node, Sequence) else [node]
    texts = tuple(item.text.strip() for item in items if isinstance(item, Scalar) and item.text.strip())
    return Written(texts, name == INDEX) if texts and len(texts) == len(items) else None


def _options(entries: Entries, convention: Convention) -> Shaped | Question | None:
    node = entries.get("options")
    if node is None:
        return _from_distractors(entries)
    rows, key = read_rows(node), written_key(entries)
    if rows is None or (key is None and has_marks(node)):
        return None
    marked = frozenset(at for at, row in enumerate(rows) if row.right)
    named = convention.named(key, rows) if key else marked
    if key is None and marked and any(row.right is None and not row.more and not row.label for row in rows):
        return None
    if key is None and not marked:
        if all(row.right is False for row in rows):
            return None
        return Question("options", "The options do not say which of them is right.", is_unmarked=True)
    about = INDEX if key and key.is_index else "answer"
    if key and named is None:
        what = shown_key(key)
        if all(value.isdigit() for value in key.values):
            return Question(about, f"Which option does {what} name? It may count from 0 or from 1.")
        return Question(about, f"Which option does {what} name? It fits none of them for certain.")
    if named is None or (key and marked and marked != named):
        return Question(about, "The options are marked in one way, and the key beside them names another.")
    right = ", ".join(f"`{row.text.text.strip()}`" for at, row in enumerate(rows) if at in named)
    return Shaped(
        (New("options", "options", _tree(rows, named), _node(node, rows, named)),),
        (about,) if key else (),
        "The right option is named in another way than here, where each option is `correct` or `wrong`.",
        f"Right by what is written: {right}. Write `- correct: ...` for it, and `- wrong: ...` for the others.",
        len(named),
    )


def shown_key(key: Written) -> str:
    """Return a key as a message quotes it."""
    return f"`{', '.join(key.values)}`"


def has_marks(node: Node) -> bool:
    """Return whether each option already says in our words whether it is right."""
    return isinstance(node, Sequence) and all(
        isinstance(item, Mapping)
        and any(
            key.text in {"correct", "wrong"}
            and isinstance(value, Scalar)
            and (value.text.strip().casefold() not in TRUTH or len(item.entries) == 1)
            for key, value in item.entries
        )
        for item in node.items
    )


def _tree(rows: AbstractSequence[Row], named: frozenset[int]) -> Tree:
    return [row.tree(right=at in named) for at, row in enumerate(rows)]


def _node(node: Node, rows: AbstractSequence[Row], named: frozenset[int]) -> Sequence:
    return Sequence([row.node(right=at in named) for at, row in enumerate(rows)], node.start, node.end)


def _from_distractors(entries: Entries) -> Shaped | None:
    """Return options from the right answer and a list of the wrong ones."""
    wrong, key = entries.get(DISTRACTORS), entries.get("answer")
    if not isinstance(wrong, Sequence) or not isinstance(key, Scalar) or not key.text.strip():
        return None
    rows = [Row(key), *(Row(item) for item in wrong.items if isinstance(item, Scalar))]
    if len(rows) != len(wrong.items) + 1:
        return None
    named = frozenset((0,))
    return Shaped(
        (New(DISTRACTORS, "options", _tree(rows, named), _node(wrong, rows, named)),),
        ("answer",),
        "The right option and the wrong ones are apart; here all are `options`.",
        f"Right by what is written: `{key.text.strip()}`.",
        1,
    )


def _statement(entries: Entries, convention: Convention) -> Shaped | Question | None:
    """Return a statement without its two options."""
    node = entries.get("options")
    rows, key = (read_rows(node) if node else None), written_key(entries)
    if rows is None or any(row.text.text.strip().casefold() not in TRUTH for row in rows):
        return None
    named = convention.named(key, rows) if key else frozenset(at for at, row in enumerate(rows) if row.right)
    if named is None or len(named) != 1 or (key and key.is_index):
        return Question("answer" if key else "options", "Is the statement true?", "Write `answer: true` or false.")
    value = str(TRUTH[rows[next(iter(named))].text.text.strip().casefold()]).lower()
    assert node is not None
    new = Scalar(value, node.start, node.end)
    message = "A statement has no options: true or false is its `answer`."
    gone = ("answer",) if key else ()
    return Shaped((New("options", "answer", value, new),), gone, message, f"Write `answer: {value}`.")


def _pairs(entries: Entries) -> Shaped | Question | None:
    node = entries.get("pairs")
    found = _read_pairs(node) if node else None
    if node is None or found is None:
        return None
    tree: list[dict[str, Tree]] = []
    items: list[Node] = []
    for left, right in found:
        tree.append({"left": left.text.strip(), "right": right.text.strip()})
        keys = Scalar("left", left.start, left.start), Scalar("right", right.start, right.start)
        items.append(Mapping([(keys[0], left), (keys[1], right)], left.start, right.end))
    hint = f"Write `- left: {found[0][0].text.strip()}`, and below it `right: {found[0][1].text.strip()}`."
    new = New("pairs", "pairs", tree, Sequence(items, node.start, node.end))
    return Shaped((new,), (), "The pairs are written in another way than here, as `left` and `right`.", hint)


def _read_pairs(node: Node) -> list[tuple[Scalar, Scalar]] | None:
    """Return the pairs in another shape than ours; None where they are in ours, or in none that is known."""
    couples: list[tuple[Node, Node]] = []
    match node:
        case Mapping(entries=entries):
            couples += entries
        case Sequence(items=items):
            for item in items:
                match item:
                    case Mapping(entries=[(key, value)]) if key.text not in {"left", "right"}:
                        couples.append((key, value))
                    case Sequence(items=[left, right]):
                        couples.append((left, right))
                    case Scalar(text=text) if len(parts := _ARROW.split(text.strip())) == 2 and all(parts):
                        couples.append((Scalar(parts[0], item.start, item.end), Scalar(parts[1], item.start, item.end)))
                    case _:
                        return None
        case _:
            return None
    texts = [(one, two) for one, two in couples if isinstance(one, Scalar) and isinstance(two, Scalar)]
    return texts if len(texts) == len(couples) >= 1 and all(two.text.strip() for _, two in texts) else None


def _sequence(entries: Entries) -> Shaped | Question | None:
    """Return the items in the order that a key beside them gives."""
    node, key = entries.get("sequence") or entries.get("options"), written_key(entries)
    if node is None or key is None or not isinstance(node, Sequence):
        return None
    rows = read_rows(node)
    if rows is None:
        return None
    places = [candidates(value, rows, None) for value in key.values]
    order = [next(iter(next(iter(found.values())))) for found in places if list(found) in (["text"], ["letter"])]
    if sorted(order) != list(range(len(rows))):
        message = f"In which order do the items belong? {shown_key(key)} can be read in several ways."
        return Question("answer", message, "Write them in their right order, below `sequence:`.")
    steps = [rows[at].text for at in order]
    name = "sequence" if "sequence" in entries else "options"
    return Shaped(
        (New(name, "sequence", [step.text.strip() for step in steps], Sequence([*steps], node.start, node.end)),),
        ("answer",),
        "The order is written beside the items; here they are in their right order.",
        f"The first is `{steps[0].text.strip()}`.",
    )


def _gaps(entries: Entries) -> Shaped | Question | None:
    """Return a text whose gaps are written in brackets of another kind, or are blanks with their answers beside it."""
    name = "text" if "text" in entries else "stem"
    node = entries.get(name)
    if not isinstance(node, Scalar) or "[[" in node.text:
        return None
    gone: tuple[str, ...] = ()
    blanks = _BLANK.findall(node.text)
    words = _words(entries.get(ANSWERS) or entries.get("answer"))
    if blanks and len(words) == len(blanks):
        filling = iter(words)
        text = _BLANK.sub(lambda _: f"[[{next(filling)}]]", node.text)
        gone = (ANSWERS if ANSWERS in entries else "answer",)
    elif not blanks and _CURLY.search(node.text):
        text = _CURLY.sub(lambda found: f"[[{found[1].strip()}]]", node.text)
    else:
        return None
    found = re.search(r"\[\[.*?\]\]", text)
    hint = f"Write `{found[0]}` for the first." if found else ""
    new = Scalar(text.strip(), node.start, node.end, plain=False)
    return Shaped((New(name, "text", text.strip(), new),), gone, "A gap is written `[[word]]` in the text.", hint)


def _words(node: Node | None) -> list[str]:
    """Return one text for each gap, with | between those that are alike right; none where the shape is not known."""
    words: list[str] = []
    for item in node.items if isinstance(node, Sequence) else [node]:
        match item:
            case Scalar(text=text) if text.strip() and "]]" not in text and "|" not in text:
                words.append(text.strip())
            case Sequence(items=items) if items and all(isinstance(each, Scalar) for each in items):
                words.append("|".join(each.text.strip() for each in items if isinstance(each, Scalar)))
            case _:
                return []
    return words


def _answers(entries: Entries) -> Shaped | None:
    """Return the first of several answers as the one to show, and the others as accepted too."""
    name = ANSWERS if ANSWERS in entries and "answer" not in entries else "answer"
    node = entries.get(name)
    if not isinstance(node, Sequence) or not node.items or "accept" in entries:
        return None
    texts = [item for item in node.items if isinstance(item, Scalar) and item.text.strip()]
    if len(texts) != len(node.items):
        return None
    first, *others = texts
    new = [New(name, "answer", first.text.strip(), first)]
    if others:
        more = [text.text.strip() for text in others]
        new.append(New(name, "accept", more, Sequence([*others], node.start, node.end)))
    message = "Several answers are in one list; here one is the `answer`, and the others are below `accept`."
    return Shaped(tuple(new), (), message, f"Write `answer: {first.text.strip()}`, and the others below `accept:`.")


def row_word(key: str, written: str) -> str:
    """Return our key for one inside the list under ``key``; an empty text where the table has none."""
    place = {"options": "option", "pairs": "pair", "decoys": "step", "sequence": "step"}.get(key)
    found = our_word(place, written) if place else ""
    return "" if found in {"text", "is-correct", "label", "-"} else found
