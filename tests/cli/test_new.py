"""``quiz new``: a bank that plays at once and passes the check; nothing is ever overwritten."""

import re
from pathlib import Path

import pytest

from quiz import bank, kinds

from .conftest import Quiz, Say


@pytest.mark.parametrize("types", ["all", *kinds.TYPES, "single,recall", "cloze matching"])
def test_a_new_bank_passes_the_check(types: str, quiz: Quiz) -> None:
    made = quiz("new", "made/planets.yaml", "--types", types)
    checked = quiz("check", "--strict", "--ignore", "Q114", "made/planets.yaml")

    assert (made.code, made.err) == (0, "")
    assert (checked.code, checked.out.splitlines()[-1].startswith("No problems in ")) == (0, True), checked.out


@pytest.mark.parametrize("name", kinds.TYPES)
def test_a_sample_that_is_left_is_a_finding(name: str, quiz: Quiz, folder: Path) -> None:
    quiz("new", "a.yaml", "--types", name)
    path = folder / "a.yaml"
    text = path.read_text("utf-8")
    assert quiz("check", "--select", "Q114", "a.yaml").out.startswith("a.yaml:")

    asks = "text" if name == "cloze" else "stem"
    path.write_text(
        re.sub(rf"(?m)^    {asks}: .*", f"    {asks}: Here [[=one|no]], [[two|2]], [[three|3]], what?", text), "utf-8"
    )
    others = quiz("check", "--select", "Q114", "a.yaml").out

    assert "text of a sample question" in others


def test_what_the_options_say_stands_in_it(quiz: Quiz, folder: Path) -> None:
    said = ("--title", 'Stars: "near" # and far', "--language", "de", "--audience", "student", "--types", "recall")
    quiz("new", "stars", *said)

    made = bank.read(folder / "stars.yaml").bank
    assert made is not None
    assert (made.title, made.language, made.audience) == ('Stars: "near" # and far', "de", "student")
    assert made.id == "stars-near-and-far"
    assert [question.type for question in made.questions] == ["recall"]


def test_without_options_or_anybody_to_ask_it_is_named_after_its_file(quiz: Quiz, folder: Path) -> None:
    made = quiz("new", "heart-and-lungs.yaml")

    read = bank.read(folder / "heart-and-lungs.yaml").bank
    assert made.code == 0
    assert read is not None
    assert (read.title, len(read.questions)) == ("Heart and lungs", 3)
    assert "quiz preview heart-and-lungs.yaml" in made.out


def test_nothing_is_overwritten(quiz: Quiz, folder: Path) -> None:
    (folder / "mine.yaml").write_text("precious", "utf-8")

    ran = quiz("new", "mine.yaml")

    assert ran.code == 3
    assert "mine.yaml exists already" in ran.err
    assert (folder / "mine.yaml").read_text("utf-8") == "precious"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "Name a file for the new bank"),
        (("a.yaml", "b.yaml"), "Name a file for the new bank"),
        (("a.yaml", "--types", "singel"), "did you mean single?"),
        (("a.yaml", "--audience", "martians"), 'There is no audience "martians"'),
        (("a.yaml", "--language", "English language"), "is not a language code"),
    ],
)
def test_what_cannot_be_is_said_and_nothing_written(
    arguments: tuple[str, ...], said: str, quiz: Quiz, folder: Path
) -> None:
    ran = quiz("new", *arguments)

    assert ran.code == 2
    assert said in ran.err
    assert not (folder / "a.yaml").exists()


def test_what_makes_no_sense_is_asked_for_again(quiz: Quiz, folder: Path, say: Say) -> None:
    say("Stars\nin Klingon\nDeutsch\nmartians\nnurses\nfoo, single\nmultiple choice and recall\n")

    ran = quiz("new", "stars.yaml")

    made = bank.read(folder / "stars.yaml").bank
    assert ran.code == 0
    assert made is not None
    assert (made.title, made.language, made.audience) == ("Stars", "de", "professional")
    assert [question.type for question in made.questions] == ["single", "recall"]
    assert [line for line in ran.err.splitlines() if "quiz: " in line] != []
    for said in ('"in Klingon" is not a language code', 'no audience "martians"', 'no type "foo"'):
        assert ran.err.count(said) == 1


def test_a_terminal_that_says_nothing_gets_what_is_usual(quiz: Quiz, folder: Path, say: Say) -> None:
    say("A\nnonsense words")

    assert quiz("new", "a.yaml").code == 0
    assert "language: en" in (folder / "a.yaml").read_text("utf-8")


def test_a_folder_that_is_a_file_is_said(quiz: Quiz, folder: Path) -> None:
    (folder / "notes").write_text("", "utf-8")

    ran = quiz("new", "notes/a.yaml")

    assert ran.code == 3
    assert "notes/a.yaml cannot be written" in ran.err


@pytest.mark.parametrize(
    ("option", "written", "line"),
    [
        ("--language", "German", "language: de"),
        ("--language", "Deutsch", "language: de"),
        ("--language", "DE", "language: de"),
        ("--language", "pt_BR", "language: pt-BR"),
        ("--language", "British English", "language: en"),
        ("--audience", "nurses", "audience: professional"),
        ("--audience", "Nursing students", "audience: student"),
        ("--audience", "patients and their relatives", "audience: patient"),
        ("--audience", "Everyone", "audience: general"),
        ("--types", "multiple choice", "type: single"),
        ("--types", "Multiple-choice questions", "type: single"),
        ("--types", "recall, t/f", "type: true-false"),
        ("--types", "flashcards & fill in the blanks", "type: cloze"),
        ("--types", "select all that apply and true/false", "type: multiple"),
        ("--types", "number matching", "type: numeric"),
    ],
)
def test_the_words_of_other_programs_are_understood(option: str, written: str, line: str, quiz: Quiz) -> None:
    ran = quiz("new", "a.yaml", option, written)

    assert (ran.code, ran.err) == (0, "")
    assert re.search(rf"^ *{line}\b", Path("a.yaml").read_text(encoding="utf-8"), re.MULTILINE)
