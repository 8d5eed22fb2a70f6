"""``quiz due``: how many questions are due, for people and for a shell prompt."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.banks import Banks
from quiz.cli.read_store import read_choices, read_store

if TYPE_CHECKING:
    from quiz.store import Store

_USAGE = "quiz due [--json]"
_DESCRIPTION = """\
Print how many questions are due today, over all banks. --json prints the
number of each bank too, and quiz review asks them."""


def run(arguments: Sequence[str]) -> int:
    """Print the number; return the exit code. Raises QuizError if the answers cannot be read."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--json", action="store_true", help="as JSON")
    options, words = parser.read(arguments)
    if words:
        parser.refuse("quiz due counts over every bank and takes no name.")
    banks = Banks()
    nothing: Mapping[str, int] = {}
    due = read_store(banks.places, lambda store: _due(store, banks), nothing)
    number = sum(due.values())
    if options.json:
        output.show_json({"due": number, "banks": dict(due)})
    else:
        output.show(f"{number} due")
    return 0


def _due(store: "Store", banks: Banks) -> Mapping[str, int]:
    """Return how many questions are due, by bank."""
    from quiz.library.knowledge import knowledge_of, look_progress  # noqa: PLC0415 - before the first session: nothing
    from quiz.library.versions import newest_of_each  # noqa: PLC0415 - as above
    from quiz.schedule import day_of  # noqa: PLC0415 - as above

    newest = newest_of_each(banks.found)
    banks.read.keep()
    today, preferences = day_of(system.now()), read_choices(banks.places)
    known = look_progress(store)
    counts = {
        bank: knowledge_of(entry.about, known[bank], today, preferences).due
        for bank, entry in newest.items()
        if bank in known
    }
    return {bank: number for bank, number in counts.items() if number}
