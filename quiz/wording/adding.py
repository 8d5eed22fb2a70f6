"""Adding a bank to one's own, and removing it: what it is, what is asked, and what was done."""

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

from quiz.wording.plurals import pluralize

if TYPE_CHECKING:  # most of what is said here needs no bank
    from quiz.model import Bank

ADD = "Add a bank"
WHERE = (
    "Where is the bank? Type the path of its file or folder, or drop the file on this window. It is looked at first, "
    "and copied into your own banks only if you then say so."
)
NO_PATH = "Nothing typed. Escape goes back."
ROW = "Add it"
REPLACE_ROW = "Replace the copy that is there"
CANCEL = "Cancel"
NOT_ADDED = "Nothing was added."
NOT_REMOVED = "Nothing was removed."
KEPT = "Your answers to it are kept; quiz forget deletes them."
ASK = "Add it to your banks? [y/N] "
ASK_REPLACE = "Replace the copy that is there? [y/N] "

_FOR = {"patient": "patients and families", "student": "students", "professional": "professionals"}
_PLACES = {"own": "yours", "shipped": "comes with quiz"}


def described(bank: "Bank", errors: int, problems: int, path: str) -> list[str]:
    """What a bank is, a line each, its title first. ``errors`` of its questions are set aside."""
    kinds = Counter(question.type for question in bank.questions)
    types = ", ".join(f"{number} {name}" for name, number in kinds.most_common())
    return [
        bank.title,
        *filter(None, [bank.summary.replace("\n", " ")]),
        f"{pluralize(len(bank.questions), 'question')}: {types}.",
        f"For {_FOR.get(bank.audience, 'everybody')}"
        + (f"; {copy(bank.version, bank.checked)}." if bank.version or bank.checked else "."),
        f"Authors: {', '.join(bank.authors) or 'not said'}. Licence: {bank.license or 'not said'}.",
        *filter(None, [bank.notice.replace("\n", " ")]),
        *_faults(errors, problems, path),
    ]


def _faults(errors: int, problems: int, path: str) -> list[str]:
    if errors:
        are = "is" if errors == 1 else "are"
        return [f"{pluralize(errors, 'question')} cannot be played and {are} set aside: quiz check {path} says why."]
    return [f"{pluralize(problems, 'problem')} found; quiz check {path} shows where."] if problems else []


def copy(version: str, checked: str) -> str:
    """What tells one copy of a bank from another."""
    return f"{f'version {version}' if version else 'no version'}, {f'checked {checked}' if checked else 'no date'}"


def replaces(there: "Bank", this: "Bank", path: str, *, backwards: bool) -> list[str]:
    """That the person has another copy: both, whether it is the newer, and what becomes of it."""
    return [
        f"You have another bank with the id {this.id}, in {path}.",
        f"There: {copy(there.version, there.checked)}, {pluralize(len(there.questions), 'question')}.",
        f"This one: {copy(this.version, this.checked)}, {pluralize(len(this.questions), 'question')}.",
        *["The one that is there is the newer."] * backwards,
        "The one that is there is kept beside this one, and no longer shown. What you answered counts for both.",
    ]


def beside(place: str, there: "Bank") -> str:
    """That a bank with the same id is found elsewhere, and stays."""
    return (
        f"Another bank with the id {there.id} stays: {where(place, there.path)}, {copy(there.version, there.checked)}."
    )


def where(place: str, path: str) -> str:
    """Where a bank is found, in as few words as say it."""
    return _PLACES.get(place, path)


def already(title: str, place: str, path: str) -> str:
    """That this very bank is there."""
    at = "It comes with quiz" if place == "shipped" else f"It is among your banks, as {path}"
    return f"{title} is there already, with the same content. {at}. Nothing was changed."


def added(title: str, name: str, path: str) -> list[str]:
    """Where a bank was put, and how it is opened."""
    return [f"Added {title} to your banks, as {path}.", f"Take it:  quiz take {name}"]


def added_here(title: str, beside: Sequence[str]) -> str:
    """The same where it is seen in the list; ``beside`` are the names of files that were replaced."""
    if beside:
        return f"Replaced. The former copy is kept as {' and '.join(beside)}."
    return f"Added {title} to your banks."


def already_here(title: str) -> str:
    """That this very bank is there, where it is seen in the list."""
    return f"{title} is there already, with the same content. Nothing was changed."


def kept_beside(paths: Sequence[str]) -> str:
    """Where the replaced copy is now."""
    return f"The copy that was there is kept as {' and '.join(paths)}."


def ask_remove(title: str, path: str) -> str:
    """The question before a bank is removed."""
    return f"This deletes {title}, your copy in {path}. Remove it? [y/N] "


def removed(title: str) -> str:
    """That a bank is gone, and the answers are not."""
    return f"Removed {title} from your banks. {KEPT}"


def left_behind(path: str) -> str:
    """That a folder held more than the bank."""
    return f"Other files in {path} were left there."


def still_there(place: str, path: str) -> str:
    """That a bank of the same id is found all the same."""
    at = "It still comes with quiz" if place == "shipped" else f"A copy is still found in {path}"
    return f"{at}, and goes on being shown."


def not_yours(name: str, place: str, path: str) -> str:
    """That a bank cannot be removed, and where it is."""
    if place == "shipped":
        return f"{name} comes with quiz, in {path}, so it cannot be removed."
    how = "take it out of QUIZ_PATH, or delete it yourself" if place == "path" else "delete it yourself"
    return f"{name} is not in your own banks but in {path}, so quiz does not remove it: {how}."


def several(name: str, paths: Sequence[str]) -> str:
    """That two of the person's own banks have one id."""
    return f"{len(paths)} of your banks have the id {name}: name one by its path, {' or '.join(paths)}."


def told_apart(version: str, place: str, path: str) -> str:
    """What to show with a bank whose id another has too."""
    at = where(place, path)
    return f"version {version}, {at}" if version else at


def taken(number: int, name: str, version: str, path: str) -> str:
    """Which of several banks with one id was opened."""
    return f"{number} banks have the id {name}. This is {f'version {version}' if version else 'the one'} in {path}."
