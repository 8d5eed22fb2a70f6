"""Banks on the disk: files, folders that are one bank, and what cannot be read."""

from pathlib import Path

import pytest

from quiz import bank
from quiz.bank import bank_files, read_bank
from quiz.errors import QuizError

from .conftest import AFTER, BEFORE, TOP, found, playing

SHIPPED = sorted((Path(__file__).parents[2] / "questions").glob("*.yaml"))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is one bank of three files."""
    place = tmp_path / "heart"
    place.mkdir()
    (place / "bank.yaml").write_text(
        "\n".join([*TOP[:-1], "sources:", "  nci:", "    title: NCI", "questions:", *BEFORE])
    )
    (place / "b.yaml").write_text("\n".join(["questions:", *AFTER, "    sources: [nci]"]))
    (place / "a.yaml").write_text("\n".join(["questions:", *AFTER]).replace("after", "between"))
    (place / "report.txt").write_text("no bank: at: all")
    (place / ".#b.yaml").write_text("no bank: at: all")
    return place


def test_a_file_is_a_bank(tmp_path: Path) -> None:
    file = tmp_path / "x.yaml"
    file.write_text("\n".join([*TOP, *BEFORE]))

    reading = bank.read(file, "here/x.yaml")

    assert (reading.path, reading.problems, playing(reading)) == ("here/x.yaml", (), ["before"])
    assert reading.bank is not None
    assert reading.bank.path == str(file)
    assert reading.bank.questions[0].span is not None
    assert str(reading.bank.questions[0].span) == "here/x.yaml:6:5"


def test_a_folder_with_a_bank_file_is_one_bank(folder: Path) -> None:
    reading = bank.read(folder)

    assert (reading.problems, playing(reading)) == ((), ["before", "between", "after"])
    assert reading.bank is not None
    assert (reading.bank.title, reading.bank.path) == ("A small bank", str(folder))


def test_the_bank_file_of_a_folder_may_leave_the_questions_to_the_others(folder: Path) -> None:
    (folder / "bank.yaml").write_text("\n".join([*TOP[:-1], "sources:", "  nci:", "    title: NCI", ""]))

    reading = bank.read(folder)

    assert (reading.problems, playing(reading)) == ((), ["between", "after"])


def test_a_folder_without_any_question_is_reported_at_its_bank_file(folder: Path) -> None:
    (folder / "bank.yaml").write_text("\n".join([*TOP[:-1], ""]))
    (folder / "a.yaml").unlink()
    (folder / "b.yaml").unlink()

    reading = bank.read(folder, "heart")

    assert [(str(it.span), it.code) for it in reading.problems] == [("heart/bank.yaml:1:1", "B106")]


def test_problems_come_file_by_file_under_their_names(folder: Path) -> None:
    (folder / "a.yaml").write_text("\n".join(["title: x", "questions:", *BEFORE, *AFTER, "    tags: [a"]))
    (folder / "b.yaml").write_text("\n".join(["questions:", *AFTER]))
    (folder / "c.yaml").write_text("- a list")

    reading = bank.read(folder, "banks/heart")

    assert [(problem.span.path, *problem.span.start, problem.code) for problem in reading.problems] == [
        ("banks/heart/a.yaml", 1, 1, "B104"),
        ("banks/heart/a.yaml", 3, 9, "B118"),
        ("banks/heart/a.yaml", 11, 11, "B101"),
        ("banks/heart/c.yaml", 1, 1, "B107"),
    ]
    assert "line 9 of banks/heart/bank.yaml" in reading.problems[1].message
    assert (playing(reading), reading.questions_seen) == (["before", "after"], 4)


def test_equal_bytes_are_equal_digests_and_others_are_not(folder: Path, tmp_path: Path) -> None:
    def digest(path: Path) -> str:
        made = bank.read(path).bank
        assert made is not None
        return made.digest

    first = digest(folder)
    copy = tmp_path / "copy"
    folder.rename(copy)
    assert digest(copy) == first
    (copy / "a.yaml").rename(copy / "a2.yaml")
    assert digest(copy) != first
    assert digest(copy / "bank.yaml") == digest(copy / "b.yaml") == digest(copy)


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("hart.yaml", ["no file hart.yaml", "Did you mean heart.yaml?"]),
        ("other/x.yaml", ["no file other/x.yaml", "folder"]),
        ("empty", ["empty holds no bank.yaml", "add a bank.yaml"]),
    ],
)
def test_what_is_not_there_is_said_in_a_sentence(name: str, words: list[str], tmp_path: Path) -> None:
    (tmp_path / "heart.yaml").write_text("")
    (tmp_path / "empty").mkdir()

    with pytest.raises(QuizError) as raised:
        bank.read(tmp_path / name, name)

    assert all(word in str(raised.value) for word in words)
    assert raised.value.exit_code == 3


def test_what_may_not_be_read_is_said_in_a_sentence(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)  # not by permissions: root, who may run the tests, may read everything

    with pytest.raises(QuizError, match=r"heart/bank\.yaml cannot be read: .* permissions"):
        bank.read(folder)


def test_a_file_in_a_file_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "x.yaml").write_text("")

    with pytest.raises(QuizError, match="not a directory"):
        bank.read(tmp_path / "x.yaml" / "y.yaml")


def test_a_file_beyond_the_limit_is_reported(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for room in (bank_files, read_bank):
        monkeypatch.setattr(room, "LARGEST", 100)
    (tmp_path / "x.yaml").write_text("title: x\n" + "# more\n" * 100)

    reading = bank.read(tmp_path / "x.yaml")

    assert (reading.bank, found(reading)) == (None, [(1, 1, "B111")])


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.name)
def test_the_shipped_banks_are_sound(path: Path) -> None:
    reading = bank.read(path)

    assert [str(problem) for problem in reading.problems] == []
    assert reading.bank is not None
    assert len(reading.bank.questions) == reading.questions_seen > 0
    assert bank.read_text(bank.dump(reading.bank), "again.yaml").bank == reading.bank
