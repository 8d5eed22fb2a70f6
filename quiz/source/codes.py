"""What a code of findings is, and the codes of the format. A code, once given, keeps its meaning for ever."""

from typing import Literal

Severity = Literal["error", "warning", "info"]
"""An error of the format sets its question aside; a warning should be fixed; an info may be intended."""


class Code(str):
    """The name of one kind of finding, such as ``B101``, with its severities.

    It is a text, so that it is compared, sorted, printed and saved as its name alone.
    """

    __slots__ = ("room", "severities")

    room: str
    """The package whose folder ``code_pages`` explains the code, as `quiz.source.pages` reads it."""
    severities: tuple[Severity, ...]
    """Those that a finding with this code can have, its usual one first."""

    def __new__(cls, name: str, *severities: Severity, room: str = "quiz.source") -> "Code":
        """Make the code ``name``; a finding has the first of the ``severities`` unless it says otherwise."""
        code = super().__new__(cls, name)
        code.room = room
        code.severities = severities
        return code

    @property
    def severity(self) -> Severity:
        """Return how severe a finding with this code is, unless it says otherwise."""
        return self.severities[0]


# What keeps a text from being read as its author wrote it
SYNTAX = Code("B101", "error")
ENCODING = Code("B102", "warning")
NOT_TEXT = Code("B103", "error")
TAG = Code("B109", "error")
ALIAS = Code("B110", "error")
TOO_LARGE = Code("B111", "error")
TOO_DEEP = Code("B112", "error")
CONTROL_CHARACTER = Code("B113", "warning")
CUT_TEXT = Code("B114", "error", "warning")
TRAILING_BLANKS = Code("B129", "info")
PASTED = Code("B135", "error")
ACCIDENTAL_ESCAPE = Code("B140", "warning")

# Keys and their values
UNKNOWN_KEY = Code("B104", "error", "warning")
DUPLICATE_KEY = Code("B105", "error")
MISSING_KEY = Code("B106", "error")
WRONG_TYPE = Code("B107", "error")
NOT_A_CHOICE = Code("B108", "error")
EMPTY = Code("B122", "error")
OTHER_SHAPE = Code("B134", "error", "info")

# Ids, types, the header and the version of the format
MISSING_ID = Code("B117", "warning")
DUPLICATE_ID = Code("B118", "error")
BAD_ID = Code("B120", "error")
UNKNOWN_TYPE = Code("B121", "error")
MISSING_HEADER = Code("B123", "warning")
NEWER_FORMAT = Code("B125", "error")
SAME_BANK_ID = Code("B138", "warning")

# Sources, topics, dates and pictures
UNKNOWN_SOURCE = Code("B119", "error")
UNKNOWN_TOPIC = Code("B124", "warning")
MISSPELT_TOPIC = Code("B130", "warning")
BAD_DATE = Code("B131", "warning")
NO_PICTURE = Code("B137", "warning")

# Keys and options that cannot work
NO_KEY = Code("B115", "error")
EQUAL_OPTIONS = Code("B116", "error")
BAD_NUMBER = Code("B126", "error", "warning")
BAD_GAP = Code("B127", "error")
BAD_UNIT = Code("B128", "warning")
LIKE_CODE = Code("B132", "info")
SAME_WORDING = Code("B133", "warning")
ONE_RIGHT = Code("B136", "info")

ALL: tuple[Code, ...] = tuple(sorted(each for each in vars().values() if isinstance(each, Code)))
"""Every code above, by name."""
