"""A question that was dumped reads as the same question, and whatever is written, it is refused or plays."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import kinds
from quiz.kinds import Kind, every
from quiz.model import Grading, Judged, Question
from quiz.source import Problem
from quiz.source.nodes import Tree

Body = dict[str, Tree]
Bodies = Callable[[str], st.SearchStrategy[Body]]
Make = Callable[..., Question]
OtherKeys = Callable[[str], tuple[Body, Body]]
Read = Callable[..., tuple[Question | None, list[Problem]]]

EXAMPLES = pytest.mark.long(rounds=100, short=6)
ALL_KINDS = pytest.mark.parametrize("kind", every(), ids=[kind.name for kind in every()])


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_what_is_dumped_reads_as_the_same_question(
    kind: Kind[Any], bodies: Bodies, shared_fields: st.SearchStrategy[Body], make: Make, data: st.DataObject
) -> None:
    shared = {name: value for name, value in data.draw(shared_fields).items() if name not in kind.refused}
    question = make(kind.name, data.draw(bodies(kind.name)) | shared)
    dumped = kinds.dump(question)
    assert set(dumped) <= {field.name for field in kinds.table(kind.name).fields}
    again = make(kind.name, dumped)
    assert again == question
    assert kinds.dump(again) == dumped
    assert kinds.fingerprint(again) == kinds.fingerprint(question)


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_the_fingerprint_differs_between_questions(
    kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject
) -> None:
    body = data.draw(bodies(kind.name))
    question, other = make(kind.name, body), make(kind.name, data.draw(bodies(kind.name)))
    assert (kinds.fingerprint(question) == kinds.fingerprint(other)) == (question == other)
    another_stem = make(kind.name, body | {"stem": "What is it, then?"})
    assert kinds.fingerprint(another_stem) != kinds.fingerprint(question)


def leaves(tree: Tree, path: tuple[str | int, ...] = ()) -> Iterable[tuple[str | int, ...]]:
    if isinstance(tree, str):
        yield path
    elif isinstance(tree, Mapping):
        for name, value in tree.items():
            yield from leaves(value, (*path, name))
    else:
        for at, value in enumerate(tree):
            yield from leaves(value, (*path, at))


def changed(tree: Tree, path: tuple[str | int, ...], value: Tree | None) -> Tree:
    """``tree`` with ``value`` at ``path``; without what is there if that is None."""
    if not path:
        return value or ""
    name, deeper = path[0], path[1:]
    gone = value is None and not deeper
    if isinstance(tree, Mapping):
        return {
            key: changed(child, deeper, value) if key == name else child
            for key, child in tree.items()
            if not (gone and key == name)
        }
    return [
        changed(child, deeper, value) if at == name else child
        for at, child in enumerate(tree)
        if not (gone and at == name)
    ]


JUNK: st.SearchStrategy[Tree] = st.one_of(
    st.sampled_from(["", " ", "yes", "true", "12", "[5, 3]", "[[", "[[a|=b|=c]]", "x" * 2_001, "-1", "2 digits"]),
    st.text(st.characters(), max_size=12),
    st.just([]),
    st.just({}),
    st.just(["a", ["b"]]),
    st.just({"text": "a", "why": "b", "answer": "1"}),
)


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_a_question_with_anything_written_into_it_is_refused_or_plays(
    kind: Kind[Any], bodies: Bodies, make: Make, read: Read, data: st.DataObject
) -> None:
    tree: Tree = data.draw(bodies(kind.name)) | {"id": "sample", "stem": "What is it?"}
    for _ in range(data.draw(st.integers(1, 3))):
        short = data.draw(st.booleans())
        paths = sorted({path[:2] if short else path for path in leaves(tree)}, key=repr)
        if paths:
            tree = changed(tree, data.draw(st.sampled_from(paths)), data.draw(st.one_of(st.none(), JUNK)))
    question, problems = read(kind.name, tree)
    for problem in problems:
        assert problem.hint
        assert "\n" not in problem.message
    if question is None:
        assert problems
        return
    assert make(kind.name, kinds.dump(question)) == question
    outcome = kinds.grade(question, kinds.key(question), Grading())
    assert isinstance(outcome, Judged), outcome
    assert outcome.verdict == "right"


@ALL_KINDS
def test_another_key_is_another_fingerprint(kind: Kind[Any], make: Make, other_keys: OtherKeys) -> None:
    before, after = (make(kind.name, fields) for fields in other_keys(kind.name))
    assert kinds.fingerprint(before) != kinds.fingerprint(after)


def test_the_order_of_lint_reasons_is_no_change(make: Make) -> None:
    fields: Body = {"options": [{"correct": "a"}, {"wrong": "b"}]}
    one_way = make("single", fields | {"lint": {"ignore": {"Q301": "a", "Q302": "b"}, "more": {"Q1": "c"}}})
    other = make("single", fields | {"lint": {"more": {"Q1": "c"}, "ignore": {"Q302": "b", "Q301": "a"}}})
    assert one_way == other
    assert kinds.fingerprint(one_way) == kinds.fingerprint(other)


def test_the_fingerprint_is_the_same_in_every_python(make: Make) -> None:
    question = make("single", {"options": [{"correct": "a"}, {"wrong": "b"}]} | {"stem": "\U0001fae9 \ud800 é"})
    assert kinds.fingerprint(question) == "2e37147324d9a04d"
