"""Reading a command's arguments: argparse, with a sentence and a hint for every mistake."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import takewhile
from typing import NoReturn

from quiz.cli.output import width
from quiz.errors import UsageError

PLAIN = "line by line, for screen readers, pipes and dumb terminals"
"""The help for ``--plain``, in every command that has it."""
CERTAINTY = "ask before each verdict how sure you are"
"""The help for ``--certainty``."""


class Arguments(ArgumentParser):
    """The options of one command. Words are left to the command, which knows best what is wrong with them."""

    def __init__(self, usage: str, description: str) -> None:
        super().__init__(
            prog=" ".join(takewhile(lambda word: word.isalpha() and word.islower(), usage.split())),
            usage=usage,
            description=description,
            allow_abbrev=False,
            # argparse would load shutil to find the width
            formatter_class=partial(RawDescriptionHelpFormatter, width=(width() or 80) - 2),
        )

    def read(self, arguments: Sequence[str], *, empty: bool = False) -> tuple[Namespace, tuple[str, ...]]:
        """Return options and other words; after ``--`` all are words.

        Raises UsageError for an unknown option, and for an empty value or word: it comes from a variable that was never
        set, and means the opposite of what leaving it out means. With ``empty`` words may be empty.
        """
        at = list(arguments).index("--") if "--" in arguments else len(arguments)
        options, others = self.parse_known_args(arguments[:at])
        words = [word for word in others if not word.startswith("-") or word == "-"]
        if len(words) < len(others):
            self.refuse_option(next(word for word in others if word not in words))
        words = [*words, *arguments[at + 1 :]]
        for action in self._actions:
            value = getattr(options, action.dest, None)
            if value != action.default and _has_empty(value):
                self.refuse(f"{action.option_strings[-1]} needs a value, and this one is empty.")
        if _has_empty(words) and not empty:
            self.refuse(f"One of the names given to {self.prog} is empty: leave it out, or write it.")
        return options, tuple(words)

    def add_repeated(self, option: str, metavar: str, meaning: str) -> None:
        """Add an option that may be written several times, each with a value."""
        self.add_argument(option, action="append", default=[], metavar=metavar, help=meaning)

    def refuse_option(self, written: str) -> NoReturn:
        """Raise UsageError for an option that does not exist, with the one that may have been intended."""
        name = written.split("=", maxsplit=1)[0]
        bare = {option.lstrip("-"): option for option in self._option_string_actions}  # for all have dashes in common
        close = bare.get(closest(name.lstrip("-"), bare) or "")
        hint = f"did you mean {close}?" if close else f"see {self.prog} --help."
        self.refuse(f"There is no option {name}: {hint}")

    def error(self, message: str) -> NoReturn:
        """Raise UsageError with what argparse found, as a sentence."""
        name, _, fault = message.removeprefix("argument ").partition(": ")
        if fault.startswith("expected"):
            self.refuse(f"{name} needs a value after it.")
        if fault.startswith("ignored explicit"):
            self.refuse(f"{name} takes no value.")
        self.refuse(f"{message[:1].upper()}{message[1:]}.")

    def number_or_all(self, written: str) -> int | None:
        """Return a number from 1 up; None for ``all``. Raises UsageError for anything else."""
        number = whole(written)
        if written != "all" and (number is None or number < 1):
            self.refuse(f"-n takes a number from 1 up, or all, not {written}.")
        return None if written == "all" else number

    def refuse(self, sentence: str) -> NoReturn:
        """Raise UsageError with ``sentence`` and the usage of the command."""
        raise UsageError(sentence, self.usage or self.prog)


def _has_empty(value: object) -> bool:
    return any(isinstance(it, str) and not it.strip() for it in (value if isinstance(value, list) else [value]))


def whole(written: str) -> int | None:
    """Return a whole number; None for anything else, and for absurdly many digits."""
    digits = written.removeprefix("-")
    return int(written) if digits.isascii() and digits.isdigit() and len(digits) < 19 else None


def closest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word that is most like ``word``; None if none is like it."""
    from quiz.source import suggestions  # noqa: PLC0415 - few people mistype

    return suggestions.closest(word, known) or None


def did_you_mean(word: str, known: Iterable[str], otherwise: str) -> str:
    """Return a question for the known word that is most like ``word``; ``otherwise`` where none is like it."""
    close = closest(word, known)
    return f"did you mean {close}?" if close else otherwise
