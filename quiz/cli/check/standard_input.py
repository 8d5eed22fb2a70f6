"""A bank that is piped into ``quiz check -``: read as a whole, and printed whole after fixing."""

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from quiz import bank, files
from quiz.bank import Reading
from quiz.bank.bank_files import LARGEST, content_of, members_of, name_in, whole
from quiz.bank.read_bank import read_files
from quiz.errors import QuizError
from quiz.source import codes

if TYPE_CHECKING:
    from quiz.bank.fixing.apply_fixes import Fixed
    from quiz.bank.fixing.fix_trial import IsRequested, LintCheck

NAME = "<stdin>"
"""What findings call standard input, unless its name is given."""


class Piped(NamedTuple):
    """What came on standard input, and the bank that it is, or is a file of."""

    name: str
    contents: Mapping[str, bytes]
    """The bytes of each file of the bank, by its name in findings: those on standard input, and others on the disk."""
    reading: Reading

    @property
    def data(self) -> bytes:
        """Return what came on standard input itself."""
        return self.contents[self.name]

    @property
    def beside(self) -> frozenset[str]:
        """Return the names of the other files of the bank."""
        return frozenset(self.contents) - {self.name}

    @property
    def refusal(self) -> str:
        """Return why it is no text at all, in one sentence; an empty text where it is one."""
        if not self.data.strip():
            return "Nothing came on standard input: write, for example, quiz check - < first-aid.yaml"
        no_text = (it for it in self.reading.problems if it.code == codes.NOT_TEXT and it.span.path == self.name)
        return next((f"{self.name}: {problem.message} {problem.hint}" for problem in no_text), "")

    def fixed(self, rules: "LintCheck", is_chosen: "IsRequested") -> "Fixed":
        """Return it after fixing what can be fixed with certainty. Raises QuizError where not all of it was read."""
        from quiz.bank.fixing.apply_fixes import fix_files  # noqa: PLC0415 - most checks fix nothing

        if len(self.data) > LARGEST:
            raise QuizError(f"{self.name} is larger than {LARGEST // 1024 // 1024} MB: divide it into several banks.")
        shown = self.reading.path
        return fix_files(
            self.contents, shown, shown, rules, lambda it: is_chosen(it) and it.span.path not in self.beside
        )


def read(name: str | None, folder: Path) -> Piped:
    """Return the bank on standard input; where ``name`` is a file of a folder's bank, in its place among the others.

    The name is relative to ``folder``. Raises QuizError where standard input, or another file of the bank, is closed.
    """
    data = _data()
    shown = name or NAME
    bank_at, called = whole(folder / shown, shown)
    if bank_at == folder / shown:
        return Piped(shown, {shown: data}, bank.read_bytes(data, shown))
    members = {name_in(called, file): file for file in members_of(bank_at, called)}
    own = name_in(called, folder / shown)
    contents = {each: data if each == own else content_of(file, each) for each, file in members.items()}
    return Piped(own, contents, read_files(contents, called, str(bank_at)))


def _data() -> bytes:
    try:
        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else None
    except (OSError, ValueError) as error:
        reason = files.reason(error) if isinstance(error, OSError) else "it is closed"
        raise QuizError(f"Standard input cannot be read: {reason}. Give the path of a file instead.") from error
    if data is None:
        raise QuizError("Standard input is closed: give the path of a file instead.")
    return data
