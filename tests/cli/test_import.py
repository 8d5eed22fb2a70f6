"""``quiz import``: what a file is, a bank of it, the same file again; and foreign files where a bank is expected."""

from pathlib import Path

import pytest

from quiz import formats
from tests.formats.samples import SAMPLES

from .conftest import Quiz, Say

GIFT = "::One::First?{=a#Good. ~b}\n\nWhy?{}\n\n::Two::Second statement.{T}\n"


@pytest.fixture
def gift(folder: Path) -> Path:
    """A file with two questions and something that is none."""
    path = folder / "exam.gift"
    path.write_text(GIFT, "utf-8")
    return path


def test_it_says_what_the_file_is_and_writes_a_bank_beside_it(quiz: Quiz, gift: Path) -> None:
    ran = quiz("import", "exam.gift", "--language", "en")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[:4] == [
        "exam.gift is a GIFT file: Exam",
        "Read 3, took 2, left 1. Types: 1 single, 1 true-false.",
        "  exam.gift:3:1 An essay without feedback has no answer to compare with. (Why?)",
        "Wrote exam.yaml.",
    ]
    assert "quiz check exam.yaml" in ran.out
    written = gift.with_suffix(".yaml").read_text("utf-8")
    assert "x-from: gift:one:" in written
    assert quiz("check", "exam.yaml", "--select", "B").out.startswith("No problems in 2 questions")
    assert "First?" in quiz("read", "exam.yaml", "--plain", "--all").out


def test_no_file_is_overwritten(quiz: Quiz, gift: Path) -> None:
    there = gift.with_suffix(".yaml")
    there.write_text("mine", "utf-8")
    ran = quiz("import", "exam.gift")
    assert (ran.code, there.read_text("utf-8")) == (3, "mine")
    assert ran.err == "quiz: exam.yaml exists already, and quiz does not overwrite it: give another path with --to.\n"
    assert quiz("import", "exam.gift", "--to", "new/other").code == 0
    assert (gift.parent / "new" / "other.yaml").exists()


def test_the_same_file_again_changes_nothing(quiz: Quiz, gift: Path) -> None:
    quiz("import", "exam.gift")
    before = gift.with_suffix(".yaml").read_bytes()
    ran = quiz("import", "exam.gift", "--yes")
    assert ran.out.splitlines()[-1] == "Nothing has changed there since: nothing was written."
    assert gift.with_suffix(".yaml").read_bytes() == before


@pytest.mark.parametrize(("answer", "stem"), [("y\n", "The first?"), ("n\n", "First?"), ("", "First?")])
def test_what_changed_there_is_written_only_if_the_person_agrees(
    quiz: Quiz, gift: Path, say: Say, answer: str, stem: str
) -> None:
    quiz("import", "exam.gift")
    there = gift.with_suffix(".yaml")
    there.write_text(there.read_text("utf-8").replace("Second statement.", "My second."), "utf-8")
    gift.write_text(GIFT.replace("First?", "The first?"), "utf-8")
    say(answer)
    ran = quiz("import", "exam.gift")
    assert ran.err == "Write these changes? [y/N] "
    assert "1 question changed only there, and is updated:\n  exam.yaml:8 one\n" in ran.out
    assert "1 question was edited here, and stays:\n  exam.yaml:17 two\n" in ran.out
    text = there.read_text("utf-8")
    assert f"stem: {stem}\n" in text
    assert "My second." in text


def test_conflicts_are_listed_and_nothing_is_written(quiz: Quiz, gift: Path) -> None:
    quiz("import", "exam.gift")
    there = gift.with_suffix(".yaml")
    there.write_text(there.read_text("utf-8").replace("First?", "My first?"), "utf-8")
    gift.write_text(GIFT.replace("First?", "The first?"), "utf-8")
    before = there.read_bytes()
    ran = quiz("import", "exam.gift", "--yes")
    assert ran.out.splitlines()[-3:] == [
        "1 question changed there and here, and stays as here:",
        "  exam.yaml:8 one",
        "Nothing was written.",
    ]
    assert (ran.code, there.read_bytes()) == (0, before)


def test_a_dry_run_writes_nothing(quiz: Quiz, gift: Path) -> None:
    ran = quiz("import", "exam.gift", "--dry-run")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Nothing was written.")
    assert not gift.with_suffix(".yaml").exists()


@pytest.mark.usefixtures("gift")
def test_several_files_become_several_banks_and_one_fault_stops_no_other(quiz: Quiz, folder: Path) -> None:
    (folder / "letter.txt").write_text("Dear Ann,\nhow are you?\n", "utf-8")
    ran = quiz("import", "letter.txt", "exam.gift", "--to", "made/")
    assert ran.code == 2
    assert ran.err.startswith("quiz: letter.txt is in no format that can be imported. These can: a")
    assert (folder / "made" / "exam.yaml").exists()


def test_nothing_to_take_is_said(quiz: Quiz, folder: Path) -> None:
    (folder / "essays.gift").write_text("Why?{}\n", "utf-8")
    ran = quiz("import", "essays.gift")
    assert (ran.code, ran.out.splitlines()[-1]) == (
        1,
        "No question of essays.gift could be taken, so no bank was written.",
    )


def test_line_ends_stay_when_a_bank_is_brought_up_to_date(quiz: Quiz, gift: Path) -> None:
    quiz("import", "exam.gift")
    there = gift.with_suffix(".yaml")
    there.write_bytes(there.read_bytes().replace(b"\n", b"\r\n"))
    gift.write_text(GIFT.replace("First?", "The first?"), "utf-8")
    assert quiz("import", "exam.gift", "--yes").code == 0
    written = there.read_bytes()
    assert b"The first?" in written
    assert written.count(b"\n") == written.count(b"\r\n")


def test_add_offers_to_import(quiz: Quiz, gift: Path, home: Path, say: Say) -> None:
    say("y\n")
    ran = quiz("add", "exam.gift")
    assert ran.code == 0
    assert ran.out.startswith("exam.gift is a GIFT file: Exam\nRead 3, took 2, left 1.")
    assert (home / "banks" / "exam.yaml").exists()
    assert not gift.with_suffix(".yaml").exists()


@pytest.mark.parametrize("command", [("check",), ("take", "--plain"), ("read", "--plain"), ("list",)])
def test_a_foreign_file_in_place_of_a_bank_is_named_with_the_next_step(
    quiz: Quiz, gift: Path, command: tuple[str, ...]
) -> None:
    ran = quiz(command[0], gift.name, *command[1:])
    assert (ran.code, ran.out) == (1, "")
    assert ran.err == "quiz: exam.gift is a GIFT file, not a bank. Import its questions: quiz import exam.gift\n"


@pytest.mark.parametrize(
    ("name", "file", "data"), [(name, *samples[0]) for name, samples in SAMPLES.items()], ids=list(SAMPLES)
)
def test_every_recognised_format_is_named_in_one_sentence(
    quiz: Quiz, folder: Path, name: str, file: str, data: bytes
) -> None:
    (folder / file).write_bytes(data)
    known = next(it for it in formats.FORMATS if it.name == name)
    ran = quiz("check", file)
    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith(f"quiz: {file} is {known.title}, not a bank. ")
    assert (f"quiz import {file}" in ran.err) == known.readable
    if not known.readable:
        ran = quiz("import", file)
        assert (ran.code, ran.out) == (2, "")
        assert ran.err.startswith(f"quiz: {file} is {known.title}, which cannot be imported. {known.instead}")


SHEET = (
    "Topic,Question,A,B,Key\nBlood,Which carries oxygen?,Red cells,White cells,1\nBlood,Which defends?,Red,White,1\n"
)


@pytest.fixture
def somebody(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody is there to be asked."""
    monkeypatch.setattr("quiz.cli.import_columns.can_ask", lambda: True)


@pytest.mark.usefixtures("somebody")
def test_columns_are_shown_and_what_is_unclear_is_asked(quiz: "Quiz", say: "Say") -> None:
    Path("blood.csv").write_text(SHEET, encoding="utf-8")
    say("two\nnumbers\n\n")
    done = quiz("import", "blood.csv")
    assert done.code == 0, done.err
    assert "can be read in more than one way: numbers or numbers-from-0" in done.err
    assert "E   Key       correct (numbers)" in done.out
    assert "correct: Red cells" in Path("blood.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("somebody")
def test_columns_are_corrected_before_anything_is_written(quiz: "Quiz", say: "Say") -> None:
    text = SHEET.replace(",1\n", ",A\n").replace("Topic", "Note")
    Path("blood.csv").write_text(text, encoding="utf-8")
    say("n\ntopic\n\n\nno such role at all\noption\n\n")
    done = quiz("import", "blood.csv")
    assert "A column holds one of question, option" in done.err
    assert done.code == 0, done.err
    assert "topic: blood" in Path("blood.yaml").read_text(encoding="utf-8")


@pytest.mark.usefixtures("somebody")
def test_whoever_stops_answering_gets_no_bank(quiz: "Quiz", say: "Say") -> None:
    Path("blood.csv").write_text(SHEET, encoding="utf-8")
    say("")
    assert quiz("import", "blood.csv").code == 0
    assert not Path("blood.yaml").exists()


def test_where_nobody_can_be_asked_the_options_to_add_are_named(quiz: "Quiz") -> None:
    Path("blood.csv").write_text(SHEET, encoding="utf-8")
    done = quiz("import", "blood.csv")
    assert done.code == 3
    assert "Say which with --key." in done.err
    assert quiz("import", "blood.csv", "--key", "numbers").code == 0
