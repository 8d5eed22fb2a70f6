"""Rule Q401: somebody who knows nothing scores well by one simple rule."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from quiz import lazy
from quiz.lint.contexts import BankContext
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import GUESS_EXCESS, GUESS_P, GUESS_P_SEVERE, GUESSED, LISTED
from quiz.source import shown
from quiz.source.code import Code

if TYPE_CHECKING:
    from quiz.lint.guesser import guessing
else:  # small banks are never guessed
    guessing = lazy.module("quiz.lint.guesser.guessing")

CODE = Code(
    "Q401",
    "warning",
    """\
Make the bank safe from guessing by a simple rule.

Somebody who knows nothing and always picks the longest option, or the one that sounds most like the question, should
score no better than chance. Otherwise the bank tests who is good at tests.
Twelve such strategies are tried over all questions of type `single`; "first" and "last" only where options are not
shuffled. One that does worse than chance is a cue as well: "never the longest" is as easy to follow. A last guesser
learns from all other questions what right options look like (length, commas, numbers, hedges, words of the question)
and guesses the one that was left out. A strategy is judged from 20 questions on, against chance, corrected for the
number of strategies (Holm).
Reported when p < 0.01; an error when p < 0.001 and the score is at least 10 points above chance. `quiz check --all`
shows the table.
Source: Haladyna, Downing & Rodriguez 2002, rule 28; Pham, Besanko & Devitt 2018. Measured: picking the longest option
scores 44 % in a bank written by a crowd, 27 to 29 % in exams, where chance is 25 %.

Bad 1:8, 20 times:
    title: Organs
    language: en
    questions:
      - type: single
        stem: What does organ {n} do?
        options:
          - correct: It makes what the body needs
          - wrong: It rests
          - wrong: It grows
          - wrong: It waits

Good, 20 times:
    title: Organs
    language: en
    questions:
      - type: single
        stem: What does organ {n} do?
        options:
          - correct: It works
          - wrong: It rests
          - wrong: It grows
          - wrong: It waits

Good:
    title: Too few to tell
    language: en
    questions:
      - type: single
        stem: What does the heart do?
        options:
          - correct: It pumps the blood
          - wrong: It rests
          - wrong: It grows
""",
    also=("error",),
)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield the strategy that does best, where chance does not explain it."""
    if len(bank.questions) < GUESSED:
        return
    found = guessing.best(guessing.guesses(bank.questions, bank.language))
    if found is None or found.p is None or found.p >= GUESS_P:
        return
    p = f"p = {found.p:.2g}" if found.p >= 1e-6 else "p < 1e-6"
    yield Finding(
        bank.at("title"),
        f"Somebody who knows nothing and always picks {found.strategy} scores {found.score:.0%} "
        f"(chance {found.chance:.0%}, {found.questions} questions, {p}).{_got(found)}",
        "Rewrite options until the rule fails; `quiz check --all` shows how each strategy does.",
        "error" if found.p < GUESS_P_SEVERE and found.excess >= GUESS_EXCESS else None,
    )


def _got(found: "guessing.Guess") -> str:
    """Return which questions a guesser gets that learns from the others; empty for other strategies."""
    if not found.got:
        return ""
    more = f" and {len(found.got) - LISTED} more" if len(found.got) > LISTED else ""
    return f" It gets {', '.join(f'`{shown(question)}`' for question in found.got[:LISTED])}{more}."


RULE = BankRule(CODE, check)
