"""Word files: lists numbered by Word or by hand, tables, and right answers marked in the ways of teachers."""

import pytest

from quiz import kinds
from quiz.errors import QuizError
from tests.formats.conftest import Importing, as_bank
from tests.formats.documents import Line, docx

TWO = ("Which carries oxygen?", "Which defends?")


def asked(mark: str = "", before: str = "", after: str = "") -> tuple[Line, ...]:
    """Two questions in lists numbered by Word, the second option of each marked."""
    return tuple(
        line
        for stem in TWO
        for line in (
            Line(stem, 1),
            Line("x", 2),
            Line(f"{before}y{after}", 2, mark),
            Line("z", 2),
        )
    )


BY_HAND = (
    Line("1. Which carries oxygen?"),
    Line("A) x"),
    Line("B) y"),
    Line("Answer: B"),
    Line("Explanation: It does."),
    Line("2) Which defends?"),
    Line("a. x"),
    Line("*b. y"),
    Line("c. z"),
)
TABLE = (("Frage", "A", "B", "Richtig"), (TWO[0], "x", "y", "B"), (TWO[1], "x", "y", "B"))


@pytest.mark.parametrize(
    "data",
    [
        docx(*asked("b")),
        docx(*asked("u")),
        docx(*asked("highlight")),
        docx(*asked(before="*")),
        docx(*asked(after=" (correct)")),
        docx(*BY_HAND),
        docx(Line("A letter before it."), TABLE),
    ],
    ids=["bold", "underlined", "highlighted", "star", "correct", "by hand", "table"],
)
def test_the_right_option_may_be_marked_in_many_ways(imported: Importing, data: bytes) -> None:
    found = imported("docx", data)
    assert not found.left_out
    questions = as_bank(found).questions
    assert [(question.stem, kinds.key(question)) for question in questions] == [(stem, ("y",)) for stem in TWO]


def test_a_question_without_a_mark_is_left_out_at_its_paragraph(imported: Importing) -> None:
    found = imported("docx", docx(*asked(), *asked("b")))
    assert [it.span.start for it in found.left_out] == [(1, 1), (5, 1)]
    assert "Its right answer is not marked" in found.left_out[0].reason
    assert len(found.questions) == 2


def test_the_first_heading_and_the_reasons_are_kept(imported: Importing) -> None:
    (first, _) = as_bank(imported("docx", docx(*BY_HAND))).questions
    assert first.explanation == "It does."


def test_signs_stay_as_they_are(imported: Importing) -> None:
    data = docx(Line("What is 2*3*4 in *bold*?", 1), Line("24 _x_", 2, "b"), Line("# 9", 2))
    (question,) = as_bank(imported("docx", data)).questions
    assert question.stem == r"What is 2\*3\*4 in \*bold\*?"


def test_a_doctype_is_refused(imported: Importing) -> None:
    data = docx(*BY_HAND, head='<!DOCTYPE w [<!ENTITY a "aaaa">]>')
    with pytest.raises(QuizError, match="has a DOCTYPE"):
        imported("docx", data)


@pytest.mark.parametrize("data", [b"PK\x03\x04", docx(Line("x"))[:-30], docx(Line("x"))[:200]])
def test_a_damaged_file_is_one_sentence(imported: Importing, data: bytes) -> None:
    with pytest.raises(QuizError, match="is damaged"):
        imported("docx", data)
