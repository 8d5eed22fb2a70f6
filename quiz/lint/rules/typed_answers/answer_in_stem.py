"""Rule Q606: the question shows the answer that is to be typed."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.key_texts import around_gaps, typed_keys
from quiz.lint.language.quotations import unquoted
from quiz.lint.language.words import sentences, stop_words, words
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import GIVEN_KEY_LETTERS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q606",
    "error",
    """\
Do not show the answer in the question.

A learner can copy it.
Reported when the key is found, word for word, in the stem or in the text around its gap; not in quotations, not where
the stem offers it as a choice ("an artery or a vein"), and not for little words of a text.
Source: Haladyna, Downing & Rodriguez 2002, rule 28 (cues).

Bad 2:7:
    type: short-answer
    stem: Which organ stores the bile, as the gallbladder does?
    answer: gallbladder

Good:
    type: short-answer
    stem: Which organ stores the bile?
    answer: gallbladder

Good:
    type: short-answer
    stem: Which has the thicker wall, an artery or a vein?
    answer: artery
""",
)

_OR = frozenset({"or", "versus", "vs", "oder", "ou", "o"})


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each key that can be read in its own question."""
    for typed in typed_keys(question):
        key = words(typed.text)
        text = f"{question.stem}\n{around_gaps(question)}"
        if key and _is_telling(key) and any(_holds(sentence, key) for sentence in sentences(unquoted(text))):
            at = question.at("stem") if typed.at is not question.node.get("text") else typed.at
            yield Finding(at, f'The answer, "{shown(typed.text)}", is in the question.', "Ask in other words.")


def _is_telling(key: list[str]) -> bool:
    """Return whether these words cannot be in a text by accident."""
    return not all(word in stop_words() or len(word) < GIVEN_KEY_LETTERS or word.isdigit() for word in key)


def _holds(sentence: str, key: list[str]) -> bool:
    found = words(sentence)
    if _OR.intersection(found):
        return False
    return any(found[at : at + len(key)] == key for at in range(len(found) - len(key) + 1))


RULE = QuestionRule(CODE, check)
