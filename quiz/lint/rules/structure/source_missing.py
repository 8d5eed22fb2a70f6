"""Rule Q111: a medical question names no source, or content was not checked for long."""

from collections.abc import Iterator
from datetime import date

from quiz.lazy import pattern
from quiz.lint.contexts import BankContext
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import CHECKED_MONTHS
from quiz.source.code import Code

CODE = Code(
    "Q111",
    "warning",
    """\
Name a source for each medical question, and check it every two years.

Without a source nobody can verify what they are taught. Medicine changes: what was right two years ago may do harm
today.
In a bank with `domain: medicine` every question needs a source. In every bank with a date under `checked`, content
that was last checked more than 24 months ago is reported; the date of a question counts before that of the bank.
Source: Haladyna, Downing & Rodriguez 2002, rule 6; 24 months are a decision.

Bad 7:5:
    title: Aspirin
    language: en
    domain: medicine
    sources:
      leaflet: {title: A leaflet}
    questions:
      - id: kind
        type: recall
        stem: What kind of medicine is aspirin?
        answer: One against pain, fever and inflammation.

Good:
    title: Aspirin
    language: en
    domain: medicine
    sources:
      leaflet: {title: A leaflet}
    questions:
      - id: kind
        type: recall
        stem: What kind of medicine is aspirin?
        answer: One against pain, fever and inflammation.
        sources: [leaflet]

Good:
    type: recall
    stem: In which century did Bach live?
    answer: He was born in the 17th and died in the 18th.
""",
)

_DAY = pattern(r"(\d{4})(?:-(\d{2}))?(?:-\d{2})?")


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield each question without a source, and each date that is too old."""
    old = _too_old(bank.model.checked, bank.today)
    if old:
        yield Finding(bank.at("checked"), _aged(bank.model.checked), _FIX)
    for question in bank.questions:
        model = question.model
        if bank.model.domain == "medicine" and not model.sources:
            message = "This question names no source, so nobody can check it."
            yield Finding(question.top, message, "Add `sources:`.", question=question.id, path=question.path)
        if _too_old(model.checked, bank.today):
            message = _aged(model.checked)
            yield Finding(question.at("checked"), message, _FIX, question=question.id, path=question.path)


_FIX = "Check it against its sources again, and write the date."


def _aged(checked: str) -> str:
    return f"This was last checked in {checked.strip()[:7]}, more than {CHECKED_MONTHS} months ago."


def _too_old(checked: str, today: date | None) -> bool:
    """Return whether the month of ``checked`` is too long ago. Without a date it is not; without a month, take Decem"""
    found = _DAY.fullmatch(checked.strip())
    if today is None or found is None:
        return False
    year, month = int(found[1]), int(found[2] or 12)
    return (today.year - year) * 12 + today.month - month > CHECKED_MONTHS


RULE = BankRule(CODE, check)
