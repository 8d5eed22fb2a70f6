"""What lies over any screen: who to call, the keys, sources, and the offer to try again."""

from collections.abc import Callable, Sequence
from typing import assert_never

from textual.screen import Screen

from quiz import wording
from quiz.model import Bank
from quiz.tui.requests import OfferRetry, ShowSources, ShowWords
from quiz.tui.screens.dialogs import HelpDialog, KeysDialog, WordsDialog, links_dialog, retry_dialog
from quiz.tui.stage import Screens


class Overlays:
    """Lays dialogs over the current screen."""

    def __init__(self, screens: Screens, open_url: Callable[[str], None]) -> None:
        self._screens, self._open_url = screens, open_url

    def follow(self, request: OfferRetry | ShowSources | ShowWords) -> None:
        """Do what a screen asks for."""
        match request:
            case OfferRetry(title, text, again, leave):
                self._screens.lay(retry_dialog(text, again, leave, title))
            case ShowWords(meanings) if not meanings:
                self._screens.report(wording.explaining.NO_WORDS)
            case ShowWords(meanings):
                self._screens.lay(WordsDialog(meanings))
            case ShowSources(links) if not any(links):
                self._screens.report(wording.explaining.NO_SOURCES)
            case ShowSources(links):
                self._screens.lay(links_dialog(links, self._screens.lay, self._open_url))
            case _:
                assert_never(request)

    def who_to_call(self, banks: Sequence[Bank]) -> None:
        """Show the help of ``banks``, or general advice."""
        if not isinstance(self._screens.current, HelpDialog):
            self._screens.lay(HelpDialog(banks))

    def keys(self, screen: Screen[object], everywhere: str) -> None:
        """Show the keys of ``screen``, and what is so on every screen."""
        if not isinstance(screen, KeysDialog):
            self._screens.lay(KeysDialog(screen, everywhere))
