"""The parts that the account of a question after its answer is made of. Values and codes only: drawings have the words.

A drawing matches on these types and closes with ``assert_never``. A new section is a new dataclass here, its name in
``Section`` and its place in ``feedback.py``; mypy then points at every drawing that does not know it yet.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from quiz.model import AnswerPart, Reference, Traits, Verdict
from quiz.stats import Own


@dataclass(frozen=True, slots=True)
class VerdictSection:
    """What the answer was worth."""

    verdict: Verdict | None
    """None where the question was never answered."""
    at: datetime | None = None
    """When it was answered, where that is not just now."""
    later: tuple[Verdict, ...] = ()
    """What later answers to the same question in the same session were worth."""
    certainty: int | None = None
    """How sure the learner was, 1 to 3; None where that was not asked or not said."""
    lapses: int = 0
    """How often the question was forgotten, where that is worth naming; else 0."""

    sure_and_missed: bool = False
    """Whether the learner was sure, and it was not right."""


@dataclass(frozen=True, slots=True)
class Urgent:
    """What cannot wait."""

    action: str
    """The author's line that says what to do; empty where there is only the flag."""


@dataclass(frozen=True, slots=True)
class Changed:
    """The question, or how it is graded, is no longer what it was for this answer."""

    what: Literal["question", "grading"]
    response: tuple[str, ...]
    """What was answered then, in the words of then."""
    asked: str
    """What was asked then; empty where that was not kept, or is asked today as well."""
    worth_now: Verdict | None
    """What the same answer would be worth today, where that is another verdict than the one it got."""


@dataclass(frozen=True, slots=True)
class Stem:
    """The question itself."""

    text: str
    """Markdown; empty where the text with gaps needs no instruction, or it was met a moment ago."""
    filled: str
    """Of a text with gaps, the text with every gap filled with its key; no Markdown."""


@dataclass(frozen=True, slots=True)
class Key:
    """The right answer, part by part, with the whys."""

    traits: Traits
    parts: tuple[AnswerPart, ...]
    credited: bool
    """Whether what was given may be shown: false without an answer, or where its verdict is that of another key."""
    marked: bool
    """Whether to say of each part that it was given or missed: the sign alone leaves it open."""

    def had(self, part: AnswerPart) -> bool | None:
        """Return whether the learner gave ``part``; None where that needs no words."""
        return part.chosen if self.marked else None

    def sign(self, part: AnswerPart) -> Verdict:
        """Return the verdict whose sign stands beside ``part``."""
        return "right" if self.credited and part.chosen else "unknown"


@dataclass(frozen=True, slots=True)
class ModelAnswer:
    """The answer that learners compare their own with."""

    text: str
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Given:
    """What was answered and is not in the key word for word, and where it left the key."""

    traits: Traits
    parts: tuple[AnswerPart, ...]
    """Wrong parts, a typed text that is as right as the key, or a whole order in which something is out of place."""
    reasons: tuple[str, ...]
    """Codes of ``wording.slips``: how the answer differs from the key."""
    judgement: str
    """How learners judged themselves: missed, partly or knew; empty where they did not, or did so a moment ago."""


@dataclass(frozen=True, slots=True)
class Confusion:
    """Two terms that were taken for each other."""

    terms: tuple[str, str]
    """What was typed, and what was asked for."""
    meanings: tuple[tuple[str, str], ...]
    """Each term with its meaning, where the glossary has both."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the right answer means and why."""

    text: str
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Correction:
    """What is often misunderstood."""

    text: str
    """Markdown."""


@dataclass(frozen=True, slots=True)
class Yours:
    """What the learner wrote about the question, and how they marked it."""

    own: Own


@dataclass(frozen=True, slots=True)
class Others:
    """What is neither right nor was given, with the whys."""

    traits: Traits
    parts: tuple[AnswerPart, ...]


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the glossary that occur in the question or its explanation, each with its meaning."""

    meanings: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A source behind a question, with the place in it."""

    reference: Reference
    locator: str


@dataclass(frozen=True, slots=True)
class Sources:
    """The sources behind the question, in the order cited."""

    cited: tuple[Cited, ...]


Section = (
    VerdictSection
    | Urgent
    | Changed
    | Stem
    | Key
    | ModelAnswer
    | Given
    | Confusion
    | Explanation
    | Correction
    | Yours
    | Others
    | Words
    | Sources
)
