"""The scrolling middle of a screen."""

from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.geometry import Size
from textual.message import Message


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

    class Moved(Message):
        """Other lines are in view, or there are more or fewer of them."""

        def __init__(self, body: "Body") -> None:
            self.body = body
            super().__init__()

    @property
    def goes_on(self) -> bool:
        """Return whether there is text below what is in view."""
        return self.scroll_offset.y < self.max_scroll_y

    def expect(self, lines: int) -> bool:
        """Take so many ``lines`` before they are laid out: else Textual lays everything out twice.

        Return whether there will be text below what is in view.
        """
        room = self.scrollable_content_region
        more = lines > room.height
        self.virtual_size = Size(room.width, max(lines, room.height))
        self.show_vertical_scrollbar = more
        self.vertical_scrollbar.display = more
        return more

    def watch_virtual_size(self) -> None:
        """Offer the key that scrolls, or not: there may be more to read now, or less."""
        self.refresh_bindings()
        self.post_message(self.Moved(self))

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        """Say whether the text goes on."""
        super().watch_scroll_y(old_value, new_value)
        self.post_message(self.Moved(self))
