"""Rule Q106: there is no explanation, or one that explains nothing."""

from collections.abc import Iterator, Sequence

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.words import word_count
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import EXPLANATION_WORDS, LISTED
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q106",
    "warning",
    """\
Explain why the right answer is right.

Feedback with a reason teaches about ten times as much as "right" or "wrong" alone.
Reported when there is no explanation, when it has fewer than 5 words, and when it only repeats the key. The `why` of
everything that is right counts as an explanation, and so does the model answer of a `recall` question. A bank gets one
finding, at the first such question, which names the others.
Source: Van der Kleij, Feskens & Eggen 2015 (effect 0.49 of explanations, 0.05 of the verdict alone).

Bad 1:1:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen

Bad 6:14:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
    explanation: It is the liver.

Good:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
    explanation: The cells of the liver make bile, and the gallbladder stores it.

Good:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
        why: Its cells make bile, and the gallbladder stores it.
      - wrong: The spleen
""",
)

_FIX = "Say in a sentence or two why the right answer is right."


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the explanation, or the question that has none."""
    right = question.keys or [part for part in question.answer_parts if part.right]
    reasons = [part.text if question.traits.self_judged else part.why for part in right]
    if reasons and all(word_count(reason) >= EXPLANATION_WORDS for reason in reasons):
        return
    text = question.model.explanation
    if not text:
        if not question.traits.self_judged:
            yield Finding(question.top, "There is no explanation, so whoever is wrong learns nothing more.", _FIX)
    elif _plain(text) in {_plain(part.text) for part in right}:
        yield Finding(question.at("explanation"), "The explanation only repeats the key.", _FIX)
    elif word_count(text) < EXPLANATION_WORDS:
        yield Finding(question.at("explanation"), f"The explanation has only {_said(word_count(text))}.", _FIX)


def _plain(text: str) -> str:
    return " ".join(text.split()).strip(" .").casefold()


def _said(number: int) -> str:
    return "1 word" if number == 1 else f"{number} words"


def _in_one(found: Sequence[tuple[str, Finding]]) -> Finding:
    """Return one finding for all of a bank, at the place of the first."""
    first = found[0][1]
    if len(found) == 1:
        return first
    named = ", ".join(f"`{shown(question)}`" for question, _ in found[:LISTED])
    more = f" and {len(found) - LISTED} more" if len(found) > LISTED else ""
    return first._replace(message=f"{len(found)} questions have no explanation that gives a reason: {named}{more}.")


RULE = QuestionRule(CODE, check, gather=_in_one)
