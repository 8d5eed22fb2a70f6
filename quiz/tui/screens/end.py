"""The end of a session: counts, what to look at again, and where to go from here."""

from collections.abc import Iterable, Iterator
from typing import ClassVar, assert_never

from textual.binding import Binding, BindingType
from textual.widget import Widget

from quiz import engine, wording
from quiz.library.after_session import AfterSession
from quiz.library.reading_list import Item
from quiz.model import Bank
from quiz.stats import Past
from quiz.tui.requests import Leave, PractiseMissed, ReadAnswered, Request, SaveReview, TakeAnother, UndoLast
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.page import Page, PageView, Para
from quiz.tutor import Tutor, ending
from quiz.tutor.controls import bank_at_hand, may_undo


class End(Frame):
    """What a session came to."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="end.choose", tooltip="Open the explanation, or go where the row says"),
        Binding("w", "save", "Save", id="end.save", tooltip="Save a review of this session to print or to keep"),
        Binding("u", "undo", "Undo", id="end.undo", tooltip="Take the last answer back"),
    ]

    def __init__(self, tutor: Tutor, kept_in: str, after: AfterSession, past: Past | None = None) -> None:
        self.tutor, self._kept_in, self._after, self._past = tutor, kept_in, after, past
        self._summary = ending.summary(tutor.view)
        self._rows = tuple(self._make_rows())
        super().__init__()

    @property
    def bank(self) -> Bank:
        """Return the bank that was asked; of several, that of the first question."""
        return bank_at_hand(self.tutor.view)

    def contents(self) -> Iterable[Widget]:
        """Draw the counts, the rows, and where the answers are."""
        yield PageView(Page(self._counts()), id="counts")
        yield ChoiceList([row for row, _ in self._rows], cursor=0, id="rows")
        kept = wording.endings.kept_in(self._kept_in) if self._kept_in else wording.endings.kept_nowhere()
        yield PageView(Page([Para(to_content(kept, "$text-muted"), gap=False)]), id="kept")

    def on_mount(self) -> None:
        """Write the headline."""
        self.top(to_content(_sentence(self._summary.headline), "bold"))
        self.news("")

    def _counts(self) -> Iterable[Para]:
        """Return what is below the headline."""
        if self._past:
            yield Para(to_content(wording.sessions.ended(self._past.mode, self._past.began), "$text-muted"))
            gone = self._past.planned - len(self.tutor.view.plan)
            if gone:
                yield Para(to_content(wording.sessions.gone(gone), "$text-warning"))
        for count in self._summary.counts:
            if not isinstance(count, ending.LookAgain):  # its rows are below
                yield Para(to_content(_sentence(count)))
        came = self._after.learned
        if came.newly_known:
            yield Para(to_content(wording.endings.newly_known(came.newly_known)), gap=True)
        if self._after.knowledge.answered:
            far = wording.banks.how_far(self._after.questions, *self._after.knowledge)
            yield Para(to_content(far, "$text-muted"), gap=not came.newly_known)
        if came.leeches:
            yield Para(to_content(wording.endings.leeches(map(self._line, came.leeches)), "$text-accent"), gap=True)

    def _make_rows(self) -> Iterator[tuple[Row, Request]]:
        """Return each row and what it asks for: what comes next, what was missed, all of it, and the way out.

        Whoever opens the past wants to read it; whoever has just ended a session goes on, or is done.
        """
        view, again, words, another = self.tutor.view, self._summary.look_again, wording.endings, self._after.another
        practise = [(Row(words.practise(len(again.missed))), PractiseMissed(view))] if again.missed else []
        if another:
            title = words.another(len(another.plan.questions), exam=view.mode.deferred)
            yield Row(title, detail=wording.banks.sorted_out(another.coming)), TakeAnother(view)
        yield from () if self._past else practise
        for at, missed in enumerate(again.missed):
            sign, sure = wording.explaining.SIGNS[missed.verdict], words.SURE if missed.sure else ""
            yield Row(self._line(missed.question), detail=sure, box=f"{sign} "), ReadAnswered(view, again.questions, at)
        yield from practise if self._past else ()
        if view.attempts:
            yield Row(words.ALL_SEEN), ReadAnswered(view, view.answered, 0)
        below = wording.keys.LEAVE if view.mode == engine.ALONE else words.DONE
        review = self._after.next_review
        yield Row(wording.sessions.BACK if self._past else below, detail=words.next_review(review)), Leave()

    def _line(self, question: str) -> str:
        """Return a question as one line."""
        view = self.tutor.view
        return Item(view.pool.owner(question).bank, ending.as_asked(view, question)).line()

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self.query_one(ChoiceList).action_select()

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Open an explanation, or go where the row leads."""
        self.request(self._rows[event.index][1])

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:  # noqa: ARG002 - Textual's
        """Return whether a key means something: what is past or handed in stays, and nothing makes no review."""
        view = self.tutor.view
        match action:
            case "undo":
                return self._past is None and may_undo(view)
            case "save":
                return bool(view.attempts)
            case _:
                return True

    def action_save(self) -> None:
        """Save a review."""
        self.request(SaveReview(self.tutor.view, self.news))

    def action_undo(self) -> None:
        """Take the last answer back and go on from there."""
        self.request(UndoLast(self.tutor))


def _sentence(count: ending.Count) -> str:
    """Return one count of a session as a sentence."""
    words = wording.endings
    match count:
        case ending.NothingAnswered():
            return words.NOTHING_ANSWERED
        case ending.AtOnce(right, learned, again):
            return words.at_once(right, learned, again)
        case ending.RightInExam(right, of):
            return words.right_in_exam(right, of)
        case ending.Marks(earned, most):
            return wording.certainty.total(earned, most)
        case ending.LevelCount(level, right, of):
            return wording.certainty.level(level, right, of)
        case ending.TopicCount(title, right, of):
            return words.topic(title, right, of)
        case ending.Recalled(knew, of):
            return words.recalled(knew, of)
        case ending.ShouldCount(answers):
            return words.should_count(answers)
        case ending.PutOff(questions):
            return words.put_off(questions)
        case ending.LookAgain():
            return words.LOOK_AGAIN
        case ending.AllRight():
            return words.ALL_RIGHT
        case _:
            assert_never(count)
