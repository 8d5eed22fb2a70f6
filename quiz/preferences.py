"""What the person chose once and for all, read from one file in TOML. A mistake costs that one choice, never the start.

The file is small and made for people: a key a line. What is written wrongly is reported with its line and the fix, and
the usual value is taken.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from pathlib import Path
from typing import Any


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


@dataclass(frozen=True, slots=True)
class Preferences:
    """What the person chose; each is the usual value where they chose nothing."""

    retention: float = field(default=0.9, metadata={"read": _number(0.80, 0.97)})
    """The share of questions to be remembered when they come back."""
    exam_date: date | None = field(default=None, metadata={"read": _day})
    """Until then everything comes back often enough."""
    spread: bool = field(default=True, metadata={"read": _switch})
    """Whether the questions of one evening come back on different days, as far as they may, and not by chance."""
    certainty: bool = field(default=False, metadata={"read": _switch})
    """Whether to ask after each answer how sure the learner is."""


@dataclass(frozen=True, slots=True)
class Read:
    """What came of reading the file."""

    preferences: Preferences
    mistakes: tuple[str, ...] = ()
    """Each a sentence with the place and the fix."""


KEYS: Mapping[str, str] = {each.name.replace("_", "-"): each.name for each in fields(Preferences)}
"""The keys of the file, and the names of what they set."""


def read_preferences(path: Path) -> Read:
    """Return the preferences in the file at ``path``; the usual ones where there is no file. Raises nothing."""
    try:
        text = path.read_text("utf-8-sig")
    except FileNotFoundError:
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
    readers = {each.name: each.metadata["read"] for each in fields(Preferences)}
    for key, value in values.items():
        place = f"{name}:{_line_of(key, text)}"
        if key not in KEYS:
            from quiz.source import suggestions  # noqa: PLC0415 - few people mistype

            similar = suggestions.closest(key, KEYS)
            hint = f"did you mean {similar}?" if similar else f"there are {', '.join(KEYS)}."
            mistakes.append(f"{place}: There is no setting {key}: {hint}")
            continue
        try:
            chosen[KEYS[key]] = readers[KEYS[key]](value)
        except ValueError as error:
            mistakes.append(f"{place}: {key} takes {error}; the usual value is used.")
    return Read(Preferences(**chosen), tuple(mistakes))


def _line_of(key: str, text: str) -> int:
    """The line on which a key of the top level is written; 1 where it cannot be told."""
    lines = text.splitlines()
    return next((at for at, line in enumerate(lines, 1) if line.lstrip(" \t[\"'").startswith(key)), 1)
