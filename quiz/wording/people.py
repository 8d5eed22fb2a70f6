"""Several people at one computer: who learns, and that nothing is locked."""

WHO = "Who is learning?"
NO_PASSWORDS = (
    "Each person has their own answers and settings. There are no passwords: anyone at this computer can open them. "
    "quiz --new-person NAME begins for somebody new."
)


def named(name: str) -> str:
    """Return a name as it is listed."""
    return name or "The person without a name"
