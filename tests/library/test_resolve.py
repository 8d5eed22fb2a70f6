"""Which bank is meant by a name."""

import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.config import Places
from quiz.errors import QuizError, UsageError
from quiz.library import Entry, bank_at, find, resolve

Make = Callable[..., Path]


@pytest.fixture
def entries(places: Places, bank: Make) -> tuple[Entry, ...]:
    """Five banks, two of which have the same beginning."""
    bank(places.shipped / "a.yaml", "heart", "The heart")
    bank(places.shipped / "b.yaml", "lungs", "The lungs")
    bank(places.shipped / "c.yaml", "skin", "Haut und Straße")
    bank(places.shipped / "d.yaml", "heartbeat", "Rhythm")
    bank(places.shipped / "e.yaml", "practice", "\u00dcbung")
    return find(places)


@pytest.fixture
def here(tmp_path: Path, bank: Make) -> Path:
    """A folder with banks in it, in several ways."""
    here = tmp_path / "work"
    bank(here / "mine.yaml")
    bank(here / "lungs.yaml", "other-lungs")
    bank(here / "rhythm", "file-without-suffix")
    bank(here / "whole" / "bank.yaml", "whole")
    bank(here / "several" / "one.yaml")
    bank(here / "several" / "two" / "bank.yaml", "two")
    (here / "empty").mkdir()
    return here


@pytest.mark.parametrize(
    ("name", "bank_id", "place"),
    [
        ("heart", "heart", "shipped"),
        ("lungs", "lungs", "shipped"),
        ("The l", "lungs", "shipped"),
        ("the LUNGS", "lungs", "shipped"),
        ("haut und strasse", "skin", "shipped"),
        ("HAUT  und", "skin", "shipped"),
        ("u\u0308bung", "practice", "shipped"),
        ("Rhyth", "heartbeat", "shipped"),
        ("rhythm", "file-without-suffix", "given"),
        ("mine.yaml", "mine", "given"),
        ("./lungs.yaml", "other-lungs", "given"),
        ("several/../mine.yaml", "mine", "given"),
        ("whole", "whole", "given"),
        ("whole/bank.yaml", "whole", "given"),
        ("several/one.yaml", "one", "given"),
    ],
)
def test_an_id_then_a_path_then_the_start_of_a_title(
    name: str, bank_id: str, place: str, entries: tuple[Entry, ...], here: Path
) -> None:
    entry = resolve(name, entries, here)

    assert (entry.bank.id, entry.place) == (bank_id, place)
    assert place == "shipped" or entry.path == name


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("The", 'Several titles start with "The": write heart or lungs.'),
        ("hart", 'There is no bank "hart": did you mean heart?'),
        ("Rythm", 'There is no bank "Rythm": did you mean heartbeat?'),
        ("the hart", 'There is no bank "the hart": did you mean heart?'),
        ("zzz", 'There is no bank "zzz": these are there: heart, lungs, skin, heartbeat, practice.'),
        ("", 'There is no bank "": these are there: heart, lungs, skin, heartbeat, practice.'),
        ("mine.yml", "There is no file mine.yml: did you mean mine.yaml?"),
        ("./mne.yaml", "There is no file ./mne.yaml: did you mean ./mine.yaml?"),
        ("several/on.yaml", "There is no file several/on.yaml: did you mean several/one.yaml?"),
        (
            "nowhere/at/all",
            "There is no file nowhere/at/all: these are there: heart, lungs, skin, heartbeat, practice.",
        ),
        (
            "several",
            "several is a folder with banks in it, not a bank: write several/one.yaml or several/two.",
        ),
        (
            "empty",
            "There is no bank in the folder empty: a bank is a .yaml file that holds `questions:`, or a folder with "
            "bank.yaml in it.",
        ),
    ],
)
def test_a_name_that_names_no_bank_gets_a_sentence(
    name: str, sentence: str, entries: tuple[Entry, ...], here: Path
) -> None:
    with pytest.raises(UsageError, match=f"^{re.escape(sentence)}$"):
        resolve(name, entries, here)


def test_without_any_bank_it_says_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no bank was found"):
        resolve("heart", (), tmp_path)


@pytest.mark.parametrize(
    ("own", "shipped", "newest"),
    [("1.9", "1.10", "shipped"), ("1.10", "1.9", "own"), ("2", "", "own"), ("", "", "own"), ("1", "1.0", "own")],
)
def test_of_banks_with_one_id_the_newest_is_meant(
    own: str, shipped: str, newest: str, places: Places, bank: Make, tmp_path: Path
) -> None:
    for folder, version, title in ((places.own, own, "Mine"), (places.shipped, shipped, "Mine too")):
        path = bank(folder / "a.yaml", "same", title)
        path.write_text(f"version: '{version}'\n" * bool(version) + path.read_text("utf-8"), "utf-8")
    entries = find(places)

    assert resolve("same", entries, tmp_path).place == newest
    assert resolve("mine", entries[:1], tmp_path).place == "own"
    assert resolve("min", entries, tmp_path).place == newest
    assert resolve("mine too", entries, tmp_path).place == "shipped"


def test_a_path_to_a_file_that_is_no_bank_is_an_entry_that_says_why(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("# Read me\n", encoding="utf-8")

    entry = resolve("README.md", (), tmp_path)

    assert not entry.plays
    assert entry.problems


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_that_may_not_be_read_is_the_failure_of_the_world(bank: Make, tmp_path: Path) -> None:
    bank(tmp_path / "a.yaml").chmod(0)

    with pytest.raises(QuizError) as raised:
        resolve("a.yaml", (), tmp_path)
    assert raised.value.exit_code == 3


def test_a_bank_is_found_at_the_path_that_a_session_was_taken_from(here: Path) -> None:
    for path in ("mine.yaml", str(here / "mine.yaml")):
        found = bank_at(path, here)
        assert found is not None
        assert (found.about.id, found.path) == ("mine", str(here / "mine.yaml"))
    for path in ("", "gone.yaml", "several", "empty", "with\0nul"):
        assert bank_at(path, here) is None
