"""Options to pick from, as ``single`` and ``multiple`` have them."""

import re
from collections.abc import Mapping
from typing import NamedTuple

from quiz import lazy
from quiz.kinds.looks_alike import repeated
from quiz.model import AnswerPart, Invalid, Judged, Outcome, Response, Shuffle
from quiz.source import Field, Fields, Flag, ListOf, Record, Report, Text, codes, shown
from quiz.source import Mapping as SourceMapping
from quiz.source.nodes import Tree, filled, switch

CORRECT = Field("correct", Text(2_000), "An option that belongs to the key.")
WRONG = Field("wrong", Text(2_000), "A distractor: a wrong option that someone could believe.")
WHY = Field("why", Text(), "Why this option is right or wrong, shown after the answer.")
LAST = Field("last", Flag(), "Keeps this option at the end when the others are shuffled.")
OPTION = Record((CORRECT, WRONG, WHY, LAST), item_keys=(CORRECT.name, WRONG.name))
OPTIONS = Field("options", ListOf(OPTION, "a list of options", most=100), "The options, in any order.", required=True)
SHUFFLE = Field("shuffle", Flag(), "Write false to keep the options in the order of the file.")

_NUMBER = lazy.pattern(r"\d[\d,]*(?:\.\d+)?")
_DECIMAL = lazy.pattern(r"\d+,(?:\d{1,2}|\d{4,})")
_NUMERIC = lazy.pattern(
    r"(?:(?P<below>less than |fewer than |under |below |up to |at most |<|≤)"
    r"|(?P<above>more than |over |above |at least |>|≥)|about |around |roughly |~)?\s*"
    r"(?P<minus>[-−]?)\d[\d,]*(?:\.\d+)?(?P<share>(?:\s*/\s*| in | out of )\d)?",
    re.IGNORECASE,
)
_LABEL = lazy.pattern(
    r"(?:all|none|both|any|n?either)(?: of)?(?: the| these| those)?(?: \w+)?"
    r" (?:above|these|those|them|others|mentioned|listed|options|answers|choices)\b"
    r"|both \w+ and \w+\W*$"
    r"|(?:alle|keine)(?: der)?(?: oben)? genannten\b|alle antworten\b|keine antwort\b"
    r"|(?:toutes|aucune) (?:les|ces|de ces|des) (?:réponses|propositions)\b"
    r"|(?:todas|ninguna de) las anteriores\b|todas las respuestas\b|(?:tutte|nessuna delle) (?:le )?precedenti\b"
    r"|(?:todas as|nenhuma das) anteriores\b|(?:alle|geen van de) bovenstaande\b",
    re.IGNORECASE,
)


class Option(NamedTuple):
    """One option with its reason."""

    text: str
    right: bool
    why: str = ""
    last: bool = False


def read_options(fields: Fields, report: Report) -> tuple[Option, ...] | None:
    """Read the options; None once one of them cannot be used or two are the same."""
    rows = fields.get(OPTIONS)
    if rows is None:
        return None
    mark = len(report.problems)
    options: list[Option] = []
    marked: list[SourceMapping] = []
    for row in rows:
        correct, wrong = row.get(CORRECT), row.get(WRONG)
        if (correct is None) == (wrong is None):
            _report_missing_mark(row, report)
            continue
        text = correct or wrong or ""
        options.append(Option(text, wrong is None, row.get(WHY) or "", row.get(LAST) or False))
        marked.append(row.mapping)
    for place in repeated(option.text for option in options):
        message = f"Two options are the same: `{shown(options[place].text)}`."
        report.add(marked[place], codes.EQUAL_OPTIONS, message, "Change one or take it out.")
    return None if report.errors_since(mark) else tuple(options)


def _report_missing_mark(row: Fields, report: Report) -> None:
    """Report an option that has neither `correct` nor `wrong`, or both; of both, the second is marked."""
    written = [key for key, _ in row.mapping.entries if key.text in OPTION.item_keys]
    if len(written) < 2:
        hint = "Write `- correct: ...` for an option of the key, `- wrong: ...` for any other."
        report.add(row.mapping, codes.MISSING_KEY, "An option needs either `correct` or `wrong`.", hint)
        return
    hint = f"If a new option begins here, put a dash before it: `- {written[1].text}: ...`. If not, take one out."
    report.add(written[1], codes.MISSING_KEY, "An option needs either `correct` or `wrong`, not both.", hint)


def in_order_shown(options: tuple[Option, ...], shuffle: Shuffle, *, shuffled: bool) -> tuple[str, ...]:
    """Return the texts in the order shown: numbers and dates ascending, others shuffled, pinned and labels last."""
    texts = tuple(option.text for option in options)
    if not shuffled:
        return texts
    last = tuple(option.text for option in options if option.last or _LABEL.match(option.text))
    rest = tuple(text for text in texts if text not in last)
    return (*(sorted(rest, key=_size) if all(map(_NUMERIC.match, rest)) else shuffle(rest)), *last)


def _size(text: str) -> tuple[float, int, list[float], str]:
    """Return the sort key of a number: its value, whether below or above it, then the numbers after it (end, month)."""
    found = _NUMERIC.match(text)
    assert found is not None
    numbers = [_number(number) for number in _NUMBER.findall(text)]
    value = numbers[0]
    if found["share"] and value < numbers[1]:  # 1 in 8 or 3/4, but not a blood pressure of 120/80
        value /= numbers[1]
    side = (found["above"] is not None) - (found["below"] is not None)
    return -value if found["minus"] else value, side, numbers, text


def _number(digits: str) -> float:
    """Return the number that ``digits`` mean; a comma groups thousands, and before fewer digits it is decimal."""
    return float(digits.replace(",", ".") if _DECIMAL.fullmatch(digits) else digits.replace(",", ""))


def grade_one(response: Response, key: Response) -> Outcome:
    """Return right or wrong, and ask again where nothing or more than one option was picked."""
    if len(response) != 1:
        return Invalid("one-only" if response else "nothing-picked")
    right = response == key
    return Judged("right" if right else "wrong", float(right))


def explain_options(options: tuple[Option, ...], response: Response) -> tuple[AnswerPart, ...]:
    """Return each option with its reason."""
    return tuple(AnswerPart(option.text, option.why, option.right, option.text in response) for option in options)


def dump_options(options: tuple[Option, ...]) -> list[Mapping[str, Tree]]:
    """Return the options as a bank writes them."""
    return [
        filled({"correct" if it.right else "wrong": it.text, "why": it.why, "last": switch(it.last)}) for it in options
    ]
