"""``quiz add PATH ...``: copy banks into the person's own banks, after showing what they are."""

from collections.abc import Sequence
from dataclasses import replace
from shlex import quote

from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.config import Places
from quiz.errors import QuizError
from quiz.library import Entry, ForeignFileError, find
from quiz.library.candidate import Candidate, compare, look_at
from quiz.library.same_id import shared
from quiz.library.user_banks import put_in
from quiz.wording import adding

_USAGE = "quiz add PATH ... [--yes [--replace]]"
_DESCRIPTION = """\
Copy banks into your own banks, so that quiz finds them from any folder. PATH is
a bank's file, or a folder with bank.yaml in it; a file of another program is
made a bank of, as quiz import does. You see what each bank is and what is wrong
with it, and of a newer version of a bank which questions were added, removed,
changed and renamed; it is added if you agree. The file itself is not changed.
--yes does not add a bank that has the id of a quite different one, unless you
add --replace."""


class StrangerError(QuizError):
    """Raised where a bank has the id of another one, and nobody is asked what to do."""

    exit_code = 1


def run(arguments: Sequence[str]) -> int:
    """Add each bank that the person agrees to. One that cannot be read is reported, and the others are added."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--replace", action="store_true", help="with --yes: also where another bank has its id")
    options, paths = parser.read(arguments)
    if not paths:
        parser.refuse("Name a bank to add, for example: quiz add first-aid.yaml")
    places, failure = system.places(), 0
    read = system.reader(places)
    for number, path in enumerate(paths):
        try:
            output.show(*[""] * bool(number))
            _add(
                _candidate(path, find(places, read=read)),
                places,
                ask=not options.yes,
                replace_strangers=options.replace,
            )
        except QuizError as error:
            output.flush()
            output.complain(str(error))
            failure = failure or error.exit_code
    return failure


def _candidate(path: str, entries: Sequence[Entry]) -> Candidate:
    """Return the bank at a path; or the one that a file of another program would become, after saying what that is."""
    cwd = system.folder()
    try:
        return look_at(path, entries, cwd)
    except ForeignFileError as foreign:
        if not foreign.readable:
            raise
    from quiz.library import importing  # noqa: PLC0415 - most of what is added is a bank

    imported = importing.read_foreign(path, cwd)
    planned = importing.plan_unwritten(imported, cwd)
    output.say(*planned.summary(), "")
    candidate = compare({planned.shown: planned.text.encode()}, planned.shown, planned.path, entries)
    entry = Entry.of(candidate.entry.bank, (), candidate.entry.path, "given")  # no file that check could show
    return replace(candidate, entry=entry)


def _add(candidate: Candidate, places: Places, *, ask: bool, replace_strangers: bool) -> None:
    bank, path, same = candidate.entry.bank, candidate.entry.path, candidate.same
    if same:
        at = "It comes with quiz" if same.place == "shipped" else f"It is among your banks, as {same.path}"
        output.show(f"{bank.title} is there already, with the same content. {at}. Nothing was changed.")
        return
    output.show(*adding.described(bank, candidate.errors, len(candidate.entry.problems), quote(path)))
    output.show(*candidate.compared())
    output.flush()
    if candidate.strangers and not (ask or replace_strangers):
        other = candidate.strangers[0]
        raise StrangerError(
            f'{path} was not added: its id {bank.id} is that of another bank, "{other.bank.title}", which has '
            f"{shared(candidate.entry.about, other.about) or 'none'} of its questions. Give it an id of its own, or "
            "add --replace to put it in all the same."
        )
    question = "Replace your copy? [y/N] " if candidate.older else "Add it to your banks? [y/N] "
    if ask and not output.confirm(question, "to add the bank without being asked, add --yes."):
        output.show(adding.NOT_ADDED)
        return
    added = put_in(candidate, places.own, system.now())
    output.show(f"Added {bank.title} to your banks, as {added.path}.", f"Take it:  quiz take {bank.id}")
    if added.replaced:
        output.show(f"The old copy is kept as {' and '.join(map(str, added.replaced))}.")
