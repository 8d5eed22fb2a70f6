"""Rule Q214: another wording asks for something else, or gives the answer away."""

from collections.abc import Iterator

from quiz import kinds
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.words import stop_words, words
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import GIVEN_KEY_LETTERS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q214",
    "warning",
    """\
Let every wording ask for the same key, and give away no more than the stem.

Whatever the wording, the key stays. So a negative wording of a positive stem asks for the opposite of its key, and one
that says the answer tests nothing.
Reported when a wording is negative and the stem is not, or the other way round, and when a wording says the key, and no
other option, where the stem does not say it.

Bad 4:5:
    type: single
    stem: Which of these organs is in the chest?
    also:
      - Which of these organs is NOT in the belly?
    options:
      - correct: Heart
      - wrong: Liver
      - wrong: Bladder

Bad 4:5:
    type: single
    stem: Which organ pumps the blood?
    also:
      - Which organ pumps the blood as only a heart can?
    options:
      - correct: Heart
      - wrong: Liver
      - wrong: Lung

Good:
    type: single
    stem: Which organ pumps the blood?
    also:
      - Blood goes round all day and all night. Which organ keeps it moving?
    options:
      - correct: Heart
      - wrong: Liver
      - wrong: Lung

Good:
    type: single
    stem: Which has the thicker wall?
    also:
      - An artery or a vein, which has the thicker wall?
    options:
      - correct: Artery
      - wrong: Vein
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each other wording whose negation is not that of the stem, and each that says the key."""
    for each in question.wordings[1:]:
        if each.negation and not question.negation:
            message = f'"{each.negation.word}" makes this wording negative, and the stem is not.'
            yield Finding(each.at("stem"), message, _FIX)
        if question.negation and not each.negation:
            message = f'"{question.negation.word}" makes the stem negative, and this wording is not.'
            yield Finding(each.at("stem"), message, _FIX)
        for key in _keys(question):
            if _says(each, key) and not _says(question, key) and not _says_another(each):
                yield Finding(each.at("stem"), f'This wording says the answer: "{shown(key)}".', "Ask in other words.")


_FIX = "Word it so that the same answer is right."


def _keys(question: QuestionContext) -> tuple[str, ...]:
    """Return the texts of the key, where they are picked; what is typed is looked for by Q606."""
    if question.is_statement or question.traits.interaction != "pick":
        return ()
    return tuple(key for key in kinds.key(question.model) if _is_telling(words(key)))


def _is_telling(found: list[str]) -> bool:
    return not all(word in stop_words() or len(word) < GIVEN_KEY_LETTERS or word.isdigit() for word in found)


def _says(question: QuestionContext, text: str) -> bool:
    stem, found = question.stem_words, words(text)
    return any(stem[at : at + len(found)] == found for at in range(len(stem) - len(found) + 1))


def _says_another(question: QuestionContext) -> bool:
    """Return whether a wrong option is offered in the question too, as in "an artery or a vein"."""
    return any(_says(question, option.text) for option in question.distractors)


RULE = QuestionRule(CODE, check)
