"""Paths as people give them."""

from pathlib import Path

import pytest

from quiz.errors import UsageError
from quiz.library.paths import completed, from_folder, given_path


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("a.yaml", "a.yaml"),
        ("  a.yaml ", "a.yaml"),
        ("'a b.yaml'", "a b.yaml"),
        ('"a b.yaml"', "a b.yaml"),
        ("it's.yaml", "it's.yaml"),
        ("file:///tmp/a%20b.yaml", "/tmp/a b.yaml"),  # noqa: S108 - a name, and nothing is made there
        ("file://localhost/tmp/a.yaml", "/tmp/a.yaml"),  # noqa: S108
        ("FILE:///C:/banks/a.yaml", "C:/banks/a.yaml"),
        (r"a\ b\(1\).yaml", "a b(1).yaml"),
        ("~/a.yaml", "~/a.yaml"),
    ],
)
def test_quotes_addresses_and_escapes_are_understood(written: str, meant: str, tmp_path: Path) -> None:
    assert given_path(written, tmp_path) == meant


def test_a_backslash_in_a_name_that_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / r"a\ b.yaml").touch()

    assert given_path(r"a\ b.yaml", tmp_path) == r"a\ b.yaml"


@pytest.mark.parametrize("written", ["", "  ", "''", "file:", "a\0.yaml"])
def test_what_no_file_can_be_called_is_refused(written: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="is no path"):
        given_path(written, tmp_path)


def test_a_tilde_is_the_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(tmp_path / "me"))

    assert from_folder(tmp_path, "~/a.yaml") == tmp_path / "me" / "a.yaml"
    assert from_folder(tmp_path, "a.yaml") == tmp_path / "a.yaml"


@pytest.mark.parametrize(
    ("written", "longer"),
    [
        ("fir", "first-aid"),
        ("first-aid.", "first-aid.yaml"),
        ("n", "nested/"),
        ("nested/", "nested/one.yaml"),
        ("zzz", "zzz"),
        ("nowhere/a", "nowhere/a"),
        (".h", ".hidden"),
        ("a\0", "a\0"),
    ],
)
def test_a_name_goes_on_as_far_as_there_is_only_one_way(written: str, longer: str, tmp_path: Path) -> None:
    (tmp_path / "nested").mkdir()
    for name in ("first-aid.yaml", "first-aid-2.yaml", "nested/one.yaml", ".hidden"):
        (tmp_path / name).touch()

    assert completed(written, tmp_path) == longer
