"""What is said of sessions of the past, and of mistakes over several banks."""

from datetime import datetime

import pytest

from quiz.engine import ALONE, MODES
from quiz.wording import sessions

WHEN = datetime(2026, 3, 5, 9, 7)


@pytest.mark.parametrize("mode", [name for name in MODES if name != ALONE.name])
def test_every_mode_that_is_kept_has_a_name(mode: str) -> None:
    assert sessions.mode(mode)


def test_a_mode_of_a_later_day_is_told_as_it_is() -> None:
    assert sessions.mode("duel") == "duel"


def test_a_session_is_told_with_its_day() -> None:
    assert sessions.row(WHEN, "The heart") == "5 March 2026, 09:07 · The heart"
    assert sessions.ended("exam", WHEN) == "Exam of 5 March 2026, 09:07, as it was."


@pytest.mark.parametrize(
    ("mode", "right", "asked", "words"),
    [
        ("practice", 7, 10, "7 of 10 right the first time"),
        ("exam", 7, 10, "7 of 10 right"),
        ("exam", 0, 0, "nothing answered"),
    ],
)
def test_counts_and_never_grades(mode: str, right: int, asked: int, words: str) -> None:
    assert sessions.went(mode, right, asked) == words


@pytest.mark.parametrize(
    ("reason", "held_back", "words"),
    [
        ("nothing-answered", 0, "none of these questions was answered"),
        ("nothing-missed", 0, "every question that you answered was right the last time"),
        ("only-sensitive", 1, "Only 1 sensitive question was missed. Switch it on in its bank first."),
        ("only-sensitive", 3, "Only 3 sensitive questions were missed."),
    ],
)
def test_why_there_is_nothing_to_practise(reason: str, held_back: int, words: str) -> None:
    assert words in sessions.nothing_to_ask(reason, held_back)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("", 'The bank "heart" of this session cannot be found.'),
        ("/b/heart.yaml", 'The bank "heart" of this session cannot be found; it was at /b/heart.yaml.'),
    ],
)
def test_a_bank_that_is_not_there_is_told_with_its_old_place(path: str, said: str) -> None:
    assert sessions.nothing_to_ask("no-bank", bank="heart", path=path) == said


def test_small_sentences() -> None:
    assert sessions.left(7, 10) == "left at 7 of 10"
    assert sessions.older(1200) == "1,200 older sessions more; quiz history lists all."
    assert sessions.gone(1) == "1 question of this session is no longer in the bank."
    assert sessions.gone(2) == "2 questions of this session are no longer in the bank."
    assert sessions.mistakes(4) == "Practise what you missed (4)"
    assert sessions.sensitive_left_out(1) == "1 missed question left out because it is sensitive."
    assert sessions.sensitive_left_out(2) == "2 missed questions left out because they are sensitive."
