"""Rule Q201: the stem asks nothing until the options are read."""

import re
from collections.abc import Iterator, Sequence

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.generic_stems import says_about_what
from quiz.lint.language.words import ASKS, table, word_count, words
from quiz.lint.rule import Finding, QuestionRule
from quiz.lint.thresholds import GENERIC_WORDS, NAMED_LETTERS, NAMED_ONLY, THIN_WORDS
from quiz.source import shown
from quiz.source.code import Code

CODE = Code(
    "Q201",
    "warning",
    """\
Put the question into the stem.

Somebody who knows the subject should be able to answer with the options covered. Without a question in the stem, the
learner has to judge four unrelated statements instead.
Reported in stems of at most 14 words, when the sentence that asks is "which of these is true" and does not say about
what; or when it has no question mark of any script, no blank and at most 5 words, sets no task ("Compute 22 / 2 + 9.")
and is no sentence that its options complete ("Sesamoid bones mainly serve to:"). In other languages than English a
stem of one or two words is reported.
Source: NBME item-writing guide (cover the options); Haladyna, Downing & Rodriguez 2002, rule 15. Measured on labelled
questions: 13 of 15 findings are right.

Bad 2:7:
    type: single
    stem: Which of the following statements is true?
    options:
      - correct: The liver makes bile
      - wrong: The spleen stores urine
      - wrong: The kidney digests fat

Bad 2:7:
    type: single
    stem: The liver
    options:
      - correct: makes bile
      - wrong: stores urine

Good:
    type: single
    stem: Which of these does the liver make?
    options:
      - correct: Bile
      - wrong: Urine

Good:
    type: single
    stem: The liver makes ____.
    options:
      - correct: bile
      - wrong: urine
""",
)

_TASK = pattern(
    r"\W*(?:add|arrange|calculate|choose|classify|compare|complete|compute|convert|count|define|describe|determine"
    r"|distinguish|divide|draw|estimate|evaluate|expand|explain|factor|fill|find|give|identify|indicate|label|list|mark"
    r"|match|multiply|name|order|pick|predict|put|rank|read|replace|round|select|show|simplify|solve|sort|spell|state"
    r"|subtract|tell|translate|use|write)\b",
    re.IGNORECASE,
)
_ASIDE_TASK = pattern(
    r"\W*(?:choose|pick|select|mark|find|identify|indicate) (?:the |one |an? )?"
    r"(?:\w+ )?(?:answers?|options?|statements?|one|choices?|response|item)\b",
    re.IGNORECASE,
)
_ASKING_ELSEWHERE = pattern(
    r"[吗嗎呢哪谁誰几幾]|什么|什麼|何|多少|怎|为何|いく|か[。？]?$|ど[れのこうちん]|だれ|いつ|なぜ|무엇|어느|어떤|누구|언제|까[.?]?$"
    r"|อะไร|ใด|ไหน|ใคร|เท่าไร|क्या|कौन|कहाँ|कब|कितन|किस"
)
"""What asks in scripts whose questions often have no question mark."""


def check(question: QuestionContext) -> Iterator[Finding]:
    """Yield the stem that leaves the question to its options."""
    if _is_generic(question) or _is_thin(question):
        yield Finding(
            question.at("stem"),
            f'With the options covered, "{shown(question.lead_in)}" asks nothing.',
            "Put the problem into the stem, so that it can be answered without the options.",
        )


def _is_generic(question: QuestionContext) -> bool:
    return question.language == "en" and question.asks_which_is_true and not says_about_what(question.lead_in)


def _is_thin(question: QuestionContext) -> bool:
    """Return whether a few words are all that there is; after a case ("Most likely diagnosis:") they ask enough."""
    if ASKS.search(question.stem) or question.blanks or len(question.stem_words) > GENERIC_WORDS:
        return False
    if question.language != "en" or not question.stem.isascii():
        named = word_count(question.stem) <= NAMED_ONLY and len(question.stem) <= NAMED_LETTERS
        return named and not _ASKING_ELSEWHERE.search(question.stem.strip())
    found = words(question.lead_in)
    return len(found) <= THIN_WORDS and not _sets_a_task(question.lead_in) and not _has_to_go_on(found)


def _sets_a_task(lead_in: str) -> bool:
    """Return whether a sentence says what to do, and more than to choose: "Compute 22 / 2 + 9."."""
    return _TASK.match(lead_in) is not None and not _ASIDE_TASK.match(lead_in)


def _has_to_go_on(found: Sequence[str]) -> bool:
    """Return whether a sentence of these words has to be completed, and says of what: "The capital of France is"."""
    if not found:
        return False
    verb = next((at for at, word in enumerate(found) if word in table("auxiliaries")), None)
    if verb is None:
        return len(found) > 1 and found[-1] in table("going-on")
    behind = len(found) - 1 - verb
    return behind > 0 or (verb > 2 and any(word in table("prepositions") for word in found[:verb]))


RULE = QuestionRule(CODE, check, scope="options")
