"""In which wording a question is asked, and whether it counts as another question since it was last asked."""

import json
from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import kinds
from quiz.engine import (
    EXAM,
    MISTAKES,
    PRACTICE,
    REVIEW,
    Answer,
    Event,
    GiveUp,
    Jump,
    Mode,
    Next,
    Plan,
    QuestionPool,
    Resume,
    Session,
    Skip,
    Undo,
    begin,
    fold,
    step,
)
from quiz.model import Bank, Fact, Question
from quiz.replay import Met

Make = Callable[..., Question]
Gather = Callable[..., Bank]

RIGHT, WRONG = Answer(("liver",)), Answer(("lung",))
STEMS = ("What about a?", "And a?", "What of a, then?")


class Told:
    """A session with its facts, and every stem that was on the screen."""

    def __init__(self, bank: Bank, mode: Mode = PRACTICE, met: dict[str, Met] | None = None) -> None:
        self.pool = QuestionPool.of(bank)
        first = begin(self.pool, Plan(tuple(self.pool.questions), 3, mode, met=met or {}))
        self.view: Session = first.session
        self.facts: list[Fact] = list(first.facts)
        self.stems = [self.stem]

    def do(self, *events: Event) -> "Told":
        """Let ``events`` happen."""
        for event in events:
            done = step(self.view, event)
            self.view = done.session
            self.facts.extend(done.facts)
            if any(fact.kind == "shown" for fact in done.facts):
                self.stems.append(self.stem)
        return self

    def resume(self, bank: Bank) -> "Told":
        """Take the session up again from what was written, with ``bank``."""
        written = json.loads(json.dumps([[fact.seq, fact.kind, fact.body] for fact in self.facts]))
        self.view = fold(QuestionPool.of(bank), [Fact(*row) for row in written])
        return self.do(Resume())

    @property
    def stem(self) -> str:
        """The stem on the screen; empty at the end."""
        return self.view.question.stem if self.view.question else ""

    @property
    def changed(self) -> bool:
        """Whether the question on the screen is said to have changed."""
        return self.view.asked is not None and self.view.asked.changed


@pytest.fixture
def a(question: Make) -> Question:
    """A question in three wordings."""
    return question("a", also=STEMS[1:])


def test_first_it_is_the_stem_and_then_each_wording_in_turn(a: Question, bank: Gather) -> None:
    told = Told(bank(a)).do(WRONG, Next(), WRONG, Next(), WRONG, Next(), RIGHT, Next())
    assert told.stems == [*STEMS, STEMS[0]]


@pytest.mark.parametrize("mode", [PRACTICE, REVIEW, MISTAKES], ids=lambda mode: mode.name)
@given(also=st.integers(0, 4), last=st.integers(0, 9))
def test_a_session_goes_on_from_the_wording_of_the_one_before(
    mode: Mode, also: int, last: int, question: Make, bank: Gather
) -> None:
    one = question("a", also=[f"Wording {number}" for number in range(also)])
    told = Told(bank(one), mode, met={"a": Met("", last)})
    assert told.stem == one.wordings[(last + 1) % (also + 1)]
    assert (told.stem == one.wordings[last % (also + 1)]) == (also == 0)


def test_an_exam_asks_the_stem_whatever_was_asked_before(a: Question, bank: Gather) -> None:
    told = Told(bank(a, "b"), EXAM, met={"a": Met("", 1)}).do(RIGHT, Jump("a"), Jump("b"), Jump("a"))
    assert [stem for stem in told.stems if "b?" not in stem] == [STEMS[0]] * 3


@pytest.mark.parametrize("events", [[WRONG, Undo()], [GiveUp(), Undo(), WRONG, Undo()]])
def test_taking_an_answer_back_shows_the_same_wording(events: list[Event], a: Question, bank: Gather) -> None:
    told = Told(bank(a), met={"a": Met("", 0)}).do(*events)
    assert told.stem == STEMS[1]
    assert told.do(WRONG, Next()).stem == STEMS[2]


def test_a_question_put_off_comes_in_another_wording(a: Question, bank: Gather) -> None:
    assert Told(bank(a, "b")).do(Skip(), RIGHT, Next()).stem == STEMS[1]


def test_the_wording_on_the_screen_is_there_after_a_break(a: Question, bank: Gather) -> None:
    told = Told(bank(a, "b"), met={"a": Met("", 1)}).resume(bank(a, "b"))
    assert told.stem == STEMS[2]
    assert [fact.kind for fact in told.facts] == ["started", "shown"]


def test_the_wording_is_kept_with_the_answer(a: Question, bank: Gather) -> None:
    told = Told(bank(a), met={"a": Met("", 0)}).do(WRONG)
    assert told.view.attempt is not None
    assert (told.view.attempt.stem, told.view.attempt.wording) == (STEMS[1], 1)
    assert told.resume(bank(replace(a, also=()))).stem == STEMS[1]  # as it was shown, whatever has become of it


def test_a_wording_that_is_gone_is_followed_by_one_that_is_there(a: Question, bank: Gather) -> None:
    told = Told(bank(a), met={"a": Met("", 1)}).do(WRONG).resume(bank(replace(a, also=STEMS[1:2]))).do(Next())
    assert told.stem in STEMS[:2]


def test_a_question_without_other_wordings_is_asked_as_ever(bank: Gather) -> None:
    assert Told(bank("a")).do(WRONG, Next(), WRONG, Next()).stems == ["What about a?"] * 3


# Another question, or the same


def edited(a: Question, make: Make) -> dict[str, tuple[Question, bool]]:
    """What an author may do with a question, and whether it is another one then."""
    options = [{"correct": "liver"}, {"wrong": "bone"}, {"wrong": "lung"}, {"wrong": "brain"}]
    return {
        "one more wording": (replace(a, also=(*a.also, "Well?")), False),
        "no wording": (replace(a, also=()), False),
        "explanation": (replace(a, explanation="So it is."), False),
        "tags and sources": (replace(a, tags=("b",), hints=("Look.",), objective="Know it."), False),
        "a why": (make("a", options=[{**option, "why": "So."} for option in options]), False),
        "order": (make("a", options=options[::-1]), False),
        "line breaks": (replace(a, stem="What  about\na?"), False),
        "stem": (replace(a, stem="What about it?"), True),
        "an option": (make("a", options=[*options[:3], {"wrong": "kidney"}]), True),
        "the key": (make("a", options=[{"wrong": "liver"}, {"correct": "bone"}, *options[2:]]), True),
    }


EDITS = [
    *("one more wording", "no wording", "explanation", "tags and sources", "a why", "order", "line breaks"),
    *("stem", "an option", "the key"),
]


@pytest.mark.parametrize("edit", EDITS)
def test_only_another_stem_another_option_or_another_key_make_another_question(
    edit: str, a: Question, question: Make, bank: Gather
) -> None:
    after, other = edited(a, question)[edit]
    before = kinds.digest(a)
    assert (kinds.digest(after) != before) == other
    told = Told(bank(after, "b"), met={"a": Met(before, 0)})
    assert told.changed == other
    assert not told.do(WRONG, Next(), RIGHT, Next()).changed  # said once


@pytest.mark.parametrize("edit", EDITS)
def test_what_is_on_the_screen_is_shown_again_only_if_it_is_another_question(
    edit: str, a: Question, question: Make, bank: Gather
) -> None:
    after, other = edited(a, question)[edit]
    told = Told(bank(a), met={"a": Met("", 0)}).resume(bank(after))
    assert [fact.kind for fact in told.facts] == ["started", "shown", *(["shown"] if other else [])]
    assert told.changed == other
    assert told.stem == (after.stem if other else STEMS[1])


def test_facts_of_the_version_before_say_nothing_of_wordings_and_changes(a: Question, bank: Gather) -> None:
    told = Told(bank(a, "b"))
    told.facts = [
        fact._replace(body={key: fact.body[key] for key in fact.body.keys() - {"stem", "wording", "digest"}})
        for fact in told.do(WRONG, Next()).facts
    ]
    told.resume(bank(replace(a, explanation="More."), "b"))
    assert told.view.attempts[0].verdict == "wrong"
    told.do(RIGHT, Next())
    assert (told.stem, told.changed) == (STEMS[1], False)
