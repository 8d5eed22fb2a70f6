"""What follows what in a session: its questions, its end, and what is asked again after it."""

from collections.abc import Callable, Sequence

from quiz import wording
from quiz.engine import Undo
from quiz.errors import QuizError
from quiz.library import Entry, SessionRequest
from quiz.library.after_session import AfterSession, look_after
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.sessions import Prepared, prepare, prepare_another, prepare_missed, resume, start
from quiz.library.standing import prepare_row
from quiz.stats import Past
from quiz.tui.requests import PractiseRow, TakeAnother
from quiz.tui.screens.dialogs import retry_dialog
from quiz.tui.screens.end import End
from quiz.tui.screens.question import QuestionScreen
from quiz.tui.stage import Stage
from quiz.tutor import Tutor


def begin(stage: Stage, asked: SessionRequest, entries: Sequence[Entry] | None = None) -> None:
    """Begin the session that is asked for; or report why there is none. Raises QuizError."""
    play(stage, prepare(stage.workspace, asked, entries))


def practise_row(stage: Stage, asked: PractiseRow) -> None:
    """Begin a session of what a row of figures is about; or report why there is none. Raises QuizError."""
    row, entries, only, only_missed = asked
    play(stage, prepare_row(stage.workspace, row, entries, only, only_missed=only_missed))


def take_another(stage: Stage, asked: TakeAnother) -> None:
    """Begin another session like one that has ended; where there is nothing to ask any more, report why.

    Raises QuizError where the store cannot be read.
    """
    prepare_next = prepare_missed if asked.only_missed else prepare_another
    play(stage, prepare_next(stage.workspace, asked.ended))


def play(stage: Stage, prepared: Prepared | NothingToAsk | None) -> None:
    """Put a session that was prepared on the screen, or report why there is none."""
    if isinstance(prepared, NothingToAsk):
        stage.report(prepared.sentence)
    elif prepared:
        held_back, mode = prepared.held_back, prepared.plan.mode.name
        news = wording.sessions.sensitive_left_out(held_back, mode) if held_back else ""
        show(stage, lambda: start(stage.workspace, prepared), news)


def resume_session(stage: Stage, session: str, entries: Sequence[Entry]) -> None:
    """Go on with a session that was left; where its bank cannot be played, report why."""
    show(stage, lambda: resume(stage.workspace, session, entries))


def undo(stage: Stage, session: Tutor) -> None:
    """Take the last answer of a session that has ended back."""

    def undone() -> Tutor:
        session.send(Undo())
        return session

    show(stage, undone, wording.asking.UNDONE)


def show(stage: Stage, make: Callable[[], Tutor | NothingToAsk], news: str = "") -> None:
    """Put a session on the screen, or report why not; where the disk refuses it, offer to try again."""
    try:
        session = make()
    except QuizError as error:
        stage.push_screen(retry_dialog(str(error), lambda: show(stage, make, news)))
        return
    if isinstance(session, NothingToAsk):
        stage.report(session.sentence)
        return
    stage.back_to_first()
    stage.push_screen(_end(stage, session) if session.view.ended else QuestionScreen(session, news))


def show_end(stage: Stage, session: Tutor) -> None:
    """Show what a session came to, in the place of its last question."""
    stage.switch_screen(_end(stage, session))


def open_past(stage: Stage, past: Past, entries: Sequence[Entry]) -> None:
    """Show what a session of the past came to, or go on with one that was left. Raises QuizError."""
    if past.state == "left":
        resume_session(stage, past.session, entries)
        return
    session = resume(stage.workspace, past.session, entries)
    if isinstance(session, NothingToAsk):
        stage.report(session.sentence)
    else:
        stage.push_screen(_end(stage, session, past))


def _end(stage: Stage, session: Tutor, past: Past | None = None) -> End:
    path = stage.workspace.environment.store.path
    after = AfterSession() if past else look_after(stage.workspace, session)
    return End(session, str(path) if path else "", after, past)
