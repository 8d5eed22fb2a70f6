"""``quiz export BANK --to FORMAT``: a bank in another program's format, or on paper."""

from argparse import Namespace
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from quiz.cli import output
from quiz.cli.arguments import Arguments, did_you_mean, whole
from quiz.cli.banks import Banks
from quiz.cli.new_file import write_new
from quiz.cli.screen import new_seed
from quiz.engine import Settings, fits
from quiz.errors import QuizError
from quiz.formats.export import TARGETS, Exported, export, format_named
from quiz.library import join_or, topics_named
from quiz.model import Bank
from quiz.paper import PageSize, Printing, print_quiz
from quiz.wording import pluralize

PAPER = "paper"
_FORMATS = (*TARGETS, PAPER)
_FOR_PAPER = ("number", "topic", "sensitive", "versions", "seed", "page")
_SIZES: tuple[PageSize, ...] = ("A4", "Letter")
_MOST_VERSIONS = 26
_MOST_SEED = 10**9
_LISTED = 10
"""Questions left out that are named one by one."""
_USAGE = "quiz export BANK --to FORMAT [--output FILE]"
_DESCRIPTION = """\
Write a bank in the format of another program: gift, moodle-xml, anki, csv or
markdown. What the format cannot say is listed. A file that exists is never
changed.

With --to paper, write sheets to print (HTML): the questions, and on pages of
their own the key with every reason. Only for paper: -n, --topic, --sensitive,
--versions, --seed and --page."""


class _Made(NamedTuple):
    """The text of a file, and what there is to say about it."""

    text: str
    suffix: str
    questions: int
    news: tuple[str, ...] = ()


def run(arguments: Sequence[str]) -> int:
    """Write the file; return the exit code. Raises QuizError if it cannot be written or would be empty."""
    parser = _parser()
    options, words = parser.read(arguments)
    if len(words) != 1:
        parser.refuse(f"Name one bank; quiz list shows them all. Formats are {join_or(_FORMATS)}.")
    if options.to not in _FORMATS:
        hint = did_you_mean(options.to or "", _FORMATS, f"{join_or(_FORMATS)}?")
        parser.refuse(f"Add --to with a format: {hint}")
    for_paper = [name for name in _FOR_PAPER if getattr(options, name) not in (None, False, [])]
    if for_paper and options.to != PAPER:
        parser.refuse(f"--{for_paper[0]} is only for --to paper.")
    banks = Banks()
    entry = banks.playable(words[0])
    made = _sheets(parser, options, entry.bank) if options.to == PAPER else _exported(options.to, entry.bank)
    if options.output == "-":
        output.show_bytes(made.text.encode("utf-8", "replace"))
    else:
        path = options.output or f"{entry.bank.id}{made.suffix}"
        write_new(banks.folder / path, path, made.text)
        output.say(f"{pluralize(made.questions, 'question')} written to {path}.")
    output.note(*made.news)
    return 0


def _parser() -> Arguments:
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--to", metavar="FORMAT", help=f"one of {', '.join(_FORMATS)}")
    parser.add_argument("--output", metavar="FILE", help="where to write; - is the standard output")
    parser.add_argument("-n", dest="number", metavar="N", help="on paper: only so many questions, drawn by the seed")
    parser.add_argument("--topic", action="append", default=[], help="on paper: only this topic; may be repeated")
    parser.add_argument("--sensitive", action="store_true", help="on paper: sensitive questions too")
    parser.add_argument("--versions", metavar="N", help="on paper: so many versions, each in another order")
    parser.add_argument("--seed", metavar="N", help="on paper: the same number gives the same sheets")
    parser.add_argument("--page", metavar="SIZE", help="on paper: A4, as is usual, or Letter")
    return parser


def _exported(name: str, bank: Bank) -> _Made:
    target = format_named(name)
    found = export(bank, target)
    if not found.questions:
        raise QuizError(f'No question of "{bank.title}" can be written as {name}: {found.left_out[0].reason}')
    return _Made(found.text, target.suffix, found.questions, tuple(_news(found)))


def _news(found: Exported) -> Iterator[str]:
    """Yield which questions were left out, and why, and what the format has no place for."""
    if found.left_out:
        yield f"{pluralize(len(found.left_out), 'question')} left out:"
        yield from (f"  {left.id}: {left.reason}" for left in found.left_out[:_LISTED])
    if len(found.left_out) > _LISTED:
        yield f"  and {len(found.left_out) - _LISTED} more"
    if found.not_expressed or found.not_expressed_of_bank:
        yield "The format has no place for:"
    yield from (f"  {name} ({pluralize(len(ids), 'question')})" for name, ids in found.not_expressed.items())
    yield from (f"  {name} of the bank" for name in found.not_expressed_of_bank)


def _sheets(parser: Arguments, options: Namespace, bank: Bank) -> _Made:
    size: PageSize | None = next((size for size in _SIZES if size.lower() == (options.page or "A4").lower()), None)
    if size is None:
        parser.refuse(f"--page takes {join_or(_SIZES)}, not {options.page}.")
    settings = Settings(topics_named(bank, options.topic), sensitive=options.sensitive)
    questions = [question for question in bank.questions if fits(bank, question, settings)]
    if not questions:
        parser.refuse("All questions of this bank are sensitive: add --sensitive to print them.")
    number = None if options.number is None else parser.number_or_all(options.number)
    versions = _number(parser, "--versions", options.versions, 1, _MOST_VERSIONS)
    seed = _number(parser, "--seed", options.seed, new_seed(), _MOST_SEED)
    printing = Printing(versions, seed, number, size)
    return _Made(print_quiz(bank, questions, printing), ".quiz.html", min(number or len(questions), len(questions)))


def _number(parser: Arguments, option: str, written: str | None, otherwise: int, most: int) -> int:
    if written is None:
        return otherwise
    number = whole(written)
    if number is None or not 1 <= number <= most:
        parser.refuse(f"{option} takes a number from 1 to {most:,}, not {written}.")
    return number
