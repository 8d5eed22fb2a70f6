"""How a session begins, goes on after it was left, and is opened again after its end: for every front end alike.

A session is *prepared* first, which decides what it asks or why there is nothing to ask, and then *started*, which
writes its first facts. So a front end can say what was left out, and try again where the disk refuses. Loaded only
where something is played.
"""

from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple, assert_never

from quiz import tutor, wording
from quiz.engine import (
    ALONE,
    EXAM,
    MISTAKES,
    MODES,
    PRACTICE,
    REVIEW,
    Coming,
    LastResult,
    Mode,
    Plan,
    QuestionPool,
    Session,
    Settings,
    choose,
    coming,
    draw,
    review,
    spares,
    tally,
)
from quiz.library.due import due_in
from quiz.library.entry import Entry
from quiz.library.knowledge import look_progress
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.pools import last_results, missed, pool_of, pool_of_every_bank
from quiz.library.requests import OneQuestion, PractiseMistakes, Review, SessionRequest, TakeBank
from quiz.library.same_id import goes_on
from quiz.library.usual_settings import usual_settings
from quiz.library.workspace import Workspace
from quiz.model import EVERY_BANK
from quiz.tutor import Tutor

if TYPE_CHECKING:
    from quiz.stats.figures import Name  # what figures consist of takes long to load

_NAMED = 10
"""Questions that are practised from a figure at once, unless the learner prefers another number."""


class Prepared(NamedTuple):
    """A session that can start."""

    pool: QuestionPool
    plan: Plan
    held_back: int = 0
    """Sensitive questions that were missed and are left out, because they were not asked for."""
    coming: Coming | None = None
    """What its questions are to the person; None where none was answered before, and where all were missed."""


def prepare(
    workspace: Workspace, request: SessionRequest, entries: Sequence[Entry] | None = None
) -> Prepared | NothingToAsk:
    """Return the session that ``request`` asks for, or why there is none. Nothing is written.

    ``entries`` are the banks there are, where they were listed later than those of ``workspace``. Raises QuizError
    where the store cannot be read.
    """
    match request:
        case TakeBank(entry=entry, settings=settings, mode=mode):
            how = REVIEW if settings.cram else MODES[mode]
            return why_nothing(entry) or _prepare(workspace, QuestionPool.of(entry.bank), how, settings)
        case PractiseMistakes(entry=entry, settings=settings):
            if entry:
                return why_nothing(entry) or _prepare(workspace, QuestionPool.of(entry.bank), MISTAKES, settings)
            pool = pool_of_every_bank(workspace.entries if entries is None else entries, wording.sessions.EVERY_BANK)
            return _prepare(workspace, pool, MISTAKES, settings)
        case Review(entries=only, settings=settings):
            return _prepare_review(workspace, only or (workspace.entries if entries is None else entries), settings)
        case OneQuestion(entry=entry, question=question):
            plan = Plan((question,), workspace.new_seed(), ALONE)
            return Prepared(QuestionPool.of(entry.bank), plan)
        case _:
            assert_never(request)


def why_nothing(entry: Entry) -> NothingToAsk | None:
    """Return why no question of a bank can be played; None where one can."""
    if entry.bank.questions:
        return None
    return NothingToAsk("changed-on-disk" if entry.plays else "nothing-plays")


def prepare_missed(workspace: Workspace, ended: Session) -> Prepared:
    """Return a session of the questions whose first answer in ``ended`` was not right; after an exam, as practice.

    Raises QuizError where the store cannot be read.
    """
    mode = PRACTICE if ended.mode.deferred else ended.mode
    prepared = Prepared(ended.pool, Plan(tally(ended).look_again, workspace.new_seed(), mode, ended.settings))
    return prepared if mode == ALONE else _sorted(prepared, _results(workspace, ended.pool))._replace(coming=None)


def prepare_named(
    workspace: Workspace,
    questions: "Sequence[Name]",
    entries: Sequence[Entry] | None = None,
    *,
    only_missed: bool = False,
) -> Prepared | NothingToAsk:
    """Return a session of the first of some questions, each named by the id of its bank and its own.

    Such are those of a figure. Those of one bank are practised, those of several are mistakes of all banks; with
    ``only_missed`` those are asked whose last answer was not right. What is gone is left out. ``entries`` as in
    ``prepare``. Raises QuizError where the store cannot be read.
    """
    there, ids = workspace.entries if entries is None else entries, {bank for bank, _ in questions}
    bank = ids.pop() if len(ids) == 1 else EVERY_BANK
    pool = pool_of(bank, there, wording.sessions.EVERY_BANK)
    if pool is None:
        return NothingToAsk("no-bank", bank=bank)
    named = (f"{own}/{name}" if pool.members else name for own, name in questions)
    names = [name for name in dict.fromkeys(named) if name in pool.questions]
    if not names:
        return NothingToAsk("questions-gone")
    results = _results(workspace, pool)
    if only_missed:
        again = missed(pool, Settings(sensitive=True), results).questions
        names = [name for name in names if name in again]
        if not names:
            return NothingToAsk("nothing-missed")
    settings = usual_settings(workspace.environment.preferences, _NAMED)
    mode = MISTAKES if only_missed or pool.members else PRACTICE
    plan = Plan(tuple(names[: settings.size]), workspace.new_seed(), mode, settings)
    return _sorted(Prepared(pool, plan), results)


def prepare_another(workspace: Workspace, before: Session) -> Prepared | NothingToAsk:
    """Return a new session of the same bank, mode and settings as ``before``, its questions chosen again.

    Raises QuizError where the store cannot be read.
    """
    if before.mode == ALONE:
        return Prepared(before.pool, Plan(before.plan, workspace.new_seed(), ALONE, before.settings))
    return _prepare(workspace, before.pool, before.mode, before.settings, before.plan)


def start(workspace: Workspace, prepared: Prepared) -> Tutor:
    """Begin ``prepared``: its plan is on disk and its first question is asked. Raises QuizError where that fails.

    How sure the learner is is asked where they chose so for this session, or once and for all.
    """
    plan, environment = prepared.plan, workspace.environment
    certainty = plan.mode != ALONE and (plan.settings.certainty or environment.preferences.certainty)
    return tutor.begin(environment, prepared.pool, plan._replace(settings=plan.settings._replace(certainty=certainty)))


def resume(workspace: Workspace, session: str, entries: Sequence[Entry]) -> Tutor | NothingToAsk:
    """Return the session of that id as it was left, or as it was at its end; or why its bank cannot be played.

    Of two banks with the id of its bank the one at the path that it was taken from is played, or else the first. That
    path may be in no place for banks. Raises QuizError where the store fails.
    """
    bank, path, mode = _played(workspace, session)
    if not any(entry.about.id == bank and entry.path == path for entry in entries):
        elsewhere = workspace.open_bank(path)
        if elsewhere and elsewhere.about.id == bank:
            entries = (elsewhere, *entries)
    pool = pool_of(bank, entries, wording.sessions.over_every_bank(mode), path)
    if pool is None and not any(entry.about.id == bank for entry in entries):
        return NothingToAsk("no-bank", bank=bank, path=path)
    if pool is None or not pool.questions:
        return NothingToAsk("nothing-plays")
    return tutor.resume(workspace.environment, session, pool)


def resume_left(workspace: Workspace, request: SessionRequest) -> Tutor | None:
    """Return the latest session of the bank that ``request`` names, if it was left and is to go on; else None.

    Raises QuizError where the store fails.
    """
    if not isinstance(request, TakeBank) or request.restart:
        return None
    store, bank = workspace.environment.store, request.entry.about.id
    latest = next((row for row in store.ledger.left_sessions() if row.bank == bank), None)
    if latest is None or not goes_on(workspace, request.entry, look_progress(store)[bank], latest.path):
        return None
    found = resume(workspace, latest.session, (request.entry,))
    return found if isinstance(found, Tutor) else None


def _played(workspace: Workspace, session: str) -> tuple[str, str, str]:
    """Return the id of the bank that a session asks, where that bank was found, and the mode."""
    for record in workspace.environment.store.records(session):
        if record.fact.kind == "started":
            body = record.fact.body
            return str(body.get("bank", "")), str(body.get("path", "")), str(body.get("mode", ""))
    return "", "", ""


def _prepare(
    workspace: Workspace, pool: QuestionPool, mode: Mode, settings: Settings, before: Collection[str] = ()
) -> Prepared | NothingToAsk:
    """Return a session of ``pool``, its questions chosen as ``mode`` chooses them after it asked those ``before``."""
    if not pool.questions:
        return NothingToAsk("nothing-plays")
    if mode == REVIEW:
        return _prepare_due(workspace, pool, settings, before if settings.cram else ())
    seed = workspace.new_seed()
    if mode == EXAM:
        questions = draw(pool.bank, settings, seed)
        return Prepared(pool, Plan(questions, seed, mode, settings)) if questions else NothingToAsk("nothing-fits")
    results = _results(workspace, pool)
    if mode == MISTAKES:
        return _prepare_mistakes(pool, settings, results, seed)
    questions = choose(pool.bank, settings, results)
    if not questions:
        return NothingToAsk("nothing-fits")
    return _sorted(Prepared(pool, Plan(questions, seed, mode, settings)), results)


def _results(workspace: Workspace, pool: QuestionPool) -> Mapping[str, LastResult]:
    """Return how the person is doing with the questions of ``pool``."""
    environment = workspace.environment
    return last_results(pool, look_progress(environment.store), environment.today, environment.preferences)


def _sorted(prepared: Prepared, results: Mapping[str, LastResult]) -> Prepared:
    """Return ``prepared`` with what its questions are to a person with these results, and with spares for its gaps."""
    pool, plan = prepared.pool, prepared.plan
    more = spares(pool, plan.settings, results, plan.questions)
    expected = coming(plan.questions, results) if results and plan.mode != MISTAKES else None
    return prepared._replace(plan=plan._replace(spares=more), coming=expected)


def _prepare_review(workspace: Workspace, entries: Sequence[Entry], settings: Settings) -> Prepared | NothingToAsk:
    """Return a session of what is due in these banks."""
    plays = [entry for entry in entries if entry.plays]
    pool = QuestionPool.of(plays[0].bank) if len(plays) == 1 else pool_of_every_bank(plays, wording.sessions.REVIEW)
    return _prepare_due(workspace, pool, settings)


def _prepare_due(
    workspace: Workspace, pool: QuestionPool, settings: Settings, crammed: Collection[str] = ()
) -> Prepared | NothingToAsk:
    """Return a session of what is due in ``pool``, without what was just crammed as long as there is more."""
    environment = workspace.environment
    found = due_in(environment, pool, settings, crammed)
    if crammed and not found.questions:
        found = due_in(environment, pool, settings)
    questions = review(pool, settings, found.questions)
    if not questions and settings.cram:
        return NothingToAsk("nothing-fits" if found.held_back else "nothing-answered")
    if not questions:
        return NothingToAsk("only-sensitive-due" if found.held_back else "nothing-due", found.held_back)
    held_back = 0 if settings.cram else found.held_back
    prepared = Prepared(pool, Plan(questions, workspace.new_seed(), REVIEW, settings), held_back)
    return _sorted(prepared, _results(workspace, pool))


def _prepare_mistakes(
    pool: QuestionPool, settings: Settings, results: Mapping[str, LastResult], seed: int
) -> Prepared | NothingToAsk:
    again = missed(pool, settings, results)
    if again.questions:
        return _sorted(Prepared(pool, Plan(again.questions, seed, MISTAKES, settings), again.held_back), results)
    if again.held_back:
        return NothingToAsk("only-sensitive", again.held_back)
    return NothingToAsk("nothing-missed" if again.answered else "nothing-answered")
