"""Every code of the format is what its page shows: bad examples are reported at their place, good ones are sound."""

import re

import pytest

from quiz import bank
from quiz.bank import Reading
from quiz.source import Place, Problem, codes
from quiz.source.pages import Example, Page, page_of

PAGES = [page_of(code) for code in codes.ALL]

MADE: dict[str, tuple[bytes, Place]] = {
    codes.ENCODING: ("title: Wärme\nquestions: []\n".encode("cp1252"), (1, 9)),
    codes.NOT_TEXT: (b"title: Heat\nquestions:\0\n", (2, 11)),
    codes.TOO_LARGE: (b"title: Heat\nquestions:\n  - type: recall\n    stem: " + b"long " * 2_001, (4, 11)),
}
"""Codes that no example could show: the bytes of a file, and where it is reported."""
BETWEEN_BANKS = {codes.SAME_BANK_ID}
"""Codes of two banks beside each other, which no single example could show either."""


def _read(example: Example) -> Reading:
    return bank.read_text(example.bank, "example.yaml")


def _told(reading: Reading) -> list[Problem]:
    return [*reading.problems, *bank.remarks(reading)]


def _cases(kind: str) -> list[object]:
    return [
        pytest.param(what, example, id=f"{what.code}-{number}")
        for what in PAGES
        for number, example in enumerate(getattr(what, kind), 1)
    ]


@pytest.mark.parametrize(("what", "example"), _cases("bad"))
def test_a_bad_example_is_reported_at_its_place_and_nothing_worse_is(what: Page, example: Example) -> None:
    told = _told(_read(example))

    assert (what.code, example.place) in [(it.code, example.inside(it.span.start)) for it in told], list(map(str, told))
    assert {it.code for it in told if it.severity == "error"} <= {what.code}


@pytest.mark.parametrize(("what", "example"), _cases("good"))
def test_a_good_example_has_no_problem_of_format_and_plays(what: Page, example: Example) -> None:
    reading = _read(example)

    assert list(map(str, _told(reading))) == [], what.code
    assert reading.bank is not None
    assert len(reading.bank.questions) == reading.questions_seen > 0


@pytest.mark.parametrize("what", [what for what in PAGES if what.bad], ids=lambda what: what.code)
def test_the_listed_severity_is_the_worst_that_the_examples_show(what: Page) -> None:
    ranks = ["info", "warning", "error"]
    shown = [it.severity for example in what.bad for it in _told(_read(example)) if it.code == what.code]

    assert max(shown, key=ranks.index) == what.code.severity


@pytest.mark.parametrize("code", MADE)
def test_what_no_page_can_show_is_reported_at_its_place(code: str) -> None:
    data, place = MADE[code]

    assert [(it.code, it.span.start) for it in bank.read_bytes(data, "x.yaml").problems if it.code == code] == [
        (code, place)
    ]


@pytest.mark.parametrize("what", PAGES, ids=lambda what: what.code)
def test_a_code_has_a_title_a_reason_and_examples_of_both_kinds(what: Page) -> None:
    assert re.fullmatch(r"[A-Z].*\.", what.title)
    if what.code not in MADE and what.code not in BETWEEN_BANKS:
        assert what.bad
        assert what.good
        assert what.text


@pytest.mark.parametrize("what", PAGES, ids=lambda what: what.code)
def test_a_fix_of_an_example_removes_its_problem(what: Page) -> None:
    """The fixes of examples, tried one by one: each removes its own problem and brings none."""
    from quiz.source.apply_edits import apply_edits  # noqa: PLC0415 - as the program does

    for example in what.bad:
        for problem in _told(_read(example)):
            if problem.edit is not None:
                after = _told(bank.read_text(apply_edits(example.bank, [problem.edit]), "example.yaml"))
                assert len(after) < len(_told(_read(example)))
