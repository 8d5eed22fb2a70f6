"""Names of people: any Unicode is safe as a folder, and one person has one folder whatever way the name is written."""

from pathlib import Path, PurePosixPath, PureWindowsPath
from unicodedata import normalize

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from quiz.people import begin, clean, end, is_known, people, person

DATA = Path("data")


@given(st.text(max_size=300))
@example("..")
@example("CON")
@example("com1")
@example("a/b\\c:d")
@example("~")
@example("-rf")
@example("person--0")
def test_any_name_makes_one_safe_folder_or_none(written: str) -> None:
    name = clean(written)
    assume(name)
    folder = person(DATA, name).folder

    assert folder.parent == DATA / "people"
    assert folder.name.isascii()
    assert len(folder.name) <= 60
    assert set(folder.name) <= set("abcdefghijklmnopqrstuvwxyz0123456789-")
    assert folder.name[0] not in "-."
    assert not PureWindowsPath(folder.name).is_reserved()
    assert PurePosixPath(folder.name).name == folder.name
    assert clean(name) == name


@given(st.text(max_size=60))
def test_names_equal_by_capitals_spaces_or_normalisation_are_one_person(written: str) -> None:
    name = clean(written)
    assume(name)
    for other in (normalize("NFD", name), normalize("NFKC", name), f"  {name.replace(' ', '   ')} "):
        assume(clean(other))  # some signs are written out in so many letters that the name is too long
        assert person(DATA, clean(other)).folder == person(DATA, name).folder


@pytest.mark.parametrize("other", ["anna", "ANNA", "  Anna", "Ａｎｎａ"])
def test_anna_is_anna(other: str) -> None:
    assert person(DATA, clean(other)).folder.name == "anna"


def test_other_names_are_other_people() -> None:
    names = [
        "Anna",
        "Ana",
        "Änna",
        "Anna B",
        "anna--b",
        "CON",
        "con-",
        "Ω",
        "😀",
        "山田",
        "a b",
        "a-b-",
        "نیلوفر\u200cآبی",
    ]

    assert len({person(DATA, clean(name)).folder for name in names}) == len(names)


@pytest.mark.parametrize("name", ["", " ", "..", "/", "\x1b[31m", "Anna\u202e", "a\x00b", "x" * 101, "\ud800"])
def test_what_is_no_name_is_refused(name: str) -> None:
    assert clean(name) == ""


def test_people_are_listed_by_name_until_they_end(tmp_path: Path) -> None:
    assert people(tmp_path) == ()
    for name in ("Zoë", "anna", "山田"):
        begin(person(tmp_path, name))
    (tmp_path / "people" / "stray").mkdir()
    (tmp_path / "people" / "anna" / "facts.sqlite3").write_bytes(b"x")

    assert [one.name for one in people(tmp_path)] == ["anna", "Zoë", "山田"]
    end(person(tmp_path, "Anna"))
    assert not is_known(person(tmp_path, "anna"))
    assert [one.name for one in people(tmp_path)] == ["Zoë", "山田"]
