"""``quiz list``: the banks, and a person's progress in each."""

import os
from collections.abc import Collection, Mapping, Sequence
from typing import TYPE_CHECKING, Literal, NamedTuple

from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.banks import Banks
from quiz.cli.read_store import read_choices, read_store
from quiz.cli.table import Column, table
from quiz.config import PATH, Places
from quiz.errors import QuizError, UsageError
from quiz.library import Entry, distinguish, ordered, passed_over, refuse_foreign
from quiz.library.versions import newest_of_each
from quiz.preferences import Preferences
from quiz.wording import adding, pluralize

if TYPE_CHECKING:
    from pathlib import Path

    from quiz.formats import Format
    from quiz.model import Record
    from quiz.stats import BankProgress
    from quiz.store import Store

_USAGE = "quiz list [--flags|--overrides [BANK]] [--json]"
_DESCRIPTION = """\
List the banks and your progress in each, and the files of other programs beside
them, which in JSON have no id, and a format as passed_over. For authors:
--flags lists the questions that were flagged, with file, line and reason;
--overrides lists the typed answers that learners think should count. BANK is
the id of a bank."""

Others = Sequence[tuple["Path", "Format"]]
"""Files of other programs among the banks."""
_MOST = 5
"""How many of them are named to people."""


class Known(NamedTuple):
    """What is known about a person's progress."""

    progress: "Mapping[str, BankProgress]"
    today: int = 0
    preferences: Preferences = Preferences()
    failure: QuizError | None = None
    """Why it could not be read; the progress is then unknown, not zero."""

    def of(self, entry: Entry) -> "tuple[int, int, int, int]":
        """Return how many questions of a bank were answered, and are known, to try again and due."""
        far = self.progress.get(entry.about.id)
        if far is None:
            return 0, 0, 0, 0
        from quiz.library.knowledge import knowledge_of  # noqa: PLC0415 - before the first session nothing is known

        now = knowledge_of(entry.about, far, self.today, self.preferences)
        return now.answered, now.known, now.again, now.due

    def right_first(self, entry: Entry) -> int:
        """Return how many questions of a bank were right at once."""
        far = self.progress.get(entry.about.id)
        if far is None:
            return 0
        from quiz.stats import those_of_today  # noqa: PLC0415 - as above

        there = those_of_today(far, entry.about.among(far.questions))
        return sum(standing.first == "right" for _, standing in there)


def run(arguments: Sequence[str]) -> int:
    """List the banks. A place that cannot be read is reported, and the others are listed."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--flags", action="store_true", help="the flagged questions")
    parser.add_argument("--overrides", action="store_true", help="typed answers that learners think should count")
    parser.add_argument("--json", action="store_true", help="as JSON")
    options, words = parser.read(arguments)
    for_authors = options.flags or options.overrides
    if len(words) > for_authors:
        refuse_foreign(system.folder() / words[0], words[0])
        from shlex import quote  # noqa: PLC0415 - few people name one

        parser.refuse(f"quiz list lists every bank and takes no name; to open one, write quiz take {quote(words[0])}.")
    banks = Banks()
    places = banks.places
    for path in places.path:
        if not os.path.exists(path):  # noqa: PTH110 - Path.exists raises where a folder may not be entered
            output.complain(f"{PATH} names {path}, which is not there or cannot be read.")
    kind: Literal["flagged", "overridden"] = "overridden" if options.overrides else "flagged"
    nothing: tuple[Known, tuple[Record, ...]] = Known({}), ()
    try:
        known, records = read_store(
            places, lambda store: (_known(store, places), store.records_with(kind) if for_authors else ()), nothing
        )
    except QuizError as error:
        if for_authors:
            raise
        known, records = Known({}, failure=error), ()
    entries = ordered(banks.found, {bank: of.used for bank, of in known.progress.items()})
    banks.read.keep()
    if for_authors:
        from quiz.cli import author_reports  # noqa: PLC0415 - few people need it

        report = author_reports.overridden if options.overrides else author_reports.flagged
        output.show(*report(records, entries, _named(words, entries), as_json=options.json))
    else:
        others = list(passed_over(places))
        if options.json:
            no_bank: dict[str, object] = {"id": None, "title": None, "questions": 0}
            files = [{**no_bank, "path": str(path), "passed_over": it.name} for path, it in others]
            output.show_json([*(_as_data(entry, known) for entry in entries), *files])
        else:
            output.say(*_table(entries, known, places, others))
    if known.failure:
        output.complain(str(known.failure))
        return known.failure.exit_code
    return 0


def _known(store: "Store", places: Places) -> Known:
    from quiz.library.knowledge import look_progress  # noqa: PLC0415 - as above
    from quiz.schedule import day_of  # noqa: PLC0415

    return Known(look_progress(store), day_of(system.now()), read_choices(places))


def _named(words: Sequence[str], entries: Sequence[Entry]) -> str | None:
    """Return the id of the bank that was named, None if none was. Raises UsageError if there is no such bank."""
    if words and words[0] not in [entry.about.id for entry in entries]:
        known = ", ".join(entry.about.id for entry in entries)
        raise UsageError(f'There is no bank with the id "{words[0]}": the ids are {known}.')
    return next(iter(words), None)


def _as_data(entry: Entry, known: Known) -> dict[str, object]:
    """Return one bank as data; what the person did is null if it could not be read."""
    about = entry.about
    answered, knows, again, due = (None,) * 4 if known.failure else known.of(entry)
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
        "answered": answered,
        "right_first": None if known.failure else known.right_first(entry),
        "known": knows,
        "again": again,
        "due": due,
        "left": {"done": left.done, "of": left.of} if left else None,
    }


def _table(entries: Sequence[Entry], known: Known, places: Places, others: Others) -> list[str]:
    """Return the banks as people read them, and the files that are none."""
    if not entries:
        return [f"No question banks were found. quiz add PATH copies one into {places.own}.", *_no_banks(others)]
    ids = [entry.about.id for entry in entries]
    columns = [
        Column("TITLE", [entry.about.title for entry in entries]),
        Column("ID", ids),
        Column("QUESTIONS", [str(entry.about.questions) for entry in entries], right=True),
    ]
    counts = {entry.path: known.of(entry) for entry in entries}
    if not known.failure:
        far = [known.progress.get(name) for name in ids]
        columns += [
            Column("KNOWN", [str(knows) for _, knows, _, _ in counts.values()], right=True),
            Column("AGAIN", [str(again) for *_, again, _ in counts.values()], right=True),
            Column("DUE", [str(due) for *_, due in counts.values()], right=True),
            Column("LEFT AT", [f"{one.left.done} of {one.left.of}" if one and one.left else "" for one in far]),
        ]
    twins = distinguish(entries)
    columns += [
        Column("VERSION", [entry.about.version if entry.path in twins else "" for entry in entries]),
        Column("WHERE", [_where(entry, twins) for entry in entries]),
    ]
    lines = table(columns, output.width())
    if twins:
        lines += _strangers(entries)
    due = 0 if known.failure else sum(counts[entry.path][-1] for entry in newest_of_each(entries).values())
    if due:
        lines += ["", _due_today(due)]
    faulty = [entry for entry in entries if entry.about.problems]
    if faulty:
        lines += ["", *(_faults(entry) for entry in faulty)]
    return lines + _no_banks(others)


def _no_banks(others: Others) -> list[str]:
    """Return a line for each of the first files of other programs, with what to do next, after an empty one."""
    if not others:
        return []
    from quiz.library.foreign_files import not_a_bank  # noqa: PLC0415 - most folders hold banks alone

    lines = [not_a_bank(str(path), it) for path, it in others[:_MOST]]
    more = [f"{pluralize(len(others) - _MOST, 'more file')} of other programs."] if len(others) > _MOST else []
    return ["", *lines, *more]


def _strangers(entries: Sequence[Entry]) -> list[str]:
    """Return a line for each id that different banks have, after an empty one."""
    from quiz.library.same_id import strangers  # noqa: PLC0415 - few banks share an id

    groups: dict[str, set[str]] = {}
    for path, other in strangers(entries).items():
        titles = [entry.about.title for entry in entries if entry.path == path]
        groups.setdefault(other.about.id, set()).update((*titles, other.about.title))
    lines = [adding.two_banks(name, sorted(titles)) for name, titles in groups.items()]
    return ["", *lines] if lines else []


def _due_today(due: int) -> str:
    """Return what is due and how long it takes, as every front end says it."""
    from quiz.library.review_row import ReviewRow  # noqa: PLC0415 - before the first session nothing is due
    from quiz.wording import banks  # noqa: PLC0415 - as above

    review = ReviewRow.of(due)
    return banks.due_today(review.due, review.doing, review.minutes)


def _where(entry: Entry, twins: Collection[str]) -> str:
    """Return the place of a bank; its path, if another bank has the same id."""
    return entry.path if entry.path in twins else adding.where(entry.place, entry.path)


def _faults(entry: Entry) -> str:
    """Return how many problems a bank has, with the command that shows them."""
    from shlex import quote  # noqa: PLC0415 - most banks have no problems

    return f"{pluralize(entry.about.problems, 'problem')} in {entry.about.title}: quiz check {quote(entry.path)}"
