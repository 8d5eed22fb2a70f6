"""Makes a bank of a file of another program, or brings one up to date that was made of it before.

First a plan is made, which changes nothing and says all that would be done; then it is carried out, or not.
"""

import os
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from shlex import quote

from quiz import bank, files, formats, lint
from quiz.bank import Reading
from quiz.bank.bank_files import LARGEST, content_of
from quiz.errors import QuizError, UsageError
from quiz.formats import FORMATS, Format, Imported, Options
from quiz.formats.merge import Fate, Merge, merge, was_imported
from quiz.kinds import plain_id
from quiz.library.bank_paths import is_folder_of_banks
from quiz.library.paths import from_folder, given_path
from quiz.source import suggestions
from quiz.wording import pluralize

_USUAL = Options()
Progress = Callable[[int, int], None]
_SUFFIXES = (".yaml", ".yml")
_NOUNS = {"error": "error", "warning": "warning", "info": "remark"}
_FATES: Mapping[Fate, tuple[str, str]] = {
    "new": ("is new", "are new"),
    "updated": ("changed only there, and is updated", "changed only there, and are updated"),
    "kept": ("was edited here, and stays", "were edited here, and stay"),
    "conflict": ("changed there and here, and stays as here", "changed there and here, and stay as here"),
    "gone": ("is no longer there, and stays here", "are no longer there, and stay here"),
}
"""What becomes of questions that were imported before, of one and of several."""


def _silent(done: int, of: int) -> None:
    """Report nothing."""


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What would be written."""

    imported: Imported
    path: Path
    shown: str
    """The bank's path as people write it."""
    text: str
    """The whole text of the bank."""
    merge: Merge | None = None
    """What changed since the bank was made of the same file; None for a new bank."""

    @property
    def writes(self) -> bool:
        """Return whether there is anything to write."""
        if self.merge is None:
            return bool(self.imported.questions)
        return any(change.fate in ("new", "updated") for change in self.merge.changes)

    def summary(self) -> list[str]:
        """Say what the file is, what was taken of it, and what was left out where and why."""
        it = self.imported
        taken, types = len(it.questions), ", ".join(f"{count:,} {kind}" for kind, count in it.types)
        lines = [
            f"{it.path} is {it.format.title}: {it.title}",
            f"Read {it.seen:,}, took {taken:,}, left {it.seen - taken:,}." + (f" Types: {types}." if types else ""),
            *columns_read(it.columns),
        ]
        lines += (f"  {each.span} {each.reason}{f' ({each.name})' if each.name else ''}" for each in it.left_out)
        lines += (f"  {problem.span} {problem.message}" for problem in it.problems)
        remarked = sum(bool(question.remarks) for question in it.questions)
        if remarked:
            have = "has" if remarked == 1 else "have"
            comments = "comments in the bank that begin with # Look at this"
            lines.append(f"{pluralize(remarked, 'question')} {have} something to look at: {comments}.")
        return lines

    def changes(self) -> list[str]:
        """Say what becomes of each question of a bank that was made of the same file before."""
        assert self.merge is not None, "a new bank has no changes"
        lines: list[str] = []
        for fate, (one, many) in _FATES.items():
            changes = self.merge.having(fate)
            path = self.imported.path if fate == "new" else self.shown
            if changes:
                lines.append(f"{pluralize(len(changes), 'question')} {one if len(changes) == 1 else many}:")
            lines += (f"  {path}:{change.place[0]} {change.name}" for change in changes)
        return [f"{self.shown} was made of {self.imported.path} before. Since then:", *lines] if lines else []

    def report(self, today: date) -> list[str]:
        """Say what was written and what is found in it now, with all rules."""
        reading = bank.read(self.path, self.shown)
        found = [*reading.problems, *lint.check(reading, today).problems]
        numbers = {noun: sum(it.severity == severity for it in found) for severity, noun in _NOUNS.items()}
        counts = ", ".join(pluralize(number, noun) for noun, number in numbers.items() if number)
        path = quote(self.shown)
        return [
            f"Wrote {self.shown}.",
            f"quiz check finds {counts or 'no problems'} in it:  quiz check {path}",
            f"Take it:  quiz take {path}",
            f"Add it to your banks:  quiz add {path}",
        ]


def columns_read(columns: Sequence[tuple[str, str, str]]) -> list[str]:
    """Show what each column of a sheet was taken for: its letter, its heading and its role."""
    width = min(40, max((len(heading) for _, heading, _ in columns), default=0))
    return [f"  {letter:<3} {cut(heading, width):<{width}}  {role}" for letter, heading, role in columns]


def cut(text: str, width: int = 40) -> str:
    """Return a text on one line of at most ``width`` characters."""
    flat = " ".join(text.split())
    return flat if len(flat) <= width else f"{flat[: width - 1]}\N{HORIZONTAL ELLIPSIS}"


def read_foreign(
    written: str, cwd: Path, name: str = "", options: Options = _USUAL, progress: Progress = _silent
) -> Imported:
    """Return what is in the file at a path as people write it; ``name`` is its format, where that is known.

    ``progress`` is called with the lines that were read and their number.

    Raises UsageError if it is in no format that can be read, and QuizError if it cannot be read at all.
    """
    shown = given_path(written, cwd)
    path = from_folder(cwd, shown)
    data = content_of(path, shown)
    if len(data) > LARGEST:
        raise QuizError(f"{shown} is larger than {LARGEST >> 20} MB: divide it.")
    known = _named(name) if name else formats.recognise(path.name, data)
    if known is None:
        titles = ", ".join(it.title for it in FORMATS if it.readable)
        raise UsageError(f"{shown} is in no format that can be imported. These can: {titles}.")
    if not known.readable:
        raise UsageError(f"{shown} is {known.title}, which cannot be imported. {known.instead}")
    return formats.read(data, shown, known, options, progress)


def _named(name: str) -> Format:
    readable = {it.name: it for it in FORMATS if it.readable}
    if name not in readable:
        close = suggestions.closest(name, readable)
        hint = f"did you mean {close}?" if close else ", ".join(readable)
        raise UsageError(f"There is no format {name} that can be imported: {hint}")
    return readable[name]


def plan(imported: Imported, cwd: Path, to: str = "") -> ImportPlan:
    """Return what would be written for a foreign file: into ``to``, a file or a folder, or else beside it.

    Raises QuizError if there is a file already that was not made of such a file.
    """
    shown = _target(imported, cwd, to)
    path = from_folder(cwd, shown)
    if os.path.lexists(path):
        reading = _made_before(path, shown, imported)
        merged = merge(reading, imported)
        return ImportPlan(imported, path, shown, merged.text, merged)
    return ImportPlan(imported, path, shown, formats.bank_text(imported, plain_id(path.stem)))


def _target(imported: Imported, cwd: Path, to: str) -> str:
    """Return where the bank is to be, as people write it."""
    source = Path(imported.path)
    if not to:
        made = source.with_suffix(".yaml")
        return str(made if made != source else source.with_name(f"{source.stem}-imported.yaml"))
    if to.endswith(("/", os.sep)) or is_folder_of_banks(cwd / to):
        return os.path.join(to, f"{source.stem}.yaml")  # noqa: PTH118 - Path would take away a leading ./
    return to if Path(to).suffix in _SUFFIXES else f"{to}.yaml"


def _made_before(path: Path, shown: str, imported: Imported) -> Reading:
    """Return the bank that was made of such a file before. Raises QuizError for any other file."""
    if not path.is_file():
        raise _in_the_way(shown)
    reading = bank.read(path, shown)
    if not was_imported(reading, imported.format.name):
        raise _in_the_way(shown)
    if any(problem.severity == "error" for problem in reading.problems):
        raise QuizError(
            f"{shown} has questions that cannot be read, so it cannot be updated: quiz check {quote(shown)} shows them."
        )
    return reading


def _in_the_way(shown: str) -> QuizError:
    return QuizError(f"{shown} exists already, and quiz does not overwrite it: give another path with --to.")


def carry_out(planned: ImportPlan) -> None:
    """Write the bank of a plan. Raises QuizError if that cannot be done; then nothing has changed."""
    try:
        if planned.merge is not None:
            ends = "\r\n" if b"\r\n" in planned.path.read_bytes() else "\n"
            files.rewrite(planned.path, planned.text.replace("\n", ends).encode())
        else:
            planned.path.parent.mkdir(parents=True, exist_ok=True)
            with planned.path.open("x", encoding="utf-8", newline="\n") as stream:
                stream.write(planned.text)
    except FileExistsError as error:
        raise _in_the_way(planned.shown) from error
    except OSError as error:
        raise QuizError(f"{planned.shown} cannot be written: {files.reason(error)}.") from error


def plan_unwritten(imported: Imported, cwd: Path) -> ImportPlan:
    """Return the bank that would be made of a foreign file, for whoever adds it without writing it beside the file."""
    name = plain_id(Path(imported.path).stem)
    shown = f"{name}.yaml"
    return ImportPlan(imported, cwd / shown, shown, formats.bank_text(imported, name))
