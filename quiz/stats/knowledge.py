"""What a person knows: which questions are known, which are to be tried again, and which are due."""

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from quiz.preferences import Preferences
from quiz.replay.ledger import Standing
from quiz.replay.question_days import KNOWN
from quiz.replay.same_question import sameness
from quiz.schedule import Aim, chance_of_recall, due_day, stability_of_doubt
from quiz.schedule.due import MOST_DAYS, MOST_DAYS_OF_MEDICINE
from quiz.stats.progress import BankProgress


class Knowledge(NamedTuple):
    """How many questions there are of each; those that are to be asked no more count as answered alone."""

    answered: int = 0
    known: int = 0
    again: int = 0
    """To try again: the last answer was not right."""
    due: int = 0
    """To come back today or earlier, without those that are asked only on request."""


def aim_for(domain: str, preferences: Preferences) -> Aim:
    """Return what the learner aims at in a field: in medicine nothing waits longer than a year, for contents age."""
    most = MOST_DAYS_OF_MEDICINE if domain == "medicine" else MOST_DAYS
    return Aim(preferences.retention, preferences.exam_date, most, preferences.spread)


def count(standings: Iterable[Standing], today: int, aim: Aim, held_back: Container[str] = ()) -> Knowledge:
    """Return the counts over ``standings`` on the day ``today``.

    What is ``held_back``, because it is asked only on request, never counts as due.
    """
    answered = known = again = due = 0
    for standing in standings:
        answered += 1
        known += is_known(standing, today)
        again += is_missed(standing)
        due += standing.question not in held_back and is_due(standing, today, aim)
    return Knowledge(answered, known, again, due)


def as_it_is_today(standing: Standing, signature: str) -> Standing | None:
    """Return how the person is doing with the question that has this ``signature`` today; None if it is another one.

    One that was edited since its last answer is remembered as if it had been reviewed once, with doubt. Where no
    signature was kept, nothing is known of an edit. This is the one place that decides to whom an answer belongs.
    """
    match sameness(standing.signature, signature):
        case "other":
            return None
        case "edited" if standing.day is not None:
            return standing._replace(stability=stability_of_doubt(), soon=False)
        case _:
            return standing


def those_of_today(far: BankProgress, signatures: Iterable[tuple[str, str]]) -> Iterator[tuple[str, Standing]]:
    """Yield how the person is doing with the questions of a bank, by their ids.

    ``signatures`` are those of its questions today, after their ids. What was answered under the id of a question that
    is gone, or that is another one now, is left out.
    """
    for name, signature in signatures:
        kept = far.questions.get(name)
        if kept is None:
            continue
        standing = as_it_is_today(kept, signature)
        if standing is None and (before := far.earlier(kept.bank, name, signature)):
            standing = as_it_is_today(before, signature)
        if standing:
            yield name, standing


def is_known(standing: Standing, today: int) -> bool:
    """Return whether the last answer was right and recall is likely today: this can rise, and fall again."""
    if standing.last != "right":
        return False
    stability, day = standing.stability, standing.day
    return stability is None or day is None or chance_of_recall(stability, today - day) >= KNOWN


def is_missed(standing: Standing) -> bool:
    """Return whether a question is to be tried again: its last answer was wrong, partly right or not known."""
    return standing.last != "right" and not standing.retired


def is_due(standing: Standing, today: int, aim: Aim) -> bool:
    """Return whether a question should come back today, or should have before."""
    day = due(standing, aim)
    return day is not None and day <= today


def due(standing: Standing, aim: Aim) -> int | None:
    """Return the day on which a question comes back; None where it never does."""
    if standing.retired or standing.stability is None or standing.day is None:
        return None
    if standing.soon:
        return standing.day + 1
    key = f"{standing.bank}/{standing.question}/{standing.reviews}"
    return due_day(standing.stability, aim, day=standing.day, key=key, place=standing.place)
