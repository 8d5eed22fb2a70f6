"""Several people at one computer: who learns, and that nothing is locked."""

WHO = "Who is learning?"
NOW = "learning now"
NO_PASSWORDS = (
    "Each person has their own answers and settings. There are no passwords: anyone at this computer can open them. "
    "quiz --new-person NAME begins for somebody new."
)
OTHERS = "Others learn here under a name: w chooses one of them."
TYPE_NUMBER = "Type a number, or Enter to stay."
_UNNAMED = "The person without a name"


def named(name: str) -> str:
    """Return a name as it is listed."""
    return name or _UNNAMED


def learning(name: str) -> str:
    """Return who learns, and how to choose somebody else."""
    return f"{named(name)} is learning. To choose another person, type w."
