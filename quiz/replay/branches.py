"""Two histories brought together: the union of their facts, with a session that went on in two places made two.

Each fact of a session follows another one, so the facts of a session that was continued on two machines are a tree. At
a fork the child with the smallest id stays; every other child begins a *branch*, a session of its own whose id follows
from the original session and that child. A branch begins with copies of everything before the fork, so that it can be
resumed like any session; their ids follow from the branch and the originals. The first copy keeps in its body what the
branch is, so that the tree can be read again from what is kept:

    branch: {session: the original one, at: the number of the first fact that is no copy, copied: [original ids]}

``merge`` is fold(unfold(A) | unfold(B)): all that it does follows from ids, so that neither the order in which
histories come nor how often one comes changes the result. Nothing here knows what a fact means.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from quiz.model.fact_text import body_of_text, text_of_body

_KEY = "branch"
_FIRST = 1
"""The number of the fact that begins a session."""
LAST = 2**53
"""No session has so many facts, and every program reads this number exactly."""


class FactRow(NamedTuple):
    """A fact as it is stored, whether or not it can be read: its body is a text in JSON."""

    id: str
    session: str
    seq: int
    kind: str
    at: str
    utc_offset: int
    body: str


class Branch(NamedTuple):
    """What is kept of the origin of a branch."""

    session: str
    """The original session."""
    at: int
    """The number of its first fact that is no copy."""
    copied: tuple[str, ...]
    """The ids of the originals of its copies, in their order."""


class ContradictionError(ValueError):
    """Two facts cannot both be the beginning of their session: a history was edited."""

    def __init__(self, one: FactRow, other: FactRow) -> None:
        super().__init__(one.id, other.id)
        self.rows = one, other


class _Line(NamedTuple):
    """What one history holds of a session, under the ids and in the session of the originals."""

    rows: tuple[FactRow, ...]
    copies: frozenset[str]
    """Which of them were made from copies."""
    ids: tuple[str, ...]
    """All of them, also those whose copy is lost."""


def branch_of(body: object) -> Branch | None:
    """Return what the body of the first fact of a session says of its origin; None where it is no branch."""
    found = body.get(_KEY) if isinstance(body, Mapping) else None
    match found:
        case {"session": str(session), "at": int(at), "copied": [*copied]} if _FIRST <= at <= LAST and all(
            isinstance(it, str) for it in copied
        ):
            return Branch(session, at, tuple(copied))
        case _:
            return None


def branch_id(session: str, first: str) -> str:
    """Return the id of the branch of ``session`` whose first own fact has the id ``first``."""
    return _derived(session, first)


def copy_id(branch: str, original: str) -> str:
    """Return the id that the copy of a fact has in ``branch``."""
    return _derived(branch, original)


def origin(session: Sequence[FactRow]) -> Branch | None:
    """Return the origin of a session, given its facts by number; None where it is no branch."""
    return branch_of(body_of_text(session[0].body)) if session and may_be_branch(session[0].session) else None


def may_be_branch(session: str) -> bool:
    """Return whether a session can be a branch: its id is a UUID of version 5, while others are made by chance."""
    return session[14:15] == "5"


def merge(*histories: Iterable[FactRow]) -> list[FactRow]:
    """Return the facts of all histories together, by sessions and numbers. Raises ContradictionError."""
    sessions = [session for history in histories for session in _sessions(history)]
    origins = _origins(sessions)
    families: dict[str, list[Sequence[FactRow]]] = {}
    for session in sessions:
        name = session[0].session
        families.setdefault(origins[name].session if name in origins else name, []).append(session)
    trees: dict[str, list[_Line]] = {}
    for name, family in families.items():
        ids = {row.id for session in family for row in session}
        trees[name] = [_unfold(session, origins.get(session[0].session), ids) for session in family]
    whole: dict[str, FactRow] = {}
    loose: dict[str, FactRow] = {}
    for name, lines in trees.items():
        has_beginning = any(line.rows[0].seq == _FIRST for line in lines)
        for row in _fold(name, lines):
            if has_beginning and row.id in whole:
                raise ContradictionError(whole[row.id], row)
            (whole if has_beginning else loose)[row.id] = row
    return sorted((loose | whole).values(), key=lambda row: row[1:3])  # what has a beginning counts


def _origins(sessions: Iterable[Sequence[FactRow]]) -> dict[str, Branch]:
    """Return the origin of each branch that any history knows: another one may have lost its beginning."""
    found: dict[str, Branch] = {}
    for session in sessions:
        if branch := origin(session):
            known = found.get(session[0].session, branch)
            found[session[0].session] = branch._replace(copied=tuple(dict.fromkeys((*known.copied, *branch.copied))))
    return found


def _sessions(rows: Iterable[FactRow]) -> Iterable[list[FactRow]]:
    found: dict[str, list[FactRow]] = {}
    for row in rows:
        found.setdefault(row.session, []).append(row)
    return (sorted(session, key=lambda row: row.seq) for session in found.values())


def _unfold(session: Sequence[FactRow], branch: Branch | None, ids: Iterable[str]) -> _Line:
    """Return a session as part of the tree that it belongs to, whose ids may be those of more originals."""
    name = session[0].session
    if branch is None:
        return _Line(tuple(session), frozenset(), tuple(row.id for row in session))
    original = {copy_id(name, it): it for it in (*branch.copied, *ids)}
    first = session[0]._replace(body=_without_origin(session[0].body)) if origin(session) else session[0]
    rows = tuple(row._replace(id=original.get(row.id, row.id), session=branch.session) for row in (first, *session[1:]))
    copies = frozenset((*branch.copied, *(original[row.id] for row in session if row.id in original)))
    return _Line(rows, copies, (*copies, *(row.id for row in rows if row.id not in copies)))


def _fold(session: str, lines: Sequence[_Line]) -> Iterator[FactRow]:
    """Yield the facts of a tree: those of the original session and of each branch."""
    facts = _union(lines)
    children, lost = _children(facts, lines), _lost(facts, lines)
    todo: list[tuple[str, tuple[FactRow, ...], frozenset[str], str | None]]
    todo = [(branch_id(session, it), (), frozenset(), it) for it in children[None][1:]]
    todo.append((session, (), frozenset(), children[None][0]))
    while todo:
        name, before, gone, at = todo.pop()
        own: list[FactRow] = []
        while at is not None:
            own.append(facts[at])
            following = children.get(at, [])
            at = next((it for it in following if lost.get(it, gone) <= gone), None)
            branches = [it for it in following if it != at]
            todo += [(branch_id(session, it), (*before, *own), gone | lost.get(it, gone), it) for it in branches]
        copied = (*(row.id for row in before), *sorted(gone))
        yield from _copies(before, Branch(session, own[0].seq, copied), name)
        yield from (row._replace(session=name) for row in own)


def _lost(facts: Mapping[str, FactRow], lines: Iterable[_Line]) -> dict[str, frozenset[str]]:
    """Return which facts that are lost came before the first own fact of a branch, as its beginning says.

    Such a branch stays one, so that this is known where another history has them.
    """
    found: dict[str, frozenset[str]] = {}
    for line in lines:
        own = [row for row in line.rows if row.id not in line.copies]
        if own and (gone := line.copies - facts.keys()):
            found[own[0].id] = found.get(own[0].id, frozenset()) | gone
    return found


def _union(lines: Iterable[_Line]) -> dict[str, FactRow]:
    """Return every fact once, the original where there is one, else what a copy of it holds."""
    found: dict[str, FactRow] = {}
    for copies in (True, False):
        known: dict[str, FactRow] = {}
        for line in lines:
            for row in line.rows:
                if (row.id in line.copies) is copies:
                    known[row.id] = min(row, known.get(row.id, row))
        found |= known
    return found


def _children(facts: Mapping[str, FactRow], lines: Iterable[_Line]) -> dict[str | None, list[str]]:
    """Return what follows each fact, the smallest id first; the one that begins the session follows None.

    A fact follows the nearest one that comes before it in any history, for each history may have gaps. One before which
    nothing is known follows the beginning.
    """
    parents: dict[str, FactRow] = {}
    for line in lines:
        chain = sorted((facts[it] for it in set(line.ids) if it in facts), key=lambda row: row[2:])
        for before, row in pairwise(chain):
            if before.seq < row.seq:
                parents[row.id] = max(before, parents.get(row.id, before), key=lambda it: (it.seq, it.id))
    root, *orphans = sorted((row for row in facts.values() if row.id not in parents), key=lambda row: (row.seq, row.id))
    found: dict[str | None, list[str]] = {None: [root.id]}
    for orphan in orphans:
        if orphan.seq > root.seq:
            parents[orphan.id] = root
        elif root.seq > _FIRST:
            found[None].append(orphan.id)
        else:
            raise ContradictionError(root, orphan)
    for name in sorted(parents):
        found.setdefault(parents[name].id, []).append(name)
    return found


def _copies(rows: Iterable[FactRow], branch: Branch, name: str) -> Iterator[FactRow]:
    for number, row in enumerate(rows):
        body = row.body if number else _with_origin(row.body, branch)
        yield row._replace(id=copy_id(name, row.id), session=name, body=body)


def _with_origin(body: str, branch: Branch) -> str:
    read = body_of_text(body)
    return text_of_body({**(read if isinstance(read, dict) else {}), _KEY: branch._asdict()})


def _without_origin(body: str) -> str:
    read = body_of_text(body)
    assert isinstance(read, dict), "it names the origin"
    return text_of_body({key: value for key, value in read.items() if key != _KEY})


def _derived(name: str, part: str) -> str:
    from uuid import NAMESPACE_OID, UUID, uuid5  # noqa: PLC0415 - whoever only asks whether a session is a branch

    try:
        space = UUID(name)
    except ValueError:  # no program of ours made it, but nothing forbids it
        space = uuid5(NAMESPACE_OID, name)
    return str(uuid5(space, part))
