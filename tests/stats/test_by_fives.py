"""Figures before and after one more learner answered do not show what that learner answered."""

from datetime import timedelta
from random import Random

import pytest

from quiz.stats import GroupStatistics, LearnerAnswers, answers_of, group_statistics
from quiz.stats.by_fives import by_fives
from quiz.stats.first_answers import FirstAnswer

from .groups import START, Learner, bank_of

BANK = bank_of("""
    title: Two
    id: two
    language: en
    questions:
      - {id: a, type: true-false, stem: Yes., answer: true, why: Yes.}
      - {id: b, type: true-false, stem: No., answer: false, why: No.}
""")


def learner(chance: Random, begin: int, plan: str = "ab", mode: str = "practice") -> LearnerAnswers:
    """Return somebody who answered the questions of ``plan`` from the minute ``begin`` on."""
    made = Learner(BANK)
    made.start(f"s{begin}", list(plan), mode)
    for question in plan:
        made.answer(question, (chance.choice(["true", "false"]),))
    made.write("finished")
    shifted = [it._replace(at=it.at + timedelta(minutes=begin)) for it in made.records]
    return answers_of(shifted)


def figures(learners: dict[str, LearnerAnswers]) -> GroupStatistics:
    return group_statistics(by_fives(learners), [BANK], Random(1))


@pytest.mark.parametrize("names", ["in order", "in reverse"])
def test_each_figure_grows_by_five_learners_or_stays_as_it_was(names: str) -> None:
    chance, learners, before = Random(3), dict[str, LearnerAnswers](), figures({})
    for number in range(33):
        name = f"{number if names == 'in order' else 99 - number:02}"
        learners[name] = learner(chance, number, chance.choice(["ab", "ab", "a"]))
        after = figures(learners)
        for old, new in zip(before.items, after.items, strict=True):
            assert (new.asked or 0) - (old.asked or 0) in (0, 5)
            if new.asked == old.asked:
                assert (new.right, new.choices, new.typed, new.disputes) == (
                    *(old.right, old.choices, old.typed, old.disputes),
                )
        before = after
    assert [item.asked for item in before.items] == [30, 15]


def test_nine_learners_count_as_five_and_ten_as_ten() -> None:
    found = [figures({str(it): learner(Random(it), it) for it in range(many)}).items[0].asked for many in (4, 5, 9, 10)]
    assert found == [None, 5, 5, 10]


def test_the_answers_of_an_exam_wait_from_when_it_was_handed_in() -> None:
    first = {str(it): learner(Random(it), 10 + it) for it in range(5)}
    shown = figures(first)
    exam = Learner(BANK)
    exam.start("exam", ["a", "b"], "exam")
    exam.answer("a", ("false",))
    exam.answer("b", ("false",))
    exam.write("finished")
    *earlier, end = exam.records
    handed_in = answers_of([*earlier, end._replace(at=START + timedelta(hours=1))])

    assert figures(first | {"0-exam": handed_in}).items == shown.items


def test_a_session_with_an_answer_that_waits_is_no_whole_set_of_questions() -> None:
    learners = {str(it): learner(Random(it), it) for it in range(5)} | {"late": learner(Random(1), 9, "a")}
    learners["5"] = learner(Random(2), 20)
    *_, five, _late = by_fives(learners)

    assert five.sittings[0] == five.sittings[0]._replace(answers=(), waiting=(("two", "a"), ("two", "b")))


def test_what_a_learner_thinks_should_count_waits_with_the_answer() -> None:
    made = Learner(BANK)
    made.start("s", ["a"])
    made.answer("a", ("false",))
    made.write("overridden", question="a", response=["false"])
    (found,) = by_fives({"one": answers_of(made.records)})

    assert found.disputes == frozenset()
    assert not any(isinstance(it, FirstAnswer) for it in found.sittings[0].answers)
