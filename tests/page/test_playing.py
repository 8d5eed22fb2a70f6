"""Questions of every type through the pages, answered by their labels."""

import pytest

from quiz import kinds
from quiz.model import Question

from .conftest import GALLERY, Open, entry_of


@pytest.mark.parametrize("question", entry_of(GALLERY).bank.questions, ids=lambda question: question.id)
def test_the_key_of_every_question_is_right(question: Question, browse: Open) -> None:
    browser = browse(question.id)

    browser.give(kinds.key(question))

    assert browser.tutor.view.attempts[0].verdict == "right"
    assert browser.title.startswith("Right. Question 1 of 1")
    browser.press("next")
    assert browser.tutor.view.ended == "finished"
