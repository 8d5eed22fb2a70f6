"""One question after another, each with its explanation: the screen of a running session, updated in place."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.events import Click
from textual.message import Message
from textual.reactive import reactive

from quiz import engine, wording
from quiz.engine import Event, Session
from quiz.errors import QuizError
from quiz.model import Invalid, Judge, Near
from quiz.tui.interactions import FillBox, Said, Submitted
from quiz.tui.screens.asked import Asked
from quiz.tui.screens.papers import trouble_paper
from quiz.tui.screens.reason import ReasonPaper
from quiz.tui.widgets.body import Body
from quiz.tutor import Feedback, Tutor


class QuestionScreen(Asked):
    """Asks, and explains. Every key becomes one event for the tutor; what the session then is, is drawn."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "forward", "Go on", id="question.next", tooltip="Go on to the next question"),
        Binding("h", "hint", "Hint", id="question.hint", tooltip="Show a hint; it costs nothing"),
        Binding("s", "skip", "Skip", id="question.skip", tooltip="Put the question off to the end"),
        Binding("f", "flag", "Flag", id="question.flag", tooltip="Flag the question for a second look"),
        Binding("u", "undo", "Undo", id="question.undo", tooltip="Take the last answer back"),
        Binding("b", "back", "Back", id="question.back", tooltip="Read explanations already seen"),
        Binding(
            "o", "override", "It should count", id="question.override", tooltip="Hold that this answer should count"
        ),
        Binding("l", "sources", "Sources", id="question.sources", tooltip="See the sources, and open one"),
        Binding("m", "map", "Map", id="exam.map", tooltip="See all questions of the exam, go to any, or hand in"),
        Binding("left", "jump(-1)", "Before", key_display="←", id="exam.before", tooltip="The question before"),
        Binding("right", "jump(1)", "After", key_display="→", id="exam.after", tooltip="The question after"),
        Binding("F", "flag_why", "Flag, and why", id="question.flag-why", tooltip="Flag it, and tell the author why"),
    ]

    session: reactive[Session | None] = reactive(None, init=False)

    class Ended(Message):
        """The session has come to its end."""

        def __init__(self, tutor: Tutor) -> None:
            self.tutor = tutor
            super().__init__()

    class BackAsked(Message):
        """Explanations already seen are to be read."""

        def __init__(self, tutor: Tutor) -> None:
            self.tutor = tutor
            super().__init__()

    class MapAsked(Message):
        """The map of the exam is to be shown."""

        def __init__(self, screen: "QuestionScreen") -> None:
            self.screen = screen
            super().__init__()

    class SourcesAsked(Message):
        """The sources of the question are to be shown."""

        def __init__(self, feedback: Feedback) -> None:
            self.feedback = feedback
            super().__init__()

    def on_mount(self) -> None:
        """Draw the session as it is."""
        self.news(self._first_news)
        self.session = self.tutor.view

    # Keys and messages, each one event

    def on_submitted(self, message: Submitted) -> None:
        """A response was given."""
        self.send(engine.Answer(message.response))

    def on_gave_up(self) -> None:
        """The learner does not know."""
        self.send(engine.GiveUp())

    def on_said(self, message: Said) -> None:
        """The way of answering has something to say."""
        self.news(message.text)

    def on_click(self, event: Click) -> None:
        """A click beside the way of answering leaves the keys with it."""
        body = self.query_one(Body)
        if self.tutor.view.phase == "asking" and body.has_focus and body.region.contains(*event.screen_offset):
            self.focus_answer()

    def action_forward(self) -> None:
        """Go on to the next question; before an answer, back to where it is given."""
        if self.tutor.view.phase == "asking":
            self.focus_answer()
        else:
            self.send(engine.Next())

    def action_hint(self) -> None:
        """Show the next hint."""
        asked, question = self.tutor.view.asked, self.tutor.view.question
        if asked and question and asked.hints >= len(question.hints):
            self.news(wording.asking.NO_MORE_HINTS if question.hints else wording.asking.NO_HINTS)
        else:
            self.send(engine.Hint())

    def action_map(self) -> None:
        """Show the map of the exam."""
        self.post_message(self.MapAsked(self))

    def action_jump(self, by: int) -> None:
        """Go to the question before or after."""
        view = self.tutor.view
        if view.asked:
            self.send(engine.Jump(view.plan[(view.plan.index(view.asked.question) + by) % len(view.plan)]))

    def action_skip(self) -> None:
        """Put the question off."""
        view = self.tutor.view
        if view.mode.deferred:
            self.send(engine.Skip())
            return
        again = view.asked is not None and view.asked.question in (*view.skipped, *view.answered)
        self.send(engine.Skip(), wording.asking.SKIPPED_FOR_GOOD if again else wording.asking.SKIPPED)

    def action_flag(self) -> None:
        """Flag the question, or take the flag away."""
        flags = self.tutor.view.flags
        self.send(engine.Flag())
        if self.tutor.view.flags != flags:
            self.news(wording.asking.FLAGGED if len(self.tutor.view.flags) > len(flags) else wording.asking.UNFLAGGED)

    def action_flag_why(self) -> None:
        """Flag the question, and ask for a line to its author."""
        self.app.push_screen(ReasonPaper(self._flag_why))

    def _flag_why(self, reason: str) -> None:
        """Flag the question; without a reason a flag that is there stays."""
        view = self.tutor.view
        if reason or (view.asked and view.asked.question not in view.flags):
            self.send(engine.Flag(reason), wording.asking.FLAGGED_WHY if reason else wording.asking.FLAGGED)
        else:
            self.news(wording.asking.FLAGGED)

    def action_override(self) -> None:
        """Hold that the typed answer should count."""
        self.send(engine.Override(), wording.asking.OVERRIDDEN)

    def action_undo(self) -> None:
        """Take the last answer back."""
        any_answer = bool(self.tutor.view.attempts)
        self.send(engine.Undo(), wording.asking.UNDONE if any_answer else wording.asking.NOTHING_TO_UNDO)

    def action_back(self) -> None:
        """Read explanations already seen."""
        if self.tutor.view.attempts:
            self.post_message(self.BackAsked(self.tutor))
        else:
            self.news(wording.asking.NOTHING_SEEN)

    def action_sources(self) -> None:
        """Show the sources of the question that was answered."""
        told = self.told()
        if told and told.sources:
            self.post_message(self.SourcesAsked(told))
        elif told:
            self.news(wording.explaining.NO_SOURCES)

    def send(self, event: Event, news: str = "") -> None:
        """Let the tutor have ``event``; draw what follows. Where it could not be kept, offer to try again."""
        try:
            outcome = self.tutor.send(event)
        except QuizError as error:
            answering = isinstance(event, engine.Answer | engine.GiveUp)
            title = wording.keys.ANSWER_TROUBLE if answering else wording.keys.TROUBLE
            self.app.push_screen(trouble_paper(str(error), lambda: self.send(event, news), self.action_leave, title))
            return
        match outcome:
            case Invalid(reason):
                self.news(wording.asking.ask_again(reason))
            case Near(reason, gaps=gaps):
                self.news(wording.slips.near(reason))
                for box in self.query(FillBox):
                    box.look_again(gaps)
            case Judge(answer) if isinstance(event, engine.Answer):
                self.call_later(self.ask_judgement, event.response, answer)
                self.news(wording.asking.TOO_LONG)
            case _:
                self.news(news)
        self.session = self.tutor.view

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Keys that mean nothing at the moment are not offered."""
        deferred = self.tutor.view.mode.deferred
        match action:
            case "map" | "jump":
                return deferred
            case "hint" | "back" | "undo" if deferred:
                return False
            case "hint" | "skip":
                return self.tutor.view.phase == "asking"
            case "override":
                return self.tutor.view.may_override
            case "sources":
                question = self.tutor.view.question
                return self.tutor.view.phase == "judged" and question is not None and bool(question.sources)
            case _:
                return True

    async def watch_session(self, before: Session | None, session: Session) -> None:
        """Draw ``session``, or say that it has ended; once every question of an exam is answered, show its map."""
        if session.phase == "finished":
            self.post_message(self.Ended(self.tutor))
            return
        await self.draw(before, session)
        complete = session.mode.deferred and len(session.answered) == len(session.plan)
        if complete and before is not None and before.attempts != session.attempts:
            self.action_map()
