"""The background under everything: what holds other widgets draws one blank line, as often as it is asked for lines."""

from rich.segment import Segment
from textual.containers import Horizontal
from textual.geometry import Region
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget


class Ground(Widget):
    """A widget that is nothing but its background, and perhaps a frame."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return one line for each in ``crop``. Textual makes each anew: a fifth of what an answer takes to draw."""
        if self.styles.gutter != self.styles.padding:  # a frame is Textual's
            return super().render_lines(crop)
        _, background = self.background_colors
        line = [Segment(" " * crop.width, Style(background).rich_style)]
        for each in self.get_line_filters():
            line = each.apply(line, background)
        return [Strip(line, crop.width)] * crop.height


class Columns(Horizontal, Ground):
    """What is side by side."""
