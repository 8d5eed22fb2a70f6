"""Shapes in which other tools and people write a question, turned into ours where only one reading is possible.

Each function gets the entries of one question under our keys, and returns how the question is written in our shape, an
`Undecided` question that only its author can settle, or None where there is nothing to change.
"""

from collections.abc import Sequence as AbstractSequence

from quiz import kinds
from quiz.bank.recovery import item_shapes
from quiz.bank.recovery.author_names import our_word
from quiz.bank.recovery.key_convention import Convention
from quiz.bank.recovery.option_rows import TRUTH, Row, read_rows
from quiz.bank.recovery.shape import DISTRACTORS, INDEX, Entries, New, Shaped, Undecided, shown_key, written_key
from quiz.source import Flag, Mapping, Node, Scalar, Sequence
from quiz.source.nodes import Tree

_NO_OPTIONS = "A statement has no options: true or false is its `answer`."


def shaped(kind: str, entries: Entries, convention: Convention) -> Shaped | Undecided | None:
    """Return the question of type ``kind`` in our shape."""
    own = own_keys(kind)
    if "options" in own:
        return _options(entries, convention)
    if is_statement(kind):
        return _statement(entries, convention)
    if "pairs" in own:
        return item_shapes.pairs(entries)
    if "sequence" in own:
        return item_shapes.sequence(entries)
    if "gaps" in own:
        return item_shapes.gaps(entries)
    return item_shapes.answers(entries) if {"answer", "typos"} <= own else None


def own_keys(kind: str) -> frozenset[str]:
    """Return the keys that only questions of this type have."""
    return frozenset(field.name for field in kinds.named(kind).fields)


def types_with(key: str) -> tuple[str, ...]:
    """Return the types that have ``key`` as one of their own."""
    return tuple(name for name in kinds.TYPES if key in own_keys(name))


def is_statement(kind: str) -> bool:
    """Return whether a question of this type says something that is true or false."""
    return any(field.name == "answer" and isinstance(field.reader, Flag) for field in kinds.named(kind).fields)


def _options(entries: Entries, convention: Convention) -> Shaped | Undecided | None:
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
        return Undecided("options", "The options do not say which of them is right.", is_unmarked=True)
    about = INDEX if key and key.is_index else "answer"
    if key and named is None:
        what = shown_key(key)
        if all(value.isdigit() for value in key.values):
            return Undecided(about, f"Which option does {what} name? It may count from 0 or from 1.")
        return Undecided(about, f"Which option does {what} name? It fits none of them for certain.")
    if named is None or (key and marked and marked != named):
        return Undecided(about, "The options are marked in one way, and the key beside them names another.")
    right = ", ".join(f"`{row.text.text.strip()}`" for at, row in enumerate(rows) if at in named)
    return Shaped(
        (New("options", "options", _tree(rows, named), _node(node, rows, named)),),
        (about,) if key else (),
        "The right option is named in another way than here, where each option is `correct` or `wrong`.",
        f"Right by what is written: {right}. Write `- correct: ...` for it, and `- wrong: ...` for the others.",
        len(named),
    )


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


def _statement(entries: Entries, convention: Convention) -> Shaped | Undecided | None:
    """Return a statement without its two options."""
    node, wrong = entries.get("options"), entries.get(DISTRACTORS)
    if isinstance(wrong, Sequence) and len(wrong.items) == 1 and isinstance(answer := entries.get("answer"), Scalar):
        other, value = wrong.items[0], answer.text.strip().casefold()
        if isinstance(other, Scalar) and {other.text.strip().casefold(), value} == {"true", "false"}:
            kept = (New("answer", "answer", value, answer),)
            return Shaped(kept, (DISTRACTORS,), _NO_OPTIONS, f"Write `answer: {value}`.")
    rows, key = (read_rows(node) if node else None), written_key(entries)
    if rows is None or any(row.text.text.strip().casefold() not in TRUTH for row in rows):
        return None
    named = convention.named(key, rows) if key else frozenset(at for at, row in enumerate(rows) if row.right)
    if named is None or len(named) != 1 or (key and key.is_index):
        return Undecided("answer" if key else "options", "Is the statement true?", "Write `answer: true` or false.")
    value = str(TRUTH[rows[next(iter(named))].text.text.strip().casefold()]).lower()
    assert node is not None
    new = Scalar(value, node.start, node.end)
    removed = ("answer",) if key else ()
    return Shaped((New("options", "answer", value, new),), removed, _NO_OPTIONS, f"Write `answer: {value}`.")


def row_word(key: str, written: str) -> str:
    """Return our key for one inside the list under ``key``; an empty text where the table has none."""
    place = {"options": "option", "pairs": "pair", "decoys": "step", "sequence": "step"}.get(key)
    found = our_word(place, written) if place else ""
    return "" if found in {"text", "is-correct", "label", "-"} else found
