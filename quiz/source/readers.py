"""Readers for single values: texts, switches, choices, whole numbers, and lists and groups of them."""

import re
from datetime import date
from typing import Generic, TypeVar

from quiz import lazy
from quiz.source import codes
from quiz.source.fields import Reader, refuse
from quiz.source.key_edits import in_quotes
from quiz.source.nodes import Mapping, Node, Scalar, Sequence
from quiz.source.problems import Edit, Report, shown
from quiz.source.suggestions import same

T = TypeVar("T")

_TRUTH = {"true": True, "false": False}
_TYPED_INSTEAD = dict.fromkeys(("yes", "y", "t", "on", "1"), "true")
_TYPED_INSTEAD |= dict.fromkeys(("no", "n", "f", "off", "0"), "false")
_WORDS_INSTEAD = {word: value for word, value in _TYPED_INSTEAD.items() if len(word) > 1}
_WORDS_OF_A_SENTENCE = 4
_TWO_NUMBERS = lazy.pattern(r"(-?\d+(?:\.\d+)?)\s*(?:[-–,;]|to|\.\.+)\s*(-?\d+(?:\.\d+)?)")
_SEVERAL = lazy.pattern(r"[,;|]|->|→| / ")
_DAY = lazy.pattern(r"(\d{4}-\d{2})(-\d{2})?", re.ASCII)


class Text:
    """A text, as written; at most ``limit`` bytes long in UTF-8."""

    def __init__(self, limit: int = 50_000, expects: str = "a text") -> None:
        self.limit = limit
        self.expects = expects

    def read(self, node: Node, name: str, report: Report) -> str | None:
        """Return the text of ``node`` without the white space around it."""
        if not isinstance(node, Scalar):
            refuse(node, name, self, report)
            return None
        text = node.text.strip()
        if not text:
            refuse(node, name, self, report)
            return None
        if len(text) * 4 > self.limit and (size := len(text.encode("utf-8", "replace"))) > self.limit:
            report.add(
                node,
                codes.TOO_LARGE,
                f"`{shown(name)}` has {size:,} bytes; at most {self.limit:,} fit here.",
                "Shorten it, or move a part into the explanation.",
            )
            return None
        return text


class Day(Text):
    """A day or a month as ISO 8601 writes it, kept as text; anything else is kept with a warning."""

    def read(self, node: Node, name: str, report: Report) -> str | None:
        """Return the text of ``node`` without the white space around it; warn where it is no date."""
        text = super().read(node, name, report)
        if text is not None and not _is_a_day(text):
            message = f"`{name}` is no date that can be read: `{shown(text)}`."
            report.add(node, codes.BAD_DATE, message, "Write the year, the month and the day: `2026-11-23`.")
        return text


def _is_a_day(text: str) -> bool:
    found = _DAY.fullmatch(text)
    try:
        return found is not None and bool(date.fromisoformat(found[1] + (found[2] or "-01")))
    except ValueError:
        return False


class Flag:
    """A switch: ``true`` or ``false``, in upper or lower case."""

    expects = "true or false"

    def read(self, node: Node, name: str, report: Report) -> bool | None:
        """Return True or False; refuse ``yes`` and ``no`` with the fix."""
        if not isinstance(node, Scalar) or not node.text:
            refuse(node, name, self, report)
            return None
        word = node.text.strip().casefold()
        if word not in _TRUTH:
            correct = _TYPED_INSTEAD.get(word)
            report.add(
                node,
                codes.NOT_A_CHOICE,
                f"`{shown(name)}` should be true or false, not `{shown(node.text)}`.",
                f"Write `{name}: {correct}`." if correct else f"Write `{name}: true` or `{name}: false`.",
                report.edit(node, correct) if correct else None,
            )
            return None
        return _TRUTH[word]


class FlagOrText:
    """A switch that may carry a text: ``true``, ``false``, or a text that turns it on."""

    expects = "true, false or a text"

    def read(self, node: Node, name: str, report: Report) -> bool | str | None:
        """Return True, False, or the text."""
        if isinstance(node, Scalar) and node.text.strip().casefold() in _TRUTH | _WORDS_INSTEAD:
            return Flag().read(node, name, report)
        return Text(2_000, self.expects).read(node, name, report)


class OneOf:
    """One word of a fixed few."""

    def __init__(self, *choices: str) -> None:
        self.choices = choices
        self.expects = "one of " + ", ".join(choices)

    def read(self, node: Node, name: str, report: Report) -> str | None:
        """Return the word, exactly as declared."""
        if not isinstance(node, Scalar) or not node.text:
            refuse(node, name, self, report)
            return None
        if node.text not in self.choices:
            report.add(
                node,
                codes.NOT_A_CHOICE,
                f"`{name}` cannot be `{shown(node.text)}`.",
                "Write one of: " + ", ".join(self.choices) + ".",
                report.edit(node, surely) if (surely := same(node.text, self.choices)) else None,
            )
            return None
        return node.text


class Integer:
    """A whole number of at least ``least``."""

    expects = "a whole number"

    def __init__(self, least: int = 0) -> None:
        self.least = least

    def read(self, node: Node, name: str, report: Report) -> int | None:
        """Return the number."""
        if not isinstance(node, Scalar) or not node.text:
            refuse(node, name, self, report)
            return None
        digits = node.text.strip()
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 9 and int(digits) >= self.least):
            report.add(
                node,
                codes.BAD_NUMBER,
                f"`{name}` should be a whole number, not `{shown(node.text)}`.",
                f"Write digits only, {self.least} or more.",
            )
            return None
        return int(digits)


class ListOf(Generic[T]):
    """A list whose items are all read alike; None once an item is in error, so that nobody counts the others."""

    def __init__(
        self, item: Reader[T], expects: str = "a list", *, may_be_empty: bool = False, most: int = 200
    ) -> None:
        self.item = item
        self.most = most
        """How many items there may be. No honest bank comes near, and what compares them in pairs stays quick."""
        self.expects = expects
        self.may_be_empty = may_be_empty

    def read(self, node: Node, name: str, report: Report) -> tuple[T, ...] | None:
        """Return the items in order."""
        if not isinstance(node, Sequence):
            if isinstance(node, Scalar) and node.text.strip():
                report.add(
                    node,
                    codes.WRONG_TYPE,
                    f"`{name}` should be {self.expects}, but this is one text.",
                    self._as_a_list(name, node),
                    self._in_brackets(node, report),
                )
            else:
                refuse(node, name, self, report)
            return None
        if not node.items and not self.may_be_empty:
            report.add(node, codes.EMPTY, f"`{name}` is an empty list.", "Fill it, or take it out.")
            return None
        if len(node.items) > self.most:
            report.add(
                node,
                codes.TOO_LARGE,
                f"`{shown(name)}` has {len(node.items):,} items; at most {self.most} fit here.",
                "Take some out, or divide them among several questions.",
            )
            return None
        if node.flow:
            _warn_of_commas(node, name, report)
        values = [self.item.read(item, name, report) for item in node.items]
        sound = tuple(value for value in values if value is not None)
        return sound if len(sound) == len(values) else None

    def _as_a_list(self, name: str, node: Scalar) -> str:
        """Return how to write ``node`` as a list, where one text was written instead."""
        text = node.text.strip()
        if text.startswith("-") and not text[1:2].isdigit():
            return "Put a space after each dash."
        if numbers := _TWO_NUMBERS.fullmatch(text):
            return f"Write `{name}: [{numbers[1]}, {numbers[2]}]`."
        if node.start[0] < node.end[0] - (node.end[1] == 1):
            return "Put a dash and a space before each item: `- ...`."
        if _SEVERAL.search(text) or not isinstance(self.item, Text):
            return "Write each item on a line of its own below, after `- `."
        return "Write it on the next line, after `- `."

    def _in_brackets(self, node: Scalar, report: Report) -> Edit | None:
        """Return the edit that makes one text a list of one; None where it may be several, or goes on below."""
        text = node.text.strip()
        is_one = isinstance(self.item, Text) and not any(sign in text for sign in ",;\n[]") and text[:1] != "-"
        if not is_one or node.start[0] != node.end[0]:
            return None
        return report.edit(node, f"[{in_quotes(text)}]")


class MapOf(Generic[T]):
    """A mapping whose keys the author chooses and whose values are read alike; an entry in error is left out."""

    def __init__(self, value: Reader[T], expects: str = "a group of keys") -> None:
        self.value = value
        self.expects = expects

    def read(self, node: Node, name: str, report: Report) -> dict[str, T] | None:
        """Return the values under their keys, in order."""
        if not isinstance(node, Mapping):
            refuse(node, name, self, report)
            return None
        values: dict[str, T] = {}
        seen: set[str] = set()
        for key, child in node.entries:
            if key.text in seen:
                report.add(
                    key, codes.DUPLICATE_KEY, f"`{shown(key.text)}` occurs twice.", "Keep one and take the other out."
                )
                continue
            seen.add(key.text)
            value = self.value.read(child, key.text, report)
            if value is not None:
                values[key.text] = value
        return values


def _warn_of_commas(sequence: Sequence, name: str, report: Report) -> None:
    """Warn of long bare items inside ``[...]``: a sentence there is cut in two at its first comma."""
    if len(sequence.items) < 2:
        return
    for item in sequence.items:
        if isinstance(item, Scalar) and item.plain and len(item.text.split()) >= _WORDS_OF_A_SENTENCE:
            report.add(
                item,
                codes.CUT_TEXT,
                f"Inside [...] a comma ends an item, so `{name}` may be cut in two here.",
                "Write each item on a line of its own, after `- `.",
                severity="warning",
            )
            return
