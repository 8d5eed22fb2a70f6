"""The nouns of the house, all frozen. Nothing here reads, grades, draws or stores."""

from quiz.model.bank import EVERY_BANK, Bank, Citation, Question, Reference, Topic
from quiz.model.fact import FACT_KINDS, Fact, FactKind, Json, Record
from quiz.model.interaction import Arrange, Fill, Gap, Interaction, Pair, Pick, Reveal, Write, shown_texts
from quiz.model.verdict import (
    Attempt,
    Grading,
    Invalid,
    Judge,
    Judged,
    Near,
    Outcome,
    Remark,
    Response,
    Shuffle,
    Verdict,
)

__all__ = [
    "EVERY_BANK",
    "FACT_KINDS",
    "Arrange",
    "Attempt",
    "Bank",
    "Citation",
    "Fact",
    "FactKind",
    "Fill",
    "Gap",
    "Grading",
    "Interaction",
    "Invalid",
    "Json",
    "Judge",
    "Judged",
    "Near",
    "Outcome",
    "Pair",
    "Pick",
    "Question",
    "Record",
    "Reference",
    "Remark",
    "Response",
    "Reveal",
    "Shuffle",
    "Topic",
    "Verdict",
    "Write",
    "shown_texts",
]
