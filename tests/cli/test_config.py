"""``quiz config``: where the settings are, what they are, and one of them changed."""

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from .conftest import Quiz


def test_it_prints_the_path_and_every_setting(quiz: "Quiz") -> None:
    ran = quiz("config")

    path, *settings = ran.out.splitlines()
    assert path.endswith("config.toml")
    assert settings[0] == 'theme = ""  # The colors of the screen.'
    assert "exam-date = none  # The day of an exam: until then everything comes back often enough." in settings


@pytest.mark.parametrize(
    ("key", "value", "line"),
    [
        ("theme", "nord", 'theme = "nord"'),
        ("size", "15", "size = 15"),
        ("exam-date", "2027-01-31", "exam-date = 2027-01-31"),
        ("certainty", "true", "certainty = true"),
        ("keys", '{"question.hint" = "i"}', 'keys = {"question.hint" = "i"}'),
    ],
)
def test_a_setting_is_changed_and_taken_back(quiz: "Quiz", key: str, value: str, line: str) -> None:
    usual = quiz("config", key).out

    assert quiz("config", key, value).out.startswith(f"{line}  # ")
    assert quiz("config", key).out.startswith(f"{line}  # ")
    assert quiz("config", key, "usual").out == usual != quiz("config", "mouse").out


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("them", "nord"), "There is no setting them: did you mean theme?"),
        (("retention", "2"), "retention takes a number from 0.80 to 0.97."),
        (("exam-date", "2020-01-01"), "exam-date 2020-01-01 has passed: it takes a day that is still to come."),
        (("keys", '{"question.hnt" = "i"}'), "Settings: nothing is called question.hnt; did you mean question.hint?"),
        (("size", "many"), "size takes a whole number up to 1000, or 0 for as many as the bank suggests."),
        (("theme", "a", "b"), "quiz config takes one setting and its value; put a value with blanks in quotes."),
    ],
)
def test_what_does_not_fit_is_said_and_changes_nothing(quiz: "Quiz", words: tuple[str, ...], sentence: str) -> None:
    before = quiz("config").out

    ran = quiz("config", *words)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == f"quiz: {sentence}"
    assert quiz("config").out == before


def test_a_theme_that_is_not_there_is_refused_with_those_that_are(quiz: "Quiz") -> None:
    ran = quiz("config", "theme", "quiz-ligth")

    assert (ran.code, ran.out) == (2, "")
    assert "There is no theme quiz-ligth: did you mean quiz-light? There are quiz-dark, quiz-light, " in ran.err
    assert "ansi" not in ran.err
