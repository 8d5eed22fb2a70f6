"""``quiz remove``: asked first; answers stay; what is not the person's own stays too."""

import json
from pathlib import Path

import pytest

from .conftest import HEART, Answered, Put, Quiz, Say


def test_yes_removes_it_and_the_answers_stay(quiz: Quiz, own_heart: Path, answered: Answered, say: Say) -> None:
    answered("heart", {"sides": "right"}, of=1)
    say("y\n")

    ran = quiz("remove", "heart")
    assert ran.code == 0
    assert ran.err == f"This deletes The heart, your copy in {own_heart}. Remove it? [y/N] "
    assert ran.out == ("Removed The heart from your banks. Your answers to it are kept; quiz forget deletes them.\n")
    assert not own_heart.exists()
    own_heart.write_text(HEART, "utf-8")
    (row,) = json.loads(quiz("list", "--json").out)
    assert row["answered"] == 1


@pytest.mark.parametrize("answer", ["\n", "", "n\n", "heart\n"])
def test_anything_but_yes_is_no(answer: str, quiz: Quiz, own_heart: Path, say: Say) -> None:
    say(answer)

    ran = quiz("remove", "heart")
    assert (ran.code, ran.out) == (0, "Nothing was removed.\n")
    assert own_heart.exists()


def test_without_a_terminal_nothing_is_removed(quiz: Quiz, own_heart: Path) -> None:
    ran = quiz("remove", "heart")

    assert (ran.code, ran.out) == (2, "")
    assert "--yes" in ran.err
    assert own_heart.exists()


def test_with_yes_nothing_is_asked(quiz: Quiz, own_heart: Path) -> None:
    ran = quiz("remove", "heart", "--yes")

    assert (ran.code, ran.err) == (0, "")
    assert not own_heart.exists()


def test_a_bank_that_comes_with_quiz_stays(quiz: Quiz, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (folder / "banks").rename(folder / "questions")
    monkeypatch.setattr("quiz.config._PACKAGE", folder / "quiz")

    ran = quiz("remove", "heart", "--yes")
    path = folder / "questions" / "heart.yaml"
    assert ran.code == 2
    assert ran.err == f"quiz: heart comes with quiz, in {path}, so it cannot be removed.\n"
    assert path.exists()


@pytest.mark.parametrize(("name", "mend"), [("here", "delete it yourself"), ("path", "take it out of QUIZ_PATH")])
def test_a_bank_in_another_place_stays_and_the_place_is_reported(
    name: str, mend: str, quiz: Quiz, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if name == "here":
        (folder / "banks").rename(folder / "questions")
    else:
        monkeypatch.setenv("QUIZ_PATH", "banks")

    ran = quiz("remove", "heart", "--yes")
    (path,) = folder.rglob("heart.yaml")
    assert ran.code == 2
    assert str(path) in ran.err
    assert mend in ran.err


@pytest.mark.parametrize(
    ("word", "sentence"),
    [
        ("hart", 'There is no bank "hart": did you mean heart?'),
        ("The heart", 'There is no bank "The heart": did you mean heart?'),
        ("zzz", 'There is no bank "zzz": yours are heart.'),
    ],
)
@pytest.mark.usefixtures("own_heart")
def test_a_name_that_names_none_gets_a_sentence(word: str, sentence: str, quiz: Quiz) -> None:
    ran = quiz("remove", word, "--yes")

    assert (ran.code, ran.err) == (2, f"quiz: {sentence}\n")


def test_where_none_was_added_it_says_so(quiz: Quiz) -> None:
    assert quiz("remove", "zzz").err == 'quiz: There is no bank "zzz": you have not added any.\n'


def test_of_two_with_one_id_one_is_named_by_its_path(quiz: Quiz, own_bank: Put) -> None:
    paths = [own_bank(HEART.replace("1.2", version), f"{version}.yaml") for version in ("1.2", "1.3")]

    ran = quiz("remove", "heart", "--yes")
    assert ran.code == 2
    assert all(str(path) in ran.err for path in paths)

    ran = quiz("remove", str(paths[0]), "--yes")
    assert ran.code == 0
    assert [path.exists() for path in paths] == [False, True]
    assert ran.out.endswith(f"A copy is still found in {paths[1]}, so it stays in the list.\n")


def test_a_bank_that_cannot_be_read_can_be_removed(quiz: Quiz, own_bank: Put) -> None:
    path = own_bank("questions: [", "broken-one.yaml")

    assert quiz("remove", "broken-one", "--yes").code == 0
    assert not path.exists()


@pytest.mark.parametrize("arguments", [(), ("a", "b")])
def test_it_takes_one_name(arguments: tuple[str, ...], quiz: Quiz) -> None:
    assert quiz("remove", *arguments).code == 2
