"""The end of a session: counts, what to look at again, and where to go from here."""

from collections.abc import Iterable, Iterator
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import Container
from textual.widget import Widget

from quiz import engine, wording
from quiz.library.after_session import AfterSession
from quiz.library.one_line import line_of
from quiz.stats import Past
from quiz.tui.requests import Leave, ReadAnswered, Request, SaveReview, TakeAnother, UndoLast
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content
from quiz.tui.widgets.choice_list import ChoiceList, Row
from quiz.tui.widgets.linked_list import LinkedList
from quiz.tui.widgets.page import Page, PageView, Para
from quiz.tui.widgets.sides import SidedPara
from quiz.tutor import Tutor, ending
from quiz.tutor.controls import bank_at_hand, may_undo


class End(Frame):
    """What a session came to."""

    AUTO_FOCUS = "ChoiceList"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "choose", "Choose", id="end.choose", tooltip="Open the explanation, or go where the row says"),
        Binding("w", "save", "Save", id="end.save", tooltip="Save a review of this session to print or to keep"),
        Binding("left", "beside(-1)", "List left", show=False, id="end.left", tooltip="Go to the list at the left"),
        Binding("right", "beside(1)", "List right", show=False, id="end.right", tooltip="Go to the list at the right"),
        Binding("u", "undo", "Undo", id="end.undo", tooltip="Take the last answer back"),
    ]

    def __init__(self, tutor: Tutor, kept_in: str, after: AfterSession, past: Past | None = None) -> None:
        self.tutor, self._kept_in, self._after, self._past = tutor, kept_in, after, past
        self.bank = bank_at_hand(tutor.view)
        self._summary = ending.summary(tutor.view)
        self._next, self._again = tuple(self._make_next()), tuple(self._make_again())
        super().__init__()

    def contents(self) -> Iterable[Widget]:
        """Draw the counts and what comes next, what to look at again, and where the answers are."""
        kept = wording.endings.kept_in(self._kept_in) if self._kept_in else wording.endings.kept_nowhere()
        below = PageView(Page([Para(to_content(kept, "$text-muted"))]), id="kept")
        counts = PageView(Page(self._counts()), id="counts")
        left = Container(counts, LinkedList([row for row, _ in self._next], cursor=0, id="rows"), id="left")
        heading = PageView(Page([Para(to_content(wording.endings.LOOK_AGAIN, "bold $text-primary"))]))
        again = (heading, LinkedList([row for row, _ in self._again], id="again")) if self._again else ()
        yield Container(left, Container(*again, id="right"), id="columns")
        yield below

    def on_mount(self) -> None:
        """Write the headline."""
        counted = self._summary.tally
        if not counted.of or self.tutor.view.mode.deferred:
            self.top(to_content(self._summary.headline, "bold"))
            return
        parts = (
            to_content(f"✓ {counted.right_first} right at once" if counted.right_first else "", "bold $text-success"),
            to_content(f"· {counted.learned} learned on the way" if counted.learned else "", "bold"),
            to_content(f"· {counted.again} to try again" if counted.again else "", "bold"),
        )
        self.top(to_content("   ").join(filter(None, parts)))

    def _counts(self) -> Iterable[Para]:
        """Return what is below the headline: the topics as bars, and the other counts."""
        if self._past:
            yield Para(to_content(wording.sessions.ended(self._past.mode, self._past.began), "$text-muted"))
            gone = self._past.planned - len(self.tutor.view.plan)
            if gone:
                yield Para(to_content(wording.sessions.gone(gone), "$text-warning"))
        topics = self._summary.topics
        room = max((len(wording.banks.of(it.right_first, it.of)) for it in topics), default=0)
        widest = max((len(it.title) for it in topics), default=0)
        for topic in topics:
            share = topic.right_first, topic.of
            right = to_content(wording.banks.of(*share))
            yield SidedPara(to_content(topic.title), aside=right, share=share, cells=20, room=room, widest=widest)
        yield from (Para(to_content(count)) for count in self._summary.counts)
        came, known = self._after.learned, []
        if came.newly_known:
            known.append(wording.endings.newly_known(came.newly_known))
        if self._after.knowledge.answered:
            known.append(wording.banks.how_far(self._after.questions, *self._after.knowledge))
        if known:
            yield Para(to_content(" ".join(known), "$text-muted"), gap=True)
        if came.leeches:
            leeches = [line_of(ending.as_asked(self.tutor.view, name)) for name in came.leeches]
            yield Para(to_content(wording.endings.leeches(leeches), "$text-accent"), gap=True)

    def _make_next(self) -> Iterator[tuple[Row, Request]]:
        """Return each row about what comes next and what it asks for."""
        view, missed, words = self.tutor.view, self._summary.look_again, wording.endings
        another = self._after.another
        if another:
            title = words.another(len(another.plan.questions), exam=view.mode.deferred)
            yield Row(title, aside=wording.banks.sorted_out(another.coming)), TakeAnother(view)
        if missed:
            yield Row(words.look_at(len(missed))), ReadAnswered(self.tutor, missed, 0)
            yield Row(words.practise(len(missed))), TakeAnother(view, only_missed=True)
        if view.attempts:
            yield Row(words.ALL_SEEN), ReadAnswered(self.tutor, view.answered, 0)
        below = wording.keys.LEAVE if view.mode == engine.ALONE else words.DONE
        review = words.review_to_come(self._after.next_review)
        yield Row(wording.sessions.BACK if self._past else below, aside=review), Leave()

    def _make_again(self) -> Iterator[tuple[Row, Request]]:
        """Return a row for each question that was missed; it opens the explanation."""
        for at, missed in enumerate(self._summary.missed):
            sign, sure = wording.explaining.SIGNS[missed.verdict], wording.endings.SURE if missed.sure else ""
            row = Row(line_of(ending.as_asked(self.tutor.view, missed.question)), detail=sure, box=f"{sign} ", most=2)
            yield row, ReadAnswered(self.tutor, self._summary.look_again, at)

    def action_choose(self) -> None:
        """Choose the row under the cursor."""
        self._focused_list.action_select()

    @property
    def _focused_list(self) -> LinkedList:
        return next(
            (rows for rows in self.query(LinkedList) if rows.highlighted is not None),
            self.query_one("#rows", LinkedList),
        )

    def action_beside(self, by: int) -> None:
        """Go to the list at the right, or back, where they stand side by side."""
        if self.has_class("-double"):
            self._focused_list.cross(by)

    def on_choice_list_chosen(self, event: ChoiceList.Chosen) -> None:
        """Open an explanation, or go where the row leads."""
        rows = self._again if event.chooser.id == "again" else self._next
        self.request(rows[event.index][1])

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
        self.request(SaveReview(self.tutor))

    def action_undo(self) -> None:
        """Take the last answer back and go on from there."""
        self.request(UndoLast(self.tutor))
