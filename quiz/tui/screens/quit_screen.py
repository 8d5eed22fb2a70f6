"""The screen under a single question. There is no library there: what is answered from it would not be kept either."""

from textual.screen import Screen

from quiz import wording


class QuitScreen(Screen[None]):
    """Ends the program once nothing lies over it any more. It has no keys: none may act while the program ends."""

    _covered = False

    def on_screen_suspend(self) -> None:
        """Remember that the question lies over this screen."""
        self._covered = True

    def on_screen_resume(self) -> None:
        """Leave, unless another screen has come meanwhile, as it does where a question is asked again."""
        if self._covered and self.app.screen is self:
            self.app.exit(message=wording.endings.kept_nowhere())
