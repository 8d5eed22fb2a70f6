"""``quiz stats``: where a learner stands, in sentences and as data; names that no bank has, and stores that fail."""

import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from .conftest import STORE, Answered, Happened, Keep, Put, Quiz, newer

EMPTY = (
    "Nothing answered yet. After your first session this page shows what is due, what looks secure and what does not.\n"
)


@pytest.fixture
def _answers(own_heart: Path, answered: Answered, keep: Keep) -> None:  # noqa: ARG001 - the bank has to be there
    """Three sessions with the heart, in the last of which something was said of certainty; and a bank that is gone."""
    answered("heart", {"sides": "right", "beats": "wrong", "sleeps": "wrong"}, 3, day=-9)
    answered("heart", {"sides": "right", "beats": "wrong"}, 2, day=-7)
    answered("gone", {"it": "right"}, 1, day=-3)
    sure: Happened = (
        "answered",
        {"question": "beats", "verdict": "wrong", "response": ["false"], "certainty": 3},
    )
    shown: Happened = ("shown", {"question": "beats", "stem": "It *beats*\nby night.", "options": ["true", "false"]})
    keep(("started", {"bank": "heart", "plan": ["beats"]}), shown, sure, at=late(1))


def late(day: int) -> datetime:
    return datetime(2026, 11, day, 20, tzinfo=UTC)


@pytest.mark.usefixtures("_answers")
def test_for_people(quiz: Quiz) -> None:
    ran = quiz("stats")

    assert (ran.code, ran.err) == (0, "")
    some_day_this_week = (  # by chance, as sessions have ids by chance
        r"Due today: [23]. Tomorrow: \d. On Wednesday: \d. On Thursday: \d."
    )
    assert re.sub(some_day_this_week, "…", ran.out) == (
        "Where you stand, all banks.\n"
        "\n"
        "Remembering\n"
        "  3 of 3 questions seen. 1 known. 0 look secure.\n"
        "  Too few to tell yet: of 2 reviewed on time you knew 1.\n"
        "  … In the next 30 days: 3.\n"
        "  In the last 16 weeks you answered on 4 days: 7 answers.\n"
        "  Too few answers to tell a change: it takes 20 first answers, and 20 more on later days.\n"
        '  Hardest: "It beats by night." Right 0 of 3.\n'
        '  Your usual answer: "true" (2 times).\n'
        "\n"
        "Topics\n"
        "  Signs of trouble: right at once 0 of 3, too few to tell.\n"
        "  How it is built: right at once 2 of 2, too few to tell.\n"
        "  Rest and sleep: right at once 0 of 1, too few to tell.\n"
        "\n"
        "Certainty\n"
        "  You said less than 2 in 3: never.\n"
        "  You said 2 in 3 to 4 in 5: never.\n"
        "  You said more than 4 in 5: right 0 of 1, too few to tell.\n"
        "  Sure and wrong: 1 question.\n"
    )


@pytest.mark.usefixtures("_answers")
def test_of_one_bank_no_other_answer_counts(quiz: Quiz) -> None:
    said = quiz("stats", "the h").out

    assert said.startswith("Where you stand, The heart.\n")
    assert "answered on 3 days: 6 answers" in said


@pytest.mark.usefixtures("_answers")
def test_as_data(quiz: Quiz) -> None:
    found = json.loads(quiz("stats", "heart", "--json").out)

    assert (found["bank"], found["day"], found["known"], found["change"]) == ("heart", "2026-11-02", None, None)
    assert found["questions"] == {"of": 3, "seen": 3, "known": 1, "look_secure": 0, "left_out": 0}
    assert found["on_time"] == {"reviews": 2, "remembered": 1, "expected": None}
    assert (found["due"]["from"], len(found["due"]["number"]), sum(found["due"]["number"])) == ("2026-11-02", 30, 3)
    assert (found["answers"]["from"], sum(found["answers"]["number"])) == ("2026-07-20", 6)
    assert found["hardest"] == [
        {
            "bank": "heart",
            "question": "beats",
            "text": "It beats by night.",
            "right": 0,
            "of": 3,
            "usual": "true",
            "times": 2,
        }
    ]
    assert found["topics"][0] == {
        "bank": "heart",
        "topic": "signs",
        "title": "Signs of trouble",
        "questions": 1,
        "known": 0,
        "right": 0,
        "of": 3,
        "low": None,
        "high": None,
        "looks_secure": False,
        "left_out": 0,
    }
    assert found["certainty"] == {
        "levels": [
            {"level": 1, "right": 0, "of": 0, "fit": "few"},
            {"level": 2, "right": 0, "of": 0, "fit": "few"},
            {"level": 3, "right": 0, "of": 1, "fit": "few"},
        ],
        "brier": None,
        "brier_of_average": None,
        "sure_and_wrong": [{"bank": "heart", "question": "beats"}],
    }


def test_the_layout_is_the_same_where_nothing_was_answered(quiz: Quiz, answered: Answered, own_heart: Path) -> None:  # noqa: ARG001
    before = json.loads(quiz("stats", "--json").out)
    answered("heart", {"sides": "right"}, 3)
    after = json.loads(quiz("stats", "--json").out)

    assert before.keys() == after.keys()
    assert before["questions"]["seen"] == 0


def test_without_an_answer_it_says_so_and_leaves_no_trace(quiz: Quiz, home: Path) -> None:
    assert quiz("stats").out == f"Where you stand, all banks.\n{EMPTY}"
    assert not home.exists()


@pytest.mark.usefixtures("own_heart")
@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("haert",), 'There is no bank "haert": did you mean heart?'),
        (("heart", "lungs"), "One bank at a time: heart or lungs?"),
        (("--jsn",), "There is no option --jsn: did you mean --json?"),
    ],
)
def test_a_mistake_is_one_sentence(quiz: Quiz, arguments: tuple[str, ...], sentence: str) -> None:
    ran = quiz("stats", *arguments)

    assert (ran.code, ran.out) == (2, "")
    assert sentence in ran.err


def test_a_sensitive_topic_is_left_out_until_it_is_brought_in(quiz: Quiz, own_bank: Put, answered: Answered) -> None:
    text = "id: end\ntitle: End\ntopics:\n  late:\n    title: Late\n    sensitive: true\nquestions:\n"
    own_bank(f"{text}  - id: a\n    topic: late\n    type: true-false\n    stem: A?\n    answer: true\n", "end.yaml")
    answered("end", {"a": "right"}, 1)

    said = quiz("stats").out
    assert "  Late: left out: sensitive.\n" in said
    assert said.endswith("\n1 sensitive topic left out; --sensitive brings it in.\n")
    assert "  Late: right at once 1 of 1, too few to tell.\n" in quiz("stats", "--sensitive").out


@pytest.mark.usefixtures("_answers")
def test_a_store_that_cannot_be_read_is_an_error(quiz: Quiz, home: Path) -> None:
    newer(home / STORE)
    ran = quiz("stats", "--json")

    assert (ran.code, ran.out) == (3, "")
