"""The texts of the settings."""

from collections.abc import Mapping
from datetime import date

TITLE = "Settings"
LABELS: Mapping[str, str] = {
    "theme": "Colors",
    "size": "Questions in a session",
    "sensitive": "Sensitive questions",
    "certainty": "Ask how sure I am",
    "retention": "How much to remember",
    "exam-date": "Day of an exam",
    "spread": "Spread what comes back",
    "reduced-motion": "Reduced motion",
    "mouse": "Mouse",
    "keys": "Keys of my own",
}
"""What each setting is called on the screen."""
IN_THE_FILE = "Keys are changed in the file named below."
ASK_DATE = "Which day is the exam?"
DATE_AS = "Type it as 2027-01-31. An empty line is no exam."
NO_DATE = "That is no date. Type it as 2027-01-31."
HAS_PASSED = "That day has passed. Type a day that is still to come."


def file(path: str) -> str:
    """Return where the settings are."""
    return f"These settings are in {path}, where every line has its explanation."


def value(chosen: object) -> str:
    """Return a value of a setting in words."""
    match chosen:
        case bool():
            return "yes" if chosen else "no"
        case None:
            return "none"
        case float():
            return f"{chosen:.0%}"
        case 0:
            return "as the bank suggests"
        case date():
            return chosen.isoformat()
        case Mapping():
            return str(len(chosen)) if chosen else "none"
        case _:
            return str(chosen)


def no_binding(name: str, similar: str) -> str:
    """Return that nothing can be pressed that has this name."""
    return f"Settings: nothing is called {name}" + (f"; did you mean {similar}?" if similar else ".")


def key_taken(name: str, key: str, other: str) -> str:
    """Return that a key of the settings is another's already, and that it is left as it was."""
    return f"Settings: {key} cannot be {name}, because it is {other} already."
