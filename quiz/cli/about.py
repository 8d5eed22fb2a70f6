"""``quiz --help``, ``quiz --version``, and words that are no command: the name of a bank, or a mistake."""

import os
from collections.abc import Sequence
from typing import NoReturn

from quiz.cli import COMMANDS, Command, output, system
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
  quiz help COMMAND describes one of them.
  quiz BANK opens a bank: its id, or the start of its title.

For learning, not medical advice. If something worries you, call your doctor
or nurse, or the emergency number.

Your answers are kept only on this computer:
  {store}

environment:
  QUIZ_HOME   another folder for your answers and your own banks; it is now
              {data}
  QUIZ_PATH   more banks: files and folders, with {separator} between them
  NO_COLOR    if set, no colours
  TEXTUAL_THEME  a theme for this once; s in the library, or
              quiz config theme, chooses one for good
  ACCESSIBLE  if set, line by line as with --plain: for screen readers

exit codes: 0 success, 1 problems in a bank, 2 wrong usage, 3 a file, folder or
disk failed; 129, 130, 143 ended by a signal."""


def run(arguments: Sequence[str]) -> int:
    """Print the help or the version, or open the bank that is named; return the exit code.

    Raises UsageError for a word that is neither a command nor the name of a bank.
    """
    match arguments:
        case ["--version", *_]:
            output.show(f"quizwell {__version__}")
        case ["help", word, *_]:
            _command(word).run(["--help"])
        case ["-h" | "--help" | "help", *_]:
            output.show(*_help().splitlines())
        case [word, *_] if not word.startswith("-") and _names_a_bank(word):
            from quiz.cli import take  # noqa: PLC0415 - needs what plays, which help does not

            return take.run(arguments)
        case [word, *_]:
            _refuse(word)
    return 0


def _command(word: str) -> Command:
    """Return the command called ``word``. Raises UsageError where there is none."""
    return next((command for command in COMMANDS if command.name == word), None) or _refuse(word)


def _names_a_bank(word: str) -> bool:
    """Return whether ``word`` is the id, the path or the start of a title of a bank. Raises UsageError for several."""
    from quiz.library import find, names_bank  # noqa: PLC0415 - as above

    places = system.places()
    read = system.reader(places)
    return names_bank(word, find(places, read=read), system.folder(), read)


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
    if close:
        parser.refuse(f'There is no command "{word}": did you mean quiz {close}?')
    parser.refuse(f'There is no command and no bank "{word}"; quiz list shows the banks, quiz help the commands.')
