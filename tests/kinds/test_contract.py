"""Every question type is checked against ``quiz.kinds.kind``, over questions that hypothesis draws."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable
from hashlib import blake2b
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import kinds, wording
from quiz.kinds import Kind, every
from quiz.model import (
    Arrange,
    Fill,
    Gap,
    Grading,
    Interaction,
    Invalid,
    Judge,
    Judged,
    Outcome,
    Pair,
    Pick,
    Question,
    Response,
    Shuffle,
    Write,
    shown_texts,
)
from quiz.source import Field, ListOf, MapOf, Reader, Record
from quiz.source.nodes import Tree

Bodies = Callable[[str], st.SearchStrategy[dict[str, Tree]]]
Make = Callable[..., Question]

EXAMPLES = pytest.mark.long(rounds=100, short=6)
GRADING = Grading()
ALL_KINDS = pytest.mark.parametrize("kind", every(), ids=[kind.name for kind in every()])

TYPED = st.one_of(
    st.text(st.characters(), max_size=12),
    st.sampled_from(["", " ", "\t", "x" * 5_000, "9" * 400, "-", "−5", "1e9", "½", "True", "knew", "missed", "partly"]),
)


def by(salt: int) -> Shuffle:
    """The order that comes of ``salt``, the same for the same texts."""

    def rank(text: str) -> bytes:
        return blake2b(f"{salt}/{text}".encode("utf-8", "surrogatepass"), digest_size=8).digest()

    return lambda given: tuple(sorted(given, key=rank))


SHUFFLES: st.SearchStrategy[Shuffle] = st.one_of(
    st.just(lambda given: given), st.just(lambda given: given[::-1]), st.integers(0, 99).map(by)
)


def responses(question: Question) -> st.SearchStrategy[Response]:
    """Anything at all, and often what the question itself speaks of."""
    own = {*kinds.key(question), *shown_texts(kinds.present(question, by(0)))}
    own |= {text for remark in kinds.explain(question) for text in (remark.text, remark.place)}
    likely = st.one_of(st.sampled_from(sorted(own)), TYPED)
    partly = st.lists(st.booleans(), min_size=len(kinds.key(question)), max_size=len(kinds.key(question))).map(
        lambda kept: tuple(text if keep else "" for text, keep in zip(kinds.key(question), kept, strict=True))
    )
    return st.one_of(
        st.just(()), partly, st.permutations(kinds.key(question)).map(tuple), st.lists(likely, max_size=7).map(tuple)
    )


@ALL_KINDS
def test_every_type_has_a_strategy(kind: Kind[Any], bodies: Bodies) -> None:
    bodies(kind.name)


def test_names_are_unique_and_plain() -> None:
    names = [kind.name for kind in every()]
    assert len(set(names)) == len(names)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", name) for name in names)
    assert list(kinds.TYPES) == names


def fields_within(reader: Reader[Any]) -> Iterable[Field[Any]]:
    match reader:
        case Record():
            for field in reader.fields:
                yield field
                yield from fields_within(field.reader)
        case ListOf():
            yield from fields_within(reader.item)
        case MapOf():
            yield from fields_within(reader.value)
        case _:
            return


@ALL_KINDS
def test_every_field_says_what_it_means(kind: Kind[Any]) -> None:
    assert kind.meaning.endswith(".")
    for field in fields_within(kinds.table(kind.name)):
        assert field.meaning.strip() == field.meaning, field.name
        assert field.meaning.endswith("."), field.name
        assert len(field.meaning) > 1, field.name


@ALL_KINDS
def test_no_key_of_a_question_is_declared_twice(kind: Kind[Any]) -> None:
    names = [field.name for field in kinds.table(kind.name).fields]
    assert len(set(names)) == len(names)


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_the_key_earns_full_score(kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject) -> None:
    question = make(kind.name, data.draw(bodies(kind.name)))
    outcome = kinds.grade(question, kinds.key(question), GRADING)
    assert isinstance(outcome, Judged), outcome
    assert (outcome.verdict, outcome.score) == ("right", 1.0)


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_the_traits_are_true_of_every_question(
    kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject
) -> None:
    question, traits = make(kind.name, data.draw(bodies(kind.name))), kind.traits
    interaction = kinds.present(question, by(0))
    assert type(interaction).__name__.lower() == traits.interaction
    assert (isinstance(interaction, Pick) and interaction.many) == traits.many
    assert (isinstance(interaction, Write) and interaction.numeric) == traits.number
    assert traits.typed == isinstance(interaction, Write)
    assert kinds.graded(question) or traits.typed or traits.self_judged
    assert not (kinds.graded(question) and traits.self_judged)
    if traits.stem == "statement":
        assert {part.text for part in kinds.explain(question)} == {"True", "False"}


def check_judged(kind: Kind[Any], judged: Judged) -> None:
    assert judged.verdict in {"right", "partial", "wrong"}
    assert kind.traits.partial or judged.verdict != "partial"
    assert math.isfinite(judged.score)
    assert 0 <= judged.score <= 1
    assert (judged.verdict == "right") == (judged.score == 1)
    if not kind.traits.many:  # there the score follows the question's own rule, the verdict does not
        assert (judged.verdict == "partial") == (0 < judged.score < 1)


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_any_response_has_an_outcome(kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject) -> None:
    question = make(kind.name, data.draw(bodies(kind.name)))
    response = data.draw(responses(question))
    outcome: Outcome = kinds.grade(question, response, GRADING)
    assert outcome == kinds.grade(question, response, GRADING)
    match outcome:
        case Judged():
            check_judged(kind, outcome)
        case Invalid():
            assert wording.asking.ask_again(outcome.reason)
        case Judge():
            assert not kinds.graded(question)
        case _:
            assert outcome.reason


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_no_answer_at_all_is_never_judged(kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject) -> None:
    question = make(kind.name, data.draw(bodies(kind.name)))
    assert not isinstance(kinds.grade(question, (), GRADING), Judged)


def loosened(interaction: Interaction) -> Interaction:
    """The interaction without the orders that are left to chance."""
    match interaction:
        case Pick(options=written):
            return interaction._replace(options=tuple(sorted(written)))
        case Arrange(items=written):
            return interaction._replace(items=tuple(sorted(written)))
        case Pair(rights=written):
            return interaction._replace(rights=tuple(sorted(written)))
        case Fill(parts=parts):
            return Fill(tuple(Gap(tuple(sorted(part.options))) if isinstance(part, Gap) else part for part in parts))
        case _:
            return interaction


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_no_text_is_lost_or_invented_by_showing(
    kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject
) -> None:
    question = make(kind.name, data.draw(bodies(kind.name)))
    shown = kinds.present(question, data.draw(SHUFFLES))
    assert loosened(shown) == loosened(kinds.present(question, lambda given: given))
    if isinstance(shown, Pick | Arrange | Pair):
        explained = Counter(remark.text for remark in kinds.explain(question))
        assert Counter(shown_texts(shown)) == explained
    if isinstance(shown, Fill):
        gaps = [part for part in shown.parts if isinstance(part, Gap)]
        assert len(gaps) == len(kinds.key(question))
        assert all(
            not each.options or text in each.options for each, text in zip(gaps, kinds.key(question), strict=True)
        )


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_what_was_shown_can_be_shown_again(kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject) -> None:
    question = make(kind.name, data.draw(bodies(kind.name)))
    shuffle = data.draw(SHUFFLES)
    shown = kinds.present(question, shuffle)
    assert kinds.present(question, shuffle) == shown
    left = list(shown_texts(shown))

    def replay(given: tuple[str, ...]) -> tuple[str, ...]:
        taken = tuple(left[: len(given)])
        del left[: len(given)]
        assert sorted(taken) == sorted(given)
        return taken

    assert kinds.present(question, replay) == shown
    place = {text: at for at, text in enumerate(shown_texts(shown))}
    if len(place) == len(shown_texts(shown)):  # two gaps may offer the same text
        assert kinds.present(question, lambda given: tuple(sorted(given, key=place.__getitem__))) == shown


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_the_explanation_marks_what_was_chosen(
    kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject
) -> None:
    question = make(kind.name, data.draw(bodies(kind.name)))
    unanswered = kinds.explain(question)
    assert unanswered
    assert any(remark.right for remark in unanswered)
    assert not any(remark.chosen for remark in unanswered)
    for remark in kinds.explain(question, kinds.key(question)):
        assert remark.chosen == remark.right, remark


@ALL_KINDS
@EXAMPLES
@given(data=st.data())
def test_any_response_is_explained(kind: Kind[Any], bodies: Bodies, make: Make, data: st.DataObject) -> None:
    question = make(kind.name, data.draw(bodies(kind.name)))
    response = data.draw(responses(question))
    remarks = kinds.explain(question, response)
    told = {(remark.text, remark.why, remark.place) for remark in remarks}
    whole = {(remark.text, remark.why, remark.place) for remark in kinds.explain(question) if remark.right}
    assert whole <= told, "the key is explained whatever was given"
    outcome = kinds.grade(question, response, GRADING)
    if isinstance(outcome, Judged) and outcome.verdict == "right":
        assert not any(remark.chosen and not remark.right for remark in remarks)
        assert all(remark.chosen for remark in remarks if remark.right)
