"""How easy a text is to read, by the grade of Flesch and Kincaid. English only; a count, not a judgement.

Grade = 0.39 x words a sentence + 11.8 x syllables a word - 15.59 (Kincaid and others, Naval Technical Training Command,
Research Branch Report 8-75, 1975). It says something of many sentences together and nothing of a single one.
"""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[a-z]+(?:['’][a-z]+)*")
_VOWELS = re.compile(r"[aeiouy]+")
_TWO = re.compile(r"i[aou]|eo(?!p)|ua(?!r)|uou|[aeiouy]ing|sm$|thm$|[aeiou][rd]ea$")
"""Where two vowels that stand together are spoken apart."""
_ONE = re.compile(r"[tsgl]ion|[ct]ial|[ctg]ious|geous|[^aeiouy]eon$")
"""Where they are not, after all."""


def syllables(word: str) -> int:
    """About how many syllables an English word has, at least one."""
    word = word.lower().replace("’", "'")
    base = re.sub(r"'[a-z]*$", "", word)
    found = len(_VOWELS.findall(base))
    if re.search(r"[^aeiouy]e$", base) and not re.search(r"[^aeiouyl]le$", base):
        found -= 1  # a silent e, but not that of "table"
    elif re.search(r"[^aeioutdy]ed$|[aeiouy][^aeiouy]ed$", base) and not re.search(r"[td]ed$", base):
        found -= 1  # "called", but not "treated"
    elif re.search(r"[^aeiouysxzlgc]es$", base):
        found -= 1  # "bones", but not "places"
    found += len(_TWO.findall(base)) - len(_ONE.findall(base))
    return max(found, 1)


def grade(sentences: Iterable[str]) -> float:
    """The grade of all ``sentences`` taken together, numbers left out."""
    words = [_WORD.findall(sentence.lower()) for sentence in sentences]
    counted = [each for each in words if each]
    total = sum(len(each) for each in counted)
    assert total, "there is nothing to read"
    sounds = sum(syllables(word) for each in counted for word in each)
    return 0.39 * total / len(counted) + 11.8 * sounds / total - 15.59
