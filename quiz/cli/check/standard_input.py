"""A bank that is piped into ``quiz check -``: read as a whole, and printed whole after fixing."""

import sys
from typing import TYPE_CHECKING, NamedTuple

from quiz import bank, files
from quiz.bank import Reading
from quiz.bank.bank_files import LARGEST
from quiz.errors import QuizError
from quiz.source import codes

if TYPE_CHECKING:
    from quiz.bank.fixing.apply_fixes import Fixed
    from quiz.bank.fixing.fix_trial import IsRequested, LintCheck

NAME = "<stdin>"
"""What findings call standard input, unless its name is given."""


class Piped(NamedTuple):
    """What came on standard input."""

    data: bytes
    reading: Reading

    @property
    def refusal(self) -> str:
        """Return why it is no text at all, in one sentence; an empty text where it is one."""
        if not self.data.strip():
            return "Nothing came on standard input: write, for example, quiz check - < first-aid.yaml"
        no_text = (problem for problem in self.reading.problems if problem.code == codes.NOT_TEXT)
        return next((f"{self.reading.path}: {problem.message} {problem.hint}" for problem in no_text), "")

    def fixed(self, rules: "LintCheck", is_chosen: "IsRequested") -> "Fixed":
        """Return it after fixing what can be fixed with certainty. Raises QuizError where not all of it was read."""
        from quiz.bank.fixing.apply_fixes import fix_files  # noqa: PLC0415 - most checks fix nothing

        name = self.reading.path
        if len(self.data) > LARGEST:
            raise QuizError(f"{name} is larger than {LARGEST // 1024 // 1024} MB: divide it into several banks.")
        return fix_files({name: self.data}, name, name, rules, is_chosen)


def read(name: str | None) -> Piped:
    """Return the bank on standard input, called ``name``. Raises QuizError where standard input is closed."""
    shown = name or NAME
    try:
        data = sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else None
    except (OSError, ValueError) as error:
        reason = files.reason(error) if isinstance(error, OSError) else "it is closed"
        raise QuizError(f"Standard input cannot be read: {reason}. Give the path of a file instead.") from error
    if data is None:
        raise QuizError("Standard input is closed: give the path of a file instead.")
    return Piped(data, bank.read_bytes(data, shown))
