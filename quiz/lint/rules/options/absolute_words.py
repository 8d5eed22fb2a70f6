"""Rule Q310: options have words that allow no exception."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.absolutes import absolutes, may_have
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.lint.thresholds import ABSOLUTE_WRONG
from quiz.source.code import Code

CODE = Code(
    "Q310",
    "info",
    """\
Avoid words that allow no exception.

Test-wise readers rule out options with "always" and "never", and are mostly right.
It is a warning where at least two wrong options have such a word and the key has none, otherwise a remark. Phrases
such as "not all", "every other day" and "the only" do not count.
Source: Haladyna, Downing & Rodriguez 2002, rule 28a; NBME. Measured: precision 0.38, and 20 % of options with such a
word are the key where chance is 25 %; in two wrong options and not in the key it is seen in 0.8 % of exam questions.

Bad 5:12:
    type: single
    stem: What helps against a cold?
    options:
      - correct: Rest and fluids
      - wrong: Only antibiotics
      - wrong: Nothing at all

Good:
    type: single
    stem: What helps against a cold?
    options:
      - correct: Rest and fluids
      - wrong: Antibiotics
      - wrong: Vitamin C in large doses

Good:
    type: single
    stem: How often is the drug taken?
    options:
      - correct: Every other day
      - wrong: Every 2 hours
      - wrong: Once a week
""",
    also=("warning",),
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first option with such a word."""
    if not may_have(question.option_tokens, "absolute"):
        return
    found = [(option, absolute) for option in question.plain_options if (absolute := absolutes(option.text))]
    if not found:
        return
    words = ", ".join(f'"{word}"' for word in dict.fromkeys(word for _, absolute in found for word in absolute))
    one = words.count('"') == 2
    wrong_only = not any(option.right for option, _ in found)
    where = "in wrong options only" if wrong_only else "in an option" if len(found) == 1 else "in options"
    yield Finding(
        found[0][0].at,
        f"{words} {'is' if one else 'are'} {where}; test-wise readers rule such options out.",
        "Write it without, or give the right option an equally strong word.",
        "warning" if wrong_only and len(found) >= ABSOLUTE_WRONG and question.key else None,
    )


RULE = QuestionRule(CODE, check, ENGLISH, scope="options")
