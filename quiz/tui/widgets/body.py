"""The scrolling middle of a screen."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll


class Body(VerticalScroll):
    """What is too long for the screen scrolls here, by key and by wheel; nothing is cut."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("space", "page_down", "More", id="body.more", tooltip="Scroll down a page"),
    ]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Offer more only where there is more; sideways there never is, so those keys are left to the screen."""
        if action == "page_down":
            return self.max_scroll_y > 0
        if action in ("scroll_left", "scroll_right"):
            return self.allow_horizontal_scroll
        return super().check_action(action, parameters)

    def watch_virtual_size(self) -> None:
        """Offer the key that scrolls, or not: there may be more to read now, or less."""
        self.refresh_bindings()
