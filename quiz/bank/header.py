"""What a bank says about itself beside its questions, and which of it is missing."""

from typing import Any, NamedTuple

from quiz.bank.bank_keys import (
    AS_OF,
    AUDIENCE,
    AUTHORS,
    CHECKED,
    CONFUSABLE,
    DOMAIN,
    FORMAT,
    FORMAT_WE_READ,
    GLOSSARY,
    HEADER,
    HELP,
    ID,
    LANGUAGE,
    LICENSE,
    NOTE,
    NOTICE,
    PUBLISHER,
    QUESTIONS,
    REVIEWED_BY,
    SENSITIVE,
    SIZE,
    SOURCE_TITLE,
    SOURCES,
    STATUS,
    SUMMARY,
    TITLE,
    TOPIC,
    TOPIC_TITLE,
    TOPICS,
    URL,
    VERSION,
)
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
    Unreadable,
    codes,
    insert_entry_after,
    insert_entry_before,
    shown,
)

_TOP = (FORMAT.name, ID.name, LANGUAGE.name)
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
    node = root.get(FORMAT.name)
    text = node.text.strip() if isinstance(node, Scalar) else ""
    if node is None or not (text.isascii() and text.isdigit()) or len(text) > 9 or int(text) <= FORMAT_WE_READ:
        return False
    report.add(
        node,
        codes.NEWER_FORMAT,
        f"This bank is written in format {text}; this version of quiz reads format {FORMAT_WE_READ}.",
        "It needs a newer quiz: install that to play it.",
    )
    return True


def read_head(root: Mapping, report: Report, name: str, *, alone: bool = True) -> Head:
    """Return what ``root`` says about its bank; ``name`` is the title where it gives none.

    If the file is not ``alone``, all the questions may be in the other files of its folder.
    """
    fields = HEADER.fill(root, report)
    title = fields.get(TITLE)
    intact = not any(isinstance(node, Unreadable) for _, node in root.entries)
    if intact:  # else what is missing may be what was broken
        _report_missing(fields, title or name, report, (TITLE, QUESTIONS) if alone else (TITLE,))
    bank = Bank(
        id=_identifier(fields, title or name, report),
        title=title or name,
        questions=(),
        summary=fields.get(SUMMARY) or "",
        language=fields.get(LANGUAGE) or "en",
        audience=fields.get(AUDIENCE) or "general",
        domain=fields.get(DOMAIN) or "",
        version=fields.get(VERSION) or "",
        license=fields.get(LICENSE) or "",
        authors=fields.get(AUTHORS) or (),
        checked=fields.get(CHECKED) or "",
        reviewed_by=fields.get(REVIEWED_BY) or (),
        size=fields.get(SIZE) or 10,
        notice=fields.get(NOTICE) or "",
        help=fields.get(HELP) or "",
        sources={at: _reference(source) for at, source in (fields.get(SOURCES) or {}).items()},
        topics=_topics(root.get(TOPICS.name)),
        glossary=fields.get(GLOSSARY) or {},
        confusable=fields.get(CONFUSABLE) or (),
        lint=fields.get(LINT) or {},
    )
    return Head(bank, title is not None, fields.get(QUESTIONS), _citable(root, intact=intact))


def _report_missing(fields: Fields, title: str, report: Report, needed: tuple[Field[Any], ...]) -> None:
    top = Scalar("")
    first = fields.mapping.entries[0][0] if fields.mapping.entries else top
    for field in needed:
        if not fields.has_key(field):
            report.add(top, codes.MISSING_KEY, f"`{field.name}` is missing.", field.hint)
    wished: tuple[tuple[Field[Any], str, str], ...] = (
        (FORMAT, f"format: {FORMAT_WE_READ}", "a later quiz may read the bank differently"),
        (ID, f"id: {derived_id(title)}", "what people answered is lost when the title changes"),
        (LANGUAGE, "language: en", "it is taken for English"),
    )
    for field, entry, loss in wished:
        if not fields.has_key(field):
            message, hint = f"`{field.name}` is missing: {loss}.", f"Add `{entry}` at the top."
            certain = field is not ID or fields.get(TITLE) is not None
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
    written = fields.get(ID)
    if written is None or IDENTIFIER.fullmatch(written):
        return written or derived_id(title)
    made = derived_id(written)
    report.add(
        fields.node(ID),
        codes.BAD_ID,
        f"`{shown(written)}` cannot be an id.",
        f"Use small letters, digits and hyphens, like `{made}`.",
        report.edit(fields.node(ID), made),
    )
    return made


def _reference(fields: Fields) -> Reference:
    return Reference(
        fields.get(SOURCE_TITLE) or "",
        fields.get(PUBLISHER) or "",
        fields.get(URL) or "",
        fields.get(AS_OF) or "",
        fields.get(STATUS) or "",
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
        fields = TOPIC.fill(value, Report(""))  # its problems were reported when the header was read
        sensitive = fields.has_key(SENSITIVE) and fields.get(SENSITIVE) is not False
        title = fields.get(TOPIC_TITLE) or title_from(key.text)
        topics[key.text] = Topic(title, sensitive, fields.get(NOTE) or "")
    return topics


def _citable(root: Mapping, *, intact: bool) -> frozenset[str] | None:
    node = root.get(SOURCES.name)
    if isinstance(node, Mapping):
        return frozenset(key.text for key, _ in node.entries)
    return frozenset() if node is None and intact else None
