"""A question as the list of the hardest shows it: in its words, with the wrong answer that is usual."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quiz.library.one_line import as_one_line
from quiz.replay.ledger import Entry
from quiz.replay.tallies import Tally
from quiz.stats.measures import Hard
from quiz.store import Store

Signatures = Mapping[str, Mapping[str, str]]
"""By the ids of banks and of questions, what each question is recognised by."""


def shown(store: Store, found: Tally, signatures: Signatures) -> Hard:
    """Return how a question is shown that was tallied. Raises QuizError where the store cannot be read."""
    name = found.bank, found.question
    entries = [entry for entry in store.ledger.entries_of(*name, signatures[name[0]][name[1]]) if entry.verdict]
    (usual, times), *_ = [*Counter(_wrong_texts(entries)).most_common(1), ("", 0)]
    text = _words(store, entries[-1].session, found) if entries else ""
    return Hard(name, text or found.question, found.right, found.firsts, usual if times > 1 else "", times)


def _wrong_texts(entries: Sequence[Entry]) -> Iterator[str]:
    """Yield each wrong option and each wrong text in these answers.

    Whatever a right answer held is none. Before the first right answer only an answer of one text says what was wrong.
    """
    right = {text for entry in entries if entry.verdict == "right" for text in entry.response}
    for entry in entries:
        if (entry.verdict == "wrong" and (right or len(entry.response) == 1)) or (right and entry.verdict == "partial"):
            yield from (text for text in entry.response if text and text not in right)


def _words(store: Store, session: str, found: Tally) -> str:
    """Return the words in which a question was shown last in a session; empty where they were not kept."""
    names = {found.question, f"{found.bank}/{found.question}"}
    for record in reversed(store.session(session).records):
        if record.fact.kind == "shown" and record.fact.body.get("question") in names:
            return as_one_line(str(record.fact.body.get("stem") or ""))
    return ""
