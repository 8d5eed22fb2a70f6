"""Whatever options and keys look like: the key that plays after a fix is the one that was intended, or none is."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from quiz import bank, kinds
from quiz.bank.recovery.author_names import our_word, our_words

from .test_shapes import fixed

TEXTS = st.lists(
    st.sampled_from(
        ["Mars", "Venus", "A", "B", "C", "1", "2", "3", "4", "0", "no", "yes", "a: b", "# x", "it's", "[d]"]
    ),
    min_size=2,
    max_size=5,
    unique_by=str.casefold,
)
WAYS = ["text", "letter", "zero", "one", "marked", "lettered", "labels", "distractors"]


def written(texts: list[str], right: int, way: str) -> dict[str, Any]:
    """A question as another program writes it, in a way that names the option at ``right``."""
    letters = "ABCDE"
    match way:
        case "letter":
            return {"options": texts, "answer": letters[right]}
        case "zero" | "one":
            return {"options": texts, "answer": right + (way == "one")}
        case "marked":
            return {"options": [{"text": text, "correct": at == right} for at, text in enumerate(texts)]}
        case "lettered":
            return {"choices": dict(zip(letters, texts, strict=False)), "correct_answer": letters[right]}
        case "labels":
            return {"choices": [f"{a}) {b}" for a, b in zip(letters, texts, strict=False)], "key": letters[right]}
        case "distractors":
            wrong = [text for at, text in enumerate(texts) if at != right]
            return {"correct_answer": texts[right], "incorrect_answers": wrong}
        case _:
            return {"choices": texts, "solution": texts[right]}


@pytest.mark.long(rounds=500, short=30)
@given(TEXTS, st.integers(0, 4), st.sampled_from(WAYS))
def test_no_fix_makes_another_option_right(texts: list[str], at: int, way: str) -> None:
    right = at % len(texts)
    question = {"question": "Which one?", "type": "multiple-choice", **written(texts, right, way)}
    text = yaml.safe_dump({"title": "T", "questions": [question]}, sort_keys=False, allow_unicode=True)

    after = fixed(text.encode())

    playing = after.reading.bank.questions if after.reading.bank else ()
    assert [kinds.key(each) for each in playing] in ([], [(texts[right],)])
    assert fixed(after.after["x.yaml"]).changed == ()
    assert not playing or not any("` here." in problem.message for problem in after.reading.problems)


@pytest.mark.parametrize(
    ("keys", "played"),
    [
        (["0", "2"], ["one", "three"]),
        (["1", "3"], ["one", "three"]),
        (["1", "2"], []),
        (["0", "3"], []),
    ],
)
def test_a_number_counts_where_the_bank_shows_from_which_on(keys: list[str], played: list[str]) -> None:
    questions = "".join(
        f"  - id: q{number}\n    type: single\n    stem: S\n    options: [one, two, three]\n    answer: {key}\n"
        for number, key in enumerate(keys)
    )

    after = fixed(f"format: 1\nid: t\nlanguage: en\ntitle: T\nquestions:\n{questions}".encode()).reading

    assert after.bank is not None
    assert [kinds.key(question)[0] for question in after.bank.questions] == played


@pytest.mark.parametrize(
    ("order", "played"),
    [
        ("[one, two, six]", ("one", "two", "six")),
        ("[B, C, A]", ("one", "two", "six")),
        ("[2, 3, 1]", None),
        ("[one, two]", None),
    ],
)
def test_the_order_beside_the_items_is_the_key(order: str, played: tuple[str, ...] | None) -> None:
    items = "    stem: S\n    items: [six, one, two]\n"
    text = f"title: T\nquestions:\n  - type: ordering\n{items}    correct_order: {order}\n"

    after = fixed(text.encode()).reading

    assert after.bank is not None
    assert [kinds.key(question) for question in after.bank.questions] == ([played] if played else [])


def test_an_option_and_a_letter_that_name_different_ones_are_asked_about() -> None:
    text = "title: T\nquestions:\n  - type: single\n    stem: Which group?\n    options: [B, A, AB]\n    answer: A\n"

    (problem,) = [each for each in bank.read_text(text, "x.yaml").problems if each.severity == "error"]
    assert (problem.code, problem.edit) == ("B115", None)


@pytest.mark.parametrize(
    ("place", "word", "ours"),
    [
        ("question", "question", "stem"),
        ("question", "correctAnswer", "answer"),
        ("question", "Rationale", "explanation"),
        ("bank", "description", "summary"),
        ("option", "is_correct", "is-correct"),
        ("pair", "definition", "right"),
        ("type", "Multiple Choice", "single multiple"),
        ("type", "essay", "recall"),
        ("difficulty", "beginner", "easy"),
        ("question", "stemm", ""),
    ],
)
def test_a_word_of_other_programs_has_one_of_ours(place: str, word: str, ours: str) -> None:
    assert our_word(place, word) == ours


def test_a_word_may_have_several_meanings_that_the_type_decides() -> None:
    assert our_words("question", "items") == ("sequence", "pairs")
