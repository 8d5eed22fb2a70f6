"""What flows may do with the app: move screens that lie over one another. Nothing else of Textual's app is theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from textual.screen import Screen

    from quiz.library import Workspace


class Screens(Protocol):
    """The stack of screens, as far as flows use it."""

    @property
    def current(self) -> Screen[object] | None:
        """Return the screen that is shown; None before the first and after the last one."""
        ...

    def lay(self, screen: Screen[None]) -> None:
        """Lay ``screen`` over the current one."""
        ...

    def replace(self, screen: Screen[None]) -> None:
        """Put ``screen`` in the place of the current one."""
        ...

    def back(self) -> None:
        """Go back to the screen below, if there is one."""
        ...

    def back_to_first(self) -> None:
        """Go back to the screen below all others."""
        ...

    def report(self, text: str) -> None:
        """Show ``text`` in the line for news of the current screen."""
        ...

    def exit(self) -> None:
        """End the program."""
        ...

    def soon(self, do: Callable[[], None]) -> None:
        """Call ``do`` once the current screen is drawn."""
        ...


class Stage(Screens, Protocol):
    """The screens of a quiz, and what its sessions need."""

    @property
    def theme_names(self) -> Sequence[str]:
        """Return the names of all themes that can be chosen."""
        ...

    def choose(self, key: str, value: object) -> None:
        """Keep a setting, and go by it. Raises QuizError where it cannot be kept."""
        ...

    @property
    def workspace(self) -> Workspace:
        """Return what sessions need: the banks, the store, chance and folders."""
        ...
