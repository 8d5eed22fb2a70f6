"""What a group of learners says about questions, and from how many of them on it is said."""

from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from quiz.model import EVERY_BANK, Bank, Json
from quiz.replay import replay
from quiz.replay.ledger import first_verdicts
from quiz.stats import FLOOR, Item, answers_of

from .groups import Learner, bank_of, by_name, sitting, statistics


@pytest.fixture(scope="module")
def bank() -> Bank:
    """Five questions: one right option, several, a typed word, a text with gaps, an order."""
    return bank_of("""\
        format: 1
        id: planets
        title: Planets
        language: en
        questions:
          - id: hottest
            type: single
            stem: Which planet is the hottest?
            options:
              - correct: Venus
              - wrong: Mercury
              - wrong: Mars
              - wrong: Pluto
          - id: rings
            type: multiple
            stem: Which of them have rings?
            options:
              - correct: Saturn
              - correct: Uranus
              - wrong: Earth
          - id: red
            type: short-answer
            stem: Which planet is called red?
            answer: Mars
          - id: gaps
            type: cloze
            stem: Fill the gaps.
            text: The [[Moon]] turns round the [[ Sun | =Earth | Mars ]].
          - id: outward
            type: ordering
            stem: Put them in order, beginning at the Sun.
            sequence: [Mercury, Venus, Earth]
          - id: why
            type: recall
            stem: Why is Mars red?
            answer: Its dust holds rust.
        """)


def one(bank: Bank, *response: str, name: str = "hottest", session: str = "s") -> Learner:
    return sitting(bank, [(name, response)], "practice", session)


@pytest.mark.parametrize("number", range(1, FLOOR))
def test_nothing_is_reported_of_a_question_that_few_answered(bank: Bank, number: int) -> None:
    found = statistics([one(bank, "Mercury") for _ in range(number)], bank)
    item = by_name(found)["hottest"]
    assert found.learners == number
    assert (item.asked, item.answered, item.right, item.choices, item.notes) == (None, 0, 0, (), {})
    assert (item.difficulty, item.facility, item.unknown) == (None, None, None)


def test_every_question_of_the_bank_is_listed_in_its_order_even_if_nobody_answered_it(bank: Bank) -> None:
    assert [item.name[1] for item in statistics([], bank).items] == [question.id for question in bank.questions]


def test_not_knowing_is_no_wrong_answer_and_what_was_not_answered_is_missing(bank: Bank) -> None:
    learners = [one(bank, "Venus") for _ in range(5)] + [one(bank) for _ in range(4)] + [one(bank, "Mars")]
    learners += [one(bank, "Mars", name="red")]
    item = by_name(statistics(learners, bank))["hottest"]
    assert (item.asked, item.answered, item.right, item.unknown) == (10, 6, 5, 0.4)
    assert item.difficulty
    assert item.difficulty.value == 5 / 6
    assert [(choice.text, choice.learners, choice.key) for choice in item.choices] == [
        ("Venus", 5, True),
        ("Mercury", 0, False),
        ("Mars", 1, False),
        ("Pluto", 0, False),
    ]
    assert "not-taught" not in item.notes, "40 % are not more than 40 %"


def test_only_first_answers_count_however_they_were_changed_later(bank: Bank) -> None:
    def learner() -> Learner:
        made = Learner(bank)
        made.start("first")
        wrong = made.answer("hottest", ("Mars",))
        made.write("undone", fact=wrong)
        made.answer("hottest", ("Venus",))
        made.start("second")
        made.answer("hottest", ("Mercury",))
        made.start("over all", ["planets/hottest"], bank=EVERY_BANK)
        made.answer("planets/hottest", ("Pluto",))
        return made

    item = by_name(statistics([learner() for _ in range(6)], bank))["hottest"]
    assert (item.asked, item.right) == (6, 0)
    assert {choice.text: choice.learners for choice in item.choices if choice.learners} == {"Mars": 6}


def test_an_answer_that_was_undone_and_not_given_again_is_missing(bank: Bank) -> None:
    def learner() -> Learner:
        made = Learner(bank)
        made.start("first")
        made.write("undone", fact=made.answer("hottest", ("Mars",)))
        return made

    found = statistics([learner() for _ in range(6)], bank)
    assert found.learners == 0
    assert by_name(found)["hottest"].asked is None


def test_an_exam_counts_what_was_handed_in_and_nothing_before(bank: Bank) -> None:
    def learner(*, ended: bool) -> Learner:
        made = Learner(bank)
        made.start("exam", mode="exam")
        made.answer("hottest", ("Mars",))
        made.answer("hottest", ("Venus",))
        if ended:
            made.write("finished")
        return made

    left = statistics([learner(ended=False) for _ in range(6)], bank)
    assert by_name(left)["hottest"].asked is None
    handed_in = by_name(statistics([learner(ended=True) for _ in range(6)], bank))["hottest"]
    assert (handed_in.asked, handed_in.right) == (6, 6)


def test_answers_to_an_edited_question_are_kept_apart_and_the_learner_counts_once(bank: Bank) -> None:
    edited = bank_of("""\
        id: planets
        title: Planets
        questions:
          - id: hottest
            type: single
            stem: Which planet is the hottest?
            options:
              - correct: Venus
              - wrong: Mercury
              - wrong: Mars
              - wrong: Ceres
        """)
    before, after = [one(bank, "Venus") for _ in range(6)], [one(edited, "Mars") for _ in range(5)]
    both = one(bank, "Venus")
    both.records += one(edited, "Mars", session="t").records
    found = [item for item in statistics([*before, *after, both], edited).items if item.name[1] == "hottest"]
    assert [(item.edition, item.asked, item.right) for item in found] == [("today", 5, 0), ("edited", 7, 7)]
    assert not found[1].choices, "what another edition offered is in no bank"


def test_what_is_in_no_bank_comes_last_and_another_question_with_its_id_is_no_edition_of_it(bank: Bank) -> None:
    other = bank_of("""\
        id: planets
        title: Bones
        questions:
          - id: hottest
            type: true-false
            stem: An adult has more bones than a newborn child.
            answer: false
        """)
    learners = [one(bank, "Venus") for _ in range(6)] + [one(bank, "Mars", name="red") for _ in range(6)]
    for learner in learners[:6]:
        learner.records += one(other, "False", session="t").records
    found = statistics(learners, other).items
    assert [(item.name[1], item.edition, item.right) for item in found] == [
        ("hottest", "today", 6),
        ("hottest", "gone", 6),
        ("red", "gone", 6),
    ]


def test_all_ways_of_answering_report_what_was_chosen(bank: Bank) -> None:
    answers = [
        ("rings", ("Saturn", "Earth")),
        ("gaps", ("Sun", "Sun")),
        ("outward", ("Venus", "Mercury", "Earth")),
    ]
    items = by_name(statistics([sitting(bank, answers) for _ in range(6)], bank))

    def chosen(name: str) -> dict[tuple[str, str], int]:
        return {(it.place, it.text): it.learners for it in items[name].choices if it.learners}

    assert chosen("rings") == {("", "Saturn"): 6, ("", "Earth"): 6}
    assert chosen("gaps") == {("2", "Sun"): 6}
    assert [(it.place, it.text, it.learners) for it in items["gaps"].typed] == [("1", "Sun", 6)]
    assert chosen("outward") == {("1", "Venus"): 6, ("2", "Mercury"): 6, ("3", "Earth"): 6}
    assert items["rings"].facility == pytest.approx(0)
    assert items["outward"].partial == 6


def test_what_learners_judge_themselves_is_said_to_be_that_and_casts_no_doubt_on_the_question(bank: Bank) -> None:
    learners = [one(bank, "missed", name="why") for _ in range(60)]
    item = by_name(statistics(learners, bank))["why"]
    assert (item.self_judged, item.asked, item.right, item.choices, item.notes) == (True, 60, 0, (), {})


def test_typed_texts_are_reported_only_where_several_typed_the_same(bank: Bank) -> None:
    typed = ["Jupiter"] * 4 + ["  jupiter "] + ["I am Ann Smith"] * 4 + ["Mars"] * 3
    learners = [one(bank, text, name="red") for text in typed]
    learners[0].write("overridden", question="red", response=["Jupiter"], fact=3)
    learners[5].write("overridden", question="red", response=["I am Ann Smith"], fact=3)
    item = by_name(statistics(learners, bank))["red"]
    assert [(it.text, it.learners) for it in item.typed] == [("Jupiter", 5)]
    assert (item.disputes, [(it.text, it.learners) for it in item.disputed]) == (2, [("Jupiter", 1)])
    assert item.notes == {"disputed": ("Jupiter",)}
    assert "Ann" not in repr(item)


def test_what_a_branch_has_copied_counts_in_its_own_session(bank: Bank) -> None:
    made = Learner(bank)
    made.start("s", ["hottest", "red"])
    made.answer("hottest", ("Mars",))
    copied = made.records[:]
    made.answer("red", ("Mars",))
    started = copied[0].fact
    branch: Json = {"session": "s", "at": 4, "copied": [record.id for record in copied]}
    body = {**started.body, "branch": branch}
    again = [copied[0]._replace(fact=started._replace(body=body)), *copied[1:]]
    made.records += [record._replace(session="a-branch", id=f"copy-{record.id}") for record in again]
    (sitting_of_all,) = answers_of(made.records).sittings
    assert [answer.name[1] for answer in sitting_of_all.answers] == ["hottest", "red"]


@pytest.mark.parametrize("mode", ["practice", "exam"])
@pytest.mark.long(rounds=400, short=60)
def test_first_verdicts_are_those_of_the_fold_of_the_session(bank: Bank, mode: str, rounds: int) -> None:
    chance = Random(5)
    for _ in range(rounds):
        made = Learner(bank)
        made.start("s", mode=mode)
        given: list[int] = []
        for _ in range(chance.randrange(9)):
            if given and chance.random() < 0.3:
                made.write("undone", fact=chance.choice(given))
            else:
                given.append(made.answer("hottest" if chance.random() < 0.5 else "red", chance.choice([("Mars",), ()])))
        if chance.random() < 0.7:
            made.write("finished")
        run = replay(record.fact for record in made.records)
        counting = {attempt.question for attempt in run.counting}
        folded = {name: verdict for name, verdict in first_verdicts(run).items() if name in counting}
        found = [answer for sitting in answers_of(made.records).sittings for answer in sitting.answers]
        assert {answer.name[1]: answer.verdict for answer in found} == folded


@pytest.mark.long(rounds=300, short=25)
def test_no_group_whatever_it_answers_shows_what_fewer_than_five_typed_or_answered(bank: Bank, rounds: int) -> None:
    chance = Random(11)
    for _ in range(rounds):
        typed = [chance.choice(["Ann", "ann ", "Ben", "Jupiter", "Mars", ""]) for _ in range(chance.randrange(14))]
        learners = [one(bank, *filter(None, [text]), name="red") for text in typed]
        for learner, text in zip(learners, typed, strict=True):
            if text and chance.random() < 0.3:
                learner.write("overridden", question="red", response=[text], fact=3)
        item = by_name(statistics(learners, bank))["red"]
        folded = Counter(text.strip().casefold() for text in typed if text)
        shown = {it.text.casefold() for it in (*item.typed, *item.disputed)}
        assert all(folded[text] >= FLOOR for text in shown)
        assert (item.asked is None) == (len(typed) < FLOOR)
        if item.asked is None:
            assert replace(item, stem="") == Item(item.name, "today", "")
