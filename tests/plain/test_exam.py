"""An exam line by line: nothing is given away before it is handed in."""

from collections.abc import Iterator

import pytest

from quiz import kinds
from quiz.library import Entry

from .conftest import VERDICTS, Facts, Item, Learner, Talk, partly, right, to_the_end, unknown, wrong


@pytest.mark.parametrize("answer", [right, wrong, partly, unknown])
def test_nothing_of_a_key_is_said_before_an_exam_is_handed_in(answer: Item, talk: Talk, body: Entry) -> None:
    graded = [question for question in body.bank.questions if kinds.graded(question) and question.topic != "outlook"]

    looked_through = [line for number in range(len(graded)) for line in (f"/g{number + 1}", "/r", "/f", "/m")]

    learner = talk("?", "!", "h", "u", "o", "l", *[answer] * len(graded), *looked_through, mode="exam")

    assert "Everything is answered. Type " in learner.text
    assert [it for it in learner.said if it.startswith("Kept.")][:2] == [
        "Kept. It can be changed until you hand in.",
        "Kept.",
    ]
    said = " ".join(learner.said)
    for question in graded:
        texts = [question.explanation, question.correction, *(remark.why for remark in kinds.explain(question))]
        for text in filter(None, texts):
            assert " ".join(text.split()) not in said
    learner.misses(*VERDICTS, "Hint", "Source", "right the first time", "Enter goes on")


def test_an_answer_may_be_changed_and_the_last_one_counts(talk: Talk, kept: Facts) -> None:
    only = ["chambers", "two-lungs"]
    learner = talk(wrong, "g 1", right, right, "e", "a", "q", only=only, mode="exam")

    learner.hears("You answered: ", "A new answer takes its place.", "Everything is answered.", "2 of 2 right.")
    assert [record.fact.kind for record in kept()].count("answered") == 3


def test_handing_in_with_open_questions_is_asked_once(talk: Talk, kept: Facts) -> None:
    learner = talk(right, "e", "", "e", "e", "q", only=["chambers", "two-lungs"], mode="exam")

    learner.hears("Hand in: 1 not answered yet.", "Not handed in.", "Hand in: 1 not answered yet.", "1 of 1 right")
    learner.hears("1 question left out.")
    assert kept()[-1].fact.kind == "finished"


def test_the_map_says_what_is_done_with_every_question(talk: Talk) -> None:
    learner = talk(right, "s", "f", "m", only=["chambers", "two-lungs", "way"], mode="exam")

    *_, first, second, third, _ = learner.said
    assert [line[:2] for line in (first, second, third)] == ["1.", "2.", "3."]
    assert first.endswith(("? Answered.", ". Answered."))
    assert second.endswith(" Skipped.")
    assert third.endswith(" Not answered, flagged.")


@pytest.mark.parametrize("wish", ["g", "g 0", "g 3", "g two", "g 1 2", "g 99999999999999999999"])
def test_a_question_that_is_not_there_is_told(wish: str, talk: Talk) -> None:
    learner = talk(wish, only=["chambers", "two-lungs"], mode="exam")

    learner.hears("There is no such question. Type g and a number from 1 to 2.")


def test_what_learners_judge_themselves_is_left_out(talk: Talk) -> None:
    talk(only=["chambers", "recall-pump"], mode="exam").hears("Exam. 1 question.")


def test_after_handing_in_everything_is_explained_and_what_was_missed_is_practised(talk: Talk) -> None:
    def script(learner: Learner) -> Iterator[Item]:
        yield from (wrong, right, "e", "1", "a", "m")
        yield from to_the_end(learner)

    learner = talk(make=script, only=["chambers", "two-lungs"], mode="exam")

    learner.hears("1 of 2 right.", "To look at again:", "1. ", "> 1", "Not quite.", "> a", "> m")
    learner.hears("> m", "1 question.", "Question 1 of 1.", "Right.", "1 right at once.")
