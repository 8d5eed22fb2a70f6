"""Counts the first answers of many learners, one learner at a time, and makes the statistics of ``items`` of them."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from random import Random

from quiz import kinds
from quiz.model import Bank, Question, Response, Verdict
from quiz.replay.same_question import sameness, signature_of
from quiz.stats.choices import with_choices
from quiz.stats.chosen import Chooser
from quiz.stats.first_answers import FirstAnswer, LearnerAnswers, Name
from quiz.stats.fixed_sets import ENOUGH, Table, Tables, Version
from quiz.stats.item_notes import notes
from quiz.stats.items import FLOOR, Choice, Edition, GroupStatistics, Item, Withheld
from quiz.stats.psychometrics import wilson


@dataclass
class _Tally:
    """How one edition of a question was answered."""

    like: FirstAnswer
    """One of the answers: all show the same stem, options and key."""
    given: Counter[tuple[Verdict, Response]] = field(default_factory=Counter)
    different: dict[tuple[Verdict, Response, float], FirstAnswer] = field(default_factory=dict)
    score: float = 0.0
    disputed: Counter[Response] = field(default_factory=Counter)
    disputes: int = 0

    def add(self, answer: FirstAnswer) -> FirstAnswer:
        """Count an answer; return the first that was equal, so that sets of questions keep each only once."""
        self.given[answer.verdict, answer.response] += 1
        self.score += answer.score
        return self.different.setdefault((answer.verdict, answer.response, answer.score), answer)

    def of(self, verdict: Verdict) -> int:
        return sum(count for (found, _), count in self.given.items() if found == verdict)


class _Asked:
    """The questions of the banks as they are today."""

    def __init__(self, banks: Iterable[Bank]) -> None:
        self.questions: dict[Name, tuple[Question, Chooser]] = {}
        for bank in banks:
            grading = kinds.grading_of(bank)
            for question in bank.questions:
                self.questions.setdefault((bank.id, question.id), (question, Chooser(question, grading)))
        self.digests = {name: kinds.digest(question) for name, (question, _) in self.questions.items()}
        self._versions: dict[tuple[Name, str], Version] = {}
        self.self_judged = frozenset(name for name, (it, _) in self.questions.items() if not kinds.graded(it))

    def version(self, name: Name, edition: str) -> Version:
        """Return which edition an answer belongs to; where that was not kept, to that of today."""
        named = name, edition or self.digests.get(name, "")
        return self._versions.get(named) or self._versions.setdefault(named, Version(*named))

    def is_today(self, version: Version) -> bool:
        return self.digests.get(version.name) == version.edition


def group_statistics(learners: Iterable[LearnerAnswers], banks: Iterable[Bank], chance: Random) -> GroupStatistics:
    """Return what ``learners`` say about the questions of ``banks``, and about those that no bank has any more.

    Of each learner only counts are kept, and the scores in whole sets, so there may be many. ``chance`` draws the
    samples of intervals.
    """
    asked, tallies, tables = _Asked(banks), dict[Version, _Tally](), Tables()
    number = 0
    for learner in learners:
        number += any(sitting.answers for sitting in learner.sittings)
        _count(learner, asked, tallies, tables)
    sets = tables.of_each()
    items = tuple(_item(version, asked, tallies.get(version), sets.get(version)) for version in _order(asked, tallies))
    large = (table for table in tables.by_size() if len(table.answers) >= ENOUGH)
    return GroupStatistics(number, items, tuple(table.report(chance) for table in large))


def _count(learner: LearnerAnswers, asked: _Asked, tallies: dict[Version, _Tally], tables: Tables) -> None:
    for sitting in learner.sittings:
        kept = []
        for answer in sitting.answers:
            version = asked.version(answer.name, answer.edition)
            kept.append((version, tallies.setdefault(version, _Tally(answer)).add(answer)))
        tables.add(sitting, kept, asked.self_judged)
    disputes = {(asked.version(it.name, it.edition), it.response) for it in learner.disputes}
    for version in {version for version, _ in disputes}.intersection(tallies):
        tallies[version].disputes += 1
    for version, response in disputes:
        if version in tallies:
            tallies[version].disputed[response] += 1


def _order(asked: _Asked, tallies: Mapping[Version, _Tally]) -> Iterator[Version]:
    """Yield each question of the banks, an earlier edition after today's, and at last those that are gone."""
    earlier: dict[Name, list[Version]] = {}
    for version in sorted(tallies, key=lambda it: (it.name, -tallies[it].given.total(), it.edition)):
        if not asked.is_today(version):
            earlier.setdefault(version.name, []).append(version)
    for name, digest in asked.digests.items():
        yield Version(name, digest)
        yield from earlier.pop(name, ())
    for versions in earlier.values():
        yield from versions


def _item(version: Version, asked: _Asked, tally: _Tally | None, table: Table | None) -> Item:
    """Return what is reported of a question; next to nothing where few answered it."""
    question, chooser = asked.questions.get(version.name, (None, None))
    is_today = asked.is_today(version)
    if tally is None:
        return Item(version.name, "today", question.stem if question else "")
    item = Item(version.name, _edition(question, tally.like, is_today=is_today), tally.like.stem)
    if is_today and question:
        item = replace(item, stem=question.stem, self_judged=not kinds.graded(question))
    right, partial, unknown = tally.of("right"), tally.of("partial"), tally.of("unknown")
    number = tally.given.total()
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
    return _with_details(item, version, tally, table, chooser if is_today else None)


def _with_details(item: Item, version: Version, tally: _Tally, table: Table | None, chooser: Chooser | None) -> Item:
    found = table.discrimination(version) if table else None
    size = len(table.answers) if table else 0
    item = replace(
        item,
        discrimination=found if size >= ENOUGH else None,
        withheld=None if found and size >= ENOUGH else _withheld(item, size),
    )
    best: Sequence[str] = ()
    distractors: Sequence[Choice] = ()
    if chooser and item.answered >= FLOOR:
        thirds = table.thirds(version) if table and size >= ENOUGH else None
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
    """Return why there is no discrimination although ``size`` learners had one set of questions."""
    if item.self_judged:
        return None
    if size >= ENOUGH:
        return "all-alike"
    return "other-questions" if (item.asked or 0) >= ENOUGH else "few"
