"""A review goes into a new file of its owner's own, or a sentence says why not."""

import errno
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest

from quiz import paper
from quiz.engine import QuestionPool, Session
from quiz.errors import QuizError

from .conftest import WHEN


def test_a_file_is_written_as_it_was_given(tmp_path: Path) -> None:
    path = paper.save("Four – ✓\n", tmp_path, "a.md")

    assert path == tmp_path / "a.md"
    assert path.read_bytes() == "Four – ✓\n".encode()


@pytest.mark.skipif(os.name == "nt", reason="modes are POSIX's")
@pytest.mark.parametrize("umask", [0, 0o022, 0o077])
def test_only_its_owner_may_read_it(tmp_path: Path, umask: int) -> None:
    before = os.umask(umask)
    try:
        path = paper.save("mine", tmp_path, "a.md")
    finally:
        os.umask(before)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    (tmp_path / "a.b.md").write_text("mine")
    (tmp_path / "a.b-3.md").mkdir()
    (tmp_path / "a.b-4.md").symlink_to(tmp_path / "nowhere")

    assert [paper.save(text, tmp_path, "a.b.md").name for text in "xy"] == ["a.b-2.md", "a.b-5.md"]
    assert (tmp_path / "a.b.md").read_text() == "mine"
    assert not (tmp_path / "nowhere").exists()


def test_a_folder_that_is_not_there_is_said_in_one_sentence_and_not_made(tmp_path: Path) -> None:
    folder = tmp_path / "no" / "such"
    with pytest.raises(QuizError) as raised:
        paper.save("text", folder, "a.md")

    assert str(raised.value) == (
        f"The review cannot be saved in {folder} (no such file or directory): "
        "make that folder first, or choose another."
    )
    assert not folder.parent.exists()


def test_a_file_in_the_place_of_the_folder_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(QuizError, match=r"file \(not a directory\): make that folder first"):
        paper.save("text", tmp_path / "file", "a.md")


@pytest.mark.parametrize(
    ("number", "mend"),
    [
        (errno.EACCES, "choose a folder that you may write to"),
        (errno.EROFS, "choose a folder that you may write to"),
        (errno.ENOSPC, "make room on the disk, or choose another folder"),
    ],
)
def test_what_the_system_refuses_is_said_with_a_fix(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, mend: str
) -> None:
    def refuse(*_: object) -> int:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(QuizError) as raised:
        paper.save("text", tmp_path, "a.md")

    assert str(raised.value) == (f"The review cannot be saved in {tmp_path} ({os.strerror(number).lower()}): {mend}.")


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_without_leave_to_write_is_said(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(QuizError, match="permission denied"):
        paper.save("text", tmp_path, "a.md")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs Linux")
def test_of_a_full_disk_no_half_a_file_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_ = os.open

    def full(path: Path, flags: int, mode: int) -> int:
        os.close(open_(path, flags, mode))
        return open_("/dev/full", os.O_WRONLY)

    monkeypatch.setattr(os, "open", full)
    with pytest.raises(QuizError, match="make room on the disk"):
        paper.save("text", tmp_path, "a.md")

    assert list(tmp_path.iterdir()) == []


def test_the_name_is_the_banks_id_and_the_day(session: Session) -> None:
    assert paper.file_name(session, WHEN, ".md") == "breathing-review-2026-11-25.md"


@pytest.mark.parametrize(
    ("bank_id", "name"),
    [
        ("../../etc/passwd", "breathing-the-heart-review-2026-11-25.html"),
        ("", "breathing-the-heart-review-2026-11-25.html"),
        ("a" * 300, "breathing-the-heart-review-2026-11-25.html"),
        ("ok-1", "ok-1-review-2026-11-25.html"),
    ],
)
def test_the_name_holds_plain_letters_only_whatever_the_id(session: Session, bank_id: str, name: str) -> None:
    pool = QuestionPool.of(replace(session.pool.bank, id=bank_id))

    assert paper.file_name(replace(session, pool=pool), WHEN, ".html") == name
