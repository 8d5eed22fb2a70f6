"""``quiz forget``: delete everything that the program knows about a person, after asking."""

from collections.abc import Sequence
from pathlib import Path

from quiz import files
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import report_set_aside
from quiz.config import Places
from quiz.errors import QuizError
from quiz.store import SQLiteStore, StoreNewer, delete
from quiz.wording import pluralize

_USAGE = "quiz forget [--yes]"
_DESCRIPTION = "Delete everything that quiz knows about you, after asking. Your own banks are not changed."


def run(arguments: Sequence[str]) -> int:
    """Delete the answers and the index of banks, if the person agrees. Raises QuizError if that fails."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    options, words = parser.read(arguments)
    if words:
        parser.refuse("quiz forget deletes everything and takes no name.")
    places = system.places()
    path = places.store
    if not _anything(path):
        _forget_banks(places)
        output.show(f"quiz knows nothing about you: {path.parent} holds no answers.")
        return 0
    try:
        forgotten = _forget_answers(path, yes=options.yes)
    except StoreNewer:  # it need not be understood to be deleted
        forgotten = options.yes or _agreed(path, "all answers")
        if forgotten:
            delete(path)
    if not forgotten:
        output.show("Nothing was deleted.")
        return 0
    _forget_banks(places)
    output.show(f"Everything that quiz knew about you in {path.parent} is deleted.")
    return 0


def _forget_answers(path: Path, *, yes: bool) -> bool:
    """Delete the answers if the person agrees; return whether they do."""
    with SQLiteStore.open(path, system.now()) as store:
        report_set_aside(store)
        agreed = yes or _agreed(path, pluralize(store.count_answers(), "answer"))
        if agreed:
            store.forget()
        return agreed


def _anything(path: Path) -> bool:
    """Return whether there is a store, or a damaged one that was set aside."""
    try:
        return any(file.name.startswith(path.name) for file in path.parent.iterdir())
    except (FileNotFoundError, NotADirectoryError):
        return False
    except OSError as error:
        raise QuizError(
            f"The folder {path.parent} cannot be read, so nothing in it was deleted: {files.reason(error)}."
        ) from error


def _forget_banks(places: Places) -> None:
    """Delete the index of banks, because it names files that the person has."""
    try:
        places.index.unlink(missing_ok=True)
    except NotADirectoryError:
        pass
    except OSError as error:
        raise QuizError(f"{places.index} could not be deleted: {files.reason(error)}. Delete it yourself.") from error


def _agreed(path: Path, answers: str) -> bool:
    """Ask whether to delete ``answers``. Raises UsageError if nobody can be asked."""
    what = f"everything that quiz knows about you, with {answers}, in {path}"
    question = f"This deletes {what}. It cannot be undone. Delete it? [y/N] "
    return output.confirm(question, "to delete your answers without being asked, add --yes.")
