"""What the screen of a bank offers before the start: how much there is to ask with the topics, switch and mode chosen.

Loaded only where a bank is opened.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field

from quiz.engine import Coming, LastResult, Mode, QuestionPool, Settings, choose, coming, draw, mistakes, review
from quiz.errors import QuizError
from quiz.library.entry import Entry
from quiz.library.knowledge import knowledge_of, look_progress
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.pools import last_results
from quiz.library.same_id import goes_on
from quiz.library.sessions import why_nothing
from quiz.library.topic_knowledge import TopicKnowledge, topics_of
from quiz.library.workspace import Workspace
from quiz.stats import Knowledge, Left

_SIZES = (5, 10, 20)
_NOTHING_KNOWN = Knowledge()


@dataclass(frozen=True, slots=True)
class BankOffer:
    """What can be asked of a bank as it is chosen now."""

    fitting: int
    """Questions that fit the topics, the switch and the mode."""
    asked: int
    """How many of them a session asks."""
    coming: Coming | None
    """What these are to the person; None where no question was answered before, and for an exam, which is drawn."""
    sensitive: int
    """Questions that only the switch for sensitive ones brings in."""
    sensitive_topics: tuple[tuple[str, int], ...]
    """The titles of their topics, with how many are in each."""
    missed: int
    """Questions to practise because their last answer was not right, however many are to be asked."""
    sizes: tuple[int | None, ...]
    """The numbers of questions to choose from; None is all."""
    nothing: NothingToAsk | None
    """Why no session can start; None where one can."""


@dataclass(frozen=True, slots=True)
class BankState:
    """How a person is doing with a bank before the start."""

    results: Mapping[str, LastResult] = field(default_factory=dict)
    """The last result of each answered question."""
    knowledge: Knowledge = _NOTHING_KNOWN
    left: Left | None = None
    """The session that was left last."""
    topics: tuple[TopicKnowledge, ...] = ()
    """What is known of each topic."""

    @property
    def modes(self) -> tuple[str, ...]:
        """Return the modes to choose from: to cram comes last, and only where there is something to cram."""
        return ("practice", "exam", *(["cram"] if any(last.reviewed for last in self.results.values()) else ()))


def look_bank(workspace: Workspace, entry: Entry) -> BankState:
    """Return how the person is doing with a bank; nothing is known where the store cannot be read. Raises nothing."""
    environment = workspace.environment
    today, preferences = environment.today, environment.preferences
    try:
        known = look_progress(environment.store)
        far = known.get(entry.about.id)
        if far is None:
            return BankState(topics=topics_of(entry, None, today))
        return BankState(
            last_results(QuestionPool.of(entry.bank), known, today, preferences),
            knowledge_of(entry.about, far, today, preferences),
            far.left if far.left and entry.plays and goes_on(workspace, entry, far, far.left.path) else None,
            topics_of(entry, far, today),
        )
    except QuizError:
        return BankState(topics=topics_of(entry, None, today))


def bank_offer(entry: Entry, settings: Settings, mode: Mode, results: Mapping[str, LastResult]) -> BankOffer:
    """Return what ``entry`` offers with these settings and this mode to someone with these last results."""
    bank, every = entry.bank, settings._replace(size=None)
    remembered = [name for name, last in results.items() if last.reviewed and not last.retired]

    def fitting(*, sensitive: bool) -> tuple[str, ...]:
        chosen = every._replace(sensitive=sensitive)
        if settings.cram:
            return review(QuestionPool.of(bank), chosen, remembered)
        return draw(bank, chosen, 0) if mode.deferred else choose(bank, chosen, results)

    sorts = bool(results) and not mode.deferred and not settings.cram
    with_switch, without = fitting(sensitive=True), fitting(sensitive=False)
    number = len(with_switch if settings.sensitive else without)
    only_with = set(with_switch).difference(without)
    topics = Counter(bank.topic_title(question.topic) for question in bank.questions if question.id in only_with)
    return BankOffer(
        fitting=number,
        asked=number if settings.size is None else min(number, settings.size),
        coming=coming(choose(bank, settings, results), results) if sorts else None,
        sensitive=len(only_with),
        sensitive_topics=tuple((title, count) for title, count in topics.most_common() if title),
        missed=len(mistakes(QuestionPool.of(bank), every, results)),
        sizes=(*(size for size in sorted({*_SIZES, bank.size}) if size < number), None),
        nothing=None if number else why_nothing(entry) or NothingToAsk("nothing-fits"),
    )
