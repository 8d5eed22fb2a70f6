"""``quiz remove ID``: take a bank out of the person's own banks; their answers are kept."""

from collections.abc import Sequence
from pathlib import Path

from quiz import wording
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.errors import UsageError
from quiz.library import Entry, close_names, find, join_or
from quiz.library.user_banks import take_out

_USAGE = "quiz remove ID [--yes]"
_DESCRIPTION = """\
Take a bank out of your own banks, after asking. ID is its id, or its path if
two of them have the same id. Your answers are kept, and count again if you add
the bank again."""


def run(arguments: Sequence[str]) -> int:
    """Remove the bank, if the person agrees. Raises UsageError if it is not one of their own."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    options, words = parser.read(arguments)
    if len(words) != 1:
        parser.refuse(f"One bank at a time: {join_or(words)}?" if words else "Name a bank; quiz list shows them all.")
    places, texts = system.places(), wording.adding
    read = system.reader(places)
    entry = _own_bank(words[0], find(places, read=read))
    if not options.yes and not output.confirm(
        texts.ask_remove(entry.about.title, entry.path), "to remove the bank without being asked, add --yes."
    ):
        output.say(texts.NOT_REMOVED)
        return 0
    left = take_out(Path(entry.path))
    output.say(texts.removed(entry.about.title))
    if left:
        output.say(texts.left_behind(entry.path))
    for other in find(places, read=read):
        if other.about.id == entry.about.id:
            output.say(texts.still_there(other.place, other.path))
    return 0


def _own_bank(word: str, entries: Sequence[Entry]) -> Entry:
    """Return the person's own bank that ``word`` names. Raises UsageError if there is none, or more than one."""
    path = system.folder() / word
    named = [entry for entry in entries if entry.about.id == word or Path(entry.path) == path]
    own = [entry for entry in named if entry.place == "own"]
    if len(own) == 1:
        return own[0]
    if own:
        raise UsageError(wording.adding.several(word, [entry.path for entry in own]))
    if named:
        raise UsageError(wording.adding.not_yours(word, named[0].place, named[0].path))
    titles = [entry for entry in entries if entry.about.title.casefold() == word.casefold()]
    similar = [entry.about.id for entry in titles] or close_names(word, [(entry.about.id,) * 2 for entry in entries])
    if similar:
        raise UsageError(f'There is no bank "{word}": did you mean {join_or(similar)}?')
    yours = [entry.about.id for entry in entries if entry.place == "own"]
    raise UsageError(
        f'There is no bank "{word}": ' + (f"yours are {', '.join(yours)}." if yours else "you have not added any.")
    )
