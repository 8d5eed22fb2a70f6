"""What follows what in a session: its questions, its map, its end, and what is asked again after it."""

from collections.abc import Callable, Sequence

from quiz import wording
from quiz.engine import Plan, QuestionPool, Session, Undo
from quiz.errors import QuizError
from quiz.library import Entry, SessionRequest
from quiz.library.after_session import AfterSession, look_after
from quiz.library.sessions import (
    NothingToAsk,
    Prepared,
    prepare,
    prepare_another,
    prepare_missed,
    prepare_named,
    resume,
    start,
)
from quiz.model import Bank
from quiz.stats import Past
from quiz.tui.requests import AskHandIn, PractiseNamed, ShowMap
from quiz.tui.screens.dialogs import hand_in_dialog, retry_dialog
from quiz.tui.screens.end import End
from quiz.tui.screens.exam_map import ExamMap
from quiz.tui.screens.flag_reason import ReasonDialog
from quiz.tui.screens.question import QuestionScreen
from quiz.tui.stage import Stage
from quiz.tutor import Tutor


class SessionFlow:
    """Begins sessions, resumes them, and ends them."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    # How a session begins

    def begin(self, asked: SessionRequest, entries: Sequence[Entry] | None = None) -> None:
        """Begin the session that is asked for; where there is nothing to ask, report why."""
        self._start_or_report(lambda: prepare(self._stage.workspace, asked, entries))

    def _start_or_report(self, make: Callable[[], Prepared | NothingToAsk]) -> None:
        """Start a session that is prepared by ``make``, or report why there is none."""
        try:
            prepared = make()
        except QuizError as error:
            self._stage.report(str(error))
            return
        if isinstance(prepared, NothingToAsk):
            self._stage.report(_why(prepared))
        else:
            self.start(prepared)

    def practise_named(self, asked: PractiseNamed) -> None:
        """Begin a session of questions that are named; where there is nothing to ask, report why."""
        names, entries, missed = asked
        self._start_or_report(lambda: prepare_named(self._stage.workspace, names, entries, only_missed=missed))

    def take_another(self, ended: Session) -> None:
        """Begin another session like one that has ended; where there is nothing to ask any more, report why."""
        self._start_or_report(lambda: prepare_another(self._stage.workspace, ended))

    def practise_missed(self, ended: Session) -> None:
        """Ask what was missed in a session that has ended once more."""
        try:
            prepared = prepare_missed(self._stage.workspace, ended)
        except QuizError as error:
            self._stage.report(str(error))
            return
        self._stage.back()
        self.start(prepared)

    def play(self, bank: Bank, plan: Plan) -> None:
        """Begin a session whose plan is given."""
        self.start(Prepared(QuestionPool.of(bank), plan))

    def start(self, prepared: Prepared) -> None:
        """Put a session that was prepared on the screen."""
        held_back, mode = prepared.held_back, prepared.plan.mode.name
        news = wording.sessions.sensitive_left_out(held_back, mode) if held_back else ""
        self.show(lambda: start(self._stage.workspace, prepared), news)

    def resume(self, session: str, entries: Sequence[Entry]) -> None:
        """Go on with a session that was left; where its bank cannot be played, report why."""
        self.show(lambda: resume(self._stage.workspace, session, entries))

    def show(self, make: Callable[[], Tutor | NothingToAsk], news: str = "") -> None:
        """Put a session on the screen, or report why not; where the disk refuses it, offer to try again."""
        try:
            session = make()
        except QuizError as error:
            self._stage.lay(retry_dialog(str(error), lambda: self.show(make, news)))
            return
        if isinstance(session, NothingToAsk):
            self._stage.report(_why(session))
            return
        self._stage.back_to_first()
        self._stage.lay(
            self._end(session) if session.view.phase in ("finished", "abandoned") else QuestionScreen(session, news)
        )

    # In the midst of it

    def show_map(self, request: ShowMap) -> None:
        """Show the map of an exam."""
        self._stage.lay(ExamMap(request.session, request.chosen))

    def ask_hand_in(self, request: AskHandIn) -> None:
        """Ask once whether an exam is to be handed in."""
        self._stage.lay(hand_in_dialog(request.missing, request.hand_in))

    def ask_reason(self, done: Callable[[str], None]) -> None:
        """Ask why a question is flagged."""
        self._stage.lay(ReasonDialog(done))

    # The end

    def show_end(self, session: Tutor) -> None:
        """Show what a session came to, in the place of its last question."""
        self._stage.replace(self._end(session))

    def open_past(self, past: Past, entries: Sequence[Entry]) -> None:
        """Show what a session of the past came to, or go on with one that was left."""
        if past.state == "left":
            self.resume(past.session, entries)
            return
        try:
            session = resume(self._stage.workspace, past.session, entries)
        except QuizError as error:
            self._stage.report(str(error))
            return
        if isinstance(session, NothingToAsk):
            self._stage.report(_why(session))
        else:
            self._stage.lay(self._end(session, past))

    def undo(self, session: Tutor) -> None:
        """Take the last answer of a session that has ended back."""

        def undone() -> Tutor:
            session.send(Undo())
            return session

        self.show(undone, wording.asking.UNDONE)

    def _end(self, session: Tutor, past: Past | None = None) -> End:
        path = self._stage.workspace.environment.store.path
        after = AfterSession() if past else look_after(self._stage.workspace, session)
        return End(session, str(path) if path else "", after, past)


def _why(nothing: NothingToAsk) -> str:
    """Return why there is nothing to ask, as a sentence."""
    return wording.sessions.nothing_to_ask(nothing.reason, nothing.held_back, nothing.bank, nothing.path)
