"""A bank is looked at, copied whole or not at all, and taken out again; nothing is ever overwritten."""

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.config import Places
from quiz.errors import QuizError, UsageError
from quiz.library import UnplayableError, find
from quiz.library import candidate as candidate_room
from quiz.library.candidate import Candidate, look_at
from quiz.library.user_banks import put_in, take_out

Make = Callable[..., Path]
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
MORE = """\
questions:
  - id: {id}
    type: true-false
    stem: Is {id} more?
    answer: true
    why: It is.
"""
BROKEN = "  - type: guess\n    stem: What?\n"


def listed(folder: Path) -> dict[str, bytes]:
    """Every file under a folder, hidden ones too."""
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """Where an author works."""
    (tmp_path / "work").mkdir()
    return tmp_path / "work"


@pytest.fixture
def whole(work: Path, bank: Make) -> Path:
    """A bank in a folder, among other things."""
    folder = bank(work / "whole" / "bank.yaml", "whole").parent
    (folder / "more.yaml").write_text(MORE.format(id="more"), "utf-8")
    (folder / ".draft.yaml").write_text(MORE.format(id="draft"), "utf-8")
    (folder / "notes.txt").write_text("private", "utf-8")
    (folder / "nested").mkdir()
    (folder / "nested" / "deep.yaml").write_text(MORE.format(id="deep"), "utf-8")
    return folder


@pytest.fixture
def look(places: Places, work: Path) -> Callable[[str], Candidate]:
    """Looks at a bank."""
    return lambda written: look_at(written, find(places), work)


Look = Callable[[str], Candidate]


def test_a_file_is_copied_byte_for_byte_under_its_id_for_its_owner_alone(
    look: Look, places: Places, work: Path, bank: Make
) -> None:
    source = bank(work / "My Work!.yaml", "hearts")
    source.chmod(0o644)

    added = put_in(look("My Work!.yaml"), places.own, NOW)

    assert added.path == places.own / "hearts.yaml"
    assert listed(places.own) == {"hearts.yaml": source.read_bytes()}
    assert added.replaced == ()
    assert [path.stat().st_mode & 0o777 for path in (added.path, places.own, places.data)] == [0o600, 0o700, 0o700]


@pytest.mark.usefixtures("whole")
def test_of_a_folder_only_the_files_of_the_bank_are_copied(look: Look, places: Places, work: Path) -> None:
    candidate = look("whole")
    added = put_in(candidate, places.own, NOW)

    assert sorted(listed(added.path)) == ["bank.yaml", "more.yaml"]
    assert added.path == places.own / "whole"
    assert added.path.stat().st_mode & 0o777 == 0o700
    assert {file.stat().st_mode & 0o777 for file in added.path.iterdir()} == {0o600}
    (entry,) = find(places)
    assert [question.id for question in entry.bank.questions] == ["first", "more"]
    assert entry.bank.digest == candidate.entry.bank.digest
    again = look_at("whole/", find(places), work).same
    assert again
    assert again.place == "own"


def test_what_is_copied_is_what_was_looked_at(look: Look, places: Places, work: Path, bank: Make) -> None:
    source = bank(work / "a.yaml")
    before = source.read_bytes()
    candidate = look("a.yaml")
    source.write_text("something else", "utf-8")

    assert put_in(candidate, places.own, NOW).path.read_bytes() == before


def test_questions_that_are_set_aside_are_counted(look: Look, work: Path, bank: Make) -> None:
    source = bank(work / "a.yaml")
    source.write_text(source.read_text("utf-8") + BROKEN, "utf-8")

    candidate = look("a.yaml")
    assert (candidate.seen, candidate.errors) == (2, 1)


def test_the_same_content_is_there_already_wherever_it_is_kept_for_good(places: Places, work: Path, bank: Make) -> None:
    source = bank(work / "a.yaml", "a")
    for folder, place in (
        (places.here, None),
        (places.path[0], None),
        (places.shipped, "shipped"),
        (places.own, "own"),
    ):
        bank(folder / "other-name.yaml", "a", "A")
        same = look_at(str(source), find(places), work).same
        assert (same.place if same else None) == place


def test_what_is_replaced_is_kept_beside_and_found_no_more(places: Places, look: Look, work: Path, bank: Make) -> None:
    old = bank(places.own / "by-hand.yml", "a", "Old").read_bytes()
    bank(work / "a.yaml", "a", "New")

    candidate = look("a.yaml")
    assert [it.bank.title for it in candidate.older] == ["Old"]
    added = put_in(candidate, places.own, NOW)

    (aside,) = added.replaced
    assert aside == places.own / "by-hand.yml.replaced-20261125-120000"
    assert aside.read_bytes() == old
    assert [entry.bank.title for entry in find(places)] == ["New"]


def test_a_replaced_folder_is_kept_whole_and_found_no_more(places: Places, look: Look, whole: Path) -> None:
    first = put_in(look("whole"), places.own, NOW).path
    before = listed(first)
    for times in (1, 2):
        (whole / "more.yaml").write_text(MORE.format(id=f"other-{times}"), "utf-8")
        added = put_in(look("whole"), places.own, NOW)  # in the same second, too

        assert added.path == first
        assert [entry.path for entry in find(places)] == [str(first)]
        assert listed(added.replaced[0]) == before
        before = listed(first)


def test_a_file_of_the_same_name_with_another_id_is_left_alone(
    places: Places, look: Look, work: Path, bank: Make
) -> None:
    other = bank(places.own / "a.yaml", "other").read_bytes()
    bank(work / "a.yaml", "a")

    added = put_in(look("a.yaml"), places.own, NOW)

    assert added.path == places.own / "a-2.yaml"
    assert (places.own / "a.yaml").read_bytes() == other
    assert {entry.bank.id for entry in find(places)} == {"a", "other"}


def test_banks_elsewhere_with_its_id_are_told_and_stay(places: Places, look: Look, work: Path, bank: Make) -> None:
    there = bank(places.shipped / "a.yaml", "a", "Theirs")
    bank(work / "a.yaml", "a", "Mine")

    candidate = look("a.yaml")
    assert [it.path for it in candidate.elsewhere] == [str(there)]
    put_in(candidate, places.own, NOW)
    assert {entry.place for entry in find(places)} == {"own", "shipped"}


@pytest.mark.parametrize("name", ["con", "lpt1", "nul"])
def test_no_file_gets_a_name_that_another_system_cannot_have(
    name: str, places: Places, look: Look, work: Path, bank: Make
) -> None:
    bank(work / "a.yaml", name)

    assert put_in(look("a.yaml"), places.own, NOW).path.name == f"{name}-bank.yaml"


# Refused


def test_a_bank_of_which_nothing_plays_is_refused_with_its_first_problem(look: Look, work: Path) -> None:
    (work / "a.yaml").write_text(f"title: A\nquestions:\n{BROKEN}", "utf-8")

    with pytest.raises(UnplayableError, match=r"a.yaml:3:11: `guess` is no type of question.*quiz check a.yaml"):
        look("a.yaml")


def test_a_folder_of_banks_is_no_bank(look: Look, work: Path, bank: Make) -> None:
    bank(work / "several" / "a.yaml")

    with pytest.raises(UsageError, match=r"several is a folder with banks in it, not a bank: write several/a.yaml"):
        look("several")


@pytest.mark.parametrize("target", ["../secret.yaml", "/etc/hostname", "nowhere.yaml", "nested/deep.yaml"])
def test_a_link_out_of_the_folder_is_refused_and_not_read(target: str, look: Look, whole: Path) -> None:
    (whole.parent / "secret.yaml").write_text(MORE.format(id="secret"), "utf-8")
    (whole / "link.yaml").symlink_to(target)

    with pytest.raises(QuizError, match=r"whole/link.yaml is no file of this folder"):
        look("whole")


def test_a_pipe_is_refused_and_not_waited_for(look: Look, work: Path) -> None:
    os.mkfifo(work / "pipe.yaml")

    with pytest.raises(QuizError, match="neither a file nor a folder"):
        look("pipe.yaml")


def test_too_many_files_are_refused(look: Look, whole: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidate_room, "MOST_FILES", 2)
    assert look("whole").seen == 2
    (whole / "third.yaml").write_text(MORE.format(id="third"), "utf-8")

    with pytest.raises(QuizError, match="has 3 files with questions; at most 2 fit"):
        look("whole")


@pytest.mark.usefixtures("whole")
def test_too_many_bytes_are_refused(look: Look, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(candidate_room, "MOST_BYTES", 200)

    with pytest.raises(QuizError, match="divide it into several banks"):
        look("whole")


# The disk


@pytest.mark.parametrize("name", ["whole", "a.yaml"])
@pytest.mark.usefixtures("whole")
def test_a_full_disk_leaves_everything_as_it_was(
    name: str, look: Look, places: Places, work: Path, bank: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(work / "a.yaml", "a", "New")
    for old in ("a", "whole"):
        bank(places.own / f"{old}.yaml", old, "Old")
    before = listed(places.own)
    candidate = look(name)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(QuizError, match=r"could not be added to .*: no space left on device. Nothing was changed."):
        put_in(candidate, places.own, NOW)
    monkeypatch.undo()
    assert listed(places.own) == before
    assert [path for path in places.own.iterdir() if path.is_dir()] == []


@pytest.mark.usefixtures("whole")
def test_what_was_set_aside_comes_back_where_the_new_one_cannot_take_its_place(
    look: Look, places: Places, bank: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    bank(places.own / "whole.yaml", "whole", "Old")
    before, rename = listed(places.own), Path.rename

    def stuck(path: Path, target: Path) -> Path:
        if path.name.startswith(".adding-"):
            raise OSError(errno.EACCES, "Permission denied")
        return rename(path, target)

    candidate = look("whole")
    monkeypatch.setattr(Path, "rename", stuck)
    with pytest.raises(QuizError, match="permission denied"):
        put_in(candidate, places.own, NOW)
    assert listed(places.own) == before


def test_a_disk_without_second_names_for_files_will_do(
    look: Look, places: Places, work: Path, bank: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = bank(work / "a.yaml")

    def never(*_: object) -> None:
        raise OSError(errno.EPERM, "Operation not permitted")

    monkeypatch.setattr(os, "link", never)
    put_in(look("a.yaml"), places.own, NOW)
    assert listed(places.own) == {"a.yaml": source.read_bytes()}


def test_what_an_interrupted_copy_left_is_no_bank_and_is_deleted_a_day_later(
    look: Look, places: Places, work: Path, bank: Make
) -> None:
    bank(work / "a.yaml")
    left = [bank(places.own / ".adding-old" / "bank.yaml").parent, bank(places.own / ".adding-new")]
    assert find(places) == ()
    for path, age in zip(left, (25, 23), strict=True):
        os.utime(path, (NOW.timestamp() - age * 3600,) * 2)

    put_in(look("a.yaml"), places.own, NOW)
    assert [path.exists() for path in left] == [False, True]


def test_where_the_folder_cannot_be_made_it_is_said(look: Look, places: Places, work: Path, bank: Make) -> None:
    bank(work / "a.yaml")
    places.data.write_text("in the way", "utf-8")

    with pytest.raises(QuizError, match=r"a.yaml could not be added to .*banks: "):
        put_in(look("a.yaml"), places.own, NOW)


# Taking out


def test_a_file_is_deleted(places: Places, bank: Make) -> None:
    path = bank(places.own / "a.yaml")
    bank(places.own / "b.yaml")

    assert not take_out(path)
    assert list(listed(places.own)) == ["b.yaml"]


@pytest.mark.usefixtures("whole")
def test_a_folder_is_deleted(look: Look, places: Places) -> None:
    assert not take_out(put_in(look("whole"), places.own, NOW).path)
    assert list(places.own.iterdir()) == []


def test_what_is_no_part_of_the_bank_is_left(whole: Path) -> None:
    assert take_out(whole)
    assert sorted(listed(whole)) == [".draft.yaml", "nested/deep.yaml", "notes.txt"]


def test_of_a_link_only_the_link_is_deleted(places: Places, whole: Path) -> None:
    places.own.mkdir(parents=True)
    (places.own / "mine").symlink_to(whole)
    before = listed(whole)

    assert not take_out(places.own / "mine")
    assert listed(whole) == before
    assert list(places.own.iterdir()) == []


def test_what_cannot_be_deleted_is_said(places: Places) -> None:
    with pytest.raises(QuizError, match="could not be deleted: no such file or directory"):
        take_out(places.own / "gone.yaml")
