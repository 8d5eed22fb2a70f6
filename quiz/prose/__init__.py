"""Text made safe to show, and the Markdown subset as neutral blocks. No widget, no terminal and no meaning enter."""

from quiz.prose.ascii import in_ascii
from quiz.prose.blocks import Block, Code, Heading, Item, Margin, Paragraph, Row, Rule, Run, Runs, Style
from quiz.prose.markdown import blocks
from quiz.prose.plain_text import plain, text_of
from quiz.prose.safety import name_of, safe, unsafe_character
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
