"""Exams whose questions chance drew for each learner: what they say about a question, and when they say nothing."""

from collections.abc import Sequence
from math import exp
from random import Random

import pytest

from quiz.model import Bank, Json
from quiz.stats import Item, answers_of, drawn_sets, group_statistics
from quiz.stats.by_fives import by_fives
from quiz.stats.first_answers import FirstAnswer
from quiz.stats.fixed_sets import Table, Version

from .groups import Learner, bank_of, by_name, sitting, statistics

POOL = [Version(("b", f"q{at:02}"), "today") for at in range(40)]


def answer(version: Version, *, right: bool) -> FirstAnswer:
    return FirstAnswer(version.name, version.edition, "right" if right else "wrong", float(right), ())


def exams(learners: int, size: int, chance: Random, pool: Sequence[Version] = POOL) -> list[drawn_sets.Exam]:
    """Exams by the two-parameter model; the first question of the pool has a wrong key, the second says nothing."""
    slopes = dict(zip(pool, [-1.2, 0.0, *[1.2] * len(pool)], strict=False))
    found: list[drawn_sets.Exam] = []
    for _ in range(learners):
        ability, drawn = chance.gauss(0, 1), chance.sample(pool, size)
        hard = {it: (POOL.index(it) % 9 - 4) / 2 for it in drawn}
        chances = {it: 1 / (1 + exp(slopes[it] * (hard[it] - ability))) for it in drawn}
        found.append([(it, answer(it, right=chance.random() < chances[it])) for it in drawn])
    return found


def test_where_everybody_got_the_same_questions_they_say_what_a_fixed_set_says() -> None:
    chance, pool = Random(3), POOL[:9]
    same = [sorted(exam) for exam in exams(40, 9, chance, pool)]
    table = Table(tuple(pool), [tuple(given for _, given in exam) for exam in same])
    drawn = dict(drawn_sets.compared(same))
    for version, fixed in table.compared():
        one, other = fixed.discrimination(), drawn[version].discrimination()
        assert one
        assert other
        assert other[:3] == pytest.approx(one[:3])
        assert (other.weight, other.drawn) == (None, True)
        assert drawn[version].thirds() == fixed.thirds()


@pytest.mark.long(rounds=20, short=2)
def test_a_wrong_key_a_question_that_says_nothing_and_good_ones_are_told_apart(rounds: int) -> None:
    for seed in range(rounds):
        found = {it: of.discrimination() for it, of in drawn_sets.compared(exams(1_600, 10, Random(seed)))}
        values = [found[version].value for version in POOL if found[version]]  # type: ignore[union-attr] # see there
        assert len(values) == len(POOL)
        assert values[0] < -0.1
        assert abs(values[1]) < 0.2
        assert min(values[2:]) > 0
        assert sum(values[2:]) / len(values[2:]) > 0.25


@pytest.fixture(scope="module")
def bank() -> Bank:
    """Twenty questions with one right option of two."""
    options = "\n    options:\n      - correct: right\n      - wrong: other"
    questions = "".join(f"\n  - id: q{at}\n    type: single\n    stem: Number {at}?{options}" for at in range(20))
    return bank_of(f"id: class\ntitle: A class\nlanguage: en\nquestions:{questions}")


def drawn(bank: Bank, learners: int, size: int, mode: str = "exam") -> list[Learner]:
    """Learners of whom each knows more than the one before, with ``q0`` and others by chance."""
    chance, found = Random(8), []
    for at in range(learners):
        plan = ["q0", *chance.sample([f"q{number}" for number in range(1, 20)], size - 1)]
        answers = [(name, ("right" if chance.random() * learners < at else "other",)) for name in plan]
        found.append(sitting(bank, answers, mode, plan=plan))
    return found


def first(bank: Bank, learners: Sequence[Learner]) -> Item:
    return by_name(statistics(learners, bank))["q0"]


def test_exams_drawn_by_chance_give_a_discrimination_from_thirty_learners(bank: Bank) -> None:
    few, enough = first(bank, drawn(bank, 29, 10)), first(bank, drawn(bank, 30, 10))
    assert (few.discrimination, few.withheld) == (None, "few")
    assert enough.discrimination
    assert (enough.discrimination.learners, enough.discrimination.drawn, enough.withheld) == (30, True, None)
    assert enough.discrimination.value > 0.3
    assert not statistics(drawn(bank, 60, 10), bank).sets, "totals of different questions are not compared"


@pytest.mark.parametrize(("size", "mode"), [(7, "exam"), (10, "practice"), (10, "mistakes"), (10, "review")])
def test_short_exams_and_questions_chosen_for_each_learner_give_none(bank: Bank, size: int, mode: str) -> None:
    found = first(bank, drawn(bank, 60, size, mode))
    assert (found.discrimination, found.withheld) == (None, "other-questions")


def test_exams_of_other_settings_are_other_exams_and_a_second_one_of_a_learner_does_not_count(bank: Bank) -> None:
    learners = drawn(bank, 40, 10)
    for learner in learners[:20]:
        start = learner.records[0].fact
        settings: Json = {"topics": [], "size": 10, "sensitive": True}
        body = {**start.body, "settings": settings}
        learner.records[0] = learner.records[0]._replace(fact=start._replace(body=body))
    assert first(bank, learners).discrimination is None
    halves = []
    for one in range(29):
        plan = [f"q{at}" for at in range(20)]
        Random(one).shuffle(plan)
        made = Learner(bank)
        for session, half in (("s", plan[:10]), ("t", plan[10:])):
            made.start(session, half, "exam")
            for name in half:
                made.answer(name, ("right" if one % 2 else "other",))
            made.write("finished")
        halves.append(made)
    assert first(bank, halves).asked == 29
    assert first(bank, halves).discrimination is None


def test_answers_that_wait_for_others_leave_the_rest_of_their_exam_to_be_compared(bank: Bank) -> None:
    learners = drawn(bank, 104, 10)
    waited = by_fives({f"{at:03}": answers_of(learner.records) for at, learner in enumerate(learners)})
    found = group_statistics(waited, [bank], Random(1))
    assert by_name(found)["q0"].asked == 100
    compared = [item.discrimination.learners for item in found.items if item.discrimination]
    assert len(compared) == 20
    assert compared[0] > 90, "few lack so many others that the rest says little"
