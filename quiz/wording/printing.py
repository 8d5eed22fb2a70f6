"""What stands on a printed quiz."""

NAME_AND_DATE = "Name: ______________________________     Date: ______________"
TICK_ONE = "Mark one."
TICK_ALL = "Mark every right answer."
WRITE = "Write the answer."
ORDER = "Write the letters in the right order."
PAIR = "Write the letter that belongs to each."
GAP = "________"


def version(letter: str) -> str:
    """Return the name of a version."""
    return f"Version {letter}"


def sheet(version: str) -> str:
    """Return the title of the questions; ``version`` is empty where there is only one."""
    return f"Questions · {version}" if version else "Questions"


def key(version: str) -> str:
    """Return the title of the key."""
    return f"Key · {version}" if version else "Key"


def question(number: int) -> str:
    """Return the title of a question."""
    return f"{number}."


def answer(number: int, short: str) -> str:
    """Return the title of an answer, with the letters or words to look for on the sheet."""
    return f"{number}. {short}".rstrip()


def in_unit(unit: str) -> str:
    """Return what to write where a unit is given."""
    return f"Write the number in {unit}."


def made_of(terms: str, seed: int) -> str:
    """Return the small print: under which license (``terms``) it is, and from which seed it was shuffled."""
    shuffled = f"Shuffled with --seed {seed}; the same seed gives the same sheets."
    return f"License of the questions: {terms}. {shuffled}" if terms else shuffled
