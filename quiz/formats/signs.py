"""By which signs a file shows its format: content first, the end of its name only where content leaves it open."""

import re
from collections.abc import Callable
from functools import cached_property
from pathlib import PurePath

from quiz import lazy

_BANK = lazy.pattern(
    r"""^(?:questions[ \t]*:|[ \t]*(?:[{,][ \t]*)?"questions"\s*:\s*\[\s*\{[^}]*"stem")""", re.MULTILINE
)
_GIFT = lazy.pattern(r"(?<!\\)\{\s*(?:[=~#]|(?:T|F|TRUE|FALSE)\s*[}#]|\}|>)|^\$CATEGORY:", re.MULTILINE)
AIKEN_KEY = lazy.pattern(r"^[ \t]*ANSWERS?[ \t]*:[ \t]*[A-Z]\b", re.MULTILINE | re.IGNORECASE)
AIKEN_OPTION = lazy.pattern(r"^[ \t]*[A-Za-z][.)]", re.MULTILINE)
_BOXES = lazy.pattern(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[ xX*]\]\s", re.MULTILINE)
_TICKED = lazy.pattern(r"^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+\[[xX*]\]\s", re.MULTILINE)
TEXT2QTI = lazy.pattern(r"^\*[a-zA-Z]\)\s|^\[\*\]\s", re.MULTILINE)
NUMBERED = lazy.pattern(r"^\d+\.\s", re.MULTILINE)
_ROOT = lazy.pattern(r"<(?![?!])(?:\w+:)?([\w-]+)")
ANKI = lazy.pattern(
    r"\A\ufeff*#(?:separator|html|tags|columns|notetype|deck|guid column|tags column|deck column|notetype column)\s*:",
    re.IGNORECASE,
)
_TRIVIA = lazy.pattern(r'"(?:incorrect_answers|incorrectAnswers)"\s*:')
_JUPYTER = lazy.pattern(r'"type"\s*:\s*"(?:multiple_choice|many_choice|numeric|string)"')
MDBOOK = lazy.pattern(r"^\[\[questions\]\][ \t]*$", re.MULTILINE)


class Sample:
    """The beginning of a file and its name."""

    def __init__(self, name: str, data: bytes) -> None:
        self.name = name
        self.data = data

    @cached_property
    def suffix(self) -> str:
        """Return the end of its name in small letters, such as ``.xml``."""
        return PurePath(self.name).suffix.lower()

    @cached_property
    def text(self) -> str:
        """Return the beginning as text; empty for what is no text."""
        from quiz.formats.decode import text_of  # noqa: PLC0415 - most samples are decided by their first bytes
        from quiz.source import Report  # noqa: PLC0415 - as above

        return text_of(self.data, Report(self.name)) or ""

    @cached_property
    def begin(self) -> str:
        """Return its first sign that is no blank."""
        return self.text.lstrip()[:1]

    @cached_property
    def root(self) -> str:
        """Return the name of the first element; empty where it is no XML."""
        found = _ROOT.search(self.text) if self.begin == "<" else None
        return found[1] if found else ""

    @cached_property
    def is_json(self) -> bool:
        """Return whether it begins as JSON does."""
        return self.begin in ("{", "[") and '"' in self.text


Signs = Callable[[Sample], bool]


def is_bank(sample: Sample) -> bool:
    """Return whether it has the questions of a bank, and so is none of other programs' files."""
    return sample.begin != "<" and _BANK.search(sample.text) is not None


def begins(*marks: bytes) -> Signs:
    """Return whether the first bytes are one of ``marks``."""
    return lambda sample: sample.data.startswith(marks)


def packed(*names: bytes, suffix: str) -> Signs:
    """Return whether it is a zip archive with one of ``names`` in it, or with that end of its name."""
    return lambda sample: (
        sample.data.startswith(b"PK\x03\x04")
        and (any(name in sample.data for name in names) or sample.suffix == suffix)
    )


def old_office(*suffixes: str) -> Signs:
    """Return whether it is a file of an old office program with one of these ends of its name."""
    return lambda sample: sample.data.startswith(b"\xd0\xcf\x11\xe0") and (not suffixes or sample.suffix in suffixes)


def is_encrypted(sample: Sample) -> bool:
    """Return whether it is an office file with a password."""
    return old_office()(sample) and "EncryptedPackage".encode("utf-16-le") in sample.data


def holds(*patterns: re.Pattern[str]) -> Signs:
    """Return whether each of ``patterns`` is found in the text."""
    return lambda sample: all(pattern.search(sample.text) for pattern in patterns)


def rooted(*names: str) -> Signs:
    """Return whether it is XML whose first element is one of ``names``."""
    return lambda sample: sample.root in names


def is_html(sample: Sample) -> bool:
    """Return whether it is a web page."""
    return sample.root.lower() in ("html", "body", "head")


def is_open_trivia(sample: Sample) -> bool:
    """Return whether it is JSON as Open Trivia DB gives it."""
    return sample.is_json and _TRIVIA.search(sample.text) is not None


def is_jupyterquiz(sample: Sample) -> bool:
    """Return whether it is JSON as jupyterquiz reads it."""
    return sample.is_json and '"answers"' in sample.text and _JUPYTER.search(sample.text) is not None


def is_notebook(sample: Sample) -> bool:
    """Return whether it is a Jupyter notebook."""
    return sample.is_json and ('"nbformat"' in sample.text or sample.suffix == ".ipynb")


def is_gift(sample: Sample) -> bool:
    """Return whether there are answers in braces."""
    if sample.is_json or sample.begin == "<":
        return False
    return _GIFT.search(sample.text) is not None or (sample.suffix == ".gift" and bool(sample.text.strip()))


def is_markdown(sample: Sample) -> bool:
    """Return whether there are boxes, and one of them is ticked."""
    return _TICKED.search(sample.text) is not None and len(_BOXES.findall(sample.text)) > 1


def is_table(sample: Sample) -> bool:
    """Return whether its lines have columns: two commas or semicolons in nearly all of them, or tabs."""
    lines = [line for line in sample.text.split("\n") if line.strip()][:50]
    if sample.suffix in (".csv", ".tsv", ".tab"):
        return bool(lines)
    if len(lines) < 2 or sample.suffix in (".yaml", ".yml"):
        return False
    return any(sum(line.count(sign) >= 2 for line in lines) >= 0.9 * len(lines) for sign in "\t;,")


def is_cards(sample: Sample) -> bool:
    """Return whether nearly every line has two sides with a tab between."""
    lines = [line for line in sample.text.split("\n") if line.strip()][:200]
    return bool(lines) and sum(line.count("\t") == 1 for line in lines) >= 0.8 * len(lines)
