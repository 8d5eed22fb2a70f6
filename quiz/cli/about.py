"""``quiz --help``, ``quiz --version``, and words that are no command: the name of a bank, or a mistake."""

import os
from collections.abc import Sequence
from itertools import takewhile
from typing import NoReturn

from quiz.cli import COMMANDS, Command, output, system
from quiz.cli.arguments import Arguments, closest
from quiz.errors import QuizError
from quiz.version import __version__

_USAGE = "quiz [COMMAND] [--plain] [--person NAME] [--help] [--version]"

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
  QUIZ_PERSON whose answers and settings these are, as with --person NAME;
              --new-person NAME begins for somebody new
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
        case ["-h" | "--help", *_] | ["help"] | ["help", "-h" | "--help" | "help"]:
            output.show(*_help().splitlines())
        case ["help", word]:
            _command(word).run(["--help"])
        case ["help", word, more, *_]:
            _parser().refuse(f"quiz help describes one command at a time: {word} or {more}?")
        case [option, *_] if option.startswith("-"):
            _parser().refuse_option(option)
        case [word, *_]:
            similar = _similar_bank(word, " ".join(takewhile(lambda it: not it.startswith("-"), arguments)))
            if similar is None:
                from quiz.cli import take  # noqa: PLC0415 - needs what plays, which help does not

                return take.run(arguments)
            _refuse(word, similar)
    return 0


def _command(word: str) -> Command:
    """Return the command called ``word``. Raises UsageError where there is none."""
    named = {command.name: command for command in COMMANDS}
    if word not in named:
        close = closest(word, named)
        hint = f"did you mean quiz help {close}?" if close else "quiz help shows them all."
        _parser().refuse(f'There is no command "{word}": {hint}')
    return named[word]


def _similar_bank(word: str, words: str) -> str | None:
    """Return what to write for a bank that is called nearly ``word``, or nothing; None where there is one.

    ``words`` are all words before the first option: a title may be written without quotes. Raises UsageError where
    several banks are named.
    """
    from quiz.cli.banks import Banks  # noqa: PLC0415 - as above

    banks = Banks()
    return None if words != word and banks.similar(words) is None else banks.similar(word)


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


def _parser() -> Arguments:
    parser = Arguments(_USAGE, "")
    parser.add_argument("--version")
    return parser


def _refuse(word: str, similar: str) -> NoReturn:
    """Raise UsageError for a word that is no command and no bank; ``similar`` is a bank that may have been meant."""
    close = closest(word, [command.name for command in COMMANDS])
    if close:
        _parser().refuse(f'There is no command "{word}": did you mean quiz {close}?')
    nothing = f'There is no command and no bank "{word}"'
    if similar:
        from shlex import quote  # noqa: PLC0415 - few people mistype

        _parser().refuse(f"{nothing}: did you mean quiz {quote(similar)}?")
    _parser().refuse(f"{nothing}; quiz list shows the banks, quiz help the commands.")
