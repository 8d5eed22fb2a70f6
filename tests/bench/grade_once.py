"""10,000 typed answers graded once in a fresh process, timed inside it: ``program(WAY)`` after ``-c``; prints JSON."""

import json
import random
import string
import sys
import time
from difflib import SequenceMatcher

_TYPED = 10_000


def main() -> None:
    """Read the way that the argument names."""
    answers, grade = _answers(), _ours if sys.argv[1] == "ours" else _floor
    began = time.perf_counter()
    count = grade(answers)
    print(json.dumps({"seconds": time.perf_counter() - began, "typed": count}))


def _answers() -> list[tuple[str, str]]:
    """Keys with what is typed for them: as they stand, with an article, one slip away, another word, a sentence."""
    from quiz.package_data import package_rows  # noqa: PLC0415 - the words alone

    words, chance = (
        sorted({word for row in package_rows("quiz.answers", "confusable.tsv") for word in row}),
        random.Random(1),
    )
    return [(key, _typed(key, chance.choice(words), chance)) for key in chance.choices(words, k=_TYPED)]


def _typed(key: str, other: str, chance: random.Random) -> str:
    at = chance.randrange(len(key))
    slipped = key[:at] + chance.choice(string.ascii_lowercase) + key[at + 1 :]
    return chance.choice((key, f"The {key}s.", slipped, other, f"{other} of the {slipped}"))


def _ours(answers: list[tuple[str, str]]) -> int:
    """The matcher, its tables read and its normal forms made within the time; each key has a variant and a reject."""
    from quiz.answers.matching import match  # noqa: PLC0415

    return sum(bool(match(typed, (key, f"{key} disease"), ("something else",)).verdict) for key, typed in answers)


def _floor(answers: list[tuple[str, str]]) -> int:
    """How alike the two are by the standard library, which tells no words apart."""
    return sum(SequenceMatcher(None, typed, key).ratio() >= 0 for key, typed in answers)
