"""Sheets: columns found by their headings in many languages or by what is in them, and keys that are never guessed."""

import datetime as dt

import pytest

from quiz import kinds
from quiz.errors import QuizError, UsageError
from quiz.formats import Options
from quiz.formats.columns import heading_of
from quiz.formats.key_cells import read_column
from quiz.formats.sheet import ColumnsUnclear
from tests.formats.conftest import Importing, as_bank
from tests.formats.samples import SHEET
from tests.formats.workbooks import ods, xlsx


@pytest.mark.parametrize(
    ("heading", "role", "label"),
    [
        ("Question", "question", ""),
        ("Pregunta:", "question", ""),
        ("Frage (Text)", "question", ""),
        ("Question - max 120 characters", "question", ""),
        ("Énoncé", "question", ""),
        ("Вопрос", "question", ""),
        ("问题", "question", ""),
        ("Opción A", "option", "a"),
        ("Antwortmöglichkeit 3", "option", "3"),
        ("B", "option", "b"),
        ("Answer 1 - max 75 characters", "answer", "1"),
        ("Antwort", "answer", ""),
        ("Correct answer(s) – choose at least one", "correct", ""),
        ("Richtige Antwort", "correct", ""),
        ("Bonne réponse", "correct", ""),
        ("Respuesta correcta (letra)", "correct", ""),
        ("正解", "correct", ""),
        ("Gabarito", "correct", ""),
        ("Distractor 2", "wrong", "2"),
        ("Erklärung", "explanation", ""),
        ("Why B", "explanation", "b"),
        ("Kategorie", "topic", ""),
        ("Time limit (sec)", "ignore", ""),
    ],
)
def test_a_heading_is_understood_in_many_languages(heading: str, role: str, label: str) -> None:
    found = heading_of(heading)
    assert found is not None
    assert found == (role, label)


@pytest.mark.parametrize("heading", ["Kommentarfeld der Redaktion", "xyz", "Prüfer"])
def test_an_unknown_heading_says_nothing(heading: str) -> None:
    found = heading_of(heading)
    assert found is None or found.role != "question"


def test_options_that_are_yes_and_no_stay_options_of_a_question(imported: Importing) -> None:
    sheet = (
        "Question,A,B,Correct\nDo gloves replace washing?,Yes,No,B\nGloves help.,True,False,A\nGilt das?,ja,nein,A\n"
    )
    first, second, third = as_bank(imported("csv", sheet)).questions

    assert [(it.type, kinds.key(it)) for it in (first, second, third)] == [
        ("single", ("No",)),
        ("true-false", ("True",)),
        ("single", ("ja",)),
    ]


def test_yes_and_no_are_true_and_false_where_a_sheet_says_so(imported: Importing) -> None:
    sheet = "Question,Type,A,B,Correct\nGloves replace washing.,true/false,Yes,No,B\nDo they?,single,x,y,A\n"
    first, _ = as_bank(imported("csv", sheet)).questions

    assert (first.type, kinds.key(first)) == ("true-false", ("False",))


KEYS = {
    "letters": "Question,A,B,C,Correct\nOne?,x,y,z,B\nTwo?,x,y,z,C\n",
    "small letters with brackets": "Question,A,B,C,Correct\nOne?,x,y,z,b)\nTwo?,x,y,z,(c)\n",
    "text": "Question,A,B,C,Correct\nOne?,x,y,z,y\nTwo?,x,y,z,z\n",
    "letter and text": "Question,A,B,C,Correct\nOne?,x,y,z,B) y\nTwo?,x,y,z,C. z\n",
    "numbers from one": "Question,A,B,C,Correct\nOne?,x,y,z,2\nTwo?,x,y,z,3\n",
    "numbers from nought": "Question,A,B,C,Correct\nOne?,x,y,z,1\nTwo?,x,y,z,2\nThree?,x,y,z,0\nFour?,x,y,z,0\n",
    "a number in words": "Question,A,B,C,Correct\nOne?,x,y,z,Option 2\nTwo?,x,y,z,Option 3\n",
    "no heading": "Which one is it?,x,y,z,B\nWhich other one is it?,x,y,z,C\nAnd which is the last?,x,y,z,A\n",
    "a heading in no known words": "Zzyx,Q1,Q2,Q3,Wwq\nWhich one is it?,x,y,z,B\nWhich other one is it?,x,y,z,C\n",
    "a star": "Question,A,B,C\nOne?,x,*y,z\nTwo?,x,y,*z\n",
    "wrong ones beside it": "Question,Correct answer,Wrong answer 1,Wrong answer 2\nOne?,y,x,z\nTwo?,z,x,y\n",
}


@pytest.mark.parametrize("text", KEYS.values(), ids=KEYS)
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_right_answer_may_be_written_in_many_ways(imported: Importing, text: str, separator: str) -> None:
    found = imported("csv", text.replace(",", separator))
    assert not found.left_out
    keys = [kinds.key(question) for question in as_bank(found).questions]
    assert keys[:2] == [("y",), ("z",)]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("Question,A,B,C,Correct\nOne?,x,y,z,1\nTwo?,x,y,z,2\n", "numbers or numbers-from-0"),
        ("Question,A,B,C,Correct\nOne?,2,3,1,2\nTwo?,3,1,2,3\n", "text or numbers"),
        ("Question,A,B,C,Correct\nOne?,B,C,A,B\nTwo?,C,A,B,C\n", "text or letters"),
        ("Question,A,B,C\nOne?,x,y,z\nTwo?,x,y,z\n", "No column holds the right answers"),
        ("Question,A,B,C,Correct\nOne?,x,y,z,perhaps\nTwo?,x,y,z,maybe\n", "names none of the options"),
        ("name,phone,city\nAnn,555,Rome\nBob,556,Oslo\n", "does not say which column"),
    ],
)
def test_what_can_be_read_in_two_ways_is_asked_and_not_guessed(imported: Importing, text: str, reason: str) -> None:
    with pytest.raises(ColumnsUnclear, match=reason):
        imported("csv", text)


def test_the_person_says_which_column_is_which(imported: Importing) -> None:
    text = "zz,One?,x,y,2,because\nzz,Two?,x,y,1,so\n"
    given = Options(columns="B=question, C-D=option, E=correct, F=explanation, heading=0", key="numbers")
    found = as_bank(imported("csv", text, given))
    assert [(kinds.key(it), it.explanation) for it in found.questions] == [(("y",), "because"), (("x",), "so")]


@pytest.mark.parametrize("given", ["A:question", "A=questoin", "A=question, Z=option", "A=question, B=question"])
def test_columns_that_cannot_be_are_refused(imported: Importing, given: str) -> None:
    with pytest.raises(UsageError):
        imported("csv", "Q,a,b\nOne?,x,y\n", Options(columns=given))


def test_a_row_that_cannot_be_read_costs_one_question(imported: Importing) -> None:
    text = "Question,A,B,Correct\nOne?,x,y,A\nTwo?,x,y,Q\n,x,y,A\nFour?,x,,A\nFive?,x,x,A\nSix?,x,y,B\n"
    found = imported("csv", text)
    assert [it.question.stem for it in found.questions] == ["One?", "Six?"]
    assert [(it.span.start[0], it.reason) for it in found.left_out] == [
        (3, "`Q` names none of the options."),
        (4, "There is no question in this row."),
        (5, "There is only one option in this row."),
        (6, "Two options are the same: `x`."),
    ]


def test_several_right_answers_are_to_be_ticked(imported: Importing) -> None:
    text = 'Question,A,B,C,Correct\nOne?,x,y,z,"A, C"\nTwo?,x,y,z,BC\nThree?,x,y,z,A and B\n'
    questions = as_bank(imported("csv", text)).questions
    assert [question.type for question in questions] == ["multiple"] * 3
    assert [kinds.key(question) for question in questions] == [("x", "z"), ("y", "z"), ("x", "y")]


def test_without_options_the_answer_is_typed(imported: Importing) -> None:
    rows = ("Wer?,Otto; Ottokar", "Wie viele?,12", "Stimmt es?,wahr", "Warum?,Weil es eben so ist und nicht anders.")
    text = "Frage,Antwort\n" + "\n".join(rows)
    questions = as_bank(imported("csv", text)).questions
    assert [question.type for question in questions] == ["short-answer", "numeric", "true-false", "recall"]


def test_cells_keep_their_signs_and_their_lines(imported: Importing) -> None:
    text = (
        'Question,A,B,Correct\n"What is 2*3*4, ""really""?",a_b_c,"one, two",B\n"<b>Which</b> &lt;tag&gt;?",# 1,- 2,A\n'
    )
    first, second = as_bank(imported("csv", text)).questions
    assert kinds.key(first) == ("one, two",)
    assert kinds.present(first, tuple).options == ("a_b_c", "one, two")  # type: ignore[union-attr]
    assert kinds.key(second) == ("# 1",)


@pytest.mark.parametrize(("name", "data"), [("xlsx", xlsx({"Fragen": SHEET}, ["A2:A3"])), ("ods", ods(SHEET))])
def test_a_sheet_is_read_with_empty_rows_and_whole_numbers(imported: Importing, name: str, data: bytes) -> None:
    found = imported(name, data)
    assert not found.left_out
    keys = [kinds.key(question) for question in as_bank(found).questions]
    assert keys == [("Rote Zellen",), ("32",), ("Oberschenkel",)]
    if name == "xlsx":
        assert [question.topic for question in as_bank(found).questions] == ["blut", "blut", "knochen"]


def test_a_date_is_remarked_and_a_formula_without_a_value_is_empty(imported: Importing) -> None:
    rows = (*SHEET, (None, "Wann?", dt.date(2026, 3, 1), "nie", "=FORMULA", "A", None))
    found = imported("xlsx", xlsx({"Fragen": rows}))
    last = found.questions[-1]
    assert "2026-03-01" in last.remarks[0]
    assert len(kinds.present(last.question, tuple).options) == 2  # type: ignore[union-attr]


def test_sheets_without_questions_are_passed_over(imported: Importing) -> None:
    book = xlsx({"Notes": (("Dear", "Ann"), ("this is", "a letter")), "Fragen": SHEET, "Empty": ()})
    assert len(imported("xlsx", book).questions) == 3


def test_a_cell_at_the_far_corner_is_refused_before_it_is_opened(imported: Importing) -> None:
    far = xlsx({"Fragen": SHEET}, moved={"A5": "XFD1048576"})
    with pytest.raises(QuizError, match="spans more than 2,000,000 cells"):
        imported("xlsx", far)
    repeated = ods(SHEET, repeated=1_000_000)
    with pytest.raises(QuizError, match="spans more than 2,000,000 cells"):
        imported("ods", repeated)


def test_a_single_nought_among_many_numbers_is_asked_about() -> None:
    options = ("w", "x", "y", "z")
    rows = [(number, options) for number in "1212331213"] + [("0", options)]
    assert read_column(rows).possible == ("numbers", "numbers-from-0")


def test_all_rows_that_fit_two_ways_alike_need_no_question() -> None:
    rows = [("A", ("A", "B", "C")), ("B", ("A", "B", "C"))]
    assert read_column(rows).way in ("text", "letters")
