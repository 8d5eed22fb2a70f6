"""What follows what where something is read again: explanations, sources, sessions of the past. Nothing is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz import wording
from quiz.errors import QuizError
from quiz.tui import later
from quiz.tui.screens.library import Library
from quiz.tui.terminal import TerminalApp
from quiz.tui.widgets.choices import Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from quiz.engine import Session
    from quiz.library import Entry, Workspace
    from quiz.library.reading_list import PartOf, Wanted
    from quiz.library.sessions import NothingToAsk
    from quiz.tui.screens.bank import BankScreen
    from quiz.tui.screens.end import End
    from quiz.tui.screens.explanations import Explanations
    from quiz.tui.screens.history import History
    from quiz.tui.screens.question import QuestionScreen
    from quiz.tui.screens.read import ReadScreen
    from quiz.tutor import Feedback, Tutor


class Rereading(TerminalApp):
    """The part of the app that looks back."""

    opening: Workspace

    def kept_in(self) -> str:
        """Where the answers are; empty where they are kept nowhere."""
        path = self.opening.environment.store.path
        return str(path) if path else ""

    # Explanations

    def read(self, entry: Entry | None, entries: Sequence[Entry], wanted: Wanted) -> None:
        """Open the list of all questions of one bank or of all, with what was answered to each."""
        opened = later.reading_list.open_reading_list(self.opening, (entry,) if entry else entries)
        title = entry.bank.title if entry else wording.reading.ALL_BANKS
        zone, trouble = self.opening.environment.clock().tzinfo, str(opened.failure or "")
        self.push_screen(later.read.ReadScreen(opened.listed, title, zone, wanted, trouble))

    def on_library_read_asked(self, message: Library.ReadAsked) -> None:
        """Explanations of every bank are to be read."""
        if isinstance(self.screen, Library):
            self.read(None, message.entries, later.reading_list.Wanted())

    def on_bank_screen_read_asked(self, message: BankScreen.ReadAsked) -> None:
        """Explanations of one bank are to be read."""
        if isinstance(self.screen, later.bank.BankScreen):
            settings = message.settings
            topics = tuple((message.entry.bank.id, topic) for topic in settings.topics)
            self.read(message.entry, (), later.reading_list.Wanted(topics=topics, sensitive=settings.sensitive))

    def on_read_screen_topics_asked(self, message: ReadScreen.TopicsAsked) -> None:
        """A topic is to be chosen."""
        parts: list[PartOf | None] = [None, *message.topics]
        several = len({part.bank.id for part in message.topics}) > 1
        rows = [Row(wording.reading.ALL_TOPICS, "0")]
        for number, part in enumerate(message.topics, 1):
            declared = part.bank.topics.get(part.topic)
            bank, note = part.bank.title if several else "", declared.note if declared else ""
            detail = wording.reading.part_of(part.questions, bank, note)
            rows.append(Row(part.bank.topic_title(part.topic), str(number) if number < 10 else " ", detail))
        paper = later.papers.ListPaper
        self.push_screen(paper(wording.reading.WHICH_TOPIC, (), rows, lambda index: message.chosen(parts[index])))

    def on_question_screen_back_asked(self, message: QuestionScreen.BackAsked) -> None:
        """Explanations already seen."""
        seen = message.tutor.view.answered
        self.explain(message.tutor, seen, len(seen) - 1)

    def on_end_looked_at(self, message: End.LookedAt) -> None:
        """Explanations after the end."""
        if isinstance(self.screen, later.end.End):
            self.explain(message.tutor, message.questions, message.at)

    def explain(self, tutor: Tutor, questions: tuple[str, ...], at: int) -> None:
        """Walk through explanations, each with the first answer given to it."""
        told = later.ending.explanations(tutor.view, questions)
        if told:
            self.push_screen(later.explanations.Explanations(told, at))

    # On paper

    def on_end_save_asked(self, message: End.SaveAsked) -> None:
        """A review of a session, to print or to keep."""
        end = message.screen
        if self.screen is end:
            self.push_screen(later.papers.save_paper(lambda kind: end.news(self.saved(end.tutor.view, kind))))

    def saved(self, session: Session, kind: str) -> str:
        """Save a review of ``session``; says where it is, or why it could not be saved."""
        now = self.opening.environment.clock()
        paper = later.paper
        text = paper.html(session, now) if kind == "html" else paper.markdown(session, now)
        try:
            path = paper.save(text, self.opening.folder, paper.file_name(session, now, f".{kind}"))
        except QuizError as error:
            return str(error)
        return wording.reviewing.saved_at(str(path))

    # Sources

    def on_question_screen_sources_asked(self, message: QuestionScreen.SourcesAsked) -> None:
        """The sources of the question on the screen."""
        self.show_sources(message.feedback)

    def on_explanations_sources_asked(self, message: Explanations.SourcesAsked) -> None:
        """The sources of a question read again."""
        self.show_sources(message.feedback)

    def on_read_screen_sources_asked(self, message: ReadScreen.SourcesAsked) -> None:
        """The sources of a question of the list."""
        self.show_sources(message.feedback)

    def show_sources(self, told: Feedback) -> None:
        """Lay the sources over the screen."""
        self.push_screen(later.papers.sources_paper(told, self.push_screen, self.open_url))

    # Sessions of the past

    def on_library_history_asked(self, message: Library.HistoryAsked) -> None:
        """The sessions of the past."""
        if not isinstance(self.screen, Library):
            return
        try:
            past = later.past_sessions.past_sessions(self.opening, message.entries)
        except QuizError as error:
            self.screen.news(str(error))
            return
        self.push_screen(later.history.History(past.sessions, past.titles, message.entries))

    def on_history_opened(self, message: History.Opened) -> None:
        """A session of the past is opened as it was; one that was left goes on."""
        past = message.past
        if not isinstance(self.screen, later.history.History):
            return
        if past.state == "left":
            self.resume(past.session, message.entries)
            return
        try:
            found = later.sessions.resume(self.opening, past.session, message.entries)
        except QuizError as error:
            self.screen.news(str(error))
            return
        if isinstance(found, later.sessions.NothingToAsk):
            self.screen.news(self.why(found))
        else:
            self.push_screen(later.end.End(found, self.kept_in(), past))

    def resume(self, session: str, entries: Sequence[Entry]) -> None:
        """Go on with a session that was left."""
        raise NotImplementedError

    def why(self, nothing: NothingToAsk) -> str:
        """Why there is nothing to ask, as a sentence."""
        raise NotImplementedError
