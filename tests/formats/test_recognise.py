"""What a file is, is known by its content: a contract over the table of formats."""

import re
from pathlib import Path

import pytest

from quiz import formats
from quiz.formats import FORMATS, Format
from tests.formats.samples import SAMPLES

BANKS = sorted((Path(__file__).parents[2] / "questions").rglob("*.yaml"))
NAMED = {known.name: known for known in FORMATS}


def test_each_format_has_a_name_of_its_own_and_samples() -> None:
    assert len(NAMED) == len(FORMATS)
    assert NAMED.keys() == SAMPLES.keys()


@pytest.mark.parametrize("known", FORMATS, ids=lambda known: known.name)
def test_each_format_can_be_read_or_says_what_to_do(known: Format) -> None:
    assert re.fullmatch(r"[a-z0-9-]+", known.name)
    assert re.match(r"an? ", known.title)
    if known.readable:
        assert callable(known.reader())
    else:
        assert known.instead.endswith("."), "somebody has this file, and asks what to do"


@pytest.mark.parametrize(
    ("name", "file", "data"), [(name, *sample) for name, samples in SAMPLES.items() for sample in samples]
)
def test_a_file_is_recognised_by_its_content(name: str, file: str, data: bytes) -> None:
    found = formats.recognise(file, data)
    assert found is not None
    assert found.name == name


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.name)
def test_a_bank_is_no_file_of_another_program(path: Path) -> None:
    assert formats.recognise(path.name, path.read_bytes()) is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Ann,\nthis is a letter, not a quiz.\n",
        "questions:\n  - type: single\n    stem: What does {=this} mean?\n",
        '{"title": "Bank", "questions": [{"id": "a", "type": "recall", "stem": "Why?", "answer": "So."}]}',
        "services:\n  web:\n    image: nginx\n",
    ],
)
def test_other_text_is_not_recognised(text: str) -> None:
    assert formats.recognise("some.txt", text.encode()) is None
