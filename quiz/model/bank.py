"""A bank and what it holds: questions, topics and the sources they cite."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:  # most of what knows a bank reads none
    from quiz.source import Span


class Reference(NamedTuple):
    """A source that questions cite."""

    title: str
    publisher: str = ""
    url: str = ""
    as_of: str = ""
    """Year or month of the edition that was used, as the author wrote it."""
    status: str = ""
    """How the content was checked against it: checked, reprint, to-check, or empty."""


class Topic(NamedTuple):
    """A part of the subject."""

    title: str
    sensitive: bool = False
    """Asked only of people who choose it."""
    note: str = ""


class Citation(NamedTuple):
    """A reference from a question to a source, with the place inside the source where the author gave one."""

    source: str
    locator: str = ""


@dataclass(frozen=True, slots=True)
class Question:
    """One question: the fields that all types share, and in ``body`` those that only its kind understands."""

    id: str
    type: str
    stem: str
    body: object
    also: tuple[str, ...] = ()
    """Other wordings of the stem, with the same key."""
    topic: str = ""
    difficulty: str = ""
    objective: str = ""
    tags: tuple[str, ...] = ()
    explanation: str = ""
    """Markdown."""
    correction: str = ""
    """Markdown, shown as "Often misunderstood"."""
    sources: tuple[Citation, ...] = ()
    hints: tuple[str, ...] = ()
    urgent: bool | str = False
    """About a sign that cannot wait; as a text, the action line to show with it."""
    sensitive: bool = False
    opener: bool = True
    """Whether a session may begin with it."""
    claims: tuple[int, ...] = ()
    checked: str = ""
    lint: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    span: "Span | None" = field(default=None, compare=False)
    """Its place in its file."""

    @property
    def wordings(self) -> tuple[str, ...]:
        """Return the stem and its other wordings."""
        return (self.stem, *self.also)


@dataclass(frozen=True, slots=True)
class Bank:
    """A question bank that can be played: its questions without errors, in the order of the file."""

    id: str
    title: str
    questions: tuple[Question, ...]
    summary: str = ""
    language: str = "en"
    audience: str = "general"
    domain: str = ""
    version: str = ""
    license: str = ""
    authors: tuple[str, ...] = ()
    checked: str = ""
    """ISO date on which the content was last checked against its sources."""
    reviewed_by: tuple[str, ...] = ()
    size: int = 10
    """Questions in a session unless the learner says otherwise."""
    notice: str = ""
    help: str = ""
    """Markdown: who to call, and when."""
    sources: Mapping[str, Reference] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    glossary: Mapping[str, str] = field(default_factory=dict)
    confusable: tuple[tuple[str, ...], ...] = ()
    lint: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Under ``ignore``, the codes of findings to leave out, each with its reason."""
    path: str = field(default="", compare=False)
    digest: str = field(default="", compare=False)
    """Of the bytes it was read from: equal digests are equal banks."""

    def sensitive(self, question: Question) -> bool:
        """Return whether ``question`` is asked only of people who choose that, by its own setting or its topic's."""
        topic = self.topics.get(question.topic)
        return question.sensitive or (topic is not None and topic.sensitive)

    def topic_title(self, topic: str) -> str:
        """Return what to call ``topic``: its declared title, else one made of its name; empty for no topic."""
        declared = self.topics.get(topic)
        return declared.title if declared else title_from(topic)

    def topic_note(self, topic: str) -> str:
        """Return what the bank says about ``topic``; empty where it says nothing."""
        declared = self.topics.get(topic)
        return declared.note if declared else ""


def title_from(topic: str) -> str:
    """Return a title for a topic that declares none: "Symptoms by site" for ``symptoms-by-site``."""
    return topic.replace("-", " ").capitalize()
