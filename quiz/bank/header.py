"""What a bank says about itself beside its questions, and which of it is missing."""

from typing import Any, NamedTuple

from quiz.bank import bank_keys as keys
from quiz.kinds import IDENTIFIER, derived_id
from quiz.kinds.question_fields import LINT
from quiz.model import Bank, Reference, Topic, title_from
from quiz.source import (
    Edit,
    Field,
    Fields,
    Mapping,
    Node,
    Report,
    Scalar,
    Sequence,
    Stretch,
    Unreadable,
    codes,
    insert_entry_after,
    insert_entry_before,
    shown,
)

_TOP = (keys.FORMAT.name, keys.ID.name, keys.LANGUAGE.name)
"""The keys at the top of a bank, in the order in which `quiz check --fix` writes them."""


class Head(NamedTuple):
    """What a bank says beside its questions, and the nodes of its questions."""

    bank: Bank
    """Without questions yet."""
    titled: bool
    """Whether the title is the author's own; otherwise it is the name of the file."""
    questions: Sequence | None
    citable: frozenset[str] | None
    """The names that may be cited; None where they are not known."""


def newer(root: Mapping, report: Report) -> bool:
    """Report, and return, whether the bank is written for a later version of the program."""
    node = root.get(keys.FORMAT.name)
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if node is None or not (text.isascii() and text.isdigit()) or len(text) > 9 or int(text) <= keys.FORMAT_WE_READ:
        return False
    report.add(
        node,
        codes.NEWER_FORMAT,
        f"This bank is written in format {text}; this version of quiz reads format {keys.FORMAT_WE_READ}.",
        "It needs a newer quiz: install that to play it.",
    )
    return True


def read_head(root: Mapping, report: Report, name: str, *, alone: bool = True) -> Head:
    """Return what ``root`` says about its bank; ``name`` is the title where it gives none.

    If the file is not ``alone``, all the questions may be in the other files of its folder.
    """
    fields = keys.HEADER.fill(root, report)
    title = fields.get(keys.TITLE)
    intact = not any(isinstance(node, Unreadable) for _, node in root.entries)
    if intact:  # else what is missing may be what was broken
        _report_missing(fields, title or name, report, (keys.TITLE, keys.QUESTIONS) if alone else (keys.TITLE,))
    bank = Bank(
        id=_identifier(fields, title or name, report),
        title=title or name,
        questions=(),
        summary=fields.get(keys.SUMMARY) or "",
        language=fields.get(keys.LANGUAGE) or "en",
        audience=fields.get(keys.AUDIENCE) or "general",
        domain=fields.get(keys.DOMAIN) or "",
        version=fields.get(keys.VERSION) or "",
        license=fields.get(keys.LICENSE) or "",
        authors=fields.get(keys.AUTHORS) or (),
        checked=fields.get(keys.CHECKED) or "",
        reviewed_by=fields.get(keys.REVIEWED_BY) or (),
        size=fields.get(keys.SIZE) or 10,
        notice=fields.get(keys.NOTICE) or "",
        help=fields.get(keys.HELP) or "",
        sources={at: _reference(source) for at, source in (fields.get(keys.SOURCES) or {}).items()},
        topics=_topics(root.get(keys.TOPICS.name)),
        glossary=fields.get(keys.GLOSSARY) or {},
        confusable=fields.get(keys.CONFUSABLE) or (),
        lint=fields.get(LINT) or {},
    )
    return Head(bank, title is not None, fields.get(keys.QUESTIONS), _citable(root, intact=intact))


def _report_missing(fields: Fields, title: str, report: Report, needed: tuple[Field[Any], ...]) -> None:
    first = fields.mapping.entries[0][0] if fields.mapping.entries else Stretch()
    for field in needed:
        if not fields.has_key(field):
            report.add(Stretch(), codes.MISSING_KEY, f"`{field.name}` is missing.", field.hint)
    wished: tuple[tuple[Field[Any], str, str], ...] = (
        (keys.FORMAT, f"format: {keys.FORMAT_WE_READ}", "a later quiz may read the bank differently"),
        (keys.ID, f"id: {derived_id(title)}", "what people answered is lost when the title changes"),
        (keys.LANGUAGE, "language: en", "it is taken for English"),
    )
    for field, entry, loss in wished:
        if not fields.has_key(field):
            message, hint = f"`{field.name}` is missing: {loss}.", f"Add `{entry}` at the top."
            certain = field is not keys.ID or fields.get(keys.TITLE) is not None
            edit = _added(fields.mapping, entry, report.path) if certain else None
            report.add(first, codes.MISSING_HEADER, message, hint, edit)


def _added(root: Mapping, entry: str, path: str) -> Edit | None:
    """Return the edit that writes ``entry`` above the first key, but below the keys that come before it by custom."""
    if not root.entries:
        return None
    name, _, value = entry.partition(": ")
    before = _TOP[: _TOP.index(name)]
    first = next((at for at, (key, _) in enumerate(root.entries) if key.text not in before), 0)
    return (
        insert_entry_after(root, first - 1, name, value, path)
        if first
        else insert_entry_before(root, 0, name, value, path)
    )


def _identifier(fields: Fields, title: str, report: Report) -> str:
    written = fields.get(keys.ID)
    if written is None or IDENTIFIER.fullmatch(written):
        return written or derived_id(title)
    made = derived_id(written)
    report.add(
        fields.node(keys.ID),
        codes.BAD_ID,
        f"`{shown(written)}` cannot be an id.",
        f"Use small letters, digits and hyphens, like `{made}`.",
        report.edit(fields.node(keys.ID), made),
    )
    return made


def _reference(fields: Fields) -> Reference:
    return Reference(
        fields.get(keys.SOURCE_TITLE) or "",
        fields.get(keys.PUBLISHER) or "",
        fields.get(keys.URL) or "",
        fields.get(keys.AS_OF) or "",
        fields.get(keys.STATUS) or "",
    )


def _topics(node: Node | None) -> dict[str, Topic]:
    """Return the topics, even if parts of them are in error.

    A topic whose ``sensitive`` cannot be read counts as sensitive: its questions then wait until somebody asks for
    them, which does less harm.
    """
    topics: dict[str, Topic] = {}
    for key, value in node.entries if isinstance(node, Mapping) else ():
        if not isinstance(value, Mapping) or key.text in topics:
            continue
        fields = keys.TOPIC.fill(value, Report(""))  # its problems were reported when the header was read
        sensitive = fields.has_key(keys.SENSITIVE) and fields.get(keys.SENSITIVE) is not False
        title = fields.get(keys.TOPIC_TITLE) or title_from(key.text)
        topics[key.text] = Topic(title, sensitive, fields.get(keys.NOTE) or "")
    return topics


def _citable(root: Mapping, *, intact: bool) -> frozenset[str] | None:
    node = root.get(keys.SOURCES.name)
    if isinstance(node, Mapping):
        return frozenset(key.text for key, _ in node.entries)
    return frozenset() if node is None and intact else None
