"""Text made safe to show, and the Markdown subset as neutral blocks. No widget, no terminal and no meaning enter."""

from importlib import import_module
from typing import TYPE_CHECKING

from quiz.prose.safety import name_of, safe, unsafe_character

if TYPE_CHECKING:
    from quiz.prose.ascii import in_ascii
    from quiz.prose.block_types import Block, Code, Heading, Item, Margin, Paragraph, Row, Rule, Run, Runs, Style
    from quiz.prose.markdown import blocks
    from quiz.prose.plain_text import plain, text_of
    from quiz.prose.width import display_width

__all__ = [
    "Block",
    "Code",
    "Heading",
    "Item",
    "Margin",
    "Paragraph",
    "Row",
    "Rule",
    "Run",
    "Runs",
    "Style",
    "blocks",
    "display_width",
    "in_ascii",
    "name_of",
    "plain",
    "safe",
    "text_of",
    "unsafe_character",
]

_MODULES = {
    "ascii": "in_ascii",
    "block_types": "Block Code Heading Item Margin Paragraph Row Rule Run Runs Style",
    "markdown": "blocks",
    "plain_text": "plain text_of",
    "width": "display_width",
}
"""What is where: the reader of banks needs only what is safe, and Markdown is read when it is first drawn."""


def __getattr__(name: str) -> object:
    """Load what is asked for when it is first named."""
    module = next((module for module, names in _MODULES.items() if name in names.split()), None)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return found
