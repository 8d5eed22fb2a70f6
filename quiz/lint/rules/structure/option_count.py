"""Rule Q104: there are only two options, or more than six."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import FEWEST_OPTIONS, MOST_OPTIONS
from quiz.source.code import Code

CODE = Code(
    "Q104",
    "info",
    """\
Offer three to six options.

With two options, a guess is right half of the time. From seven on, options that nobody believes cost reading time and
show nothing: studies over 80 years found that three good options are enough.
Statements to judge and questions that are answered by yes or no are not checked.
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
    """Yield the list of options that has too few or too many."""
    number = len(question.options)
    if _is_yes_or_no(question):
        return
    at = question.key_of("options")
    if number < FEWEST_OPTIONS:
        message = f"{number} options: a guess is right half of the time."
        yield Finding(at, message, "Add a third one that somebody could believe, if there is one.")
    elif number > MOST_OPTIONS:
        message = f"{number} options: three good ones are enough."
        yield Finding(at, message, "Remove those that hardly anybody would choose.")


def _is_yes_or_no(question: QuestionContext) -> bool:
    first = [option.words[0] if option.words else "" for option in question.options]
    return len(first) == 2 and ((first[0] in _YES and first[1] in _NO) or (first[1] in _YES and first[0] in _NO))


RULE = QuestionRule(CODE, check, scope="options")
