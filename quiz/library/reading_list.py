"""Questions to read again, with the last answer to each; and which of them match a filter, a topic and a search.

Loaded only where something is to be read, not with the rest of the room.
"""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import tzinfo
from functools import partial
from typing import Literal, get_args
from unicodedata import normalize

from quiz import kinds
from quiz.engine import asked_text
from quiz.errors import QuizError
from quiz.library.entry import Entry
from quiz.library.gone_notes import Gone, gone
from quiz.library.one_line import line_of
from quiz.library.workspace import Workspace
from quiz.model import Attempt, Bank, Question
from quiz.replay.ledger import QuestionRow
from quiz.replay.same_question import DIGEST, sameness, signature_of
from quiz.stats import Notebook, Own, flags
from quiz.tutor.feedback import NOTHING, Feedback, feedback
from quiz.tutor.own import notebook

Mark = Literal["right", "missed", "new"]
"""How the last answer went: ``missed`` is whatever was not right, ``new`` what was never answered."""

Show = Literal["all", "missed", "seen", "flagged", "retired", "noted", "bookmarked", "care-team"]
SHOWS: tuple[Show, ...] = get_args(Show)
_FEW_HAVE: frozenset[Show] = frozenset({"retired", "noted", "bookmarked", "care-team"})


@dataclass(frozen=True, slots=True)
class Item:
    """One question of one bank, and what the person has done with it."""

    bank: Bank
    question: Question
    answered: QuestionRow | None = None
    flagged: bool = False
    own: Own = NOTHING

    @property
    def mark(self) -> Mark:
        """Return how the last answer went."""
        if self.answered is None:
            return "new"
        return "right" if self.answered.last == "right" else "missed"

    @property
    def retired(self) -> bool:
        """Return whether the person chose to be asked it no more."""
        return self.answered is not None and self.answered.retired

    @property
    def sensitive(self) -> bool:
        """Return whether it is shown only to people who choose it."""
        return self.bank.sensitive(self.question)

    @property
    def attempt(self) -> Attempt | None:
        """Return the last answer as an attempt, without its score and place in a session; None if there is none."""
        given = self.answered
        if given is None or not given.last:
            return None
        return Attempt(
            question=self.question.id,
            response=given.response,
            verdict=given.last,
            score=float(given.last == "right"),
            turn=1,
            seq=0,
            fingerprint=given.fingerprint,
            digest=given.signature[:DIGEST],
        )

    def feedback(self, zone: tzinfo | None) -> Feedback:
        """Return all there is to read about it; ``zone`` is that of the learner's clock."""
        at = self.answered.at.astimezone(zone) if self.answered and self.answered.at else None
        return feedback(self.bank, self.question, self.attempt, at=at, own=self.own)

    @property
    def asked(self) -> str:
        """Return what is asked, as Markdown: the stem, or a text with gaps that needs none."""
        return asked_text(self.question)

    def line(self) -> str:
        """Return the question as one line of plain text, cut if it is very long."""
        return line_of(self.question)

    def shown_by(self, show: Show) -> bool:
        """Return whether the filter ``show`` lets it through."""
        match show:
            case "all":
                return True
            case "missed":
                return self.mark == "missed"
            case "seen":
                return self.answered is not None
            case "flagged":
                return self.flagged
            case "retired":
                return self.retired
            case "noted":
                return bool(self.own.notes)
            case "bookmarked":
                return "bookmark" in self.own.marks
            case "care-team":
                return "care-team" in self.own.marks


@dataclass(frozen=True, slots=True)
class ReadingFilter:
    """What a reading list is filtered by."""

    show: Show = "all"
    topics: tuple[tuple[str, str], ...] = ()
    """Only these topics, each after the id of its bank; all if empty. Naming one brings in its sensitive questions."""
    words: str = ""
    """The search: each of these words has to occur."""
    sensitive: bool = False


@dataclass(frozen=True, slots=True)
class Found:
    """What a filter lets through."""

    items: tuple[Item, ...]
    counts: Mapping[Show, int]
    """How many questions each choice of ``show`` would let through, with everything else unchanged."""
    held_back: int
    """How many sensitive questions only the switch would bring in."""

    def offered(self, chosen: Show) -> list[Show]:
        """Return the filters to offer: the chosen one, and those of a few questions only where there are some."""
        return [show for show in SHOWS if show not in _FEW_HAVE or self.counts[show] or show == chosen]


@dataclass(frozen=True, slots=True)
class PartOf:
    """A topic of a bank, and how many questions of the list it has."""

    bank: Bank
    topic: str
    questions: int


class ReadingList:
    """The questions of one bank or several, in the order of the files."""

    def __init__(self, items: Iterable[Item]) -> None:
        self.items = tuple(items)
        self._texts: dict[int, str] = {}
        """The text that is searched, by the index of its item; made when it is first needed."""

    def look(self, chosen: ReadingFilter) -> Found:
        """Return the questions that ``chosen`` lets through."""
        words = [_folded(word) for word in chosen.words.split()]
        left, held_back = list[Item](), 0
        for at, item in enumerate(self.items):
            if chosen.topics and (item.bank.id, item.question.topic) not in chosen.topics:
                continue
            if words and not self._holds(at, words):
                continue
            if not (chosen.sensitive or chosen.topics) and item.sensitive:
                held_back += item.shown_by(chosen.show)
            else:
                left.append(item)
        counts = {show: sum(item.shown_by(show) for item in left) for show in SHOWS}
        return Found(tuple(item for item in left if item.shown_by(chosen.show)), counts, held_back)

    def retiring(self, item: Item, *, on: bool) -> "ReadingList":
        """Return the same list with ``item``, which was answered, asked no more, or again where not ``on``."""
        assert item.answered is not None
        decided = replace(item, answered=item.answered._replace(retired=on))
        return ReadingList(decided if it is item else it for it in self.items)

    def knowing(self, book: Notebook) -> "ReadingList":
        """Return the same list with what is in ``book`` about its questions; what is searched stays prepared."""
        renewed = ReadingList(map(partial(_with_own, book), self.items))
        pairs = zip(self.items, renewed.items, strict=True)
        same = {at for at, (was, now) in enumerate(pairs) if was is now}
        renewed._texts = {at: text for at, text in self._texts.items() if at in same}
        return renewed

    def prepare(self, start: int, end: int) -> None:
        """Prepare the search for the items between two indexes; with very many items it takes a moment."""
        for at in range(start, min(end, len(self.items))):
            self._holds(at, ())

    def topics(self) -> tuple[PartOf, ...]:
        """Return the topics of the list, bank by bank, each bank's in its own order."""
        banks: dict[str, tuple[Bank, dict[str, int]]] = {}
        for item in self.items:
            topic = item.question.topic
            counted = banks.setdefault(item.bank.id, (item.bank, {}))[1]
            if topic:
                counted[topic] = counted.get(topic, 0) + 1
        return tuple(
            PartOf(bank, topic, counted[topic])
            for bank, counted in banks.values()
            for topic in dict.fromkeys((*bank.topics, *counted))
            if topic in counted
        )

    def _holds(self, at: int, words: Iterable[str]) -> bool:
        text = self._texts.get(at)
        if text is None:
            text = self._texts[at] = _searched(self.items[at])
        return all(word in text for word in words)


def reading_list(
    banks: Iterable[Bank],
    known: Iterable[QuestionRow],
    flagged: Collection[tuple[str, str]],
    earlier: Callable[[str, str, str], QuestionRow | None] = lambda _bank, _question, _signature: None,
) -> ReadingList:
    """Return the questions of ``banks`` with what is known of them; of two banks with one id, those of the first.

    ``earlier`` finds what was answered before another question had the same id, from bank, id and signature.
    """
    answered = {(row.bank, row.question): row for row in known if row.last}
    items: dict[tuple[str, str], Item] = {}
    for bank in banks:
        for question in bank.questions:
            name = (bank.id, question.id)
            row = answered.get(name)
            if row and sameness(row.signature, signature := signature_of(question)) == "other":
                row = earlier(*name, signature)
            items.setdefault(name, Item(bank, question, row, name in flagged))
    return ReadingList(items.values())


@dataclass(frozen=True, slots=True)
class OpenedList:
    """A reading list made from the store."""

    listed: ReadingList
    gone: tuple[Gone, ...] = ()
    """What is kept about questions that are in none of its banks."""
    everywhere: bool = False
    """Whether these are all banks."""
    failure: QuizError | None = None
    """Why it is not known what was answered and flagged."""

    def knowing(self, book: Notebook) -> "OpenedList":
        """Return the same list with what is in ``book``."""
        listed = self.listed.knowing(book)
        banks = {item.bank.id: item.bank for item in listed.items}.values()
        return replace(self, listed=listed, gone=gone(book, banks, everywhere=self.everywhere))


def open_named(workspace: Workspace, names: Collection[tuple[str, str]], entries: Iterable[Entry]) -> OpenedList:
    """Return the same list of a few questions, each named by the id of its bank and its own. Raises nothing."""
    banks = {bank for bank, _ in names}
    opened = open_reading_list(workspace, [entry for entry in entries if entry.about.id in banks])
    items = [item for item in opened.listed.items if (item.bank.id, item.question.id) in names]
    return replace(opened, listed=ReadingList(items))


def open_reading_list(workspace: Workspace, entries: Iterable[Entry]) -> OpenedList:
    """Return the questions of the banks in ``entries`` with what was answered to each and which are flagged.

    Where the store cannot be read they are listed as never answered. Raises nothing.
    """
    banks = [entry.bank for entry in entries]
    store = workspace.environment.store
    try:
        known = store.ledger.questions(bank.id for bank in banks)
        flagged = {(flag.bank, flag.question) for flag in flags(store.records_with("flagged"))}
        listed = reading_list(banks, known, flagged, store.ledger.row_of)
        everywhere = {entry.about.id for entry in workspace.entries} <= {bank.id for bank in banks}
        return OpenedList(listed, everywhere=everywhere).knowing(notebook(workspace.environment))
    except QuizError as error:
        return OpenedList(reading_list(banks, (), ()), failure=error)


def _with_own(book: Notebook, item: Item) -> Item:
    name = item.bank.id, item.question.id
    there = name in book.notes or name in book.marks
    own = book.about(*name, signature_of(item.question)) if there else Own()
    return item if own == item.own else replace(item, own=own)


def _searched(item: Item) -> str:
    """Return every text that is shown once a question is explained, and its wordings, but not its sources."""
    question = item.question
    texts = [*question.wordings, question.explanation, question.correction, item.own.text]
    for remark in kinds.explain(question):
        texts += (remark.place, remark.text, remark.why)
    return _folded("\n".join(texts))


def _folded(text: str) -> str:
    """Return ``text`` without capitals, and with accents encoded in one way."""
    return text.casefold() if text.isascii() else normalize("NFC", normalize("NFC", text).casefold())
