"""Runs sessions one after the other: one that was left or a new one, and then as many as the learner asks for."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from quiz import engine, wording
from quiz.engine import Coming
from quiz.library import SessionRequest, Workspace
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.sessions import Prepared, prepare, prepare_another, prepare_missed, resume_left, start
from quiz.plain import asking
from quiz.plain.commands import Leave, Restart
from quiz.plain.session import Conversation
from quiz.plain.speakable import speakable, speakable_markdown
from quiz.plain.voice import EndOfInput, Voice
from quiz.tutor import Tutor

if TYPE_CHECKING:
    from quiz.plain.ending import After

_SESSION = wording.plain_session
_COMMANDS = (
    "Type ? (question mark) at any time to hear what else can be typed, and ! (exclamation mark) for who to call."
)


def take(voice: Voice, workspace: Workspace, request: SessionRequest) -> None:
    """Begin the session that ``request`` asks for, or go on with one of its bank that was left."""
    with_goodbye(voice, workspace, lambda: _take(voice, workspace, request))


def _take(voice: Voice, workspace: Workspace, request: SessionRequest) -> None:
    left = resume_left(workspace, request)
    if left:
        go_on(voice, workspace, left)
    else:
        begin(voice, workspace, prepare(workspace, request))


def with_goodbye(voice: Voice, workspace: Workspace, talk: Callable[[], None]) -> None:
    """Run ``talk``; if the learner leaves it, say whether answers are kept. Raises KeyboardInterrupt again."""
    bye = "Everything you answered is kept." if workspace.environment.store.path else wording.endings.kept_nowhere()
    try:
        talk()
    except (EndOfInput, Leave):
        voice.say(bye)
    except KeyboardInterrupt:
        voice.pause()
        voice.say(bye)
        raise


def go_on(voice: Voice, workspace: Workspace, tutor: Tutor) -> None:
    """Go on with a session that was left, and then with as many others as the learner asks for."""
    voice.say(_SESSION.going_on(slashes=asking.slashes(tutor.view), asking=not tutor.view.judged))
    _talk(voice, workspace, _Begun(tutor))


def begin(voice: Voice, workspace: Workspace, prepared: Prepared | NothingToAsk) -> None:
    """Begin a session and then as many others as the learner asks for, or say why there is nothing to ask."""
    _talk(voice, workspace, _started(voice, workspace, prepared))


class _Begun(NamedTuple):
    """A session that has begun, or goes on."""

    tutor: Tutor
    coming: Coming | None = None
    """What its questions are to the learner."""


def _started(voice: Voice, workspace: Workspace, prepared: Prepared | NothingToAsk) -> _Begun | None:
    if isinstance(prepared, NothingToAsk):
        voice.say(speakable_markdown(prepared.sentence))
        return None
    if prepared.held_back:
        voice.say(wording.sessions.sensitive_left_out(prepared.held_back, prepared.plan.mode.name))
    return _Begun(start(workspace, prepared), prepared.coming)


def _talk(voice: Voice, workspace: Workspace, begun: _Begun | None) -> None:
    """Run sessions one after the other, as long as the learner asks for another."""
    introduced = False
    while begun is not None:
        tutor, view = begun.tutor, begun.tutor.view
        questions = wording.banks.size(len(view.plan), begun.coming)
        title = wording.plain_feedback.sentence(speakable(view.pool.bank.title))
        voice.say(f"{title} {'Exam. ' if view.mode.deferred else ''}{questions}.")
        if not introduced:
            voice.say(speakable_markdown(view.pool.bank.notice), _trust(workspace, tutor), _COMMANDS)
            introduced = True
        try:
            after = _through(voice, workspace, tutor)
        except Restart:
            begun = _started(voice, workspace, prepare_another(workspace, tutor.view))
        else:
            begun = _following(voice, workspace, tutor, after)


def _following(voice: Voice, workspace: Workspace, tutor: Tutor, after: "After") -> _Begun | None:
    """Begin the session that the learner asks for after the end of another; None where they leave."""
    if after == "another":
        return _started(voice, workspace, prepare_another(workspace, tutor.view))
    return _started(voice, workspace, prepare_missed(workspace, tutor.view)) if after == "practise" else None


def _through(voice: Voice, workspace: Workspace, tutor: Tutor) -> "After":
    """Run one session, also on after its end if its last answer is taken back; return what the learner chooses then."""
    conversation, path = Conversation(voice, tutor), workspace.environment.store.path
    while True:
        conversation.run()
        from quiz.library.after_session import look_after  # noqa: PLC0415 - the first question need not wait for it
        from quiz.plain.ending import ending  # noqa: PLC0415 - as above

        after = ending(voice, tutor, look_after(workspace, tutor), str(path) if path else "")
        if after != "undo":
            return after
        conversation.commands.send(engine.Undo())
        voice.say(wording.asking.UNDONE)


def _trust(workspace: Workspace, tutor: Tutor) -> str:
    """Return the sentence on when the bank was last checked, and by whom."""
    bank = tutor.view.pool.bank
    today = workspace.environment.clock().date()
    return wording.banks.checked(bank.checked, bank.reviewed_by, today, medical=bank.domain == "medicine")
