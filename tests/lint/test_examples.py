"""Every rule is what its page shows: bad examples are reported at their place, good ones are not."""

import re
from importlib.resources import files
from pathlib import Path

import pytest

from quiz import bank, lint
from quiz.bank import Reading
from quiz.source import Place
from quiz.source import codes as format_codes
from quiz.source.pages import Example, Page, page_of

PAGES = [page_of(code) for code in lint.CODES]
META = ("all-of-the-above", "none-of-the-above")
"""Tables whose names are put together."""


def _told(example: Example, code: str) -> list[Place]:
    reading = _read(example)
    return [example.inside(found.span.start) for found in lint.check(reading).problems if found.code == code]


def _read(example: Example) -> Reading:
    return bank.read_text(example.bank, "example.yaml")


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(what, example, id=f"{what.code}-{number}")
        for what in PAGES
        for number, example in enumerate(getattr(what, kind), 1)
    ]


@pytest.mark.parametrize(("what", "example"), _cases("bad"))
def test_a_bad_example_is_reported_at_its_place(what: Page, example: Example) -> None:
    assert example.place in _told(example, what.code)


@pytest.mark.parametrize(("what", "example"), _cases("good"))
def test_a_good_example_is_not_reported(what: Page, example: Example) -> None:
    assert _told(example, what.code) == []


@pytest.mark.parametrize(("what", "example"), [*_cases("bad"), *_cases("good")])
def test_an_example_is_sound_in_format(what: Page, example: Example) -> None:
    reading = _read(example)

    assert [str(problem) for problem in reading.problems if problem.code not in ("B117", "B123")] == []
    assert reading.bank is not None
    assert reading.bank.questions, what.code


@pytest.mark.parametrize("what", PAGES, ids=lambda what: what.code)
def test_a_code_is_explained_with_examples_of_both_kinds(what: Page) -> None:
    assert re.fullmatch(r"Q\d{3}", what.code)
    assert re.fullmatch(r"[A-Z].*\.", what.title)
    assert what.text
    assert what.bad
    assert len(what.good) >= 2


def test_every_code_stands_once() -> None:
    codes = [what.code for what in PAGES]

    assert codes == sorted(set(codes))


@pytest.mark.parametrize(("room", "known"), [("quiz.lint", lint.CODES), ("quiz.source", format_codes.ALL)])
def test_every_page_belongs_to_a_code(room: str, known: tuple[str, ...]) -> None:
    assert sorted(page.name for page in (files(room) / "code_pages").iterdir()) == [f"{code}.txt" for code in known]


def test_every_word_table_is_read_by_a_rule() -> None:
    source = "\n".join(path.read_text("utf-8") for path in Path(str(files("quiz.lint"))).rglob("*.py"))
    names = [table.name.removesuffix(".txt") for table in (files("quiz.lint.language") / "tables").iterdir()]

    assert [name for name in names if f'"{name}"' not in source and name not in META] == []
