"""Mending a bank's files: the edits that its problems bring along, made as far as each makes nothing worse.

After every round the bank is read again; what was mended may show what else can be. Nothing here touches the disk but
``write``, which is called last.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quiz.bank.bank_files import LARGEST, content_of
from quiz.bank.fixing.fix_trial import Craft, Trial, Wanted
from quiz.bank.fixing.replace_file import put
from quiz.bank.fixing.unified_diff import unified
from quiz.bank.read_bank import Reading
from quiz.source.apply_edits import lines_of

_ROUNDS = 20


@dataclass(frozen=True, slots=True)
class Fixed:
    """What came of mending a bank."""

    reading: Reading
    """The bank as it is afterwards."""
    before: Mapping[str, bytes]
    """What each of its files held, by its name in problems."""
    after: Mapping[str, bytes]
    mended: int
    """How many edits were made."""
    left_alone: tuple[tuple[str, str], ...]
    """Files that nobody may edit here: the name, and the reason as the rest of a sentence."""

    @property
    def changed(self) -> tuple[str, ...]:
        """The files that are not what they were."""
        return tuple(name for name, data in self.before.items() if self.after[name] != data)


def fix(reading: Reading, craft: Craft, wanted: Wanted) -> Fixed:
    """The bank of ``reading`` with the mends made that its ``wanted`` problems bring along; nothing is written yet.

    Its files are read again first. Raises a QuizError where one may not be read any more.
    """
    contents = {name: content_of(path, name) for name, path in reading.files.items()}
    at = next(iter(reading.files.values()))
    path = at if reading.path in contents else at.parent
    fixed = fix_files(contents, reading.path, str(path.absolute()), craft, wanted)
    return replace(fixed, reading=replace(fixed.reading, files=reading.files))


def fix_files(contents: Mapping[str, bytes], shown: str, path: str, craft: Craft, wanted: Wanted) -> Fixed:
    """The bank in the bytes of its files with those mends made. To mend the result once more changes nothing."""
    left = {name: reason for name, data in contents.items() if (reason := _closed(data))}
    trial = Trial(shown, path, craft, wanted, frozenset(left))
    state = trial.state(contents)
    for _ in range(_ROUNDS):
        later = trial.round(state)
        if later is state:
            break
        state = later
    return Fixed(state.reading, contents, state.contents, state.mended, tuple(left.items()))


def write(fixed: Fixed) -> None:
    """Put what changed into its files. Raises a QuizError where one cannot be written; each is old or new, whole."""
    for name in fixed.changed:
        put(fixed.reading.files[name], name, fixed.before[name], fixed.after[name])


def difference(fixed: Fixed) -> Iterator[str]:
    """What changed, as a unified diff, a line each without its end."""
    for name in fixed.changed:
        before, after = (lines_of(side[name].decode("utf-8")) for side in (fixed.before, fixed.after))
        yield from unified(before, after, name)


def _closed(data: bytes) -> str:
    """Why a file with these bytes cannot be edited; empty where it can."""
    if len(data) > LARGEST:
        return f"it is larger than {LARGEST // 1024 // 1024} MB."
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return "it is not UTF-8. Save it as UTF-8 first."
    return ""
