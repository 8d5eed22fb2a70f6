"""What ``import quiz`` promises to programs, held against every question that ships and all nine types."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import quiz
from quiz import kinds
from quiz.model import Arrange, Fill, Pair, Pick, Reveal, Write

QUESTIONS = Path(__file__).parents[2] / "questions"
BANKS = [QUESTIONS / "gallery.yaml", QUESTIONS / "si-units.yaml", QUESTIONS / "metastatic-breast-cancer"]
ANY_RESPONSE = ["", "kilogram", [], [""], ["True", "False"], ["\ud800", "", "1/0"], ("a", "b", "c", "d", "e", "f")]


@pytest.fixture(scope="module", params=BANKS, ids=lambda path: path.stem)
def bank(request: pytest.FixtureRequest) -> quiz.Bank:
    """A bank that ships."""
    return quiz.load(request.param)


@pytest.fixture(scope="module")
def samples() -> quiz.Bank:
    """One question of every type."""
    return quiz.load(QUESTIONS / "gallery.yaml")


def of_type(bank: quiz.Bank, name: str) -> quiz.Question:
    return next(question for question in bank.questions if question.type == name)


def test_the_samples_hold_all_nine_types(samples: quiz.Bank) -> None:
    assert {question.type for question in samples.questions} == {kind.name for kind in kinds.every()}


def test_the_key_of_every_question_is_right_with_full_score(bank: quiz.Bank) -> None:
    for question in bank.questions:
        result = quiz.grade(question, question.key)

        assert (result.verdict, result.score) == ("right", 1.0), question.id
        assert result == bank.grade(question.id, question.key) == bank.grade(question.id, list(question.key))


@pytest.mark.parametrize("response", ANY_RESPONSE, ids=repr)
def test_any_response_has_a_result_that_keeps_its_promise(bank: quiz.Bank, response: str | list[str]) -> None:
    for question in bank.questions:
        result = question.grade(response)

        match result.verdict:
            case "right" | "partial" | "wrong" | "near":
                assert result.score is not None
                assert 0 <= result.score <= 1
                assert (result.score == 1) == (result.verdict == "right")
            case "invalid" | "judge":
                assert result.score is None
                assert result.why
        assert all(why and isinstance(why, str) for why in result.why)


def wrong(question: quiz.Question) -> tuple[str, ...]:
    """A response that earns nothing."""
    match question.interaction:
        case Pick(options):
            return next((option,) for option in options if option not in question.key)
        case Pair(lefts, rights):
            return (lefts[0], next(right for right in rights if right != question.key[1]))
        case Write(numeric=numeric):
            return ("1000000",) if numeric else ("banana",)
        case Fill():
            return (*("",) * (len(question.key) - 1), "banana")
        case Arrange():
            return question.key[::-1]
        case Reveal():
            return ("missed",)


@pytest.mark.parametrize("name", [kind.name for kind in kinds.every()])
def test_a_wrong_response_of_every_type_is_wrong(samples: quiz.Bank, name: str) -> None:
    question = of_type(samples, name)
    result = question.grade(wrong(question))

    assert (result.verdict, result.score) == ("wrong", 0.0), result


def test_the_reasons_are_those_of_the_key_and_of_what_was_given(samples: quiz.Bank) -> None:
    result = samples.grade("enter-answers", "Space")

    assert result.why == (
        "Enter answers. Until you press it, you can change your mind as often as you like.",
        "Space picks, just as a digit does. Nothing has been answered yet.",
    )


WORDS = """
id: words
title: Words
language: en
confusable:
  - [ilium, ileum]
questions:
  - id: bowel
    type: short-answer
    stem: Which part of the small bowel comes last?
    answer: ileum
  - id: bile
    type: short-answer
    stem: Which organ makes bile?
    also:
      - Bile comes from which organ?
    answer: liver
  - id: why-seasons
    type: recall
    stem: Why are there seasons?
    answer: The axis of the Earth is tilted.
  - id: in-your-words
    type: short-answer
    stem: What is a seed?
    answer: A young node_from_data in a coat with its food
  - id: broken
    type: single
    stem: No options
"""


@pytest.fixture
def words(tmp_path: Path) -> quiz.Bank:
    path = tmp_path / "words.yaml"
    path.write_text(WORDS, encoding="utf-8")
    return quiz.load(path)


def test_grading_is_that_of_the_bank(words: quiz.Bank) -> None:
    confused = words.grade("bowel", "ilium")

    assert (confused.verdict, confused.score) == ("wrong", 0.0)
    assert confused.why == ("Easily confused: ilium and ileum.",)
    assert words.grade("bile", "livre").verdict == "near"


def test_a_question_has_all_its_wordings(words: quiz.Bank) -> None:
    assert words.question("bile").wordings == ("Which organ makes bile?", "Bile comes from which organ?")
    assert words.question("bowel").wordings == ("Which part of the small bowel comes last?",)


def test_a_near_response_gives_nothing_away(words: quiz.Bank) -> None:
    assert words.grade("bile", "livver") == quiz.Result("near", 0.0, ("Close. Check the spelling.",))


def test_what_only_the_learner_can_judge_is_given_back_with_the_model_answer(words: quiz.Bank) -> None:
    assert words.grade("why-seasons", "") == quiz.Result("judge", None, ("The axis of the Earth is tilted.",))
    assert words.grade("why-seasons", "partly").score == 0.5
    assert words.grade("in-your-words", "a small node_from_data").verdict == "judge"
    assert words.grade("in-your-words", ["a small node_from_data", "knew"]).verdict == "right"


@pytest.mark.parametrize(
    ("name", "response"),
    [
        ("single", "enter"),
        ("multiple", ["Every answer you gave", "No such option"]),
        ("true-false", "true"),
        ("ordering", ["No such item"]),
        ("matching", ["No such left", ""]),
        ("cloze", ["too", "many", "gaps", "for", "any", "text"]),
    ],
)
def test_a_text_that_is_not_offered_is_invalid_and_not_wrong(
    samples: quiz.Bank, name: str, response: str | list[str]
) -> None:
    assert of_type(samples, name).grade(response) == quiz.Result("invalid", None, ("That is not one of the options.",))


def test_problems_say_where_and_what_and_the_sound_questions_are_there(words: quiz.Bank) -> None:
    severe = [problem for problem in words.problems if problem.severity == "error"]

    assert [problem.code for problem in severe] == ["B106"]
    assert severe[0].span.path.endswith("words.yaml")
    assert "broken" not in [question.id for question in words.questions]


def test_a_file_that_holds_no_bank_has_problems_and_no_questions(tmp_path: Path) -> None:
    path = tmp_path / "empty.yaml"
    path.write_text("", encoding="utf-8")
    bank = quiz.load(str(path))

    assert bank.questions == ()
    assert bank.problems


def readings_that_fail(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "not-there.yaml"
    yield tmp_path  # a folder without bank.yaml
    yield tmp_path / ("long" * 100)


def test_what_cannot_be_read_raises_the_one_public_error(tmp_path: Path) -> None:
    for path in readings_that_fail(tmp_path):
        with pytest.raises(quiz.QuizError):
            quiz.load(path)


@pytest.mark.parametrize("question_id", ["no-such-question", "broken", ""])
def test_a_question_that_is_not_there_raises_the_one_public_error(words: quiz.Bank, question_id: str) -> None:
    with pytest.raises(quiz.QuizError, match=f'has no question "{question_id}"'):
        words.grade(question_id, "anything")
