"""Reading a command's arguments: argparse, with a sentence and a hint where it has none."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Iterable, Sequence
from functools import partial
from typing import NoReturn

from quiz.cli.misuse import MisuseError
from quiz.cli.output import width

PLAIN = "line by line, for screen readers, pipes and dumb terminals"
"""What ``--plain`` does, on every command that has it."""


class Arguments(ArgumentParser):
    """The options of one command. Words are left to the command, which knows best what to say about them."""

    def __init__(self, usage: str, description: str) -> None:
        super().__init__(
            prog=usage.split(" [", maxsplit=1)[0],
            usage=usage,
            description=description,
            allow_abbrev=False,
            formatter_class=partial(RawDescriptionHelpFormatter, width=(width() or 80) - 2),  # its own way is slow
        )

    def read(self, arguments: Sequence[str]) -> tuple[Namespace, tuple[str, ...]]:
        """The options, and the words that are none. After ``--`` everything is a word."""
        at = list(arguments).index("--") if "--" in arguments else len(arguments)
        options, others = self.parse_known_args(arguments[:at])
        words = [word for word in others if not word.startswith("-") or word == "-"]
        if len(words) < len(others):
            self.refuse_option(next(word for word in others if word not in words))
        return options, (*words, *arguments[at + 1 :])

    def refuse_option(self, written: str) -> NoReturn:
        """Say that there is no such option, and which one may have been meant."""
        name = written.split("=", maxsplit=1)[0]
        close = closest(name, self._option_string_actions)
        hint = f"did you mean {close}?" if close else f"see {self.prog} --help."
        self.misused(f"There is no option {name}: {hint}")

    def error(self, message: str) -> NoReturn:
        """Say what argparse found, as a sentence."""
        name, _, told = message.removeprefix("argument ").partition(": ")
        if told.startswith("expected"):
            self.misused(f"{name} needs a value after it.")
        if told.startswith("ignored explicit"):
            self.misused(f"{name} takes no value.")
        self.misused(f"{message[:1].upper()}{message[1:]}.")

    def misused(self, sentence: str) -> NoReturn:
        """Refuse the arguments."""
        raise MisuseError(sentence, self.usage or self.prog)


def closest(word: str, known: Iterable[str]) -> str | None:
    """Which of the known words ``word`` is most like, if it is like any."""
    from quiz.source import suggestions  # noqa: PLC0415 - few people mistype

    return suggestions.closest(word, known) or None
