"""Which files are banks, and which banks are the same."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz.config import Places
from quiz.library import Entry, Remembered, banks_in, find, read_entry
from quiz.library.search import search

Make = Callable[..., Path]


def rows(entries: tuple[Entry, ...]) -> list[tuple[str, str]]:
    return [(entry.bank.id, entry.place) for entry in entries]


def test_where_nothing_is_there_is_nothing_to_find(places: Places) -> None:
    assert find(places) == ()


def test_the_places_come_in_their_order_and_files_by_name(places: Places, bank: Make, tmp_path: Path) -> None:
    given = bank(tmp_path / "given.yaml")
    for folder, names in (
        (places.path[0], ["p"]),
        (places.here, ["h"]),
        (places.shipped, ["s2", "S1"]),
        (places.own, ["o"]),
    ):
        for name in names:
            bank(folder / f"{name}.yaml", name.lower())

    assert rows(find(places, [given])) == [
        ("o", "own"),
        ("s1", "shipped"),
        ("s2", "shipped"),
        ("h", "here"),
        ("p", "path"),
        ("given", "given"),
    ]


@pytest.mark.parametrize(
    ("name", "text", "is_bank"),
    [
        ("a.yaml", "questions: []", True),
        ("a.yml", "title: A\nquestions:\n", True),
        ("A.YAML", "title: A\nquestions:\n", True),
        ("a.yaml", "\ufeffquestions: []", True),
        ("a.yaml", "title: A\r\nquestions:\r\n", True),
        ("a.yaml", '{"title": "A", "questions": []}', True),
        ("a.yaml", "'questions' : []", True),
        ("a.yaml", "title: A\nquestions: [\n", True),
        ("a.yaml", "title: A\rquestions:\r", True),
        ("a.yaml", '{\n  "title": "A",\n  "questions": []\n}', True),
        ("a.yaml", "", False),
        ("a.yaml", "on: push\njobs: {}", False),
        ("a.yaml", "faq:\n  questions:\n  - one", False),
        ("a.yaml", "# questions: none", False),
        ("a.yaml", "frequent questions: none", False),
        ("a.txt", "questions: []", False),
        (".a.yaml", "questions: []", False),
        ("a.yaml.swp", "questions: []", False),
    ],
)
def test_a_bank_is_a_yaml_file_with_questions(name: str, text: str, is_bank: bool, tmp_path: Path) -> None:  # noqa: FBT001
    (tmp_path / name).write_text(text, encoding="utf-8", newline="")

    assert [path.name for path in banks_in(tmp_path)] == [name] * is_bank


def test_a_folder_with_a_bank_file_is_one_bank(places: Places, bank: Make) -> None:
    bank(places.own / "whole" / "bank.yaml", "whole")
    (places.own / "whole" / "more.yaml").write_text("questions:\n", encoding="utf-8")
    bank(places.own / "other" / "apart.yaml")

    assert banks_in(places.own) == [places.own / "whole"]
    assert banks_in(places.own / "whole") == [places.own / "whole"]
    assert [entry.path for entry in find(places)] == [str(places.own / "whole")]


def test_what_was_replaced_is_no_longer_a_bank_but_a_name_that_is_only_like_it_is(places: Places, bank: Make) -> None:
    for name in ("a.replaced-20261125-120000", "a.replaced-20261125-120000-2", "b.replaced-by-c"):
        bank(places.own / name / "bank.yaml", name.replace(".", "-"))

    assert [Path(entry.path).name for entry in find(places)] == ["b.replaced-by-c"]


def test_a_place_may_be_one_file(places: Places, bank: Make) -> None:
    bank(places.path[0].with_name("path"), "single").rename(places.path[0].with_suffix(".yaml"))
    places = Places(
        places.data, places.store, places.own, places.shipped, places.here, (places.path[0].with_suffix(".yaml"),)
    )

    assert rows(find(places)) == [("single", "path")]


def test_yaml_files_that_are_no_banks_can_be_told(bank: Make, tmp_path: Path) -> None:
    bank(tmp_path / "a.yaml")
    (tmp_path / "misspelled.yaml").write_text("qestions:\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("", encoding="utf-8")

    assert search(tmp_path, recursive=False) == (
        (tmp_path / "a.yaml",),
        ((tmp_path / "misspelled.yaml", "no bank"),),
    )


def test_the_same_bank_with_the_same_content_is_one_row(places: Places, bank: Make) -> None:
    for folder in (places.shipped, places.here, places.path[0], places.own):
        bank(folder / "same.yaml")
    bank(places.own / "renamed.yaml", "same", "Same")

    assert rows(find(places)) == [("same", "own")]


def test_one_id_with_different_content_is_told_apart_by_its_path(places: Places, bank: Make) -> None:
    paths = [bank(places.own / "a.yaml", "same", "Mine"), bank(places.shipped / "a.yaml", "same", "Theirs")]

    assert [(entry.bank.title, entry.path) for entry in find(places)] == [
        ("Mine", str(paths[0])),
        ("Theirs", str(paths[1])),
    ]


def test_a_link_to_a_bank_is_the_bank(places: Places, bank: Make) -> None:
    there = bank(places.shipped / "a.yaml")
    places.own.mkdir(parents=True)
    (places.own / "link.yaml").symlink_to(there)

    assert rows(find(places)) == [("a", "own")]


def test_a_dangling_link_is_nothing(places: Places) -> None:
    places.own.mkdir(parents=True)
    (places.own / "link.yaml").symlink_to("nowhere.yaml")

    assert find(places) == ()


@pytest.mark.parametrize(
    "content",
    [
        b"questions: [",
        b"questions:\n",
        b"questions: 3",
        b"\x00\x01questions:\n\xff",
        b"title: A\nquestions:\n- id: a\n",
    ],
)
def test_a_broken_bank_stays_visible(content: bytes, places: Places) -> None:
    places.own.mkdir(parents=True)
    (places.own / "My bank!.yaml").write_bytes(b"questions:\n" + content if content[0] == 0 else content)

    (entry,) = find(places)

    assert not entry.plays
    assert entry.problems
    assert entry.bank.title in ("My bank!", "A")
    assert entry.path == str(places.own / "My bank!.yaml")


def test_two_broken_banks_are_two_rows(places: Places) -> None:
    for folder in (places.own, places.here):
        folder.mkdir(parents=True)
        (folder / "a.yaml").write_text("questions: [", encoding="utf-8")

    assert [entry.place for entry in find(places)] == ["own", "here"]


def test_a_bank_is_read_again_only_once_it_has_changed(places: Places, bank: Make) -> None:
    path = bank(places.own / "a.yaml", "a", "Before")
    bank(places.own / "b.yaml")
    read = Remembered()

    first = find(places, read=read)
    again = find(places, read=read)
    bank(path, "a", "Afterwards")
    changed = find(places, read=read)

    assert all(one is other for one, other in zip(first, again, strict=True))
    assert changed[0].bank.title == "Afterwards"
    assert changed[1] is first[1]


def test_a_changed_file_in_a_folder_changes_the_bank(bank: Make, tmp_path: Path) -> None:
    bank(tmp_path / "whole" / "bank.yaml", "whole")
    read = Remembered()
    first = read(tmp_path / "whole", "given", "whole")
    (tmp_path / "whole" / "more.yaml").write_text(
        "questions:\n  - id: second\n    type: true-false\n    stem: Second?\n    answer: true\n    why: Yes.\n",
        encoding="utf-8",
    )

    assert [question.id for question in first.bank.questions] == ["first"]
    assert [question.id for question in read(tmp_path / "whole", "given", "whole").bank.questions] == [
        "first",
        "second",
    ]


def test_the_path_is_shown_as_it_was_given(bank: Make, tmp_path: Path) -> None:
    assert read_entry(bank(tmp_path / "a.yaml"), "given", "./a.yaml").path == "./a.yaml"
