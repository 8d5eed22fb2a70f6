"""Fix a bank: apply the edits that its problems carry, round by round, as far as they make nothing worse.

Nothing here touches the disk except ``write``, which is called last.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from quiz import files
from quiz.bank.bank_files import LARGEST, content_of
from quiz.bank.fixing.fix_trial import IsRequested, LintCheck, Trial
from quiz.bank.fixing.unified_diff import unified
from quiz.bank.read_bank import Reading, tree
from quiz.bank.recovery.no_bank import is_bank
from quiz.errors import QuizError
from quiz.source.apply_edits import split_lines

_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Fixed:
    """The result of fixing a bank."""

    reading: Reading
    """The bank after the fixes."""
    before: Mapping[str, bytes]
    """The bytes of each of its files before, by its name in problems."""
    after: Mapping[str, bytes]
    fix_count: int
    """How many edits were made."""
    left_alone: tuple[tuple[str, str], ...]
    """Files that cannot be edited: the name, and the reason as the rest of a sentence."""

    @property
    def changed(self) -> tuple[str, ...]:
        """Return the names of the files that differ from before."""
        return tuple(name for name, data in self.before.items() if self.after[name] != data)


def fix(reading: Reading, lint: LintCheck, is_requested: IsRequested) -> Fixed:
    """Return the bank of ``reading`` with the fixes for the problems that ``is_requested``; nothing is written yet.

    Its files are read again first. Raises a QuizError where one can no longer be read.
    """
    contents = {name: content_of(path, name) for name, path in reading.files.items()}
    at = next(iter(reading.files.values()))
    path = at if reading.path in contents else at.parent
    fixed = fix_files(contents, reading.path, str(path.absolute()), lint, is_requested)
    return replace(fixed, reading=replace(fixed.reading, files=reading.files))


def fix_files(
    contents: Mapping[str, bytes], shown: str, path: str, lint: LintCheck, is_requested: IsRequested
) -> Fixed:
    """Return the bank in the bytes of its files with those fixes applied. Fixing the result again changes nothing."""
    left = {name: reason for name, data in contents.items() if (reason := _reason_not_to_edit(data, name))}
    trial = Trial(shown, path, lint, is_requested, frozenset(left))
    state = trial.state(contents)
    for _ in range(_ROUNDS):
        later = trial.round(state)
        if later is state:
            break
        state = later
    return Fixed(state.reading, contents, state.contents, state.fix_count, tuple(left.items()))


def write(fixed: Fixed) -> None:
    """Write the changed files, each of them as a whole. Raises a QuizError where one cannot be written."""
    for name in fixed.changed:
        put(fixed.reading.files[name], name, fixed.before[name], fixed.after[name])


def diff(fixed: Fixed) -> Iterator[str]:
    """Yield the lines of a unified diff of what changed, without line ends."""
    for name in fixed.changed:
        before, after = (split_lines(side[name].decode("utf-8")) for side in (fixed.before, fixed.after))
        yield from unified(before, after, name)


def _reason_not_to_edit(data: bytes, name: str) -> str:
    """Return why a file with these bytes cannot be edited; an empty text where it can."""
    if len(data) > LARGEST:
        return f"it is larger than {LARGEST // 1024 // 1024} MB."
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return "it is not UTF-8. Save it as UTF-8 first."
    root, _ = tree(text, name)
    return "" if is_bank(root, text) else "it is no bank, because no question is in it."


def put(file: Path, shown: str, expected: bytes, data: bytes) -> None:
    """Write ``data`` into ``file``, which holds ``expected``; at every moment it holds all of one or the other.

    A link is followed, and what belongs to the file stays, as ``files.rewrite`` says. Raises a QuizError, and changes
    nothing, where the file cannot be written, is no plain file, or has been changed by somebody else in the meantime.
    """
    file = files.real(file)
    try:
        _refuse_unwritable(file, shown, expected)
        files.rewrite(file, data)
    except OSError as error:
        raise QuizError(f"The file {shown} cannot be written: {files.reason(error)}. It is as it was.") from error


def _refuse_unwritable(file: Path, shown: str, expected: bytes) -> None:
    if not file.is_file():
        raise QuizError(f"The file {shown} was left as it is: it is no plain file.")
    if not os.access(file, os.W_OK):
        raise QuizError(f"The file {shown} was left as it is: it is not yours to write. Change its permissions.")
    copy = files.interrupted(file)
    if copy:
        raise QuizError(
            f"The file {shown} was left as it is: an earlier fix was interrupted. What the file held before is in "
            f"{copy}: compare the two, then delete that copy."
        )
    if file.read_bytes() != expected:
        raise QuizError(f"The file {shown} was left as it is: somebody changed it just now. Try once more.")
