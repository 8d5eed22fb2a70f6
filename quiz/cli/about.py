"""``quiz --help`` and ``quiz --version``, and the answer to a command that does not exist."""

import os
from collections.abc import Sequence
from typing import NoReturn

from quiz.cli import COMMANDS, output, system
from quiz.cli.arguments import Arguments, closest
from quiz.errors import QuizError
from quiz.version import __version__

_USAGE = "quiz [COMMAND] [--plain] [--help] [--version]"

_HELP = """\
usage: {usage}

Learn at your own pace, in the terminal: every answer is explained. Without a
command, quiz opens the library, where you choose a bank of questions. With
--plain it goes line by line: for screen readers, pipes and dumb terminals.

commands:
{commands}
  quiz COMMAND --help describes one of them.

For learning, not medical advice. If something worries you, call your doctor
or nurse, or the emergency number.

Your answers are kept only on this computer:
  {store}

environment:
  QUIZ_HOME   another folder for your answers and your own banks; it is now
              {data}
  QUIZ_PATH   more banks: files and folders, with {separator} between them
  NO_COLOR    if set, no colours
  ACCESSIBLE  if set, line by line as with --plain: for screen readers

exit codes: 0 success, 1 problems in a bank, 2 wrong usage, 3 a file, folder or
disk failed; 129, 130, 143 ended by a signal."""


def run(arguments: Sequence[str]) -> int:
    """Print the help or the version. Raises UsageError for a command that does not exist."""
    match arguments[0]:
        case "--version":
            output.show(f"quizwell {__version__}")
        case "-h" | "--help":
            output.show(*_help().splitlines())
        case word:
            _refuse(word)
    return 0


def _help() -> str:
    try:
        places = system.places()
        data, store = str(places.data), str(places.store)
    except QuizError:  # whoever is in trouble must still get help
        data = store = "your data folder"
    return _HELP.format(
        usage=_USAGE,
        commands="\n".join(f"  {command.name:<9}{command.summary}" for command in COMMANDS),
        data=data,
        store=store,
        separator=os.pathsep,
    )


def _refuse(word: str) -> NoReturn:
    parser = Arguments(_USAGE, "")
    parser.add_argument("--version")
    if word.startswith("-"):
        parser.refuse_option(word)
    close = closest(word, [command.name for command in COMMANDS])
    parser.refuse(
        f'There is no command "{word}": '
        + (f"did you mean quiz {close}?" if close else f"to open a bank of that name, write quiz take {word}.")
    )
