"""The texts of the list of keys, of the dialogs, and of failures to save."""

from collections.abc import Mapping

QUIT = "End quiz; everything you answered is kept"
KEYS = "Keys of this screen"
EVERYWHERE = (
    "A digit picks the row that shows it, arrows move the cursor, PageUp and PageDown scroll. The mouse works too. "
    "Everything you answer is kept at once."
)
ENTER = "Enter"
MORE = "↓ more"
LEAVE = "Leave"
TROUBLE = "This could not be kept"
ANSWER_TROUBLE = "Your answer could not be kept"
OPEN_THIS = "Open this address in your browser? This leaves quiz and uses the network."
KEPT = "Everything you answered is kept."

_NAMES: Mapping[str, str] = {
    "\u2190": "left",
    "\u2191": "up",
    "\u2192": "right",
    "\u2193": "down",
    "\u23ce": "enter",
    "\u232b": "bksp",
}


def in_ascii(shown: str) -> str:
    """Return the name of a key that is shown as a sign, with any modifier keys: ``shift+right``."""
    return "".join(_NAMES.get(sign, sign) for sign in shown)
