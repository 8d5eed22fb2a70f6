"""What an author declares about responses, and that every shipped question is graded as declared."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz import bank, kinds
from quiz.kinds import DeclaredAnswer
from quiz.library import banks_in
from quiz.model import Judged, Question
from quiz.source.nodes import Tree

Make = Callable[..., Question]
BANKS = banks_in(Path(__file__).parents[2] / "questions")

REJECT: list[Tree] = [{"text": "lump", "why": "Of what?"}]


@pytest.mark.parametrize(
    ("kind", "fields", "declared"),
    [
        (
            "short-answer",
            {"answer": "pH", "accept": ["acidity"], "reject": REJECT},
            [
                DeclaredAnswer(("pH",), "pH", counts=True, where=("answer",)),
                DeclaredAnswer(("ph",), "ph", counts=True, where=("answer",)),
                DeclaredAnswer(("acidity",), "acidity", counts=True, where=("accept", 0)),
                DeclaredAnswer(("lump",), "lump", counts=False, where=("reject", 0, "text")),
            ],
        ),
        (
            "short-answer",
            {"answer": "pH", "case": "sensitive"},
            [DeclaredAnswer(("pH",), "pH", counts=True, where=("answer",))],
        ),
        (
            "numeric",
            {
                "answer": "1.5",
                "unit": "mg",
                "accept": [{"answer": "2.125", "unit": "g"}],
                "reject": [{"range": ["8", "9"], "why": "No."}],
            },
            [
                DeclaredAnswer(("1.5",), "1.5", counts=True, where=("answer",)),
                DeclaredAnswer(("2.1250 g",), "2.125 g", counts=True, where=("accept", 0)),
                DeclaredAnswer(("8 mg",), "8 to 9 mg", counts=False, where=("reject", 0)),
            ],
        ),
        (
            "cloze",
            {"text": "[[one|1]] [[=two | three]]", "gaps": [{"reject": REJECT}]},
            [
                DeclaredAnswer(("one", "two"), "one, two", counts=True, where=("answer",)),
                DeclaredAnswer(("1", "two"), "1", counts=True, where=("text",)),
                DeclaredAnswer(("lump", "two"), "lump", counts=False, where=("gaps", 0, "reject", 0, "text")),
            ],
        ),
        ("true-false", {"answer": "true"}, [DeclaredAnswer(("True",), "True", counts=True, where=("answer",))]),
    ],
)
def test_the_key_every_variant_and_every_reject_is_promised(
    make: Make, kind: str, fields: dict[str, Tree], declared: list[DeclaredAnswer]
) -> None:
    assert list(kinds.declared_answers(make(kind, fields))) == declared


@pytest.mark.parametrize("path", BANKS, ids=lambda path: path.stem)
def test_every_declared_answer_of_a_shipped_bank_is_graded_as_declared(path: Path) -> None:
    read = bank.read(path).bank
    assert read
    grading = kinds.grading_of(read)
    for question in read.questions:
        for answer in kinds.declared_answers(question):
            outcome = kinds.grade(question, answer.response, grading)
            assert (isinstance(outcome, Judged) and outcome.verdict == "right") == answer.counts, (
                question.id,
                answer,
            )
