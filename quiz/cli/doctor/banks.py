"""Which banks are found, what is wrong with them, and what keeps others from being found."""

import os
from collections.abc import Iterator
from pathlib import Path
from shlex import quote

from quiz.cli.doctor.finding import Finding
from quiz.config import PATH, Places
from quiz.errors import QuizError
from quiz.library import Entry, banks_in, find
from quiz.wording import health


def findings(places: Places) -> Iterator[Finding]:
    """What is to be said of the banks in these places."""
    entries = find(places)
    yield from map(bank, entries)
    if not entries:
        yield Finding("banks", health.NO_BANKS, health.put_banks(str(places.own)))
    for path in dict.fromkeys((places.own, places.shipped, places.here, *places.path)):
        yield from _place(path, named=path in places.path)


def bank(entry: Entry) -> Finding:
    """One bank. Where all of it plays nothing needs to be done, whatever the reader remarks."""
    severities = [problem.severity for problem in entry.problems]
    broken = "error" in severities or not entry.plays
    said = health.bank(entry.bank.title, len(entry.bank.questions), len(severities), entry.path, broken=broken)
    return Finding("bank", said, health.check(quote(entry.path)) if broken else "")


def _place(path: Path, *, named: bool) -> Iterator[Finding]:
    """What keeps banks from being found at ``path``; that nothing is there matters only where it is ``named``."""
    try:
        found = banks_in(path)
    except QuizError as error:
        yield Finding("banks", health.closed(str(error)), health.OPEN_THAT)
        return
    if not named or found:
        return
    if os.path.exists(path):  # noqa: PTH110 - Path.exists raises where a folder may not be entered
        yield Finding("banks", health.nothing_in(PATH, str(path)), health.WHAT_IS_A_BANK)
    else:
        yield Finding("banks", health.not_there(PATH, str(path)), health.name_another(PATH))
