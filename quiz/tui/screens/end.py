"""The end of a session: counts, what to look at again, and where to go from here."""

from collections.abc import Iterable
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.message import Message
from textual.widget import Widget

from quiz import engine, wording
from quiz.model import Bank
from quiz.stats import Past
from quiz.tui.screens.frame import Frame
from quiz.tui.text import plain
from quiz.tui.widgets.choices import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para
from quiz.tutor import Tutor


class End(Frame):
    """What a session came to."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="end.choose", tooltip="Open the explanation, or go where the row says"),
        Binding("w", "save", "Save", id="end.save", tooltip="Save a review of this session to print or to keep"),
        Binding("u", "undo", "Undo", id="end.undo", tooltip="Take the last answer back"),
    ]

    class LookedAt(Message):
        """An explanation is to be read."""

        def __init__(self, tutor: Tutor, questions: tuple[str, ...], at: int) -> None:
            self.tutor, self.questions, self.at = tutor, questions, at
            super().__init__()

    class PractiseAsked(Message):
        """The missed questions are to be asked again."""

        def __init__(self, tutor: Tutor, questions: tuple[str, ...]) -> None:
            self.tutor, self.questions = tutor, questions
            super().__init__()

    class UndoAsked(Message):
        """The last answer is to be taken back."""

        def __init__(self, tutor: Tutor) -> None:
            self.tutor = tutor
            super().__init__()

    class SaveAsked(Message):
        """A review is to be saved."""

        def __init__(self, screen: "End") -> None:
            self.screen = screen
            super().__init__()

    def __init__(self, tutor: Tutor, kept_in: str, past: Past | None = None) -> None:
        self.tutor, self._kept_in, self._past = tutor, kept_in, past
        self._tally = engine.tally(tutor.view)
        super().__init__()

    @property
    def bank(self) -> Bank:
        """The bank that was asked; of several, that of the first question."""
        view = self.tutor.view
        return view.pool.owner(view.plan[0]).bank if view.plan else view.pool.bank

    def contents(self) -> Iterable[Widget]:
        """The counts, the rows, and where the answers are."""
        yield PageView(Page(self._counts()), id="counts")
        yield ChoiceList(self._rows(), cursor=0, id="rows")
        kept = wording.endings.kept_in(self._kept_in) if self._kept_in else wording.endings.kept_nowhere()
        yield PageView(Page([Para(plain(kept, "$text-muted"), gap=False)]), id="kept")

    def on_mount(self) -> None:
        """Write the headline."""
        self.top(plain(self._headline(), "bold"))
        self.news("")

    def _headline(self) -> str:
        tally = self._tally
        if tally.of:
            return wording.endings.right_first(tally.right_first, tally.of)
        if tally.recalled:
            return wording.endings.recalled(tally.knew, tally.recalled)
        return wording.endings.NOTHING_ANSWERED

    def _counts(self) -> Iterable[Para]:
        tally = self._tally
        if self._past:
            yield Para(plain(wording.sessions.ended(self._past.mode, self._past.began), "$text-muted"))
            gone = self._past.planned - len(self.tutor.view.plan)
            if gone:
                yield Para(plain(wording.sessions.gone(gone), "$text-warning"))
        if len(tally.topics) > 1:
            for topic in (topic for topic in tally.topics if topic.title):
                yield Para(plain(wording.endings.topic(topic.title, topic.right_first, topic.of)))
        if tally.recalled and tally.of:
            yield Para(plain(wording.endings.recalled(tally.knew, tally.recalled)))
        if tally.should_count:
            yield Para(plain(wording.endings.should_count(tally.should_count)))
        if tally.put_off:
            yield Para(plain(wording.endings.put_off(tally.put_off)))
        if self.tutor.view.attempts:
            title = wording.endings.LOOK_AGAIN if tally.look_again else wording.endings.ALL_RIGHT
            yield Para(plain(title, "bold $text-primary"), gap=True)

    def _rows(self) -> list[Row]:
        questions = self.tutor.view.pool.questions
        rows = [Row(" ".join(questions[name].stem.split())) for name in self._tally.look_again]
        if rows:
            rows.append(Row(wording.endings.PRACTISE))
        if self.tutor.view.attempts:
            rows.append(Row(wording.endings.ALL_SEEN))
        elsewhere = wording.keys.LEAVE if self.tutor.view.mode == engine.ALONE else wording.endings.LIBRARY
        return [*rows, Row(wording.sessions.BACK if self._past else elsewhere)]

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self.query_one(ChoiceList).action_select()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Open an explanation, or go where the row says."""
        again = self._tally.look_again
        match event.chooser.rows[event.index].text if event.index >= len(again) else "":
            case wording.endings.PRACTISE:
                self.post_message(self.PractiseAsked(self.tutor, again))
            case wording.endings.ALL_SEEN:
                self.post_message(self.LookedAt(self.tutor, self.tutor.view.answered, 0))
            case wording.endings.LIBRARY | wording.keys.LEAVE | wording.sessions.BACK:
                self.action_leave()
            case _:
                self.post_message(self.LookedAt(self.tutor, again, event.index))

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """What is past, or was handed in, is not taken back, and of nothing there is no review."""
        view = self.tutor.view
        match action:
            case "undo":
                return self._past is None and not view.mode.deferred and bool(view.attempts)
            case "save":
                return bool(view.attempts)
            case _:
                return True

    def action_save(self) -> None:
        """Save a review."""
        self.post_message(self.SaveAsked(self))

    def action_undo(self) -> None:
        """Take the last answer back and go on from there."""
        self.post_message(self.UndoAsked(self.tutor))
