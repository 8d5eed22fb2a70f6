"""``quiz words BANK [TEXT]``: what the hard words of a bank mean."""

from collections.abc import Sequence

from quiz import prose, wording
from quiz.cli import output
from quiz.cli.arguments import Arguments
from quiz.cli.banks import Banks
from quiz.prose.glossary import matching

_USAGE = "quiz words BANK [TEXT]"
_DESCRIPTION = """\
Print the words of a bank's glossary with their meanings; with TEXT, those
that have it in them."""


def run(arguments: Sequence[str]) -> int:
    """Print the words; return the exit code, 1 where none fits."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
    if not words:
        parser.refuse("Name a bank; quiz list shows them all.")
    name, *text = words
    found = matching(Banks().named(name).bank.glossary, " ".join(text))
    if not found:
        output.complain(wording.reading.NO_SUCH_WORD if text else wording.reading.NO_GLOSSARY)
    for term, meaning in found:
        output.show(prose.safe(wording.slips.meaning(term, meaning)))
    return 0 if found else 1
