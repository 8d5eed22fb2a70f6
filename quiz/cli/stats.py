"""``quiz stats [BANK]``: where a learner stands, in sentences or as data; with --store, ``group_stats``."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from quiz import wording
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.banks import Banks
from quiz.cli.read_store import read_choices, read_store
from quiz.library import join_or
from quiz.schedule import day_of

if TYPE_CHECKING:
    from quiz.stats.figures import WhereIStand
    from quiz.stats.measures import Hard, Measures, TopicMeasure
    from quiz.store import Store

_USAGE = "quiz stats [BANK] [--sensitive] [--json] [--store URL] [--csv] [--xapi FILE [--secret FILE]]"
_DESCRIPTION = """\
Show where you stand: what is due, on which days you answered, what you know and
how that changed, topics, the hardest questions, and how sure you were. Where
there are too few answers to tell, that is what is said.

BANK is the id of a bank, the path of its file or folder, or the start of its
title; without it all banks count. In the library, p shows the same.

With --store, show instead what the answers of a class say about the questions:
how difficult each is, what is chosen and by whom, what looks wrong with it, and
what quiz check finds in it. URL is the file or the postgresql:// database that
quiz serve keeps them in. Only first answers count, and nothing is shown of a
question that fewer than five learners answered. --csv is for spreadsheets.

With --xapi, write a statement for each answer and each finished session, of the
class or your own, for a learning record store. Learners have ids that say
nothing of them, others in each file unless --secret names a file to keep them.

--json prints one object. A number that too few answers would make is null.
  bank          the id of the bank, null for all
  day           today
  questions     of (in the banks), seen, known, look_secure,
                left_out (sensitive questions)
  on_time       reviews that were on time: reviews, remembered, expected
  due           from (a day), and the number of each day from then on
  answers       the same, of answers, from the Monday 15 weeks ago to today
  known         the same, of questions known, week by week, the last one today
  change        first answers before and after the middle day: right, of
  hardest       bank, question, text, right, of, usual (answer), times
  topics        bank, topic, title, questions, known, right, of, low, high,
                looks_secure, left_out (sensitive questions)
  certainty     levels (level, right, of, fit), brier, brier_of_average,
                sure_and_wrong (bank, question)"""


def run(arguments: Sequence[str]) -> int:
    """Print the figures; return the exit code. Raises QuizError if the answers cannot be read."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--sensitive", action="store_true", help="count sensitive topics too")
    parser.add_argument("--json", action="store_true", help="as JSON")
    parser.add_argument("--store", metavar="URL", help="the file or database of a class: what its questions are like")
    parser.add_argument("--csv", action="store_true", help="as CSV, for spreadsheets; with --store")
    parser.add_argument("--xapi", metavar="FILE", help="write answers as xAPI statements; - is standard output")
    parser.add_argument("--secret", metavar="FILE", help="what names learners alike in every file; with --xapi")
    options, words = parser.read(arguments)
    if len(words) > 1:
        parser.refuse(f"One bank at a time: {join_or(words)}? Without a name, all banks count.")
    if options.store is not None or options.csv or options.xapi is not None or options.secret is not None:
        from quiz.cli import group_stats  # noqa: PLC0415 - learners ask for themselves

        return group_stats.run(parser, options, words)
    banks = Banks()
    counted = (banks.named(words[0]),) if words else banks.found
    banks.read.keep()
    from quiz.library.bank_standing import Scope  # noqa: PLC0415 - a name that no bank has needs no figures
    from quiz.library.standing import measure  # noqa: PLC0415 - as above
    from quiz.store import SQLiteStore  # noqa: PLC0415 - as above

    today, preferences = day_of(system.now()), read_choices(banks.places)
    scope = Scope(today, preferences, only=bool(words), sensitive=options.sensitive or preferences.sensitive)

    def ask(store: "Store") -> "Measures":
        return measure(store, counted, scope)

    with SQLiteStore.in_memory() as nothing:
        measured = read_store(banks.places, ask, ask(nothing))
    if options.json:
        output.show_json(as_data(measured, counted[0].about.id if words else None))
        return 0
    from quiz.library.standing_pages import pages_of  # noqa: PLC0415 - programs read the data

    output.say(*_lines(pages_of(measured, [counted[0].about.title] if words else None)))
    return 0


def _lines(standing: "WhereIStand") -> Iterator[str]:
    """Yield the sentences of every page, each page under its name."""
    yield wording.standing.spoken_title(standing.title)
    if standing.empty:
        yield standing.empty
    for page in standing.pages:
        yield from ("", page.title, *(f"  {sentence}" for sentence in page.sentences))
    if standing.held_back:
        yield from ("", wording.standing.held_back(standing.held_back))


def as_data(measured: "Measures", bank: str | None) -> dict[str, object]:
    """Return all figures as data, in the layout that ``quiz stats --help`` describes."""
    seen, kept, certainty, changed = measured.seen, measured.retention, measured.certainty, measured.change
    weeks, brier = len(measured.known) - 1, certainty.brier
    sides = {"before": changed.before, "after": changed.after} if changed else {}
    return {
        "bank": bank,
        "day": _day(measured.today),
        "questions": {
            "of": seen.of,
            "seen": seen.seen,
            "known": seen.known,
            "look_secure": seen.secure,
            "left_out": seen.left_out,
        },
        "on_time": {
            "reviews": kept.reviews,
            "remembered": kept.remembered,
            "expected": round(kept.expected, 1) if kept.is_enough else None,
        },
        "due": {"from": _day(measured.today), "number": measured.due},
        "answers": {"from": _day(measured.first_day), "number": measured.answers},
        "known": {"from": _day(measured.today - 7 * weeks), "number": measured.known} if changed else None,
        "change": {side: {"right": right, "of": of} for side, (right, of) in sides.items()} or None,
        "hardest": [_hard(it) for it in measured.hardest],
        "topics": [_topic(it) for of in measured.banks for it in of.topics],
        "certainty": {
            "levels": [{"level": it.level, "right": it.right, "of": it.of, "fit": it.fit} for it in certainty.levels],
            "brier": brier and round(brier[0], 4),
            "brier_of_average": brier and round(brier[1], 4),
            "sure_and_wrong": [{"bank": of, "question": name} for of, name in certainty.sure_and_missed],
        },
    }


def _hard(it: "Hard") -> dict[str, object]:
    bank, question = it.name
    counts = {"right": it.right, "of": it.of}
    return {"bank": bank, "question": question, "text": it.text, **counts, "usual": it.usual, "times": it.times}


def _topic(it: "TopicMeasure") -> dict[str, object]:
    interval = it.interval
    return {
        "bank": it.bank,
        "topic": it.topic,
        "title": it.title,
        "questions": len(it.questions),
        "known": it.known,
        "right": it.right,
        "of": it.of,
        "low": interval and round(interval.low, 4),
        "high": interval and round(interval.high, 4),
        "looks_secure": it.looks_secure,
        "left_out": it.held_back,
    }


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat()
