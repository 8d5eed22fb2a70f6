"""``quiz review``: ask what is due, of every bank or of some."""

from collections.abc import Sequence

from quiz.cli.arguments import CERTAINTY, PLAIN, Arguments
from quiz.cli.banks import Banks
from quiz.cli.screen import opened, show
from quiz.engine import Settings
from quiz.library import Review, require_questions
from quiz.library.review_row import REVIEW_SIZE

_USAGE = "quiz review [BANK ...] [-n NUMBER|all] [--cram] [--sensitive] [--certainty] [--plain]"
_DESCRIPTION = """\
Ask the questions that are due: they come back shortly before you would forget
them, the least remembered first. Without BANK, of all banks.

BANK is the id of a bank, the path of its file or folder, or the start of its
title; quiz list shows them all, and quiz due says how many are due."""


def run(arguments: Sequence[str]) -> int:
    """Begin a review; return the exit code. Raises UsageError if there is no such bank."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("-n", metavar="NUMBER|all", help=f"how many at most, instead of {REVIEW_SIZE}")
    parser.add_argument(
        "--cram", action="store_true", help="the least remembered even if not due; when they are due stays as it is"
    )
    parser.add_argument("--sensitive", action="store_true", help="ask sensitive questions too")
    parser.add_argument("--certainty", action="store_true", help=CERTAINTY)
    parser.add_argument("--plain", action="store_true", help=PLAIN)
    options, words = parser.read(arguments)
    size = REVIEW_SIZE if options.n is None else parser.number_or_all(options.n)
    banks = Banks()
    chosen = tuple(banks.named(word) for word in dict.fromkeys(words))
    for entry in chosen:
        require_questions(entry)
    chosen = tuple(map(banks.placed, chosen))
    settings = Settings(size=size, sensitive=options.sensitive, cram=options.cram, certainty=options.certainty)
    with opened(banks, banks.given(*chosen)) as workspace:
        return show(workspace, Review(chosen or None, settings), plain=options.plain)
