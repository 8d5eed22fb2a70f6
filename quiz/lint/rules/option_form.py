"""Options that differ from the others in length or form."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.words import word_set
from quiz.lint.rule import ENGLISH, Finding, QuestionRule, Rule, code
from quiz.lint.thresholds import (
    KEY_MORE,
    KEY_MORE_REMARK,
    KEY_RATIO,
    KEY_RATIO_REMARK,
    KEY_WORDS,
    OUTLIER_LESS,
    OUTLIER_LONGER,
    OUTLIER_LONGER_REMARK,
    OUTLIER_OF_TWO,
    OUTLIER_SHORTER,
    OUTLIER_SHORTER_REMARK,
)


def key_longest(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key whose length gives it away."""
    key = question.key
    if key is None or key.meta or not question.distractors:
        return
    longest = max(option.length for option in question.distractors)
    if len(key.words) >= KEY_WORDS and key.length >= max(KEY_RATIO_REMARK * longest, longest + KEY_MORE_REMARK):
        clear = key.length >= max(KEY_RATIO * longest, longest + KEY_MORE)
        yield Finding(
            key.at,
            f"The right option has {key.length} characters, the next longest {longest}. Guessers pick the longest.",
            "Shorten it, and move the detail into its `why`; or make a wrong option equally exact.",
            None if clear else "info",
        )


def length_outlier(question: QuestionContext) -> Iterator[Finding]:
    """Yield the option that is much longer or much shorter than all others."""
    ordered = sorted(question.plain_options, key=lambda option: option.length)
    if len(ordered) < 2:
        return
    (short, next_short), (next_long, long) = ordered[:2], ordered[-2:]
    apart = OUTLIER_OF_TWO if len(ordered) == 2 else OUTLIER_LESS
    more, less = long.length - next_long.length, next_short.length - short.length
    if more >= apart and long.length >= OUTLIER_LONGER_REMARK * next_long.length:
        clear = long.length >= OUTLIER_LONGER * next_long.length
        yield _outlier(long, next_long, "longer", clear=clear)
    elif len(ordered) > 2 and less >= apart and short.length <= OUTLIER_SHORTER_REMARK * next_short.length:
        clear = short.length <= OUTLIER_SHORTER * next_short.length
        yield _outlier(short, next_short, "shorter", clear=clear)


def _outlier(option: Option, other: Option, how: str, *, clear: bool) -> Finding:
    return Finding(
        option.at,
        f"This option is much {how} than the others: {option.length} characters, the next {other.length}.",
        "Bring the options to a similar length.",
        None if clear else "info",
    )


_CLAUSE = frozenset(["it", "they", "he", "she", "you", "there", "we", "this", "that"])
_ABBREVIATED = pattern(r"\b(?:bros|inc|etc|corp|ltd|co|jr|sr|[a-z]|\w+\.\w+)\.$", re.IGNORECASE)
"""A word that has its full stop anywhere in a sentence."""
_BEGINNINGS = {
    "to": 'begin with "to"',
    "ing": "begin with an -ing word",
    "because": 'begin with "because"',
    "by": 'begin with "by"',
    "clause": 'are clauses ("it ...")',
    "number": "begin with a number",
}


def not_parallel(question: QuestionContext) -> Iterator[Finding]:
    """Yield the option that begins, or ends, unlike all others."""
    options = question.plain_options
    if len(options) < 3:
        return
    beginnings = [_beginning(option) for option in options]
    odd = _odd_one_out(options, beginnings)
    if odd:
        begins = _beginning(odd)
        alike = next(each for each in beginnings if each != begins)
        # "The heart stops" is a clause as well, and Wyoming ends in -ing: among names, both say little.
        if alike or (begins != "clause" and (begins != "ing" or min(len(option.words) for option in options) > 2)):
            yield Finding(odd.at, _beginning_message(begins, alike), "Build all options in the same way.")
    odd = _odd_one_out(options, [_ends_in_full_stop(option) for option in options])
    if odd and not any(option.text.rstrip().endswith(("?", "!", '"', "...")) for option in options):
        how = "alone ends" if _ends_in_full_stop(odd) else "alone does not end"
        yield Finding(odd.at, f"This option {how} with a full stop.", "End all options alike.", "warning")
    odd = _odd_one_out(options, [option.text[:1].isupper() for option in options])
    others_are_small = all(option.text[:1].islower() for option in options if option is not odd)
    if odd and odd.text[:1].isupper() and odd.text[1:2].islower() and others_are_small:
        yield Finding(odd.at, "This option alone begins with a capital letter.", "Begin all options alike.")


def _ends_in_full_stop(option: Option) -> bool:
    """Return whether it ends with the full stop of a sentence."""
    text = option.text.rstrip()
    if not text.endswith("."):
        return False
    last = text.rsplit(None, 1)[-1]
    return last != text and not _ABBREVIATED.search(last)


def _beginning_message(odd: str, alike: str) -> str:
    if alike:
        return f"All other options {_BEGINNINGS[alike]}; this one does not."
    return f"{_BEGINNINGS[odd].replace('begin ', 'Only this option begins ', 1)}."


def _odd_one_out(options: Sequence[Option], kinds: Sequence[object]) -> Option | None:
    """Return the option that is not of the kind of all others."""
    if len(set(kinds)) != 2:
        return None
    counts = Counter(kinds).most_common()
    return options[kinds.index(counts[1][0])] if counts[1][1] == 1 else None


def _beginning(option: Option) -> str:
    first = option.words[0] if option.words else ""
    if first in ("to", "because", "by"):
        return first
    if first in _CLAUSE:
        return "clause"
    if first[:1].isdigit():
        return "number"
    return "ing" if first.endswith("ing") and len(first) > 4 and first not in word_set("not-gerunds") else ""


_DETAILS = (
    ("a reference", pattern(r"\[\d+\]|\((?:[^()]*\b)?(?:19|20)\d\d\)|\bet al\b|\bdoi\b|https?://", re.IGNORECASE)),
    ("brackets", pattern(r"[(\[][^()\[\]]{2,}[)\]]")),
    ("quotation marks", pattern(r"[“”«»„]|\"[^\"]+\"|(?<!\w)'[^']+'(?!\w)")),
    ("a number", pattern(r"\d")),
)
_NUMBERED_NAME = pattern(
    r"(?<=\S )[A-Z(][\w’']* \d+(?![\d.,]*\s?[%a-z°])|^[A-Z][a-z]+ \d{1,3}(?=\W*$)|\b(?=\d*[A-Za-z])\w*\d\w*"
)
"""A number that belongs to a name: "Ben 10", "Apollo 13", "HER2"."""
_FORMULA = pattern(r"[=^\\]")


def only_key_has(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key that alone has a reference, brackets, quotation marks or a number."""
    key = question.key
    if key is None or key.meta or len(question.distractors) < 2:
        return
    if _FORMULA.search(key.text):
        return
    text = _NUMBERED_NAME.sub(" ", key.text)
    others = [option.text for option in question.distractors]
    for name, detail in _DETAILS:
        if detail.search(text) and not any(map(detail.search, others)):
            message = f"Only the right option has {name}."
            yield Finding(key.at, message, "Move it into the `why`, or give some wrong options the same.")
            return


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q301", "warning", "info"), key_longest, scope="options"),
    QuestionRule(code("Q302", "warning", "info"), length_outlier, scope="options"),
    QuestionRule(code("Q315", "info", "warning"), not_parallel, ENGLISH, scope="options"),
    QuestionRule(code("Q318", "info"), only_key_has, scope="options"),
)
