"""What rules of structure, stems, statements and typed answers tell, and what looks like it and is not told."""

import json

import pytest

from quiz import lint

from .made import question, read, statement, told

ORGANS = ("The liver", "The heart", "The lung")


def _typed(stem: str, answer: str, name: str = "one", **more: str) -> str:
    rest = "".join(f", {key}: {value}" for key, value in more.items())
    said = f"stem: {json.dumps(stem)}, answer: {json.dumps(answer)}"
    return f"  - {{id: {name}, type: short-answer, {said}{rest}}}\n"


def _explained(text: str, stem: str = "Which organ makes bile?", shuffle: str = "") -> str:
    more = [f"explanation: {json.dumps(text)}"]
    return question(stem, ORGANS, "one", *more, *([f"shuffle: {shuffle}"] if shuffle else []))


@pytest.mark.parametrize(
    "text",
    [
        "Option B is a muscle.",
        "The answer 2 is wrong.",
        "So B is wrong.",
        "Only A and C are glands.",
        "(B is a muscle.)",
    ],
)
def test_an_option_named_by_its_place_is_an_error_while_options_are_shuffled(text: str) -> None:
    assert told(_explained(text))["Q107"] == "error"
    assert "Q107" not in told(_explained(text, shuffle="false"))


@pytest.mark.parametrize(
    "text",
    [
        "Vitamin A and D are stored in it.",
        "Vitamin A is stored in it. A and D dissolve in fat.",
        "Hepatitis B is an infection of it.",
        'The label "option B" is not used.',
        "The answer 2.5 is a volume, and the answer 6 is too high.",
        "It gives the answer only. A liver is large.",
    ],
)
def test_a_letter_or_number_of_the_subject_names_no_option(text: str) -> None:
    assert "Q107" not in told(_explained(text))


def test_a_letter_that_the_question_speaks_of_names_no_option() -> None:
    assert "Q107" not in told(_explained("Point A and point B lie in it. So B is right.", "Where are points A and B?"))


@pytest.mark.parametrize(("options", "is_told"), [
    (("Genes", "Habits", "Both A and B"), True),
    (("Both A and B", "A gene", "A habit"), True),
    (("A and B", "A only", "B only", "Neither"), False),
    (("Genes", "Habits", "Food", "A, B and C"), True),
    (("A", "B", "A and B"), False),
    (("Genes", "Habits", "E and F"), False),
    (("Genes", "Habits", "Vitamins A and B"), False),
])  # fmt: skip
def test_letters_are_reported_where_they_name_other_options(options: tuple[str, ...], is_told: bool) -> None:  # noqa: FBT001
    assert ("Q108" in told(question("Which of them matter?", options))) is is_told


@pytest.mark.parametrize(("options", "severity"), [
    (("In the liver", "In the liver."), "warning"),
    (("In the Liver", "In the liver"), None),
    (("`a.b.`", "`a.b`"), None),
    (("1.", "1"), None),
    (("Rr", "rr"), None),
    (("70 Kg", "70 kg"), None),
    (("-1", "+1"), None),
    (("10^3", "10^-3"), None),
])  # fmt: skip
def test_options_are_alike_by_words_not_by_signs(options: tuple[str, ...], severity: str | None) -> None:
    assert told(question("Which one?", options)).get("Q103") == severity


@pytest.mark.parametrize("text", ["TODO", "The liver (TBD)", "XXX", "Lorem ipsum dolor", "???", "?????"])
def test_a_placeholder_is_reported_wherever_a_learner_sees_it(text: str) -> None:
    assert told(question(text, ORGANS))["Q105"] == "warning"
    assert told(question("Which organ?", ("The liver", text)))["Q105"] == "warning"
    assert told(_explained(text))["Q105"] == "warning"


@pytest.mark.parametrize(
    "options",
    [
        ("47,XXY", "47,XXX"),
        ("XXX", "XX", "XIX"),
        ("`TODO`", "`FIXME`"),
        ("What?", "Why??"),
        ("TODO", "DONE"),
        ("???", "!"),
    ],
)
def test_what_only_looks_like_a_placeholder_is_not_reported(options: tuple[str, ...]) -> None:
    assert "Q105" not in told(question("Which one?", options))


@pytest.mark.parametrize("explanation", ["", "explanation: The liver.", "explanation: It makes bile."])
def test_an_explanation_without_a_reason_is_reported(explanation: str) -> None:
    assert told(question("Which organ makes bile?", ORGANS, "one", *filter(None, [explanation])))["Q106"] == "warning"


def test_questions_without_an_explanation_get_one_finding_a_bank() -> None:
    ignored = question("Which organ makes bile?", ORGANS, "two", "lint: {ignore: {Q106: The picture explains it.}}")
    others = "".join(question(f"What is the use of organ {n}?", ORGANS, f"q{n}") for n in range(12))
    reading = read(question("Which organ makes urine?", ORGANS) + ignored + others)

    (found,) = [problem for problem in lint.check(reading).problems if problem.code == "Q106"]
    assert found.span.start == reading.nodes["one"].entries[0][0].start
    assert found.message.startswith("13 questions have no explanation")
    assert "`one`, `q0`" in found.message
    assert "`two`" not in found.message
    assert found.message.endswith(" and 5 more.")


@pytest.mark.parametrize(
    ("options", "is_told"),
    [
        (("Saturn", "Uranus", "Both 1 and 2", "Mercury"), True),
        (("Saturn", "Uranus", "The first two", "Mercury"), True),
        (("Saturn", "Uranus", "Options 1 and 3", "Mercury"), True),
        (("Saturn", "Uranus", "Neither 1 nor 2", "Mercury"), True),
        (("Saturn", "Uranus", "The first and the third", "Mercury"), True),
        (("Saturn", "Uranus", "The two above", "Mercury"), True),
        (("1 and 2", "2 and 3", "1 and 3", "2 and 4"), False),
        (("The first two", "The last two", "The middle two", "All of them"), False),
        (("Saturn", "Uranus", "The first", "Mercury"), False),
    ],
)
def test_options_that_name_others_by_number_or_place_are_reported(options: tuple[str, ...], *, is_told: bool) -> None:
    assert told(question("Which planets have rings?", options)).get("Q108") == ("warning" if is_told else None)


SAME = [
    ("Which organ makes bile?", "Which organ makes bile"),
    ("Which organ makes bile?", "which  organ makes Bile?"),
    ("Which organ makes the bile?", "Which organ makes bile?"),
]
OTHER = [
    ("Which organ makes bile?", "Which organ stores bile?"),
    ("Which organ has 4 chambers?", "Which organ has 2 chambers?"),
    ("What is 2 + 2?", "What is 2 - 2?"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same_question_is_reported_at_the_later_one(one: str, other: str) -> None:
    reading = read(question(one, ORGANS, "one") + question(other, ORGANS, "other"))

    (found,) = [problem for problem in lint.check(reading).problems if problem.code == "Q109"]
    assert found.span.start == reading.nodes["other"].entries[2][1].start
    assert "`one`" in found.message


@pytest.mark.parametrize(("one", "other"), OTHER)
def test_another_question_is_not_the_same(one: str, other: str) -> None:
    assert "Q109" not in told(question(one, ORGANS, "one") + question(other, ORGANS, "other"))


def test_an_open_stem_is_the_same_question_only_with_the_same_key() -> None:
    stem = "Which of these is true?"
    one = question(stem, ["Bile is green", "Bile is red"], "one")

    assert "Q109" not in told(one + question(stem, ["Blood is red", "Blood is green"], "other"))
    assert "Q109" in told(one + question(stem, ["Bile is green", "Bile is blue"], "other"))


def test_near_duplicates_are_found_among_many() -> None:
    stems = [f"Which organ of animal number {number} makes the liquid that digests its fat?" for number in range(300)]
    bank = "".join(question(stem, ORGANS, f"q{number}") for number, stem in enumerate(stems))
    near = question("Which organ of the animal number 250 makes the liquid that digests all its fat?", ORGANS, "near")

    (found,) = [problem for problem in lint.check(read(bank + near)).problems if problem.code == "Q109"]
    assert "`q250`" in found.message


@pytest.mark.parametrize(
    "stem", ["Which of these is true?", "Which one of the following statements is correct?", "Bile"]
)
def test_a_stem_that_asks_nothing_is_reported(stem: str) -> None:
    assert "Q201" in told(question(stem, ORGANS))


@pytest.mark.parametrize(
    "stem",
    [
        "Which of these is true of bile?",
        "Where is bile made?",
        "Bile is made in ____.",
        "Compute 22 / 2 + 9.",
        "A man of 50 has had pain in his chest for two hours, and sweats. Most likely diagnosis:",
    ],
)
def test_a_stem_with_its_problem_is_not_reported(stem: str) -> None:
    assert "Q201" not in told(question(stem, ORGANS))


@pytest.mark.parametrize(("stem", "severity"), [
    ("Which organ is not without use?", "error"),
    ("Which drug should NOT be given to people with no spleen?", "error"),
    ("Which of these isn't unlikely?", "error"),
    ("Which organ is not in the chest?", None),
    ("A man does not smoke and never drank. Which organ is ill?", None),
    ('Which organ do people mean who say "not bad, never ill"?', None),
    ("What is true of unstable angina that is not treated?", None),
    ("Which organ no longer works without dialysis?", None),
    ("If a scan is not done, which organ is NOT seen?", None),
])  # fmt: skip
def test_two_negatives_count_in_the_sentence_that_asks(stem: str, severity: str | None) -> None:
    assert told(question(stem, ORGANS)).get("Q205") == severity


def test_a_negative_option_is_reported_only_under_a_negative_question() -> None:
    options = ["It does not beat", "It is hollow"]

    assert told(question("Which of these is NOT true of the heart?", options))["Q205"] == "warning"
    assert "Q205" not in told(question("Which of these is true of the liver?", options))


@pytest.mark.parametrize(("stem", "is_told"), [
    ("Which organ makes bile, and where is it stored?", True),
    ("Which organ makes bile? Where is it stored?", True),
    ("Which organ makes bile and why?", True),
    ("Whom do you call when you cough at night and when lying down?", False),
    ("Does it depend on what you eat and how you sleep?", False),
    ('What does "Why? And how?" ask for?', False),
    ("What else, and what other thing, does it do?", False),
    ("Why? " + "He was a man who spoke at length. " * 10 + "Which organ is ill?", False),
])  # fmt: skip
def test_two_questions_in_one_are_reported(stem: str, is_told: bool) -> None:  # noqa: FBT001
    assert ("Q209" in told(question(stem, ORGANS))) is is_told


@pytest.mark.parametrize(("text", "is_told"), [
    ("A CT is made.", True),
    ("CTs are made.", True),
    ("Computed tomography (CT) is made. A CT shows more.", False),
    ("A CT (computed tomography) is made.", False),
    ("DNA and TV.", False),
    ("It is stage IV.", False),
    ("NOT all do.", False),
    ("It is CA 15-3.", False),
    ("STOP it. You can stop it.", False),
])  # fmt: skip
def test_an_abbreviation_has_to_be_explained_to_patients(text: str, is_told: bool) -> None:  # noqa: FBT001
    assert ("Q211" in told(_explained(text), "audience: patient\n")) is is_told
    assert "Q211" not in told(_explained(text), "audience: student\n")


def test_a_word_of_every_option_is_reported_unless_an_option_is_nothing_else() -> None:
    assert "Q213" in told(question("What does it do?", ["Raise the pressure", "Lower the pressure"]))
    assert "Q213" not in told(question("In which order?", ["Chew, swallow", "Swallow, chew"]))
    assert "Q213" not in told(question("What about the pressure?", ["Raise the pressure", "Lower the pressure"]))


@pytest.mark.parametrize(("stem", "is_told"), [
    ("Bile is green because the liver makes it.", True),
    ("Bile is made in the liver, and it digests fat.", True),
    ("The heart is in the chest and the liver is in the belly.", True),
    ("The spleen is small, but the liver can be large.", True),
    ("Bile can be green because of its pigments.", False),
    ("Cancer can spread to bones and lungs that are weak.", False),
    ("Treatment can shrink tumors and can ease pain.", False),
    ("All but one of the vertebrae are fused.", False),
    ("The liver is large but soft.", False),
])  # fmt: skip
def test_a_statement_of_two_ideas_is_reported(stem: str, is_told: bool) -> None:  # noqa: FBT001
    assert ("Q502" in told(statement(stem, "true"))) is is_told


@pytest.mark.parametrize(("stem", "answer", "is_told"), [
    ("Gallstones always hurt.", "false", True),
    ("Gallstones always hurt.", "true", False),
    ("Not all gallstones hurt.", "false", False),
    ("Tablets are taken every 8 hours.", "false", False),
    ("Gallstones sometimes hurt.", "true", True),
    ("Gallstones sometimes hurt.", "false", False),
    ("Gallstones often hurt, in 20 of 100 people.", "true", False),
])  # fmt: skip
def test_a_word_that_lets_one_guess_is_reported(stem: str, answer: str, is_told: bool) -> None:  # noqa: FBT001
    assert ("Q503" in told(statement(stem, answer))) is is_told


@pytest.mark.parametrize(("number", "stem", "more", "is_told"), [
    ("37", "What is the normal temperature of the body?", "", True),
    ("3.14", "How many times is a circle longer than its diameter?", "", True),
    ("37", "What is the normal temperature of the body?", ", unit: °C", False),
    ("3.14", "What is pi?", ", tolerance: 0.01", False),
    ("42", "What is 6 × 7?", "", False),
    ("1945", "In which year did the war end?", "", False),
    ("4", "How many chambers has the heart?", "", False),
])  # fmt: skip
def test_a_measured_number_needs_a_tolerance_or_a_unit(number: str, stem: str, more: str, is_told: bool) -> None:  # noqa: FBT001
    asked = f"  - {{id: one, type: numeric, stem: {json.dumps(stem)}, answer: {number}{more}}}\n"

    assert ("Q603" in told(asked)) is is_told


@pytest.mark.parametrize(("stem", "answer", "is_told"), [
    ("What does the heart pump when it pumps blood?", "blood", True),
    ("Which is larger, an artery or a vein?", "artery", False),
    ("Which vitamin is a fruit acid?", "A", False),
    ('What is the opposite of "systole"?', "systole", False),
    ("What is stored in the gallbladder?", "gall", False),
])  # fmt: skip
def test_a_key_that_stands_in_its_question_is_reported(stem: str, answer: str, is_told: bool) -> None:  # noqa: FBT001
    assert ("Q606" in told(_typed(stem, answer))) is is_told


def test_the_gaps_of_a_text_may_not_be_filled_from_it() -> None:
    copied = "  - {id: one, type: cloze, text: 'The [[heart]] is a muscle. The heart pumps blood.'}\n"
    chosen = "  - {id: one, type: cloze, text: 'The [[=heart|liver]] is a muscle. The heart pumps blood.'}\n"

    assert told(copied)["Q606"] == "error"
    assert "Q606" not in told(chosen)


@pytest.mark.parametrize(("one", "other", "is_told"), [
    ("stain", "strain", True),
    ("trial", "trail", True),
    ("lipoma", "lipomas", True),
    ("bile", "bill", False),
    ("liver", "heart", False),
    ("stain", "train", False),
])  # fmt: skip
def test_answers_one_slip_apart_are_reported_where_slips_count(one: str, other: str, is_told: bool) -> None:  # noqa: FBT001
    accepting = _typed("What is one?", one, "one", typos="accept") + _typed("What is other?", other, "other")

    assert ("Q602" in told(accepting)) is is_told
    assert "Q602" not in told(_typed("What is one?", one, "one") + _typed("What is other?", other, "other"))


@pytest.mark.parametrize("answer", ["ileum", "Ilium", "hypotension"])
def test_a_word_that_is_easily_confused_takes_no_slips(answer: str) -> None:
    assert told(_typed("What is it?", answer, typos="accept"))["Q605"] == "error"
    assert "Q605" not in told(_typed("What is it?", answer))


def test_the_words_that_a_bank_confuses_take_no_slips_either() -> None:
    own = "confusable: [[lobule, lobe]]\n"

    assert told(_typed("What is it?", "lobule", typos="accept"), own)["Q605"] == "error"
    assert "Q605" not in told(_typed("What is it?", "liver", typos="accept"), own)
