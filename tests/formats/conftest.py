"""Foreign texts read as banks."""

from collections.abc import Callable

import pytest

from quiz import bank, formats
from quiz.formats import FORMATS, Imported, Options
from quiz.model import Bank

NAMED = {known.name: known for known in FORMATS}

USUAL = Options()
Importing = Callable[..., Imported]


@pytest.fixture
def imported() -> Importing:
    """Read a text as a file of a format."""

    def read(name: str, text: str | bytes, options: Options = USUAL) -> Imported:
        data = text if isinstance(text, bytes) else text.encode()
        return formats.read(data, f"file.{name}", NAMED[name], options)

    return read


def as_bank(found: Imported) -> Bank:
    """The bank that is written of what was imported, as it reads back."""
    if not found.questions:
        return found.bank()
    reading = bank.read_text(formats.bank_text(found, "x"), "x.yaml")
    assert reading.bank
    assert [problem for problem in reading.problems if problem.severity == "error"] == []
    return reading.bank
