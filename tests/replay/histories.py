"""Made-up histories of machines that answer, export and import, as rows."""

import json
from collections.abc import Sequence
from random import Random

from quiz.replay.branches import FactRow, copy_id, merge, origin

Facts = tuple[FactRow, ...]
SESSIONS = ("1f3b0a52-0000-4000-8000-000000000001", "not a uuid")


def row(name: str, seq: int, session: str = SESSIONS[0], kind: str = "answered", at: int | None = None) -> FactRow:
    body = {"bank": "heart", "plan": ["a"]} if kind == "started" else {"question": f"q-{name}"}
    moment = seq if at is None else at
    return FactRow(name, session, seq, kind, f"2026-11-23T18:{moment % 60:02}:00+00:00", 60, json.dumps(body))


def chain(*names: str, session: str = SESSIONS[0]) -> Facts:
    return tuple(row(name, seq, session, "started" if seq == 1 else "answered") for seq, name in enumerate(names, 1))


def sessions(rows: Sequence[FactRow]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for it in rows:
        found.setdefault(it.session, []).append(it.id)
    return found


def originals(rows: Sequence[FactRow]) -> set[str]:
    """The ids of all facts that are no copies."""
    found = set()
    for session in sessions(rows):
        facts = [it for it in rows if it.session == session]
        branch = origin(facts)
        copies = {copy_id(session, it) for it in branch.copied} if branch else set()
        found |= {it.id for it in facts} - copies
    return found


def machines(seed: int, *, gaps: bool = False) -> list[Facts]:
    """Three machines that answer, each in any of the sessions that it knows, and now and then import from another.

    With ``gaps`` each has lost facts, but of no session the first or the last one, nor the first own one of a branch.
    """
    chance = Random(seed)
    kept: list[Facts] = [(), (), ()]
    for _ in range(chance.randrange(4, 30)):
        here = chance.randrange(3)
        mine = sessions(kept[here])
        if chance.random() < 0.2:
            kept[here] = tuple(merge(kept[here], kept[chance.randrange(3)]))
        elif mine and chance.random() < 0.9:
            session = chance.choice(sorted(mine))
            last = max(it.seq for it in kept[here] if it.session == session)
            name = f"{chance.getrandbits(64):016x}"
            kept[here] += (row(name, last + 1, session, at=chance.randrange(60)),)
        elif free := [it for it in SESSIONS if not any(it in sessions(rows) for rows in kept)]:
            kept[here] += (row(f"{chance.getrandbits(64):016x}", 1, free[0], "started"),)
    return [_with_gaps(rows, chance) for rows in kept] if gaps else kept


def _with_gaps(rows: Facts, chance: Random) -> Facts:
    last = {it.session: it.seq for it in sorted(rows, key=lambda it: it.seq)}
    own = {it.session: branch.at for it in rows if (branch := origin([it]))}
    return tuple(it for it in rows if it.seq in (1, last[it.session], own.get(it.session)) or chance.random() < 0.7)
