"""The question screen beside an author's editor: it walks the bank, shows every state, and follows what is saved."""

from collections.abc import Callable
from dataclasses import replace
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType

from quiz.authoring.preview_state import PreviewState
from quiz.authoring.preview_tutor import PreviewTutor, State
from quiz.engine import Session
from quiz.tui import findings_page
from quiz.tui.requests import EditFile, Quit
from quiz.tui.screens.question import QuestionScreen
from quiz.tui.text import to_content
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.edges import Edges
from quiz.tui.widgets.page import PageView

Rehearse = Callable[[PreviewState], PreviewTutor]
"""Begins the question that is looked at."""

_STATES = "See the question asked, then after each kind of answer"
_BEFORE, _AFTER = "The question before", "The question after"
_NOT_HERE = frozenset({"skip", "flag", "flag_why", "own", "undo", "back", "override", "map", "jump"})
"""What belongs to a session that counts."""


class ProblemsView(Body):
    """What is wrong, over the lower part of the question."""


class PreviewScreen(QuestionScreen):
    """A question as learners meet it, and what is wrong with it."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left", "walk(-1)", " ", key_display="←", id="preview.before", tooltip=_BEFORE),
        Binding("right", "walk(1)", " ", key_display="→", id="preview.after", tooltip=_AFTER),
        Binding("e", "edit", "Edit", id="preview.edit", tooltip="Open your editor at this question"),
        Binding("p", "problems", "Problems", id="preview.problems", tooltip="Show or hide what is wrong"),
        Binding("tab", "state(1)", "States", id="preview.states", tooltip=_STATES),
        Binding("shift+tab", "state(-1)", show=False, id="preview.states-back"),
        Binding("exclamation_mark", "app.who_to_call", show=False, key_display="!", id="screen.help"),
        Binding("f2", "app.who_to_call", show=False, key_display="F2", id="screen.help-typing"),
        Binding(
            "escape", "leave", "Leave", key_display="esc", id="screen.leave", tooltip="End the preview; nothing is kept"
        ),
        Binding("q", "leave", show=False, id="preview.leave"),
    ]

    def __init__(self, previewed: PreviewState, rehearse: Rehearse) -> None:
        self.previewed, self._rehearse = previewed, rehearse
        self.rehearsal = rehearse(previewed)
        self._fresh = True
        """Whether the question has just come onto the screen."""
        super().__init__(self.rehearsal)

    def middle(self) -> ComposeResult:
        """Draw the question, and the problems below it."""
        yield from super().middle()
        with ProblemsView(id="problems"):
            yield PageView(id="found")

    def on_mount(self) -> None:
        """Show the problems of a bank that has errors."""
        self._draw_findings(open_them=self.previewed.has_error)

    # What is seen

    def where(self, session: Session) -> Edges:
        """Return the topic, the place in the bank and in the file, and how much is wrong."""
        return replace(super().where(session), right=to_content(self._place(), "bold"), share=None)

    def _place(self) -> str:
        previewed = self.previewed
        number, of = previewed.place
        span = previewed.question.span
        assert span is not None
        file = span.path.rpartition("/")[2] if len(previewed.snapshot.reading.files) > 1 else ""
        wrong = findings_page.counted(previewed.findings)
        place = f"Question {number} of {of}, line {span.start[0]}" + (f" of {file}" if file else "")
        return f"{place} · {wrong}" if wrong else place

    async def watch_session(self, before: Session | None, session: Session) -> None:
        """Draw ``session``, with a note where it is an older version of the question."""
        await super().watch_session(before, session)
        if self._fresh and self.previewed.stale:
            self.news(findings_page.STALE)
        self._fresh = False

    def focus_answer(self) -> None:
        """Let keys go to the way of answering. A text field waits until it is chosen: before that, letters act."""
        if self._fresh and self.query("#answer Input"):
            self.query_one("#body", Body).focus()
        else:
            super().focus_answer()

    def give_keys_back(self) -> None:
        """Leave the keys where they are: here they walk the bank, and the problems scroll."""

    def _show(self, rehearsal: PreviewTutor) -> None:
        """Put another version on the screen, or another question."""
        self.tutor = self.rehearsal = rehearsal
        self._fresh = True
        self.news("")
        self.set_reactive(QuestionScreen.session, None)  # or an equal session would not be drawn
        self.session = rehearsal.view

    def _draw_findings(self, *, open_them: bool | None = None) -> None:
        """Draw what is wrong; show it or hide it, or leave that as it is."""
        previewed = self.previewed
        span = previewed.question.span
        file = span.path if span else ""
        self.query_one("#found", PageView).update(
            findings_page.page(previewed.findings, previewed.snapshot.reading.path, file, stale=previewed.stale)
        )
        if open_them is not None and open_them is not self.has_class("-finding"):
            self.set_class(open_them, "-finding")
            if not open_them and self.query_one("#problems").has_focus:
                self.query_one("#body", Body).focus()
                if self.tutor.view.phase == "asking" and not self.query("#answer Input"):
                    self.focus_answer()

    # What is saved

    def renew(self, previewed: PreviewState) -> None:
        """Follow the files: the same question in the same state, as it is now."""
        before, self.previewed = self.previewed, previewed
        if previewed.stale != before.stale or not previewed.is_same_as(before):
            rehearsal = self._rehearse(previewed)
            rehearsal.follow(self.rehearsal)
            self._show(rehearsal)
        else:
            self.draw_head(self.feedback())
        was, now = before.has_error, previewed.has_error
        self._draw_findings(open_them=now if now is not was else None)

    # Keys

    def action_state(self, by: int) -> None:
        """Show the next state of the question, or the one before."""
        states = self.rehearsal.states
        self._put(states[(states.index(self.rehearsal.state) + by) % len(states)])

    def _put(self, state: State) -> None:
        self.rehearsal.put(state)
        self._show(self.rehearsal)

    def action_walk(self, by: int) -> None:
        """Go to another question, in the state of this one."""
        self._walk(by, self.rehearsal.state)

    def action_forward(self) -> None:
        """Go on to the next question after an explanation; before an answer, go to where it is given."""
        if self.tutor.view.phase == "asking":
            self.focus_answer()
        else:
            self._walk(1, "asked")

    def _walk(self, by: int, state: State) -> None:
        moved = self.previewed.moved(by)
        if moved is self.previewed:
            self.news("This is the first question." if by < 0 else "This is the last question.")
            return
        self.previewed = moved
        self.rehearsal = self._rehearse(moved)
        self._put(state)
        self._draw_findings()

    def action_problems(self) -> None:
        """Show the problems, or hide them."""
        opening = not self.has_class("-finding")
        self._draw_findings(open_them=opening)
        if opening:
            self.query_one("#problems").focus()

    def action_edit(self) -> None:
        """Open the editor at this question."""
        self.request(EditFile(*self.previewed.to_edit))

    def action_leave(self) -> None:
        """End the preview."""
        self.request(Quit())

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Return whether a key means something; those of a session that counts do not."""
        here = _NOT_HERE.isdisjoint((action, *parameters))
        return super().check_action(action, parameters) if here else False
