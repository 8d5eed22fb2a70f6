"""The texts for adding a bank to one's own banks, and for several banks with one id."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quiz.wording.plurals import pluralize

if TYPE_CHECKING:  # most of these texts need no bank
    from quiz.model import Bank

ADD = "Add a bank"
NOT_ADDED = "Nothing was added."

_NAMED = 5
"""How many ids of questions are listed; of the others it is said how many there are."""
_FOR = {"patient": "patients and families", "student": "students", "professional": "professionals"}
_PLACES = {"own": "yours", "shipped": "comes with quiz"}


def described(bank: "Bank", errors: int, problems: int, path: str) -> list[str]:
    """Describe a bank, one line per fact, its title first. ``errors`` of its questions are set aside."""
    kinds = Counter(question.type for question in bank.questions)
    types = ", ".join(f"{number} {name}" for name, number in kinds.most_common())
    return [
        bank.title,
        *filter(None, [bank.summary.replace("\n", " ")]),
        f"{pluralize(len(bank.questions), 'question')}: {types}.",
        f"For {_FOR.get(bank.audience, 'everybody')}"
        + (f"; {copy(bank.version, bank.checked)}." if bank.version or bank.checked else "."),
        f"Authors: {', '.join(bank.authors) or 'not given'}. Licence: {bank.license or 'not given'}.",
        *filter(None, [bank.notice.replace("\n", " ")]),
        *_faults(errors, problems, path),
    ]


def _faults(errors: int, problems: int, path: str) -> list[str]:
    if errors:
        are = "is" if errors == 1 else "are"
        return [f"{pluralize(errors, 'question')} cannot be played and {are} set aside: quiz check {path} says why."]
    return [f"{pluralize(problems, 'problem')} found; quiz check {path} shows where."] if problems else []


def copy(version: str, checked: str) -> str:
    """Return what distinguishes one copy of a bank from another."""
    return f"{f'version {version}' if version else 'no version'}, {f'checked {checked}' if checked else 'no date'}"


def replaces(there: "Bank", this: "Bank", path: str, *, backwards: bool) -> list[str]:
    """Return that there is another copy: describe both, say which is newer, and what happens to the old one."""
    return [
        f"You have another bank with the id {this.id}, in {path}.",
        f"Your copy: {copy(there.version, there.checked)}, {pluralize(len(there.questions), 'question')}.",
        f"This one: {copy(this.version, this.checked)}, {pluralize(len(this.questions), 'question')}.",
        *["Your copy is newer than this one."] * backwards,
        "The old copy is kept beside this one, no longer shown. Answers stay with the questions that are the same.",
    ]


def changes(
    added: Sequence[str], removed: Sequence[str], changed: Sequence[str], renamed: Sequence[tuple[str, str]]
) -> list[str]:
    """Return which questions were added, removed, changed and renamed, one line each; that none was, if that is so."""
    names_of = [f"{old} to {new}" for old, new in renamed]
    parts = (("Added", added), ("Removed", removed), ("Changed", changed), ("Renamed", names_of))
    lines = [f"{what}: {pluralize(len(names), 'question')} ({_some(names)})." for what, names in parts if names]
    return lines or ["The questions are the same."]


def _some(names: Sequence[str]) -> str:
    left = len(names) - _NAMED
    return ", ".join(names if left <= 1 else [*names[:_NAMED], f"and {left:,} more"])


def stranger(there: "Bank", this: "Bank", shared: int) -> str:
    """Return that a bank which has the same id is another bank altogether."""
    number = len(this.questions)
    few = "None" if not shared else f"Only {shared:,}"
    what = (
        "Its question is not" if number == 1 else f"{few} of its {number:,} questions {'is' if shared <= 1 else 'are'}"
    )
    return f'{what} in "{there.title}": these are two banks with one id.'


def two_banks(name: str, titles: Sequence[str]) -> str:
    """Return that different banks have one id."""
    quoted = " and ".join(f'"{title}"' for title in titles)
    return f"{quoted} are different banks with one id, {name}: give one of them an id of its own."


def beside(place: str, there: "Bank") -> str:
    """Return that a bank with the same id exists elsewhere, and stays."""
    return (
        f"Another bank with the id {there.id} stays: {where(place, there.path)}, {copy(there.version, there.checked)}."
    )


def where(place: str, path: str) -> str:
    """Return where a bank is found, as short as possible."""
    return _PLACES.get(place, path)


def added_here(title: str, beside: Sequence[str]) -> str:
    """Return the same in the list of banks; ``beside`` are the names of files that were replaced."""
    if beside:
        return f"Replaced. The old copy is kept as {' and '.join(beside)}."
    return f"Added {title} to your banks."


def told_apart(version: str, place: str, path: str, stranger: str = "") -> str:
    """Return what to show beside a bank whose id another bank has too, one titled ``stranger`` if it is no version."""
    parts = [f'not "{stranger}", which has the same id' if stranger else "", f"version {version}" if version else ""]
    return ", ".join(filter(None, [*parts, where(place, path)]))
