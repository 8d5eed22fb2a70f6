"""Rule Q115: a sign that was written is not shown."""

import re
from collections.abc import Iterator

from quiz import prose
from quiz.lazy import pattern
from quiz.lint.contexts import BankContext
from quiz.lint.rule import BankRule, Finding
from quiz.lint.shown_texts import place_of, shown_texts
from quiz.source.code import Code

CODE = Code(
    "Q115",
    "warning",
    r"""
Let no sign be lost.

A sign that was taken for a mark of Markdown is not shown, and a learner cannot know that it is missing.
Every text is compared with what is shown of it. Marks of emphasis, code, lists, headings and tables are left out, and
so is a backslash before such a mark.

Bad 2:21:
    type: recall
    stem: What does the ` key do, and what the ` sign?
    answer: Both mark code.

Bad 3:17:
    type: recall
    stem: What is the index?
    answer: It is $x\_1$ here.

Good:
    type: recall
    stem: What do the two \` signs around a command do?
    answer: They mark `code`, **strong** words and 2*3*4 do not matter.

Good:
    type: recall
    stem: What is the index?
    answer: It is $x_1$ here.
""",
)

_DOUBTFUL = pattern(r"`|\\[*_`#|!\n]|~~~|#[ \t]*$", re.MULTILINE)
_CODE = pattern(
    r"^[ \t]*(`{3,})[\w+#.-]*\n(?:(?!.*`{3}).*\n)*?[ \t]*\1[ \t]*$|(?<![`\\])`(?![\s`])(?:(?!'')[^`\n])+(?<!\s)`(?!`)",
    re.MULTILINE,
)


def may_lose(text: str) -> bool:
    """Return whether a sign of ``text`` may be lost; False where its marks are beyond doubt, without a parser."""
    return _DOUBTFUL.search(text) is not None and _DOUBTFUL.search(_CODE.sub(" ", text)) is not None


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield the first lost sign of each text."""
    for text in shown_texts(bank, lambda line: _DOUBTFUL.search(line) is not None):
        if text.shown == "as written" or not may_lose(text.text):
            continue
        lost = list(prose.lost_signs(text.text, separate=text.shown == "lines"))
        if lost:
            at, sign = lost[0]
            several = f", nor are {len(lost) - 1} more signs" if len(lost) > 1 else ""
            yield Finding(
                place_of(bank, text, at),
                f"The sign {sign} here is not shown{several}: it is taken for a mark.",
                "Write a backslash before it, or the whole as code between back-ticks.",
                question=text.id,
                path=text.path,
            )


RULE = BankRule(CODE, check)
