"""Rule Q301: the right option is much longer than the others."""

from collections.abc import Iterator

from quiz.lint.contexts import QuestionContext
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import KEY_MORE, KEY_MORE_REMARK, KEY_RATIO, KEY_RATIO_REMARK, KEY_WORDS
from quiz.source.code import Code

CODE = Code(
    "Q301",
    "warning",
    """\
Keep the right option as short as the others.

Writers take more care to make the right option exact, so people who know nothing pick the longest one.
Reported when the key has at least 3 words, is at least 1.25 times as long as the longest distractor, and 10
characters longer; as a remark from 1.15 times and 4 characters on.
Source: Haladyna, Downing & Rodriguez 2002, rule 24; NBME item-writing guide; Pham, Besanko & Devitt 2018.

Bad 4:14:
    type: single
    stem: What does a vaccine do?
    options:
      - correct: It shows the immune system what to look for, so that it can act fast
      - wrong: It kills every germ
      - wrong: It cleans the blood

Good:
    type: single
    stem: What does a vaccine do?
    options:
      - correct: It trains the immune system
      - wrong: It kills every germ at once
      - wrong: It cleans the blood

Good:
    type: single
    stem: Where is insulin made?
    options:
      - correct: Pancreas
      - wrong: Liver
      - wrong: Skin
""",
    also=("info",),
)


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the key whose length gives it away."""
    key = question.key
    if key is None or key.meta or not question.distractors:
        return
    longest = max(option.length for option in question.distractors)
    if len(key.words) >= KEY_WORDS and key.length >= max(KEY_RATIO_REMARK * longest, longest + KEY_MORE_REMARK):
        clear = key.length >= max(KEY_RATIO * longest, longest + KEY_MORE)
        yield Finding(
            key.at,
            f"The right option has {key.length} characters, the next longest {longest}. Guessers pick the longest.",
            "Shorten it, and move the detail into its `why`; or make a wrong option equally exact.",
            None if clear else "info",
        )


RULE = QuestionRule(CODE, check, scope="options")
