"""How well somebody who knows nothing does on the first bank by the look of its options.

``python -m tests.questions.guessing`` prints it. The guesser is trained on all questions but the one it guesses (leave one out): for each feature it counts how often an
option with that value was the key, and adds up the logarithms (naive Bayes, each count begun at one half). Ties are
shared. A single feature guesses in the same way by itself. Chance is one over the number of options.
"""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from quiz.kinds.single import Single
from quiz.kinds.true_false import TrueFalse

from .texts import first_bank

HEDGES = re.compile(
    r"\b(may|might|can|could|some|many|few|most|mostly|often|usually|sometimes|likely|possible|about|certain|case|if)\b"
)
ABSOLUTES = re.compile(r"\b(all|every|everyone|always|never|only|alone|none|no one|nothing|no|at once|cannot|any)\b")
RULES = re.compile(r"\b(call|ask|asking|asks|tell|telling|checked|check|team|doctor|doctors|line|report|show)\b")
DENIALS = re.compile(r"\b(not|no|without|never|none|nothing|out)\b")
_WORD = re.compile(r"[a-z]{4,}")


@dataclass(frozen=True, slots=True)
class Guessable:
    """One question as a guesser sees it: for each answer its features, and which answer is right."""

    name: str
    answers: tuple[Mapping[str, str], ...]
    right: int


def place(number: int, numbers: Sequence[int]) -> str:
    """Return where ``number`` stands among ``numbers``: first, last, tied or between."""
    if numbers.count(number) > 1:
        return "tied"
    return "longest" if number == max(numbers) else "shortest" if number == min(numbers) else "between"


def stems(text: str) -> set[str]:
    """Return the longer words of ``text``, cut to their first five letters."""
    return {word[:5] for word in _WORD.findall(text.lower())}


def singles() -> Iterator[Guessable]:
    """Return the questions with one right option."""
    for question in first_bank().questions:
        if isinstance(question.body, Single):
            options = question.body.options
            texts = [option.text.lower() for option in options]
            shared = [len(stems(text) & stems(question.stem)) for text in texts]
            lengths = [len(text) for text in texts]
            yield Guessable(
                question.id,
                tuple(
                    {
                        "length": place(lengths[number], lengths),
                        "stem words": place(shared[number], shared) if len(set(shared)) > 1 else "even",
                        "hedge": str(bool(HEDGES.search(text))),
                        "absolute": str(bool(ABSOLUTES.search(text))),
                        "rule word": str(bool(RULES.search(text))),
                        "denial": str(bool(DENIALS.search(text))),
                        "comma": str("," in text),
                    }
                    for number, text in enumerate(texts)
                ),
                next(number for number, option in enumerate(options) if option.right),
            )


def statements() -> Iterator[Guessable]:
    """Return the true-or-false questions, each as two answers: true and false."""
    for question in first_bank().questions:
        if isinstance(question.body, TrueFalse):
            text = question.stem.lower()
            features = {
                "hedge": str(bool(HEDGES.search(text))),
                "absolute": str(bool(ABSOLUTES.search(text))),
                "denial": str(bool(DENIALS.search(text))),
                "length": "long" if len(text) > 80 else "short",
            }
            answers = tuple({name: f"{truth} {value}" for name, value in features.items()} for truth in (True, False))
            yield Guessable(question.id, answers, 0 if question.body.answer else 1)


def hits(questions: Sequence[Guessable], features: Sequence[str] | None = None) -> float:
    """Return the share of ``questions`` that are guessed by ``features``, all where None is given."""
    names = list(features or questions[0].answers[0])
    right = Counter((name, each.answers[each.right][name]) for each in questions for name in names)
    seen = Counter((name, answer[name]) for each in questions for answer in each.answers for name in names)
    return sum(_guess(each, names, right, seen) for each in questions) / len(questions)


def _guess(
    left_out: Guessable, names: Sequence[str], right: Counter[tuple[str, str]], seen: Counter[tuple[str, str]]
) -> float:
    """Return the chance with which the guesser, trained on the others, gives the right answer to ``left_out``."""
    own = Counter((name, answer[name]) for answer in left_out.answers for name in names)
    key = {(name, left_out.answers[left_out.right][name]) for name in names}

    def score(answer: Mapping[str, str]) -> float:
        total = 0.0
        for name in names:
            value = (name, answer[name])
            keys, all_of_it = right[value] - (value in key), seen[value] - own[value]
            total += math.log((keys + 0.5) / (all_of_it + 1))
        return round(total, 9)

    scores = [score(answer) for answer in left_out.answers]
    best = max(scores)
    return (scores[left_out.right] == best) / scores.count(best)


def chance(questions: Sequence[Guessable]) -> float:
    """Return the share that blind choice hits."""
    return sum(1 / len(each.answers) for each in questions) / len(questions)


KINDS: Mapping[str, Callable[[], Iterator[Guessable]]] = {"singles": singles, "statements": statements}


@cache
def table() -> Mapping[str, Mapping[str, float]]:
    """Return for each kind its chance, the share of all features together, and that of each feature by itself."""
    found = {}
    for kind, asked in KINDS.items():
        questions = tuple(asked())
        alone = {name: hits(questions, [name]) for name in questions[0].answers[0]}
        found[kind] = {"chance": chance(questions), "all features": hits(questions), **alone}
    return found


if __name__ == "__main__":
    for kind, shares in table().items():
        print(f"{kind}: " + ", ".join(f"{name} {100 * share:.0f}" for name, share in shares.items()))
