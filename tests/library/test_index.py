"""The index: with it, without it and with a bad one the library is the same; with it, unchanged banks stay closed."""

import json
import os
from collections.abc import Callable, Iterable
from itertools import count
from pathlib import Path

import pytest

from quiz import bank as banks
from quiz.config import Places
from quiz.library import Entry, Index, Remembered, find
from quiz.library import index as module

Make = Callable[..., Path]
QUESTIONS = Path(__file__).parents[2] / "questions"
LONG_AGO = 1_700_000_000
BROKEN = (
    b"questions: [",
    b"questions:\n",
    b"\x00\x01questions:\n\xff",
    b"title: A\nquestions:\n- id: a\n- &b id: b\n",
    b"id: no id\nquestions:\n- type: true-false\n  stem: Is it?\n  answer: true\n",
)


@pytest.fixture
def places(places: Places) -> Places:
    """The places, with a folder for the index."""
    places.data.mkdir(parents=True)
    return places


def reader(places: Places, seconds: float = 4e9) -> Remembered:
    """A program that is started anew, long after everything was written."""
    return Remembered(Index(places.index_file, lambda: seconds))


def found(places: Places, given: Iterable[Path] = (), seconds: float = 4e9) -> tuple[Entry, ...]:
    """What one run of the program finds."""
    read = reader(places, seconds)
    entries = find(places, tuple(given), read)
    read.keep()
    return entries


def everything(entries: Iterable[Entry]) -> list[object]:
    """All there is in a library, as values."""
    return [(it, it.plays, it.problems, it.bank, it.bank.path, it.bank.digest) for it in entries]


@pytest.fixture
def closed(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """From here on no bank may be opened; the paths of those that are."""
    opened: list[Path] = []

    def refuse(path: Path, shown: str | None = None) -> banks.Reading:
        opened.append(path)
        return banks.read_text("", shown or str(path))

    monkeypatch.setattr(banks, "read", refuse)
    return opened


def fill(places: Places, bank: Make) -> None:
    """A library with sound banks, one in a folder, copies, and every kind of broken one."""
    bank(places.own / "whole" / "bank.yaml", "whole")
    for number, content in enumerate(BROKEN):
        (places.own / f"broken-{number}.yaml").write_bytes(content)
    for name in ("same", "other"):
        bank(places.here / f"{name}.yaml", name)
    bank(places.own / "same.yaml", "same")
    bank(places.path[0] / "same.yaml", "same", "Newer")


def test_the_library_is_the_same_with_an_index_and_without(places: Places, bank: Make) -> None:
    fill(places, bank)
    places = Places(places.data, places.store, places.own, QUESTIONS, places.here, places.path)
    without = everything(find(places))

    assert everything(found(places)) == without
    assert places.index_file.exists()
    assert everything(found(places)) == without


def test_what_has_not_changed_is_not_opened(places: Places, bank: Make, closed: list[Path]) -> None:
    fill(places, bank)
    before = [(entry.about, entry.path) for entry in found(places)]
    seen = len(closed)

    again = found(places)

    assert [(entry.about, entry.path) for entry in again] == before
    assert len(closed) == seen
    assert all(entry.problems is not None for entry in again)
    assert len(closed) == seen + len(again)


Edit = Callable[[Path], object]
EDITS: dict[str, Edit] = {
    "another title": lambda path: path.write_text(path.read_text("utf-8").replace("A\n", "An A\n", 1), "utf-8"),
    "a letter for a letter": lambda path: path.write_text(path.read_text("utf-8").replace("It is", "It iz"), "utf-8"),
    "a question less": lambda path: path.write_text("id: a\nquestions: []\n", "utf-8"),
    "not to be read any more": lambda path: path.write_text("questions: [", "utf-8"),
    "another file in its place": lambda path: path.with_name("b.yaml").replace(path),
    "gone": lambda path: path.unlink(),
}


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_after_every_edit_the_library_is_as_it_is_without_an_index(edit: Edit, places: Places, bank: Make) -> None:
    path = bank(places.own / "a.yaml", "a", "A")
    for at, file in enumerate((path, bank(places.own / "b.yaml", "b", "B"))):
        os.utime(file, (LONG_AGO + at, LONG_AGO + at))  # so that the edit has another time, however soon it comes
    before = everything(found(places))

    edit(path)

    now = everything(find(places))
    assert now != before
    assert everything(found(places)) == now
    assert everything(found(places)) == now


def test_a_new_file_in_a_folder_changes_its_bank(places: Places, bank: Make) -> None:
    bank(places.own / "whole" / "bank.yaml", "whole")
    found(places)
    (places.own / "whole" / "more.yaml").write_text(
        "questions:\n- id: second\n  type: true-false\n  stem: Second?\n  answer: true\n  why: Yes.\n", "utf-8"
    )

    (entry,) = found(places)

    assert entry.about.names == "first second"


def test_a_file_that_was_just_changed_is_not_relied_upon(places: Places, bank: Make) -> None:
    path = bank(places.own / "a.yaml", "a", "Before")
    now = path.stat().st_mtime + 1
    found(places, seconds=now)
    known = path.stat()
    assert not places.index_file.exists()

    path.write_text(path.read_text("utf-8").replace("Before", "Behind"), "utf-8")
    os.utime(path, ns=(known.st_atime_ns, known.st_mtime_ns))  # as a disk that counts in steps would tell it

    (entry,) = found(places, seconds=now)
    assert entry.about.title == "Behind"


BAD = {
    "empty": b"",
    "no JSON": b"{",
    "not even text": b"\xff\x00",
    "very deep": b"[" * 100_000,
    "something else": b"[]",
    "a word": b'"index"',
    "no banks": b'{"format": 1}',
}


@pytest.mark.parametrize("content", BAD.values(), ids=BAD)
def test_a_bad_index_is_passed_over_and_made_again(content: bytes, places: Places, bank: Make) -> None:
    fill(places, bank)
    without = everything(find(places))
    places.index_file.write_bytes(content)

    assert everything(found(places)) == without
    assert json.loads(places.index_file.read_bytes())["format"] == module.FORMAT


Spoil = Callable[[list[list[object]]], object]
"""Changes what is written of a bank: its state, and its row."""
SPOILED: dict[str, Spoil] = {
    "a number for a text": lambda known: known[1].__setitem__(1, 3),
    "a text for a number": lambda known: known[1].__setitem__(-1, "3"),
    "a text for names": lambda known: known[1].__setitem__(8, "nobody"),
    "a value less": lambda known: known[1].pop(),
    "a value more": lambda known: known[1].append(0),
    "another state": lambda known: known[0].clear(),
    "no state": lambda known: known[0].__setitem__(0, None),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_a_row_that_is_not_as_we_write_it_is_passed_over(spoil: Spoil, places: Places, bank: Make) -> None:
    bank(places.own / "a.yaml", "a", "A")
    before = everything(found(places))
    written = json.loads(places.index_file.read_bytes())
    for known in written["banks"].values():
        spoil(known)
    places.index_file.write_text(json.dumps(written), "utf-8")

    assert everything(found(places)) == before


@pytest.mark.parametrize("field", ["format", "program"])
def test_an_index_of_another_program_is_passed_over(field: str, places: Places, bank: Make) -> None:
    bank(places.own / "a.yaml", "a", "A")
    before = everything(found(places))
    written = json.loads(places.index_file.read_bytes())
    written[field] = 0
    for _, row in written["banks"].values():
        row[1] = "What the other one knew"
    places.index_file.write_text(json.dumps(written), "utf-8")

    assert everything(found(places)) == before


def test_without_a_folder_for_it_there_is_no_index(places: Places, bank: Make) -> None:
    bank(places.here / "a.yaml")
    places.data.rmdir()

    assert len(found(places)) == 1
    assert not places.data.exists()


@pytest.mark.parametrize("where", ["a folder in its place", "a file for its folder"])
def test_an_index_that_cannot_be_written_is_done_without(where: str, places: Places, bank: Make) -> None:
    bank(places.here / "a.yaml")
    if where == "a folder in its place":
        places.index_file.mkdir()
        (places.index_file / "full").touch()
    else:
        places.data.rmdir()
        places.data.touch()

    assert len(found(places)) == 1
    assert places.data.is_file() or [path.name for path in places.data.iterdir()] == [places.index_file.name]


def test_the_index_is_for_its_owner_alone(places: Places, bank: Make) -> None:
    bank(places.here / "a.yaml")
    places.index_file.touch(mode=0o644)
    found(places)

    assert places.index_file.stat().st_mode & 0o777 == 0o600


def test_of_two_programs_each_writes_a_whole_index(places: Places, bank: Make) -> None:
    one, other = reader(places), reader(places)
    for name, read in (("a", one), ("b", other)):
        read(bank(places.here / f"{name}.yaml"), "here", name)
    one.keep()
    other.keep()

    assert list(json.loads(places.index_file.read_bytes())["banks"]) == [str(places.here / "b.yaml")]
    assert [path.name for path in places.data.iterdir()] == [places.index_file.name]
    assert len(everything(found(places))) == 2


def test_banks_of_elsewhere_stay_known_and_those_that_are_gone_do_not(places: Places, bank: Make) -> None:
    here, gone = bank(places.here / "a.yaml"), bank(places.path[0] / "gone.yaml")
    found(places)
    gone.unlink()
    elsewhere = Places(places.data, places.store, places.own, places.shipped, places.data / "no", ())
    bank(places.own / "b.yaml")
    found(elsewhere)

    known = json.loads(places.index_file.read_bytes())["banks"]
    assert sorted(known) == sorted([str(here), str(places.own / "b.yaml")])


def test_the_index_does_not_grow_for_ever(places: Places, bank: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_MOST", 3)
    read = reader(places)
    for number in range(5):
        read(bank(places.here / f"{number}.yaml"), "here", "")
    read.keep()

    assert [Path(path).stem for path in json.loads(places.index_file.read_bytes())["banks"]] == ["2", "3", "4"]


def test_an_unchanged_library_leaves_the_index_as_it_is(places: Places, bank: Make) -> None:
    bank(places.here / "a.yaml")
    found(places)
    before = places.index_file.stat()
    found(places)

    after = places.index_file.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_a_bank_that_is_gone_when_it_is_opened_at_last_says_so(places: Places, bank: Make) -> None:
    path = bank(places.here / "a.yaml", "a", "A")
    found(places)
    (entry,) = found(places)
    path.unlink()

    assert entry.plays
    assert entry.bank.questions == ()
    assert [problem.severity for problem in entry.problems] == ["error"]


def test_a_bank_is_opened_once(places: Places, bank: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    bank(places.here / "a.yaml", "a", "A")
    found(places)
    (entry,) = found(places)
    counted, read = count(), banks.read
    monkeypatch.setattr(banks, "read", lambda *asked: (next(counted), read(*asked))[1])

    assert entry.bank is entry.bank
    assert entry.problems is entry.problems
    assert next(counted) == 1
