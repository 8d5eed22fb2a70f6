"""Rule Q321: a dose is written in a way that is misread."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.source.code import Code

CODE = Code(
    "Q321",
    "error",
    """\
Write doses so that nobody can misread them.

"5.0 mg" was given as 50 mg and ".5 mg" as 5 mg; "U" was read as 0 and "QD" as four times a day. Such notation is on
the lists of what health workers must not write.
Stem, options, reasons and explanation of banks with `domain: medicine` are checked.
Source: The Joint Commission, official "Do Not Use" list; ISMP list of error-prone abbreviations.

Bad 6:11:
    title: Doses
    language: en
    domain: medicine
    questions:
      - type: recall
        stem: How is a dose of .5 mg written?
        answer: With a zero in front.

Bad 7:13:
    title: Doses
    language: en
    domain: medicine
    questions:
      - type: recall
        stem: How much of it does an adult take?
        answer: Take 5.0 mg QD.

Good:
    title: Doses
    language: en
    domain: medicine
    questions:
      - type: recall
        stem: How is a dose of 0.5 mg written?
        answer: With a zero in front.

Good:
    title: Sugar
    language: en
    questions:
      - type: recall
        stem: How sweet is .5 mg of it?
        answer: Hardly.
""",
)

_FORMS = (
    (
        pattern(r"(?<![\d.,])\d+\.0 ?(?:mg|m[lL]|g|mcg|kg|L)\b"),
        "the zero behind the point is overlooked, and ten times as much is given",
        "Leave out the zero after the point.",
    ),
    (
        pattern(r"(?<![\w.)])\.\d+"),
        "the point is overlooked, and ten times as much or more is given",
        "Write a zero before the point.",
    ),
    (pattern(r"(?<=\d) ?(?:IU|U)\b(?![./-])"), "it is read as a 0, a 4 or as IV", 'Write "units".'),
    (
        pattern(r"(?<![\w.])(?:QD|QOD|Q\.D\.|Q\.O\.D\.|q\.d\.|q\.o\.d\.|qd|qod)(?!\w)"),
        "the two are confused with each other, and with four times a day",
        'Write "daily" or "every other day".',
    ),
    (
        pattern(r"\b(?:MSO4|MgSO4)\b|\bMS(?= \d+ ?m[gc])"),
        "morphine and magnesium sulfate are confused with each other",
        "Write the name out.",
    ),
    (pattern(r"(?<=\d) ?[µμ]g\b"), "it is read as mg, a thousand times as much", 'Write "mcg".'),
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each kind of such notation where it comes first in the question."""
    if question.bank.model.domain != "medicine":
        return
    for form, harm, fix in _FORMS:
        for passage in question.passages:
            found = form.search(passage.text)
            if found:
                yield Finding(passage.at, f'"{_around(passage.text, found)}": {harm}.', fix)
                break


def _around(text: str, found: re.Match[str]) -> str:
    """Return what was found with the number before it and the unit after it."""
    before = re.search(r"[\d.,]*\s?$", text[: found.start()])
    behind = re.match(r"\s?[A-Za-zµ]{0,6}\b", text[found.end() :]) if found[0][-1].isdigit() else None
    return f"{before[0] if before else ''}{found[0]}{behind[0] if behind else ''}".strip()


RULE = QuestionRule(CODE, check)
