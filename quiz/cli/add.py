"""``quiz add PATH ...``: copy banks into the person's own, after showing what they are."""

from collections.abc import Sequence
from shlex import quote

from quiz import wording
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.config import Places
from quiz.errors import QuizError
from quiz.library import find
from quiz.library.candidate import Candidate, look_at
from quiz.library.user_banks import put_in

_USAGE = "quiz add PATH ... [--yes]"
_DESCRIPTION = """\
Copy banks into your own, so that quiz finds them from any folder. PATH is a
bank's file, or a folder with bank.yaml in it. Each is shown first, with what is
wrong with it, and added once you agree. The file itself stays where it is."""


def run(arguments: Sequence[str]) -> int:
    """Add each bank that is there and wanted; one that is not keeps none of the others from being added."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    options, paths = parser.read(arguments)
    if not paths:
        parser.refuse("Say which bank to add, for example: quiz add first-aid.yaml")
    places, failure = system.places(), 0
    read = system.reader(places)
    for at, written in enumerate(paths):
        try:
            candidate = look_at(written, find(places, read=read), system.folder())
            output.show(*[""] * bool(at))
            _add(candidate, places, ask=not options.yes)
        except QuizError as error:
            output.flush()
            output.complain(str(error))
            failure = failure or error.exit_code
    return failure


def _add(candidate: Candidate, places: Places, *, ask: bool) -> None:
    words, bank = wording.adding, candidate.entry.bank
    if candidate.same:
        output.show(words.already(bank.title, candidate.same.place, candidate.same.path))
        return
    problems = len(candidate.entry.problems)
    output.show(*words.described(bank, candidate.errors, problems, quote(candidate.entry.path)))
    for older in candidate.older:
        output.show(*words.replaces(older.bank, bank, older.path, backwards=candidate.is_older_than(older)))
    output.show(*(words.beside(other.place, other.bank) for other in candidate.elsewhere))
    output.flush()
    question = words.ASK_REPLACE if candidate.older else words.ASK
    if ask and not output.confirm(question, "to add the bank without a question, add --yes."):
        output.show(words.NOT_ADDED)
        return
    added = put_in(candidate, places.own, system.now())
    output.show(*words.added(bank.title, bank.id, str(added.path)))
    if added.replaced:
        output.show(words.kept_beside([str(path) for path in added.replaced]))
