"""The texts for choosing a bank and what to ask from it."""

from datetime import date

from quiz.wording.plurals import pluralize

TITLE = "quiz"
CHOOSE = "What would you like to learn?"
NO_BANKS = "No question banks were found."
START = "Start"
TOPICS = "Topics"
HOW_MANY = "How many"
ALL_TOPICS = "all"
READ = "Read explanations"
NO_HELP = (
    "This bank does not say who to call.\n\n"
    "If something worries you now, call your doctor or nurse. In an emergency call the emergency number "
    "of your country: 112 in Europe and in many other places, 911 in North America, 999 in the United Kingdom."
)
WHO_TO_CALL = "Who to call"

_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_MOVING_AFTER = 6
"""Months after which figures and newer treatments in a medical bank may have changed."""
_STALE_AFTER = 12
"""Months after which the content of a medical bank should be held against its sources again."""


def left(title: str, done: int, of: int) -> str:
    """Return the row that continues a session."""
    return f"Continue: {title} ({done} of {of})"


def go_on(done: int, of: int) -> str:
    """Return the row of a bank that continues its session."""
    return f"Continue where you left off ({done} of {of})"


def how_far(questions: int, answered: int, known: int, again: int, due: int) -> str:
    """Return what a person knows of a bank: "51 of 111 known · 6 to try again · 9 due"."""
    if not answered:
        return pluralize(questions, "question")
    parts = [f"{known} of {questions} known"]
    parts += [f"{again} to try again"] * bool(again) + [f"{due} due"] * bool(due)
    return " · ".join(parts)


def so_far(questions: int, answered: int, known: int, again: int, due: int) -> tuple[str, ...]:
    """Return the same as sentences to be heard, without their stops."""
    return tuple(how_far(questions, answered, known, again, due).split(" · "))


def problems(number: int) -> str:
    """Say that some questions of a bank cannot be played."""
    return f"{pluralize(number, 'problem')} found; `quiz check` shows where."


def checked(day: str, reviewers: tuple[str, ...], today: date, *, medical: bool) -> str:
    """Say when a bank was last checked against its sources, and who has reviewed it."""
    sentences: list[str] = []
    month = _month(day)
    if month:
        sentences.append(f"Checked against public sources in {_MONTHS[month.month - 1]} {month.year}.")
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


def sensitive_switch(number: int, topics: tuple[str, ...], note: str) -> str:
    """Offer to include sensitive questions."""
    about = f" ({', '.join(topics)})" if topics else ""
    return f"Include {pluralize(number, 'sensitive question')}{about}?" + (f" {note}" if note else "")


def switch(*, on: bool) -> str:
    """Return whether a switch is on."""
    return "[on]" if on else "[off]"


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


CHOOSE_TOPICS = "Which topics? None ticked means all."


def how_many(size: int | None, fitting: int) -> str:
    """Return the chosen number of questions."""
    return f"all {fitting}" if size is None or size >= fitting else str(size)


LINE_BY_LINE = "From a zip archive quiz runs line by line; installed with pip it has a full screen."


def set_aside(path: str, answers: int) -> str:
    """Say that a damaged store was moved aside, and how many answers could be read from it."""
    if not answers:
        return f"The file with your answers was damaged and is kept as {path}; no answer could be read from it."
    kept = f"{pluralize(answers, 'answer')} could be read from it and {'is' if answers == 1 else 'are'} kept"
    return f"The file with your answers was damaged and is kept as {path}; {kept} in a new one."


_MODES = {
    "practice": "practice, each answer explained at once",
    "exam": "exam, everything explained at the end",
    "cram": "cram, what you remember least; when it comes back stays as it is",
}


def mode(name: str) -> str:
    """Describe how a session works."""
    return f"Mode: {_MODES[name]}"
