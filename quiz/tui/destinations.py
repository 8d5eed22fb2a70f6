"""The screens that open from the library and need only the app: each with its key and with what opens it.

To add one, write its module with a function ``open_on(stage)``, and add its line here; the library gets the key.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Destination:
    """A screen that can be opened from the library."""

    name: str
    """Unique here, and the end of the id of its binding."""
    key: str
    label: str
    """In the line of keys."""
    tooltip: str
    """On the page of keys."""
    module: str
    """Loaded when it is first opened; its ``open_on`` gets the stage."""


DESTINATIONS: tuple[Destination, ...] = (
    Destination(
        "standing",
        "p",
        "Progress",
        "See where you stand: what you know, what is due, and how it went",
        "quiz.tui.navigation.standing_flow",
    ),
    Destination("history", "y", "History", "See the sessions of the past", "quiz.tui.navigation.history_flow"),
    Destination(
        "care-team",
        "c",
        "Care team",
        "Print your questions for your care team",
        "quiz.tui.navigation.care_team_flow",
    ),
    Destination("add", "a", "Add bank", "Add a bank to your own", "quiz.tui.navigation.adding_flow"),
    Destination("settings", "s", "Settings", "Colors, sessions and more", "quiz.tui.navigation.settings_flow"),
)
