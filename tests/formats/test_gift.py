"""GIFT as questions: types and keys, what is remarked, and what is left out with its reason and its place."""

import pytest

from quiz import kinds
from quiz.formats import Options
from quiz.prose import plain
from tests.formats.conftest import Importing, as_bank
from tests.formats.samples import GIFT


@pytest.mark.parametrize(
    ("text", "type_", "key"),
    [
        ("Who?{=Ann ~Bob}", "single", ("Ann",)),
        ("Who?{~%50%Ann ~%50%Bob ~%-100%Eve}", "multiple", ("Ann", "Bob")),
        ("Who?{=%100%Ann ~Bob}", "single", ("Ann",)),
        ("True?{T}", "true-false", ("True",)),
        ("True?{FALSE#no#yes}", "true-false", ("False",)),
        ("Who?{=Ann =Bob}", "short-answer", ("Ann",)),
        ("Who?{Ann}", "short-answer", ("Ann",)),
        ("True?{true}", "short-answer", ("true",)),
        ("How many?{#3}", "numeric", ("3",)),
        ("How many?{#=0}", "numeric", ("0",)),
        ("How many?{#3,5:0,1}", "numeric", ("3.5",)),
        ("How many?{#1..5}", "numeric", ("1",)),
        ("Match.{=a -> b =c -> d}", "matching", ("a", "b", "c", "d")),
        ("Match.{=a -> b =c -> b = -> d}", "cloze", ("b", "b")),
        ("Order.{>3 ALL VERTICAL\nfirst\nsecond\nthird\n}", "ordering", ("first", "second", "third")),
        ("Why?{####Because.}", "recall", ("knew",)),
        ("{1:SHORTANSWER:=Paris~London} is in {:MC:=France~Spain}.", "cloze", ("Paris", "France")),
        ("Grant is {~buried =entombed} here.", "single", ("entombed",)),
    ],
)
def test_a_block_becomes_a_question(imported: Importing, text: str, type_: str, key: tuple[str, ...]) -> None:
    found = imported("gift", text)
    assert not found.left_out
    (question,) = as_bank(found).questions
    assert (question.type, kinds.key(question)) == (type_, key)


def test_questions_without_an_empty_line_between_them_are_remarked(imported: Importing) -> None:
    (merged,) = imported("gift", "Who?{=Ann ~Bob}\nTrue?{T}\n").questions
    assert merged.remarks == (
        "The answers of another question stand in this one: put an empty line between two questions",
    )
    (escaped,) = imported("gift", "Who is {=Ann ~Bob} in \\{a\\}?\n").questions
    assert escaped.remarks == ()


@pytest.mark.parametrize(
    ("text", "place", "reason"),
    [
        ("Why?{}", (1, 1), "no answer to compare with"),
        ("\n\nWho?{=Ann", (3, 5), "a { without its }"),
        ("Who?=Ann}", (1, 9), "a } without its {"),
        ("How many?{#many}", (1, 1), "asks for a number"),
        ("Who?{~Ann ~Bob}", (1, 1), "key is not known"),
        ("Who?{=Ann ~Ann}", (1, 12), "Two options are the same"),
        ("Who?{=*}", (1, 1), "any text as right"),
        ("Match.{=a -> b =c}", (1, 1), "no -> between"),
    ],
)
def test_what_cannot_be_asked_is_left_out_at_its_place(
    imported: Importing, text: str, place: tuple[int, int], reason: str
) -> None:
    found = imported("gift", f"{text}\n\nNext?{{T}}")
    assert [it.span.start for it in found.left_out] == [place]
    assert reason in found.left_out[0].reason
    assert [it.question.stem for it in found.questions] == ["Next?"]


def test_several_equal_signs_are_all_to_be_ticked_in_the_other_dialect(imported: Importing) -> None:
    text = "Who?{=Ann =Bob ~Eve}"
    moodle, tsugi = imported("gift", text), imported("gift", text, Options(dialect="tsugi"))
    assert [it.question.type for it in (*moodle.questions, *tsugi.questions)] == ["multiple", "multiple"]
    assert moodle.questions[0].remarks
    assert not tsugi.questions[0].remarks


def test_categories_become_topics_and_descriptions_context(imported: Importing) -> None:
    found = imported("gift", "$CATEGORY: $course$/top/Blood/Cells\n\nLook at the *slide*.\n\nSeen?{T}\n\nRed?{F}")
    bank = as_bank(found)
    assert [(it.topic, it.stem) for it in bank.questions] == [
        ("cells", "Look at the \\*slide\\*.\n\nSeen?"),
        ("cells", "Look at the \\*slide\\*.\n\nRed?"),
    ]
    assert bank.topics["cells"].title == "Blood: Cells"


def test_feedback_weights_tags_and_ids_are_kept(imported: Importing) -> None:
    found = imported("gift", GIFT)
    assert [(it.question.id, it.source) for it in found.questions[:2]] == [
        ("bones-1", "gift:bones-1"),
        ("longest-bone", "gift:longest-bone"),
    ]
    assert found.questions[0].question.tags == ("anatomy",)
    longest = found.questions[1]
    assert [part.why for part in kinds.explain(longest.question)] == [
        "It carries the body.",
        "It is the second longest.",
        "",
    ]
    assert longest.remarks == ("This earned 50% there and is wrong here: the = sign",)


def test_signs_that_mean_something_in_markdown_stay(imported: Importing) -> None:
    found = imported("gift", "What is 2*3*4 or __init__ or # or `x`?{=a ~b}")
    assert plain(found.questions[0].question.stem) == "What is 2*3*4 or __init__ or # or `x`?"


def test_every_part_has_its_place_in_the_foreign_file(imported: Importing) -> None:
    found = imported("gift", GIFT)
    lines = GIFT.split("\n")
    for it in found.questions:
        for key, value in it.node.entries:
            if key.text == "stem":
                line, column = value.start
                assert lines[line - 1][column - 1 :].startswith(getattr(value, "text", "")[:8])
    assert found.reading().bank
