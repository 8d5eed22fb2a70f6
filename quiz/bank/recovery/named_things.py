"""Topics, sources and glossaries that are written as lists, each given a short name; confusable words as one pair."""

from typing import NamedTuple

from quiz.kinds import plain_id
from quiz.source import Mapping, Node, Scalar, Sequence
from quiz.source.nodes import Tree, node_from_data

_NAMES = ("id", "key", "slug", "short-name")
_TITLES = ("title", "name", "label", "text", "term", "word")
_MEANINGS = ("definition", "meaning", "description", "explanation")
_MORE = {"publisher", "url", "as-of", "status", "sensitive", "note"}
_PAIR = 2


class Group(NamedTuple):
    """A list as a group."""

    tree: Tree
    node: Node
    hint: str


def as_group(key: str, value: Node, root: Mapping) -> Group | None:
    """Return what is under ``key`` in our shape; None where it is in ours, or in none that is known."""
    named: list[tuple[str, Tree] | None]
    match key, value:
        case (("topics" | "sources"), Sequence(items=items)) if items:
            cited = _cited("topic" if key == "topics" else "sources", root)
            named = [_named(item, key, cited) for item in items]
        case (("topics" | "sources"), Mapping(entries=entries)) if entries and _are_texts(entries):
            named = [(name.text, {"title": node.text.strip()}) for name, node in entries if isinstance(node, Scalar)]
        case "glossary", Sequence(items=items) if items:
            named = [_term(item) for item in items]
        case "confusable", Sequence(items=[Scalar(), Scalar()] as items):
            words = [item.text.strip() for item in items if isinstance(item, Scalar)]
            return Group([words], node_from_data([words]), f"Write `- [{', '.join(words)}]`.")
        case _:
            return None
    found = [entry for entry in named if entry is not None]
    tree = dict(found)
    if len(tree) != len(named):
        return None
    first, inner = found[0]
    below = f", and below it `title: {inner['title']}`" if isinstance(inner, dict) else ""
    return Group(tree, node_from_data(tree), f"Write `{first}:`{below}.")


def _are_texts(entries: list[tuple[Scalar, Node]]) -> bool:
    return all(isinstance(node, Scalar) and node.text.strip() for _, node in entries)


def _named(item: Node, key: str, cited: frozenset[str]) -> tuple[str, Tree] | None:
    """Return a topic or a source with its short name: the one that questions use, or one made from its title."""
    if isinstance(item, Scalar):
        title = item.text.strip()
        more: dict[str, Tree] = {"url": title} if key == "sources" and title.startswith("http") else {}
        return (title if title in cited else plain_id(title), {"title": title} | more) if title else None
    if not isinstance(item, Mapping) or not _are_texts(item.entries):
        return None
    texts = {name.text: node.text.strip() for name, node in item.entries if isinstance(node, Scalar)}
    title = next((texts.pop(name) for name in _TITLES if name in texts), "")
    name = next((texts.pop(name) for name in _NAMES if name in texts), "") or (
        title if title in cited else plain_id(title)
    )
    return (name, {"title": title or name, **texts}) if name and set(texts) <= _MORE else None


def _term(item: Node) -> tuple[str, Tree] | None:
    """Return a word with its meaning."""
    if not isinstance(item, Mapping) or not _are_texts(item.entries):
        return None
    texts = {name.text: node.text.strip() for name, node in item.entries if isinstance(node, Scalar)}
    word = next((texts[name] for name in _TITLES if name in texts), "")
    meaning = next((texts[name] for name in _MEANINGS if name in texts), "")
    if word and meaning and len(texts) == _PAIR:
        return word, meaning
    return next(iter(texts.items())) if len(texts) == 1 else None


def _cited(key: str, root: Mapping) -> frozenset[str]:
    """Return what the questions write under ``key``."""
    questions = root.get("questions")
    found: set[str] = set()
    for item in questions.items if isinstance(questions, Sequence) else ():
        node = item.get(key) if isinstance(item, Mapping) else None
        for each in node.items if isinstance(node, Sequence) else (node,):
            if isinstance(each, Scalar):
                found.add(each.text.strip())
    return frozenset(found)
