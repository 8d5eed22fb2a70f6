"""The nouns of the program, all frozen. Nothing here reads, grades, draws or stores."""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.model.bank import Bank, Citation, Question, Reference, Topic, title_from
    from quiz.model.bare import Bare
    from quiz.model.fact import EVERY_BANK, FACT_KINDS, About, Fact, FactKind, Json, OwnMark, Record
    from quiz.model.interaction import Arrange, Fill, Gap, Interaction, Pair, Pick, Reveal, Write, shown_texts
    from quiz.model.mode import ALONE, EXAM, MISTAKES, MODES, PRACTICE, READING, REVIEW, Mode, Settings
    from quiz.model.outcome import (
        AnswerPart,
        BegunAfresh,
        Grading,
        HowSure,
        Invalid,
        Judge,
        Judged,
        Near,
        Outcome,
        Reply,
        Shuffle,
    )
    from quiz.model.traits import InteractionName, StemRole, Traits
    from quiz.model.verdict import MARKS, SURE, Attempt, Response, Verdict
else:
    # Python takes half a millisecond to make a frozen class, and most commands need few of them.
    __getattr__ = lazy.names(
        __name__,
        {
            "bank": "Bank Citation Question Reference Topic title_from",
            "bare": "Bare",
            "fact": "EVERY_BANK FACT_KINDS About Fact FactKind Json OwnMark Record",
            "interaction": "Arrange Fill Gap Interaction Pair Pick Reveal Write shown_texts",
            "mode": "ALONE EXAM MISTAKES MODES PRACTICE READING REVIEW Mode Settings",
            "outcome": "AnswerPart BegunAfresh Grading HowSure Invalid Judge Judged Near Outcome Reply Shuffle",
            "traits": "InteractionName StemRole Traits",
            "verdict": "MARKS SURE Attempt Response Verdict",
        },
    )
