"""The question holds the answer that is to be typed."""

from collections.abc import Iterator

from quiz.lint.item import Item
from quiz.lint.keys import around_gaps, typed_keys
from quiz.lint.quoted import unquoted
from quiz.lint.rule import Finding, ItemRule
from quiz.lint.thresholds import GIVEN_KEY_LETTERS
from quiz.lint.words import sentences, stop_words, words
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q606",
    "error",
    """\
The question holds the answer that is to be typed.

Who reads it can copy it. Told when the key stands in the stem, word for word, or in the text beside its gap; not in
quotes, not where the stem offers it to choose ("an artery or a vein"), and not for little words of a text.
Source: Haladyna, Downing & Rodriguez 2002, rule 28 (cues).

Bad 2:7:
    type: short-answer
    stem: Which organ stores the bile, as the gallbladder does?
    answer: gallbladder

Good:
    type: short-answer
    stem: Which organ stores the bile?
    answer: gallbladder

Good:
    type: short-answer
    stem: Which has the thicker wall, an artery or a vein?
    answer: artery
""",
)

_OR = frozenset({"or", "versus", "vs", "oder", "ou", "o"})


def look(item: Item) -> Iterator[Finding]:
    """Each key that can be read in its own question."""
    for typed in typed_keys(item):
        key = words(typed.text)
        text = f"{item.stem}\n{around_gaps(item)}"
        if key and _is_telling(key) and any(_holds(sentence, key) for sentence in sentences(unquoted(text))):
            at = item.at("stem") if typed.at is not item.node.get("text") else typed.at
            yield Finding(at, f'The answer, "{shown(typed.text)}", stands in the question.', "Ask in other words.")


def _is_telling(key: list[str]) -> bool:
    """Whether it is no accident when these words stand somewhere."""
    return not all(word in stop_words() or len(word) < GIVEN_KEY_LETTERS or word.isdigit() for word in key)


def _holds(sentence: str, key: list[str]) -> bool:
    said = words(sentence)
    if _OR.intersection(said):
        return False
    return any(said[at : at + len(key)] == key for at in range(len(said) - len(key) + 1))


ANSWER_IN_STEM = ItemRule(CODE, look)
