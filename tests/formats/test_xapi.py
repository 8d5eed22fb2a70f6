"""Answers as statements of the Experience API: of every type, valid, and without a way back to a person."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from quiz import bank, kinds
from quiz.formats.xapi import Secret, Statements
from quiz.model import EVERY_BANK, Bank, Response
from tests.stats.groups import Learner, bank_of

from .xapi_schema import SCHEMA

GALLERY = Path(__file__).parents[2] / "questions" / "gallery.yaml"
SECRET = Secret(b"a secret")
INTERACTIONS = {
    "single": "choice",
    "multiple": "choice",
    "true-false": "true-false",
    "short-answer": "fill-in",
    "numeric": "numeric",
    "cloze": "fill-in",
    "matching": "matching",
    "ordering": "sequencing",
    "recall": "other",
}


@pytest.fixture(scope="module")
def gallery() -> Bank:
    """The bank with a question of every type."""
    found = bank.read(GALLERY).bank
    assert found
    return found


@pytest.fixture(scope="module")
def words() -> Bank:
    """Questions whose statements can be written down whole."""
    return bank_of("""\
        id: words
        title: Words
        language: en
        questions:
          - id: pick
            type: multiple
            stem: Which are planets?
            options:
              - correct: Venus
              - correct: Älter
              - wrong: Planet +
              - wrong: Planet *
              - wrong: The Moon
          - id: typed
            type: short-answer
            stem: Say it.
            answer: yes[,]no
            accept: [maybe]
          - id: number
            type: numeric
            stem: How many?
            answer: 12.5
            tolerance: 0.5
          - id: pairs
            type: matching
            stem: Match.
            pairs:
              - left: one
                right: two
              - left: three
                right: four
        """)


def statements(learner: Learner, *banks: Bank, secret: Secret = SECRET, name: str = "learner-7") -> list[Any]:
    return [json.loads(line) for line in Statements(banks or (learner.bank,), secret).of(name, learner.records)]


VALIDATOR = Draft202012Validator(SCHEMA)


def valid(found: Iterable[Any]) -> None:
    for statement in found:
        VALIDATOR.validate(statement)


def test_every_type_of_question_is_an_interaction_and_its_statements_are_valid(gallery: Bank) -> None:
    made = Learner(gallery)
    made.start("s")
    for question in gallery.questions:
        made.answer(question.id, kinds.key(question))
    made.write("finished")
    found = statements(made)
    valid(found)
    *answers, end = found
    shown = [it["object"]["definition"]["interactionType"] for it in answers]
    assert shown == [INTERACTIONS[question.type] for question in gallery.questions]
    for answer in answers:
        definition, result = answer["object"]["definition"], answer["result"]
        assert (result["success"], result["score"]) == (True, {"scaled": 1.0})
        if definition["interactionType"] not in ("numeric", "other"):
            assert result["response"] in definition["correctResponsesPattern"]
    assert (end["verb"]["id"], end["result"]["completion"]) == ("http://adlnet.gov/expapi/verbs/completed", True)
    assert end["result"]["score"] == {"scaled": 1.0, "raw": len(answers), "min": 0, "max": len(answers)}


@pytest.mark.parametrize(
    ("name", "response", "written", "patterns"),
    [
        ("pick", ("Venus", "The Moon"), "the-moon[,]venus", ["aelter[,]venus"]),
        ("typed", ("a [,] b",), "a , b", ["yes,no", "maybe"]),
        ("number", ("12,7",), "12.7", ["12[:]13"]),
        ("number", ("twelve",), "twelve", ["12[:]13"]),
        ("pairs", ("one", "four", "three", ""), "one[.]four", ["one[.]two[,]three[.]four"]),
    ],
)
def test_a_response_has_the_syntax_of_its_interaction(
    words: Bank, name: str, response: Response, written: str, patterns: list[str]
) -> None:
    made = Learner(words)
    made.start("s")
    made.answer(name, response)
    (found,) = statements(made)
    valid([found])
    assert found["result"]["response"] == written
    assert found["object"]["definition"]["correctResponsesPattern"] == patterns


def test_texts_that_are_alike_have_ids_of_their_own(words: Bank) -> None:
    made = Learner(words)
    made.start("s")
    made.answer("pick", ("Venus",))
    choices = statements(made)[0]["object"]["definition"]["choices"]
    assert {it["description"]["en"]: it["id"] for it in choices} == {
        "Venus": "venus",
        "Älter": "aelter",
        "Planet *": "planet",
        "Planet +": "planet-2",
        "The Moon": "the-moon",
    }


def test_what_is_not_known_is_no_response_and_certainty_and_time_are_kept(words: Bank) -> None:
    made = Learner(words)
    made.start("s")
    made.answer("pick", ())
    made.show(words.questions[1])
    made.write("answered", question="typed", response=["x"], verdict="wrong", score=0, certainty=2, ms=4210)
    unknown, wrong = statements(made)
    valid([unknown, wrong])
    assert unknown["result"] == {
        "score": {"scaled": 0.0},
        "success": False,
        "extensions": {"urn:x-quizwell:unknown": True},
    }
    assert (wrong["result"]["duration"], wrong["result"]["extensions"]) == ("PT4.21S", {"urn:x-quizwell:certainty": 2})


def test_undone_answers_and_an_exam_that_is_not_handed_in_make_no_statements(words: Bank) -> None:
    made = Learner(words)
    made.start("s")
    made.write("undone", fact=made.answer("pick", ("Venus",)))
    made.start("t", mode="exam")
    made.answer("pick", ("Venus",))
    assert not statements(made)
    made.write("finished")
    assert [it["verb"]["display"]["en"] for it in statements(made)] == ["answered", "completed"]


def test_an_edited_question_is_another_activity_and_one_that_is_gone_is_described_by_what_was_shown(
    words: Bank,
) -> None:
    made = Learner(words)
    made.start("s", ["words/typed"], bank=EVERY_BANK)
    made.answer("words/typed", ("maybe",))
    made.write("finished")
    kept, _ = statements(made)
    gone, end = statements(made, bank_of("id: other\ntitle: Other\nquestions: []\n"))
    valid([gone, end])
    assert gone["object"]["id"] == kept["object"]["id"]
    assert gone["object"]["definition"]["description"] == {"und": "Say it."}
    assert gone["context"]["contextActivities"]["parent"] == [{"id": "urn:x-quizwell:bank:words"}]
    assert end["object"]["id"] == "urn:x-quizwell:all-banks"
    edited = bank_of("""\
        id: words
        title: Words
        questions:
          - id: typed
            type: short-answer
            stem: Say it.
            answer: perhaps
        """)
    again = Learner(edited)
    again.start("s")
    again.answer("typed", ("perhaps",))
    assert statements(again)[0]["object"]["id"] != kept["object"]["id"]


def test_nobody_can_be_found_by_a_statement_and_the_same_secret_names_everyone_alike(words: Bank) -> None:
    made = Learner(words)
    made.start("session-of-theirs")
    made.answer("pick", ("Venus",))
    made.write("finished")
    once, twice, other = statements(made), statements(made), statements(made, secret=Secret(b"another"))
    assert once == twice
    text = json.dumps(once)
    assert "learner-7" not in text
    assert "session-of-theirs" not in text
    assert not any(record.id in text for record in made.records)
    assert once[0]["actor"] == once[1]["actor"]
    for it, that in zip(once, other, strict=True):
        assert it["id"] != that["id"]
        assert it["actor"] != that["actor"]
        assert it["context"]["registration"] != that["context"]["registration"]
    assert statements(made, name="somebody else")[0]["actor"] != once[0]["actor"]


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("id",), "not-a-uuid"),
        (("actor", "name"), "Ann Smith"),
        (("actor", "mbox"), "mailto:ann@example.org"),
        (("actor", "account", "homePage"), "no address"),
        (("verb", "id"), "answered"),
        (("object", "definition", "interactionType"), "essay"),
        (("object", "definition", "correctResponsesPattern"), ["two words"]),
        (("object", "definition", "choices"), [{"id": "with blank"}]),
        (("object", "definition", "source"), []),
        (("result", "score", "scaled"), 2),
        (("result", "duration"), "4 seconds"),
        (("result", "response"), "venus,mars"),
        (("timestamp",), "yesterday"),
        (("stored",), "2026-11-25T12:00:00.000Z"),
    ],
)
def test_the_schema_refuses_what_the_specification_does(words: Bank, path: tuple[str, ...], value: object) -> None:
    made = Learner(words)
    made.start("s")
    made.answer("pick", ("Venus",))
    (statement,) = statements(made)
    valid([statement])
    *way, last = path
    inner = statement
    for key in way:
        inner = inner[key]
    inner[last] = value
    assert not VALIDATOR.is_valid(statement)


def test_the_schema_is_one() -> None:
    Draft202012Validator.check_schema(SCHEMA)
