"""Rules of whole banks: the places of keys, the balance of statements, coverage, level, types, and reading grade."""

import pytest

from .made import question, statement, told

FOUR = ("Salt", "Iron", "Zinc", "Gold")


def _keyed(places: str) -> str:
    """Questions in a fixed order of options, with the key at these places."""
    made = []
    for number, place in enumerate(places):
        options = list(FOUR)
        text = question(f"What is number {number}?", options, f"q{number}", "shuffle: false")
        right = options[int(place)]
        text = text.replace("correct: ", "wrong: ").replace(f'wrong: "{right}"', f'correct: "{right}"')
        made.append(text)
    return "".join(made)


@pytest.mark.parametrize(
    ("places", "severity"),
    [
        ("222222222222", "warning"),
        ("2222222222223012", "warning"),
        ("0120120120120120", "warning"),
        ("012301230123", ""),
        ("0123012301230123", ""),
        ("0230130213302130", ""),
        ("01111230123023", "info"),
        ("22222", ""),
    ],
)
def test_keys_in_a_fixed_order_are_spread_over_the_places(places: str, severity: str) -> None:
    assert told(_keyed(places)).get("Q402", "") == severity


def test_where_options_are_shuffled_the_places_of_keys_say_nothing() -> None:
    assert "Q402" not in told(_keyed("0" * 20).replace("    shuffle: false\n", ""))


@pytest.mark.parametrize(
    ("true", "false", "is_told"),
    [
        (6, 0, True),
        (9, 1, True),
        (1, 9, True),
        (15, 5, True),
        (5, 0, False),
        (8, 2, False),
        (14, 6, False),
        (10, 10, False),
    ],
)
def test_statements_are_true_and_false_about_equally_often(true: int, false: int, *, is_told: bool) -> None:
    answers = ["true"] * true + ["false"] * false
    bank = "".join(statement(f"Organ {n} has blood.", answer, f"q{n}") for n, answer in enumerate(answers))

    assert ("Q403" in told(bank)) == is_told


def _named(keys: list[str], *more: str) -> str:
    return "".join(
        question(f"Who is it, number {n}?", (key, "Nobody else", "Somebody"), f"q{n}", *more)
        for n, key in enumerate(keys)
    )


@pytest.mark.parametrize(("same", "is_told"), [(4, True), (3, False)])
def test_an_answer_that_more_than_three_in_ten_share_is_reported(same: int, *, is_told: bool) -> None:
    keys = ["Galen"] * same + [f"Person {n}" for n in range(10 - same)]

    assert ("Q404" in told(_named(keys))) == is_told


def test_a_tag_that_most_questions_have_is_reported() -> None:
    keys = [f"Person {n}" for n in range(10)]

    assert "Q404" in told(_named(keys, "tags: [heart]"))
    hearts, lungs = _named(keys[:7], "tags: [heart]"), _named(keys, "tags: [lung]").replace("id: q", "id: r")
    assert "Q404" not in told(hearts + lungs)


def test_a_topic_that_is_never_asked_about_is_reported_in_banks_of_ten() -> None:
    topics = "topics:\n  heart:\n    title: The heart\n"
    keys = [f"Person {n}" for n in range(10)]

    assert "Q404" in told(_named(keys), topics)
    assert "Q404" not in told(_named(keys[:9]), topics)
    assert "Q404" not in told(_named(keys, "topic: heart"), topics)


@pytest.mark.parametrize(("naming", "others", "is_told"), [(10, 0, True), (8, 2, True), (7, 3, False), (9, 0, False)])
def test_a_bank_that_asks_for_names_is_reported(naming: int, others: int, *, is_told: bool) -> None:
    stems = [f"What is organ {n}?" for n in range(naming)] + [f"Organ {n} fails. Why?" for n in range(others)]
    bank = "".join(question(stem, FOUR, f"q{n}") for n, stem in enumerate(stems))

    assert ("Q405" in told(bank)) == is_told


@pytest.mark.parametrize(("statements", "others", "is_told"), [(10, 0, True), (9, 0, False), (12, 1, False)])
def test_a_bank_of_statements_alone_is_reported(statements: int, others: int, *, is_told: bool) -> None:
    bank = "".join(statement(f"Organ {n} is red.", "true" if n % 2 else "false", f"q{n}") for n in range(statements))
    bank += "".join(question(f"Why {n}?", FOUR, f"r{n}") for n in range(others))

    assert ("Q406" in told(bank)) == is_told


HARD = "explanation: Considerable deterioration of physiological functioning necessitates individual consideration."
EASY = "explanation: Look at the name on the box. Then look at the dose on the box. Ask if you are not sure of it."


@pytest.mark.parametrize(
    ("explanation", "questions", "audience", "severity"),
    [
        (HARD, 40, "patient", "warning"),
        (HARD, 40, "student", ""),
        (HARD, 5, "patient", ""),
        (EASY, 40, "patient", ""),
    ],
)
def test_a_bank_for_patients_that_reads_hard_is_reported(
    explanation: str, questions: int, audience: str, severity: str
) -> None:
    bank = "".join(question(f"What do you do with tablet {n}?", FOUR, f"q{n}", explanation) for n in range(questions))

    assert told(bank, f"audience: {audience}\n").get("Q701", "") == severity


def test_words_that_the_bank_explains_do_not_make_it_hard() -> None:
    glossary = "".join(
        f"  {word}: It is explained.\n"
        for word in ("considerable", "deterioration", "physiological", "functioning", "necessitates", "individual")
    )
    bank = "".join(question(f"What do you do with tablet {n}?", FOUR, f"q{n}", HARD) for n in range(60))

    assert "Q703" in told(bank, "audience: patient\n")
    assert "Q703" not in told(bank, f"audience: patient\nglossary:\n{glossary}")
