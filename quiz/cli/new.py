"""``quiz new PATH``: write a small, complete bank to start from. Missing options are asked for; no file is replaced."""

import re
import sys
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from shlex import quote
from typing import TypeVar

from quiz import bank, files, kinds
from quiz.bank.recovery.author_names import our_word
from quiz.cli import output, system
from quiz.cli.arguments import Arguments, did_you_mean
from quiz.errors import QuizError, UsageError

_AUDIENCES = ("patient", "student", "professional", "general")

T = TypeVar("T")
_QUESTIONS = re.compile(r"\s+questions?$")
_TAG = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
_USAGE = "quiz new PATH [--title TITLE] [--language CODE] [--audience WHO] [--types TYPE,TYPE|all]"
_DESCRIPTION = f"""\
Write a small bank, with comments, for you to change. It can be played at once.
If you leave an option out, you are asked, provided that there is a terminal.

TYPE is one of {", ".join(kinds.TYPES)}."""


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
    shown = words[0] if Path(words[0]).suffix.lower() in (".yaml", ".yml") else f"{words[0].rstrip('/')}.yaml"
    path = system.folder() / shown
    asked = partial(_asked, asking=sys.stdin is not None and sys.stdin.isatty())
    if path.exists():
        raise QuizError(f"{shown} exists already, and quiz does not overwrite it: choose another name.")
    title = asked(options.title, "What is the bank called?", _title_of(path), str)
    language = asked(options.language, "In which language, such as en or German?", "en", _language)
    audience = asked(options.audience, f"Who is it for: {', '.join(_AUDIENCES)}?", "general", _audience)
    which = f"Which types of question: {', '.join(kinds.TYPES)}, or all?"
    types = asked(options.types, which, ",".join(_starters()), _types)
    _write(path, shown, bank.new_bank(title, language, audience, types))
    output.show(
        f"Wrote {shown}, with {len(types)} questions to change." if len(types) > 1 else f"Wrote {shown}.",
        f"See it as learners do:  quiz preview {quote(shown)}",
        f"Find mistakes in it:    quiz check {quote(shown)}",
        f"Take it:                quiz take {quote(shown)}",
        f"Add it to your banks:   quiz add {quote(shown)}",
    )
    return 0


def _asked(given: str | None, question: str, otherwise: str, read: Callable[[str], T], *, asking: bool) -> T:
    """Return the value of an option, or else of an answer, which is asked for until ``read`` can make sense of it.

    Enter alone means ``otherwise``. Raises UsageError for an option that makes no sense.
    """
    if given is not None or not asking:
        return read((given or "").strip() or otherwise)
    while True:
        output.ask(f"{question} [{otherwise}] ")
        try:
            return read(output.read_line().strip() or otherwise)
        except UsageError as error:
            output.complain(str(error))


def _title_of(path: Path) -> str:
    words = re.sub(r"[-_\s]+", " ", path.stem).strip()
    return words[:1].upper() + words[1:] or "A new bank"


def _language(written: str) -> str:
    code = our_word("language", written) or written.replace("_", "-")
    if not _TAG.fullmatch(code):
        raise UsageError(f'"{code}" is not a language code: write one such as en, de or pt-BR.')
    return code


def _audience(written: str) -> str:
    """Return the audience that ``written`` names, perhaps in words such as `nursing students`."""
    whole = _known("audience", written, _AUDIENCES)
    parts = {whole} if whole else {_known("audience", word, _AUDIENCES) for word in re.findall(r"\w+", written)} - {""}
    if len(parts) != 1:
        raise _unknown("audience", written, _AUDIENCES)
    return parts.pop()


def _types(written: str) -> tuple[str, ...]:
    """Return the types that ``written`` names: ours, or those of other programs, which may have several words."""
    if written.casefold() in ("all", "every", "everything", "any"):
        return kinds.TYPES
    parts = [part for part in re.split(r"\s*(?:[,;+&]|\band\b)\s*", written.strip()) if part]
    return tuple(dict.fromkeys(name for part in parts for name in _types_in(part))) or _starters()


def _starters() -> tuple[str, ...]:
    """Return the types of which a new bank has a sample unless its author asks for others."""
    return tuple(kind.name for kind in kinds.every() if kind.starter)


def _types_in(part: str) -> Iterator[str]:
    """Yield the type that each word or group of words names."""
    words = part.split()
    while words:
        ends = range(len(words), 0, -1)
        found = ((end, _known("type", " ".join(words[:end]), kinds.TYPES)) for end in ends)
        end, name = next(((end, name) for end, name in found if name), (0, ""))
        if not name:
            raise _unknown("type", part if len(words) == len(part.split()) else words[0], kinds.TYPES)
        yield name
        del words[:end]


def _known(what: str, written: str, known: Sequence[str]) -> str:
    """Return the one of ``known`` that ``written`` is, or is another word for; an empty text where it is neither."""
    word = _QUESTIONS.sub("", written.casefold())
    for each in (word, word.removesuffix("s")):
        if each in known:
            return each
        if ours := our_word(what, each).split():
            return ours[0]
    return ""


def _unknown(what: str, written: str, known: Sequence[str]) -> UsageError:
    return UsageError(f'There is no {what} "{written}": {did_you_mean(written.casefold(), known, ", ".join(known))}')


def _write(path: Path, shown: str, text: str) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise QuizError(f"{shown} cannot be written: {files.reason(error)}.") from error
