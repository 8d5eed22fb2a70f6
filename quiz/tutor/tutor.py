"""A running session: an event comes in, its facts go to disk, and only then the session changes."""

from dataclasses import replace
from typing import TYPE_CHECKING

from quiz import engine
from quiz.engine import Answer, Bookmark, Event, GiveUp, Note, Plan, QuestionPool, Session
from quiz.errors import QuizError
from quiz.model import Bank, BegunAfresh, Fact, Reply
from quiz.replay import Met, belongs_to
from quiz.replay.same_question import DIGEST, sameness, signature_of
from quiz.store import SessionForgotten, SessionMoved
from quiz.store.environment import Environment
from quiz.tutor.recording import append

if TYPE_CHECKING:
    from quiz.tutor.drafts import Drafts
    from quiz.tutor.outlook import Outlook
    from quiz.tutor.own import OwnOf


class Tutor:
    """One session with its store and clock. ``send`` is the only way to change it."""

    def __init__(self, environment: Environment, session_id: str, session: Session) -> None:
        self.id = session_id
        self.view = session
        self._environment = environment
        self._shown_at = environment.clock()

    def send(self, event: Event) -> Reply | None:
        """Apply ``event``: its facts are on disk before ``view`` changes. Return what an answer was worth.

        Raises QuizError if the facts could not be kept; the session is then unchanged, and the same event may be sent
        again. Where the session itself was deleted in another window it begins afresh, for nothing could be kept of it.
        """
        if self.view.ended and isinstance(event, Note | Bookmark):
            self._keep_beside(event)
            return None
        step = engine.step(self.view, self._timed(event))
        try:
            self._keep(step.facts)
        except SessionForgotten:
            if isinstance(event, Note | Bookmark):
                self._keep_beside(event)
                return None
            self._begin_afresh()
            return BegunAfresh()
        if any(fact.kind in ("shown", "undone") for fact in step.facts):
            self._shown_at = self._environment.clock()
        self.view = step.session
        return step.outcome

    def catch_up(self) -> None:
        """Take over what another process has kept of the session since. Raises QuizError if the store fails."""
        kept = self._environment.store.session_since(self.id, self.view.seq)
        if kept.records:
            session = engine.extend(self.view, [record.fact for record in kept.records])
            self.view = replace(session, run=replace(session.run, seq=kept.last))
            self._shown_at = self._environment.clock()

    @property
    def outlook(self) -> "Outlook":
        """Return when the question that is explained now comes back; nothing is known where the store fails."""
        from quiz.tutor.outlook import Outlook, outlook  # noqa: PLC0415 - the first question is asked without it

        try:
            return outlook(self._environment, self.id, self.view)
        except QuizError:
            return Outlook()

    @property
    def own(self) -> "OwnOf":
        """Return what gives what the learner keeps about a question of the session, by its name."""
        from quiz.tutor.own import own_of  # noqa: PLC0415 - as above

        return own_of(self._environment, self.view.pool)

    @property
    def drafts(self) -> "Drafts":
        """Return the notes that are being typed."""
        from quiz.tutor.drafts import Drafts  # noqa: PLC0415 - as above

        return Drafts.beside(self._environment.store)

    def _timed(self, event: Event) -> Event:
        elapsed = round((self._environment.clock() - self._shown_at).total_seconds() * 1000)
        match event:
            case Answer(milliseconds=0):
                return event._replace(milliseconds=max(0, elapsed))
            case GiveUp(0):
                return GiveUp(max(0, elapsed))
            case _:
                return event

    def _keep_beside(self, event: Note | Bookmark) -> None:
        """Keep a note or a mark beside a session that has ended, whose facts are complete."""
        from quiz.tutor.own import keep  # noqa: PLC0415 - as above

        pool, name = self.view.pool, event.question
        if isinstance(event, Bookmark) or engine.may_note(self.view, name):
            keep(self._environment, pool.owner(name).bank.path, engine.about(pool, name), event)

    def _begin_afresh(self) -> None:
        view = self.view
        plan = Plan(view.plan, view.run.seed, view.mode, view.settings, view.spares)
        again = begin(self._environment, view.pool, plan)
        self.id, self.view, self._shown_at = again.id, again.view, self._environment.clock()

    def _keep(self, facts: tuple[Fact, ...]) -> None:
        if facts:
            try:
                append(self._environment, self.id, facts)
            except SessionMoved as moved:  # this very session, under another id since an import
                self.id = moved.session
                append(self._environment, self.id, facts)


def begin(environment: Environment, played: Bank | QuestionPool, plan: Plan) -> Tutor:
    """Begin a session: write its plan, ask its first question, and return it. Raises QuizError if it cannot be kept."""
    pool = _deck(played)
    first = engine.begin(pool, plan._replace(met=_met(environment, pool, plan)))
    tutor = Tutor(environment, str(environment.new_id()), first.session)
    tutor._keep(first.facts)  # noqa: SLF001 - there is no tutor whose first facts are not kept
    return tutor


def resume(environment: Environment, session_id: str, played: Bank | QuestionPool) -> Tutor:
    """Return the session as it was left, replayed from its facts with its bank or pool as that is today.

    One that has ended is returned as it was at its end, and nothing is written. Raises QuizError if the store fails.
    """
    kept = environment.store.session(session_id)
    session = engine.fold(_deck(played), [record.fact for record in kept.records])
    tutor = Tutor(environment, session_id, replace(session, run=replace(session.run, seq=kept.last)))
    tutor.send(engine.Resume())
    return tutor


def _met(environment: Environment, pool: QuestionPool, plan: Plan) -> dict[str, Met]:
    """Return how the questions of ``plan`` were shown the last time.

    What was never answered is not among them, nor what was answered while its id belonged to another question.
    """
    names: dict[str, dict[str, str]] = {}
    for name in (*plan.questions, *plan.spares):
        bank, question = belongs_to(pool.bank.id, name)
        names.setdefault(bank, {})[question] = name
    found: dict[str, Met] = {}
    for bank, of in names.items():
        for question, known in environment.store.ledger.met(bank, tuple(of)).items():
            if sameness(known.digest, signature_of(pool.questions[of[question]])) != "other":
                found[of[question]] = known._replace(digest=known.digest[:DIGEST])
    return found


def _deck(played: Bank | QuestionPool) -> QuestionPool:
    return played if isinstance(played, QuestionPool) else QuestionPool.of(played)
