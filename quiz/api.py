"""The door for programs: ``import quiz`` gives what is here. Banks are read and responses graded, nothing is kept.

No front end, no store and no clock may enter. YAML is loaded by the first ``load``.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, assert_never

from quiz import kinds, wording
from quiz.errors import QuizError
from quiz.model import (
    Arrange,
    Fill,
    Gap,
    Grading,
    Interaction,
    Invalid,
    Judge,
    Judged,
    Near,
    Outcome,
    Pair,
    Pick,
    Response,
    Reveal,
    Write,
)
from quiz.model import Question as Content
from quiz.source import Problem


@dataclass(frozen=True, slots=True)
class Result:
    """What a response is worth, and why."""

    verdict: Literal["right", "partial", "wrong", "near", "invalid", "judge"]
    """``near``: right but for its spelling or its unit, worth asking once more. ``invalid``: no response that could be
    graded, so ask again. ``judge``: only the learner can say; grade again with ``missed``, ``partly`` or ``knew``."""
    score: float | None
    """From 0 to 1; of ``near``, what it is worth if it is not asked again; None for ``invalid`` and ``judge``."""
    why: tuple[str, ...] = ()
    """Sentences for the learner, some in Markdown. Of ``near`` and ``invalid`` what to do about the response, without
    giving the answer away; of ``judge`` the model answer; else the reasons for the key and for what was given."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question that can be asked and graded; it knows the words and the language of its bank."""

    content: Content
    """Everything that its author wrote."""
    grading: Grading = field(repr=False, compare=False)

    @property
    def id(self) -> str:
        """Return the name that tells it from every other question of its bank."""
        return self.content.id

    @property
    def type(self) -> str:
        """Return which of the nine types it is, as banks write it: ``single``, ``short-answer`` and so on."""
        return self.content.type

    @property
    def stem(self) -> str:
        """Return what it asks, in Markdown."""
        return self.content.stem

    @property
    def wordings(self) -> tuple[str, ...]:
        """Return the stem and the other wordings that its author gave it, all with the same key, in Markdown."""
        return self.content.wordings

    @property
    def explanation(self) -> str:
        """Return what the right answer means and why, in Markdown; empty where the author gave nothing."""
        return self.content.explanation

    @property
    def key(self) -> tuple[str, ...]:
        """Return the response that is graded as right."""
        return kinds.key(self.content)

    @property
    def interaction(self) -> Interaction:
        """Return how it is answered, with what is offered in a fixed order: shuffle it before a learner sees it."""
        return kinds.present(self.content, lambda texts: texts)

    def grade(self, response: str | Sequence[str]) -> Result:
        """Return what ``response`` is worth: one text, or several for a question that takes several.

        Options, items and the two sides of pairs are named by their own text. A pair is two texts, left and right; a
        text with gaps takes one text a gap, ``""`` for one left blank. No response is an error: one that makes no sense
        is ``invalid``.
        """
        given = (response,) if isinstance(response, str) else tuple(response)
        unknown = _not_offered(self.interaction, given)
        outcome = Invalid("not-offered") if unknown else kinds.grade(self.content, given, self.grading)
        return self._result(outcome, given)

    def _result(self, outcome: Outcome, given: Response) -> Result:
        match outcome:
            case Judged(verdict, score, reasons):
                assert verdict != "unknown", "only a session knows who gave up"
                parts = kinds.explain(self.content, given, self.grading)
                whys = (part.why for part in parts if part.why and (part.right or part.chosen))
                return Result(verdict, score, (*filter(None, map(wording.slips.explain, reasons)), *whys))
            case Near(reason, otherwise):
                return Result("near", otherwise.score, (wording.slips.near(reason),))
            case Invalid(reason):
                return Result("invalid", None, (wording.asking.invalid(reason),))
            case Judge(answer):
                return Result("judge", None, (answer,))
            case _:
                assert_never(outcome)


def _not_offered(interaction: Interaction, given: Response) -> bool:
    """Return whether ``given`` names an option, an item or a side of a pair that the question does not have."""
    match interaction:
        case Pick(options):
            return not {*options}.issuperset(given)
        case Arrange(items):
            return not {*items}.issuperset(given)
        case Pair(lefts, rights):
            return not ({*lefts}.issuperset(given[::2]) and {"", *rights}.issuperset(given[1::2]))
        case Fill(parts):
            gaps = [part for part in parts if isinstance(part, Gap)]
            chosen = ((text, gap.options) for text, gap in zip(given, gaps, strict=False) if text and gap.options)
            return len(given) > len(gaps) or any(text not in options for text, options in chosen)
        case Reveal() | Write():
            return False
        case _:
            assert_never(interaction)


@dataclass(frozen=True, slots=True)
class Bank:
    """A bank as it plays, and everything that is wrong with its file."""

    id: str
    title: str
    language: str
    questions: tuple[Question, ...]
    """The sound ones, in the order of the file; broken ones are set aside."""
    problems: tuple[Problem, ...]
    """Each with its place, code, severity, message and hint, in the order of the file; ``str`` gives one line."""

    def question(self, question_id: str) -> Question:
        """Return the question of that id. Raises QuizError if there is none, or if it was set aside."""
        for question in self.questions:
            if question.id == question_id:
                return question
        raise QuizError(f'The bank "{self.title}" has no question "{question_id}" that can be asked.')

    def grade(self, question_id: str, response: str | Sequence[str]) -> Result:
        """Return what ``response`` is worth to the question of that id. Raises QuizError if there is none."""
        return self.question(question_id).grade(response)


def load(path: str | os.PathLike[str]) -> Bank:
    """Read the bank in a file, or in a folder that holds ``bank.yaml``.

    What is wrong inside the file is in ``problems``: if nothing in it can be asked, the bank has no questions. Raises
    QuizError if there is no such file or folder, or if it cannot be read.
    """
    from quiz import bank  # noqa: PLC0415 - the reader loads YAML, which grading never needs

    reading = bank.read(Path(path))
    if reading.bank is None:
        return Bank("", "", "", (), reading.problems)
    read, grading = reading.bank, kinds.grading_of(reading.bank)
    questions = tuple(Question(content, grading) for content in read.questions)
    return Bank(read.id, read.title, read.language, questions, reading.problems)


def grade(question: Question, response: str | Sequence[str]) -> Result:
    """Return what ``response`` is worth to ``question``, with the grading of its bank."""
    return question.grade(response)
