"""How well somebody who knows nothing does on the first bank by the look of its options.

``python -m tests.questions.guessing`` prints it. The guesser is that of the linter; the features are made for this bank.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial

from quiz.kinds.single import Single
from quiz.kinds.true_false import TrueFalse
from quiz.lint.guesser.leave_one_out import Guessable, chance, hits, place

from .texts import first_bank

HEDGES = re.compile(
    r"\b(may|might|can|could|some|many|few|most|mostly|often|usually|sometimes|likely|possible|about|certain|case|if)\b"
)
ABSOLUTES = re.compile(r"\b(all|every|everyone|always|never|only|alone|none|no one|nothing|no|at once|cannot|any)\b")
RULES = re.compile(r"\b(call|ask|asking|asks|tell|telling|checked|check|team|doctor|doctors|line|report|show)\b")
DENIALS = re.compile(r"\b(not|no|without|never|none|nothing|out)\b")
_WORD = re.compile(r"[a-z]{4,}")


def stems(text: str) -> set[str]:
    """Return the longer words of ``text``, cut to their first five letters."""
    return {word[:5] for word in _WORD.findall(text.lower())}


def singles(wording: int = 0) -> Iterator[Guessable]:
    """Return the questions with one right option, each in the first wording or another."""
    for question in first_bank().questions:
        if isinstance(question.body, Single):
            options = question.body.options
            texts = [option.text.lower() for option in options]
            asked = stems(question.wordings[wording])
            shared = [len(stems(text) & asked) for text in texts]
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


def statements(wording: int = 0) -> Iterator[Guessable]:
    """Return the true-or-false questions in the first wording or another, each as two answers: true and false."""
    for question in first_bank().questions:
        if isinstance(question.body, TrueFalse):
            text = question.wordings[wording].lower()
            features = {
                "hedge": str(bool(HEDGES.search(text))),
                "absolute": str(bool(ABSOLUTES.search(text))),
                "denial": str(bool(DENIALS.search(text))),
                "length": "long" if len(text) > 80 else "short",
            }
            answers = tuple({name: f"{truth} {value}" for name, value in features.items()} for truth in (True, False))
            yield Guessable(question.id, answers, 0 if question.body.answer else 1)


KINDS: Mapping[str, Callable[[], Iterator[Guessable]]] = {
    "singles": singles,
    "statements": statements,
    "singles in their last wording": partial(singles, -1),
    "statements in their last wording": partial(statements, -1),
}


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
