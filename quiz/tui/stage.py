"""What screens and flows may do with the app: move screens that lie over one another. The rest of it is not theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.screen import Screen

    from quiz.library import Workspace


class Stage(Protocol):
    """The screens of a quiz, and what its sessions need. What Textual's own app has too has its name there."""

    @property
    def workspace(self) -> Workspace:
        """Return what sessions need: the banks, the store, chance and folders."""
        ...

    @property
    def current(self) -> Screen[object] | None:
        """Return the screen that is shown; None before the first and after the last one."""
        ...

    def push_screen(self, screen: Screen[None]) -> object:
        """Lay ``screen`` over the current one."""
        ...

    def switch_screen(self, screen: Screen[None]) -> object:
        """Put ``screen`` in the place of the current one."""
        ...

    def back_to_first(self) -> None:
        """Go back to the screen below all others."""
        ...

    def report(self, text: str) -> None:
        """Show ``text`` in the line for news of the current screen."""
        ...

    def call_after_refresh(self, callback: Callable[..., Any], *args: Any) -> object:
        """Call ``callback`` once the current screen is drawn."""
        ...

    def exit(self) -> None:
        """End the program."""
        ...

    @property
    def theme_names(self) -> Sequence[str]:
        """Return the names of all themes that can be chosen."""
        ...

    def choose(self, key: str, value: object) -> None:
        """Keep a setting, and go by it. Raises QuizError where it cannot be kept."""
        ...
