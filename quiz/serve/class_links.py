"""The two links of a class: the one that learners join by, and the secret one of whoever serves it.

Both follow from the secret. A class that was ended leaves its link behind, withdrawn; the next start sees that and
takes the next one, so that an old link on a wall never leads into a new class.
"""

from datetime import datetime
from typing import NamedTuple

from quiz.serve.tokens import Secret, digest
from quiz.store.shared import Link, SharedStore

CLASS = "class"
"""Whose the ended links of a class are; learners have UUIDs."""


class ClassLinks(NamedTuple):
    """Tokens, which are the last parts of the links."""

    join: str
    operator: str


def class_links(shared: SharedStore, secret: Secret) -> ClassLinks:
    """Return the links of the class that goes on, or of a new one. Raises QuizError where the store fails."""
    number = 1
    while has_ended(shared, join := secret.token(f"join {number}")):
        number += 1
    return ClassLinks(join, secret.token("operator"))


def has_ended(shared: SharedStore, join: str) -> bool:
    """Return whether the class of that link has ended. Raises QuizError where the store fails."""
    return shared.link(digest(join)) is not None


def end_class(shared: SharedStore, join: str, now: datetime) -> None:
    """End the class: nobody joins any more, and no learner's link leads anywhere. Raises QuizError."""
    if not has_ended(shared, join):
        shared.add_link(Link(digest(join), CLASS, (), now, now, withdrawn=True))
    for link in shared.links():
        if not link.withdrawn:
            shared.withdraw(link.token_hash)


def learners(shared: SharedStore) -> tuple[str, ...]:
    """Return everyone who joined, or of whom anything is kept. Raises QuizError where the store fails."""
    return tuple(learner for learner in shared.learners() if learner != CLASS)


def delete_class(shared: SharedStore, join: str, now: datetime) -> int:
    """End the class and delete all that is kept of everyone; return how many facts there were. Raises QuizError."""
    end_class(shared, join, now)  # first, so that nobody answers meanwhile
    return sum(shared.of(learner).forget() for learner in learners(shared))
