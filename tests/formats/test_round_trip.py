"""What a format can say comes back the same: a bank written in it, read again, and written again."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import formats, kinds
from quiz.formats import FORMATS
from quiz.formats.export import export, format_named
from quiz.formats.imported import content
from quiz.kinds import Kind, every
from quiz.model import Bank, Question
from quiz.source.nodes import Tree
from tests.kinds import strategies
from tests.kinds.conftest import bodies, tests_of

__all__ = ["bodies", "tests_of"]  # fixtures of the question types

NAMED = {known.name: known for known in FORMATS}
BACK_THE_SAME = {
    "gift": ("single", "multiple", "true-false", "short-answer", "matching", "ordering", "recall"),
    "moodle-xml": ("single", "multiple", "true-false", "short-answer", "matching", "ordering", "recall"),
    "csv": ("single", "multiple", "true-false"),
}
"""Types that come back exactly; of the others the words move, as an instruction into the text with gaps."""


def _one_line(text: str) -> str:
    return " ".join(text.split())


WORDS = st.text("abcdefg hij ()?!,.'0123456789äöüßé", min_size=1, max_size=30).map(_one_line).filter(bool)
SIGNS = st.text("ab *_#=~{}:\\-><&%[]|`$/\"'", min_size=1, max_size=20).map(lambda text: _one_line(f"x{text}y"))


def sayable(question: Question, target: str) -> Question:
    """The question with only the keys that a format says."""
    tree = kinds.dump(question)
    for name in export(Bank("b", "B", (question,)), format_named(target)).not_expressed:
        key, _, inner = name.partition(".")
        if not inner:
            tree.pop(key, None)
            continue
        rows = tree[key]
        assert isinstance(rows, list)
        tree[key] = [{k: v for k, v in row.items() if k != inner} if isinstance(row, dict) else row for row in rows]
    return strategies.make(question.type, tree)


def trip(question: Question, target: str) -> Question | None:
    """The question written in a format and read again; None where the format has no such question."""
    written = export(Bank("b", "B", (question,)), format_named(target))
    if not written.questions:
        return None
    found = formats.read(written.text.encode("utf-8"), "file", NAMED[target])
    assert not found.left_out, (written.text, found.left_out)
    (back,) = found.questions
    return back.question


@pytest.mark.parametrize("target", BACK_THE_SAME)
@pytest.mark.parametrize("kind", every(), ids=[kind.name for kind in every()])
@pytest.mark.parametrize("texts", [WORDS, SIGNS], ids=["words", "signs"])
@pytest.mark.long(rounds=80, short=2)
@given(data=st.data())
def test_what_a_format_says_comes_back(
    target: str, kind: Kind[Any], texts: st.SearchStrategy[str], data: st.DataObject
) -> None:
    fields = data.draw(FIELDS[kind.name](texts))
    question = sayable(strategies.make(kind.name, {"stem": data.draw(texts), **fields}), target)
    back = trip(question, target)
    if back is None:
        return
    if kind.name in BACK_THE_SAME[target]:
        assert content(back) == content(question)
    assert trip(back, target) == back, "what came back once stays the same"


def _lists(texts: st.SearchStrategy[str], least: int) -> st.SearchStrategy[list[str]]:
    return st.lists(texts, min_size=least, max_size=5, unique_by=lambda text: " ".join(text.casefold().split()))


def _options(texts: st.SearchStrategy[str], *, many: bool) -> st.SearchStrategy[dict[str, Tree]]:
    def made(options: list[str]) -> dict[str, Tree]:
        right = options[: max(1, len(options) - 1)] if many else options[:1]
        return {"options": [{"correct" if text in right else "wrong": text, "why": f"{text}?"} for text in options]}

    return _lists(texts, 3).map(made)


def _pairs(texts: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Tree]]:
    return _lists(texts, 4).map(
        lambda it: (
            {"pairs": [{"left": it[0], "right": it[1]}, {"left": it[2], "right": it[3]}]}
            | ({"decoys": it[4:]} if it[4:] else {})
        )
    )


NUMBERS = [{"answer": "12"}, {"answer": "0.5", "tolerance": "10%"}, {"range": ["1", "4"]}]
FIELDS: dict[str, Any] = {
    "single": lambda texts: _options(texts, many=False),
    "multiple": lambda texts: _options(texts, many=True),
    "true-false": lambda texts: texts.map(lambda why: {"answer": "true", "why": why}),
    "short-answer": lambda texts: _lists(texts, 2).map(
        lambda it: {"answer": it[0][:9], "accept": it[1:], "verbatim": "false"}
    ),
    "numeric": lambda _: st.sampled_from(
        [{"answer": "12"}, {"answer": "0.5", "tolerance": "10%"}, {"range": ["1", "4"]}]
    ),
    "cloze": lambda texts: texts.map(lambda text: {"text": f"{text.replace('[[', '[ [')} [[liver|lung]]"}),
    "matching": _pairs,
    "ordering": lambda texts: _lists(texts, 3).map(lambda it: {"sequence": it}),
    "recall": lambda texts: texts.map(lambda answer: {"answer": answer}),
}
