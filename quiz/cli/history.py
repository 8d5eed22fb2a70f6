"""``quiz history``: past sessions, for people and as data."""

from argparse import Namespace
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from quiz import wording
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.banks import Banks
from quiz.cli.new_file import write_new
from quiz.cli.read_store import read_choices, read_store
from quiz.cli.table import Column, table
from quiz.errors import QuizError
from quiz.library.past_sessions import PastSessions, past_sessions
from quiz.model import EVERY_BANK
from quiz.schedule import Stretch, day_named, day_of

if TYPE_CHECKING:
    from quiz.paper import Kind
    from quiz.stats import Past

_USAGE = "quiz history [--since WHEN] [--until WHEN] [--json | --save FILE [--full]]"
_DESCRIPTION = """\
List the sessions that you finished or left: when, which bank, which mode, how
many questions you got right the first time (in an exam, right), and where you
left.

To see one again as it was, press y in the library of quiz.

WHEN is a date such as 2026-11-15, or how long ago: 10 (days), 10d, 2w, 3m or 1y.

--save writes a review of that time (without --since, of two weeks) to print or
to keep, as .html or .md: its figures, each question whose last answer was not
right, with the explanation, and a list of the others. With --full it has all
there is to read of every question. A file that exists is never changed."""

_USUAL = timedelta(days=13)
"""How far a review goes back."""
_KINDS: Mapping[str, "Kind"] = {".html": "html", ".htm": "html", ".md": "md", ".markdown": "md"}


def run(arguments: Sequence[str]) -> int:
    """List the sessions, the latest first. Raises QuizError if the answers cannot be read."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--since", metavar="WHEN", help="not before this day")
    parser.add_argument("--until", metavar="WHEN", help="not after this day")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--save", metavar="FILE", help="write a review of that time")
    parser.add_argument("--full", action="store_true", help="in the review: every question in full")
    parser.add_argument("--sensitive", action="store_true", help="in the review: sensitive questions too")
    options, words = parser.read(arguments)
    if words:
        parser.refuse("quiz history lists the sessions of every bank and takes no name.")
    if options.save is None and (options.sensitive or options.full):
        parser.refuse(f"--{'sensitive' if options.sensitive else 'full'} is only for --save.")
    stretch = _stretch(parser, options)
    if options.save is not None:
        return _save(parser, options, stretch)
    banks = Banks()
    found = read_store(
        banks.places,
        lambda store: past_sessions(store, banks.found if store.count_answers() else ()),
        PastSessions((), {}),
    )
    sessions = [past for past in found.sessions if stretch.holds(past.began.toordinal())]
    if found.sessions and not sessions and not options.json:
        output.say("No session began in that time.")
    elif options.json:
        output.show_json([_as_data(past, found.titles) for past in sessions])
    else:
        output.show(*_table(sessions, found.titles))
    return 0


def _stretch(parser: Arguments, options: Namespace) -> Stretch:
    """Return the days that are asked about. Raises UsageError where they are none."""
    today = date.fromordinal(day_of(system.now()))
    found = dict[str, date]()
    for option in ("--since", "--until"):
        written = getattr(options, option[2:])
        if written is None:
            continue
        day = day_named(written, today)
        if day is None:
            parser.refuse(wording.looking_back.no_day(option, written))
        if day > today:
            parser.refuse(f"{option} {written} has not come yet.")
        found[option] = day
    saves = options.save is not None
    last = found.get("--until", today if saves else date.max)  # a clock that was wrong takes no session off the list
    first = found.get("--since", max(last, date.min + _USUAL) - _USUAL if saves else date.min)
    if first > last:
        parser.refuse(f"--since {options.since} is after --until {options.until}.")
    return Stretch(first, last)


def _save(parser: Arguments, options: Namespace, stretch: Stretch) -> int:
    """Write the review of a stretch of time. Raises QuizError where there is nothing in it, or no file can be made."""
    from quiz import paper  # noqa: PLC0415 - a list needs no paper
    from quiz.library.stretch import review_stretch  # noqa: PLC0415 - as above

    banks, now = Banks(), system.now()
    places = banks.places
    kind = _KINDS.get(Path(options.save).suffix.lower())
    if kind is None:
        parser.refuse(f"--save takes a name that ends in .html or .md, not {options.save}.")
    sensitive = options.sensitive or read_choices(places).sensitive
    review = read_store(places, lambda store: review_stretch(store, banks.found, stretch, sensitive=sensitive), None)
    if review is None or not review.answers:
        raise QuizError(wording.looking_back.nothing_answered(*stretch))
    path = banks.folder / options.save
    write_new(path, options.save, paper.of_stretch(review, now, kind, full=options.full), "--save")
    output.say(wording.reviewing.saved_at(str(path)))
    return 0


def _table(sessions: Sequence["Past"], titles: Mapping[str, str]) -> list[str]:
    if not sessions:
        return [wording.sessions.NOTHING]
    columns = [
        Column("WHEN", [f"{past.began:%Y-%m-%d %H:%M}" for past in sessions]),
        Column("BANK", [_title(past, titles) for past in sessions]),
        Column("MODE", [wording.sessions.mode(past.mode) for past in sessions]),
        Column("RIGHT", [_right(past) for past in sessions]),
        Column("LEFT AT", [_left(past) for past in sessions]),
        Column("LAST USED", [f"{past.used:%Y-%m-%d %H:%M:%S}" if past.used else "" for past in sessions]),
    ]
    return table(columns, output.width())


def _title(past: "Past", titles: Mapping[str, str]) -> str:
    return wording.sessions.ALL_BANKS if past.bank == EVERY_BANK else titles.get(past.session, past.bank)


def _right(past: "Past") -> str:
    counted = f"{past.right_first} of {past.asked}"
    return (counted if past.mode == "exam" else f"{counted} at once") if past.asked else ""


def _left(past: "Past") -> str:
    if past.state == "abandoned":
        return wording.sessions.GIVEN_UP
    return f"{past.left.done} of {past.left.of}" if past.left else ""


def _as_data(past: "Past", titles: Mapping[str, str]) -> dict[str, object]:
    """Return one session as data; ``bank`` is null for a session over all banks, ``title`` if the bank is gone."""
    every = past.bank == EVERY_BANK
    return {
        "session": past.session,
        "began": past.began.isoformat(timespec="seconds"),
        "bank": None if every else past.bank,
        "title": wording.sessions.ALL_BANKS if every else titles.get(past.session),
        "mode": past.mode,
        "state": past.state,
        "right_first": past.right_first,
        "asked": past.asked,
        "planned": past.planned,
        "left": {"done": past.left.done, "of": past.left.of} if past.left else None,
    }
