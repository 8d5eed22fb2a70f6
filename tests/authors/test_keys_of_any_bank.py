"""Whole banks in the words and shapes of other programs: what plays after a fix has the key that its author meant."""

import json
from collections.abc import Callable
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz import kinds

from .test_shapes import fixed

Written = tuple[dict[str, Any], tuple[str, ...]]
"""A question as another program writes it, without its stem, and the key that is meant."""

WORDS = st.lists(
    st.sampled_from(["Mars", "Venus", "Io", "A", "B", "C", "1", "2", "3", "10", "no", "yes", "a: b", "x # y", "it's"]),
    min_size=3,
    max_size=5,
    unique_by=str.casefold,
)
LETTERS = "ABCDE"


NAMED_BY = ("texts", "letters", "joined", "numbers", "marked", "prefixed", "signs")


@st.composite
def several(draw: st.DrawFn, way: str) -> Written:
    """One right option or several, marked, or named by their texts, letters or numbers."""
    texts = draw(WORDS)
    right = draw(st.sets(st.integers(0, len(texts) - 1), min_size=1, max_size=len(texts) - 1))
    key = tuple(text for at, text in enumerate(texts) if at in right)
    letters = [LETTERS[at] for at in sorted(right)]
    named: dict[str, dict[str, Any]] = {
        "texts": {"options": texts, "correct_answers": list(key)},
        "letters": {"choices": texts, "answer": letters if len(letters) > 1 else letters[0]},
        "joined": {"choices": texts, "answer": ", ".join(letters)},
        "numbers": {"options": texts, "correct": sorted(right)},
        "marked": {"answers": [{"text": text, "isCorrect": at in right} for at, text in enumerate(texts)]},
        "prefixed": {"options": [f"{a}) {b}" for a, b in zip(LETTERS, texts, strict=False)], "correct": letters},
        "signs": {"options": [{("correct" if at in right else "incorrect"): it} for at, it in enumerate(texts)]},
    }
    return {"type": draw(st.sampled_from(["multiple-choice", "multiple_response", "mcq"])), **named[way]}, key


@st.composite
def statement(draw: st.DrawFn) -> Written:
    """A statement that is true or false."""
    right = draw(st.booleans())
    words = ([True, "true", "True", "T", "yes", "correct"], [False, "false", "False", "F", "no", "incorrect"])
    return {"type": "true/false", "correct_answer": draw(st.sampled_from(words[not right]))}, (str(right),)


@st.composite
def in_order(draw: st.DrawFn) -> Written:
    """Steps in their right order, or in another one with the right order beside them."""
    texts = draw(WORDS)
    if draw(st.booleans()):
        return {"type": "sequencing", "steps": texts}, tuple(texts)
    return {"type": "ordering", "items": draw(st.permutations(texts)), "correct_order": texts}, tuple(texts)


@st.composite
def in_pairs(draw: st.DrawFn) -> Written:
    """Pairs, as a list of groups under other names, or as one group."""
    lefts, rights = draw(WORDS), [f"of {text}" for text in draw(WORDS)]
    pairs = list(zip(lefts, rights, strict=False))
    key = tuple(text for pair in pairs for text in pair)
    names = draw(st.sampled_from([("term", "definition"), ("left", "right"), ("prompt", "answer")]))
    if draw(st.booleans()):
        return {"type": "match", "pairs": [dict(zip(names, pair, strict=True)) for pair in pairs]}, key
    return {"type": "matching", "matches": dict(pairs)}, key


@st.composite
def typed(draw: st.DrawFn) -> Written:
    """A word or number to be typed."""
    if draw(st.booleans()):
        number = draw(st.integers(0, 500))
        return {"type": "numerical", "correct": number}, (str(number),)
    word, *others = draw(WORDS)
    return {"type": "identification", "answer": word, "acceptable_answers": others}, (word,)


WAYS: dict[str, Callable[[dict[str, Any]], str]] = {
    "plain": lambda made: yaml.safe_dump(made, sort_keys=False),
    "list": lambda made: yaml.safe_dump(made["questions"], sort_keys=False),
    "around": lambda made: yaml.safe_dump({"quiz": made}, sort_keys=False),
    "flow": lambda made: yaml.safe_dump(made, sort_keys=False, default_flow_style=True),
    "JSON": lambda made: json.dumps(made, indent=2),
    "pasted": lambda made: f"Here you are:\n\n```yaml\n{yaml.safe_dump(made, sort_keys=False)}```\n\nLet me know!\n",
    "Windows": lambda made: yaml.safe_dump(made, sort_keys=False).replace("\n", "\r\n"),
}


@st.composite
def whole_banks(draw: st.DrawFn) -> list[Written]:
    """Questions of any types, whose author names right options in one way."""
    options = several(draw(st.sampled_from(NAMED_BY)))
    return draw(st.lists(options | statement() | in_order() | in_pairs() | typed(), min_size=1, max_size=4))


@pytest.mark.long(rounds=1000, short=20)
@given(whole_banks(), st.sampled_from([*WAYS]))
def test_no_fix_changes_what_is_right(written: list[Written], way: str) -> None:
    stems = [f"What is number {number}, and why?" for number in range(len(written))]
    questions = [{"question": stem, **question} for stem, (question, _) in zip(stems, written, strict=True)]
    meant = dict(zip(stems, (key for _, key in written), strict=True))

    after = fixed(WAYS[way]({"title": "T", "questions": questions}).encode())

    for question in after.reading.bank.questions if after.reading.bank else ():
        key = kinds.key(question)
        assert (sorted(key) if question.type == "multiple" else list(key)) == (
            sorted(meant[question.stem]) if question.type == "multiple" else list(meant[question.stem])
        )
    assert fixed(after.after["x.yaml"]).changed == ()
