"""Two banks with one id: each command says so, and answers stay with the questions that they were given to."""

import json
import shutil
from pathlib import Path

import pytest

from .conftest import Quiz

WORDS = {
    "es.yaml": ("Spanish words", {"dog": "perro", "cat": "gato", "house": "casa"}),
    "fr.yaml": ("French words", {"dog": "chien", "cat": "chat", "house": "maison"}),
}


def text_of(title: str, words: dict[str, str], version: str = "1") -> str:
    """A bank of words whose questions are called q1, q2 and so on, as in the template it was copied from."""
    questions = "".join(
        f"  - id: q{number}\n    type: short-answer\n    stem: What is {word} in English?\n    answer: {english}\n"
        for number, (english, word) in enumerate(words.items(), 1)
    )
    return f"format: 1\nid: vocab\ntitle: {title}\nlanguage: en\nversion: '{version}'\nquestions:\n{questions}"


@pytest.fixture
def words(folder: Path) -> Path:
    """A folder with two banks of which one was copied from the other."""
    made = folder / "questions"
    made.mkdir(exist_ok=True)
    for name, (title, pairs) in WORDS.items():
        (made / name).write_text(text_of(title, pairs), encoding="utf-8")
    return made


def test_checking_their_folder_warns_at_the_id_of_the_second(quiz: Quiz, words: Path) -> None:
    assert words.is_dir()
    ran = quiz("check", "--select", "B", "questions")
    assert ran.code == 0
    assert ran.out.startswith(
        "questions/fr.yaml:2:5 B138 warning The id `vocab` is also that of another bank, "
        '"Spanish words" in questions/es.yaml: answers to the two would be mixed.\n'
    )
    assert quiz("check", "--select", "B", "questions/fr.yaml").out == "No problems in 3 questions.\n"


def test_two_versions_of_one_bank_are_no_finding(quiz: Quiz, words: Path) -> None:
    newer = text_of("Spanish words", {**WORDS["es.yaml"][1], "house": "la casa"}, "2")
    (words / "fr.yaml").write_text(newer, encoding="utf-8")

    assert quiz("check", "--select", "B", "questions").out == "No problems in 6 questions of 2 banks.\n"
    assert "different banks" not in quiz("list").out


def test_the_list_and_the_doctor_name_both(quiz: Quiz, words: Path) -> None:
    assert words.is_dir()
    sentence = (
        '"French words" and "Spanish words" are different banks with one id, vocab: give one of them an id of its own.'
    )
    assert sentence in quiz("list").out.splitlines()
    found = json.loads(quiz("doctor", "--json").out)
    assert '"Spanish words" and "French words" are different banks with one id' in json.dumps(found).replace("\\", "")
    assert 'Not "French words", which has the same id' in quiz("--plain").out


def test_yes_does_not_put_a_stranger_in_the_place_of_ones_own_bank(quiz: Quiz, words: Path, home: Path) -> None:
    shutil.move(words, words.parent / "elsewhere")
    quiz("add", "--yes", "elsewhere/es.yaml")

    ran = quiz("add", "--yes", "elsewhere/fr.yaml")
    assert ran.code == 1
    assert 'None of its 3 questions is in "Spanish words": these are two banks with one id.' in ran.out
    assert ran.err == (
        'quiz: elsewhere/fr.yaml was not added: its id vocab is that of another bank, "Spanish words", which has '
        "none of its questions. Give it an id of its own, or add --replace to put it in all the same.\n"
    )
    assert "perro" in (home / "banks" / "vocab.yaml").read_text(encoding="utf-8")
    assert quiz("add", "--yes", "--replace", "elsewhere/fr.yaml").code == 0
    assert "chien" in (home / "banks" / "vocab.yaml").read_text(encoding="utf-8")


def test_a_newer_version_is_added_after_what_it_changes(quiz: Quiz, words: Path) -> None:
    shutil.move(words, words.parent / "elsewhere")
    quiz("add", "--yes", "elsewhere/es.yaml")
    text = text_of("Spanish words", {"dog": "perro", "cat": "gato", "tree": "árbol", "sun": "sol"}, "2")
    text = text.replace("id: q1", "id: dog").replace("answer: cat", "accept: [kitten]\n    answer: cat")
    Path("newer.yaml").write_text(text, encoding="utf-8")

    ran = quiz("add", "--yes", "newer.yaml")
    assert ran.code == 0
    assert "Added: 2 questions (q3, q4).\nRemoved: 1 question (q3).\n" in ran.out
    assert "Changed: 1 question (q2).\nRenamed: 1 question (q1 to dog).\n" in ran.out
