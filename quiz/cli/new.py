"""``quiz new PATH``: write a small, complete bank to start from. Missing options are asked for; no file is replaced."""

import re
import sys
from collections.abc import Sequence
from pathlib import Path
from shlex import quote

from quiz import bank, files, kinds
from quiz.bank.recovery.author_names import our_word
from quiz.cli import output, system
from quiz.cli.arguments import Arguments, closest
from quiz.errors import QuizError, UsageError

_AUDIENCES = ("patient", "student", "professional", "general")

_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_USAGE = "quiz new PATH [--title TITLE] [--language CODE] [--audience WHO] [--types TYPE,TYPE|all]"
_DESCRIPTION = f"""\
Write a small bank, with comments, for you to change. It can be played at once.
If you leave an option out, you are asked, provided that there is a terminal.

TYPE is one of {", ".join(kinds.BY_NAME)}."""


def run(arguments: Sequence[str]) -> int:
    """Write the bank, and show what to do next. Raises QuizError if the file exists or cannot be written."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--title", help="the title of the bank")
    parser.add_argument("--language", metavar="CODE", help="such as en or de")
    parser.add_argument("--audience", metavar="WHO", help=", ".join(_AUDIENCES))
    parser.add_argument("--types", metavar="TYPE,TYPE", help="a sample question of each of these, or all")
    options, words = parser.read(arguments)
    if len(words) != 1:
        parser.refuse("Name a file for the new bank, for example: quiz new questions/planets.yaml")
    shown = words[0] if Path(words[0]).suffix in (".yaml", ".yml") else f"{words[0]}.yaml"
    path = system.folder() / shown
    if path.exists():
        raise QuizError(f"{shown} exists already, and quiz does not overwrite it: choose another name.")
    asking = sys.stdin is not None and sys.stdin.isatty()
    title = _settled(options.title, "What is the bank called?", _title_of(path), asking=asking)
    language = _language(_settled(options.language, "In which language, as a code such as en?", "en", asking=asking))
    who = f"Who is it for: {', '.join(_AUDIENCES)}?"
    audience = _one_of(_settled(options.audience, who, "general", asking=asking), _AUDIENCES, "audience")
    which = f"Which types of question: {', '.join(kinds.BY_NAME)}, or all?"
    types = _types(_settled(options.types, which, ",".join(kinds.STARTERS), asking=asking))
    _write(path, shown, bank.new_bank(title, language, audience, types))
    output.show(
        f"Wrote {shown}, with {len(types)} questions to change." if len(types) > 1 else f"Wrote {shown}.",
        f"See it as learners do:  quiz preview {quote(shown)}",
        f"Find mistakes in it:    quiz check {quote(shown)}",
        f"Take it:                quiz take {quote(shown)}",
        f"Add it to your banks:   quiz add {quote(shown)}",
    )
    return 0


def _settled(given: str | None, question: str, otherwise: str, *, asking: bool) -> str:
    """Return the value of an option, or else of an answer; Enter alone means ``otherwise``."""
    if given is not None:
        return given.strip() or otherwise
    if not asking:
        return otherwise
    output.ask(f"{question} [{otherwise}] ")
    return output.read_line().strip() or otherwise


def _title_of(path: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", path.stem).strip()
    return words[:1].upper() + words[1:] or "A new bank"


def _language(written: str) -> str:
    code = our_word("language", written) or written
    if not _TAG.fullmatch(code):
        raise UsageError(f'"{code}" is not a language code: write one such as en, de or pt-BR.')
    return code


def _one_of(word: str, known: Sequence[str], what: str) -> str:
    """Return the one of ``known`` that ``word`` is, or that it is another word for, such as `mcq` or `nurses`."""
    if word not in known:
        ours = our_word(what, word).split()
        if ours:
            return ours[0]
        close = closest(word.casefold(), known)
        raise UsageError(f'There is no {what} "{word}": ' + (f"did you mean {close}?" if close else ", ".join(known)))
    return word


def _types(written: str) -> tuple[str, ...]:
    words = written.strip()
    by_comma = "," in words or our_word("type", words)  # some names of other programs have several words
    names = [name for name in re.split(r"\s*,\s*" if by_comma else r"\s+", words) if name]
    if names == ["all"]:
        return tuple(kinds.BY_NAME)
    return tuple(dict.fromkeys(_one_of(name, tuple(kinds.BY_NAME), "type") for name in names)) or kinds.STARTERS


def _write(path: Path, shown: str, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise QuizError(f"{shown} cannot be written: {files.reason(error)}.") from error
