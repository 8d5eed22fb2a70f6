"""Rule Q704: a sentence is passive and negative at once."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.patterns import pattern
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q704",
    "info",
    """\
Do not make a sentence passive and negative at once.

"Is not given" does not say who does it and denies it too, so the reader has two things to work out.
Source: AHRQ PEMAT: the active voice; plain-language guides on negatives. No precision was measured.

Bad 4:14:
    type: recall
    stem: When does this drug help?
    answer: At night.
    explanation: The tablet is not taken in the morning.

Good:
    type: recall
    stem: When does this drug help?
    answer: At night.
    explanation: Take the tablet in the evening.

Good:
    type: recall
    stem: When does this drug help?
    answer: At night.
    explanation: The tablet is taken in the evening. Do not take it in the morning.
""",
)

_DONE = (
    r"(?:\w{2,}(?:[^e]ed|ied)|taken|given|seen|known|shown|done|made|found|told|kept|held|sent|used|eaten|drawn|written|"
    r"chosen|put|cut|felt|left|lost|meant|paid|read|said|sold|thought|caught|brought|bought|built)\b"
)
_HINT = pattern(r"not\b|never|n['’]t\b", re.IGNORECASE)


@cache
def _form() -> re.Pattern[str]:
    return re.compile(
        rf"\b(?:(?:is|are|was|were|be|been|being)(?: \w+ly)? (?:not|never)|(?:isn|aren|wasn|weren)['’]t"
        rf"|(?:can|could|must|should|will|would|may|might)(?:not| not| never|n['’]t) be|won['’]t be|can['’]t be"
        rf"|(?:has|have|had)(?: not| never|n['’]t) been)(?: \w+ly)? {_DONE}",
        re.IGNORECASE,
    )


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first text with such a sentence."""
    for passage in question.prose:
        if not _HINT.search(passage.text):
            continue
        found = next(filter(None, map(_form().search, passage.sentences)), None)
        if found:
            yield Finding(passage.at, f'"{found[0]}" is passive and negative.', "Say who does what.")
            return


RULE = QuestionRule(CODE, check, ENGLISH)
