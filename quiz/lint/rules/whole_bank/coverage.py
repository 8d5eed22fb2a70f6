"""Rule Q404: the questions are unevenly spread over topics, answers and tags."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from quiz import kinds
from quiz.lint.contexts import BankContext, QuestionContext
from quiz.lint.rule import BankRule, Finding
from quiz.lint.thresholds import COVERED, SAME_KEY, SAME_TAG
from quiz.source import shown
from quiz.source.code import Code
from quiz.source.problems import Placed

CODE = Code(
    "Q404",
    "info",
    """\
Spread the questions over topics, answers and tags.

A topic that is declared and never asked about was forgotten or misspelled. An answer that fits a third of all
questions can be guessed. A tag on most questions says nothing.
Reported, from 10 questions on, when a declared topic has no question, when more than 30 % of the questions whose key
is one text share it, or when more than 60 % have the same tag.
Source: Haladyna, Downing & Rodriguez 2002, rule 2: important content, by plan.

Bad 3:1, 10 times:
    title: Organs
    language: en
    topics:
      heart:
        title: The heart
      lung:
        title: The lung
    questions:
      - type: recall
        topic: heart
        stem: What does part {n} of the heart do?
        answer: It pumps blood.

Bad 1:8, 10 times:
    title: Organs
    language: en
    questions:
      - type: short-answer
        stem: Which organ is meant in picture {n}?
        answer: the heart

Good, 10 times:
    title: Organs
    language: en
    topics:
      heart:
        title: The heart
    questions:
      - type: recall
        topic: heart
        stem: What does part {n} of the heart do?
        answer: It pumps blood.

Good, 10 times:
    title: Organs
    language: en
    questions:
      - type: short-answer
        stem: Which organ is meant in picture {n}?
        answer: organ {n}
""",
)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield the topics without a question, and the answer and the tag that too many questions share."""
    if len(bank.questions) < COVERED:
        return
    asked = {question.model.topic for question in bank.questions}
    idle = [topic for topic in bank.model.topics if topic not in asked]
    if idle:
        message = (
            f"{len(idle)} {'topic has' if len(idle) == 1 else 'topics have'} no question: {shown(', '.join(idle))}."
        )
        yield Finding(_key_of(bank, "topics"), message, "Write one for each, or remove the topic.")
    keys = _keys(bank.questions)
    if (most := _shared(keys, len(keys), SAME_KEY)) is not None:
        yield Finding(bank.at("title"), f"{most} have the same answer.", "Ask for something else in some of them.")
    tags = [tag for question in bank.questions for tag in set(question.model.tags)]
    if (most := _shared(tags, len(bank.questions), SAME_TAG)) is not None:
        yield Finding(bank.at("title"), f"{most} have the same tag.", "Use finer tags.")


def _keys(questions: Iterable[QuestionContext]) -> list[str]:
    """Return the answers of questions that have one text as their key, in small letters."""
    return [
        " ".join(kinds.key(question.model)[0].casefold().split()) for question in questions if _has_one_text(question)
    ]


def _has_one_text(question: QuestionContext) -> bool:
    traits = question.traits
    return traits.interaction in ("pick", "write") and not (traits.many or traits.number or question.is_statement)


def _shared(texts: Sequence[str], of: int, share: float) -> str | None:
    """Return how many of the questions have the same text, and which, where they are more than ``share``."""
    ((text, number),) = Counter(texts).most_common(1) or [("", 0)]
    return f'{number} of {of} questions ("{shown(text, 40)}")' if of >= COVERED and number > share * of else None


def _key_of(bank: BankContext, name: str) -> Placed:
    return next(key for key, _ in bank.head.entries if key.text == name)


RULE = BankRule(CODE, check)
