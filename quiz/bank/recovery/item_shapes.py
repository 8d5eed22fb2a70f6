"""Pairs, sequences, gaps and typed answers in the shapes of other programs, turned into ours."""

import re
from typing import TYPE_CHECKING

from quiz.bank.recovery.key_convention import candidates
from quiz.bank.recovery.option_rows import read_rows
from quiz.bank.recovery.shape import ANSWERS, Entries, New, Shaped, Undecided, shown_key, written_key
from quiz.source import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from quiz.source.nodes import Tree

_ARROW = re.compile(r"\s*(?:->|=>|→|⇒|=| – | — | - )\s*")
_CURLY = re.compile(r"\{\{(?:c\d+::)?([^{}:|]+)\}\}")
_BLANK = re.compile(r"_{2,}|\[blank\]|\{\{?(?:blank|gap|\d+)?\}?\}|\[\.{3}\]|\(\s*\.{3,}\s*\)", re.IGNORECASE)


def pairs(entries: Entries) -> Shaped | Undecided | None:
    """Return pairs as `left` and `right`."""
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


def sequence(entries: Entries) -> Shaped | Undecided | None:
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
        return Undecided("answer", message, "Write them in their right order, below `sequence:`.")
    steps = [rows[at].text for at in order]
    name = "sequence" if "sequence" in entries else "options"
    return Shaped(
        (New(name, "sequence", [step.text.strip() for step in steps], Sequence([*steps], node.start, node.end)),),
        ("answer",),
        "The order is written beside the items; here they are in their right order.",
        f"The first is `{steps[0].text.strip()}`.",
    )


def gaps(entries: Entries) -> Shaped | Undecided | None:
    """Return a text whose gaps are written in brackets of another kind, or are blanks with their answers beside it."""
    name = "text" if "text" in entries else "stem"
    node = entries.get(name)
    if not isinstance(node, Scalar) or "[[" in node.text:
        return None
    removed: tuple[str, ...] = ()
    blanks = _BLANK.findall(node.text)
    words = _words(entries.get(ANSWERS) or entries.get("answer"))
    if blanks and len(words) == len(blanks):
        filling = iter(words)
        text = _BLANK.sub(lambda _: f"[[{next(filling)}]]", node.text)
        removed = (ANSWERS if ANSWERS in entries else "answer",)
    elif not blanks and _CURLY.search(node.text):
        text = _CURLY.sub(lambda found: f"[[{found[1].strip()}]]", node.text)
    else:
        return None
    found = re.search(r"\[\[.*?\]\]", text)
    hint = f"Write `{found[0]}` for the first." if found else ""
    new = Scalar(text.strip(), node.start, node.end, plain=False)
    return Shaped((New(name, "text", text.strip(), new),), removed, "A gap is written `[[word]]` in the text.", hint)


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


def answers(entries: Entries) -> Shaped | None:
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
