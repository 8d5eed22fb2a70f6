"""The line-by-line front end: for screen readers, pipes and dumb terminals. No drawing, no colour, no Textual."""

from quiz.plain.choosing import library
from quiz.plain.reading import read
from quiz.plain.start import take
from quiz.plain.voice import EndOfInput, Voice

__all__ = ["EndOfInput", "Voice", "library", "read", "take"]
