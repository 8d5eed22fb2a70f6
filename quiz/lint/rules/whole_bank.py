"""All questions of a bank together: guessing, balance and coverage."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from quiz import kinds, lazy
from quiz.lazy import pattern
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.guesser.chance import balance, chi_square, chi_square_tail
from quiz.lint.language.words import words
from quiz.lint.rule import ENGLISH, BankRule, Finding, Rule, code
from quiz.lint.thresholds import (
    BALANCE_P,
    COVERED,
    EACH_PLACE,
    GUESS_EXCESS,
    GUESS_P,
    GUESS_P_SEVERE,
    GUESSED,
    LISTED,
    PLACE_P,
    PLACED,
    RECALLED,
    RECALLED_OF,
    RECALLED_WORDS,
    ROW,
    ROWED,
    SAME_KEY,
    SAME_TAG,
    STATEMENTS,
)
from quiz.source import shown

if TYPE_CHECKING:
    from quiz.lint.guesser import guessing
else:  # small banks are never guessed
    guessing = lazy.module("quiz.lint.guesser.guessing")


def blind_guesser(bank: BankContext) -> Iterator[Finding]:
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
        f"(chance {found.chance:.0%}, {found.questions} questions, {p}).{_guessed(found)}",
        "Rewrite options until the rule fails; `quiz check --all` shows how each strategy does.",
        "error" if found.p < GUESS_P_SEVERE and found.excess >= GUESS_EXCESS else None,
    )


def _guessed(found: "guessing.Guess") -> str:
    """Return which questions a guesser gets that learns from the others; empty for other strategies."""
    if not found.got:
        return ""
    more = f" and {len(found.got) - LISTED} more" if len(found.got) > LISTED else ""
    return f" It gets {', '.join(f'`{shown(question)}`' for question in found.got[:LISTED])}{more}."


_MOVE_KEYS = "Let the options be shuffled, or move some keys."


def key_position(bank: BankContext) -> Iterator[Finding]:
    """Yield the place that has the key too often, or never."""
    placed = [question for question in bank.questions if _has_fixed_order(question)]
    places, sizes = [question.key_place for question in placed], [len(question.options) for question in placed]
    at = bank.at("title")
    if len(placed) >= PLACED:
        held = Counter(places)
        counts, expected = [held[place] for place in range(max(sizes))], _expected_counts(sizes)
        unlike = chi_square_tail(chi_square(counts, expected), len(expected) - 1) < PLACE_P
        most = max(range(len(counts)), key=counts.__getitem__)
        never = [place for place, count in enumerate(counts) if not count and place < min(sizes)]
        if unlike:
            often = f"number {most + 1} in {counts[most]} of {len(placed)}"
            message = f"The right option is {often} questions with a fixed order."
            yield Finding(at, message, _MOVE_KEYS)
        elif never and len(placed) >= EACH_PLACE * max(sizes):
            message = f"The right option is never number {never[0] + 1} in {len(placed)} questions with a fixed order."
            yield Finding(at, message, _MOVE_KEYS)
    longest = max((len(list(row)) for _, row in groupby(places)), default=0)
    if len(placed) >= ROWED and longest > ROW:
        message = f"{longest} questions in a row have the right option in the same place."
        yield Finding(at, message, _MOVE_KEYS, "info")


def _has_fixed_order(question: QuestionContext) -> bool:
    return not question.traits.many and not question.shuffled and question.key is not None and not question.is_statement


def _expected_counts(sizes: Sequence[int]) -> list[float]:
    """Return how often each place would have the key by chance."""
    return [sum(1 / size for size in sizes if size > place) for place in range(max(sizes))]


def truth_balance(bank: BankContext) -> Iterator[Finding]:
    """Yield one finding for a bank whose statements are uneven."""
    statements = [question for question in bank.questions if question.is_statement]
    true = sum(question.is_true for question in statements)
    if not statements or balance(true, len(statements)) > BALANCE_P:
        return
    word, most = ("true", true) if 2 * true > len(statements) else ("false", len(statements) - true)
    yield Finding(
        bank.at("title"),
        f'{most} of {len(statements)} statements are {word}: answering "{word}" each time scores '
        f"{most / len(statements):.0%}.",
        f"Reword some {word} statements into their opposite, without a negation.",
    )


def coverage(bank: BankContext) -> Iterator[Finding]:
    """Yield the topics without a question, and the answer and the tag that too many questions share."""
    if len(bank.questions) < COVERED:
        return
    asked = {question.model.topic for question in bank.questions}
    idle = [topic for topic in bank.model.topics if topic not in asked]
    if idle:
        message = (
            f"{len(idle)} {'topic has' if len(idle) == 1 else 'topics have'} no question: {shown(', '.join(idle))}."
        )
        yield Finding(bank.key_of("topics"), message, "Write one for each, or remove the topic.")
    keys = _single_keys(bank.questions)
    if (most := _most_shared(keys, len(keys), SAME_KEY)) is not None:
        yield Finding(bank.at("title"), f"{most} have the same answer.", "Ask for something else in some of them.")
    tags = [tag for question in bank.questions for tag in set(question.model.tags)]
    if (most := _most_shared(tags, len(bank.questions), SAME_TAG)) is not None:
        yield Finding(bank.at("title"), f"{most} have the same tag.", "Use finer tags.")


def _single_keys(questions: Iterable[QuestionContext]) -> list[str]:
    """Return the answers of questions that have one text as their key, in small letters."""
    return [
        " ".join(kinds.key(question.model)[0].casefold().split()) for question in questions if _has_one_text(question)
    ]


def _has_one_text(question: QuestionContext) -> bool:
    traits = question.traits
    return traits.interaction in ("pick", "write") and not (traits.many or traits.number or question.is_statement)


def _most_shared(texts: Sequence[str], of: int, share: float) -> str | None:
    """Return how many of the questions have the same text, and which, where they are more than ``share``."""
    ((text, number),) = Counter(texts).most_common(1) or [("", 0)]
    return f'{number} of {of} questions ("{shown(text, 40)}")' if of >= COVERED and number > share * of else None


_NAMING = pattern(r"\W*(?:what|which|who)(?:\s+|['’])(?:is|are|was|were|s)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)


def recall_only(bank: BankContext) -> Iterator[Finding]:
    """Yield one finding for a bank that asks for names."""
    found = [match for question in bank.questions if (match := _NAMING.fullmatch(question.stem))]
    short = sum(len(words(match["rest"])) <= RECALLED_WORDS for match in found)
    if len(bank.questions) >= RECALLED_OF and short >= RECALLED * len(bank.questions):
        yield Finding(
            bank.at("title"),
            f"{short} of {len(bank.questions)} questions ask for a name in a few words.",
            "Add some that describe a case and ask what follows.",
        )


def statements_only(bank: BankContext) -> Iterator[Finding]:
    """Yield one finding for a bank without any other type."""
    if len(bank.questions) >= STATEMENTS and all(question.is_statement for question in bank.questions):
        yield Finding(
            bank.at("title"),
            f"All {len(bank.questions)} questions are true or false: half of the score is luck.",
            "Make some of them `single`, `short-answer` or `cloze`.",
        )


RULES: tuple[Rule, ...] = (
    BankRule(code("Q401", "warning", "error"), blind_guesser),
    BankRule(code("Q402", "warning", "info"), key_position),
    BankRule(code("Q403", "warning"), truth_balance),
    BankRule(code("Q404", "info"), coverage),
    BankRule(code("Q405", "info"), recall_only, ENGLISH),
    BankRule(code("Q406", "info"), statements_only),
)
