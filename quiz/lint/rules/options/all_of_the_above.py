"""Rule Q303: an option says "all of the above"."""

from collections.abc import Iterator

from quiz.lint.contexts import BankContext
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import KEYED_SHARE, KEYED_USES
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q303",
    "warning",
    """\
Avoid "all of the above".

Somebody who sees that two options are true has the answer without knowing the rest, and such options are the key more
than twice as often as chance. Options are shuffled here, so "above" has no meaning either.
It is an error where a bank has four or more of them and more than half are the key.
Source: Haladyna, Downing & Rodriguez 2002, rule 26; NBME. Measured: keyed in 54 to 62 % of cases, precision 1.00.

Bad 6:14:
    type: single
    stem: What can cause a headache?
    options:
      - wrong: Thirst
      - wrong: Tiredness
      - correct: All of the above

Good:
    type: multiple
    stem: Which of these can cause a headache?
    options:
      - correct: Thirst
      - correct: Tiredness
      - wrong: Fresh air

Good:
    type: single
    stem: Which muscles does a smile use?
    options:
      - correct: All of the muscles round the mouth
      - wrong: Only the tongue
""",
    also=("error",),
)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield these options; as errors where picking them pays in this bank."""
    found = [(question, option) for question in bank.questions for option in question.options if option.meta == "all"]
    keyed = sum(option.right for _, option in found)
    often = len(found) >= KEYED_USES and keyed > KEYED_SHARE * len(found)
    pays = f" It is right in {keyed} of {len(found)} questions of this bank." if often else ""
    for question, option in found:
        yield Finding(
            option.at,
            f'"{shown(option.text)}": seeing that two options are right is enough to pick it.{pays}',
            "Make the question one of type `multiple`, or ask for one thing.",
            "error" if often else None,
            question=question.id,
            path=question.path,
        )


RULE = BankRule(CODE, check)
