"""Rule Q105: a text is still a placeholder."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.language.patterns import pattern
from quiz.lint.language.quotations import unquoted
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q105",
    "error",
    """\
Replace placeholders by the real text.

A learner who meets a placeholder cannot answer, or learns nothing.
Every text that a learner sees is checked for TODO, TBD, XXX and "lorem ipsum", and for question marks that stand
alone; quotations, code and the karyotype XXX are left out.
Source: Haladyna, Downing & Rodriguez 2002, rule 11.

Bad 6:12:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
      - wrong: TODO

Bad 6:12:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
      - wrong: ???

Good:
    type: single
    stem: Which organ makes bile?
    options:
      - correct: The liver
      - wrong: The spleen
      - wrong: The pancreas

Good:
    type: single
    stem: Which chromosomes does a person with Klinefelter syndrome mostly have?
    options:
      - correct: 47,XXY
      - wrong: 47,XXX
      - wrong: 45,X
""",
)

_PLACEHOLDER = pattern(
    r"\b(?:TODO|TBD)\b|(?<!\d,)(?<!\d, )(?<!\d )\bXXX\b(?!(?: \w+)? (?:syndrome|chromosome|karyotype))"
    r"|\b(?i:lorem ipsum)\b"
)
_ASKED_ONLY = pattern(r"\s*\?{3,}\s*")
_ROMAN = pattern(r"[IVXLCDM]+")


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each text with a placeholder."""
    for passage in question.texts:
        text = passage.text
        if not ("TODO" in text or "TBD" in text or "XXX" in text or "???" in text or "ipsum" in text.lower()):
            continue
        found = _PLACEHOLDER.search(text) and _PLACEHOLDER.search(unquoted(text))
        found = found or _ASKED_ONLY.fullmatch(text)
        if found and not _is_roman(question, text):
            yield Finding(passage.at, f'"{shown(found[0])}" is a placeholder.', "Write the text, or remove this.")


def _is_roman(question: QuestionContext, text: str) -> bool:
    """Return whether ``text`` is the number XXX among other Roman numbers."""
    if text.strip() != "XXX":
        return False
    return sum(_ROMAN.fullmatch(option.text.strip()) is not None for option in question.options) > 1


RULE = QuestionRule(CODE, check)
