"""Rules of single questions about their options: what each tells, how bad it is, and what it lets be."""

from collections.abc import Sequence

import pytest

from quiz import lint

from .made import question, read, told

HOW_MUCH = "How much is it?"
WHICH = "Which is it?"


def _severity(code: str, stem: str, options: Sequence[str], head: str = "") -> str:
    return told(question(stem, options), head).get(code, "")


@pytest.mark.parametrize(
    ("options", "severity"),
    [
        (("10-20", "20-30", "40-50"), "warning"),
        (("1-5", "10-20", "20-30"), "warning"),
        (("10–20 mg", "15–30 mg", "40–50 mg"), "warning"),
        (("Under 5", "At most 3", "Over 9"), "warning"),
        (("At least 5 years", "5 to 9 years", "Under 3 years"), "warning"),
        (("5 or more", "Between 3 and 5", "Less than 3"), "warning"),
        (("65+", "Over 70", "Under 60"), "warning"),
        (("≤ 5%", "5-10%", "> 10%"), "warning"),
        (("Less than 10", "10-20", "More than 20"), ""),
        (("10-19", "20-29", "30-39"), ""),
        (("< 5", "5-10", "> 10"), ""),
        (("1-5 days", "3-9 weeks", "2-4 years"), ""),
        (("5", "10", "20"), ""),
        (("1990", "1991-1995", "1996"), ""),
        (("C3-C4", "C4-C5", "C5-C6"), ""),
        (("-5 to -3", "-2 to 0", "1 to 3"), ""),
    ],
)
def test_ranges_that_share_a_number_are_reported(options: Sequence[str], severity: str) -> None:
    assert _severity("Q307", HOW_MUCH, options) == severity


@pytest.mark.parametrize(
    "stem", ["What is the normal range of the pulse?", "Between which numbers is it?", "What score ends the set?"]
)
def test_ranges_of_which_one_is_asked_for_may_share_numbers(stem: str) -> None:
    assert _severity("Q307", stem, ("60-100", "40-60", "80-120")) == ""


@pytest.mark.parametrize(
    ("stem", "options", "is_told"),
    [
        (HOW_MUCH, ("5 mg", "0.5 g", "50 mg"), True),
        (HOW_MUCH, ("5 mL", "1 L", "50 mL"), True),
        (HOW_MUCH, ("5", "8-10", "12"), True),
        (HOW_MUCH, ("5 mg", "10 mg", "50 mg"), False),
        (HOW_MUCH, ("0", "1-2", "3 or more"), False),
        (HOW_MUCH, ("Under 5", "5-10", "Over 10"), False),
        ("How long is it?", ("30 minutes", "2 hours", "1 day"), False),
        ("What is the same as 1 g?", ("1000 mg", "10 kg", "100 mg"), False),
        (HOW_MUCH, ("5 mg", "Ten or so", "0.5 g"), False),
        (HOW_MUCH, ("5 Mg", "5 mm", "5 mg"), False),
    ],
)
def test_mixed_units_and_forms_of_numbers_are_reported(stem: str, options: Sequence[str], *, is_told: bool) -> None:
    assert bool(_severity("Q308", stem, options)) == is_told


@pytest.mark.parametrize(
    ("options", "severity"),
    [
        (("Rest and fluids", "Only antibiotics", "Nothing at all"), "warning"),
        (("Rest and fluids", "Only antibiotics", "Vitamin C"), "info"),
        (("Always rest", "Never rest", "Only walk"), "info"),
        (("Rest", "Every other day", "All day"), ""),
        (("Rest", "Not always", "The only one"), ""),
        (("Whole blood", "All or none", "I only"), ""),
        (("Rest", "Walk", "All of the above"), ""),
    ],
)
def test_absolute_words_are_graver_in_wrong_options_only(options: Sequence[str], severity: str) -> None:
    assert _severity("Q310", "What helps?", options) == severity


@pytest.mark.parametrize(
    ("stem", "options", "is_told"),
    [
        ("The organ is an", ("ovary", "kidney", "spleen"), True),
        ("The organ is a ____", ("kidney", "ovary", "spleen"), True),
        ("The organ is a ____.", ("kidney", "ovary", "spleen"), True),
        ("The picture is an", ("MRI", "scan", "test"), True),
        ("The time is an", ("hour", "day", "week"), True),
        ("The place is a", ("university", "office", "shop"), True),
        ("The organ is a(n)", ("ovary", "kidney", "spleen"), False),
        ("The organ is an", ("ovary", "ear", "eye"), False),
        ("The organ is a", ("kidney", "uterus", "spleen"), False),
        ("The organ is the", ("ovary", "kidney", "spleen"), False),
        ("Which of these is vitamin A?", ("retinol", "iron", "zinc"), False),
        ("It is called vitamin A", ("retinol", "iron", "zinc"), False),
        ("The organ is an", ("an ovary", "a kidney", "a spleen"), False),
    ],
)
def test_an_article_that_fits_only_some_options_is_reported(
    stem: str, options: Sequence[str], *, is_told: bool
) -> None:
    assert bool(_severity("Q313", stem, options)) == is_told


@pytest.mark.parametrize(
    ("stem", "options", "is_told"),
    [
        ("What are the cells that clot blood?", ("Platelets", "Plasma", "Hemoglobin"), True),
        ("What is the unit of heredity?", ("A gene", "Cells", "Tissues"), True),
        ("What are the cells that clot blood?", ("Platelets", "Red cells", "Plasma"), False),
        ("What are the cells that clot blood?", ("Plasma", "Platelets", "Hemoglobin"), False),
        ("Which of the following are made by bone?", ("Platelets", "Plasma", "Bile"), False),
        ("What is it for?", ("It carries oxygen", "It clots", "It rests"), False),
    ],
)
def test_a_verb_that_fits_the_key_alone_is_reported(stem: str, options: Sequence[str], *, is_told: bool) -> None:
    assert bool(_severity("Q314", stem, options)) == is_told


@pytest.mark.parametrize(
    ("options", "severity"),
    [
        (("To rest", "To walk", "Sleep"), "info"),
        (("By resting", "Because it rests", "By walking"), "info"),
        (("It rests", "It walks", "A bone"), "info"),
        (("Resting in the shade", "A walk in the sun", "A bath in the sea"), "info"),
        (("The heart rests.", "The lung rests", "The skin rests"), "warning"),
        (("The heart rests.", "The lung rests.", "The skin rests"), "warning"),
        (("Aspirin", "heparin", "warfarin"), "info"),
        (("Wyoming", "Texas", "Ohio"), ""),
        (("To rest", "To walk", "To sleep"), ""),
        (("To rest", "By walking", "Sleep"), ""),
        (("The heart rests.", "The lung rests.", "The skin rests."), ""),
        (("It means much to us.", "It means all to them.", "It is so."), ""),
        (("Made in the U.S.", "Made in Chile", "Made in Peru"), ""),
        (("Vitamin C.", "Vitamin D", "Vitamin E"), ""),
        (("Paramount Bros.", "Universal Pictures", "Old Films"), ""),
        (("DNA", "protein", "sugar"), ""),
        (("The lung", "It beats", "The skin"), ""),
    ],
)
def test_an_option_built_unlike_the_others_is_reported(options: Sequence[str], severity: str) -> None:
    assert _severity("Q315", WHICH, options) == severity


@pytest.mark.parametrize(
    ("options", "is_told"),
    [
        (("Liver cancer (HCC)", "Bone cancer", "Skin cancer"), True),
        (("After 9 months", "After a while", "After sunset"), True),
        (("The “silent” stage", "The last stage", "The early stage"), True),
        (("It rises [3]", "It falls", "It stays"), True),
        (("After 9 months", "After 3 months", "After sunset"), False),
        (("Liver cancer", "Bone cancer (sarcoma)", "Skin cancer"), False),
        (("x^2 = (a + b)", "x + y", "y - x"), False),
        (("After 9 months", "After a while"), False),
    ],
)
def test_detail_that_only_the_key_has_is_reported(options: Sequence[str], *, is_told: bool) -> None:
    assert bool(_severity("Q318", "When is it seen?", options)) == is_told


@pytest.mark.parametrize(
    ("options", "is_told"),
    [
        (("It lowers sugar", "It raises sugar", "It makes bile", "It feeds germs"), True),
        (("Hypertension", "Hypotension", "Fever", "Cough"), True),
        (("It beats", "It not beats", "A bone", "A nerve"), True),
        (("More blood", "Less blood", "Iron", "Salt"), True),
        (("It lowers sugar", "It raises sugar", "It keeps sugar"), False),
        (("It makes bile", "It lowers sugar", "It raises sugar", "It feeds germs"), False),
        (("Pressure rises", "Pressure falls", "Volume rises", "Volume falls"), False),
        (("Hyperion", "Hypo", "Fever", "Cough"), False),
    ],
)
def test_an_opposite_pair_that_holds_the_key_is_reported(options: Sequence[str], *, is_told: bool) -> None:
    assert bool(_severity("Q320", "What does it do?", options)) == is_told


@pytest.mark.parametrize(
    ("text", "evidence"),
    [
        ("Take .5 mg now", ".5 mg"),
        ("Take 5.0 mg now", "5.0 mg"),
        ("Take 1.0 mL now", "1.0 mL"),
        ("Give 10 U now", "10 U"),
        ("Give 1000 IU now", "1000 IU"),
        ("Take it QD", "QD"),
        ("Take it q.o.d.", "q.o.d."),
        ("Give MgSO4", "MgSO4"),
        ("Give MS 10 mg", "MS"),
        ("Take 50 µg", "50 µg"),
        ("Take 0.5 mg", ""),
        ("Take 5 mg", ""),
        ("At 38.0 C", ""),
        ("A person with MS", ""),
        ("Made in the U.S.", ""),
        ("Item 3.5 and more...5", ""),
        ("A U-shaped bone", ""),
        ("Take 10 units", ""),
    ],
)
def test_dangerous_notation_is_an_error_in_medicine_only(text: str, evidence: str) -> None:
    asked = question("How is it taken?", (text, "Slowly", "Fast"))
    found = [problem for problem in lint.check(read(asked, "domain: medicine\n")).problems if problem.code == "Q321"]

    assert [problem.severity for problem in found] == (["error"] if evidence else [])
    assert all(f'"{evidence}"' in problem.message for problem in found)
    assert "Q321" not in told(asked)
