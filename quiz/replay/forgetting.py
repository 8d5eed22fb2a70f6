"""What has to go when a person forgets a bank or a time: facts, and what other facts still say of them. Pure.

A session of one bank goes whole, or the part of it that lies in the time. Of a session over several banks the answers
to the forgotten one go, and its names in the plan with them, which *started* keeps; so that fact is rewritten, the only
one that ever is. A session whose beginning lies in the time, but not all of it, begins with what is left of it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime
from typing import NamedTuple

from quiz.model import EVERY_BANK, Json
from quiz.model.fact_text import body_of_text, text_of_body
from quiz.replay.branches import FactRow
from quiz.replay.records import belongs_to, on_clock
from quiz.replay.run import texts_of
from quiz.schedule import day_of

_ABOUT_ANSWERS = ("undone", "eased", "overridden")
"""Kinds that name another fact of their session by its number."""
_OF_THE_SESSION = ("started", "finished", "abandoned", "undone")
"""Kinds that say nothing of a question."""


class Choice(NamedTuple):
    """What is to be forgotten; everything where nothing is chosen."""

    bank: str = ""
    since: int | None = None
    """The first day, on the learner's clock, which begins at four in the morning."""
    before: int | None = None
    """The first day that is not forgotten any more."""

    def has_day(self, day: int) -> bool:
        """Return whether a day is in the time that is forgotten."""
        return (self.since is None or day >= self.since) and (self.before is None or day < self.before)


class Cut(NamedTuple):
    """What becomes of one session."""

    gone: tuple[FactRow, ...] = ()
    started: FactRow | None = None
    """Its beginning as it is from now on, where that has to be rewritten."""


class _Read(NamedTuple):
    """A row with what the choice asks of it."""

    row: FactRow
    body: Mapping[str, Json]
    is_chosen: bool

    @property
    def question(self) -> str:
        """Return the question that it is about; empty where there is none."""
        return str(self.body.get("question", ""))

    @property
    def names(self) -> int:
        """Return the number of the fact that it is about; -1 where there is none."""
        fact = self.body.get("fact")
        return fact if isinstance(fact, int) else -1


def cut(session: Sequence[FactRow], choice: Choice) -> Cut:
    """Return what has to go of a session, given its facts by number."""
    bank = next((str(_body(row).get("bank", "")) for row in session if row.kind == "started"), "")
    facts = list(_chosen(session, bank, choice))
    numbers = {it.row.seq for it in facts if it.is_chosen and it.row.kind != "started"}
    numbers |= {it.row.seq for it in facts if it.row.kind in _ABOUT_ANSWERS and it.names in numbers}
    gone = [it for it in facts if it.row.seq in numbers]
    kept = [it for it in facts if it.row.seq not in numbers]
    beginning = next((it for it in kept if it.row.kind == "started"), None)
    if beginning is None or not beginning.is_chosen:
        return Cut(_rows(gone))
    is_part = bank == EVERY_BANK and choice.bank != ""
    started = _rewritten(beginning, gone, kept, choice, is_part=is_part)
    is_touched = bool(gone) or started != beginning.row
    is_empty = all(it.row.kind in _OF_THE_SESSION for it in kept)
    if is_empty and (not is_part or (is_touched and not _body(started).get("plan"))):
        return Cut(tuple(session))
    return Cut(_rows(gone), started if started != beginning.row else None)


def _chosen(session: Iterable[FactRow], bank: str, choice: Choice) -> Iterator[_Read]:
    """Yield the rows of a session of ``bank``, each with whether it is in the bank and the time that are chosen."""
    day = 0
    for row in session:
        body = _body(row)
        day = _day(row) or day  # a time that cannot be read is near the one before
        about = str(body.get("bank", "")) or belongs_to(bank, str(body.get("question", "")))[0]
        in_bank = not choice.bank or about == choice.bank or (row.kind == "started" and about == EVERY_BANK)
        if not body and choice.bank in str(row.body):
            in_bank = True
        yield _Read(row, body, in_bank and choice.has_day(day))


def _rewritten(
    beginning: _Read, gone: Iterable[_Read], kept: Sequence[_Read], choice: Choice, *, is_part: bool
) -> FactRow:
    """Return the beginning of a session without what it says of forgotten answers."""
    body, left, there = dict(beginning.body), {it.question for it in kept}, {it.question for it in gone}

    def stays(name: str) -> bool:
        if is_part:
            return belongs_to(EVERY_BANK, name)[0] != choice.bank or name in left
        return name in left or name not in there

    for key in ("plan", "spares"):
        if key in body:
            body[key] = [name for name in texts_of(body[key]) if stays(name)]
    met, settings = body.get("met"), body.get("settings")
    if isinstance(met, Mapping):  # how questions were shown before: in the time that is forgotten
        body["met"] = {name: how for name, how in met.items() if is_part and stays(name)}
    if is_part and isinstance(settings, Mapping) and body["plan"] != beginning.body["plan"]:
        body["settings"] = {**settings, "topics": []}  # nobody knows whose topics they were
    row = beginning.row._replace(body=text_of_body(body)) if body != beginning.body else beginning.row
    first = next((it.row for it in kept if it.row.kind != "started"), row)
    return row if is_part else row._replace(at=first.at, utc_offset=first.utc_offset)


def _rows(facts: Iterable[_Read]) -> tuple[FactRow, ...]:
    return tuple(fact.row for fact in facts)


def _body(row: FactRow) -> Mapping[str, Json]:
    read = body_of_text(row.body)
    return read if isinstance(read, dict) else {}


def _day(row: FactRow) -> int:
    """Return the day on the learner's clock; 0 where the time cannot be read."""
    try:
        at = datetime.fromisoformat(row.at)
        return day_of(on_clock(at, row.utc_offset)) if at.tzinfo else 0
    except (TypeError, ValueError, OverflowError):
        return 0
