"""Options that refer to other options, or combine them."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from math import prod

from quiz.lazy import pattern
from quiz.lint.contexts import BankContext, Option, QuestionContext
from quiz.lint.language.words import word_set, words
from quiz.lint.rule import BankRule, Finding, QuestionRule, Rule, code
from quiz.lint.thresholds import COMBINED, CROSSED, KEYED_SHARE, KEYED_USES, LABELLED, SHORT_ATOM
from quiz.source import shown


def all_of_the_above(bank: BankContext) -> Iterator[Finding]:
    """Yield the options that say "all of the above"; as errors where picking them pays in this bank."""
    found = [(question, option) for question in bank.questions for option in question.options if option.meta == "all"]
    keyed = sum(option.right for _, option in found)
    often = len(found) >= KEYED_USES and keyed > KEYED_SHARE * len(found)
    pays = f" It is right in {keyed} of {len(found)} questions of this bank." if often else ""
    for question, option in found:
        yield Finding(
            option.at,
            f'"{shown(option.text)}": seeing that two options are right is enough to pick it.{pays}',
            "Make the question one of type `multiple`, or ask for one thing.",
            "error" if often else None,
            question=question,
        )


_NO_TELLING = pattern(
    r"\b(?:cannot|can ?not|can['’]t|could not|impossible|not possible|unable|enough|insufficient|too little)\b",
    re.IGNORECASE,
)


def none_of_the_above(question: QuestionContext) -> Iterator[Finding]:
    """Yield the options that say "none of the above"."""
    for option in question.options:
        if option.meta == "none":
            yield Finding(
                option.at,
                f'"{shown(option.text)}" shows what somebody rules out, not what they know.',
                "Replace it by a wrong option that somebody could believe, or remove it.",
                "info" if _NO_TELLING.search(option.text) else None,
            )


_NOUN = (
    r"(?:(?:statements?|options?|choices?|answers?|items?|conditions?|conclusions?|arguments?|assumptions?|nos?\.)\s+)?"
)
_NAME = rf"{_NOUN}\(?(?:[ivx]{{1,4}}|[a-e]|[1-6])[.)]?"
_LABELS = pattern(
    rf"\W*(?P<which>(?:both|only|all(?: of)?|neither|either)\s+)?{_NAME}"
    rf"(?P<more>(?:\s*(?:,|;|&|\+|and|or|nor|/|-)\s*(?:(?:and|or)\s+)?{_NAME})*)"
    r"\s*(?P<end>only|(?:are|is) (?:all |both )?(?:true|correct|right|false|incorrect)|alone|follows?)?\W*",
    re.IGNORECASE,
)
_ROMAN = pattern(r"[ivx]{1,4}")
_ENUMERATED = pattern(r"(?:^|[\s(])(?:1|\(?i)[.):]|\(1\)|\bstatement", re.IGNORECASE | re.MULTILINE)
"""A stem that numbers what the options then combine."""
_SIGN = pattern(r"[^\W_]")
_LETTERS = pattern(r"[^\W\d_]{2}")
_ATOMS = pattern(r"[,;/+&]|\s(?:and|or|with)(?=\s)", re.IGNORECASE)
_CODE = pattern(r"`|\w\(|[{}=|\\^]")
"""In code and formulas commas and brackets mean something else."""
_NUMBERED = pattern(
    r"\W*(?:1[.):]\s*\S.*\b2[.):]|\(?a[.):]\s*\S.*(?<!\w)\(?b[.):]|\(?i[.):]\s*\S.*(?<!\w)\(?ii[.):])\s*\S",
    re.DOTALL | re.IGNORECASE,
)
"""Places that an option fills: "1. heat 2. light", "(A) Glucose (B) Portal vein"."""
_LABELLED = pattern(r"\W*(?:\d|[A-Fa-f]|[IVXivx]{1,4})\s*[\W\d]")
"""What each of these begins with."""
_MATCHED = pattern(
    r"\W*(?:(?:[A-F]|[ivx]{1,4})\)?\s*(?:[-–=:]|->|→)\s*\(?\d\)?|\d\)?\s*(?:[-–=:]|->|→)\s*\(?[A-Fa-f]\)?)"
    r"(?:\W+(?:(?:[A-F]|[ivx]{1,4})\)?\s*(?:[-–=:]|->|→)\s*\(?\d\)?|\d\)?\s*(?:[-–=:]|->|→)\s*\(?[A-Fa-f]\)?))+\W*",
    re.IGNORECASE,
)
"""Lists that are matched with each other: "A-2, B-1, C-3"."""


def combined_options(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first of the options that combine the same few things."""
    options = question.options
    if len(options) < 2 or question.traits.many:
        return
    first = _labels(question)
    if first is None:
        if len({option.words for option in options}) < len(options):
            return  # options that differ only in quotes, capitals or signs
        first = _joined(options) or _numbered(options) or _permuted(options)
        if first and sum(_CODE.search(option.text) is not None for option in options) > 1:
            return
    if first is not None:
        yield Finding(
            first.at,
            "The options combine the same few things, so ruling one of them out is enough.",
            "Make the question one of type `multiple`, or ask about one thing.",
        )


def _labels(question: QuestionContext) -> Option | None:
    """Return the first of two options that are only labels: "I and III", "both A and C"."""
    like = [option for option in question.options if "-" in option.text or all(map(_is_label_word, option.words))]
    found = [option for option in like if _is_labels(option.text, question.stem)]
    return found[0] if len(found) >= 2 else None


def _is_label_word(word: str) -> bool:
    return word in word_set("label-words") or _ROMAN.fullmatch(word) is not None


def _is_labels(text: str, stem: str) -> bool:
    found = _LABELS.fullmatch(text) if len(text) <= LABELLED else None
    if not found or not (found["which"] or found["more"] or found["end"]):
        return False
    if not re.search(r"\d", text) or re.match(r"both|neither|all", found["which"] or "", re.IGNORECASE) or found["end"]:
        return True
    # "2 and 3" may be the roots of an equation, unless the stem numbers its statements.
    return _LETTERS.search(text) is not None and bool(_ENUMERATED.search(stem))


def _joined(options: Sequence[Option]) -> Option | None:
    """Return the first of three options or more that join things by commas or "and"."""
    pieces = [[piece for piece in _ATOMS.split(option.text) if _SIGN.search(piece)] for option in options]
    sizes = [len(row) for row in pieces]
    if sum(size >= COMBINED for size in sizes) < COMBINED and (min(sizes) < 2 or min(sizes) != max(sizes)):
        return None
    rows = [[" ".join(words(piece)) for piece in row] for row in pieces]
    return _lists(options, rows) or _filled(options, rows) or _crossed(options, rows)


def _lists(options: Sequence[Option], rows: Sequence[Sequence[str]]) -> Option | None:
    """Return the first of three lists of three things or more that share three of them."""
    lists = [(option, set(row)) for option, row in zip(options, rows, strict=True)]
    long = [(option, atoms) for option, atoms in lists if len(atoms) >= COMBINED and _LETTERS.search(option.text)]
    often = Counter(atom for _, atoms in long for atom in atoms)
    shared = sum(number > 1 for number in often.values())
    return long[0][0] if len(long) >= COMBINED and shared >= COMBINED else None


def _numbered(options: Sequence[Option]) -> Option | None:
    """Return the first of three options of the form "1. x 2. y"."""
    like = [option for option in options if _LABELLED.match(option.text)]
    if len(like) < COMBINED:
        return None
    found = [option for option in like if _NUMBERED.match(option.text) or _MATCHED.fullmatch(option.text)]
    return found[0] if len(found) >= COMBINED else None


def _permuted(options: Sequence[Option]) -> Option | None:
    """Return the first option, if all are the same three words or more in a different order."""
    size = len(options[0].words)
    if len(options) < COMBINED or size < COMBINED or any(len(option.words) != size for option in options):
        return None
    if not _LETTERS.search(options[0].text):
        return None  # the digits of numbers
    return options[0] if len({tuple(sorted(option.words)) for option in options}) == 1 else None


def _filled(options: Sequence[Option], rows: Sequence[Sequence[str]]) -> Option | None:
    """Return the first option, if every option fills the same two places or more with a few short things."""
    slots = len(rows[0])
    if len(rows) < COMBINED or slots < 2 or any(len(row) != slots for row in rows):
        return None
    distinct = {atom for row in rows for atom in row}
    if any(not _LETTERS.search(atom) for atom in distinct):
        return None  # fractions, pairs of numbers, sums
    short = all(len(atom.split()) <= SHORT_ATOM for atom in distinct)
    return options[0] if short and len(distinct) <= slots + 2 else None


def _crossed(options: Sequence[Option], rows: Sequence[Sequence[str]]) -> Option | None:
    """Return the first option, if the options are all combinations of two choices or more, however long each is."""
    slots = len(rows[0])
    if slots < 2 or len(rows) < CROSSED or any(len(row) != slots for row in rows):
        return None
    choices = [{row[slot] for row in rows} for slot in range(slots)]
    if any(not _LETTERS.search(atom) for column in choices for atom in column):
        return None
    varied = [len(column) for column in choices if len(column) > 1]
    return options[0] if len(varied) > 1 and prod(varied) == len(rows) else None


RULES: tuple[Rule, ...] = (
    BankRule(code("Q303", "warning", "error"), all_of_the_above),
    QuestionRule(code("Q304", "warning", "info"), none_of_the_above),
    QuestionRule(code("Q305", "warning"), combined_options),
)
