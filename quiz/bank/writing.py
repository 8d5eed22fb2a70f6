"""A bank as the text of a file that reads back equal: block style, and quotes where YAML would misread a bare text."""

from collections.abc import Iterator, Mapping

from quiz import kinds
from quiz.bank.bank_keys import FORMAT_WE_READ
from quiz.bank.decode import is_normalized
from quiz.model import Bank, Reference, Topic
from quiz.prose import unsafe_character
from quiz.source.nodes import Tree, filled, switch

_LONG = 100
"""Texts of this many characters or more are written below their key."""


def dump(bank: Bank) -> str:
    """Return ``bank`` as YAML, without its path, its digest and the places of its questions."""
    lines = list(entry_lines(_head(bank), 0))
    lines += ["", "questions:"] if bank.questions else ["", "questions: []"]
    for question in bank.questions:
        lines += [*_item(kinds.dump(question), 2), ""]
    return "\n".join(lines).rstrip("\n") + "\n"


def _head(bank: Bank) -> dict[str, Tree]:
    return filled(
        {
            "format": str(FORMAT_WE_READ),
            "id": bank.id,
            "title": bank.title,
            "summary": bank.summary,
            "language": bank.language,
            "audience": bank.audience,
            "domain": bank.domain,
            "version": bank.version,
            "license": bank.license,
            "authors": bank.authors,
            "checked": bank.checked,
            "reviewed-by": bank.reviewed_by,
            "size": str(bank.size),
            "notice": bank.notice,
            "help": bank.help,
            "sources": {name: _reference(source) for name, source in bank.sources.items()},
            "topics": {name: _topic(topic) for name, topic in bank.topics.items()},
            "glossary": bank.glossary,
            "confusable": bank.confusable,
            "lint": {code: dict(sorted(why.items())) for code, why in sorted(bank.lint.items())},
        }
    )


def _reference(source: Reference) -> dict[str, Tree]:
    return filled(
        {
            "title": source.title,
            "publisher": source.publisher,
            "url": source.url,
            "as-of": source.as_of,
            "status": source.status,
        }
    )


def _topic(topic: Topic) -> dict[str, Tree]:
    return filled({"title": topic.title, "sensitive": switch(topic.sensitive), "note": topic.note})


def entry_lines(tree: Mapping[str, Tree], indent: int) -> Iterator[str]:
    """Yield the lines of keys with their values, ``indent`` spaces from the left edge."""
    for key, value in tree.items():
        begin = f"{' ' * indent}{on_one_line(key)}:"
        if isinstance(value, str):
            yield from _text(begin, value, indent + 2)
        elif not value:
            yield f"{begin} {'{}' if isinstance(value, Mapping) else '[]'}"
        else:
            yield begin
            if isinstance(value, Mapping):
                yield from entry_lines(value, indent + 2)
            else:
                for item in value:
                    yield from _item(item, indent + 2)


def _item(tree: Tree, indent: int) -> Iterator[str]:
    """Yield the lines of one item of a list."""
    dash = f"{' ' * indent}-"
    if isinstance(tree, str):
        yield from _text(dash, tree, indent + 2)
    elif not isinstance(tree, Mapping):
        yield f"{dash} [{', '.join(_quoted(str(item)) for item in tree)}]"
    elif not tree:
        yield f"{dash} {{}}"
    else:
        lines = entry_lines(tree, indent + 2)
        yield f"{dash} {next(lines).lstrip(' ')}"
        yield from lines


def _text(begin: str, text: str, indent: int) -> Iterator[str]:
    """Yield the lines of a text after its key or dash; below it where it is long or has several lines."""
    if (
        ("\n" in text or len(text) > _LONG)
        and text == text.strip()
        and is_normalized(text)
        and not unsafe_character(text)
    ):
        yield f"{begin} |"
        for line in text.split("\n"):
            yield " " * indent + line if line else ""
    else:
        yield f"{begin} {on_one_line(text)}"


def on_one_line(text: str) -> str:
    """Return ``text`` as a value after its key: bare, or in quotes where YAML would misread it."""
    bare = text[:1].isalnum() and text == text.strip() and text.isprintable() and text[-1] != ":"
    return text if bare and not any(sign in text for sign in (": ", " #")) else _quoted(text)


def _quoted(text: str) -> str:
    """Return ``text`` in quotes; characters that cannot be seen are written as numbers."""
    if text.isprintable() and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return '"' + "".join(map(_escaped, text)) + '"'


def _escaped(char: str) -> str:
    if char in '"\\':
        return "\\" + char
    if char in "\n\t":
        return "\\n" if char == "\n" else "\\t"
    if char.isprintable():
        return char
    code = ord(char)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
