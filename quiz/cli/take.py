"""``quiz take BANK``: one bank, opened at once; or what was missed, asked at once."""

from collections.abc import Sequence
from dataclasses import replace

from quiz.cli import output, surroundings
from quiz.cli.arguments import PLAIN, Arguments, closest
from quiz.cli.screen import draw, opened, talk, which
from quiz.engine import ALONE, MISTAKES, MODES, PRACTICE
from quiz.errors import UsageError
from quiz.library import close, either, find, require_questions, resolve, topics_named
from quiz.model import Bank

_MODES = tuple(name for name in MODES if name != ALONE.name)
_USAGE = (
    f"quiz take BANK [--mode {'|'.join(_MODES)}] [--topic TOPIC ...] [-n NUMBER|all] [--seed NUMBER] "
    "[--sensitive] [--question ID] [--plain]"
)
_DESCRIPTION = """\
Open a bank and answer its questions.

BANK is the id of a bank, the path of its file or folder, or the start of its
title. quiz list shows which there are. With --mode mistakes it may be left
out: then what you missed in any bank is asked again."""


def run(arguments: Sequence[str]) -> int:
    """Open the bank's screen, one of its questions, or a session at once."""
    parser = _parser()
    options, words = parser.read(arguments)
    mode = _mode(options.mode, parser)
    if len(words) > 1:
        parser.misused(f"One bank at a time: {either(words)}?")
    if not words and mode != MISTAKES.name:
        parser.misused("Name a bank; quiz list shows which there are.")
    if not words and options.topic:
        parser.misused("--topic names a topic of a bank: name the bank too.")
    size = _size(options.n, parser)
    seed = _seed(options.seed, parser)
    if options.question is not None and (options.topic or options.n is not None or options.mode is not None):
        parser.misused("--question plays a single question, so it does not go with --topic, -n or --mode.")
    if options.question is not None and not words:
        parser.misused("--question names a question of a bank: name the bank too.")
    places, here = surroundings.places(), surroundings.folder()
    read = surroundings.reader(places)
    entries = find(places, read=read) if words else ()
    entry = resolve(words[0], entries, here, read) if words else None
    if entry:
        require_questions(entry)
    topics = topics_named(entry.bank, options.topic) if entry else ()
    question = _question(entry.bank, options.question) if entry else None
    given = [here / entry.path] if entry and entry.place == "given" else []
    with opened(places, read, given, keep=question is None) as opening:
        wanted = replace(
            opening,
            entry=entry,
            mode=mode,
            topics=topics,
            size=size,
            seed=seed,
            sensitive=options.sensitive,
            question=question,
            news=which(entry, entries),
        )
        if wanted.news:
            output.complain(wanted.news)
        if options.plain or surroundings.speaks_plainly():
            chosen = (options.mode, options.topic, options.n, options.seed, options.sensitive)
            return talk(wanted, anew=any(chosen))
        return draw(wanted)


def _parser() -> Arguments:
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--mode", metavar="|".join(_MODES), help="how it goes, instead of practice")
    parser.add_argument(
        "--topic",
        action="append",
        default=[],
        metavar="TOPIC",
        help="ask only this topic: its id, or the start of its title; may be said again for another",
    )
    parser.add_argument("-n", metavar="NUMBER|all", help="how many questions, instead of the bank's own number")
    parser.add_argument("--seed", metavar="NUMBER", help="choose what is left to chance: the same seed, the same order")
    parser.add_argument("--sensitive", action="store_true", help="ask sensitive questions too")
    parser.add_argument("--question", metavar="ID", help="play this one question, and keep nothing")
    parser.add_argument("--plain", action="store_true", help=PLAIN)
    return parser


def _mode(written: str | None, parser: Arguments) -> str:
    """The name of a mode."""
    if written is not None and written not in _MODES:
        similar = closest(written, _MODES)
        hint = f"did you mean {similar}?" if similar else f"--mode takes {either(_MODES)}."
        parser.misused(f'There is no mode "{written}": {hint}')
    return written or PRACTICE.name


def _size(written: str | None, parser: Arguments) -> int | None:
    """The number of questions as an opening says it: None for the bank's own, 0 for all."""
    if written is None:
        return None
    if written == "all":
        return 0
    number = _whole(written)
    if number is None or number < 1:
        parser.misused(f"-n takes a number from 1 up, or all, not {written}.")
    return number


def _seed(written: str | None, parser: Arguments) -> int | None:
    seed = None if written is None else _whole(written)
    if written is not None and seed is None:
        parser.misused(f"--seed takes a whole number, not {written}.")
    return seed


def _whole(written: str) -> int | None:
    """A whole number; None for anything else, and for more digits than any use has."""
    digits = written.removeprefix("-")
    return int(written) if digits.isascii() and digits.isdigit() and len(digits) < 19 else None


def _question(bank: Bank, asked: str | None) -> str | None:
    """The id of the one question asked for."""
    ids = [question.id for question in bank.questions]
    if asked is None or asked in ids:
        return asked
    similar = close(asked, zip(ids, ids, strict=True))
    hint = f"did you mean {either(similar)}?" if similar else "quiz check says which questions were set aside."
    raise UsageError(f'"{bank.title}" has no question "{asked}" that can be played: {hint}')
