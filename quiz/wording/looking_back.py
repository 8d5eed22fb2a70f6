"""What is said around the figures of where a learner stands: its rows, its choices, and a review of some weeks."""

EVERY_BANK = "All banks"
WHICH_BANK = "Where I stand in which bank?"
ONE_BANK = "There is only this bank."
OPEN, PRACTISE = "Open", "Practise"


def place(number: int, of: int) -> str:
    """Return which page is shown where each figure has one."""
    return f"{number} of {of}"


def tab(title: str, *, on: bool) -> str:
    """Return the name of a page, which shows without color too whether it is the one."""
    return f"[{title}]" if on else f" {title} "


def sensitive(held_back: int) -> str:
    """Return that sensitive topics are left out, with the key that brings them in; empty where none are."""
    topics = "a sensitive topic is" if held_back == 1 else f"{held_back} sensitive topics are"
    return f"Here {topics} left out; i brings {'it' if held_back == 1 else 'them'} in." if held_back else ""
