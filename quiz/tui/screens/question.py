"""One question after another, each with its explanation: the screen of a running session, updated in place."""

import asyncio
from collections.abc import Mapping, Sequence
from functools import partial
from typing import ClassVar, Literal, get_args

from textual.binding import Binding, BindingType
from textual.reactive import var

from quiz import engine, wording
from quiz.errors import QuizError
from quiz.model import BegunAfresh, HowSure, Invalid, Judge, Near, OwnMark
from quiz.store import SessionTaken
from quiz.tui.interactions import FillBox, HowSureList, Notice, Submitted
from quiz.tui.requests import Lay, ReadAnswered, ShowEnd
from quiz.tui.screens.dialogs import retry_dialog, show_links, show_words
from quiz.tui.screens.exam_map import ExamMap
from quiz.tui.screens.frame import own_bindings
from quiz.tui.screens.line_dialogs import ReasonDialog
from quiz.tui.screens.note_editor import NoteEditor
from quiz.tui.screens.question_view import QuestionView
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.key_line import KeyLine
from quiz.tutor.controls import Control, controls, effect, flag_why, is_complete, jump
from quiz.tutor.links import has_links, links_shown
from quiz.tutor.own import turned

_CONTROLS = get_args(Control)
"""Actions that the state of the session allows or not."""

_EVENTS: Mapping[Control, engine.Event] = {
    "hint": engine.Hint(),
    "skip": engine.Skip(),
    "flag": engine.Flag(),
    "override": engine.Override(),
    "ease": engine.Ease(),
    "retire": engine.Retire(),
    "undo": engine.Undo(),
}
"""Keys that are one event each, whatever else there is."""
_ASKING_KEYS = ("question.hint", "question.skip", "screen.leave")
_JUDGED_KEYS = ("body.more", "question.undo", "question.words", "question.note", "question.sources")


class QuestionScreen(QuestionView):
    """Asks, and explains. Every key becomes one event for the tutor; what the session then is, is drawn."""

    AUTO_FOCUS = ""
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "forward", "Next", id="question.next", tooltip="Go on to the next question"),
        Binding(
            "e", "do('ease')", "Easy", id="question.ease", tooltip="It was easy: it comes back later than it would"
        ),
        Binding(
            "o",
            "do('override')",
            "It should count",
            id="question.override",
            tooltip="Hold that this answer should count",
        ),
        Binding("x", "do('retire')", "Not again", id="question.retire", tooltip="Be asked this question no more"),
        Binding("h", "do('hint')", "Hint", id="question.hint", tooltip="Show a hint; it costs nothing"),
        Binding("s", "do('skip')", "Skip", id="question.skip", tooltip="Put the question off to the end"),
        Binding("f", "do('flag')", "Flag", id="question.flag", tooltip="Flag the question for a second look"),
        *own_bindings("question"),
        Binding("u", "do('undo')", "Undo", id="question.undo", tooltip="Take the last answer back"),
        Binding("b", "back", "Back", id="question.back", tooltip="Read explanations already seen"),
        Binding("l", "sources", "Sources", id="question.sources", tooltip="See sources and pictures, and open one"),
        Binding("g", "words", "Words", id="question.words", tooltip="See what words in this text mean"),
        Binding("m", "map", "Map", id="exam.map", tooltip="See all questions of the exam, go to any, or hand in"),
        Binding("left", "jump(-1)", "Before", key_display="←", id="exam.before", tooltip="The question before"),
        Binding("right", "jump(1)", "After", key_display="→", id="exam.after", tooltip="The question after"),
        Binding("F", "flag_why", "Flag, and why", id="question.flag-why", tooltip="Flag it, and tell the author why"),
    ]

    session: var[engine.Session | None] = var(None, init=False)

    def on_mount(self) -> None:
        """Draw the session as it is."""
        self.news(self._first_news)
        self.session = self.tutor.view

    def on_screen_resume(self) -> None:
        """Go to the end now, where another screen came in between."""
        self._go_to_end()

    def _go_to_end(self) -> None:
        """Go to the end of the session where it has ended."""
        if self.tutor.view.ended:
            self.request(ShowEnd(self.tutor))

    # Keys and messages, each one event

    def on_submitted(self, message: Submitted) -> None:
        """Answer with a response."""
        message.stop()
        self.send(engine.Answer(message.response))

    def on_how_sure_list_said(self, message: HowSureList.Said) -> None:
        """Give the answer that was kept back, with how sure the learner is of it."""
        if self.kept_back:
            self.send(self.kept_back._replace(certainty=message.certainty))

    def on_how_sure_list_reconsidered(self) -> None:
        """Go back to where the answer is given."""
        self.call_later(self.reconsider)

    def on_gave_up(self) -> None:
        """Give up: the learner does not know."""
        self.send(engine.GiveUp())

    def on_notice(self, message: Notice) -> None:
        """Show a notice of the way of answering."""
        self.news(message.text)

    def on_click(self) -> None:
        """Give the keys back to the way of answering where a click was beside it, and something else has them."""
        if self.tutor.view.phase == "asking" and isinstance(self.focused, Body | KeyLine | None):
            self.give_keys_back()

    def give_keys_back(self) -> None:
        """Let keys go to the way of answering after a click beside it."""
        self.focus_answer()

    def action_forward(self) -> None:
        """Go on to the next question; before an answer, back to where it is given."""
        if self.tutor.view.phase == "asking":
            self.focus_answer()
        else:
            self.send(engine.Next())

    def action_do(self, control: Control) -> None:
        """Send the event of a key."""
        self.send(_EVENTS[control])

    def action_flag_why(self) -> None:
        """Ask for a line to the author, and flag the question."""
        self.request(Lay(ReasonDialog(self._flag_why)))

    def _flag_why(self, reason: str) -> None:
        flag = flag_why(self.tutor.view, reason)
        if flag:
            self.send(flag)
        else:
            self.news(wording.asking.FLAGGED)

    def action_own(self, what: Literal["note"] | OwnMark) -> None:
        """Write about the question that was answered, or mark it for oneself or no longer."""
        if what == "note":
            self.request(Lay(NoteEditor.of(self.tutor, self._asked, self._annotated)))
        else:
            self.send(turned(self.tutor.own(self._asked), self._asked, what))
            self._draw_own()

    def _annotated(self, news: str) -> None:
        self._draw_own()
        self.news(news)

    def _draw_own(self) -> None:
        """Draw what the person keeps about the question under its explanation, where that is shown."""
        self.session = self.tutor.view
        if self.tutor.view.judged:
            self._draw_columns()

    @property
    def _asked(self) -> str:
        asked = self.tutor.view.asked
        assert asked is not None
        return asked.question

    def action_map(self) -> None:
        """Show the map of the exam."""
        self.request(Lay(ExamMap(self.tutor.view, self._go_to)))

    def _go_to(self, question: str) -> None:
        """Go to a question of the exam, or hand it in."""
        self.send(engine.Jump(question) if question else engine.HandIn())

    def action_jump(self, by: int) -> None:
        """Go to the question before or after."""
        event = jump(self.tutor.view, by)
        if event:
            self.send(event)

    def action_back(self) -> None:
        """Read explanations already seen."""
        answered = self.tutor.view.answered
        self.request(ReadAnswered(self.tutor, answered, len(answered) - 1))

    def action_words(self) -> None:
        """Show what words in the explanation mean."""
        feedback = self.feedback()
        if feedback:
            show_words(self, feedback.words)

    def action_sources(self) -> None:
        """Show the sources of the question that was answered, and pictures; before the answer, pictures alone."""
        feedback = self.feedback()
        show_links(self, feedback.links if feedback else links_shown(self.tutor.view))

    def send(self, event: engine.Event) -> None:
        """Let the tutor have ``event``; draw what follows. Where it could not be kept, offer to try again."""
        news = wording.asking.EFFECTS[effect(self.tutor.view, event)]
        try:
            outcome = self.tutor.send(event)
        except QuizError as error:
            answering = isinstance(event, engine.Answer | engine.GiveUp)
            title = wording.keys.ANSWER_TROUBLE if answering else wording.keys.TROUBLE
            again = None if isinstance(error, SessionTaken) else partial(self.send, event)
            self.request(Lay(retry_dialog(str(error), again, self.action_leave, title)))
            return
        match outcome:
            case Invalid(reason):
                self.news(wording.asking.ask_again(reason))
            case Near(reason, gaps=gaps):
                self.news(wording.slips.near(reason))
                for box in self.query(FillBox):
                    box.go_to_first(gaps)
            case Judge(answer) if isinstance(event, engine.Answer):
                self.call_later(self.ask_judgement, event.response, answer)
                self.news(wording.asking.TOO_LONG)
            case HowSure() if isinstance(event, engine.Answer):
                self.call_later(self.ask_certainty, event)
                self.news("")
            case BegunAfresh():
                self.news(wording.asking.BEGUN_AFRESH)
            case _:
                self.news(news)
        self.session = self.tutor.view
        self._go_to_end()

    @property
    def first_keys(self) -> Sequence[str]:
        """Return which keys matter most at the moment."""
        return _ASKING_KEYS if self.tutor.view.phase == "asking" else _JUDGED_KEYS

    def name_of(self, binding: Binding) -> str:
        """Return what a key does; Enter leads back to the answer while there is none."""
        leads_back = binding.id == "question.next" and self.tutor.view.phase == "asking"
        return wording.asking.TO_THE_ANSWER if leads_back else super().name_of(binding)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key means something at the moment; one that does not is not offered."""
        view = self.tutor.view
        if action in ("do", "own"):
            return parameters[0] in controls(view)
        if action == "sources":
            return action in controls(view) and has_links(view)
        return action in controls(view) if action in _CONTROLS else True

    async def watch_session(self, before: engine.Session | None, session: engine.Session) -> None:
        """Draw ``session`` while it goes on; once every question of an exam is answered, show its map."""
        if session.ended:
            return
        with self.app.batch_update():  # one picture, once everything that is to change has
            await self.draw(before, session)
            for _ in range(3):  # the focus moves by messages
                await asyncio.sleep(0)
        if is_complete(session) and before is not None and before.attempts != session.attempts:
            self.action_map()
