"""Which pictures of a bank may be opened: those on the web and beside the bank, wherever links lead."""

from pathlib import Path

import pytest

from quiz.pictures import target
from quiz.prose import Picture


@pytest.fixture
def bank(tmp_path: Path) -> Path:
    """A bank in a folder, with pictures beside it and others around it."""
    folder = tmp_path / "bank"
    (folder / "img").mkdir(parents=True)
    for name in ("bank/a.png", "bank/img/a b.JPG", "bank/run.sh", "outside.png", "bank/.png"):
        (tmp_path / name).write_bytes(b"")
    (folder / "out.png").symlink_to(tmp_path / "outside.png")
    (folder / "in.png").symlink_to(folder / "a.png")
    (folder / "up").symlink_to(tmp_path)
    (folder / "loop.png").symlink_to("loop.png")
    (folder / "folder.png").mkdir()
    path = folder / "bank.yaml"
    path.write_text("")
    return path


@pytest.mark.parametrize(
    ("written", "found"),
    [("a.png", "a.png"), ("./a.png", "a.png"), ("img/a b.JPG", "img/a b.JPG"), ("in.png", "a.png")],
)
def test_a_picture_beside_the_bank_is_opened_by_its_whole_path(bank: Path, written: str, found: str) -> None:
    there = bank.parent.resolve() / found

    for path in (bank, bank.parent):  # a bank is a file or a folder
        assert target(Picture("a", written), str(path))[1:] == (str(there), there.as_uri(), "")


@pytest.mark.parametrize(
    ("written", "refusal"),
    [
        ("gone.png", "missing"),
        ("folder.png", "missing"),
        ("loop.png", "missing"),
        ("a.png\0", "missing"),
        ("x" * 5_000 + ".png", "missing"),
        ("run.sh", "not a picture"),
        ("bank.yaml", "not a picture"),
        (".png", "not a picture"),
        ("out.png", "elsewhere"),
        ("up/outside.png", "elsewhere"),
        ("../outside.png", "elsewhere"),
        ("img/../a.png", "elsewhere"),
        ("/etc/passwd", "elsewhere"),
        ("//host/a.png", "elsewhere"),
        ("C:/a.png", "elsewhere"),
        ("..\\outside.png", "elsewhere"),
        ("\\\\host\\a.png", "elsewhere"),
        ("file:///etc/passwd", "elsewhere"),
        ("file:a.png", "elsewhere"),
        ("ftp://a.org/a.png", "elsewhere"),
        ("javascript:alert(1)", "elsewhere"),
        ("data:image/png;base64,AAAA", "elsewhere"),
        ("~/a.png", "missing"),
        ("https://", "elsewhere"),
        ("https:///a.png", "elsewhere"),
        ("https://a.org@evil.example/a.png", "disguised"),
        ("https://\u0430pple.example/a.png", "disguised"),
    ],
)
def test_anything_else_is_refused_and_shown_as_written(bank: Path, written: str, refusal: str) -> None:
    at = target(Picture("a", written), str(bank))

    assert (at.whole, at.url, at.refusal) == (written, "", refusal)


@pytest.mark.parametrize("address", ["https://a.org/b.png", "HTTP://a.org:8080/b?c=d"])
def test_a_plain_address_on_the_web_is_opened(bank: Path, address: str) -> None:
    assert target(Picture("a", address), str(bank))[1:] == (address, address, "")


def test_a_bank_without_a_place_has_nothing_beside_it() -> None:
    assert target(Picture("a", "a.png"), "").refusal == "elsewhere"
