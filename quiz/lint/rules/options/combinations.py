"""Rule Q305: options are combinations of other options."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import product
from math import prod

from quiz.lazy import pattern
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.language.words import words
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import COMBINED, CROSSED, LABELLED, SHORT_ATOM
from quiz.source.code import Code

CODE = Code(
    "Q305",
    "warning",
    """\
Do not combine options with each other.

"A and C", "I and III only", or lists made of the same few things test how well somebody eliminates: one known fact
rules out half of them.
Reported for two options that are only labels, for three lists that share three things, for options that are the same
words in a different order, for options that fill the same places with few words or number them, and for all
combinations of two choices. Code, formulas, and options that differ only in quotes or capitals are left out.
Source: Haladyna, Downing & Rodriguez 2002, rule 9 (K-type). Measured: precision 0.67.

Bad 4:14:
    type: single
    stem: "Which belong to the heart? I: atrium. II: alveolus. III: ventricle."
    options:
      - correct: I and III
      - wrong: I and II
      - wrong: II and III

Good:
    type: multiple
    stem: Which belong to the heart?
    options:
      - correct: Atrium
      - correct: Ventricle
      - wrong: Alveolus

Good:
    type: single
    stem: Which pair of vessels carries blood away from the heart?
    options:
      - correct: Aorta and pulmonary artery
      - wrong: Vena cava and jugular vein
      - wrong: Portal vein and renal vein
""",
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
_LABEL_WORDS = frozenset(
    [
        *("both", "only", "all", "of", "neither", "either", "and", "or", "nor", "are", "is", "alone", "no", "nos"),
        *("statement", "option", "choice", "answer", "item", "condition", "conclusion", "argument", "assumption"),
        *("statements", "options", "choices", "answers", "items", "conditions", "conclusions", "arguments"),
        *("assumptions", "true", "correct", "right", "false", "incorrect", "follow", "follows"),
        *("a", "b", "c", "d", "e", "1", "2", "3", "4", "5", "6"),
        *("".join(letters) for size in range(1, 5) for letters in product("ivx", repeat=size)),
    ]
)
"""The words that such options are made of."""
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


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the first combined option, where there are such."""
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
    like = [option for option in question.options if "-" in option.text or _LABEL_WORDS.issuperset(option.words)]
    found = [option for option in like if _is_labels(option.text, question.stem)]
    return found[0] if len(found) >= 2 else None


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


RULE = QuestionRule(CODE, check)
