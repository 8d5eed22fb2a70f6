"""Explanations read line by line; nothing is scored."""

from collections.abc import Callable

import pytest

from quiz import plain
from quiz.library import Entry, ReadExplanations
from quiz.library.reading_list import ReadingFilter, Show
from quiz.tutor import Environment

from .conftest import Facts, Learner, Talk, right, workspace_of, wrong

Read = Callable[..., Learner]


@pytest.fixture
def read(environment: Environment, body: Entry) -> Read:
    """Reads the small bank."""

    def reads(
        show: Show = "missed",
        topics: tuple[str, ...] = (),
        *script: str,
        sensitive: bool = False,
        every: bool = False,
    ) -> Learner:
        learner = Learner()
        learner.script = iter(script)
        wanted = ReadingFilter(show, tuple((body.bank.id, topic) for topic in topics), sensitive=sensitive)
        request = ReadExplanations(None if every else body, wanted)
        plain.read(learner.voice, workspace_of(environment, body), request)
        return learner

    return reads


def test_what_was_missed_is_read_with_what_was_answered(talk: Talk, read: Read, kept: Facts) -> None:
    talk(wrong, "", right, "", only=["chambers", "two-lungs", "vessels"])
    before = kept()

    learner = read()
    learner.hears("The heart. Explanation 1 of 1.", "Missed on 25 November 2026", "How many chambers", "You chose: ")
    learner.hears("Source: Atlas of the body.", "Address: https://atlas.example.org/")
    learner.misses("two lungs", "blood vessels")
    assert kept() == before


def test_everything_is_read_but_sensitive_questions(read: Read) -> None:
    learner = read("all")

    learner.hears("Explanation 10 of 10.", "1 sensitive question is left out.", "--sensitive reads it too.")
    assert learner.text.count("You have not answered this question yet.") == 10
    read("all", sensitive=True).hears("Outlook. Explanation 11 of 11.", "They describe groups.")


def test_a_topic_alone_is_read(read: Read) -> None:
    learner = read("all", topics=("lungs",))

    learner.hears("The lungs. Explanation 1 of 4.")
    learner.misses("The heart. Explanation")


def test_where_nothing_was_missed_it_says_how_to_read_everything(read: Read) -> None:
    read().hears("There is nothing missed to read. quiz read --plain --all reads everything.")


def test_explanations_of_all_banks_are_read(read: Read) -> None:
    read("all", every=True).hears("Explanation 1 of 10.")


def test_what_is_not_asked_again_is_read_and_can_be_asked_again(talk: Talk, read: Read, kept: Facts) -> None:
    talk(right, "x", "", right, "x", "q", only=["chambers", "two-lungs"])

    learner = read("retired", (), "7", "2", "q")
    learner.hears("Explanation 1 of 2.", "How many chambers", "Explanation 2 of 2.", "Most people have two lungs.")
    learner.hears("> 7", "That is not in the list.", "> 2", "You are asked this again when it is due.", "> q")
    assert kept()[-1].fact.body == {"question": "two-lungs", "on": False}

    again = read("retired", (), "q")
    again.hears("Explanation 1 of 1.")
    again.misses("two lungs")


def test_where_everything_is_asked_there_is_nothing_to_ask_again(read: Read) -> None:
    read("retired").hears("There is no question that you chose to be asked no more.")
