"""``quiz take BANK``: open one bank, or ask at once what was missed."""

from argparse import Namespace
from collections.abc import Sequence
from typing import Literal

from quiz.cli import output
from quiz.cli.arguments import CERTAINTY, PLAIN, Arguments, did_you_mean, whole
from quiz.cli.banks import Banks
from quiz.cli.screen import opened, show
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
    join_or,
    topics_named,
)
from quiz.model import Bank
from quiz.preferences import Preferences, read_preferences

_Mode = TakeMode | Literal["mistakes"]
_MODES: tuple[_Mode, ...] = ("practice", "mistakes", "exam")
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
    mode = _mode(options.mode, parser)
    size = None if options.n is None else parser.number_or_all(options.n)
    seed = _seed(options.seed, parser)
    if options.question is not None and (options.topic or options.n is not None or options.mode is not None):
        parser.refuse("--question plays a single question, so it does not go with --topic, -n or --mode.")
    banks, name = Banks(), " ".join(words)
    if len(words) > 1 and banks.similar(name) is not None:
        parser.refuse(f"One bank at a time: {join_or(words)}?")
    entry = banks.placed(banks.playable(name)) if words else None
    settings = Settings(size=size, sensitive=options.sensitive, certainty=options.certainty)
    if entry:
        preferences = read_preferences(banks.places.config).preferences
        request = _of_bank(entry, options, mode, settings, preferences)
    else:
        request = _of_all(options, mode, settings, parser)
    news = banks.which(entry) if entry else ""
    if news:
        output.complain(news)
    keep = not isinstance(request, OneQuestion)
    with opened(banks, banks.given(entry), keep=keep, seed=seed) as workspace:
        return show(workspace._replace(news=f"{workspace.news} {news}".strip()), request, plain=options.plain)


def _of_bank(
    entry: Entry, options: Namespace, mode: _Mode, settings: Settings, preferences: Preferences
) -> SessionRequest:
    """Return the request for one bank, which plays. Raises UsageError for what the bank does not have."""
    if options.question is not None:
        return OneQuestion(entry, _question(entry.bank, options.question))
    sensitive = settings.sensitive or preferences.sensitive
    settings = settings._replace(topics=topics_named(entry.bank, options.topic), sensitive=sensitive)
    if mode == "mistakes":
        return PractiseMistakes(entry, settings)
    if options.n is None:
        settings = settings._replace(size=preferences.size or entry.bank.size)
    chosen = (options.mode, options.n, options.seed)  # a session that was left is then not what was asked for
    restart = bool(options.topic) or options.sensitive or options.certainty or any(it is not None for it in chosen)
    return TakeBank(entry, settings, mode, restart)


def _of_all(options: Namespace, mode: _Mode, settings: Settings, parser: Arguments) -> SessionRequest:
    """Return the request without a bank: only mistakes can be of every bank. Raises UsageError for anything else."""
    if options.question is not None:
        parser.refuse("--question names a question of a bank: name the bank too.")
    if mode != "mistakes":
        parser.refuse("Name a bank; quiz list shows them all.")
    if options.topic:
        parser.refuse("--topic names a topic of a bank: name the bank too.")
    return PractiseMistakes(None, settings)


def _parser() -> Arguments:
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--mode", metavar="|".join(_MODES), help="how it goes, instead of practice")
    parser.add_repeated(
        "--topic", "TOPIC", "ask only this topic: its id, or the start of its title; may be said again for another"
    )
    parser.add_argument("-n", metavar="NUMBER|all", help="how many questions, instead of the bank's own number")
    parser.add_argument("--seed", metavar="NUMBER", help="choose what is left to chance: the same seed, the same order")
    parser.add_argument("--sensitive", action="store_true", help="ask sensitive questions too")
    parser.add_argument("--certainty", action="store_true", help=CERTAINTY)
    parser.add_argument("--question", metavar="ID", help="play this one question, and keep nothing")
    parser.add_argument("--plain", action="store_true", help=PLAIN)
    return parser


def _mode(written: str | None, parser: Arguments) -> _Mode:
    """Return the mode of that name, and practice where none was named."""
    if written is None:
        return "practice"
    mode = next((mode for mode in _MODES if mode == written), None)
    if mode is None:
        hint = did_you_mean(written, _MODES, f"--mode takes {join_or(_MODES)}.")
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
