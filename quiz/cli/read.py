"""``quiz read [BANK]``: explanations to read again, of one bank or of all; nothing is scored."""

from collections.abc import Sequence
from dataclasses import replace

from quiz.cli import surroundings
from quiz.cli.arguments import Arguments
from quiz.cli.screen import draw, opened
from quiz.library import Remembered, either, find, require_questions, resolve, topics_named

_USAGE = "quiz read [BANK] [--topic TOPIC ...] [--sensitive]"
_DESCRIPTION = """\
Read questions with their answers and explanations, and what you answered.

BANK is the id of a bank, the path of its file or folder, or the start of its
title; without it the questions of all banks are listed."""


def run(arguments: Sequence[str]) -> int:
    """Open the list."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument(
        "--topic",
        action="append",
        default=[],
        metavar="TOPIC",
        help="only this topic: its id, or the start of its title; may be said again for another",
    )
    parser.add_argument("--sensitive", action="store_true", help="list sensitive questions too")
    options, words = parser.read(arguments)
    if len(words) > 1:
        parser.misused(f"One bank at a time: {either(words)}? Without a name, all banks are read.")
    if options.topic and not words:
        parser.misused("--topic names a topic of a bank: name the bank too.")
    places, here, read = surroundings.places(), surroundings.folder(), Remembered()
    entry = resolve(words[0], find(places, read=read), here, read) if words else None
    if entry:
        require_questions(entry)
    topics = topics_named(entry.bank, options.topic) if entry else ()
    surroundings.require_terminal()
    given = [here / entry.path] if entry and entry.place == "given" else []
    with opened(places, read, given) as opening:
        return draw(replace(opening, entry=entry, topics=topics, sensitive=options.sensitive, read=True))
