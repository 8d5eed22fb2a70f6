"""The program on the screen: which screen follows which, themes, signals. No quiz is decided here."""

from __future__ import annotations

import asyncio
import os
import signal
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, assert_never

from textual.app import App, SystemCommand
from textual.binding import Binding, BindingType

from quiz import wording
from quiz.errors import QuizError
from quiz.library import OneQuestion, OpenLibrary, PractiseMistakes, ReadExplanations, TakeBank
from quiz.stats import progress
from quiz.tui import later
from quiz.tui.adding import Adding
from quiz.tui.screens.frame import Frame
from quiz.tui.screens.library import Library, Shelf
from quiz.tui.screens.way_out import WayOut
from quiz.tui.themes import THEMES, theme_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from textual.screen import Screen

    from quiz.engine import Mode, Plan, Settings
    from quiz.library import Entry, Request, SessionRequest, TakeMode, Workspace
    from quiz.library.sessions import NothingToAsk, Prepared
    from quiz.model import Bank
    from quiz.tui.screens.bank import BankScreen
    from quiz.tui.screens.end import End
    from quiz.tui.screens.exam_map import ExamMap
    from quiz.tui.screens.question import QuestionScreen
    from quiz.tutor import Tutor


class QuizApp(Adding):
    """Screens follow one another here; each screen says what happened, and the app what comes next."""

    TITLE = wording.banks.TITLE
    CSS_PATH = [  # noqa: RUF012
        f"styles/{name}.tcss" for name in ("frame", "library", "bank", "question", "end", "read", "ascii")
    ]
    ENABLE_COMMAND_PALETTE = True
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+q", "quit", show=False, id="app.quit", priority=True),
        Binding("ctrl+z", "suspend_process", show=False, id="app.suspend"),
    ]

    def __init__(self, opening: Workspace, request: Request = OpenLibrary()) -> None:  # noqa: B008 - a frozen value
        self.opening, self.request = opening, request
        greyless = True if os.environ.get("NO_COLOR") else None  # else Textual greys what has no grey
        super().__init__(ascii_only=opening.ascii_only, ansi_color=greyless)
        for theme in THEMES:
            self.register_theme(theme)
        self.begin_with(theme_for(os.environ, self.available_themes))

    def begin_with(self, theme: str) -> None:
        """Take a theme before anything is drawn. To set it has Textual read every style twice, so that is avoided."""
        if self.current_theme.dark and self.available_themes[theme].dark:  # nothing but colours is another
            self.set_reactive(App.theme, theme)
            self.stylesheet.set_variables(self.get_css_variables())
        else:
            self.theme = theme

    def get_default_screen(self) -> Screen[None]:
        """The library, unless one question is to be looked at."""
        return (
            WayOut()
            if isinstance(self.request, OneQuestion)
            else Library(self.look, self.opening.environment.clock().date())
        )

    async def on_mount(self) -> None:
        """Listen for the end, and open what was asked for."""
        loop = asyncio.get_running_loop()
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
            loop.add_signal_handler(number, self.leave_at_once, 128 + number)
        self.open_what_was_asked_for(self.request)
        self.call_after_refresh(self.run_worker, later.load_the_rest)

    def open_what_was_asked_for(self, request: Request) -> None:
        """The first screen after the library, if another one was asked for."""
        match request:
            case OpenLibrary():
                pass
            case TakeBank(entry=entry, settings=settings, mode=mode):
                self.open_bank(entry, settings, later.engine.MODES[mode])
            case PractiseMistakes(entry=entry, settings=settings):
                if entry:
                    self.open_bank(entry, replace(settings, size=entry.bank.size), later.engine.PRACTICE)
                self.call_after_refresh(self.begin_session, request)
            case OneQuestion():
                self.begin_session(request)
            case ReadExplanations(entry=entry, wanted=wanted):
                self.read(entry, self.opening.entries, wanted)
            case _:
                assert_never(request)
        if self.opening.news:
            self.call_after_refresh(self.tell, self.opening.news)

    def leave_at_once(self, code: int) -> None:
        """End the program with an exit code; the terminal is put in order on the way out."""
        kept = wording.endings.kept_nowhere() if isinstance(self.request, OneQuestion) else wording.keys.KEPT
        self.exit(return_code=code, message=kept)

    def action_help_quit(self) -> None:
        """Control-C: nothing can be lost, so it does what the hand expects."""
        self.leave_at_once(128 + signal.SIGINT)

    # What there is

    def look(self) -> Shelf:
        """The banks and how far the person is, as they are now; without progress where that cannot be read."""
        store = self.opening.environment.store
        trouble = wording.banks.set_aside(str(store.set_aside)) if store.set_aside else ""
        try:
            return Shelf(self.opening.refresh(), progress(store.records()), trouble)
        except QuizError as error:
            return Shelf(self.opening.entries, {}, str(error))

    # What follows what. A second, quick Enter is still heard by the screen that the first one has left: it is let fall.

    def on_library_opened(self, message: Library.Opened) -> None:
        """A bank was chosen."""
        entry = message.entry
        nothing = later.sessions.why_nothing(entry)
        if isinstance(self.screen, Library) and nothing and nothing.reason == "changed-on-disk":
            self.screen.look_again(self.why(nothing))
        elif isinstance(self.screen, Library):
            self.open_bank(entry, later.engine.Settings(size=entry.bank.size), later.engine.PRACTICE)

    def open_bank(self, entry: Entry, settings: Settings, mode: Mode) -> None:
        """Show a bank before the start."""
        stand = later.bank_offer.known_results(self.opening, entry.bank)
        self.push_screen(later.bank.BankScreen(entry, settings, self.opening.environment.clock().date(), mode, stand))

    def on_library_continued(self, message: Library.Continued) -> None:
        """A session goes on."""
        if isinstance(self.screen, Library):
            self.resume(message.left.session, message.entries)

    def resume(self, session: str, entries: Sequence[Entry]) -> None:
        """Go on with a session that was left; where its bank cannot be played, say so."""

        def resumed() -> Tutor | str:
            found = later.sessions.resume(self.opening, session, entries)
            return self.why(found) if isinstance(found, later.sessions.NothingToAsk) else found

        self.show(resumed)

    def on_bank_screen_started(self, message: BankScreen.Started) -> None:
        """A session begins."""
        if isinstance(self.screen, later.bank.BankScreen):
            mode: TakeMode = "exam" if message.mode.deferred else "practice"
            self.begin_session(TakeBank(message.entry, message.settings, mode))

    def on_library_mistakes_asked(self, message: Library.MistakesAsked) -> None:
        """What was missed in any bank is to be asked again."""
        if isinstance(self.screen, Library):
            self.begin_session(PractiseMistakes(None, later.engine.Settings()), message.entries)

    def on_bank_screen_mistakes_asked(self, message: BankScreen.MistakesAsked) -> None:
        """What was missed in one bank is to be asked again."""
        if isinstance(self.screen, later.bank.BankScreen):
            self.begin_session(PractiseMistakes(message.entry, replace(message.settings, size=None)))

    def begin_session(self, request: SessionRequest, entries: Sequence[Entry] | None = None) -> None:
        """Begin the session that is asked for; where there is nothing to ask, say so."""
        try:
            prepared = later.sessions.prepare(self.opening, request, entries)
        except QuizError as error:
            self.tell(str(error))
            return
        if isinstance(prepared, later.sessions.NothingToAsk):
            self.tell(self.why(prepared))
        else:
            self.start(prepared)

    def start(self, prepared: Prepared) -> None:
        """Put a session that was prepared on the screen."""
        held_back = prepared.held_back
        news = wording.sessions.sensitive_left_out(held_back) if held_back else ""
        self.show(lambda: later.sessions.start(self.opening, prepared), news)

    def why(self, nothing: NothingToAsk) -> str:
        """Why there is nothing to ask, as a sentence."""
        return wording.sessions.nothing_to_ask(nothing.reason, nothing.held_back, nothing.bank, nothing.path)

    def tell(self, text: str) -> None:
        """Say something on the screen that is shown."""
        if isinstance(self.screen, Frame):
            self.screen.news(text)

    def on_bank_screen_topics_asked(self, message: BankScreen.TopicsAsked) -> None:
        """Topics are to be chosen."""
        screen = message.screen
        if self.screen is not screen:
            return
        self.push_screen(
            later.topics.Topics(
                screen.bank,
                screen.settings.topics,
                lambda topics: screen.settle(replace(screen.settings, topics=topics)),
            )
        )

    def on_question_screen_map_asked(self, message: QuestionScreen.MapAsked) -> None:
        """The map of an exam."""
        if self.screen is message.screen:
            self.push_screen(later.exam_map.ExamMap(message.screen.tutor.view))

    def on_exam_map_chosen(self, message: ExamMap.Chosen) -> None:
        """A question of an exam, or its end."""
        if isinstance(self.screen, later.exam_map.ExamMap):
            self.pop_screen()
        if isinstance(self.screen, later.question.QuestionScreen):
            self.screen.send(later.engine.Jump(message.question) if message.question else later.engine.HandIn())

    def on_question_screen_ended(self, message: QuestionScreen.Ended) -> None:
        """The last question was answered."""
        self.switch_screen(later.end.End(message.tutor, self.kept_in()))

    def on_end_undo_asked(self, message: End.UndoAsked) -> None:
        """The last answer is taken back after the end."""
        tutor = message.tutor

        def undone() -> Tutor:
            tutor.send(later.engine.Undo())
            return tutor

        self.show(undone, wording.asking.UNDONE)

    def on_end_practise_asked(self, message: End.PractiseAsked) -> None:
        """The missed questions once more, as a session of their own."""
        if not isinstance(self.screen, later.end.End):
            return
        self.pop_screen()
        self.start(later.sessions.prepare_missed(self.opening, message.tutor.view))

    def play(self, played: Bank, plan: Plan) -> None:
        """Begin a session whose plan is given."""
        self.start(later.sessions.Prepared(later.engine.QuestionPool.of(played), plan))

    def show(self, make: Callable[[], Tutor | str], news: str = "") -> None:
        """Put a session on the screen, or say why not; where its facts could not be kept, offer to try again."""
        try:
            tutor = make()
        except QuizError as error:
            self.push_screen(later.papers.trouble_paper(str(error), lambda: self.show(make, news), lambda: None))
            return
        if isinstance(tutor, str):
            self.tell(tutor)
            return
        while len(self.screen_stack) > 1:
            self.pop_screen()
        ended = tutor.view.phase in ("finished", "abandoned")
        self.push_screen(later.end.End(tutor, self.kept_in()) if ended else later.question.QuestionScreen(tutor, news))

    # Keys that every screen has

    def action_who_to_call(self) -> None:
        """Lay the help of the bank over the screen."""
        if not isinstance(self.screen, later.papers.HelpPaper):
            banks = (screen.bank for screen in reversed(self.screen_stack) if isinstance(screen, Frame))
            self.push_screen(later.papers.HelpPaper(next(filter(None, banks), None)))

    def action_keys(self) -> None:
        """Lay the keys over the screen."""
        if not isinstance(self.screen, later.papers.KeysPaper):
            self.push_screen(later.papers.KeysPaper(self.screen))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:  # noqa: ARG002 - Textual's
        """What the command palette offers."""
        yield SystemCommand(wording.keys.KEYS, "What can be pressed here", self.action_keys)
        yield SystemCommand(wording.banks.WHO_TO_CALL, "The bank's own advice", self.action_who_to_call)
        yield SystemCommand("Theme", "Light, dark, high contrast and others", self.action_change_theme)
        yield SystemCommand("Quit", "Everything you answered is kept", self.action_quit)


def run(opening: Workspace, request: Request) -> int:
    """Run the program until the learner leaves; gives the exit code."""
    app = QuizApp(opening, request)
    app.run()
    return app.return_code or 0
