"""The page that explains a code, a text file in its room: the title, the reason, and examples that a test checks."""

import re
from dataclasses import dataclass
from textwrap import dedent, indent

from quiz import lazy
from quiz.package_data import package_text
from quiz.source.codes import Code
from quiz.source.nodes import Place

_EXAMPLE = lazy.pattern(r"^(?P<kind>Bad|Good)(?: (?P<line>\d+):(?P<column>\d+))?(?:, (?P<times>\d+) times)?:$")
_FIRST_QUESTION = lazy.pattern(r"^  - ", re.MULTILINE)
_HEAD = "format: 1\nid: example\ntitle: Example\nlanguage: en\nquestions:\n"
_INDENT = 4


@dataclass(frozen=True, slots=True)
class Example:
    """A question, or a whole bank, as an author writes it."""

    text: str
    place: Place | None = None
    """Where a bad one is reported; None for a good one."""
    times: int = 1
    """Of a whole bank: how often its questions are repeated, ``{n}`` in them being the number of the repetition."""

    @property
    def bank(self) -> str:
        """Return the text of a bank with this in it."""
        if self.is_bank:
            return self.text if self.times == 1 else self._repeated()
        question = indent(self.text, " " * _INDENT)
        return f"{_HEAD}  - {question[_INDENT:]}"

    @property
    def is_bank(self) -> bool:
        """Return whether it is a whole bank, not a question of one."""
        return bool(re.search(r"^(?:questions|title):", self.text, re.MULTILINE))

    def _repeated(self) -> str:
        found = _FIRST_QUESTION.search(self.text)
        start = found.start() if found else len(self.text)
        again = (self.text[start:].replace("{n}", str(number)) for number in range(1, self.times + 1))
        return self.text[:start] + "".join(again)

    def inside(self, place: Place) -> Place:
        """Return ``place`` of `bank`, counted within this text."""
        return place if self.is_bank else (place[0] - _HEAD.count("\n"), place[1] - _INDENT)


@dataclass(frozen=True, slots=True)
class Page:
    """A code as authors read about it."""

    code: Code
    title: str
    text: str
    """Why it matters, what exactly is checked, and the source."""
    bad: tuple[Example, ...]
    good: tuple[Example, ...]


def page_of(code: Code) -> Page:
    """Read the page of ``code``: a title, paragraphs, and blocks below ``Bad LINE:COLUMN:`` and ``Good:``.

    ``Bad 2:8, 20 times:`` and ``Good, 20 times:`` are banks in which the questions are repeated so often.
    """
    title, _, rest = package_text(code.room, f"code_pages/{code}.txt").strip().partition("\n")
    text: list[str] = []
    examples: list[tuple[Place | None, int, list[str]]] = []
    for line in rest.splitlines():
        found = _EXAMPLE.match(line)
        if found:
            place = (int(found["line"]), int(found["column"])) if found["line"] else None
            examples.append((place, int(found["times"] or 1), []))
        elif examples:
            examples[-1][2].append(line)
        else:
            text.append(line)
    made = [Example(dedent("\n".join(lines)).strip("\n") + "\n", place, times) for place, times, lines in examples]
    bad = tuple(example for example in made if example.place)
    good = tuple(example for example in made if not example.place)
    return Page(code, title, "\n".join(text).strip(), bad, good)
