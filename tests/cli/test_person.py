"""Several people on one computer: each their own answers and settings, and no misspelled name makes somebody new."""

from pathlib import Path

import pytest

from quiz.people import begin, people, person

from .conftest import Quiz, Say


@pytest.fixture
def anna(home: Path) -> Path:
    """The folder of Anna, who has learned here."""
    begin(person(home, "Anna"))
    return home / "people" / "anna"


@pytest.mark.parametrize(
    "arguments",
    [
        ("--person", "Anna", "take", "banks/heart.yaml", "--plain"),
        ("take", "--person", "anna", "banks/heart.yaml", "--plain"),
        ("take", "banks/heart.yaml", "--plain", "--person=ANNA"),
    ],
)
def test_the_option_stands_anywhere_and_answers_go_to_that_person(
    arguments: tuple[str, ...], quiz: Quiz, say: Say, anna: Path, home: Path
) -> None:
    say("0\n")
    assert quiz(*arguments).code == 0

    assert (anna / "facts.sqlite3").exists()
    assert not (home / "facts.sqlite3").exists()


def test_the_variable_names_a_person_and_the_option_wins(
    quiz: Quiz, anna: Path, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begin(person(home, "Bo"))
    monkeypatch.setenv("QUIZ_PERSON", "Anna")

    assert str(anna / "config.toml") in quiz("config").out
    assert str(home / "people" / "bo") in quiz("config", "--person", "Bo").out
    monkeypatch.setenv("QUIZ_PERSON", "")
    assert str(home / "config.toml") in quiz("config").out


@pytest.mark.usefixtures("anna")
@pytest.mark.parametrize("command", ["list", "forget", "take", "stats", "config"])
def test_a_misspelled_name_makes_nobody(command: str, quiz: Quiz, home: Path) -> None:
    ran = quiz(command, "--person", "Ana")

    assert (ran.code, ran.out) == (2, "")
    assert "Nobody called Ana has learned here: did you mean Anna?" in ran.err
    assert [one.name for one in people(home)] == ["Anna"]


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (("--person",), "--person needs a name after it."),
        (("list", "--person", ""), "--person needs a name, and this one is empty."),
        (("list", "--person="), "--person needs a name, and this one is empty."),
        (("--new-person", " ", "list"), "--new-person needs a name, and this one is empty."),
        (("--new-person",), "--new-person needs a name after it."),
        (("list", "--person", "A B"), "To begin for somebody new: quiz --new-person 'A B'"),
        (("list", "--person", "--plain"), "--person needs a name after it."),
        (("list", "--person", "../.."), "A name has a letter or a digit"),
        (("list", "--person", "x" * 300), "at most 100 characters"),
        (("list", "--person", "Anna"), "nobody here has a name yet."),
    ],
)
def test_what_is_no_name_is_reported(arguments: tuple[str, ...], why: str, quiz: Quiz, home: Path) -> None:
    ran = quiz(*arguments)

    assert ran.code == 2
    assert why in ran.err
    assert not (home / "people").exists()


def test_somebody_new_begins_once_that_is_confirmed(
    quiz: Quiz, say: Say, home: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quiz.cli.person.is_asked", lambda: True)
    monkeypatch.setattr("quiz.cli.output.confirm", lambda question, _: "no password" in question)
    say("0\n")
    assert quiz("--person", "Zoë B.", "take", "banks/heart.yaml", "--plain").code == 0

    assert [one.name for one in people(home)] == ["Zoë B."]


def test_a_script_begins_for_somebody_new(quiz: Quiz, home: Path) -> None:
    for _ in range(2):
        assert quiz("--new-person", "Bo", "due").code == 0
    assert quiz("due", "--person", "Bo").code == 0
    assert [one.name for one in people(home)] == ["Bo"]


def test_everybody_is_listed_and_one_of_them_forgotten(quiz: Quiz, say: Say, anna: Path, home: Path) -> None:
    begin(person(home, "Bo"))
    say("0\n")
    quiz("take", "banks/heart.yaml", "--plain", "--person", "Anna")
    where = quiz("data", "where").out
    assert "answers of Anna" in where
    assert "answers of Bo" in where
    assert "answers without a name" in quiz("data", "where", "--person", "Bo").out

    assert quiz("forget", "--person", "Anna", "--yes").code == 0
    assert not anna.exists()
    assert [one.name for one in people(home)] == ["Bo"]


def test_after_two_dashes_it_is_a_word(quiz: Quiz, home: Path) -> None:
    assert "--person" in quiz("take", "--", "--person").err
    assert not (home / "people").exists()


@pytest.mark.usefixtures("anna", "own_heart")
def test_another_person_is_chosen_in_the_library(quiz: Quiz, say: Say, home: Path) -> None:
    begin(person(home, "Bo"))
    say("w\n2\nw\n\nq\n")
    ran = quiz("--plain", "--person", "Anna")

    assert ran.code == 0
    first, second = ran.out.index("Anna is learning."), ran.out.index("Bo is learning.")
    assert first < ran.out.index("There are no passwords: anyone at this computer can open them.") < second


@pytest.mark.usefixtures("own_heart")
def test_nobody_is_to_be_chosen_where_there_is_one_person_alone(quiz: Quiz, say: Say) -> None:
    say("w\nq\n")
    out = quiz("--plain").out
    assert "That is not in the list." in out
    assert "is learning" not in out
