"""How easy a text is to read, by the grade of Flesch and Kincaid. English only; a count, not a judgement.

Grade = 0.39 x words a sentence + 11.8 x syllables a word - 15.59 (Kincaid and others, Naval Technical Training Command,
Research Branch Report 8-75, 1975). It says something of many sentences together and nothing of a single one.
"""

import re
from collections.abc import Iterable

from quiz.lint.language.readability import syllables

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*")


def grade(sentences: Iterable[str]) -> float:
    """The grade of all ``sentences`` taken together, numbers left out."""
    words = [_WORD.findall(sentence.lower()) for sentence in sentences]
    counted = [each for each in words if each]
    total = sum(len(each) for each in counted)
    assert total, "there is nothing to read"
    sounds = sum(syllables(word) for each in counted for word in each)
    return 0.39 * total / len(counted) + 11.8 * sounds / total - 15.59
