"""Questions of every type through the pages, answered by their labels."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz import kinds
from quiz.engine import PRACTICE, Mode, Plan
from quiz.library import Entry, read_entry
from quiz.model import Question
from quiz.tutor import Environment, begin

from .browser import Browser

GALLERY = Path(__file__).parents[2] / "questions" / "gallery.yaml"
ENTRY = read_entry(GALLERY, "shipped", GALLERY.name)
Open = Callable[..., Browser]


@pytest.fixture
def browse(environment: Environment) -> Open:
    """Opens a session of the tour in a browser."""

    def start(*questions: str, mode: Mode = PRACTICE, entry: Entry = ENTRY) -> Browser:
        names = questions or tuple(question.id for question in entry.bank.questions)
        return Browser(environment, begin(environment, entry.bank, Plan(names, 7, mode)))

    return start


@pytest.mark.parametrize("question", ENTRY.bank.questions, ids=lambda question: question.id)
def test_the_key_of_every_question_is_right(question: Question, browse: Open) -> None:
    browser = browse(question.id)

    browser.give(kinds.key(question))

    assert browser.tutor.view.attempts[0].verdict == "right"
    assert browser.title.startswith("Right. Question 1 of 1")
    browser.press("next")
    assert browser.tutor.view.ended == "finished"
