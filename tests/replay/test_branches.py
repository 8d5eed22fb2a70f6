"""Histories of several machines brought together: the same whatever the order, with every fact in it."""

import json
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.replay.branches import Branch, ContradictionError, FactRow, branch_id, copy_id, merge, origin

from .histories import SESSIONS, chain, machines, originals, row, sessions


def test_a_session_that_went_on_in_one_place_alone_is_the_longer_one() -> None:
    assert merge(chain("s", "a"), chain("s", "a", "b")) == list(chain("s", "a", "b"))


def test_at_a_fork_the_smallest_id_stays_and_the_other_becomes_a_session_with_the_same_beginning() -> None:
    merged = merge(chain("s", "a", "z", "y"), chain("s", "a", "b"))
    branch = branch_id(SESSIONS[0], "z")
    assert sessions(merged) == {
        SESSIONS[0]: ["s", "a", "b"],
        branch: [copy_id(branch, "s"), copy_id(branch, "a"), "z", "y"],
    }
    copied = [it for it in merged if it.session == branch]
    assert origin(copied) == Branch(SESSIONS[0], 3, ("s", "a"))
    assert [it.seq for it in copied] == [1, 2, 3, 4]
    assert [it[3:] for it in copied[1:]] == [it[3:] for it in chain("s", "a", "z", "y")[1:]]
    assert json.loads(copied[0].body)["plan"] == ["a"]


def test_a_fork_inside_a_branch_is_a_branch_of_the_original_session() -> None:
    merged = merge(chain("s", "a"), chain("s", "c", "d"), chain("s", "c", "e"), chain("s", "b"))
    names = {name: [it for it in merged if it.session == name] for name in sessions(merged)}
    assert set(names) == {SESSIONS[0], *(branch_id(SESSIONS[0], first) for first in "cbe")}
    of_e = origin(names[branch_id(SESSIONS[0], "e")])
    assert of_e == Branch(SESSIONS[0], 3, ("s", "c"))


def test_originals_that_are_lost_are_read_from_their_copies() -> None:
    merged = merge(chain("s", "a", "b"), chain("s", "a", "c"))
    branch = [it for it in merged if it.session != SESSIONS[0]]
    assert merge(branch) == [it._replace(body=json.dumps(json.loads(it.body))) for it in chain("s", "a", "c")]


def test_facts_without_the_beginning_of_their_session_follow_it_where_it_is_known() -> None:
    whole = chain("s", "a", "b", "c")
    assert merge(whole[2:], whole[:1]) == [*whole[:1], *whole[2:]]
    assert merge(whole[2:], whole[:2], whole[1:3]) == list(whole)
    merged = merge(whole[:2], [row("d", 3)], [row("e", 3)])
    assert originals(merged) == {"s", "a", "d", "e"}
    assert merge(merged, whole) == merge(whole, merged)


def test_a_branch_that_lost_its_beginning_on_one_machine_is_read_as_the_other_has_it() -> None:
    merged = merge(chain("s", "a", "b"), chain("s", "a", "c", "d"))
    branch = branch_id(SESSIONS[0], "c")
    spoilt = [it for it in merged if it[1:3] != (branch, 1)]
    assert merge(spoilt, merged) == merge(merged, spoilt) == merged
    further = merge([*spoilt, row("e", 5, branch)], merged)
    assert further == merge([*merged, row("e", 5, branch)])
    # and one whose facts are known elsewhere, where nobody has its beginning, is there once
    assert merge(spoilt, chain("s", "a", "c", "d"))[:-1] == merged[:-1]


def test_sessions_whose_beginning_is_lost_everywhere_are_kept_apart() -> None:
    assert originals(merge([row("d", 3)], [row("e", 3)])) == {"d", "e"}


def test_two_beginnings_of_one_session_contradict_each_other() -> None:
    with pytest.raises(ContradictionError) as raised:
        merge(chain("s", "a"), chain("t", "a"))
    assert [it.id for it in raised.value.rows] == ["s", "t"]


@pytest.mark.parametrize("branch", [None, 7, {}, {"session": "x", "at": 2}, {"session": "x", "at": 2, "copied": [1]}])
def test_what_does_not_describe_a_branch_is_no_branch(branch: object) -> None:
    started = FactRow("s", "x", 1, "started", "", 0, json.dumps({"branch": branch}))
    assert origin([started]) is None
    assert merge([started]) == [started]


@pytest.mark.long(rounds=600, short=50)
@given(st.integers(min_value=0, max_value=2**32), st.booleans())
def test_neither_order_nor_repetition_changes_what_three_machines_have_together(seed: int, gaps: bool) -> None:  # noqa: FBT001
    kept = machines(seed, gaps=gaps)
    together = merge(*kept)
    everything = set[str]().union(*map(originals, kept))
    assert (
        originals(together) >= everything if gaps else originals(together) == everything
    )  # a copy may be all there is
    assert len({it.id for it in together}) == len({it[1:3] for it in together}) == len(together)
    for one, two, three in permutations(kept):
        for found in (merge(merge(one, two), three), merge(one, merge(two, three))):
            assert found == together
    assert merge(together, *kept, together) == together


@pytest.mark.long(rounds=500, short=20)
@given(st.integers(min_value=0, max_value=2**32))
def test_every_branch_begins_as_its_session_did_and_numbers_its_facts_without_gaps(seed: int) -> None:
    together = merge(*machines(seed))
    for name in sessions(together):
        facts = [it for it in together if it.session == name]
        assert [it.seq for it in facts] == list(range(1, len(facts) + 1))
        assert facts[0].kind == "started"
