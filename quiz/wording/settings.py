"""The texts of the settings."""

from collections.abc import Mapping
from datetime import date

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
