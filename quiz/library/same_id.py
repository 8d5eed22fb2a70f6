"""Banks with one id: whether they are versions of one bank or strangers, and what differs between them."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from quiz.library.entry import BankSummary, Entry
from quiz.replay.same_question import DIGEST, sameness
from quiz.stats import those_of_today

if TYPE_CHECKING:
    from quiz.library.workspace import Workspace
    from quiz.model import Bank
    from quiz.stats import BankProgress

_FEW = 1 / 3
"""Of the questions of the smaller one, the share that two versions of a bank have in common at least."""


def shared(one: BankSummary, other: BankSummary) -> int:
    """Return how many questions of ``one`` are in ``other`` too, perhaps edited there, or under another id."""
    there = dict(other.recognised())
    digests = {signature[:DIGEST] for signature in there.values()}
    return sum(
        signature[:DIGEST] in digests or (name in there and sameness(signature, there[name]) != "other")
        for name, signature in one.recognised()
    )


def are_strangers(one: BankSummary, other: BankSummary) -> bool:
    """Return whether few questions of two banks are the same, so that one is hardly a version of the other."""
    fewer = min(one.questions, other.questions)
    return fewer > 0 and shared(one, other) < _FEW * fewer


def strangers(entries: Sequence[Entry]) -> dict[str, Entry]:
    """Return by the path of each bank another one that has its id although it is a stranger to it."""
    groups: dict[str, list[Entry]] = {}
    for entry in entries:
        groups.setdefault(entry.about.id, []).append(entry)
    found: dict[str, Entry] = {}
    for group in groups.values():
        for entry in group if len(group) > 1 else ():
            for other in group:
                if other is not entry and are_strangers(entry.about, other.about):
                    found.setdefault(entry.path, other)
    return found


def goes_on(workspace: "Workspace", entry: Entry, far: "BankProgress", path: str) -> bool:
    """Return whether a session that was left with the bank at ``path`` goes on with ``entry``, which has the same id.

    It does not with a stranger, nor with a bank that has none of the questions ``far`` of which were answered.
    """
    if path != entry.path:
        there = (it for it in workspace.entries if it.path == path and it.about.id == entry.about.id)
        other = next(there, None) or workspace.open_bank(path)
        if other and other.about.id == entry.about.id and are_strangers(entry.about, other.about):
            return False
    return has_answered(entry, far)


def has_answered(entry: Entry, far: "BankProgress") -> bool:
    """Return whether a bank has any of the questions that were answered under its id, or none was answered yet."""
    return not far.questions or any(those_of_today(far, entry.about.among(far.questions)))


class BankChanges(NamedTuple):
    """What differs between a bank and another version of it: the ids of its questions."""

    added: tuple[str, ...]
    removed: tuple[str, ...]
    changed: tuple[str, ...]
    """Asked or explained in other words, or with another key."""
    renamed: tuple[tuple[str, str], ...]
    """The same questions under other ids: the old one and the new one."""


def changes(old: "Bank", new: "Bank") -> BankChanges:
    """Return what ``new`` differs in from ``old``; a question that has become another one was removed and added."""
    from quiz import kinds  # noqa: PLC0415 - banks are compared where one is added
    from quiz.replay.same_question import signature_of  # noqa: PLC0415 - as above

    before, after = ({it.id: (signature_of(it), kinds.fingerprint(it)) for it in bank.questions} for bank in (old, new))
    both = [name for name in after if name in before and sameness(before[name][0], after[name][0]) != "other"]
    gone = [name for name in before if name not in both]
    come = [name for name in after if name not in both]
    renamed: list[tuple[str, str]] = []
    for name in come:
        same = (it for it in gone if before[it][0][:DIGEST] == after[name][0][:DIGEST] and it != name)
        if (old_name := next(same, None)) is not None:
            renamed.append((old_name, name))
            gone.remove(old_name)
    new_names = {name for _, name in renamed}
    return BankChanges(
        tuple(name for name in come if name not in new_names),
        tuple(gone),
        tuple(name for name in both if before[name][1] != after[name][1]),
        tuple(renamed),
    )
