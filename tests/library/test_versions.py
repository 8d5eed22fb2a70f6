"""Which copy of a bank is the newest, and what tells copies apart."""

from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from quiz.kinds.recall import Recall
from quiz.library import Entry, Origin, distinguish, ordered
from quiz.library.versions import newest_first, newest_of_each, version_key
from quiz.model import Bank, Question

ASCENDING = ("", "0.9", "1.0-rc1", "1.0-rc2", "1.0", "1.0.1", "1.9", "1.10", "v2", "10", "2025-12-31", "2026-11-02")


def entry(name: str, version: str = "", checked: str = "", place: Origin = "own", *, plays: bool = True) -> Entry:
    questions = (Question("q", "recall", "Why?", Recall("So.")),) * plays
    path = f"{place}/{name}/{version}/{checked}"
    return Entry.of(Bank(name, name, questions, version=version, checked=checked), (), path, place)


def test_later_versions_are_larger() -> None:
    for older, newer in combinations(ASCENDING, 2):
        assert version_key(older) < version_key(newer)


@pytest.mark.parametrize(("one", "other"), [("1", "1.0"), ("v1.2", "1.2"), ("1.2", " 1.2 "), ("1.02", "1.2")])
def test_some_versions_are_the_same(one: str, other: str) -> None:
    assert version_key(one) == version_key(other)


@given(some.lists(some.text(max_size=12)))
def test_any_texts_can_be_put_in_order(versions: list[str]) -> None:
    sorted(versions, key=version_key)


def test_the_newest_is_the_one_that_plays_then_the_later_version_then_the_later_check_then_the_first() -> None:
    entries = [
        entry("a", "1.10", "2026-11"),
        entry("a", "1.10", "2026-10"),
        entry("a", "1.9", "2026-12"),
        entry("a", "1.9", "2026-12", "shipped"),
        entry("a", "2", plays=False),
    ]

    for mixed in permutations(entries):
        assert [(it.bank.version, it.bank.checked) for it in newest_first(mixed)] == [
            (it.bank.version, it.bank.checked) for it in entries
        ]
    assert [it.place for it in newest_first(entries[2:4])] == ["own", "shipped"]


def test_banks_of_one_id_stand_side_by_side_the_newest_first() -> None:
    entries = [entry("a", "1.9"), entry("b"), entry("a", "1.10", place="shipped")]

    assert [(it.bank.id, it.bank.version) for it in ordered(entries, {})] == [("a", "1.10"), ("a", "1.9"), ("b", "")]


def test_what_shares_an_id_is_told_apart_by_its_place_or_else_by_its_path() -> None:
    mine, theirs, other = entry("a", "1"), entry("a", "2", place="shipped"), entry("b")
    third = entry("a", "3")

    assert distinguish([mine, other]) == {}
    assert distinguish([mine, theirs, other]) == {mine.path: "own", theirs.path: "shipped"}
    assert distinguish([mine, theirs, third]) == {mine.path: "", theirs.path: "shipped", third.path: ""}


# In which order banks are offered


def shelf(names: str) -> tuple[Entry, ...]:
    return tuple(Entry.of(Bank(name, name, ()), (), name, "shipped") for name in names.split())


def used(**days: int) -> dict[str, str]:
    return {name: f"2026-11-{day:02}" for name, day in days.items()}


def test_last_used_first_then_as_found_then_the_tour() -> None:
    entries = shelf("a tour b c d")

    assert ordered(entries, {}) == shelf("a b c d tour")
    assert ordered(entries, used(d=1, b=2)) == shelf("b d a c tour")


def test_the_tour_stays_last_even_when_it_was_used_last() -> None:
    assert ordered(shelf("tour a b"), used(tour=3, b=1)) == shelf("b a tour")


def test_of_each_id_the_newest_counts_wherever_it_was_found() -> None:
    old, new, other = entry("a", "1.2"), entry("a", "1.10", place="path"), entry("b")

    for found in permutations((old, new, other)):
        newest = newest_of_each(found)
        assert newest == {"a": new, "b": other}
        assert list(newest) == list(dict.fromkeys(it.about.id for it in found))
