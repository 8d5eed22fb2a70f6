"""The session as a pure state machine: events in, facts out. No clock, no chance, no files, no front end.

An event becomes facts (``decide``), facts become the new session (``apply``), so a session that is folded from its
facts is the live one by construction.
"""

from quiz.engine.annotations import (
    LONGEST_NOTE,
    Body,
    about,
    about_question,
    annotation,
    asked_text,
    may_note,
    note_text,
    while_reading,
)
from quiz.engine.drafts import Step
from quiz.engine.events import (
    Abandon,
    Answer,
    Bookmark,
    Ease,
    Event,
    Flag,
    GiveUp,
    HandIn,
    Hint,
    Jump,
    Next,
    Note,
    Override,
    Resume,
    Retire,
    Skip,
    Undo,
)
from quiz.engine.fold import extend, fold
from quiz.engine.plan import Coming, LastResult, choose, coming, draw, fits, mistakes, review, spares
from quiz.engine.session import CurrentQuestion, Phase, Place, Plan, QuestionPool, Session
from quiz.engine.step import begin, step
from quiz.engine.tally import Tally, TopicTally, tally
from quiz.model import ALONE, EXAM, MISTAKES, MODES, PRACTICE, REVIEW, Mode, Settings
