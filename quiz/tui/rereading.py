"""What follows what where something is read again: explanations, sources, sessions of the past. Nothing is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz import stats, wording
from quiz.errors import QuizError
from quiz.tui import later
from quiz.tui.screens.library import Library
from quiz.tui.terminal import TerminalApp
from quiz.tui.widgets.choices import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from quiz.engine import Session
    from quiz.library import Opening
    from quiz.library.reading_list import PartOf, Wanted
    from quiz.model import Bank, Record
    from quiz.tui.screens.bank import BankScreen
    from quiz.tui.screens.end import End
    from quiz.tui.screens.explanations import Explanations
    from quiz.tui.screens.history import History
    from quiz.tui.screens.question import QuestionScreen
    from quiz.tui.screens.read import ReadScreen
    from quiz.tutor import Feedback, Tutor


class Rereading(TerminalApp):
    """The part of the app that looks back."""

    opening: Opening

    def kept_in(self) -> str:
        """Where the answers are; empty where they are kept nowhere."""
        path = self.opening.environment.store.path
        return str(path) if path else ""

    # Explanations

    def read(self, banks: Sequence[Bank], title: str, wanted: Wanted) -> None:
        """Open the list of all questions of some banks, with what was answered to each."""
        trouble = ""
        records: tuple[Record, ...] = ()
        try:
            records = self.opening.environment.store.records()
        except QuizError as error:
            trouble = str(error)
        flagged = {(flag.bank, flag.question) for flag in stats.flags(records)}
        listed = later.reading_list.reading_list(banks, stats.progress(records), flagged)
        zone = self.opening.environment.clock().tzinfo
        self.push_screen(later.read.ReadScreen(listed, title, zone, wanted, trouble))

    def on_library_read_asked(self, message: Library.ReadAsked) -> None:
        """Explanations of every bank are to be read."""
        if isinstance(self.screen, Library):
            banks = [entry.bank for entry in message.entries]
            wanted = later.reading_list.Wanted(sensitive=self.opening.sensitive)
            self.read(banks, wording.reading.ALL_BANKS, wanted)

    def on_bank_screen_read_asked(self, message: BankScreen.ReadAsked) -> None:
        """Explanations of one bank are to be read."""
        if isinstance(self.screen, later.bank.BankScreen):
            bank, settings = message.entry.bank, message.settings
            topics = tuple((bank.id, topic) for topic in settings.topics)
            wanted = later.reading_list.Wanted(topics=topics, sensitive=settings.sensitive)
            self.read([bank], bank.title, wanted)

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
        view = tutor.view
        first = {attempt.question: attempt for attempt in reversed(view.attempts)}
        told = [later.tutor.explained(view, name, first.get(name)) for name in questions]
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
        entries = message.entries
        titles = {entry.about.id: entry.about.title for entry in reversed(entries)}
        try:
            sessions = stats.history(self.opening.environment.store.records(), later.pools.graded_in(entries))
        except QuizError as error:
            self.screen.news(str(error))
            return
        self.push_screen(later.history.History(sessions, titles, entries))

    def on_history_opened(self, message: History.Opened) -> None:
        """A session of the past is opened as it was; one that was left goes on."""
        past = message.past
        pool = later.pools.pool_of(past.bank, message.entries, wording.sessions.EVERY_BANK, past.path)
        if not isinstance(self.screen, later.history.History):
            return
        if pool is None:
            self.screen.news(wording.sessions.no_bank(past.bank, past.path))
            return
        if past.state == "left":
            self.show(lambda: later.tutor.resume(self.opening.environment, past.session, pool))
            return
        try:
            tutor = later.tutor.resume(self.opening.environment, past.session, pool)
            self.push_screen(later.end.End(tutor, self.kept_in(), past))
        except QuizError as error:
            self.screen.news(str(error))

    def show(self, make: Callable[[], Tutor], news: str = "") -> None:
        """Put a session on the screen."""
        raise NotImplementedError
