"""Counts the first answers of many learners, one learner at a time, and makes the statistics of ``items`` of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from math import fsum
from random import Random

from quiz import kinds
from quiz.model import Bank, Question, Response, Verdict
from quiz.replay.same_question import sameness, signature_of
from quiz.stats.choices import with_choices
from quiz.stats.chosen import Chooser
from quiz.stats.first_answers import FirstAnswer, LearnerAnswers, Name
from quiz.stats.fixed_sets import ENOUGH, Compared, Version
from quiz.stats.gathered import Sets
from quiz.stats.item_notes import notes
from quiz.stats.items import FLOOR, Choice, Edition, GroupStatistics, Item, Withheld
from quiz.stats.psychometrics import wilson


@dataclass
class _Tally:
    """How one edition of a question was answered."""

    answers: Counter[FirstAnswer] = field(default_factory=Counter)
    disputed: Counter[Response] = field(default_factory=Counter)
    disputes: int = 0

    @property
    def like(self) -> FirstAnswer:
        """Return one of the answers, whoever came first: all show the same options and key, and most the stem."""
        return min(self.answers, key=lambda it: (it.wording, it.stem))

    @property
    def given(self) -> Counter[tuple[Verdict, Response]]:
        """Return how often each response was given, with what it was worth."""
        found: Counter[tuple[Verdict, Response]] = Counter()
        for answer, count in self.answers.items():
            found[answer.verdict, answer.response] += count
        return found

    def of(self, verdict: Verdict) -> int:
        """Return how many answers were worth that."""
        return sum(count for answer, count in self.answers.items() if answer.verdict == verdict)

    @property
    def score(self) -> float:
        """Return the sum of what the answers were worth."""
        return fsum(answer.score * count for answer, count in self.answers.items())


class _Asked:
    """The questions of the banks as they are today."""

    def __init__(self, banks: Iterable[Bank]) -> None:
        self.questions: dict[Name, tuple[Question, Chooser]] = {}
        for bank in banks:
            grading = kinds.grading_of(bank)
            for question in bank.questions:
                self.questions.setdefault((bank.id, question.id), (question, Chooser(question, grading)))
        self.digests = {name: kinds.digest(question) for name, (question, _) in self.questions.items()}
        self.self_judged = frozenset(name for name, (it, _) in self.questions.items() if not kinds.graded(it))

    def version(self, name: Name, edition: str) -> Version:
        """Return which edition an answer belongs to; where that was not kept, to that of today."""
        return Version(name, edition or self.digests.get(name, ""))

    def is_today(self, version: Version) -> bool:
        return self.digests.get(version.name) == version.edition


def group_statistics(learners: Iterable[LearnerAnswers], banks: Iterable[Bank], chance: Random) -> GroupStatistics:
    """Return what ``learners`` say about the questions of ``banks``, and about those that no bank has any more.

    Of each learner only counts are kept, and the answers in whole sets, so there may be many. ``chance`` draws the
    samples of intervals.
    """
    asked, counts, tallies = _Asked(banks), Counter[FirstAnswer](), dict[Version, _Tally]()
    sets, number = Sets(lambda it: asked.version(it.name, it.edition), asked.self_judged), 0
    disputing: list[set[tuple[Version, Response]]] = []
    for learner in learners:
        number += any(it.answers or it.beside for it in learner.sittings)
        for sitting in learner.sittings:
            counts.update(sitting.answers)
            counts.update(sitting.beside)
        sets.add(learner.sittings)
        disputing.append({(asked.version(it.name, it.edition), it.response) for it in learner.disputes})
    for answer, count in counts.items():
        tallies.setdefault(asked.version(answer.name, answer.edition), _Tally()).answers[answer] += count
    for disputes in disputing:
        _dispute(disputes, tallies)
    tables = sets.tables()
    compared = sets.compared(tables)
    items = tuple(_item(it, asked, tallies.get(it), compared.get(it)) for it in _order(asked, tallies))
    large = (table for table in tables if len(table.answers) >= ENOUGH)
    return GroupStatistics(number, items, tuple(table.report(chance) for table in large))


def _dispute(disputes: set[tuple[Version, Response]], tallies: dict[Version, _Tally]) -> None:
    """Count what one learner thinks should count."""
    for version in {version for version, _ in disputes}.intersection(tallies):
        tallies[version].disputes += 1
    for version, response in disputes:
        if version in tallies:
            tallies[version].disputed[response] += 1


def _order(asked: _Asked, tallies: Mapping[Version, _Tally]) -> Iterator[Version]:
    """Yield each question of the banks, an earlier edition after today's, and at last those that are gone."""
    earlier: dict[Name, list[Version]] = {}
    for version in sorted(tallies, key=lambda it: (it.name, -tallies[it].answers.total(), it.edition)):
        if not asked.is_today(version):
            earlier.setdefault(version.name, []).append(version)
    for name, digest in asked.digests.items():
        yield Version(name, digest)
        yield from earlier.pop(name, ())
    for versions in earlier.values():
        yield from versions


def _item(version: Version, asked: _Asked, tally: _Tally | None, compared: Compared | None) -> Item:
    """Return what is reported of a question; next to nothing where few answered it."""
    question, chooser = asked.questions.get(version.name, (None, None))
    is_today = asked.is_today(version)
    if tally is None:
        return Item(version.name, "today", question.stem if question else "")
    item = Item(version.name, _edition(question, tally.like, is_today=is_today), tally.like.stem)
    if is_today and question:
        item = replace(item, stem=question.stem, self_judged=not kinds.graded(question))
    right, partial, unknown = tally.of("right"), tally.of("partial"), tally.of("unknown")
    number = tally.answers.total()
    if number < FLOOR:
        return item
    answered = number - unknown
    item = replace(
        item,
        asked=number,
        answered=answered,
        right=right,
        partial=partial,
        difficulty=wilson(right, answered) if answered >= FLOOR else None,
        facility=tally.score / answered if answered >= FLOOR else None,
        unknown=unknown / number,
        disputes=tally.disputes,
    )
    return _with_details(item, tally, compared, chooser if is_today else None)


def _with_details(item: Item, tally: _Tally, compared: Compared | None, chooser: Chooser | None) -> Item:
    found = compared.discrimination() if compared else None
    size = len(compared.answers) if compared else 0
    item = replace(
        item,
        discrimination=found if size >= ENOUGH else None,
        withheld=None if found and size >= ENOUGH else _withheld(item, size),
    )
    best: Sequence[str] = ()
    distractors: Sequence[Choice] = ()
    if chooser and item.answered >= FLOOR:
        thirds = compared.thirds() if compared and size >= ENOUGH else None
        item, best = with_choices(item, chooser, tally.given, tally.disputed, thirds)
        distractors = [choice for choice in item.choices if (choice.place, choice.text) in chooser.lists_all]
    correlation = (found.value, size) if found else None
    guess = chooser.chance if chooser else 0.0
    return replace(
        item, notes=dict(notes(item, chance=guess, correlation=correlation, best=best, distractors=distractors))
    )


def _edition(question: Question | None, answer: FirstAnswer, *, is_today: bool) -> Edition:
    if question is None or (not is_today and sameness(answer.signature, signature_of(question)) == "other"):
        return "gone"
    return "today" if is_today else "edited"


def _withheld(item: Item, size: int) -> Withheld | None:
    """Return why there is no discrimination although ``size`` learners had questions that can be compared."""
    if item.self_judged:
        return None
    if size >= ENOUGH:
        return "all-alike"
    return "other-questions" if (item.asked or 0) >= ENOUGH else "few"
