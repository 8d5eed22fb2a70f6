"""``quiz remove ID``: take a bank out of the person's own banks; their answers are kept."""

from collections.abc import Sequence
from pathlib import Path

from quiz.cli import output
from quiz.cli.arguments import Arguments
from quiz.cli.banks import Banks
from quiz.errors import UsageError
from quiz.library import Entry, close_names, join_or
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
    entry = _own_bank(words[0], Banks())
    title = entry.about.title
    question = f"This deletes {title}, your copy in {entry.path}. Remove it? [y/N] "
    if not options.yes and not output.confirm(question, "to remove the bank without being asked, add --yes."):
        output.say("Nothing was removed.")
        return 0
    left = take_out(Path(entry.path))
    output.say(f"Removed {title} from your banks. Your answers to it are kept; quiz forget deletes them.")
    if left:
        output.say(f"Other files in {entry.path} were left there.")
    for other in Banks().found:
        if other.about.id == entry.about.id:
            shipped = other.place == "shipped"
            at = "It still comes with quiz" if shipped else f"A copy is still found in {other.path}"
            output.say(f"{at}, so it stays in the list.")
    return 0


def _own_bank(word: str, banks: Banks) -> Entry:
    """Return the person's own bank that ``word`` names. Raises UsageError if there is none, or more than one."""
    entries, path = banks.found, banks.folder / word
    named = [entry for entry in entries if entry.about.id == word or Path(entry.path) == path]
    own = [entry for entry in named if entry.place == "own"]
    if len(own) == 1:
        return own[0]
    if own:
        paths = " or ".join(entry.path for entry in own)
        raise UsageError(f"{len(own)} of your banks have the id {word}: name one by its path, {paths}.")
    if named:
        raise UsageError(_not_yours(word, named[0]))
    titles = [entry for entry in entries if entry.about.title.casefold() == word.casefold()]
    similar = [entry.about.id for entry in titles] or close_names(word, [(entry.about.id,) * 2 for entry in entries])
    if similar:
        raise UsageError(f'There is no bank "{word}": did you mean {join_or(similar)}?')
    yours = [entry.about.id for entry in entries if entry.place == "own"]
    raise UsageError(
        f'There is no bank "{word}": ' + (f"yours are {', '.join(yours)}." if yours else "you have not added any.")
    )


def _not_yours(word: str, entry: Entry) -> str:
    """Return why a bank cannot be removed, and where it is."""
    if entry.place == "shipped":
        return f"{word} comes with quiz, in {entry.path}, so it cannot be removed."
    how = "take it out of QUIZ_PATH, or delete it yourself" if entry.place == "path" else "delete it yourself"
    return f"{word} is not in your own banks but in {entry.path}, so quiz does not remove it: {how}."
