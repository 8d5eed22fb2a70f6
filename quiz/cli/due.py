"""``quiz due``: how many questions are due, for people and for a shell prompt."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quiz import wording
from quiz.cli import output, system
from quiz.cli.arguments import Arguments
from quiz.cli.read_store import read_store
from quiz.config import Places
from quiz.library import Entry, find
from quiz.preferences import read_preferences

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
    places = system.places()
    nothing: Mapping[str, int] = {}
    due, failure = read_store(places, lambda store: _due(store, places), nothing)
    if failure:
        raise failure
    if options.json:
        import json  # noqa: PLC0415 - a shell prompt wants the number

        output.show(json.dumps({"due": sum(due.values()), "banks": dict(due)}, indent=2))
    else:
        output.show(wording.sessions.due(sum(due.values())))
    return 0


def _due(store: "Store", places: Places) -> Mapping[str, int]:
    """Return how many questions are due, by bank."""
    from quiz.library.knowledge import knowledge_of, look_progress  # noqa: PLC0415 - before the first session: nothing
    from quiz.schedule import day_of  # noqa: PLC0415 - as above

    read = system.reader(places)
    banks: dict[str, Entry] = {}
    for entry in find(places, read=read):
        banks.setdefault(entry.about.id, entry)
    read.keep()
    today, preferences = day_of(system.now()), read_preferences(places.config).preferences
    known = look_progress(store)
    counts = {
        bank: knowledge_of(entry.about, known[bank], today, preferences).due
        for bank, entry in banks.items()
        if bank in known
    }
    return {bank: number for bank, number in counts.items() if number}
