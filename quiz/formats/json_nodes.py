"""Looks up what a reader needs in the nodes of a foreign file, whatever else is there."""

from quiz.source import Mapping, Node, Scalar, Sequence


def items_of(root: Node, *keys: str) -> list[Node]:
    """Return the items of a list, which is the file or is under the first of ``keys`` that it has."""
    if isinstance(root, Mapping):
        found = next((value for key in keys if (value := root.get(key)) is not None), None)
        root = found if found is not None else root
    return root.items if isinstance(root, Sequence) else [root] if isinstance(root, Mapping) else []


def said(node: Mapping, *keys: str) -> Scalar:
    """Return the text under the first of ``keys`` that is there; an empty text where none is a text."""
    found = next((value for key in keys if isinstance(value := node.get(key), Scalar)), None)
    return Scalar("", node.start, node.start) if found is None or (found.text == "null" and found.plain) else found


def scalars(node: Mapping, *keys: str) -> list[Scalar]:
    """Return the texts of the list, or the one text, under the first of ``keys`` that is there."""
    value = next((value for key in keys if (value := node.get(key)) is not None), None)
    if isinstance(value, Sequence):
        return [item for item in value.items if isinstance(item, Scalar)]
    return [value] if isinstance(value, Scalar) else []
