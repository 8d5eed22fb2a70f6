"""Files are written whole or not at all, for their owner alone, and a refusal leaves nothing behind."""

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from quiz import files


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


@pytest.fixture(autouse=True)
def _generous_umask() -> Iterator[None]:
    before = os.umask(0)
    yield
    os.umask(before)


def test_every_missing_folder_is_for_its_owner_alone(tmp_path: Path) -> None:
    files.make_folder(tmp_path / "one" / "two")
    assert [mode_of(tmp_path / "one"), mode_of(tmp_path / "one" / "two")] == [0o700, 0o700]


def test_a_folder_that_is_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    files.make_folder(tmp_path)
    assert mode_of(tmp_path) == 0o755


def test_a_new_file_is_for_its_owner_alone_and_holds_every_byte(tmp_path: Path) -> None:
    path = tmp_path / "new"
    files.create(path, b"a\r\n\x00b")
    assert (path.read_bytes(), mode_of(path)) == (b"a\r\n\x00b", 0o600)


def test_a_file_that_is_there_is_never_written_over(tmp_path: Path) -> None:
    path = tmp_path / "old"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        files.create(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(("keep_mode", "mode"), [(True, 0o640), (False, 0o600)])
def test_replacing_keeps_the_mode_where_that_is_asked(tmp_path: Path, mode: int, *, keep_mode: bool) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o640)
    files.replace(path, b"new", keep_mode=keep_mode)
    assert (path.read_bytes(), mode_of(path)) == (b"new", mode)
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    path = tmp_path / "file"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="space") as raised:
        files.replace(path, b"new")
    with pytest.raises(OSError, match="space"):
        files.create(tmp_path / "other", b"new")
    assert files.reason(raised.value) == "no space left on device"
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("error", "reason"),
    [
        (PermissionError(errno.EACCES, "Permission denied"), "permission denied"),
        (OSError("Odd"), "odd"),
        (OSError(), "the system gives no reason"),
    ],
)
def test_a_refusal_is_a_few_words_that_continue_a_sentence(error: OSError, reason: str) -> None:
    assert files.reason(error) == reason
