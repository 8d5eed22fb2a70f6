"""Rule Q315: one option is built differently from all others."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.rule import ENGLISH, Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q315",
    "info",
    """\
Build all options in the same way.

The option that is built differently draws the eye, and readers compare form before they compare meaning.
Reported when exactly one option begins with "to", an -ing word, "because", "by" or a number, or when all but one
begin with one of these or with "it", "they" and the like; and when only one option begins with a capital letter. It
is a warning when only one option ends, or does not end, with a full stop.
Source: Haladyna, Downing & Rodriguez 2002, rule 23; NBME: options are not parallel. Measured: precision 0.26 for the
beginnings, so they are a remark.

Bad 6:12:
    type: single
    stem: What is the aim of a vaccine?
    options:
      - correct: To train the immune system
      - wrong: To kill germs
      - wrong: Cleaning of the blood

Good:
    type: single
    stem: What is the aim of a vaccine?
    options:
      - correct: To train the immune system
      - wrong: To kill germs
      - wrong: To clean the blood

Good:
    type: single
    stem: Which of these is a hormone?
    options:
      - correct: Insulin
      - wrong: Bile
      - wrong: Pepsin
""",
    also=("warning",),
)

_NO_GERUND = frozenset(
    [
        "anything",
        "everything",
        "evening",
        "king",
        "morning",
        "nothing",
        "ring",
        "something",
        "spring",
        "string",
        "thing",
        "wing",
        "during",
    ]
)
_CLAUSE = frozenset(["it", "they", "he", "she", "you", "there", "we", "this", "that"])
_ABBREVIATED = pattern(r"\b(?:bros|inc|etc|corp|ltd|co|jr|sr|[a-z]|\w+\.\w+)\.$", re.IGNORECASE)
"""A word that keeps its point anywhere."""
_ALIKE = {
    "to": 'begin with "to"',
    "ing": "begin with an -ing word",
    "because": 'begin with "because"',
    "by": 'begin with "by"',
    "clause": 'are clauses ("it ...")',
    "number": "begin with a number",
}


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the option that begins, or ends, unlike all others."""
    options = question.plain_options
    if len(options) < 3:
        return
    beginnings = [_begins(option) for option in options]
    odd = _odd(options, beginnings)
    if odd:
        alike = next(each for each in beginnings if each != _begins(odd))
        # "The heart stops" is a clause as well, and Wyoming ends in -ing: behind names, both say little.
        if alike or _tells(odd, options):
            yield Finding(odd.at, _said(_begins(odd), alike), "Build all options in the same way.")
    odd = _odd(options, [_stops(option) for option in options])
    if odd and not any(option.text.rstrip().endswith(("?", "!", '"', "...")) for option in options):
        how = "alone ends" if _stops(odd) else "alone does not end"
        yield Finding(odd.at, f"This option {how} with a full stop.", "End all options alike.", "warning")
    odd = _odd(options, [option.text[:1].isupper() for option in options])
    if (
        odd
        and odd.text[:1].isupper()
        and odd.text[1:2].islower()
        and all(option.text[:1].islower() for option in options if option is not odd)
    ):
        yield Finding(odd.at, "This option alone begins with a capital letter.", "Begin all options alike.")


def _stops(option: Option) -> bool:
    """Return whether it ends with the full stop of a sentence."""
    text = option.text.rstrip()
    if not text.endswith("."):
        return False
    last = text.rsplit(None, 1)[-1]
    return last != text and not _ABBREVIATED.search(last)


def _tells(odd: Option, options: Sequence[Option]) -> bool:
    """Return whether the beginning of an option has a meaning, even among names."""
    begins = _begins(odd)
    return begins not in ("clause", "ing") or (begins == "ing" and min(len(option.words) for option in options) > 2)


def _said(odd: str, alike: str) -> str:
    if alike:
        return f"All other options {_ALIKE[alike]}; this one does not."
    return f"{_ALIKE[odd].replace('begin ', 'Only this option begins ', 1)}."


def _odd(options: Sequence[Option], kinds: Sequence[object]) -> Option | None:
    """Return the option that is not of the kind of all others."""
    if len(set(kinds)) != 2:
        return None
    counts = Counter(kinds).most_common()
    return options[kinds.index(counts[1][0])] if counts[1][1] == 1 else None


def _begins(option: Option) -> str:
    first = option.words[0] if option.words else ""
    if first in ("to", "because", "by"):
        return first
    if first in _CLAUSE:
        return "clause"
    if first[:1].isdigit():
        return "number"
    return "ing" if first.endswith("ing") and len(first) > 4 and first not in _NO_GERUND else ""


RULE = QuestionRule(CODE, check, ENGLISH, scope="options")
