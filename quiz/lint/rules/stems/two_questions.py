"""Rule Q209: the stem asks two questions."""

import re
from collections.abc import Iterator
from functools import cache

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.quotations import unturned
from quiz.lint.language.words import lead_in, sentences, word_count
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import PASSAGE_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q209",
    "warning",
    """\
Ask one question at a time.

An answer to one of two questions earns all or nothing, and nobody can see which of them was missed.
Reported when a stem has two question marks, quotations and the passage of a stem of more than 60 words left out; or
when the sentence that asks goes on with "and what", "or which" and the like. After "and when", "and where", "and why"
and "and how", a verb such as "is" or "does" has to follow ("at night and when lying down" asks nothing).
Source: Haladyna, Downing & Rodriguez 2002, rule 1.

Bad 2:7:
    type: recall
    stem: Which organ makes bile, and where is it stored?
    answer: The liver makes it. The gallbladder stores it.

Bad 2:7:
    type: recall
    stem: Which organ makes bile? Where is it stored?
    answer: The liver makes it. The gallbladder stores it.

Good:
    type: recall
    stem: Which organ makes bile?
    answer: The liver makes it, and the gallbladder stores it.

Good:
    type: recall
    stem: Who should you call if you cough at night and when lying down?
    answer: Your doctor.
""",
)

_MARK = pattern(r"[?？؟]+")
_AND = frozenset({"and", "or"})
_ASKING = frozenset({"what", "which", "who", "when", "where", "why", "how"})
_FIX = "Make two questions of them, or keep the one that matters."


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that asks twice."""
    twice = len(_MARK.findall(question.stem)) > 1
    if not twice and not (question.language == "en" and _may_go_on(question)):
        return
    text = unturned(question.stem)
    marks = len(_MARK.findall(_asking(text))) if twice else 0
    if marks > 1:
        yield Finding(question.at("stem"), f"The stem has {marks} question marks, so it asks {marks} things.", _FIX)
    elif _may_go_on(question):
        found = _second().search(lead_in(text))
        if found:
            begins = " ".join(found[0].lower().split()[:2])
            yield Finding(question.at("stem"), f'The question goes on with a second one ("{begins} ...").', _FIX)


def _may_go_on(question: QuestionContext) -> bool:
    """Return whether the words of a second question are there at all."""
    tokens = question.stem_tokens
    return not question.is_statement and not _AND.isdisjoint(tokens) and not _ASKING.isdisjoint(tokens)


def _asking(text: str) -> str:
    """Return ``text`` without the passage that comes first: of a long stem, its last two sentences."""
    return " ".join(sentences(text)[-2:]) if word_count(text) > PASSAGE_WORDS else text


@cache
def _second() -> re.Pattern[str]:
    verb = "is|are|was|were|do|does|did|can|could|should|will|would|has|have|may|must"
    return re.compile(
        r"\b(?:and|or)\s+(?:what|which|who)\b(?!\s+(?:else|other)\b)"
        rf"|\b(?:and|or)\s+(?:when|where|why|how)(?:(?:\s+\w+){{0,2}}?\s+(?:{verb})\b|\s*\?)",
        re.IGNORECASE,
    )


RULE = QuestionRule(CODE, check)
