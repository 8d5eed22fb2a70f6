"""The line-by-line front end: for screen readers, pipes and dumb terminals. No drawing, no colour, no Textual."""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.plain.menu import library
    from quiz.plain.read_aloud import read
    from quiz.plain.start import take
    from quiz.plain.voice import EndOfInput, Voice
else:
    # A person chooses a bank, takes one or reads: what is not needed for that is not loaded.
    __getattr__ = lazy.names(
        __name__, {"menu": "library", "read_aloud": "read", "start": "take", "voice": "EndOfInput Voice"}
    )
