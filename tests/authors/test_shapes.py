"""Thirteen banks as language models and teachers write them: one fix, and each plays with the key of its author."""

from pathlib import Path

import pytest

from quiz import bank, kinds
from quiz.bank.fixing import apply_fixes
from quiz.bank.fixing.apply_fixes import Fixed
from quiz.model import Response

FOLDER = Path(__file__).parent / "shapes"
WATER, STEPS = "Cool running water", ("Look whether it is safe", "Speak to the person", "Call for help")
KEYS: dict[str, list[Response]] = {
    "01-multiple-choice-list-at-the-top": [(WATER,), ("About twenty minutes",)],
    "02-quiz-around-letters": [(WATER,), ("A blister",)],
    "03-json-correct-index": [(WATER,), ("Twenty minutes",)],
    "04-pasted-chat": [(WATER,), ("True",)],
    "05-text-and-is-correct": [(WATER,), ("Ice", "Butter")],
    "06-every-type": [
        ("True",),
        ("scald",),
        ("20",),
        STEPS,
        ("Burn", "Cool water", "Nosebleed", "Lean forward"),
        ("knew",),
    ],
    "07-fill-in-the-blank": [("water", "20"), ("blister",)],
    "08-open-trivia": [(WATER,), ("True",)],
    "09-counted-from-one": [(WATER,), ("Twenty minutes",), ("A blister",)],
    "10-curly-quotes": [(WATER,)],
    "11-pairs-and-topics": [
        ("Burn", "Cool water", "Nosebleed", "Lean forward"),
        ("Burn by hot water", "scald", "Blood from the nose", "epistaxis"),
    ],
    "12-teacher-by-hand": [(WATER,), ("A blister",)],
    "13-a-number-that-is-not-certain": [],
}


def fixed(text: bytes) -> Fixed:
    return apply_fixes.fix_files({"x.yaml": text}, "x.yaml", "/x.yaml", lambda _: (), lambda _: True)


def test_every_file_has_its_keys() -> None:
    assert sorted(KEYS) == sorted(path.stem for path in FOLDER.iterdir())


@pytest.mark.parametrize("name", KEYS)
def test_one_fix_is_enough_and_the_key_is_the_authors(name: str) -> None:
    after = fixed((FOLDER / f"{name}.yaml").read_bytes())

    assert after.reading.bank is not None
    assert [kinds.key(question) for question in after.reading.bank.questions] == KEYS[name]
    assert all(problem.severity != "error" for problem in after.reading.problems) == bool(KEYS[name])
    assert fixed(after.after["x.yaml"]).changed == ()


@pytest.mark.parametrize("name", KEYS)
def test_the_explanations_are_kept(name: str) -> None:
    before = (FOLDER / f"{name}.yaml").read_text("utf-8")
    after = fixed(before.encode()).reading

    for question in after.bank.questions if after.bank else ():
        assert question.explanation in before or question.explanation == ""
        assert question.explanation or name == "05-text-and-is-correct"


def test_a_key_that_is_not_certain_is_one_question_to_the_author() -> None:
    problems = bank.read(FOLDER / "13-a-number-that-is-not-certain.yaml").problems

    asked = [problem for problem in problems if problem.code == "B115"]
    assert [problem.edit for problem in asked] == [None, None]
    assert asked[0].message == "Which option does `1` name? It may count from 0 or from 1."
