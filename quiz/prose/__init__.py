"""Text made safe to show, and the Markdown subset as neutral blocks. No widget, no terminal and no meaning enter."""

from typing import TYPE_CHECKING

from quiz import lazy
from quiz.prose.safety import name_of, safe, unsafe_character

if TYPE_CHECKING:
    from quiz.prose.addresses import disguised, web_address
    from quiz.prose.ascii import in_ascii
    from quiz.prose.block_types import Block, Code, Heading, Item, Margin, Paragraph, Row, Rule, Run, Runs, Style
    from quiz.prose.glossary import terms_in
    from quiz.prose.html_text import escaped, escaped_line, html_of, language_tag, lines_html
    from quiz.prose.markdown import blocks
    from quiz.prose.missing_signs import lost_signs
    from quiz.prose.picture_syntax import Picture
    from quiz.prose.pictures import pictures_in
    from quiz.prose.plain_text import plain, text_of
    from quiz.prose.separate_lines import lines, shown_lines
    from quiz.prose.width import display_width
else:
    # The reader of banks only asks what is safe; Markdown is read when it is first drawn.
    __getattr__ = lazy.names(
        __name__,
        {
            "addresses": "disguised web_address",
            "ascii": "in_ascii",
            "block_types": "Block Code Heading Item Margin Paragraph Row Rule Run Runs Style",
            "glossary": "terms_in",
            "html_text": "escaped escaped_line html_of language_tag lines_html",
            "missing_signs": "lost_signs",
            "separate_lines": "lines shown_lines",
            "markdown": "blocks",
            "picture_syntax": "Picture",
            "pictures": "pictures_in",
            "plain_text": "plain text_of",
            "width": "display_width",
        },
    )
