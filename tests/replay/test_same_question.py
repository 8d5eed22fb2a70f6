"""Which question an answer belongs to: the same one, the same after an edit, or another one with its id."""

from hashlib import blake2b

import pytest

from quiz.replay.same_question import DIGEST, Sameness, sameness, signature

LUNGS = "Which of these can be signs that the cancer has reached the lungs?"
OPTIONS = ("Shortness of breath", "A cough that does not go away", "Yellow skin or eyes")


def made(stem: str, options: tuple[str, ...] = (), digest: str = "") -> str:
    """The signature of a question whose digest follows from its words."""
    return signature(digest or blake2b(f"{stem} {options}".encode(), digest_size=8).hexdigest(), stem, options)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        (made(LUNGS), made(LUNGS), "same"),
        (made(LUNGS, digest="0" * 16), made("What else?", digest="0" * 16), "same"),
        (made(LUNGS, OPTIONS), made(LUNGS, (*OPTIONS[:2], "Yellow eyes")), "edited"),
        (made(LUNGS, OPTIONS), made("Which of these are signs that it has reached the lungs?", OPTIONS), "edited"),
        (made("It beats by night."), made("It beats at night!"), "edited"),
        (made("What is perro in English?"), made("What is chien in English?"), "other"),
        (made("What is gato in English?"), made("What is chat in English?"), "other"),
        (made("What is the English word for chat?"), made("What is the English word for chien?"), "other"),
        (made("Is a dog what everybody calls a dog?"), made("Is an oak what everybody calls an oak?"), "other"),
        (made("What is 2 + 2?"), made("What is 3 + 5?"), "other"),
        (made("Which is right?", OPTIONS), made("Which is right?", ("Mass", "Length", "Time")), "other"),
        (made("Fire is cold.", ("true", "false")), made("Water is wet.", ("true", "false")), "other"),
        (made("犬は何ですか"), made("猫は何ですか"), "other"),
        ("", made(LUNGS), "same"),
        (made(LUNGS), signature("1" * 16, ""), "edited"),
    ],
)
def test_an_answer_follows_its_question_and_its_edits_but_not_its_id_alone(
    before: str, after: str, expected: Sameness
) -> None:
    assert sameness(before, after) == expected
    assert sameness(after, before) == expected


def test_a_signature_is_short_whatever_the_question_is() -> None:
    words = [f"word{number}" for number in range(1000)]

    assert len(made(" ".join(words), tuple(words))) <= 4 * DIGEST
    assert signature("", LUNGS) == ""
