"""``quiz list``: the banks, and a person's progress in each."""

import os
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import read_store
from quiz.cli.table import Column, table
from quiz.config import PATH, Places
from quiz.errors import QuizError, UsageError
from quiz.library import Entry, distinguish, find, ordered
from quiz.stats import BankProgress, progress
from quiz.wording import adding, pluralize

_USAGE = "quiz list [--flags|--overrides [BANK]] [--json]"
_DESCRIPTION = """\
List the banks and your progress in each. For authors: --flags lists the
questions that were flagged, with file, line and reason; --overrides lists the
typed answers that learners think should count. BANK is the id of a bank."""


class Known(NamedTuple):
    """What is known about a person's progress."""

    progress: Mapping[str, BankProgress]
    failure: QuizError | None = None
    """Why it could not be read; the progress is then unknown, not zero."""


def run(arguments: Sequence[str]) -> int:
    """List the banks. A place that cannot be read is reported, and the others are listed."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--flags", action="store_true", help="the flagged questions")
    parser.add_argument("--overrides", action="store_true", help="typed answers that learners think should count")
    parser.add_argument("--json", action="store_true", help="as JSON")
    options, words = parser.read(arguments)
    for_authors = options.flags or options.overrides
    if len(words) > for_authors:
        parser.refuse(f"quiz list lists every bank and takes no name; to open one, write quiz take {words[0]}.")
    places = system.places()
    for path in places.path:
        if not os.path.exists(path):  # noqa: PTH110 - Path.exists raises where a folder may not be entered
            output.complain(f"{PATH} names {path}, which is not there or cannot be read.")
    stored = read_store(places)
    known = Known(progress(stored.records), stored.failure)
    read = system.reader(places)
    entries = ordered(find(places, read=read), known.progress)
    read.keep()
    if for_authors and known.failure:
        raise known.failure
    if for_authors:
        from quiz.cli import author_reports  # noqa: PLC0415 - few people need it

        report = author_reports.overridden if options.overrides else author_reports.flagged
        output.show(*report(stored.records, entries, _named(words, entries), as_json=options.json))
    else:
        output.show(*(_json(entries, known) if options.json else _table(entries, known, places)))
    if known.failure:
        output.complain(str(known.failure))
        return known.failure.exit_code
    return 0


def _named(words: Sequence[str], entries: Sequence[Entry]) -> str | None:
    """Return the id of the bank that was named, None if none was. Raises UsageError if there is no such bank."""
    if words and words[0] not in [entry.about.id for entry in entries]:
        known = ", ".join(entry.about.id for entry in entries)
        raise UsageError(f'There is no bank with the id "{words[0]}": the ids are {known}.')
    return next(iter(words), None)


def _json(entries: Sequence[Entry], known: Known) -> list[str]:
    import json  # noqa: PLC0415 - most people read the table

    return json.dumps([_as_data(entry, known) for entry in entries], indent=2).splitlines()


def _as_data(entry: Entry, known: Known) -> dict[str, object]:
    """Return one bank as data; ``answered`` and ``right_first`` are null if they could not be read."""
    about = entry.about
    far = known.progress.get(about.id)
    left = far.left if far else None
    return {
        "id": about.id,
        "title": about.title,
        "path": entry.path,
        "version": about.version,
        "language": about.language,
        "questions": about.questions,
        "problems": about.problems,
        "answered": None if known.failure else len(far.questions) if far else 0,
        "right_first": None if known.failure else far.right_first if far else 0,
        "left": {"done": left.done, "of": left.of} if left else None,
    }


def _table(entries: Sequence[Entry], known: Known, places: Places) -> list[str]:
    """Return the banks as people read them."""
    if not entries:
        return [f"No question banks were found. quiz add PATH copies one into {places.own}."]
    ids = [entry.about.id for entry in entries]
    columns = [
        Column("TITLE", [entry.about.title for entry in entries]),
        Column("ID", ids),
        Column("QUESTIONS", [str(entry.about.questions) for entry in entries], right=True),
    ]
    if not known.failure:
        far = [known.progress.get(name) for name in ids]
        columns += [
            Column("ANSWERED", [str(len(one.questions)) if one else "0" for one in far], right=True),
            Column("RIGHT FIRST", [str(one.right_first) if one else "0" for one in far], right=True),
            Column("LEFT AT", [f"{one.left.done} of {one.left.of}" if one and one.left else "" for one in far]),
        ]
    twins = distinguish(entries)
    columns += [
        Column("VERSION", [entry.about.version if entry.path in twins else "" for entry in entries]),
        Column("WHERE", [_where(entry, twins) for entry in entries]),
    ]
    lines = table(columns, output.width())
    faulty = [entry for entry in entries if entry.about.problems]
    if faulty:
        lines += ["", *(_faults(entry) for entry in faulty)]
    return lines


def _where(entry: Entry, twins: Collection[str]) -> str:
    """Return the place of a bank; its path, if another bank has the same id."""
    return entry.path if entry.path in twins else adding.where(entry.place, entry.path)


def _faults(entry: Entry) -> str:
    """Return how many problems a bank has, with the command that shows them."""
    from shlex import quote  # noqa: PLC0415 - most banks have no problems

    return f"{pluralize(entry.about.problems, 'problem')} in {entry.about.title}: quiz check {quote(entry.path)}"
