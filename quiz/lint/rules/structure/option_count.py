"""There are only two options, or more than six."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import FEWEST_OPTIONS, MOST_OPTIONS
from quiz.source.code import Code

CODE = Code(
    "Q104",
    "info",
    """\
There are only two options, or more than six.

Of two options, a guess is right every other time. From seven on, the ones that nobody believes cost reading time and
tell nothing: studies of 80 years find three good options enough. Not looked at are statements, and questions that are
answered by yes or no.
Source: Haladyna, Downing & Rodriguez 2002, rule 18; Rodriguez 2005.

Bad 3:1:
    type: single
    stem: Which chamber of the heart pumps blood into the aorta?
    options:
      - correct: The left ventricle
      - wrong: The right ventricle

Good:
    type: single
    stem: Which chamber of the heart pumps blood into the aorta?
    options:
      - correct: The left ventricle
      - wrong: The right ventricle
      - wrong: The left atrium

Good:
    type: single
    stem: Does a fish have a heart?
    options:
      - correct: "Yes"
      - wrong: "No"
""",
)

_YES = frozenset({"yes", "ja", "oui", "sí", "si", "sì", "sim"})
_NO = frozenset({"no", "nein", "non", "não", "nee"})


def check(question: QuestionContext) -> Iterator[Finding]:
    """The list of options, by its length."""
    number = len(question.options)
    if _is_yes_or_no(question):
        return
    at = question.key_of("options")
    if number < FEWEST_OPTIONS:
        message = f"{number} options: a guess is right every other time."
        yield Finding(at, message, "Add a third that somebody could believe, if there is one.")
    elif number > MOST_OPTIONS:
        message = f"{number} options: three good ones are enough."
        yield Finding(at, message, "Take out those that hardly anybody would choose.")


def _is_yes_or_no(question: QuestionContext) -> bool:
    first = [option.words[0] if option.words else "" for option in question.options]
    return len(first) == 2 and ((first[0] in _YES and first[1] in _NO) or (first[1] in _YES and first[0] in _NO))


RULE = QuestionRule(CODE, check, scope="options")
