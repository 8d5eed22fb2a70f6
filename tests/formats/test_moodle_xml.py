"""Moodle XML as questions: the types, broken files, and what is refused."""

from pathlib import Path

import pytest

from quiz import formats, kinds
from quiz.errors import QuizError
from tests.formats.conftest import NAMED, Importing, as_bank
from tests.formats.oracle import files, skip_without


def question(kind: str, text: str, *inside: str) -> str:
    """One question of a Moodle file."""
    return (
        f'<question type="{kind}"><name><text>Q</text></name><questiontext format="html">'
        f"<text><![CDATA[{text}]]></text></questiontext>{''.join(inside)}</question>"
    )


def answer(text: str, fraction: str = "0", *inside: str) -> str:
    """One answer of a question."""
    return f'<answer fraction="{fraction}" format="html"><text>{text}</text>{"".join(inside)}</answer>'


def quiz(*questions: str) -> str:
    """A whole file."""
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{chr(10).join(questions)}\n</quiz>\n'


CLOZE = "{1:SHORTANSWER:=Paris~%50%Lyon#near} is in {:MC:=France~Spain}, has {1:NM:=2:0.5} rivers"


@pytest.mark.parametrize(
    ("made", "type_", "key"),
    [
        (question("multichoice", "Which?", answer("a", "100"), answer("b")), "single", ("a",)),
        (
            question("multichoice", "W?", "<single>false</single>", answer("a", "50"), answer("b", "50"), answer("c")),
            "multiple",
            ("a", "b"),
        ),
        (question("truefalse", "So?", answer("true"), answer("false", "100")), "true-false", ("False",)),
        (question("truefalse", "So?", answer("Wahr", "100"), answer("Falsch")), "true-false", ("True",)),
        (question("shortanswer", "Who?", answer("<b>Ann</b>", "100"), answer("Bo", "100")), "short-answer", ("Ann",)),
        (
            question("numerical", "How?", answer(" 2,5 ", "100", "<tolerance>0.1</tolerance>"), answer("*")),
            "numeric",
            ("2.5",),
        ),
        (
            question(
                "matching",
                "Match",
                *(
                    f"<subquestion><text>{left}</text><answer><text>{right}</text></answer></subquestion>"
                    for left, right in (("a", "b"), ("c", "d"), ("", "e"))
                ),
            ),
            "matching",
            ("a", "b", "c", "d"),
        ),
        (question("cloze", CLOZE), "cloze", ("Paris", "France", "2")),
        (
            question(
                "gapselect",
                "A [[1]] and a [[3]].",
                *(
                    f"<selectoption><text>{text}</text><group>{group}</group></selectoption>"
                    for text, group in (("cat", 1), ("dog", 1), ("red", 2), ("blue", 2))
                ),
            ),
            "cloze",
            ("cat", "red"),
        ),
        (question("ordering", "Order", answer("1st", "1"), answer("2nd", "2")), "ordering", ("1st", "2nd")),
        (question("essay", "Why?", "<graderinfo><text>So.</text></graderinfo>"), "recall", ("knew",)),
    ],
)
def test_each_type_becomes_one_of_ours(imported: Importing, made: str, type_: str, key: tuple[str, ...]) -> None:
    found = imported("moodle-xml", quiz(made))
    assert not found.left_out
    (only,) = as_bank(found).questions
    assert (only.type, kinds.key(only)) == (type_, key)


def test_html_becomes_markdown_and_pictures_are_named(imported: Importing) -> None:
    text = '<p>What is <b>2*3</b>&nbsp;?</p><ul><li>one</li></ul><img src="@@PLUGINFILE@@/x.png" alt="A bone">'
    found = imported("moodle-xml", quiz(question("truefalse", text, answer("true", "100"), answer("false"))))
    (only,) = found.questions
    assert only.question.stem == "What is **2*3** ?\n\n- one\n\n[image: A bone]"
    assert only.remarks == ("Not imported: x.png",)


def test_categories_descriptions_tags_hints_and_ids(imported: Importing) -> None:
    found = imported(
        "moodle-xml",
        quiz(
            '<question type="category"><category><text>$course$/top/Heart/Valves</text></category></question>',
            question("description", "<p>Look.</p>"),
            question(
                "truefalse",
                "So?",
                "<idnumber>q-7</idnumber><tags><tag><text>heart</text></tag></tags>",
                "<hint format='html'><text>Think.</text></hint>",
                answer("true", "100"),
                answer("false"),
            ),
        ),
    )
    (only,) = as_bank(found).questions
    assert (only.id, only.topic, only.stem, only.tags, only.hints) == (
        "q-7",
        "valves",
        "Look.\n\nSo?",
        ("heart",),
        ("Think.",),
    )


def test_one_broken_question_costs_one_question(imported: Importing) -> None:
    sound = question("truefalse", "So?", answer("true", "100"), answer("false"))
    broken = sound.replace("</questiontext>", "", 1)
    found = imported("moodle-xml", quiz(sound, broken, sound))
    assert len(found.questions) == 2
    assert [it.span.start[0] for it in found.left_out] == [4]
    assert "no XML" in found.left_out[0].reason


def test_types_that_have_no_like_are_left_out_at_their_place(imported: Importing) -> None:
    found = imported("moodle-xml", quiz(question("coderunner", "Write it."), question("truefalse", "So?")))
    assert [(it.span.start, it.reason) for it in found.left_out] == [
        ((3, 1), "A question of the type coderunner cannot be asked here."),
        ((4, 1), "It does not have two answers."),
    ]


def test_entities_of_html_outside_of_cdata_are_read(imported: Importing) -> None:
    made = question("shortanswer", "Wo?", answer("caf&eacute;&nbsp;&amp; bar", "100"))
    (only,) = imported("moodle-xml", quiz(made)).questions
    assert kinds.key(only.question) == ("café & bar",)


@pytest.mark.parametrize(
    "begin",
    [
        '<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>',
        '<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz>',
        '<!DOCTYPE quiz [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><quiz>&b;',
    ],
)
def test_document_types_are_refused_in_one_sentence(imported: Importing, begin: str) -> None:
    with pytest.raises(QuizError, match=r"^file\.moodle-xml:1:\d+ declares a document type .*\.$"):
        imported("moodle-xml", f"{begin}</quiz>")


def test_an_empty_file_has_no_question(imported: Importing) -> None:
    assert imported("moodle-xml", "").seen == 1


@pytest.mark.parametrize("path", files("moodle-xml/*.xml"), ids=lambda path: path.name)
def test_files_of_another_program_are_read_without_a_loss(path: Path) -> None:
    skip_without(path)
    data = path.read_bytes()
    found = formats.read(data, path.name, NAMED["moodle-xml"])
    assert found.seen == data.count(b"<question ")
    assert all("cannot be asked here" in it.reason for it in found.left_out)
    assert len(as_bank(found).questions) == len(found.questions)
