"""Rule Q108: an option names shuffled options by their letters."""

import re
from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.meta_options import letters
from quiz.lint.language.patterns import pattern
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q108",
    "error",
    """\
Do not refer to shuffled options by their letters.

Options come in a different order each time, so "A and C" names different options for each learner.
Reported where an option consists of letters alone, and at least as many options have a text of their own; not where
the question itself mentions the letters.
Source: Haladyna, Downing & Rodriguez 2002, rule 9.

Bad 7:14:
    type: single
    stem: Which organs make digestive juices?
    options:
      - wrong: The liver
      - wrong: The spleen
      - wrong: The pancreas
      - correct: Both A and C

Good:
    type: multiple
    stem: Which organs make digestive juices?
    options:
      - correct: The liver
      - correct: The pancreas
      - wrong: The spleen

Good:
    type: single
    stem: Which antigens do the red cells of blood group AB carry?
    options:
      - correct: A and B
      - wrong: A only
      - wrong: B only
""",
)

_LETTER = pattern(r"\W*(?:only\s+)?[A-F](?:\s+(?:only|alone))?\W*")


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each option that consists of letters of other options."""
    if not question.shuffled:
        return
    others = [option for option in question.plain_options if not _LETTER.fullmatch(option.text)]
    for option in question.options:
        named = letters(option.text)
        if named and len(others) >= len(named) and all(_is_place(question, letter) for letter in named):
            message = f'"{shown(option.text)}" means different options each time, because they are shuffled.'
            yield Finding(option.at, message, "Make the question one of type `multiple`, or write `shuffle: false`.")


def _is_place(question: QuestionContext, letter: str) -> bool:
    """Return whether ``letter`` can name an option, and the question does not mention it."""
    return ord(letter) - ord("A") < len(question.options) and not re.search(rf"\b{letter}\b", question.stem)


RULE = QuestionRule(CODE, check, scope="options")
