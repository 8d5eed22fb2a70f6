"""Lines on a plain ground, drawn at once: what Textual does for frames, tints and links in each of them is left out."""

from collections.abc import Sequence

from rich.segment import Segment
from textual.color import TRANSPARENT
from textual.containers import Horizontal
from textual.content import Content
from textual.geometry import Region
from textual.strip import Strip
from textual.widget import Widget

_EMPTY = Content("")


def on_ground(widget: Widget, lines: Sequence[Content], crop: Region) -> list[Strip]:
    """Return the part in ``crop`` of a widget that holds ``lines``, and nothing else but its padding."""
    style, padding, filters = widget.visual_style, widget.styles.padding, widget.get_line_filters()
    ground, width, (room, height) = style.background_style.rich_style, widget.region.width, widget.content_size
    parse = widget.app.stylesheet.parse_style

    def drawn(line: Content) -> Strip:
        line = line.truncate(room)
        styled = line.render(style, end="", parse_style=parse) if line else ()
        segments = [Segment(text, (style + own).rich_style) for text, own in styled]
        if padding.left:
            segments.insert(0, Segment(" " * padding.left, ground))
        blank = width - padding.left - line.cell_length
        if blank > 0:
            segments.append(Segment(" " * blank, ground))
        for each in filters:
            segments = each.apply(segments, style.background or TRANSPARENT)
        strip = Strip(segments, width)
        return strip if crop.width == width else strip.crop(*crop.column_span)

    empty, shown = drawn(_EMPTY), lines[:height]
    at = [y - padding.top for y in crop.line_range]
    return [drawn(shown[y]) if 0 <= y < len(shown) and shown[y] else empty for y in at]


class Ground(Widget):
    """A widget that is nothing but its background, and perhaps a frame."""

    def render_lines(self, crop: Region) -> list[Strip]:
        """Return one blank line as often as there are lines in ``crop``."""
        framed = self.styles.gutter != self.styles.padding
        return super().render_lines(crop) if framed else on_ground(self, (), crop)


class Columns(Horizontal, Ground):
    """What is side by side."""
