"""What the person chose once and for all, read from one file in TOML. A mistake costs that one choice, never the start.

The file is small and made for people: a key a line. What is written wrongly is reported with its line and the fix, and
the usual value is taken. ``quiz.settings_file`` writes it.
"""

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from quiz import files


def _number(low: float, high: float) -> Callable[[object], float]:
    def read(value: object) -> float:
        if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
            raise ValueError(f"a number from {low:.2f} to {high:.2f}")
        return float(value)

    return read


def _switch(value: object) -> bool:
    if not isinstance(value, bool):
        raise ValueError("true or false")  # noqa: TRY004 - of the text, not of the program
    return value


def _day(value: object) -> date:
    if type(value) is not date:
        raise ValueError("a date such as 2027-01-31, without quotes")
    return value


def _size(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _MOST_ASKED:
        raise ValueError(f"a whole number up to {_MOST_ASKED}, or 0 for as many as the bank suggests")
    return value


def _name(value: object) -> str:
    if not isinstance(value, str) or len(value) > _LONGEST_NAME:
        raise ValueError('a name in quotes, such as "quiz-light"')
    return value


def _keys(value: object) -> Mapping[str, str]:
    if not isinstance(value, dict) or not all(isinstance(key, str) and key for key in value.values()):
        raise ValueError('lines such as "question.hint" = "i"')
    return value


_MOST_ASKED, _LONGEST_NAME = 1_000, 100


class Preferences(NamedTuple):
    """What the person chose; each is the usual value where they chose nothing."""

    retention: float = 0.9
    exam_date: date | None = None
    spread: bool = True
    certainty: bool = False
    size: int = 0
    sensitive: bool = False
    theme: str = ""
    reduced_motion: bool = False
    mouse: bool = True
    keys: Mapping[str, str] = MappingProxyType({})


class Setting(NamedTuple):
    """One key of the file."""

    key: str
    meaning: str
    """A line for people."""
    read: Callable[[object], object]
    """Return the value that TOML gave, checked; raise ValueError with what the key takes."""
    offered: tuple[object, ...] = ()
    """Values to choose from on a screen; empty where it is typed."""

    @property
    def name(self) -> str:
        """Return the name of the preference that it sets."""
        return self.key.replace("-", "_")

    @property
    def usual(self) -> object:
        """Return the value that counts where nothing is chosen."""
        return getattr(_USUAL, self.name)


_USUAL = Preferences()
_RETENTIONS = (0.80, 0.85, 0.90, 0.95, 0.97)
SETTINGS: tuple[Setting, ...] = (
    Setting("theme", "The colors of the screen.", _name),
    Setting("size", "Questions in a session; 0 is as many as the bank suggests.", _size, (0, 5, 10, 15, 20, 30, 50)),
    Setting("sensitive", "Whether sensitive questions are asked too.", _switch, (False, True)),
    Setting("certainty", "Whether to ask how sure you are, before each verdict.", _switch, (False, True)),
    Setting("retention", "The share of questions to remember when they come back.", _number(0.80, 0.97), _RETENTIONS),
    Setting("exam-date", "The day of an exam: until then everything comes back often enough.", _day),
    Setting("spread", "Whether questions of one evening come back on different days.", _switch, (True, False)),
    Setting("reduced-motion", "Whether nothing on the screen moves by itself.", _switch, (False, True)),
    Setting(
        "mouse",
        "Whether quiz hears the mouse, from the next start; else it selects text.",
        _switch,
        (True, False),
    ),
    Setting("keys", 'Other keys for what the page of keys names, such as "question.hint" = "i".', _keys),
)
"""Every setting, in the order in which they are listed."""


class Read(NamedTuple):
    """What came of reading the file."""

    preferences: Preferences
    mistakes: tuple[str, ...] = ()
    """Each a sentence with the place and the fix."""


KEYS: Mapping[str, Setting] = {setting.key: setting for setting in SETTINGS}
"""The settings by their keys in the file."""


def read_preferences(path: Path) -> Read:
    """Return the preferences in the file at ``path``; the usual ones where there is no file. Raises nothing."""
    if files.is_special(path):
        reason = "it is a pipe, a socket or a device"
        return Read(Preferences(), (f"{path} cannot be read ({reason}): the usual settings are used.",))
    try:
        text = path.read_text("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        return Read(Preferences())
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "it is not UTF-8 text"
        return Read(Preferences(), (f"{path} cannot be read ({reason}): the usual settings are used.",))
    return parse(text, str(path))


def parse(text: str, name: str) -> Read:
    """Return the preferences in ``text``, the content of the file called ``name``. Raises nothing."""
    import tomllib  # noqa: PLC0415 - most people have no such file

    try:
        values = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return Read(Preferences(), (f"{name} is not read: {error}. Fix that; until then the usual settings are used.",))
    chosen: dict[str, Any] = {}  # each read by its own reader
    mistakes: list[str] = []
    for key, value in values.items():
        place = f"{name}:{_line_of(key, text)}"
        if key not in KEYS:
            from quiz.source import suggestions  # noqa: PLC0415 - few people mistype

            similar = suggestions.closest(key, KEYS)
            hint = f"did you mean {similar}?" if similar else f"there are {', '.join(KEYS)}."
            mistakes.append(f"{place}: There is no setting {key}: {hint}")
            continue
        try:
            chosen[KEYS[key].name] = KEYS[key].read(value)
        except ValueError as error:
            mistakes.append(f"{place}: {key} takes {error}; the usual value is used.")
    return Read(Preferences(**chosen), tuple(mistakes))


def _line_of(key: str, text: str) -> int:
    """Return the line on which a key of the top level is written; 1 where it is not found."""
    lines = text.splitlines()
    return next((at for at, line in enumerate(lines, 1) if line.lstrip(" \t[\"'").startswith(key)), 1)
