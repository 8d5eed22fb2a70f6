"""Questions that matter most are asked in other words too: just as plain, about the same sign, with the same call."""

import pytest

from quiz.kinds.single import Single
from quiz.kinds.true_false import TrueFalse
from quiz.model import Question

from .alarm_signs import alarm_signs
from .reading_level import grade
from .texts import first_bank, sentences

WORDED = [question for question in first_bank().questions if question.also]
ABOUT_A_TERM = {"what-her2-drugs-act-on"}
"""Urgent for what their explanation says: the stem is about what a word means."""


def signs_in(stem: str) -> set[str]:
    """Return the alarm signs that a stem names."""
    text = " ".join(stem.lower().split())
    return {sign.name for sign in alarm_signs() if sign.in_question.search(text)}


def test_thirty_questions_have_other_wordings() -> None:
    assert len(WORDED) >= 30


def test_every_question_about_what_cannot_wait_is_among_them() -> None:
    bare = {question.id for question in first_bank().questions if question.urgent and not question.also}
    assert bare == ABOUT_A_TERM


def test_other_wordings_are_as_easy_to_read_as_the_bank() -> None:
    also = [sentence for question in WORDED for wording in question.also for sentence in sentences(wording)]
    assert grade(also) <= 8


@pytest.mark.parametrize("question", WORDED, ids=lambda question: question.id)
def test_a_wording_is_hardly_longer_than_its_stem(question: Question) -> None:
    """Nobody is to read half a page in the second round."""
    assert all(len(wording) <= max(160, 1.6 * len(question.stem)) for wording in question.also)


@pytest.mark.parametrize("question", WORDED, ids=lambda question: question.id)
def test_a_wording_names_no_sign_that_asks_for_another_call_than_those_of_the_stem(question: Question) -> None:
    """One that is milder or stronger would have another key."""
    calls = {sign.name: sign.call for sign in alarm_signs()}
    named = signs_in(question.stem)
    for wording in question.also:
        more = signs_in(wording) - named
        assert {calls[name] for name in more} <= {calls[name] for name in named}, (question.id, more)


@pytest.mark.parametrize(
    "question",
    [question for question in WORDED if isinstance(question.body, Single | TrueFalse)],
    ids=lambda question: question.id,
)
def test_a_wording_asks_where_its_stem_asks_and_states_where_it_states(question: Question) -> None:
    assert {"?" in wording for wording in question.also} == {"?" in question.stem}
