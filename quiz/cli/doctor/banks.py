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
from quiz.wording import adding, pluralize


def findings(places: Places) -> Iterator[Finding]:
    """Yield a finding for each bank, and for each place that cannot be searched."""
    entries = find(places)
    yield from map(bank, entries)
    yield from _with_one_id(entries)
    if not entries:
        fix = f"Put files of questions into {places.own}, or run quiz add PATH."
        yield Finding("banks", "Banks: none were found.", fix)
    for path in dict.fromkeys((places.own, places.shipped, places.here, *places.path)):
        yield from _place(path, named=path in places.path)


def bank(entry: Entry) -> Finding:
    """Return the finding about one bank. If all of it plays, nothing needs fixing, whatever warnings there are."""
    severities = [problem.severity for problem in entry.problems]
    broken = "error" in severities or not entry.plays
    number = len(entry.bank.questions)
    playing = pluralize(number, "question") if number else "no question that can be asked"
    found = f", {pluralize(len(severities), 'problem' if broken else 'warning')}" if severities else ""
    fix = f"To see what is wrong and how to fix it: quiz check {quote(entry.path)}" if broken else ""
    return Finding("bank", f"Bank: {entry.bank.title}, {playing}{found}, in {entry.path}.", fix)


def _with_one_id(entries: Sequence[Entry]) -> Iterator[Finding]:
    """Yield a finding for each two banks that are strangers and have the same id."""
    seen: set[str] = set()
    paths = {entry.path: entry for entry in entries}
    for path, other in strangers(entries).items():
        if path not in seen:
            seen |= {path, other.path}
            titles = (paths[path].about.title, other.about.title)
            fix = (
                f"Write another id into {path} or {other.path}. "
                "Answers stay with the questions that they were given to."
            )
            yield Finding("banks", adding.two_banks(other.about.id, titles), fix)


def _place(path: Path, *, named: bool) -> Iterator[Finding]:
    """Yield why no bank is found at ``path``; an empty or missing place matters only if the user ``named`` it."""
    try:
        found = banks_in(path)
    except QuizError as error:
        yield Finding("banks", f"Banks: {error}", "Make that folder readable.")
        return
    if not named or found:
        return
    if os.path.exists(path):  # noqa: PTH110 - Path.exists raises if a folder may not be entered
        what = "A bank is a .yaml file that holds `questions:`, or a folder with bank.yaml in it."
        yield Finding("banks", f"Banks: {PATH} names {path}, which holds no bank.", what)
    else:
        message = f"Banks: {PATH} names {path}, which does not exist or cannot be read."
        yield Finding("banks", message, f"Correct {PATH}, or make that place readable.")
