"""The texts for choosing a bank and what to ask from it."""

from collections.abc import Sequence
from datetime import date, datetime

from quiz.wording.plurals import pluralize
from quiz.wording.reading import MONTHS, full_date
from quiz.wording.returning import WEEKDAYS
from quiz.wording.sessions import last_used

TITLE = "quiz"
CHOOSE = "What would you like to learn?"
NO_BANKS = "No question banks were found."
START = "Start"
TOPICS = "Topics"
HOW_MANY = "Questions"
MODE = "Mode"
SENSITIVE = "Sensitive"
SENSITIVE_SUMMARY = "These questions are asked only if you include them here, or choose their topic."
READ = "Read explanations"
NO_HELP = (
    "This bank does not say who to call.\n\n"
    "If something worries you now, call your doctor or nurse. In an emergency call the emergency number "
    "of your country: 112 in Europe and in many other places, 911 in North America, 999 in the United Kingdom."
)
WHO_TO_CALL = "Who to call"

_MOVING_AFTER = 6
"""Months after which figures and newer treatments in a medical bank may have changed."""
_STALE_AFTER = 12
"""Months after which the content of a medical bank should be held against its sources again."""


WELCOME = "Welcome back."
TOGETHER = "All banks"


def chooses(row: str) -> str:
    """Return what Enter does with a row of the screen of a bank, by what the row is about."""
    return _CHOOSES.get(row, "Change")


_CHOOSES = {
    "start": "Start",
    "left": "Continue",
    "topics": "Choose",
    "mistakes": "Practise",
    "read": "Read",
}


def date_in_full(day: date) -> str:
    """Return a day: ``Sunday, 29 November 2026``."""
    return f"{WEEKDAYS[day.weekday()]}, {full_date(day)}"


def where_to_begin(enter: str, minutes_of_tour: int) -> str:
    """Return what a first run needs to know; ``enter`` is what starts a bank, and 0 minutes mean there is no tour."""
    names = ("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
    long = f"{names[minutes_of_tour]} minutes" if minutes_of_tour < len(names) else f"{minutes_of_tour} minutes"
    tour = f" The tour takes {long}." if minutes_of_tour else ""
    return f"New here? {enter} starts.{tour}"


def due_today(due: int, doing: int, minutes: int) -> str:
    """Return what is due, and how long it takes if that is known: ``12 questions are due, about 6 minutes.``"""
    if not due:
        return "Nothing is due today."
    questions = f"{pluralize(due, 'question')} {'is' if due == 1 else 'are'} due"
    if not minutes:
        return f"{questions} today."
    if doing < due:
        return f"{questions}. The first {doing} take about {pluralize(minutes, 'minute')}."
    return f"{questions}, about {pluralize(minutes, 'minute')}."


def left_at(done: int, of: int, used: datetime | None = None) -> str:
    """Return how far a session came that was left, and when it was last ``used`` where that tells it from another.

    Missed questions may come back in it after all were answered.
    """
    parts = [f"{done:,} of {of:,}", *["not finished"] * (done >= of), *([last_used(used)] if used else [])]
    return ", ".join(parts)


def continued(title: str) -> str:
    """Return the row that continues a session, without where it was left."""
    return f"Continue: {title}"


def go_on(done: int, of: int) -> str:
    """Return the row of a bank that continues its session."""
    return f"Continue ({left_at(done, of)})"


def of(part: int, whole: int) -> str:
    """Return ``7 of 10``."""
    return f"{part:,} of {whole:,}"


def known_of_topic(known: int, questions: int) -> str:
    """Return what is known of a topic: ``5 of 9 known``; where nothing is, how many questions it has."""
    return f"{of(known, questions)} known" if known else pluralize(questions, "question")


def never_begun(questions: int, minutes: int) -> str:
    """Return how many questions a bank has, and about how many minutes they take if that is not 0."""
    return pluralize(questions, "question") + (f", about {pluralize(minutes, 'minute')}" if minutes else "")


def how_far(questions: int, answered: int, known: int, again: int, due: int) -> str:
    """Return what a person knows of a bank: "51 of 111 known · 6 to try again · 9 due"."""
    if not answered:
        return pluralize(questions, "question")
    parts = [f"{known:,} of {questions:,} known"]
    parts += [f"{again} to try again"] * bool(again) + [f"{due} due"] * bool(due)
    return " · ".join(parts)


def so_far(questions: int, answered: int, known: int, again: int, due: int) -> tuple[str, ...]:
    """Return the same as sentences to be heard, without their stops."""
    return tuple(how_far(questions, answered, known, again, due).split(" · "))


def problems(number: int) -> str:
    """Return that some questions of a bank cannot be played."""
    return f"{pluralize(number, 'problem')} found; `quiz check` shows where."


def checked(day: str, reviewers: tuple[str, ...], today: date, *, medical: bool) -> str:
    """Return when a bank was last checked against its sources, and who has reviewed it."""
    sentences: list[str] = []
    month = _month(day)
    if month:
        sentences.append(f"Checked against public sources in {MONTHS[month.month - 1]} {month.year}.")
        age = (today.year - month.year) * 12 + today.month - month.month
        if medical and age > _STALE_AFTER:
            sentences.append(f"That is {age} months ago: some of it may be out of date.")
        elif medical and age > _MOVING_AFTER:
            sentences.append(f"That is {age} months ago: figures and newer treatments may have changed.")
    if reviewers:
        sentences.append(f"Reviewed by {', '.join(reviewers)}.")
    elif medical:
        sentences.append("Not yet reviewed by a clinician.")
    return " ".join(sentences)


def _month(day: str) -> date | None:
    """Return the month of an ISO date; None for anything else."""
    parts = day.split("-")
    if len(parts) not in (2, 3) or not all(part.isascii() and part.isdigit() for part in parts):
        return None
    try:
        return date(int(parts[0]), int(parts[1]), 1)
    except ValueError:
        return None


def sensitive_switch(number: int, topics: Sequence[tuple[str, int]]) -> str:
    """Return what the switch for sensitive questions brings in: "11 questions (9 in Outlook, 2 in Living with it)".

    Each of the ``topics`` comes with how many of the questions are in it.
    """
    questions = pluralize(number, "question")
    if [many for _, many in topics] == [number]:
        return f"{questions} ({topics[0][0]})"
    named = [f"{many} in {title}" for title, many in topics[:_TOPICS_NAMED]]
    rest = number - sum(many for _, many in topics[:_TOPICS_NAMED])
    parts = [*named, *([f"{rest} elsewhere"] if rest and named else [])]
    return f"{questions} ({', '.join(parts)})" if parts else questions


_TOPICS_NAMED = 2


def sensitive_topic(sensitive: int, questions: int) -> str:
    """Return the warning beside a topic of ``questions``, some of them sensitive: choosing it brings these too."""
    return SENSITIVE.lower() if sensitive == questions else f"{sensitive} {SENSITIVE.lower()}"


def switch(*, on: bool) -> str:
    """Return whether a switch is on."""
    return "on" if on else "off"


def size(number: int, sorts: tuple[int, int, int, int] | None = None) -> str:
    """Return how many questions a session asks: "10 questions: 4 to try again, 6 new".

    ``sorts`` are how many of them are to be tried again, new, due, and known.
    """
    questions = pluralize(number, "question")
    found = [(many, name) for many, name in zip(sorts or (), _SORTS, strict=False) if many]
    match found:
        case []:
            return questions
        case [(_, name)]:
            return f"{questions}, {name}" if number == 1 else f"{questions}, all {name}"
        case _:
            return f"{questions}: {sorted_out(sorts)}"


def sorted_out(sorts: tuple[int, int, int, int] | None) -> str:
    """Return what the questions of a session are to the person: "4 to try again, 6 new"; empty if that is not known."""
    return ", ".join(f"{many} {name}" for many, name in zip(sorts or (), _SORTS, strict=False) if many)


_SORTS = ("to try again", "new", "due", "known")


def how_many(size: int | None, fitting: int) -> str:
    """Return the chosen number of questions."""
    return f"all {fitting}" if size is None or size >= fitting else str(size)


def set_aside(path: str, answers: int) -> str:
    """Return that a damaged store was moved aside, and how many answers could be read from it."""
    if not answers:
        return f"The file with your answers was damaged and is kept as {path}; no answer could be read from it."
    kept = f"{pluralize(answers, 'answer')} could be read from it and {'is' if answers == 1 else 'are'} kept"
    return f"The file with your answers was damaged and is kept as {path}; {kept} in a new one."


_MODES = {
    "practice": "each answer explained at once",
    "exam": "everything explained at the end",
    "cram": "what you remember least; when it comes back stays as it is",
}


def mode(name: str) -> str:
    """Describe how a session works."""
    return _MODES[name]
