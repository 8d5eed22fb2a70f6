"""What was answered in a stretch of time: each question once, with its last answer then, and figures of that time.

Loaded only where that is saved, not with the rest of the room.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import NamedTuple

from quiz import kinds, wording
from quiz.library.entry import Entry
from quiz.library.reading_list import Item
from quiz.library.standing_pages import shares
from quiz.replay import ledger
from quiz.replay.question_days import QuestionDay, fold
from quiz.replay.same_question import signature_of
from quiz.schedule import Stretch
from quiz.stats import Notebook
from quiz.stats.figures import Days, Figure
from quiz.stats.measures import BankTopics, TopicMeasure
from quiz.store import Store

_WEEKS = 53
"""Weeks that the calendar has at most."""


class Reviewed(NamedTuple):
    """A question that was answered, with the last answer then."""

    item: Item
    days: tuple[QuestionDay, ...]
    """The days of the stretch on which it was answered."""

    @property
    def was_missed(self) -> bool:
        """Return whether a first answer of a day was anything but right."""
        return any(day.first not in {"right", ""} for day in self.days)


@dataclass(frozen=True, slots=True)
class StretchReview:
    """What was answered in a stretch of time."""

    stretch: Stretch
    questions: tuple[Reviewed, ...]
    """Bank by bank and topic by topic."""
    answers: int
    """Also to questions that are not among these."""
    days: int
    """On which there was an answer."""
    figures: tuple[Figure, ...]
    """Of that time alone."""
    gone: int = 0
    """Questions that are in none of the banks any more."""
    held_back: int = 0
    """Sensitive questions that were not asked for."""


def review_stretch(
    store: Store, entries: Sequence[Entry], stretch: Stretch, *, only: bool = False, sensitive: bool = False
) -> StretchReview:
    """Return what was answered in ``stretch``; of banks with one id the first counts.

    With ``only`` no answer counts that belongs to another bank than ``entries``; ``sensitive`` brings in the questions
    that are shown only on request. Raises QuizError where the store cannot be read.
    """
    first = {entry.about.id: entry for entry in reversed(entries)}
    book = Notebook.of(store.records_of("noted"), store.records_of("bookmarked"))
    answered = _answered(store, stretch, list(first) if only else None)
    found, gone, held_back = list[Reviewed](), 0, 0
    for bank in dict.fromkeys(entry.about.id for entry in entries):
        names = {question: group for (of, question), group in answered.items() if of == bank}
        questions = _in_order(first[bank], names) if names else ()
        reviewed = [it for it in (_reviewed(item, names, stretch, book) for item in questions) if it]
        shown = [it for it in reviewed if sensitive or not it.item.sensitive]
        gone, held_back = gone + len(names) - len(reviewed), held_back + len(reviewed) - len(shown)
        found += shown
    gone += sum(bank not in first for bank, _ in answered)
    counts = Counter(it.day for group in answered.values() for it in group if it.verdict and stretch.holds(it.day))
    if counts:  # what lies before the first answer is no part of it
        stretch = stretch._replace(first=max(stretch.first, date.fromordinal(min(counts))))
    figures: tuple[Figure, ...] = (_calendar(stretch, counts), *map(shares, _topics(found)))
    return StretchReview(stretch, tuple(found), counts.total(), len(counts), figures, gone, held_back)


Groups = dict[tuple[str, str], list[ledger.Entry]]


def _answered(store: Store, stretch: Stretch, banks: Sequence[str] | None) -> Groups:
    """Return everything up to the end of the stretch of each question that was answered in it."""
    groups: Groups = {}
    for bank in [None] if banks is None else banks:
        for entry in store.ledger.entries(bank):
            if entry.day <= stretch.last.toordinal():
                groups.setdefault((entry.bank, entry.question), []).append(entry)
    return {name: group for name, group in groups.items() if any(it.verdict and stretch.holds(it.day) for it in group)}


def _in_order(entry: Entry, names: dict[str, list[ledger.Entry]]) -> Iterator[Item]:
    """Yield the questions that have these names, topic by topic as the bank has them."""
    bank = entry.bank
    topics = list(dict.fromkeys((*bank.topics, *(question.topic for question in bank.questions))))
    for question in sorted(bank.questions, key=lambda it: topics.index(it.topic)):
        if question.id in names:
            yield Item(bank, question)


def _reviewed(item: Item, names: dict[str, list[ledger.Entry]], stretch: Stretch, book: Notebook) -> Reviewed | None:
    """Return a question with its last answer in the stretch; None where another one had its id then."""
    name, signature = item.question.id, signature_of(item.question)
    row, days = fold(names[name], signature)
    within = tuple(day for day in days if stretch.holds(day.day))
    if row is None or not within:
        return None
    return Reviewed(Item(item.bank, item.question, row, own=book.about(item.bank.id, name, signature)), within)


def _topics(found: Sequence[Reviewed]) -> Iterator[BankTopics]:
    """Yield how often the questions of each topic were right at once in that time, bank by bank."""
    for bank in {it.item.bank.id: it.item.bank for it in found}.values():
        topics: dict[str, list[Reviewed]] = {}
        for it in found:
            if it.item.bank.id == bank.id and kinds.graded(it.item.question):
                topics.setdefault(it.item.question.topic, []).append(it)
        measured = tuple(_topic(bank.id, topic, bank.topic_title(topic), own) for topic, own in topics.items())
        if measured:
            yield BankTopics(bank.id, bank.title, measured)


def _topic(bank: str, topic: str, title: str, found: Sequence[Reviewed]) -> TopicMeasure:
    firsts = [day.first for it in found for day in it.days if day.first]
    names = tuple(it.item.question.id for it in found)
    known = sum(it.item.mark == "right" for it in found)
    return TopicMeasure(bank, topic, title, names, 0, known, firsts.count("right"), len(firsts))


def _calendar(stretch: Stretch, counts: Counter[int]) -> Days:
    words, last = wording.standing, stretch.last
    first = max(stretch.first, last - timedelta(days=7 * _WEEKS - 1 - (6 - last.weekday())))
    monday = first.toordinal() - first.weekday()
    values = tuple(counts[day] for day in range(monday, last.toordinal() + 1))
    title = "Answered on each day"
    counted = sum(value > 0 for value in values), sum(values)
    sentences = (wording.looking_back.days(*counted),)
    return Days(title, words.days(*counted), words.ANSWERS, date.fromordinal(monday), values, words.STEPS, sentences)
