"""``quiz take BANK``: open one bank, or ask at once what was missed."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Literal, NamedTuple

from quiz.cli import output, system
from quiz.cli.arguments import CERTAINTY, PLAIN, Arguments, closest, whole
from quiz.cli.screen import opened, placed, show, which
from quiz.engine import Settings
from quiz.errors import UsageError
from quiz.library import (
    Entry,
    OneQuestion,
    PractiseMistakes,
    SessionRequest,
    TakeBank,
    TakeMode,
    close_names,
    find,
    join_or,
    named_or_similar,
    require_questions,
    resolve,
    topics_named,
)
from quiz.model import Bank
from quiz.preferences import Preferences, read_preferences

_MODES: tuple[TakeMode | Literal["mistakes"], ...] = ("practice", "mistakes", "exam")
_USAGE = (
    f"quiz take BANK [--mode {'|'.join(_MODES)}] [--topic TOPIC ...] [-n NUMBER|all] [--seed NUMBER] "
    "[--sensitive] [--certainty] [--question ID] [--plain]"
)
_DESCRIPTION = """\
Open a bank and answer its questions.

BANK is the id of a bank, the path of its file or folder, or the start of its
title; quiz list shows them all. With --mode mistakes you may leave it out: then
what you missed in any bank is asked again."""


def run(arguments: Sequence[str]) -> int:
    """Open the screen of a bank, one of its questions, or a session; return the exit code."""
    parser = _parser()
    options, words = parser.read(arguments)
    wish = _wish(options, parser)
    if options.question is not None and (options.topic or options.n is not None or options.mode is not None):
        parser.refuse("--question plays a single question, so it does not go with --topic, -n or --mode.")
    places, here = system.places(), system.folder()
    read = system.reader(places)
    entries = find(places, read=read) if words else ()
    if len(words) > 1 and named_or_similar(" ".join(words), entries, here, read) is not None:
        parser.refuse(f"One bank at a time: {join_or(words)}?")
    entry = resolve(" ".join(words), entries, here, read) if words else None
    if entry:
        require_questions(entry)
        entry = placed(entry, here, read)
    request = _of_bank(entry, wish, read_preferences(places.config).preferences) if entry else _of_all(wish, parser)
    news = which(entry, entries)
    if news:
        output.complain(news)
    given = [Path(entry.path)] if entry and entry.place == "given" else []
    keep = not isinstance(request, OneQuestion)
    with opened(places, read, given, keep=keep, seed=wish.seed) as workspace:
        return show(replace(workspace, news=f"{workspace.news} {news}".strip()), request, plain=options.plain)


class _Wish(NamedTuple):
    """The options that choose what is asked."""

    mode: TakeMode | Literal["mistakes"]
    topics: Sequence[str]
    size: int | None
    """How many questions; None for all."""
    own_size: bool
    """Whether the bank decides how many."""
    seed: int | None
    sensitive: bool
    certainty: bool
    question: str | None
    restart: bool
    """Whether an option was given, so that a session that was left is not what was asked for."""


def _wish(options: Namespace, parser: Arguments) -> _Wish:
    chosen = (options.mode, options.n, options.seed)
    return _Wish(
        _mode(options.mode, parser),
        options.topic,
        None if options.n is None else parser.number_or_all(options.n),
        options.n is None,
        _seed(options.seed, parser),
        options.sensitive,
        options.certainty,
        options.question,
        bool(options.topic) or options.sensitive or options.certainty or any(option is not None for option in chosen),
    )


def _of_bank(entry: Entry, wish: _Wish, preferences: Preferences) -> SessionRequest:
    """Return the request for one bank, which plays. Raises UsageError for what the bank does not have."""
    if wish.question is not None:
        return OneQuestion(entry, _question(entry.bank, wish.question))
    topics = topics_named(entry.bank, wish.topics)
    settings = Settings(topics, wish.size, wish.sensitive or preferences.sensitive, certainty=wish.certainty)
    if wish.mode == "mistakes":
        return PractiseMistakes(entry, settings)
    if wish.own_size:
        settings = replace(settings, size=preferences.size or entry.bank.size)
    return TakeBank(entry, settings, wish.mode, wish.restart)


def _of_all(wish: _Wish, parser: Arguments) -> SessionRequest:
    """Return the request without a bank: only mistakes can be of every bank. Raises UsageError for anything else."""
    if wish.question is not None:
        parser.refuse("--question names a question of a bank: name the bank too.")
    if wish.mode != "mistakes":
        parser.refuse("Name a bank; quiz list shows them all.")
    if wish.topics:
        parser.refuse("--topic names a topic of a bank: name the bank too.")
    return PractiseMistakes(None, Settings((), wish.size, wish.sensitive, certainty=wish.certainty))


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
    parser.add_argument("--certainty", action="store_true", help=CERTAINTY)
    parser.add_argument("--question", metavar="ID", help="play this one question, and keep nothing")
    parser.add_argument("--plain", action="store_true", help=PLAIN)
    return parser


def _mode(written: str | None, parser: Arguments) -> TakeMode | Literal["mistakes"]:
    """Return the mode of that name, and practice where none was named."""
    if written is None:
        return "practice"
    mode = next((mode for mode in _MODES if mode == written), None)
    if mode is None:
        similar = closest(written, _MODES)
        hint = f"did you mean {similar}?" if similar else f"--mode takes {join_or(_MODES)}."
        parser.refuse(f'There is no mode "{written}": {hint}')
    return mode


def _seed(written: str | None, parser: Arguments) -> int | None:
    seed = None if written is None else whole(written)
    if written is not None and seed is None:
        parser.refuse(f"--seed takes a whole number, not {written}.")
    return seed


def _question(bank: Bank, asked: str) -> str:
    """Return the id of the one question asked for. Raises UsageError where the bank does not play it."""
    ids = [question.id for question in bank.questions]
    if asked in ids:
        return asked
    similar = close_names(asked, zip(ids, ids, strict=True))
    hint = f"did you mean {join_or(similar)}?" if similar else "quiz check says which questions were set aside."
    raise UsageError(f'"{bank.title}" has no question "{asked}" that can be played: {hint}')
