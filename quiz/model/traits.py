"""What is true of every question of one type, so that no other room needs to know the types by name."""

from typing import Literal, NamedTuple

InteractionName = Literal["pick", "write", "fill", "arrange", "pair", "reveal"]
"""The six ways of answering, by the name of their class in small letters."""

StemRole = Literal["question", "statement", "instruction"]
"""What a stem does: it asks, it claims something to be judged true or false, or it only says what to do."""


class Traits(NamedTuple):
    """The traits of one question type."""

    interaction: InteractionName
    """How its questions are answered."""
    stem: StemRole = "question"
    many: bool = False
    """Whether any number of options may be right, so that a response is a set."""
    number: bool = False
    """Whether the typed response is a number."""
    partial: bool = False
    """Whether a response may be partly right."""

    @property
    def typed(self) -> bool:
        """Return whether the whole response is typed. (In a text with gaps, some may be typed and others chosen.)"""
        return self.interaction == "write"

    @property
    def marked_up(self) -> bool:
        """Return whether the texts of its parts are Markdown: those that are picked, moved or paired, not typed."""
        return self.interaction in ("pick", "arrange", "pair")

    @property
    def self_judged(self) -> bool:
        """Return whether learners always judge themselves against a model answer; the program grades nothing."""
        return self.interaction == "reveal"
