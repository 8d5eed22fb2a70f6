"""``quiz stats --store``: what a group says about questions, question by question beside what the linter finds."""

import csv
import json
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path

import pytest

from quiz.cli.group_text import lines
from quiz.model import Fact, Json, Record
from quiz.stats import GroupStatistics, Item
from quiz.store import open_shared

from .conftest import Keep, Put, Quiz

START = datetime(2026, 11, 1, 9, tzinfo=UTC)
BANK = """\
format: 1
id: ward
title: The ward
language: en
questions:
  - id: visit
    type: single
    stem: When are visits not allowed?
    options:
      - correct: At night
        why: People sleep.
      - wrong: In the morning
      - wrong: In the afternoon
    explanation: The night is for sleep.
  - id: meal
    type: short-answer
    stem: Which meal comes first?
    answer: breakfast
    explanation: It breaks the fast.
"""

Klass = Callable[[Sequence[tuple[str, str]]], str]


@pytest.fixture
def klass(folder: Path, own_bank: Put) -> Klass:
    """Makes the file of a class of learners who answered the first question, each with a verdict; returns its name."""
    own_bank(BANK, "ward.yaml")

    def make(answers: Sequence[tuple[str, str]]) -> str:
        with open_shared(folder / "class.sqlite3", START) as shared:
            for number, (response, verdict) in enumerate(answers):
                given: dict[str, Json] = {
                    "question": "visit",
                    "response": [response],
                    "verdict": verdict,
                    "score": float(verdict == "right"),
                }
                facts = [
                    Fact(1, "started", {"bank": "ward", "mode": "practice", "plan": ["visit", "meal"]}),
                    Fact(2, "answered", given),
                    Fact(3, "finished", {}),
                ]
                at = START + timedelta(minutes=number)
                shared.of(f"learner-{number}").append(
                    [Record(f"{number}-{it.seq}", f"session-{number}", it, at, 60) for it in facts]
                )
        return "class.sqlite3"

    return make


@pytest.fixture
def twelve(klass: Klass) -> str:
    """A class of twelve, of whom three were right."""
    return klass([("At night", "right")] * 3 + [("In the morning", "wrong")] * 9)


def test_each_question_is_shown_with_what_was_chosen_and_what_the_linter_finds(
    quiz: Quiz, twelve: str, home: Path
) -> None:
    ran = quiz("stats", "--store", twelve)
    path = home / "banks" / "ward.yaml"
    shown = ran.out.splitlines()
    assert (ran.code, ran.err) == (0, "")
    assert shown[:9] == [
        "12 learners; only first answers count.",
        "No discrimination for 1 question: that needs 30 learners who answered the same questions.",
        "Missed or not known most: visit (9 of 12)",
        "",
        "ward/visit: When are visits not allowed?",
        "  3 of 12 answers right",
        "  25% of answers right (with 90% confidence 10% to 49%)",
        "  *    3 At night",
        "       9 In the morning",
    ]
    assert f"  {path}:19:18 Q106 The explanation has only 4 words." in shown
    assert "  Fewer than 5 learners answered: nothing is shown, to protect them." in shown


def test_questions_of_which_there_is_nothing_to_say_are_counted() -> None:
    of = [Item(("ward", name), "today", "Which?", asked=asked) for name, asked in (("a", 5), ("b", None), ("c", None))]

    said = list(lines(GroupStatistics(5, tuple(of), ()), {}))

    assert said[-1] == "Of 2 other questions nothing is shown, to protect learners: fewer than 5 answered each."
    assert not any("ward/b" in line for line in said)


def test_questions_in_doubt_are_named_first(quiz: Quiz, klass: Klass) -> None:
    ran = quiz("stats", "--store", klass([("In the morning", "wrong")] * 10))
    assert "In doubt, with the reason below: visit\n" in ran.out
    assert "  ! Check the key: fewer were right than guessing would bring.\n" in ran.out


@pytest.mark.long
def test_a_class_in_postgresql_is_read_as_one_in_a_file_is(quiz: Quiz, twelve: str, postgres_url: str) -> None:
    own, other = open_shared(Path(twelve), START), open_shared(postgres_url, START)
    with own, closing(other):
        for learner in own.learners():
            other.of(learner).append(own.of(learner).records())
    for options in ((), ("--json",), ("--csv",)):
        assert quiz("stats", "--store", postgres_url, *options) == quiz("stats", "--store", twelve, *options)


def test_programs_get_the_same_as_json_with_the_findings(quiz: Quiz, twelve: str) -> None:
    data = json.loads(quiz("stats", "ward", "--store", twelve, "--json").out)
    visit, meal = data["questions"]
    assert (data["learners"], data["fewest"], visit["asked"], meal["asked"]) == (12, 5, 12, None)
    assert all(finding.keys() == {"code", "severity", "message"} for finding in visit["findings"])


def test_spreadsheets_get_a_row_for_each_option(quiz: Quiz, twelve: str) -> None:
    ran = quiz("stats", "--store", twelve, "--csv")
    rows = list(csv.DictReader(StringIO(ran.out.removeprefix("\ufeff"))))
    assert [(row["question"], row["option"], row["chosen"]) for row in rows] == [
        ("visit", "", ""),
        ("visit", "At night", "3"),
        ("visit", "In the morning", "9"),
        ("visit", "In the afternoon", "0"),
        ("meal", "", ""),
    ]


def test_one_learner_is_no_group_and_nobody_is_none(quiz: Quiz, klass: Klass, keep: Keep, home: Path) -> None:
    assert quiz("stats", "--store", klass([])).out == "Nobody has answered anything here yet.\n"
    keep(("started", {"bank": "ward", "plan": ["visit"]}), at=START)
    alone = quiz("stats", "--store", klass([("At night", "right")])).out
    assert alone.startswith("All answers are of one learner.")
    own = quiz("stats", "--store", str(home / "facts.sqlite3"))
    assert (own.code, own.err.splitlines()[0]) == (
        2,
        f"quiz: {home / 'facts.sqlite3'} holds your own answers: a class has a file of its own.",
    )


def test_statements_go_into_a_new_file_without_a_name(quiz: Quiz, twelve: str, folder: Path) -> None:
    ran = quiz("stats", "--store", twelve, "--xapi", "one.jsonl")
    statements = [json.loads(line) for line in (folder / "one.jsonl").read_text("utf-8").splitlines()]
    assert (ran.code, ran.out) == (0, "24 statements written to one.jsonl.\n")
    assert len({it["actor"]["account"]["name"] for it in statements}) == 12
    assert "learner-" not in (folder / "one.jsonl").read_text("utf-8")
    again = quiz("stats", "--store", twelve, "--xapi", "one.jsonl")
    assert (again.code, again.err) == (
        3,
        "quiz: one.jsonl exists already, and is left as it is: choose another name with --xapi.\n",
    )
    piped = quiz("stats", "meal-plan", "--store", twelve, "--xapi", "-")
    assert piped.code == 2
    assert len(quiz("stats", "ward", "--store", twelve, "--xapi", "-").out.splitlines()) == 24


def test_a_secret_names_learners_alike_in_every_file(quiz: Quiz, twelve: str, folder: Path) -> None:
    for name in ("one", "two"):
        assert quiz("stats", "--store", twelve, "--xapi", name, "--secret", "secret").code == 0
    assert quiz("stats", "--store", twelve, "--xapi", "three").code == 0
    one, two, three = ((folder / name).read_bytes() for name in ("one", "two", "three"))
    assert one == two != three
    assert (folder / "secret").stat().st_mode & 0o77 == 0
    (folder / "secret").write_text("no secret at all", "utf-8")
    ran = quiz("stats", "--store", twelve, "--xapi", "four", "--secret", "secret")
    assert (ran.code, ran.err) == (3, "quiz: secret holds no secret of quiz: name another file, and one is made.\n")
    assert not (folder / "four").exists()


def test_ones_own_answers_can_be_written_too(quiz: Quiz, keep: Keep, own_bank: Put, folder: Path) -> None:
    own_bank(BANK, "ward.yaml")
    answered: dict[str, Json] = {"question": "visit", "response": ["At night"], "verdict": "right", "score": 1}
    keep(("started", {"bank": "ward", "plan": ["visit"]}), ("answered", answered), at=START)
    assert quiz("stats", "--xapi", "mine.jsonl").out == "1 statement written to mine.jsonl.\n"
    assert json.loads((folder / "mine.jsonl").read_text("utf-8"))["result"]["success"] is True


@pytest.mark.parametrize(
    ("options", "code", "sentence"),
    [
        (("--store", "nowhere.sqlite3"), 3, "There is no file nowhere.sqlite3: --store takes the file of a class,"),
        (("--store", "postgresql://u:p@ss@h/d"), 2, "The URL of the database is not understood:"),
        (("--store", "http://here/x"), 2, "--store takes postgresql://... or the path of a file, not http:."),
        (("--store", "postgresql//u:p@h/d"), 2, "--store takes postgresql://... or the path of a file, not another"),
        (("--store", ""), 2, "--store needs a value, and this one is empty."),
        (("--csv",), 2, "--csv is about a group: name its file or database with --store."),
        (("--store", "x", "--csv", "--json"), 2, "--json and --csv are different files: choose one."),
        (("--store", "x", "--secret", "y"), 2, "--secret is only for --xapi."),
        (("--store", "x", "--sensitive"), 2, "--sensitive is about your own figures;"),
        (
            ("--xapi", "no/such/folder"),
            3,
            "no/such/folder cannot be written (no such file or directory): choose another place with --xapi.",
        ),
    ],
)
def test_what_makes_no_sense_is_refused_in_a_sentence(
    quiz: Quiz, folder: Path, options: tuple[str, ...], code: int, sentence: str
) -> None:
    ran = quiz("stats", *options)
    assert (ran.code, ran.err.startswith(f"quiz: {sentence}")) == (code, True), ran.err
    assert not list(folder.glob("*.sqlite3"))


@pytest.mark.parametrize("command", [("stats",), ("serve", "heart", "--port", "0")])
def test_a_file_of_another_program_is_refused_and_stays_as_it_is(
    quiz: Quiz, own_heart: Path, folder: Path, command: tuple[str, ...]
) -> None:
    assert own_heart.exists()
    with closing(sqlite3.connect(folder / "patients.db")) as other:
        other.execute("CREATE TABLE facts (x)")
        other.commit()
    for name in ("patients.db", "banks/heart.yaml"):
        before = (folder / name).read_bytes()
        ran = quiz(*command, "--store", name)
        sentence = f"quiz: {name} is no file of a class, and stays as it is: name another one with --store."
        assert (ran.code, ran.err.splitlines()[0]) == (2, sentence)
        assert (folder / name).read_bytes() == before
    assert not list(folder.rglob("*damaged*"))
