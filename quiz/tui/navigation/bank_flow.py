"""What follows what before a session with one bank: its screen, and the choice of topics."""

from quiz import wording
from quiz.engine import Settings
from quiz.library import Entry, TakeBank, TakeMode
from quiz.library.bank_offer import look_bank
from quiz.library.sessions import why_nothing
from quiz.library.usual_settings import usual_settings
from quiz.model import Bank
from quiz.tui.requests import ChooseBank, ChooseTopics
from quiz.tui.screens.bank import BankScreen
from quiz.tui.screens.dialogs import ChoiceDialog
from quiz.tui.screens.library import Library
from quiz.tui.screens.topic_choice import TopicChoice
from quiz.tui.screens.word_list import WordList
from quiz.tui.stage import Stage
from quiz.tui.widgets.choice_list import Row


class BankFlow:
    """Shows one bank."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def open_bank(self, entry: Entry) -> None:
        """Show a bank that was chosen from the library; one that has changed on the disk since then is reported."""
        nothing, library = why_nothing(entry), self._stage.current
        if nothing and nothing.reason == "changed-on-disk" and isinstance(library, Library):
            library.look_again(wording.sessions.nothing_to_ask(nothing.reason))
        else:
            self._show(
                entry, usual_settings(self._stage.workspace.environment.preferences, entry.bank.size), "practice"
            )

    def offer(self, asked: TakeBank) -> None:
        """Show a bank with the settings that were asked for."""
        self._show(asked.entry, asked.settings, asked.mode)

    def _show(self, entry: Entry, settings: Settings, mode: TakeMode) -> None:
        workspace = self._stage.workspace
        today = workspace.environment.clock().date()
        self._stage.lay(BankScreen(entry, settings, today, mode, look_bank(workspace, entry)))

    def open_words(self, bank: Bank) -> None:
        """Show every word of the glossary."""
        self._stage.lay(WordList(bank))

    def choose_bank(self, request: ChooseBank) -> None:
        """Let the person choose a bank, or all of them."""
        rows = [Row(wording.looking_back.EVERY_BANK, "0")]
        rows += [Row(it.about.title, str(at) if at < 10 else " ") for at, it in enumerate(request.entries, 1)]
        chosen = (None, *request.entries)
        self._stage.lay(ChoiceDialog(wording.looking_back.WHICH_BANK, (), rows, lambda at: request.chosen(chosen[at])))

    def choose_topics(self, request: ChooseTopics) -> None:
        """Let the person tick topics."""
        self._stage.lay(TopicChoice(request))
