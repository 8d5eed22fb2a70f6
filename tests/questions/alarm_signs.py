"""Which call each alarm sign asks for, and the search for the calls that a text makes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from quiz.kinds.single import Single
from quiz.model import Question

from .texts import Text, first_bank, rows, sentences, texts

CALLS = ("emergency", "24-hour line", "same day", "days")
"""From the strongest to the mildest."""
_SPOKEN = {
    "emergency": re.compile(r"\bemergency (number|care now)\b"),
    "24-hour line": re.compile(r"\b24-hour line\b|\bthat (line|call)\b"),
    "same day": re.compile(r"\bthe same day\b"),
    "days": re.compile(r"\btell (the|your) (care )?team\b"),
}
_AS_BEFORE = re.compile(r"\bthe same goes\b")
_SENTENCE_END = re.compile(r"[.?]\s*")
_PARAGRAPH = re.compile(r"\n\s*\n(?! *- )")
_ITEM = re.compile(r"\s*\n *- ")


@dataclass(frozen=True, slots=True)
class AlarmSign:
    """One row of the table."""

    name: str
    call: str
    in_help: re.Pattern[str]
    in_question: re.Pattern[str]
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Advice:
    """One sentence that names a call, with the call."""

    question: str
    sentence: str
    call: str


@cache
def alarm_signs() -> tuple[AlarmSign, ...]:
    """Return the table."""
    return tuple(
        AlarmSign(name, call, re.compile(in_help), re.compile(in_question), tuple(sources.split()))
        for name, call, in_help, in_question, sources in rows("alarm_signs")
    )


def advice(text: Text) -> Iterator[Advice]:
    """Return every sentence of ``text`` that names a call; a list belongs to the sentence before it.

    "The same goes for ..." repeats the call of the sentence before. A sentence with two calls is returned twice.
    """
    for paragraph in _PARAGRAPH.split(text.text):
        before: list[str] = []
        for sentence in (each.lower() for each in sentences(_ITEM.sub(", ", paragraph))):
            spoken = [call for call in CALLS if _SPOKEN[call].search(sentence)]
            if not spoken and _AS_BEFORE.search(sentence):
                spoken = before
            before = spoken or before
            yield from (Advice(text.question, sentence, call) for call in spoken)


def advice_of(question: Question) -> list[Advice]:
    """Return every sentence of ``question`` that names a call.

    The key of a question with one right option is read together with its stem, which names the sign.
    """
    read = [text for text in texts(question) if text.role in {"why", "explanation", "correction", "urgent", "hint"}]
    if isinstance(question.body, Single):
        keys = [option.text for option in question.body.options if option.right]
        stems = [_SENTENCE_END.sub(", ", stem) for stem in question.wordings]
        read += [Text(question.id, "key", f"{stem}: {key}") for stem in stems for key in keys]
    return [each for text in read for each in advice(text)]


@cache
def all_advice() -> tuple[Advice, ...]:
    """Return every sentence of the bank that names a call."""
    return tuple(each for question in first_bank().questions for each in advice_of(question))


def disagreements(given: Advice) -> list[str]:
    """Return the names of the signs in ``given`` that ask for another call than it names."""
    return [sign.name for sign in alarm_signs() if sign.in_question.search(given.sentence) and sign.call != given.call]
