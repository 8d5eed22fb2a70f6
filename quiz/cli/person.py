"""Who learns: ``--person NAME`` anywhere on the command line, or ``QUIZ_PERSON``; else the person without a name.

``--new-person NAME`` is the same, and begins for somebody who is new.
"""

import os
import sys
from collections.abc import Sequence
from contextvars import ContextVar
from typing import NamedTuple

from quiz import files
from quiz.config import Places
from quiz.errors import QuizError, UsageError
from quiz.people import LONGEST, Person, begin, clean, is_known, people, person

VARIABLE = "QUIZ_PERSON"
"""The environment variable that names who learns."""
OPTION = "--person"
NEW = "--new-person"
"""Begins for somebody new without a question, for scripts and a new computer."""
_USAGE = f"quiz {OPTION}|{NEW} NAME [COMMAND]"
_REPORTING = frozenset({"due", "stats", "history", "list", "doctor", "data", "forget", "export"})
"""Commands that report of somebody, or delete; with all others somebody new may begin."""


class Chosen(NamedTuple):
    """Who was named on the command line."""

    name: str | None = None
    """None where nobody was."""
    may_begin: bool = True
    """Whether a new person may begin with this command."""
    begins: bool = False
    """Whether a new person begins without being asked about."""


_NOBODY = Chosen()
_CHOSEN: ContextVar[Chosen] = ContextVar("person", default=_NOBODY)


def take_out(arguments: Sequence[str]) -> list[str]:
    """Return the arguments without ``--person NAME``, which is remembered. Raises UsageError where the name is missing.

    After ``--`` all are words.
    """
    name, begins = None, False
    rest, left = list[str](), list(arguments)
    while left and left[0] != "--":
        word = left.pop(0)
        option, equals, value = word.partition("=")
        if option not in (OPTION, NEW):
            rest.append(word)
            continue
        if not equals and (not left or left[0].startswith("--")):
            raise UsageError(f"{option} needs a name after it.", _USAGE)
        name, begins = value if equals else left.pop(0), option == NEW
        if not name.strip():
            raise UsageError(f"{option} needs a name, and this one is empty.", _USAGE)
    command = next((word for word in rest if not word.startswith("-")), "")
    choose(name, may_begin=command not in _REPORTING or rest[:2] == ["data", "import"], begins=begins)
    return [*rest, *left]


def choose(name: str | None, *, may_begin: bool, begins: bool = False) -> None:
    """Let the person called ``name`` learn from now on; None where nobody was named, empty for the unnamed person."""
    _CHOSEN.set(Chosen(name, may_begin, begins))


def of_person(places: Places) -> Places:
    """Return ``places`` with the answers and settings of the person who learns; the banks are everybody's.

    Somebody new begins after a question, so that a misspelled name makes nobody. Raises UsageError where there is no
    such person, and QuizError where their folder cannot be made.
    """
    chosen = _CHOSEN.get()
    name = os.environ.get(VARIABLE, "") if chosen.name is None else chosen.name
    if not name:
        return places
    shown = clean(name)
    if not shown:
        raise UsageError(f"A name has a letter or a digit, no hidden signs, and at most {LONGEST} characters.", _USAGE)
    one = person(places.data, shown)
    if not (is_known(one) or chosen.begins):
        _ask_to_begin(places, one, may_begin=chosen.may_begin)
    try:
        if not is_known(one):
            begin(one)
    except OSError as error:
        raise QuizError(f"{one.folder} cannot be made: {files.reason(error)}.") from error
    return places._replace(store=one.store, config=one.settings)


def names(places: Places) -> tuple[str, ...]:
    """Return the names of everybody who has learned here, the person without one first; empty where that is one."""
    unnamed = ("",) if (places.data / "facts.sqlite3").exists() else ()
    found = (*unnamed, *(one.name for one in people(places.data)))
    return found if len(found) > 1 else ()


def name_of(places: Places) -> str:
    """Return the name of the person whose places these are; empty for the one without a name."""
    return next((one.name for one in people(places.data) if one.store == places.store), "")


def _ask_to_begin(places: Places, one: Person, *, may_begin: bool) -> None:
    from shlex import quote  # noqa: PLC0415 - few people mistype

    from quiz.cli.arguments import did_you_mean  # noqa: PLC0415 - as above

    known = [other.name for other in people(places.data)]
    there = f"there are {', '.join(known)}." if known else "nobody here has a name yet."
    nobody = f"Nobody called {one.name} has learned here: {did_you_mean(one.name, known, there)}"
    if not (may_begin and is_asked()):
        raise UsageError(f"{nobody} To begin for somebody new: quiz {NEW} {quote(one.name)}", _USAGE)
    from quiz.cli import output  # noqa: PLC0415 - as above

    question = f"{nobody} Begin for {one.name}? There is no password: anyone at this computer can. [y/N] "
    if not output.confirm(question, ""):
        raise UsageError("Nothing was begun.", _USAGE)


def is_asked() -> bool:
    """Return whether somebody is there who can be asked."""
    return sys.stdin is not None and sys.stdin.isatty()
