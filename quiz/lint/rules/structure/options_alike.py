"""Rule Q103: two options differ only in capitals or a full stop."""

from collections.abc import Iterator

from quiz.answers import verbatim
from quiz.lint.contexts import Option, QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import WORD_LETTERS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q103",
    "info",
    """\
Make options differ in more than capitals or a full stop.

If two options say the same, neither can be the only right one, so a learner rules out both at once.
Reported as an error where only a full stop at the end differs, and as a remark where only the capitals of a word of 4
letters or more differ. `Rr` and `rr`, or `Kg` and `kg`, are different things. Other signs and superscripts always
count. Options that do not differ at all are B116.
Source: Haladyna, Downing & Rodriguez 2002, rules 19 and 22.

Bad 6:12:
    type: single
    stem: Where does the gas exchange of the lungs take place?
    options:
      - correct: In the alveoli
      - wrong: In the trachea
      - wrong: In the Trachea

Bad 5:12:
    type: single
    stem: Where does the gas exchange of the lungs take place?
    options:
      - correct: In the alveoli
      - wrong: In the alveoli.

Good:
    type: single
    stem: Where does the gas exchange of the lungs take place?
    options:
      - correct: In the alveoli
      - wrong: In the trachea
      - wrong: In the bronchi

Good:
    type: single
    stem: What is a thousand written as a power of ten?
    options:
      - correct: 10^3
      - wrong: 10^-3
      - wrong: 10^2
""",
    also=("error",),
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield each option that repeats an earlier one."""
    plain: dict[str, Option] = {}
    small: dict[str, Option] = {}
    for option in question.options:
        text = verbatim(option.text).removesuffix(".").rstrip()
        same, alike = plain.setdefault(text, option), small.setdefault(text.lower(), option)
        if same is not option:
            message = f'Two options differ only in a full stop: "{shown(text)}".'
            yield Finding(option.at, message, "Change one, or remove it.", "error")
        elif alike is not option and _is_word(option, alike):
            message = f'"{shown(option.text)}" and "{shown(alike.text)}" differ only in their capitals.'
            yield Finding(option.at, message, "Change one, unless the capitals are what the question is about.")


def _is_word(option: Option, alike: Option) -> bool:
    """Return whether words differ, not signs such as those of genes and units."""
    pairs = zip(option.text.split(), alike.text.split(), strict=False)
    return any(one != other and len(one) >= WORD_LETTERS for one, other in pairs)


RULE = QuestionRule(CODE, check)
