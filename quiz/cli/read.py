"""``quiz read [BANK]``: read explanations again, of one bank or of all; nothing is scored."""

from collections.abc import Sequence

from quiz.cli import output, system
from quiz.cli.arguments import PLAIN, Arguments
from quiz.cli.screen import opened, show, which
from quiz.library import ReadExplanations, find, join_or, require_questions, resolve, topics_named
from quiz.library.reading_list import ReadingFilter, Show

_USAGE = "quiz read [BANK] [--topic TOPIC ...] [--sensitive] [--retired] [--plain [--missed|--all]]"
_DESCRIPTION = """\
Read questions with their answers and explanations, and what you answered.

BANK is the id of a bank, the path of its file or folder, or the start of its
title; without it the questions of all banks are listed."""


def run(arguments: Sequence[str]) -> int:
    """Open the list of explanations; return the exit code."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument(
        "--topic",
        action="append",
        default=[],
        metavar="TOPIC",
        help="only this topic: its id, or the start of its title; may be said again for another",
    )
    parser.add_argument("--sensitive", action="store_true", help="list sensitive questions too")
    parser.add_argument("--retired", action="store_true", help="what you are not asked any more; ask it again there")
    parser.add_argument("--plain", action="store_true", help=PLAIN)
    parser.add_argument("--missed", action="store_true", help="line by line: only what was missed, as is usual")
    parser.add_argument("--all", action="store_true", help="line by line: everything, answered or not")
    options, words = parser.read(arguments)
    if len(words) > 1:
        parser.refuse(f"One bank at a time: {join_or(words)}? Without a name, all banks are read.")
    if options.topic and not words:
        parser.refuse("--topic names a topic of a bank: name the bank too.")
    places, here = system.places(), system.folder()
    read = system.reader(places)
    entries = find(places, read=read) if words else ()
    entry = resolve(words[0], entries, here, read) if words else None
    if entry:
        require_questions(entry)
    topics = tuple((entry.bank.id, topic) for topic in topics_named(entry.bank, options.topic)) if entry else ()
    news = which(entry, entries)
    if news:
        output.complain(news)
    plain = options.plain or system.is_plain()
    what: Show = "retired" if options.retired else "all" if options.all or not (plain or options.missed) else "missed"
    request = ReadExplanations(entry, ReadingFilter(what, topics, sensitive=options.sensitive))
    given = [here / entry.path] if entry and entry.place == "given" else []
    with opened(places, read, given) as workspace:
        return show(workspace, request, plain=plain)
