"""``quiz read [BANK]``: read explanations again, of one bank or of all; nothing is scored."""

from argparse import Namespace
from collections.abc import Sequence
from pathlib import Path

from quiz import wording
from quiz.cli import output, system
from quiz.cli.arguments import PLAIN, Arguments
from quiz.cli.banks import Banks
from quiz.cli.new_file import write_new
from quiz.cli.screen import opened, show
from quiz.library import Entry, ReadExplanations, Workspace, join_or, topics_named
from quiz.library.reading_list import ReadingFilter, Show

_USAGE = (
    "quiz read [BANK] [--topic TOPIC ...] [--sensitive] [--retired|--noted|--bookmarked|--care-team [--save FILE]]"
    " [--plain [--missed|--all]]"
)
_DESCRIPTION = """\
Read questions with their answers and explanations, and what you answered.

BANK is the id of a bank, the path of its file or folder, or the start of its
title; without it the questions of all banks are listed.

--care-team shows what you marked to ask your care team, and with --save writes
one sheet to print: your own words, and lines for the answers. FILE ends in
.html or .md; a file that is there is not overwritten."""


_SUFFIXES = (".html", ".md")
_OF_ONES_OWN: tuple[Show, ...] = ("retired", "noted", "bookmarked", "care-team")


def run(arguments: Sequence[str]) -> int:
    """Open the list of explanations; return the exit code."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_repeated(
        "--topic", "TOPIC", "only this topic: its id, or the start of its title; may be said again for another"
    )
    parser.add_argument("--sensitive", action="store_true", help="list sensitive questions too")
    parser.add_argument("--retired", action="store_true", help="what you are not asked any more; ask it again there")
    parser.add_argument("--noted", action="store_true", help="what you wrote a note on")
    parser.add_argument("--bookmarked", action="store_true", help="what you bookmarked for yourself")
    parser.add_argument("--care-team", action="store_true", help="what you marked to ask your care team")
    parser.add_argument("--save", metavar="FILE", help="with --care-team: write one sheet to print, and show nothing")
    parser.add_argument("--plain", action="store_true", help=PLAIN)
    parser.add_argument("--missed", action="store_true", help="line by line: only what was missed, as is usual")
    parser.add_argument("--all", action="store_true", help="line by line: everything, answered or not")
    options, words = parser.read(arguments)
    if len(words) > 1:
        parser.refuse(f"One bank at a time: {join_or(words)}? Without a name, all banks are read.")
    if options.save and not options.care_team:
        parser.refuse("--save writes the sheet for your care team: add --care-team.")
    if options.save and Path(options.save).suffix not in _SUFFIXES:
        parser.refuse(f"--save takes a file that ends in {join_or(_SUFFIXES)}, not {options.save}.")
    if options.topic and not words:
        parser.refuse("--topic names a topic of a bank: name the bank too.")
    banks = Banks()
    entry = banks.playable(words[0]) if words else None
    topics = tuple((entry.bank.id, topic) for topic in topics_named(entry.bank, options.topic)) if entry else ()
    if entry and (news := banks.which(entry)):
        output.complain(news)
    plain = options.plain or system.is_plain()
    what = _shown(options, plain=plain)
    request = ReadExplanations(entry, ReadingFilter(what, topics, sensitive=options.sensitive))
    with opened(banks, banks.given(entry)) as workspace:
        if options.save:
            return _save(workspace, entry, banks.folder / options.save, options.save)
        return show(workspace, request, plain=plain)


def _shown(options: Namespace, *, plain: bool) -> Show:
    """Return which questions are shown at first."""
    chosen = (show for show in _OF_ONES_OWN if getattr(options, show.replace("-", "_")))
    return next(chosen, "all" if options.all or not (plain or options.missed) else "missed")


def _save(workspace: Workspace, entry: Entry | None, path: Path, written: str) -> int:
    """Write the sheet for the care team, and report where it is. Raises QuizError where that fails."""
    from quiz import paper  # noqa: PLC0415 - only who saves needs it
    from quiz.library.care_team import to_ask  # noqa: PLC0415 - as above

    asked = to_ask(workspace, (entry,) if entry else workspace.entries)
    if not asked:
        output.say(wording.notes.NOTHING_TO_ASK)
        return 0
    text = paper.care_team(asked, workspace.environment.clock(), path.suffix[1:])
    write_new(path, written, text, "--save")
    output.say(f"{wording.pluralize(len(asked), 'question')} for your care team: {written}")
    return 0
