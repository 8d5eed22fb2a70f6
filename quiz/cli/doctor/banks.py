"""Checking which banks are found, whether they can be played, and why others are not found."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from shlex import quote

from quiz.cli.doctor.finding import Finding
from quiz.config import PATH, Places
from quiz.errors import QuizError
from quiz.library import Entry, banks_in, find
from quiz.library.same_id import strangers
from quiz.wording import adding, health


def findings(places: Places) -> Iterator[Finding]:
    """Yield a finding for each bank, and for each place that cannot be searched."""
    entries = find(places)
    yield from map(bank, entries)
    yield from _with_one_id(entries)
    if not entries:
        yield Finding("banks", health.NO_BANKS, health.put_banks(str(places.own)))
    for path in dict.fromkeys((places.own, places.shipped, places.here, *places.path)):
        yield from _place(path, named=path in places.path)


def bank(entry: Entry) -> Finding:
    """Return the finding about one bank. If all of it plays, nothing needs fixing, whatever warnings there are."""
    severities = [problem.severity for problem in entry.problems]
    broken = "error" in severities or not entry.plays
    message = health.bank(entry.bank.title, len(entry.bank.questions), len(severities), entry.path, broken=broken)
    return Finding("bank", message, health.check(quote(entry.path)) if broken else "")


def _with_one_id(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Yield a finding for each two banks that are strangers and have the same id."""
    seen: set[str] = set()
    paths = {entry.path: entry for entry in entries}
    for path, other in strangers(entries).items():
        if path not in seen:
            seen |= {path, other.path}
            titles = (paths[path].about.title, other.about.title)
            yield Finding("banks", adding.two_banks(other.about.id, titles), health.another_id(path, other.path))


def _place(path: Path, *, named: bool) -> Iterator[Finding]:
    """Yield why no bank is found at ``path``; an empty or missing place matters only if the user ``named`` it."""
    try:
        found = banks_in(path)
    except QuizError as error:
        yield Finding("banks", health.closed(str(error)), health.OPEN_THAT)
        return
    if not named or found:
        return
    if os.path.exists(path):  # noqa: PTH110 - Path.exists raises if a folder may not be entered
        yield Finding("banks", health.nothing_in(PATH, str(path)), health.WHAT_IS_A_BANK)
    else:
        yield Finding("banks", health.not_there(PATH, str(path)), health.name_another(PATH))
