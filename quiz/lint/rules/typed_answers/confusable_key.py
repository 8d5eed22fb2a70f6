"""Rule Q605: misspellings count, but the answer is easily confused with another word."""

from collections.abc import Callable, Iterator
from functools import cache

from quiz.lint.contexts import QuestionContext
from quiz.lint.key_texts import accepted, takes_misspellings
from quiz.lint.rule import Finding, QuestionRule
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q605",
    "error",
    """\
Do not accept misspellings of easily confused words.

"Ilium" is a bone and "ileum" a part of the gut: one letter apart, but different words. With `typos: accept` learners
are promised that misspellings count, yet in such a word they never can.
Checked are the pairs of words that quiz never takes for misspellings of each other, and those that the bank has under
`confusable`.
Source: the look-alike lists of ISMP and the FDA.

Bad 3:9:
    type: short-answer
    stem: What is the last part of the small gut called?
    answer: ileum
    typos: accept

Good:
    type: short-answer
    stem: What is the last part of the small gut called?
    answer: ileum

Good:
    type: short-answer
    stem: Which organ stores bile?
    answer: gallbladder
    typos: accept
""",
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each answer that is easily taken for another word."""
    if not takes_misspellings(question):
        return
    from quiz.answers import Rules, form  # noqa: PLC0415 - few banks let misspellings count

    rules = Rules(question.bank.model.language)
    for typed in accepted(question):
        compared_text = str(form(typed.text, rules))
        others = _shipped().get(compared_text) or _own(compared_text, question, lambda text: str(form(text, rules)))
        if others:
            message = f'"{shown(typed.text)}" is easily confused with "{shown(others)}", and misspellings count here.'
            yield Finding(typed.at, message, "Remove `typos: accept`.")


@cache
def _shipped() -> dict[str, str]:
    """Return each word of the shipped pairs with the first of its partners."""
    from quiz.answers.confusable import shipped_pairs  # noqa: PLC0415 - as above

    found: dict[str, str] = {}
    for pair in sorted(map(sorted, shipped_pairs())):
        found.setdefault(pair[0], pair[-1])
        found.setdefault(pair[-1], pair[0])
    return found


def _own(compared_text: str, question: QuestionContext, compared: Callable[[str], str]) -> str:
    """Return what ``compared_text`` is confused with according to the bank itself."""
    for group in question.bank.model.confusable:
        others = [text for text in group if compared(text) != compared_text]
        if 0 < len(others) < len(group):
            return others[0]
    return ""


RULE = QuestionRule(CODE, check)
