"""The small formats as questions: types, keys, and what each says beside them."""

from pathlib import Path

import pytest

from quiz import formats, kinds
from quiz.errors import QuizError
from quiz.formats import Options
from tests.formats.conftest import NAMED, Importing, as_bank
from tests.formats.oracle import files, skip_without
from tests.formats.samples import ANKI, JUPYTERQUIZ, MARKDOWN, MDBOOK, QUIZLET, TEXT2QTI, TRIVIA

Shown = tuple[str, str, tuple[str, ...]]


@pytest.mark.parametrize(
    ("name", "text", "shown"),
    [
        (
            "open-trivia",
            TRIVIA,
            [
                ("single", 'Which cells carry "oxygen"?', ("Red cells",)),
                ("true-false", "Blood is blue.", ("False",)),
            ],
        ),
        (
            "jupyterquiz",
            JUPYTERQUIZ,
            [
                ("single", "Which cells carry oxygen?", ("Red cells",)),
                ("numeric", "How many liters of blood?", ("5",)),
            ],
        ),
        (
            "mdbook",
            MDBOOK,
            [
                ("single", "Which cells carry oxygen?", ("Red cells",)),
                ("short-answer", "What is the liquid of blood called?", ("plasma",)),
            ],
        ),
        (
            "anki",
            ANKI,
            [("recall", "What carries **oxygen**?", ("knew",)), ("recall", "The liquid of blood?", ("knew",))],
        ),
        (
            "markdown",
            MARKDOWN,
            [
                ("single", "Which cells carry oxygen?", ("Red cells",)),
                ("multiple", "Which of these are in blood?", ("Plasma", "Platelets")),
            ],
        ),
        (
            "text2qti",
            TEXT2QTI,
            [("single", "Which cells carry oxygen?", ("Red cells",)), ("numeric", "What is pi?", ("3.14",))],
        ),
    ],
)
def test_types_stems_and_keys(imported: Importing, name: str, text: str, shown: list[Shown]) -> None:
    found = imported(name, text)
    assert not found.left_out
    assert [(it.type, it.stem, kinds.key(it)) for it in as_bank(found).questions] == shown


def test_cards_are_typed_if_that_is_asked_for(imported: Importing) -> None:
    recalled, typed = imported("quizlet", QUIZLET), imported("quizlet", QUIZLET, Options(cards="short-answer"))
    assert {it.type for it in as_bank(recalled).questions} == {"recall"}
    assert {it.type for it in as_bank(typed).questions} == {"short-answer"}


def test_cards_may_have_other_signs_between(imported: Importing) -> None:
    found = imported("quizlet", "a = b\nc;;d = e", Options(between="=", rows=";;"))
    assert [(it.stem, kinds.explain(it)[0].text) for it in as_bank(found).questions] == [("a", "b\n\nc"), ("d", "e")]


def test_a_definition_may_go_on_below(imported: Importing) -> None:
    found = imported("quizlet", "a\tone\nand two\nb\tthree\n")
    assert [kinds.explain(it)[0].text for it in as_bank(found).questions] == ["one\n\nand two", "three"]


def test_gaps_of_anki_are_gaps(imported: Importing) -> None:
    text = (
        "#separator:Comma,,,\n#deck:Geo::Europe\n#tags:a b\n{{c1::Paris}} is in {{c2::France::a country}}.,See a map\n"
    )
    found = imported("anki", text)
    bank = as_bank(found)
    (only,) = bank.questions
    assert (only.type, kinds.key(only), only.hints, only.tags) == (
        "cloze",
        ("Paris", "France"),
        ("a country",),
        ("a", "b"),
    )
    assert (only.explanation, bank.topics["europe"].title) == ("See a map", "Geo: Europe")


def test_explanations_and_reasons_of_markdown(imported: Importing) -> None:
    text = (
        "### Q1. First?\n\n- [ ] a\n  > Not a.\n- [x] b\n\n#### Explanation\n\nIt is b.\n\n"
        "### Q2. Second?\n\n```py\n# not a heading\n```\n\n- [x] c\n- [ ] d\n\n### Q3. None?\n\n- [ ] e\n- [ ] f\n"
    )
    found = imported("markdown", text)
    first, second = as_bank(found).questions
    assert (first.stem, [part.why for part in kinds.explain(first)]) == ("First?", ["Not a.", ""])
    assert first.explanation.endswith("It is b.")
    assert second.stem == "Second?\n\n```py\n# not a heading\n```"
    assert [(it.span.start[0], it.reason) for it in found.left_out] == [
        (20, "None of its boxes is ticked, so the key is not known.")
    ]


@pytest.mark.parametrize("name", ["open-trivia", "jupyterquiz"])
def test_broken_json_is_refused_with_its_place(imported: Importing, name: str) -> None:
    with pytest.raises(QuizError, match=rf"^file\.{name}:2:3 is no JSON: a comma is missing here\.$"):
        imported(name, '[{"question": "a"}\n  {"b": 1}]')


def test_a_misspelt_key_of_jupyterquiz_is_read_and_remarked(imported: Importing) -> None:
    (first, _) = imported("jupyterquiz", JUPYTERQUIZ.replace('"feedback": "Yes."', '"feedfback": "Yes."')).questions
    assert kinds.explain(first.question)[0].why == "Yes."
    assert first.remarks == ("feedfback is read as feedback.",)


def test_entities_that_are_escaped_twice_are_read(imported: Importing) -> None:
    (first, _) = imported("open-trivia", TRIVIA.replace("&quot;", "&amp;quot;")).questions
    assert first.question.stem == 'Which cells carry "oxygen"?'


@pytest.mark.parametrize("path", files("mdbook/*.toml"), ids=lambda path: path.name)
def test_files_of_mdbook_are_read_without_a_loss(path: Path) -> None:
    skip_without(path)
    data = path.read_bytes()
    found = formats.read(data, path.name, NAMED["mdbook"])
    assert not found.left_out
    assert len(as_bank(found).questions) == data.count(b"[[questions]]")
