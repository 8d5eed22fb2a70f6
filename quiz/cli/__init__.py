"""The command line: which commands there are, and the one place where failures become a sentence and an exit code.

A command enters with its module, its line in ``COMMANDS`` and its test. The module of a command is loaded when it is
called, and Textual when a screen is drawn.
"""

import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import NamedTuple, cast

from quiz.cli import output
from quiz.cli.misuse import MisuseError
from quiz.errors import QuizError


class Command(NamedTuple):
    """One word after ``quiz``."""

    name: str
    summary: str
    module: str
    """Of this room; it has ``run``."""

    def run(self, arguments: Sequence[str]) -> int:
        """Do what it is for; gives the exit code."""
        gc.disable()  # what is loaded stays as long as the program: no use looking for garbage among it
        run = import_module(f"quiz.cli.{self.module}").run
        gc.enable()
        return cast("Callable[[Sequence[str]], int]", run)(arguments)


COMMANDS: tuple[Command, ...] = (
    Command("take", "Open a bank and answer its questions.", "take"),
    Command("read", "Read explanations again, and what you answered.", "read"),
    Command("history", "Say which sessions you finished or left.", "history"),
    Command("list", "Say which banks there are and how far you are.", "listing"),
    Command("check", "Find what is wrong with a bank, with the line and the mend.", "check"),
    Command("preview", "Show a bank as learners see it, while you write it.", "preview"),
    Command("new", "Write a small bank of your own to start from.", "new"),
    Command("add", "Copy a bank into your own, after showing what it is.", "add"),
    Command("remove", "Take a bank out of your own; your answers stay.", "remove"),
    Command("schema", "Print the format of banks as a JSON Schema, for editors.", "schema"),
    Command("rules", "Explain what the codes of check mean, with examples.", "rules"),
    Command("doctor", "Say whether quiz can do its work here, and how to mend it if not.", "doctor"),
    Command("forget", "Delete everything that quiz has kept about you.", "forget"),
)

_START = Command("", "Open the library.", "start")
_ABOUT = Command("", "Say what the program is, or that there is no such command.", "about")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments after its name; gives the exit code."""
    output.take_any_character()
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        code = _run(arguments)
        output.flush()
    except QuizError as error:
        output.complain(str(error), error.usage if isinstance(error, MisuseError) else "")
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        output.give_up()
        return 141
    return code


def _run(arguments: Sequence[str]) -> int:
    command, rest = _command(arguments)
    try:
        return command.run(rest)
    except SystemExit as end:  # argparse ends so after --help
        return int(end.code or 0)


def _command(arguments: Sequence[str]) -> tuple[Command, Sequence[str]]:
    """What to do, and the arguments for it."""
    if not arguments or arguments == ["--plain"]:
        return _START, arguments
    named = next((command for command in COMMANDS if command.name == arguments[0]), None)
    return (named, arguments[1:]) if named else (_ABOUT, arguments)
