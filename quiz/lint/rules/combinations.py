"""Options are combinations of other options."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache

from quiz.lint.item import Item, Part
from quiz.lint.rule import Finding, ItemRule
from quiz.lint.thresholds import COMBINED, LABELLED, SHORT_ATOM
from quiz.lint.words import words
from quiz.source.code import Code

CODE = Code(
    "Q305",
    "warning",
    """\
Options are combinations of other options.

"A and C", "I and III only", or lists made of the same few things test how well somebody eliminates, and a single known
fact rules out half of them. Told for two options that are only labels, for three lists that share three things, for
options that are one bag of words in other orders, and for options that fill the same two places with few words.
Code and formulas are left alone.
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
_LABELS = (
    rf"\W*(?P<which>(?:both|only|all(?: of)?|neither|either)\s+)?{_NAME}"
    rf"(?P<more>(?:\s*(?:,|;|&|\+|and|or|nor|/|-)\s*(?:(?:and|or)\s+)?{_NAME})*)"
    r"\s*(?P<end>only|(?:are|is) (?:all |both )?(?:true|correct|right|false|incorrect)|alone|follows?)?\W*"
)
_ENUMERATED = re.compile(r"(?:^|[\s(])(?:1|\(?i)[.):]|\(1\)|\bstatement", re.IGNORECASE | re.MULTILINE)
"""A stem that numbers what the options then combine."""
_LETTERS = re.compile(r"[^\W\d_]{2}")
_ATOMS = re.compile(r"\s*[,;/+]\s*|\s+(?:and|or|with)\s+|\s*&\s*", re.IGNORECASE)
_CODE = re.compile(r"`|\w\(|[{}=|\\^]")
"""In code and formulas commas and brackets mean something else."""
_NUMBERED = re.compile(r"\W*1[.):]\s*\S.*\b2[.):]\s*\S", re.DOTALL)


def look(item: Item) -> Iterator[Finding]:
    """The first combined option, where the options are combinations."""
    options = item.options
    if len(options) < 2 or item.question.type == "multiple":
        return
    rows = [_atoms(part.text) for part in options]
    first = _labels(item)
    if first is None and sum(_CODE.search(part.text) is not None for part in options) < 2:
        first = _lists(options, rows) or _numbered(options) or _permuted(options) or _filled(options, rows)
    if first is not None:
        yield Finding(
            first.at,
            "The options combine the same few things, so ruling one of them out is enough.",
            "Make the question one of type `multiple`, or ask about one thing.",
        )


def _labels(item: Item) -> Part | None:
    """Two options that are only labels: "I and III", "both A and C"."""
    found = [part for part in item.options if _is_labels(part.text, item.stem)]
    return found[0] if len(found) >= 2 else None


def _is_labels(text: str, stem: str) -> bool:
    found = _pattern(_LABELS).fullmatch(text) if len(text) <= LABELLED else None
    if not found or not (found["which"] or found["more"] or found["end"]):
        return False
    if not re.search(r"\d", text) or re.match(r"both|neither|all", found["which"] or "", re.IGNORECASE) or found["end"]:
        return True
    # "2 and 3" may be the roots of an equation, unless the stem numbers its statements.
    return _LETTERS.search(text) is not None and bool(_ENUMERATED.search(stem))


def _atoms(text: str) -> list[str]:
    return [atom for atom in (" ".join(words(piece)) for piece in _ATOMS.split(text)) if atom]


def _lists(options: Sequence[Part], rows: Sequence[Sequence[str]]) -> Part | None:
    """Three lists of three things or more that share three of them."""
    lists = [(part, set(row)) for part, row in zip(options, rows, strict=True)]
    long = [(part, atoms) for part, atoms in lists if len(atoms) >= COMBINED and _LETTERS.search(part.text)]
    often = Counter(atom for _, atoms in long for atom in atoms)
    shared = sum(number > 1 for number in often.values())
    return long[0][0] if len(long) >= COMBINED and shared >= COMBINED else None


def _numbered(options: Sequence[Part]) -> Part | None:
    """Three options of the form "1. x 2. y"."""
    found = [part for part in options if _NUMBERED.match(part.text)]
    return found[0] if len(found) >= COMBINED else None


def _permuted(options: Sequence[Part]) -> Part | None:
    """All options are the same three words or more in another order."""
    bags = {tuple(sorted(part.words)) for part in options}
    if not _LETTERS.search(options[0].text):
        return None  # the digits of numbers
    return options[0] if len(options) >= COMBINED and len(bags) == 1 and len(options[0].words) >= COMBINED else None


def _filled(options: Sequence[Part], rows: Sequence[Sequence[str]]) -> Part | None:
    """Every option fills the same two places or more, out of a few short things."""
    slots = len(rows[0])
    if len(rows) < COMBINED or slots < 2 or any(len(row) != slots for row in rows):
        return None
    distinct = {atom for row in rows for atom in row}
    if any(not _LETTERS.search(atom) for atom in distinct):
        return None  # fractions, pairs of numbers, sums
    short = all(len(atom.split()) <= SHORT_ATOM for atom in distinct)
    return options[0] if short and len(distinct) <= slots + 2 else None


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


COMBINATIONS = ItemRule(CODE, look)
