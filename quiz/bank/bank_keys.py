"""The keys of a bank, declared once: the reader, the schema for editors and the table of keys are made from them."""

from dataclasses import replace
from functools import cache
from typing import Any

from quiz import kinds
from quiz.kinds.question_fields import LINT
from quiz.source import (
    Day,
    Field,
    Flag,
    Integer,
    ListOf,
    MapOf,
    Node,
    OneOf,
    Reader,
    Record,
    Report,
    Sequence,
    Text,
    codes,
)
from quiz.source.fields import refuse

FORMAT_WE_READ = 1
"""The version of the format that is declared here."""


class _Nodes:
    """A list whose items are read later, one by one."""

    expects = "a list of questions"

    def read(self, node: Node, name: str, report: Report) -> Sequence | None:
        """Return the list with its items unread."""
        if isinstance(node, Sequence):
            return node
        refuse(node, name, self, report)
        return None


FORMAT = Field("format", Integer(1), "The version of this format: 1.")
ID = Field("id", Text(200), "A stable name: what people answered hangs on it, not on the file's name.")
TITLE = Field("title", Text(2_000), "What the bank is called.", required=True)
SUMMARY = Field("summary", Text(), "What it is about, in a sentence or two.")
LANGUAGE = Field("language", Text(200), "The language it is written in, as a short code such as en.")
AUDIENCES = ("patient", "student", "professional", "general")
AUDIENCE = Field("audience", OneOf(*AUDIENCES), "Who it is for.")
DOMAIN = Field("domain", Text(200), "The field it belongs to; turns on the rules for that field.")
VERSION = Field("version", Text(200), "The bank's own version.")
LICENSE = Field("license", Text(200), "On which terms others may use it.")
AUTHORS = Field("authors", ListOf(Text(2_000), "a list of names", may_be_empty=True), "Who wrote it.")
CHECKED = Field("checked", Day(200), "When it was last held against its sources, as a date.")
REVIEWED_BY = Field(
    "reviewed-by", ListOf(Text(2_000), "a list of names", may_be_empty=True), "Qualified people who have read it."
)
SIZE = Field("size", Integer(1), "Questions in a session unless the learner says otherwise.")
NOTICE = Field("notice", Text(), "What everybody should know before they begin.")
HELP = Field("help", Text(), "Who to call, and when, in Markdown; one key away everywhere.")

SOURCE_TITLE = Field("title", Text(2_000), "What the source is called.", required=True)
PUBLISHER = Field("publisher", Text(2_000), "Who published it.")
URL = Field("url", Text(2_000), "Where it can be read.")
AS_OF = Field("as-of", Text(200), "The edition that was read, as a year or a month.")
STATUS = Field("status", OneOf("checked", "reprint", "to-check"), "How the content was held against it.")
SOURCE = Record((SOURCE_TITLE, PUBLISHER, URL, AS_OF, STATUS))
SOURCES = Field("sources", MapOf(SOURCE, "a group of sources"), "What questions cite, each under its short name.")

TOPIC_TITLE = Field("title", Text(2_000), "What the topic is called.")
SENSITIVE = Field("sensitive", Flag(), "Asked only of people who choose it.")
NOTE = Field("note", Text(), "What to say before its questions.")
TOPIC = Record((TOPIC_TITLE, SENSITIVE, NOTE), unknown_key_code=codes.UNKNOWN_TOPIC)
TOPICS = Field("topics", MapOf(TOPIC, "a group of topics"), "The parts of the subject, each under its short name.")
GLOSSARY = Field("glossary", MapOf(Text(2_000), "a group of terms"), "What hard words mean.")
CONFUSABLE = Field(
    "confusable",
    ListOf(ListOf(Text(200), "a list of words", most=50), "a list of lists of words", may_be_empty=True),
    "Words that are never taken for a misspelling of each other, such as [ilium, ileum].",
)
QUESTIONS = Field("questions", _Nodes(), "The questions, each after a dash.", required=True)

FIELDS: tuple[Field[Any], ...] = (
    FORMAT,
    ID,
    TITLE,
    SUMMARY,
    LANGUAGE,
    AUDIENCE,
    DOMAIN,
    VERSION,
    LICENSE,
    AUTHORS,
    CHECKED,
    REVIEWED_BY,
    SIZE,
    NOTICE,
    HELP,
    SOURCES,
    TOPICS,
    GLOSSARY,
    CONFUSABLE,
    LINT,
    QUESTIONS,
)
"""All keys that a bank may hold."""

HEADER_KEYS = frozenset(field.name for field in FIELDS)

HEADER = Record(replace(field, required=False) for field in FIELDS)
"""Reads the keys of a bank. Missing ones are reported by ``header``, at the top of the file."""

MEMBER = Record((QUESTIONS,))
"""Reads a further file of a folder that is one bank."""


@cache
def question_keys() -> frozenset[str]:
    """Return every key that a question of any type may hold."""
    return frozenset(name for table in map(kinds.table, kinds.TYPES) for name in table.keys)


@cache
def item_keys() -> frozenset[str]:
    """Return every key that an item in a list of a question may hold, such as an option."""
    items = (getattr(field.reader, "item", None) for table in map(kinds.table, kinds.TYPES) for field in table.fields)
    return frozenset(name for item in items if isinstance(item, Record) for name in item.keys)


@cache
def keys_anywhere() -> frozenset[str]:
    """Return every key that a bank may hold at any depth."""
    names: set[str] = set()
    waiting: list[Reader[object]] = [HEADER, *map(kinds.table, kinds.TYPES)]
    while waiting:
        match waiting.pop():
            case Record(fields=fields):
                names.update(field.name for field in fields)
                waiting.extend(field.reader for field in fields)
            case ListOf(item=inner) | MapOf(value=inner):
                waiting.append(inner)
    return frozenset(names)
