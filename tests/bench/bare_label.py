"""The floor under every screen: a Textual app with one label. Loaded by ``python -c``, so that it is compiled."""

from textual.app import App, ComposeResult
from textual.widgets import Label

TEXT = "One label and nothing else."


class BareLabel(App[None]):
    """Nothing that Textual does not do by itself."""

    def compose(self) -> ComposeResult:
        """The label."""
        yield Label(TEXT)


def main() -> None:
    """Run it."""
    BareLabel().run()
