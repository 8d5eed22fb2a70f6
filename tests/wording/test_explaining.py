"""What is said after an answer and at the end."""

from datetime import date
from typing import get_args

import pytest

from quiz.model import Verdict
from quiz.wording import certainty, endings, explaining

VERDICTS: tuple[Verdict, ...] = get_args(Verdict)


def test_every_verdict_has_words_and_a_sign_of_its_own() -> None:
    assert [explaining.verdict(code) for code in VERDICTS] == [
        "Right.",
        "Partly right.",
        "Not quite.",
        "Here is the answer.",
    ]
    assert len({explaining.SIGNS[code] for code in VERDICTS}) == len(VERDICTS)


@pytest.mark.parametrize("word", ["fail", "grade", "bad", "poor", "streak", "%"])
def test_nothing_that_is_said_at_the_end_judges_the_person(word: str) -> None:
    said = [
        endings.at_once(0, 2, 8),
        endings.LOOK_AGAIN,
        endings.practise(3),
        endings.leeches(["What of it?"]),
        explaining.forgotten(8),
        certainty.SURE,
        *map(explaining.verdict, VERDICTS),
    ]

    assert not any(word in sentence.lower() for sentence in said)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        (("Atlas", "", "", "", ""), "Atlas"),
        (("Atlas", "Press", "2026", "checked", "page 12"), "Atlas. Press, as of 2026, at: page 12, checked."),
        (("Atlas", "", "", "reprint", ""), "Atlas. Checked against a reprint."),
        (("Atlas", "", "", "to-check", ""), "Atlas. Still to be checked."),
        (("Atlas", "", "", "unheard-of", ""), "Atlas"),
    ],
)
def test_a_source_is_one_line_of_what_is_known_of_it(parts: tuple[str, str, str, str, str], said: str) -> None:
    assert explaining.reference(*parts) == said


@pytest.mark.parametrize(
    ("verdicts", "words"),
    [
        (("right",), "right"),
        (("wrong",), "not quite right"),
        (("wrong", "right"), "not quite right, then right"),
        (("unknown", "wrong", "right"), "two more tries, then right"),
        (("wrong", "partial"), "two more tries, not yet right"),
        (("wrong",) * 3, "three more tries, not yet right"),
        (("wrong",) * 5, "5 more tries, not yet right"),
        (("right", "wrong"), "right, then not quite right"),
    ],
)
def test_later_tries_that_were_not_right_are_counted_and_said_once(verdicts: tuple[Verdict, ...], words: str) -> None:
    assert explaining.answered_again(verdicts) == f"Answered again later: {words}."


def test_the_end_counts_and_says_where_the_answers_are() -> None:
    assert endings.at_once(6, 2, 2) == "6 right at once, 2 learned on the way, 2 to try again."
    assert endings.at_once(0, 0, 1) == "1 to try again."
    assert endings.newly_known(4) == "Newly known: 4."
    assert (endings.another(10, exam=False), endings.another(10, exam=True)) == ("Another 10", "Another exam")
    assert endings.next_review((1, date(2026, 11, 26), 4)) == "Next review: tomorrow, 4 questions."
    assert endings.next_review((0, date(2026, 11, 25), 1)) == "Next review: today, 1 question."
    assert endings.next_review(None) == ""
    assert endings.kept_in("/home/a/facts.sqlite3") == (
        "Your answers are kept only on this computer, in /home/a/facts.sqlite3."
    )
    assert "nothing was kept" in endings.kept_nowhere()
