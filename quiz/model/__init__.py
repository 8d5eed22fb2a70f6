"""The nouns of the house, all frozen. Nothing here reads, grades, draws or stores."""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quiz.model.bank import Bank, Citation, Question, Reference, Topic, title_from
    from quiz.model.fact import EVERY_BANK, FACT_KINDS, Fact, FactKind, Json, Record
    from quiz.model.interaction import Arrange, Fill, Gap, Interaction, Pair, Pick, Reveal, Write, shown_texts
    from quiz.model.mode import ALONE, EXAM, MISTAKES, MODES, PRACTICE, Mode, Settings
    from quiz.model.outcome import AnswerPart, Grading, Invalid, Judge, Judged, Near, Outcome, Shuffle
    from quiz.model.traits import InteractionName, StemRole, Traits
    from quiz.model.verdict import Attempt, Response, Verdict

__all__ = [
    "ALONE",
    "EVERY_BANK",
    "EXAM",
    "FACT_KINDS",
    "MISTAKES",
    "MODES",
    "PRACTICE",
    "AnswerPart",
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
    "InteractionName",
    "Invalid",
    "Json",
    "Judge",
    "Judged",
    "Mode",
    "Near",
    "Outcome",
    "Pair",
    "Pick",
    "Question",
    "Record",
    "Reference",
    "Response",
    "Reveal",
    "Settings",
    "Shuffle",
    "StemRole",
    "Topic",
    "Traits",
    "Verdict",
    "Write",
    "shown_texts",
    "title_from",
]

_MODULES = {
    "bank": "Bank Citation Question Reference Topic title_from",
    "fact": "EVERY_BANK FACT_KINDS Fact FactKind Json Record",
    "interaction": "Arrange Fill Gap Interaction Pair Pick Reveal Write shown_texts",
    "mode": "ALONE EXAM MISTAKES MODES PRACTICE Mode Settings",
    "outcome": "AnswerPart Grading Invalid Judge Judged Near Outcome Shuffle",
    "traits": "InteractionName StemRole Traits",
    "verdict": "Attempt Response Verdict",
}
"""What is where: a frozen class takes a while to be made, and most of what the program does needs few of them."""


def __getattr__(name: str) -> object:
    """Load a noun when it is first named."""
    module = next((module for module, names in _MODULES.items() if name in names.split()), None)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    noun = globals()[name] = getattr(import_module(f"{__name__}.{module}"), name)
    return noun
