"""``quiz forget``: delete what the program knows about a person, all of it or a part, after asking."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import date
from pathlib import Path

from quiz import files
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.banks import Banks
from quiz.cli.read_store import UpToDateLine, answers_given, report_set_aside
from quiz.config import Places
from quiz.errors import QuizError
from quiz.people import end, people
from quiz.replay.forgetting import Choice
from quiz.schedule import day_named, day_of
from quiz.store import SQLiteStore, StoreNewer, StoreUnwritable, delete
from quiz.store.inspect_store import set_aside
from quiz.tutor.drafts import Drafts
from quiz.wording import looking_back
from quiz.wording.reading import full_date

_USAGE = "quiz forget [BANK] [--since WHEN] [--before WHEN] [--yes]"
_DESCRIPTION = """\
Delete what quiz knows about you, after asking: everything, or the answers to one
BANK, or those of a time, with the notes, flags and marks that belong there. Your
own banks are not changed.

WHEN is a date such as 2026-11-23, or how long ago, such as 7 (days), 10d, 2w, 3m
or 1y: --since 7 is that day and all later ones, --before 30 all earlier ones. A
day begins at four in the morning.

The numbers of deleted answers are kept, without content, so that importing a
history does not bring them back unless you ask for it."""


def run(arguments: Sequence[str]) -> int:
    """Delete what is chosen, if the person agrees. Raises QuizError if that fails."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--since", metavar="WHEN", help="only what was answered on that day or later")
    parser.add_argument("--before", metavar="WHEN", help="only what was answered before that day")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    options, words = parser.read(arguments)
    if len(words) > 1:
        parser.refuse("quiz forget takes one bank, or none to forget everything.")
    since, before = (_day(parser, name, getattr(options, name)) for name in ("since", "before"))
    if since is not None and before is not None and since >= before:
        parser.refuse("There is no day since the one and before the other.")
    places = system.places()
    if not _anything(places.store):
        _forget_banks(places)
        _end_person(places)
        output.say(f"quiz knows nothing about you: {places.store.parent} holds no answers.")
        return 0
    choice = Choice(words[0] if words else "", since, before)
    try:
        return _forget_everything(places, options) if choice == Choice() else _forget_chosen(places, choice, options)
    except StoreUnwritable as error:
        raise QuizError(
            f"What is kept in {places.store} could not all be deleted ({error.reason}): fix that and try again, or "
            "delete this file yourself, and those beside it whose names begin with its name."
        ) from error


def _day(parser: Arguments, option: str, written: str | None) -> int | None:
    """Return the day that an option names, on the learner's clock; None where it is not given."""
    if written is None:
        return None
    day = day_named(written, date.fromordinal(day_of(system.now())))
    if day is None:
        parser.refuse(looking_back.no_day(f"--{option}", written))
    return day.toordinal()


def _forget_everything(places: Places, options: Namespace) -> int:
    path = places.store
    try:
        forgotten = _forget_answers(path, yes=options.yes)
    except StoreNewer:  # it need not be understood to be deleted
        forgotten = options.yes or _agreed(path, "all answers")
        if forgotten:
            delete(path)
    if not forgotten:
        output.say("Nothing was deleted.")
        return 0
    _forget_banks(places)
    _end_person(places)
    output.say(f"Everything that quiz knew about you in {path.parent} is deleted.")
    return 0


def _forget_answers(path: Path, *, yes: bool) -> bool:
    """Delete the answers if the person agrees; return whether they do."""
    with SQLiteStore.open(path, system.now()) as store:
        report_set_aside(store)
        agreed = yes or _agreed(path, answers_given(store, store.count_answers()))
        if agreed:
            store.forget()
        return agreed


def _forget_chosen(places: Places, choice: Choice, options: Namespace) -> int:
    with SQLiteStore.open(places.store, system.now(), progress=UpToDateLine()) as store:
        report_set_aside(store)
        (answers, facts), choice = _found(store, choice)
        chosen = f"{answers_given(store, answers, choice)}{_described(choice)}"
        drafts = Drafts.beside(store)
        if not facts and not drafts.about(choice.bank):
            output.say(f"quiz keeps no answers{_described(choice)}: nothing was deleted.")
            return 0
        aside = " and ".join(map(str, set_aside(places.store)))
        too = f" {aside}, set aside as damaged, goes too: nothing can be taken out of it." if aside else ""
        question = (
            f"This deletes {chosen}, with the notes, flags and marks that belong there, from {places.store}.{too} "
            "It cannot be undone. Delete it? [y/N] "
        )
        if not (options.yes or output.confirm(question, "to delete them without being asked, add --yes.")):
            output.say("Nothing was deleted.")
            return 0
        store.forget_chosen(choice, UpToDateLine())
        _forget_drafts(drafts, choice.bank)
    _forget_banks(places)
    output.say(f"Deleted: {chosen}, and everything that quiz kept with them.")
    return 0


def _found(store: SQLiteStore, choice: Choice) -> tuple[tuple[int, int], Choice]:
    """Return how much is kept of what is chosen, and the choice with the id of its bank.

    A bank need not be there any more to be forgotten. Raises UsageError if no bank has the name.
    """
    whole_bank = Choice(choice.bank)
    if choice.bank and not store.count_chosen(whole_bank)[1]:
        choice = choice._replace(bank=Banks().named(choice.bank).about.id)
    return store.count_chosen(choice), choice


def _described(choice: Choice) -> str:
    """Return what of a person's history was chosen, to follow "12 answers"."""
    of_bank = f' to "{choice.bank}"' if choice.bank else ""
    since, before = (None if day is None else full_date(date.fromordinal(day)) for day in choice[1:])
    if since and before:
        return f"{of_bank} from {since} until the day before {before}"
    return of_bank + (f" since {since}" if since else f" before {before}" if before else "")


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


def _forget_drafts(drafts: Drafts, bank: str) -> None:
    """Delete what was typed into notes and never kept."""
    with _deleting(drafts.path):
        drafts.forget(bank)


def _forget_banks(places: Places) -> None:
    """Delete the index of banks, because it names files that the person has."""
    with _deleting(places.index_file), suppress(NotADirectoryError):
        places.index_file.unlink(missing_ok=True)


def _end_person(places: Places) -> None:
    """Delete the name and the settings of a person who has one, now that all answers are deleted."""
    one = next((one for one in people(places.data) if one.store == places.store), None)
    if one:
        with _deleting(places.store.parent):
            end(one)


@contextmanager
def _deleting(path: Path | None) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise QuizError(f"{path} could not be deleted: {files.reason(error)}. Delete it yourself.") from error


def _agreed(path: Path, answers: str) -> bool:
    """Ask whether to delete ``answers``. Raises UsageError if nobody can be asked."""
    what = f"everything that quiz knows about you, with {answers}, in {path}"
    question = f"This deletes {what}. It cannot be undone. Delete it? [y/N] "
    return output.confirm(question, "to delete your answers without being asked, add --yes.")
