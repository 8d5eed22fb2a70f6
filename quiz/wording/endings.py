"""The texts at the end of a session: counts, never grades."""

from quiz.wording.plurals import pluralize

LOOK_AGAIN = "To look at again"
PRACTISE = "Practise these now"
LIBRARY = "Back to the library"
NOTHING_ANSWERED = "Nothing was answered this time."
ALL_RIGHT = "Nothing to look at again."
ALL_SEEN = "Read all explanations"


def right_first(right: int, of: int) -> str:
    """Return the headline."""
    return f"{right} of {of} right the first time."


def recalled(knew: int, of: int) -> str:
    """Return the result of questions that learners judge themselves."""
    return f"Judged by yourself: {knew} of {of} known."


def put_off(number: int) -> str:
    """Say how many questions were skipped."""
    return f"{pluralize(number, 'question')} left out."


def topic(title: str, right: int, of: int) -> str:
    """Return the result of the first answers on one topic."""
    return f"{title}: {right} of {of}"


def kept_in(path: str) -> str:
    """Say where the answers are."""
    return f"Your answers are kept only on this computer, in {path}."


def kept_nowhere() -> str:
    """Say that nothing was kept."""
    return "This was a single question to look at; nothing was kept."


def should_count(number: int) -> str:
    """Say how many grades the learner disputes."""
    return f"{pluralize(number, 'answer')} that you think should count."
