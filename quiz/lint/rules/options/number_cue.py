"""Rule Q314: the verb of the question fits the right option only."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.words import words
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.lint.thresholds import NAMED_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q314",
    "info",
    """\
Let all options fit the verb.

"What are ...?" asks for more than one thing, so the only plural among the options gives itself away, and so does the
only singular after "is".
Reported when the right option is the only one that fits; "which of the following is" asks for one of several and does
not count.
Source: Haladyna, Downing & Rodriguez 2002, rule 28c; NBME: grammatical cues. No precision was measured.

Bad 4:14:
    type: single
    stem: What are the cells that clot the blood?
    options:
      - correct: Platelets
      - wrong: Plasma
      - wrong: Hemoglobin

Good:
    type: single
    stem: What are the cells that clot the blood?
    options:
      - correct: Platelets
      - wrong: Red cells
      - wrong: Lymphocytes

Good:
    type: single
    stem: Which of these are needed to clot the blood?
    options:
      - correct: Platelets
      - wrong: Plasma
      - wrong: Hemoglobin
""",
)

_ASKS = pattern(
    r"\W*(?:what|which(?: \w+){0,2}?) (?P<verb>is|are|was|were)\b(?! (?:true|correct|the correct))", re.IGNORECASE
)
_OF_THESE = pattern(r"\bfollowing\b|\bof (?:these|those|them|the)\b", re.IGNORECASE)
_BEHIND = pattern(r"\s(?:of|in|on|at|to|that|which|who|with|for|from|by|between)\s|[,;(]", re.IGNORECASE)
_NO_NAME = frozenset(
    [
        "is",
        "are",
        "has",
        "have",
        "does",
        "it",
        "they",
        "he",
        "she",
        "you",
        "there",
        "to",
        "by",
        "because",
        "when",
        "if",
        "no",
        "yes",
    ]
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that is the only one to fit the verb."""
    found, key = _ASKS.match(question.lead_in), question.key
    if not found or key is None or key.meta or len(question.plain_options) < 3 or _OF_THESE.search(question.lead_in):
        return
    if not all(_is_name(option) for option in question.plain_options):
        return
    plural = found["verb"].lower() in ("are", "were")
    if [option for option in question.plain_options if _is_plural(option.text) == plural] == [key]:
        yield Finding(
            key.at,
            f'"{found["verb"]}" fits this option only.',
            f"Make the others {'plural' if plural else 'singular'} too, or ask without {'are' if plural else 'is'}.",
        )


def _is_name(option: Option) -> bool:
    return (
        0 < len(option.words) <= NAMED_WORDS
        and _NO_NAME.isdisjoint(option.words[:1])
        and not option.words[0].endswith("ing")
        and not option.words[0][0].isdigit()
    )


def _is_plural(text: str) -> bool:
    found = words(_BEHIND.split(text.strip(), maxsplit=1)[0])
    if "and" in found:
        return True
    last = found[-1] if found else ""
    return (last.endswith("s") and not last.endswith(("ss", "us", "is", "'s", "ics", "etes"))) or last in _IRREGULAR


_IRREGULAR = frozenset(
    ["bacteria", "children", "data", "feet", "men", "mice", "nuclei", "people", "platelets", "teeth", "women"]
)

RULE = QuestionRule(CODE, check, ENGLISH)
