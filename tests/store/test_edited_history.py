"""Whatever was done to an exported history: it is refused in a sentence and nothing changes, or nothing is lost."""

import io
import json
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.replay.branches import FactRow, merge
from quiz.store import SQLiteStore
from quiz.store.exporting import Exported
from quiz.store.families import ContradictsError
from quiz.store.history_file import FIRST, End, line_of, read
from tests.replay.histories import machines


def exported(store: SQLiteStore) -> str:
    return "".join(store.export(Exported()))


def edited(text: str, chance: Random) -> str:
    """The text with a few lines lost, doubled, mixed up, or with values of other lines, sometimes counted again."""
    lines = text.splitlines(keepends=True)
    for _ in range(chance.randrange(1, 4)):
        at = chance.randrange(len(lines))
        match chance.randrange(6):
            case 0:
                lines[at:] = lines[at + 1 :]
            case 1:
                lines.insert(at, chance.choice(lines))
            case 2:
                chance.shuffle(lines)
            case 3:
                sign = chance.randrange(len(lines[at]))
                lines[at] = lines[at][:sign] + chr(chance.randrange(32, 127)) + lines[at][sign + 1 :]
            case _:
                lines[at] = _mixed(lines[at], chance.choice(lines), chance)
        lines = lines or [""]
    if chance.random() < 0.7:
        facts = [line for line in lines if '"id"' in line]
        return "".join([FIRST, *facts, End(len(facts), 0).line()])
    return "".join(lines)


def _mixed(line: str, other: str, chance: Random) -> str:
    try:
        mine, theirs = json.loads(line), json.loads(other)
    except ValueError:
        return line
    if not (isinstance(mine, dict) and isinstance(theirs, dict)):
        return line
    body = mine.get("body")
    branch = body.get("branch") if isinstance(body, dict) else None
    if isinstance(branch, dict):
        branch.update(chance.choice([{"at": chance.randrange(9)}, {"session": mine["session"]}, {"copied": ["x"]}]))
    elif keys := sorted(mine.keys() & theirs.keys()):
        key = chance.choice(keys)
        mine[key] = theirs[key]
    return json.dumps(mine) + "\n"


@pytest.mark.long(rounds=300, short=20)
@given(st.integers(min_value=0, max_value=2**32))
def test_an_edited_history_is_refused_or_comes_and_what_was_here_stays(seed: int) -> None:
    kept, chance = machines(seed), Random(seed)
    with SQLiteStore.in_memory([(*it, "") for it in merge(*kept)]) as other:
        text = edited(exported(other), chance)
    with SQLiteStore.in_memory([(*it, "") for it in kept[0]]) as store:
        before = exported(store)
        lines = read(io.BytesIO(text.encode()), "x", lambda _: None)
        try:
            with store.incoming(lines) as incoming:
                incoming.merge(bring_back=False)
        except (QuizError, ContradictsError):
            assert exported(store) == before
        store.bring_forward()
        after = {json.loads(line).get("id") for line in exported(store).splitlines()}
        assert {it.id for it in kept[0]} <= after


_TEXTS = st.text(max_size=20)
_BODIES = st.one_of(_TEXTS, st.dictionaries(_TEXTS, st.one_of(_TEXTS, st.integers(), st.floats())).map(json.dumps))


@pytest.mark.long(rounds=300, short=30)
@given(
    st.lists(
        st.builds(
            FactRow,
            id=_TEXTS.filter(bool),
            session=_TEXTS.filter(bool),
            seq=st.integers(-(2**63), 2**63 - 1),
            kind=st.sampled_from(["answered", "finished", "sung", ""]),
            at=st.sampled_from(["2026-11-01T12:00:00+00:00", "2026-11-01", "never"]),
            utc_offset=st.integers(-(2**63), 2**63 - 1),
            body=st.one_of(_BODIES, st.sampled_from(["{}", '{"a": 1,\n"b": 2}', '{"a":"\\ud800"} ', '{"a": 1e999}'])),
        ),
        max_size=3,
    )
)
def test_any_row_goes_out_and_comes_back_exactly(rows: list[FactRow]) -> None:
    text = "".join([FIRST, *(line_of(row) or "" for row in rows), End(len(rows), 0).line()])
    assert list(read(io.BytesIO(text.encode()), "x", lambda _: None)) == rows
