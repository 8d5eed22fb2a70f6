"""A question as it is drawn, and its explanation in the same place. Which key does what is not known here."""

from collections.abc import Iterable

from textual.app import ComposeResult
from textual.containers import VerticalGroup, VerticalScroll
from textual.widget import Widget

from quiz import wording
from quiz.engine import Answer, Session
from quiz.model import Bank, Pair, Question, Response
from quiz.tui import explanation
from quiz.tui.interactions import HowSureList, JudgeBox, widget_for
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.screens.frame import Frame
from quiz.tui.text import to_content, to_lines
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.edges import Edges
from quiz.tui.widgets.ground import Columns
from quiz.tui.widgets.page import Page, PageView, Para
from quiz.tutor import Feedback, Fresh, Outlook, Tutor, explained
from quiz.tutor.controls import bank_at_hand, session_signs

TEXT_WIDTH = 78
"""Cells of running text at most; the style sheet has the same."""
_FRESH: tuple[Fresh, ...] = ("judgement",)
"""What the learner has decided a moment ago."""


class QuestionView(Frame):
    """Shows what a session is at."""

    def __init__(self, tutor: Tutor, news: str = "") -> None:
        self.tutor, self._first_news = tutor, news
        self.kept_back: Answer | None = None
        """An answer that waits until the learner was asked how sure they are."""
        self._outlook = Outlook()
        self._drawn_beside = False
        """Whether the second column was there when the explanation was drawn."""
        super().__init__()

    @property
    def banks(self) -> tuple[Bank, ...]:
        """Return the bank of the question being asked."""
        return (bank_at_hand(self.tutor.view),)

    def middle(self) -> ComposeResult:
        """Draw the body, and beside it, where there is room, a second column."""
        with Columns(id="columns"):
            yield from super().middle()
            with VerticalScroll(id="side", can_focus=False):
                yield PageView(id="beside")

    def on_resize(self) -> None:
        """Draw what depends on the room there is."""
        self._draw_next()
        if self._drawn_beside is not self.has_class("-double"):
            self._draw_columns()

    def contents(self) -> Iterable[Widget]:
        """Draw the stem, the way of answering, hints; or the explanation."""
        yield PageView(id="stem")
        yield VerticalGroup(id="answer")
        yield PageView(id="hints")
        yield PageView(id="explanation")

    async def draw(self, before: Session | None, session: Session) -> None:
        """Draw ``session``; the way of answering is made again only where the question is another one."""
        asked, question = session.asked, session.question
        if asked is None or question is None:
            return
        judged = session.phase == "judged"
        self.query_one("#answer").display = not judged
        self.query_one("#stem").display = not judged and bool(_stem(session, question))
        self.query_one("#hints").display = not judged and asked.hints > 0
        self.query_one("#explanation").display = judged
        self._outlook = self.tutor.outlook if judged else Outlook()
        self._draw_next()
        if judged:
            if before is None or not before.judged or before.attempts != session.attempts:
                self._draw_explanation()
            else:
                self.draw_head(self.feedback())  # a question that is asked no more does not come back
        else:
            was = None if before is None or before.judged else before.asked
            await self._draw_question(session, question, fresh=was is None or was.interaction is not asked.interaction)
            if was is not None and asked.hints > was.hints:
                self.query_one(Body).scroll_end(animate=False)  # hints come last
        self.refresh_bindings()

    async def _draw_question(self, session: Session, question: Question, *, fresh: bool) -> None:
        asked = session.asked
        assert asked is not None
        self.draw_head(None)
        hints = question.hints[: asked.hints]
        self.query_one("#hints", PageView).update(
            Page(
                Para(to_lines(wording.asking.hint(number, len(question.hints), hint), "$text-accent"))
                for number, hint in enumerate(hints, 1)
            )
        )
        if fresh:
            self.kept_back = None
            self.query_one("#stem", PageView).update(Page(_stem(session, question)))
            self._draw_columns()
            answer = self.query_one("#answer")
            await answer.remove_children()
            await answer.mount(widget_for(asked.interaction, session.given if session.mode.deferred else ()))
            self.query_one(Body).scroll_home(animate=False)
            self.focus_answer()

    def _draw_explanation(self) -> None:
        feedback = self.feedback()
        if feedback:
            self.draw_head(feedback)
            self._draw_columns(feedback)
            body = self.query_one(Body)
            body.scroll_home(animate=False)
            self.set_focus(body, scroll_visible=False)

    def _draw_columns(self, feedback: Feedback | None = None) -> None:
        """Draw what is to be learned, and where there is room for a second column, part of it there."""
        session = self.tutor.view
        feedback = feedback or self.feedback()
        self._drawn_beside = self.has_class("-double")
        if feedback:
            page = explanation.page(feedback, beside=self._drawn_beside)
            self.query_one("#explanation", PageView).update(page)
            body = self.query_one(Body)
            lines = page.get_height({}, min(body.scrollable_content_region.width, TEXT_WIDTH + 1) - 1)
            self.show_more(body, goes_on=body.expect(lines))
        if self._drawn_beside:
            self.query_one("#beside", PageView).update(explanation.beside(feedback, session_signs(session)))

    def draw_head(self, feedback: Feedback | None) -> None:
        """Draw where one is, and below it the verdict once there is one: both stay in sight."""
        session = self.tutor.view
        place = session.place
        to_come = "" if session.mode.deferred else wording.asking.to_come_back(place.revisits)
        if feedback:
            self.head(self.where(session), *explanation.head(feedback, to_come))
            return
        how = wording.asking.coming(again=place.again, between=place.between)
        if session.mode.deferred:
            how = wording.asking.exam(len(session.answered))
        self.head(self.where(session), Edges(to_content(how, "$text-muted"), to_content(to_come, "$text-muted")))

    def where(self, session: Session) -> Edges:
        """Return the first line: the topic, and how far the session has come."""
        bank, question, place = bank_at_hand(session), session.question, session.place
        topic = bank.topic_title(question.topic) if question and question.topic else bank.title
        at = to_content(wording.asking.at(place.number, place.of), "bold")
        return Edges(to_content(topic, "$text-muted"), at, (place.number, place.of))

    def feedback(self) -> Feedback | None:
        """Return the explanation of the answer on the screen; None before an answer."""
        session = self.tutor.view
        if session.question is None or session.attempt is None:
            return None
        name, attempt, own = session.question.id, session.attempt, self.tutor.own(session.question.id)
        return explained(session, name, attempt, own, fresh=_FRESH, lapses=self._outlook.lapses)

    def _draw_next(self) -> None:
        """Show when the question comes back, and which keys decide about that."""
        outlook = self._outlook
        keys, few = (
            wording.returning.keys(
                if_easy=outlook.if_easy.days if outlook.if_easy else None,
                may_retire=outlook.may_retire,
                eased=outlook.eased,
                retired=outlook.retired,
                short=short,
            )
            for short in (False, True)
        )
        when, brief = outlook.when(), outlook.when(short=True)
        choices = ((when, keys), (when, few), (brief, few))
        self.default_note(*(f"{day} {what}".strip() for day, what in choices), brief or few)

    async def ask_certainty(self, answer: Answer) -> None:
        """Ask below the way of answering how sure the learner is, and keep ``answer`` back until then."""
        self.kept_back = answer
        box = self.query_one("#answer")
        if not box.query(HowSureList):
            for widget in box.children:
                widget.disabled = True
            heading = PageView(
                Page([Para(to_content(wording.certainty.HEADING, "bold"), gap=True)]), id="how-sure-heading"
            )
            await box.mount(heading, HowSureList())
        self.query_one(HowSureList).focus()
        self.refresh_bindings()
        self.call_after_refresh(self.query_one(Body).scroll_end, animate=False)  # the rows come last

    async def reconsider(self) -> None:
        """Take the question how sure the learner is away, and let them change the answer."""
        self.kept_back = None
        await self.query("#how-sure-heading, HowSureList").remove()
        for widget in self.query_one("#answer").children:
            widget.disabled = False
        self.focus_answer()

    async def ask_judgement(self, given: Response, answer: str) -> None:
        """Show what was given beside ``answer``, for the learner to judge, in the place of the way of answering."""
        box = self.query_one("#answer")
        await box.remove_children()
        await box.mount(JudgeBox(given, answer))
        self.focus_answer()
        self.call_after_refresh(self.query_one(Body).scroll_end, animate=False)  # the rows come last

    def focus_answer(self) -> None:
        """Let keys go to the way of answering."""
        for widget in self.query("#answer *").results(Widget):
            if widget.focusable:
                widget.focus(scroll_visible=False)
                return


def _stem(session: Session, question: Question) -> list[Para]:
    """Return what comes above the way of answering; nothing above a text whose gaps explain themselves."""
    asked = session.asked
    assert asked is not None
    stem = [para.bold() for para in to_paragraphs(question.stem)] if question.stem else []
    rule = wording.asking.scoring(getattr(asked.interaction, "scoring", ""))
    if rule:
        stem.append(Para(to_content(rule, "$text-muted")))
    if isinstance(asked.interaction, Pair):
        stem.append(Para(to_content(wording.asking.PAIR_WITH, "$text-muted")))
    if asked.changed:
        stem.append(Para(to_content(wording.asking.CHANGED, "$text-warning")))
    return stem
