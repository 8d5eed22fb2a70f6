"""Rule Q320: two options are opposites, and one of them is right."""

from collections.abc import Iterator
from functools import cache
from itertools import combinations

from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.words import table
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q320",
    "info",
    """\
Do not let two opposites stand out, one of them right.

Something rises or it falls: whoever sees the pair rules out the other options and tosses a coin.
Reported when two options differ only in one word and its opposite (more and less, hyper- and hypo-, with and without
"not"), the key is one of them, and at least two other options are not such a pair.
Source: NBME item-writing guide: a collectively exhaustive subset of options. No precision was measured.

Bad 4:14:
    type: single
    stem: What does insulin do to blood sugar?
    options:
      - correct: It lowers blood sugar
      - wrong: It raises blood sugar
      - wrong: It makes glucagon
      - wrong: It feeds bacteria

Good:
    type: single
    stem: What does insulin do to blood sugar?
    options:
      - correct: It lowers blood sugar
      - wrong: It raises blood sugar
      - wrong: It leaves blood sugar the same

Good:
    type: single
    stem: What happens to pressure and volume?
    options:
      - correct: Pressure rises
      - wrong: Pressure falls
      - wrong: Volume rises
      - wrong: Volume falls
""",
)

_DENIALS = frozenset({"not", "no", "never"})


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that has an opposite among options of another kind."""
    key = question.key
    if key is None or key.meta:
        return
    other = next((option for option in question.distractors if _opposite(key, option)), None)
    if other is None:
        return
    paired = {option.text for two in combinations(question.plain_options, 2) if _opposite(*two) for option in two}
    if len(question.plain_options) - len(paired) >= 2:
        yield Finding(
            key.at,
            f'This option and "{shown(other.text, 40)}" are opposites, so the others can be ruled out.',
            "Give the other options an opposite too, or remove this one.",
        )


def _opposite(one: Option, other: Option) -> bool:
    first, second = one.words, other.words
    if len(first) != len(second):
        short, long = sorted((first, second), key=len)
        if not short or len(long) != len(short) + 1:
            return False
        return tuple([word for word in long if word not in _DENIALS]) == short
    differ = [pair for pair in zip(first, second, strict=True) if pair[0] != pair[1]]
    return len(differ) == 1 and _opposite_words(*differ[0])


def _opposite_words(one: str, other: str) -> bool:
    if other in _opposites().get(one, ()):
        return True
    roots = {word.removeprefix(prefix) for word, prefix in ((one, "hyper"), (other, "hypo"))}
    swapped = {word.removeprefix(prefix) for word, prefix in ((one, "hypo"), (other, "hyper"))}
    return any(len(each) == 1 and min(map(len, each)) >= 3 for each in (roots, swapped))


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in table("opposites"):
        one, other = (side.split() for side in row.split("/"))
        for word in one:
            found.setdefault(word, set()).update(other)
        for word in other:
            found.setdefault(word, set()).update(one)
    return {word: frozenset(words) for word, words in found.items()}


RULE = QuestionRule(CODE, check, ENGLISH, scope="options")
