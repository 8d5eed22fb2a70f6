"""What the account of one question holds: each section, whether it is there and what is in it.

An answer may be older than the question: an author corrects a key or renames an option. The verdict that was given
stays. So the answer is graded once more with the question as it is today, and where that gives another verdict, none
of today's key is credited to it: there is no tick under "Not quite". Whys and reasons are always those of today.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from quiz import kinds
from quiz.model import AnswerPart, Attempt, Bank, Fill, Interaction, Judged, Pair, Question, Response, Traits
from quiz.prose import shown_lines, terms_in
from quiz.stats import Own
from quiz.tutor.sections import (
    Changed,
    Cited,
    Confusion,
    Correction,
    Explanation,
    Given,
    Key,
    ModelAnswer,
    Others,
    Section,
    Sources,
    Stem,
    Urgent,
    Words,
    Yours,
)

Fresh = Literal["stem", "options", "model answer", "judgement"]
"""What a learner may have met a moment ago, so that to repeat it would be noise."""

_CONFUSED = "confusable"
"""The code of a reason that names two confused terms."""


@dataclass(frozen=True)
class Account:
    """Everything that the sections are made from."""

    bank: Bank
    question: Question
    interaction: Interaction
    parts: tuple[AnswerPart, ...]
    """Every part of the question, in the order in which it was shown."""
    attempt: Attempt | None
    today: Judged | None
    """What the response is worth today; None where there is none or it fits no longer."""
    changed: bool | None
    """Whether the question is another one than was shown for the answer; None where that is not known."""
    fresh: frozenset[Fresh]
    own: Own

    def sections(self) -> Iterator[Section]:
        """Give every section after the verdict, in order."""
        yield from self._urgent()
        yield from self._changed()
        yield from self._stem()
        yield from self._key()
        yield from self._given()
        yield from self._confusions()
        if self.question.explanation:
            yield Explanation(self.question.explanation)
        if self.question.correction:
            yield Correction(self.question.correction)
        if self.own != Own():
            yield Yours(self.own)
        yield from self._others()
        yield from self._words()
        yield from self._sources()

    @cached_property
    def traits(self) -> Traits:
        """Return what is true of every question of this type."""
        return kinds.traits(self.question)

    @cached_property
    def response(self) -> Response:
        """Return what was answered; empty where nothing was."""
        return self.attempt.response if self.attempt else ()

    @cached_property
    def judgement(self) -> str:
        """Return how the learner judged the answer; empty where the program did."""
        alone = 1 if self.traits.self_judged else 2
        judged = not kinds.graded(self.question) and len(self.response) == alone
        return self.response[-1] if judged else ""

    @cached_property
    def moved(self) -> bool:
        """Return whether the response is worth something else today, or fits the question no longer."""
        if self.attempt is None or not self.response:
            return False
        return self.today is None or self.today.verdict != self.attempt.verdict

    def _urgent(self) -> Iterator[Section]:
        urgent = self.question.urgent
        if urgent:
            yield Urgent(urgent if isinstance(urgent, str) else "")

    def _changed(self) -> Iterator[Section]:
        if self.attempt and (self.changed or self.moved):
            now = self.today.verdict if self.today and self.moved else None
            asked = "" if self.attempt.stem in self.question.wordings else self.attempt.stem
            what: Literal["grading", "question"] = "grading" if self.changed is False else "question"
            yield Changed(what, self._answered(), asked, now)

    def _answered(self) -> tuple[str, ...]:
        """Return the response in the words of then, without the learner's judgement of it."""
        texts = self.response[: -1 if self.judgement else None]
        if self.traits.marked_up:
            texts = tuple(map(shown_lines, texts))
        if isinstance(self.interaction, Pair) and len(texts) % 2 == 0:
            pairs = zip(texts[::2], texts[1::2], strict=True)
            return tuple(f"{left}: {right}" for left, right in pairs if right.strip())
        return tuple(text.strip() for text in texts if text.strip())

    def _stem(self) -> Iterator[Section]:
        text = "" if "stem" in self.fresh else self.question.stem
        filled = _filled(self.interaction, kinds.key(self.question)) if isinstance(self.interaction, Fill) else ""
        if text or filled:
            yield Stem(text, filled)

    def _key(self) -> Iterator[Section]:
        if "model answer" in self.fresh:
            return
        key = tuple(part for part in self.parts if part.right)
        if self.traits.self_judged:
            yield ModelAnswer(key[0].text)
            return
        if self.traits.typed:  # what comes after it was typed, and is as right
            key = key[:1]
        credited = bool(self.response) and not self.moved
        yield Key(self.traits, key, credited=credited, marked=credited and self._differ(key))

    def _differ(self, key: tuple[AnswerPart, ...]) -> bool:
        """Return whether words should say which parts of ``key`` were given; an order is given as a whole."""
        if len(key) == 1 or self.traits.interaction == "arrange":
            return False
        wrong_ticks = self.traits.many and any(part.chosen and not part.right for part in self.parts)
        return wrong_ticks or len({part.chosen for part in key}) > 1

    def _given(self) -> Iterator[Section]:
        wrong = tuple(part for part in self.parts if part.chosen and not part.right)
        if self.traits.interaction == "arrange" and wrong:
            wrong = () if self.moved else self._whole_order()
        if self.traits.typed and not self.moved:  # another text that is as right
            wrong = (*(part for part in self.parts[1:] if part.right), *wrong)
        reasons = tuple(reason for reason in self._reasons if not _names_confusion(reason))
        judgement = "" if "judgement" in self.fresh else self.judgement
        if wrong or reasons or judgement:
            yield Given(self.traits, wrong, reasons, judgement)

    def _whole_order(self) -> tuple[AnswerPart, ...]:
        right = {part.place: part.text for part in self.parts if part.right}
        given = ((str(number), text) for number, text in enumerate(self.response, 1))
        return tuple(AnswerPart(text, "", right.get(place) == text, chosen=True, place=place) for place, text in given)

    @property
    def _reasons(self) -> tuple[str, ...]:
        return self.today.reasons if self.today else ()

    def _confusions(self) -> Iterator[Section]:
        """Yield the confusions of two terms, with both meanings where the glossary has them."""
        glossary = {term.casefold(): (term, meaning) for term, meaning in self.bank.glossary.items()}
        for reason in filter(_names_confusion, self._reasons):
            _, typed, asked = reason.split("\t")
            known = [glossary[term] for term in (typed.casefold(), asked.casefold()) if term in glossary]
            yield Confusion((typed, asked), tuple(known) if len(known) == 2 else ())

    def _others(self) -> Iterator[Section]:
        """Yield the other options; one without a why only if it was not just on the screen, and of two truths none."""
        repeated = "options" not in self.fresh and self.traits.stem != "statement"
        others = (part for part in self.parts if not part.right and not part.chosen)
        parts = tuple(part for part in others if part.why or repeated)
        if parts:
            yield Others(self.traits, parts)

    def _words(self) -> Iterator[Section]:
        """Yield the words of the glossary that occur in what is shown, in its order."""
        if not self.bank.glossary:
            return
        question, whole = self.question, [*kinds.key(self.question)] if isinstance(self.interaction, Fill) else []
        parts = (text for part in self.parts for text in (part.text, part.why))
        shown = (question.stem, *whole, *parts, question.explanation, question.correction)
        meanings = {term: self.bank.glossary[term] for term in terms_in("\n".join(shown), self.bank.glossary)}
        if meanings:
            yield Words(tuple(meanings.items()))

    def _sources(self) -> Iterator[Section]:
        cited = ((self.bank.sources.get(at.source), at.locator) for at in self.question.sources)
        known = tuple(Cited(reference, locator) for reference, locator in cited if reference)
        if known:
            yield Sources(known)


def _names_confusion(reason: str) -> bool:
    return reason.partition("\t")[0] == _CONFUSED


def _filled(fill: Fill, key: Response) -> str:
    """Return the text of ``fill`` as it reads once every gap holds its key."""
    words = iter(key)
    return "".join(part if isinstance(part, str) else next(words) for part in fill.parts)
