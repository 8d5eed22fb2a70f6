"""Numbers with their nouns."""


def pluralize(number: int, one: str, many: str = "") -> str:
    """Return a number with its noun: ``1 question``, ``2 questions``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
