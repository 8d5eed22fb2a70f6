"""Edits that write a key, or quotes, in the style of the lines around them."""

from quiz.source.nodes import Mapping, Node, Place, Scalar, Sequence
from quiz.source.problems import Edit, Span


def insert_entry_before(mapping: Mapping, at: int, name: str, value: str, path: str) -> Edit:
    """Return the edit that writes the key ``name`` with a plain value before entry number ``at`` of ``mapping``."""
    key = mapping.entries[at][0]
    if not mapping.flow:
        text = f"{name}: {value}\n{' ' * (key.start[1] - 1)}"
    else:
        text = f"{name}: {value}, " if key.plain else f'"{name}": "{value}", '
    return Edit(Span(path, key.start, key.start), text)


def insert_entry_after(mapping: Mapping, at: int, name: str, value: str, path: str) -> Edit:
    """Return the edit that writes the key below entry number ``at``, above the comments of the next entry."""
    if mapping.flow:
        return insert_entry_before(mapping, at + 1, name, value, path)
    end = max(mapping.entries[at][0].end, mapping.entries[at][1].end)
    line = end[0] + (end[1] > 1)
    return Edit(Span(path, (line, 1), (line, 1)), f"{' ' * (mapping.start[1] - 1)}{name}: {value}\n")


def in_quotes(text: str) -> str:
    """Return ``text``, which is on one line, in double quotes, or in single quotes where it contains a double quote."""
    return f'"{text}"' if '"' not in text and "\\" not in text else "'" + text.replace("'", "''") + "'"


def quote_misread_text(node: Node, path: str) -> Edit | None:
    """Return the edit that quotes a text which was read as something else; None unless it is certainly one text.

    It is certain for words before a colon that cannot be a key, as in ``First step: breathe``, and for a lone gap.
    """
    match node:
        case Mapping(flow=False, entries=[(Scalar(plain=True) as key, Scalar(plain=True) as value)]):
            nothing = not value.text and value.start == value.end
            end: Place = (key.end[0], key.end[1] + 1) if nothing else value.end
            near = nothing or value.start == (key.end[0], key.end[1] + 2)
            if not near or end[0] != key.start[0] or not is_words(key.text):
                return None
            text = f"{key.text}:" if nothing else f"{key.text}: {value.text}"
            return Edit(Span(path, key.start, end), in_quotes(text))
        case Sequence(flow=True, items=[Sequence(flow=True, items=[Scalar(plain=True) as gap])]):
            (line, start), (_, end_of_gap) = gap.start, gap.end
            if node.start != (line, start - 2) or node.end != (line, end_of_gap + 2) or gap.end[0] != line:
                return None
            return Edit(Span(path, node.start, node.end), in_quotes(f"[[{gap.text}]]"))
        case _:
            return None


def is_words(text: str) -> bool:
    """Return whether ``text`` is something that nobody would write as a key."""
    return " " in text or text[:1].isupper()
