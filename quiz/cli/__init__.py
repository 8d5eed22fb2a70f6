"""The command line: the list of commands, and the one place where failures become a sentence and an exit code.

To add a command, add its module, its line in ``COMMANDS`` and its test. The module is loaded when the command is
called, and Textual when a screen is drawn. What a command decides about quizzes belongs in a room below.
"""

import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from io import TextIOWrapper
from typing import NamedTuple, cast

from quiz.cli import output
from quiz.cli.interruptible_input import interruptible
from quiz.cli.person import take_out
from quiz.errors import QuizError, UsageError


class Command(NamedTuple):
    """A command: one word after ``quiz``."""

    name: str
    summary: str
    module: str
    """Its module in this room, which has ``run(arguments)``."""

    def run(self, arguments: Sequence[str]) -> int:
        """Load the command and run it; return its exit code. Raises QuizError if it fails."""
        run = import_module(f"quiz.cli.{self.module}").run
        return cast("Callable[[Sequence[str]], int]", run)(arguments)


COMMANDS: tuple[Command, ...] = (
    Command("take", "Open a bank and answer its questions.", "take"),
    Command("read", "Reread explanations, with what you answered.", "read"),
    Command("words", "Say what the hard words of a bank mean.", "words_command"),
    Command("review", "Ask what is due, before it is forgotten.", "review"),
    Command("due", "Print how many questions are due.", "due"),
    Command("stats", "Show where you stand: due, known, topics, certainty.", "stats"),
    Command("history", "List your past sessions.", "history"),
    Command("list", "List the banks and your progress.", "list_command"),
    Command("check", "Find what is wrong with a bank, with the line and the fix.", "check"),
    Command("preview", "Show a bank as learners see it, while you write it.", "preview"),
    Command("new", "Write a small bank to start from.", "new"),
    Command("import", "Make a bank of a file of another program.", "import_command"),
    Command("export", "Write a bank in another program's format, or on paper.", "export"),
    Command("add", "Copy a bank into your own banks, after showing what it is.", "add"),
    Command("remove", "Take a bank out of your own banks; your answers are kept.", "remove"),
    Command("serve", "Let others answer banks in a browser, by a link.", "serve"),
    Command("schema", "Print the bank format as a JSON Schema, for editors.", "schema"),
    Command("rules", "Explain the codes of quiz check, with examples.", "rules"),
    Command("config", "Print or change settings: theme, number of questions, and others.", "config_command"),
    Command("doctor", "Check that quiz works here, and say how to fix what does not.", "doctor"),
    Command("data", "Take along what you answered, bring it together, or say where it is.", "data"),
    Command("forget", "Delete what you answered: a bank, a time or everything.", "forget"),
)

_BY_SIGNAL = 128
"""Codes above this are of signals: the terminal may be gone, and what a screen showed is not on the output."""

_START = Command("", "Open the library.", "start")
_ABOUT = Command("", "Describe the program, or report an unknown command.", "about")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with the arguments after its name; return the exit code. A failure is printed."""
    output.accept_any_character()
    if isinstance(sys.stdin, TextIOWrapper):
        sys.stdin = interruptible(sys.stdin)
    arguments = sys.argv[1:] if argv is None else list(argv)
    try:
        code = _run(take_out(arguments))
        if code > _BY_SIGNAL:
            output.discard_output()
        else:
            output.flush()
    except QuizError as error:
        output.complain(str(error), error.usage if isinstance(error, UsageError) else "")
        return error.exit_code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        output.discard_output()
        return 141
    return code


def _run(arguments: Sequence[str]) -> int:
    command, rest = _command(arguments)
    try:
        return command.run(rest)
    except SystemExit as end:  # argparse ends this way after --help
        return int(end.code or 0)


def _command(arguments: Sequence[str]) -> tuple[Command, Sequence[str]]:
    """Return the command to run, and the arguments for it."""
    if all(argument == "--plain" for argument in arguments):
        return _START, arguments
    if arguments[0] == "--plain":  # before the command or the bank, where other programs have such options
        arguments = [*arguments[1:], "--plain"]
    named = next((command for command in COMMANDS if command.name == arguments[0]), None)
    return (named, arguments[1:]) if named else (_ABOUT, arguments)
