"""Files are written whole or not at all, for their owner alone, and a refusal leaves nothing behind."""

import errno
import os
import stat
from collections.abc import Callable, Iterator
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


@pytest.mark.parametrize(("write", "mode"), [(files.rewrite, 0o640), (files.replace, 0o600)])
def test_rewriting_keeps_the_mode_and_replacing_makes_it_the_owners_alone(
    tmp_path: Path, write: Callable[[Path, bytes], None], mode: int
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    path.chmod(0o640)
    write(path, b"new")
    assert (path.read_bytes(), mode_of(path)) == (b"new", mode)
    assert list(tmp_path.iterdir()) == [path]


def test_rewriting_keeps_other_names_of_a_file(tmp_path: Path) -> None:
    path, other = tmp_path / "file", tmp_path / "other"
    path.write_bytes(b"old and long")
    other.hardlink_to(path)
    files.rewrite(path, b"new")
    assert other.read_bytes() == b"new"
    assert other.samefile(path)
    assert sorted(tmp_path.iterdir()) == [path, other]


@pytest.mark.skipif(not hasattr(os, "setxattr"), reason="needs extended attributes")
def test_rewriting_keeps_extended_attributes(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    try:
        os.setxattr(path, "user.quiz", b"kept")
    except OSError:
        pytest.skip("this file system has no extended attributes")
    files.rewrite(path, b"new")
    assert (path.read_bytes(), os.getxattr(path, "user.quiz")) == (b"new", b"kept")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_rewriting_keeps_owner_and_group(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    os.chown(path, 12345, 54321)
    files.rewrite(path, b"new")
    assert (path.read_bytes(), path.stat().st_uid, path.stat().st_gid) == (b"new", 12345, 54321)


def test_what_cannot_be_given_to_a_new_file_is_kept_by_writing_the_old_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise PermissionError(errno.EPERM, os.strerror(errno.EPERM))

    path = tmp_path / "file"
    path.write_bytes(b"old and long")
    inode = path.stat().st_ino
    monkeypatch.setattr(Path, "chmod", refuse)
    files.rewrite(path, b"new")
    assert (path.read_bytes(), path.stat().st_ino) == (b"new", inode)
    assert list(tmp_path.iterdir()) == [path]


def test_writing_in_place_that_fails_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path, other = tmp_path / "file", tmp_path / "other"
    path.write_bytes(b"old")
    other.hardlink_to(path)
    overwrite, failures = files._overwrite, [OSError(errno.EIO, "broken")]

    def failing(file: Path, data: bytes) -> None:
        overwrite(file, data[:1] if failures else data)
        if failures:
            raise failures.pop()

    monkeypatch.setattr(files, "_overwrite", failing)
    with pytest.raises(OSError, match="broken"):
        files.rewrite(path, b"new")
    assert other.read_bytes() == b"old"
    assert sorted(tmp_path.iterdir()) == [path, other]


def test_writing_in_place_that_was_interrupted_is_found(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"ne")
    assert files.interrupted(path) is None
    (copy := tmp_path / ".file.before").write_bytes(b"old")
    assert files.interrupted(path) == copy


@pytest.mark.skipif(os.name == "nt", reason="Windows does not say which processes are gone")
def test_what_a_killed_run_left_is_gone_after_the_next_and_nothing_else_is(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")
    others = [tmp_path / name for name in (".file.mine", ".file.1-short", f".file.{os.getpid()}-abcdefgh", "file.bak")]
    for left in (tmp_path / ".file.999999999-abcdefgh", *others):
        left.write_bytes(b"")
    files.rewrite(path, b"new")
    assert sorted(tmp_path.iterdir()) == sorted([path, *others])


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
