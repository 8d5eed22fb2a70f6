"""``quiz take BANK``: one bank, opened at once."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from shlex import quote

from quiz.cli import surroundings
from quiz.cli.arguments import Arguments
from quiz.cli.screen import draw, opened
from quiz.errors import UsageError
from quiz.library import Entry, Remembered, UnplayableError, close, either, find, meant, resolve
from quiz.model import Bank

_USAGE = "quiz take BANK [--topic TOPIC ...] [-n NUMBER|all] [--seed NUMBER] [--sensitive] [--question ID]"
_DESCRIPTION = """\
Open a bank and answer its questions.

BANK is the id of a bank, the path of its file or folder, or the start of its
title. quiz list shows which there are."""


def run(arguments: Sequence[str]) -> int:
    """Open the bank's screen, or one of its questions."""
    parser = _parser()
    options, words = parser.read(arguments)
    if len(words) != 1:
        parser.misused(
            f"One bank at a time: {either(words)}?" if words else "Name a bank; quiz list shows which there are."
        )
    size = _size(options.n, parser)
    seed = _seed(options.seed, parser)
    if options.question is not None and (options.topic or options.n is not None):
        parser.misused("--question plays a single question, so it does not go with --topic or -n.")
    places, here, read = surroundings.places(), surroundings.folder(), Remembered()
    entry = resolve(words[0], find(places, read=read), here, read)
    _require_questions(entry)
    topics = _topics(entry.bank, options.topic)
    question = _question(entry.bank, options.question)
    surroundings.require_terminal()
    given = [here / entry.path] if entry.place == "given" else []
    with opened(places, read, given, keep=question is None) as opening:
        return draw(
            replace(
                opening,
                entry=entry,
                topics=topics,
                size=size,
                seed=seed,
                sensitive=options.sensitive,
                question=question,
            )
        )


def _parser() -> Arguments:
    parser = Arguments(_USAGE, _DESCRIPTION)
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
    return parser


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


def _require_questions(entry: Entry) -> None:
    """Raise UnplayableError, with the first reason, for a bank of which nothing can be asked."""
    if entry.plays:
        return
    errors = [problem for problem in entry.problems if problem.severity == "error"]
    if not errors:
        raise UnplayableError(f"There are no questions in {entry.path}.")
    first = errors[0]
    more = f" quiz check {quote(entry.path)} shows all {len(errors)} problems." if len(errors) > 1 else ""
    raise UnplayableError(f"Nothing in {entry.path} can be played. {first.span}: {first.message} {first.hint}{more}")


def _topics(bank: Bank, asked: Sequence[str]) -> tuple[str, ...]:
    """The ids of the topics asked for, each once."""
    used = dict.fromkeys(question.topic for question in bank.questions if question.topic)
    titles = {topic: bank.topic_title(topic) for topic in dict.fromkeys([*bank.topics, *used])}
    topics = tuple(dict.fromkeys(_topic(bank, titles, word) for word in asked))
    if topics and not any(topic in used for topic in topics):
        raise UsageError(
            f'No question of "{bank.title}" belongs to {either(topics)}: its topics are {", ".join(used)}.'
        )
    return topics


def _topic(bank: Bank, titles: Mapping[str, str], word: str) -> str:
    topics = meant(word, titles)
    if len(topics) == 1:
        return topics[0]
    if topics:
        raise UsageError(f'Several topics of "{bank.title}" start with "{word}": write {either(topics)}.')
    nothing = f'"{bank.title}" has no topic "{word}"'
    similar = close(word, [(said, topic) for topic, title in titles.items() for said in (title, topic)])
    if similar:
        raise UsageError(f"{nothing}: did you mean {either(similar)}?")
    raise UsageError(f"{nothing}: " + (f"its topics are {', '.join(titles)}." if titles else "it has no topics."))


def _question(bank: Bank, asked: str | None) -> str | None:
    """The id of the one question asked for."""
    ids = [question.id for question in bank.questions]
    if asked is None or asked in ids:
        return asked
    similar = close(asked, zip(ids, ids, strict=True))
    hint = f"did you mean {either(similar)}?" if similar else "quiz check says which questions were set aside."
    raise UsageError(f'"{bank.title}" has no question "{asked}" that can be played: {hint}')
