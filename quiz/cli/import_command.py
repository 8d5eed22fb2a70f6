"""``quiz import FILE ...``: make banks of files of other programs, or bring them up to date."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from quiz import files
from quiz.cli import import_columns, output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import ProgressLine
from quiz.errors import QuizError, UsageError
from quiz.formats import FORMATS, Imported, Options
from quiz.formats.foreign import CARDS
from quiz.formats.key_cells import WAYS
from quiz.formats.sheet import ColumnsUnclear
from quiz.library.importing import ImportPlan, carry_out, plan, read_foreign
from quiz.store.history_file import is_history

_USAGE = "quiz import FILE ... [--to PATH] [--from FORMAT] [--language CODE] [--dry-run] [--yes]"
_DESCRIPTION = f"""\
Make a bank of a file of another program. You see what it is, what was taken and
what was left out, each with its place and the reason; then a bank is written
beside the file, or to PATH, and checked. No file is overwritten.

Import the file again, and what has changed there is brought into the bank: what
you edited stays, conflicts are listed, and nothing is written until you agree.

FORMAT is one of: {", ".join(it.name for it in FORMATS if it.readable)}.
Usually it is recognised by what is in the file."""
_NOT_WRITTEN = "Nothing was written."
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "newline": "\n", "blank-line": "\n\n"}


def run(arguments: Sequence[str]) -> int:
    """Import each file. One that cannot be read is reported, and the others are imported."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--to", metavar="PATH", default="", help="the bank to write, or a folder for several")
    parser.add_argument("--from", dest="format", metavar="FORMAT", default="", help="what the file is")
    parser.add_argument("--language", metavar="CODE", default="", help="of the questions, such as en or de")
    parser.add_argument("--dry-run", action="store_true", help="show what would be done, and write nothing")
    parser.add_argument("--yes", action="store_true", help="do not ask")
    parser.add_argument("--gift-dialect", choices=("moodle", "tsugi"), help="what several = in one question mean")
    parser.add_argument("--cards", choices=CARDS, default=CARDS[0], help="what cards with two sides become")
    parser.add_argument("--between", metavar="SIGN", default="tab", help="between the sides of cards: tab, comma, ...")
    parser.add_argument("--rows", metavar="SIGN", default="newline", help="between cards: newline, semicolon, ...")
    parser.add_argument("--columns", metavar="WHICH", default="", help="of a sheet: A=question, B-E=option, F=correct")
    parser.add_argument("--key", choices=tuple(WAYS), default="", help="how right answers of a sheet are written")
    options, paths = parser.read(arguments)
    if not paths:
        parser.refuse("Name a file to import, for example: quiz import questions.gift")
    if len(paths) > 1 and options.to and not options.to.endswith("/"):
        parser.refuse(f"Several files become several banks: write --to {options.to}/ for a folder.")
    failure = 0
    for number, path in enumerate(paths):
        try:
            output.show(*[""] * bool(number))
            code = _import(path, options)
            failure = failure or code
        except QuizError as error:
            output.flush()
            output.complain(str(error))
            failure = failure or error.exit_code
    return failure


def _import(path: str, options: Namespace) -> int:
    cwd = system.folder()
    if _is_history(cwd / path):
        raise UsageError(
            f"{path} holds answers that quiz has exported, not questions: quiz data import {path} brings them in."
        )
    how = Options(
        options.gift_dialect or "",
        options.cards,
        _SEPARATORS.get(options.between, options.between),
        _SEPARATORS.get(options.rows, options.rows),
        options.columns,
        options.key,
    )
    imported = _read(path, options, how)
    if imported is None:
        output.show(_NOT_WRITTEN)
        return 0
    planned = plan(replace(imported, language=options.language or imported.language), cwd, options.to)
    output.say(*planned.summary())
    if imported.language and not options.language:
        output.show(f"  They seem to be in the language {imported.language}; if not, add --language.")
    changes = planned.changes() if planned.merge is not None else []
    output.show(*changes)
    if not planned.writes and planned.merge is None:
        output.show(f"No question of {path} could be taken, so no bank was written.")
        return 1
    if not planned.writes:
        output.show(_NOT_WRITTEN if changes else "Nothing has changed there since: nothing was written.")
        return 0
    if options.dry_run or not _agreed(planned, ask=not options.yes):
        output.show(_NOT_WRITTEN)
        return 0
    carry_out(planned)
    output.say(*planned.report(system.now().date()))
    return 0


def _is_history(path: Path) -> bool:
    """Return whether answers were exported into a file, and no questions; False for what cannot be read."""
    if files.is_special(path):
        return False
    try:
        with path.open("rb") as stream:
            return is_history(stream)
    except (OSError, ValueError):
        return False


def _read(path: str, options: Namespace, how: Options) -> Imported | None:
    """Return what is in a file, after asking what its columns hold where somebody is there; None if they stop."""
    asking = import_columns.can_ask() and not options.yes
    while True:
        try:
            imported = read_foreign(path, system.folder(), options.format, how, ProgressLine(_progress))
        except ColumnsUnclear as unclear:
            answered = import_columns.settled(unclear, how) if asking else None
            if not asking:
                raise
            if answered is None:
                return None
        else:
            if not asking or not imported.columns:
                return imported
            answered = import_columns.confirmed(imported, how)
            if answered is None:
                return replace(imported, columns=())  # they were shown
        how = answered


def _progress(done: int, of: int) -> str:
    """Return how far a large file is read, as a bar."""
    filled = 20 * done // of
    return f"reading [{'#' * filled}{'.' * (20 - filled)}] line {done:,} of {of:,}"


def _agreed(planned: ImportPlan, *, ask: bool) -> bool:
    """Return whether to write: a new bank always, for it replaces nothing; changes to one if the person agrees."""
    if planned.merge is None or not ask:
        return True
    output.flush()
    return output.confirm("Write these changes? [y/N] ", "to write these changes without being asked, add --yes.")
