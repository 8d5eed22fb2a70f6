"""The eight rules whose precision was measured: what each tells, and what looks like it and is let be."""

from collections.abc import Sequence

import pytest

from .made import codes, question, statement, told

PLAIN = ("Sodium", "Neon", "Argon", "Xenon")
WHICH = "Which is it?"


@pytest.mark.parametrize(
    "stem",
    [
        "Which of the following is not a metal?",
        "Which of these vessels doesn't carry oxygen-rich blood?",
        "Which organ can’t heal itself?",
        "Which of the following statements is false?",
        "Which statement about enzymes is incorrect?",
        "Which of the following statements regarding p values is false?",
        "All of the following are signs of anemia except:",
        "All of the following are signs of anemia except (choose one).",
        "All of the following lower the standard error except ____",
        "Each of these is a noble gas, except one. Which one?",
        "All but one of these are amino acids. Which?",
        "In which organ is insulin not made?",
        "Which of these is a drug that does not cross the blood-brain barrier?",
        "Of the following, which is not a vitamin?",
        "Of the following which is not a vitamin?",
        "Which is neither an acid nor a base?",
        "Which finding is unlikely in iron deficiency?",
        "Select the word that is not a noun.",
        "Identify the untrue statement.",
        "A patient with low potassium should not be given",
        "Glycolysis does not produce",
        "The false statement is",
        "A patient has chest pain. He takes aspirin. Which drug is inappropriate?",
        "What is not a function of the kidney?",
        "Vitamin C is found in all of these fruits with the exception of",
        "Which is an exception to the octet rule?",
    ],
)
def test_a_question_that_is_negative_in_small_letters_is_reported(stem: str) -> None:
    assert {"Q203", "Q204"} & codes(stem, PLAIN) == {"Q203"}


@pytest.mark.parametrize(
    "stem",
    [
        "Which of the following is NOT a metal?",
        "All of the following are true EXCEPT",
        "All of the following are true EXCEPT (choose one):",
        "Which is the LEAST likely cause?",
        "Which of these is **not** a bone?",
        "Which of these is __not__ a bone?",
        "Which statement is FALSE?",
        "A drug was given. Which of its effects CANNOT be measured?",
    ],
)
def test_a_question_that_is_loudly_negative_is_reported_as_such(stem: str) -> None:
    assert {"Q203", "Q204", "Q206"} & codes(stem, PLAIN) == {"Q204"}


@pytest.mark.parametrize(
    "stem",
    [
        "Which of the following is a metal?",
        "The sample is not random. Which test is best?",
        "The patient doesn't smoke. Which drug is the first choice?",
        "If the variances are not equal, which test is used?",
        "Because the drug is not absorbed, how is it given?",
        "What is a cell that does not divide called?",
        "What is the disease in which the body does not make insulin?",
        "Which term describes cells that do not have a nucleus?",
        "What happens when a cell does not divide?",
        "What is the probability that a card is not a heart?",
        "A substance that does not conduct electricity is called a",
        "If a patient does not respond, the nurse should",
        "Which patient who does not eat is at risk?",
        "What is the false positive rate of this test?",
        "Which rib is a false rib?",
        "What does a NOT gate do with a 1?",
        "Which not-for-profit organization runs blood banks?",
        "Which hormone is raised in the syndrome of inappropriate antidiuretic hormone?",
        "Whether or not it rains, which cloud is this?",
        "Which of these is not only a base but a buffer?",
        "What did Rutherford mean by “not a solid sphere”?",
        "Excluding air resistance, which ball lands first?",
        "True or false: which of these is a gas?",
        "Which element requires the least energy to ionize?",
        "Which notion did Mendel introduce?",
        "What is one reason not to use the same data twice?",
        "Which cipher makes one new stream out of two streams and hides text that cannot be read without a key?",
        "Which country has the longest coast (not including islands)?",
        "In which year did he sign what he did not sign until later?",
        "Which rocket failed, which was not reported at once?",
        "Which plan was never carried out until 1945?",
        "Why does ice float?",
    ],
)
def test_a_question_that_is_positive_is_let_be(stem: str) -> None:
    assert not {"Q203", "Q204"} & codes(stem, PLAIN)


@pytest.mark.parametrize(
    ("stem", "code"),
    [
        ("Insulin is not made in the liver.", "Q203"),
        ("Antibiotics never help against a virus.", "Q203"),
        ("Antibiotics are NOT a cure for a cold.", "Q204"),
        ("Insulin is made in the pancreas.", ""),
        ("A false positive is an alarm without a cause.", ""),
        ("The heart not only pumps, it makes a hormone.", ""),
    ],
)
def test_a_statement_to_judge_is_negative_by_any_negation_in_it(stem: str, code: str) -> None:
    assert {"Q203", "Q204"} & set(told(statement(stem, "true"))) == ({code} if code else set())


@pytest.mark.parametrize(
    "stem",
    [
        "The ____ pumps blood.",
        "The __ pumps blood.",
        "The _ pumps blood.",
        "____ is the powerhouse of the cell.",
        "In a normal curve, _____ of the values lie within one standard deviation.",
        "The [blank] pumps blood.",
        "The [...] pumps blood.",
        "The (?) pumps blood.",
        "The (blank) pumps blood.",
        "The ..... pumps blood.",
        "The ------ pumps blood.",
        r"The \_\_\_\_ pumps blood.",
        r"The **\_** pumps blood.",
        "The `___` pumps blood.",
        "The ________(organ) pumps blood.",
        "The ____ and the ____",
        r"The $\underline{\hspace{1cm}}$ pumps blood.",
        "The heart is a ____. Which word is missing?",
    ],
)
def test_a_blank_with_words_behind_it_is_reported(stem: str) -> None:
    assert "Q206" in codes(stem, PLAIN)


@pytest.mark.parametrize(
    "stem",
    [
        "Blood is pumped by the ____.",
        "Blood is pumped by the ____?",
        "Blood is pumped by the ____ (one organ).",
        "Blood is pumped by the ......",
        "Blood is pumped by the",
        "What does `__init__` do in a class?",
        "What does __init__ do in a class?",
        "Which organ is __not__ in the chest?",
        "What is the value of snake_case here?",
        "What is the value of `a__b` here?",
        r"Which letter stands in x\_1 here?",
        "Wait... what pumps the blood?",
        "Which vitamin - of all - is made by the skin?",
        r"What is $x_1 + x_2$ for this pair of values?",
    ],
)
def test_a_blank_at_the_end_and_what_is_no_blank_are_let_be(stem: str) -> None:
    assert "Q206" not in codes(stem, PLAIN)


@pytest.mark.parametrize(
    ("key", "others"),
    [
        (
            "It lets sugar pass from the blood into the cells",
            ("It breaks down fat", "It stores iron", "It clots blood"),
        ),
        ("The mean of all sample means", ("The mode", "The range", "None of the above")),
        ("A base that takes up protons", ("A salt", "An acid", "All of the above are equally right, each in its way")),
    ],
)
def test_a_key_that_is_clearly_the_longest_is_reported(key: str, others: Sequence[str]) -> None:
    assert told(question(WHICH, (key, *others))).get("Q301") == "warning"


@pytest.mark.parametrize(
    ("key", "others"),
    [
        ("Phosphofructokinase-1", ("Aldolase", "Enolase", "Lipase")),
        ("Adenosine triphosphate", ("Glucose", "Water", "Urea")),
        ("It takes up protons now", ("It gives protons", "It is a salt", "It is inert")),
        ("It takes up all protons", ("It gives away protons to a base when it is heated", "Salt", "It is inert")),
        ("All of the above statements", ("Salt", "Acid", "Base")),
        ("A rise in the pressure of the blood", ("A fall in the pressure of the blood", "A stop", "A beat")),
    ],
)
def test_a_key_that_is_a_name_or_hardly_longer_is_let_be(key: str, others: Sequence[str]) -> None:
    assert told(question(WHICH, (key, *others))).get("Q301") != "warning"


@pytest.mark.parametrize(
    "text",
    [
        "All of the above",
        "all of the above.",
        "All the above",
        "All above",
        "All of above",
        "All of these",
        "All of these are correct",
        "All of the above are true",
        "All of the above, but only at rest",
        "All the answers are correct",
        "All of the options listed",
        "All are correct",
        "All are true.",
        "All of them",
        "All three",
        "All three of the above",
        "All of these choices",
        "Both of these",
        "Both of the above",
        "Both are correct",
        "A and B are correct",
        "A, B, and C are correct",
        "(All of the above)",
    ],
)
def test_all_of_the_above_is_reported_however_it_is_said(text: str) -> None:
    assert "Q303" in codes("Which gas is noble?", ("Argon", "Neon", text))


@pytest.mark.parametrize(
    "text",
    [
        "All of the muscles round the mouth",
        "All red blood cells",
        "All the time",
        "All of those who smoke",
        "All day",
        "Overall survival",
        "All living things are made of cells",
        "Above the diaphragm",
        "Both lungs",
        "Both",
        "Both kidneys and the bladder",
        "A and B cells",
        "Allosteric sites",
    ],
)
def test_what_only_begins_like_all_of_the_above_is_let_be(text: str) -> None:
    assert "Q303" not in codes("What is seen here?", ("Argon", "Neon", text))


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("None of the above", "warning"),
        ("none of the above.", "warning"),
        ("None of these", "warning"),
        ("None of these is correct", "warning"),
        ("None of the other answers", "warning"),
        ("None of the choices are correct", "warning"),
        ("None above", "warning"),
        ("None", "warning"),
        ("None are true", "warning"),
        ("Neither", "warning"),
        ("Neither of these", "warning"),
        ("Neither is correct", "warning"),
        ("No correct answer", "warning"),
        ("Cannot be determined", "info"),
        ("It cannot be determined from this", "info"),
        ("The answer cannot be determined from the information given", "info"),
        ("Not enough information", "info"),
        ("There is insufficient information", "info"),
        ("Not enough data to tell", "info"),
        ("Insufficient data", "info"),
        ("Impossible to determine", "info"),
    ],
)
def test_none_of_the_above_is_reported_however_it_is_said(text: str, severity: str) -> None:
    assert told(question("Which gas is noble?", ("Argon", "Neon", text))).get("Q304") == severity


@pytest.mark.parametrize(
    "text",
    [
        "None of the energy is lost",
        "None of the patients recovered",
        "None of those who smoke",
        "Not one",
        "No change",
        "Zero",
        "Nonelectrolytes",
        "Neither acid nor base",
        "No gas at all",
        "There is too little data in the training set",
        "Insufficient data quality",
        "`None`",
        "It is above the line",
    ],
)
def test_what_only_begins_like_none_of_the_above_is_let_be(text: str) -> None:
    assert "Q304" not in codes("What is seen here?", ("Argon", "Neon", text))


STATEMENTS = "Which are true? 1. Water is polar. 2. Oil is polar. 3. Salt is ionic."


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        (WHICH, ("I and II", "II and III", "I only", "III only")),
        (WHICH, ("I, II", "I, III", "II, III")),
        (WHICH, ("i only", "ii only", "both i and ii", "neither i nor ii")),
        (WHICH, ("(i) and (iii) only", "(ii) only", "(i), (ii) and (iii)")),
        (WHICH, ("A and C", "A and B", "B and C")),
        (WHICH, ("Argon", "Neon", "Both A and B", "Neither A nor B")),
        (WHICH, ("Statement I only", "Statement II only", "Statements I and II")),
        (WHICH, ("Only conclusion I follows", "Only conclusion II follows", "Neither I nor II follows")),
        (WHICH, ("I, II, and III are correct", "II and III are correct", "Argon")),
        (STATEMENTS, ("1 and 3", "1 and 2", "2 and 3")),
        (STATEMENTS, ("1 only", "2 only", "1, 2 and 3")),
        (WHICH, ("1 and 3 only", "2 and 3 only", "1, 2 and 3")),
        (
            "Statement 1 | Heat rises. Statement 2 | Ice sinks.",
            ("True, False", "True, True", "False, True", "False, False"),
        ),
        (WHICH, ("Glucose, insulin, fat", "Glucose, insulin, urea", "Insulin, fat, urea")),
        (WHICH, ("atria, valves, ventricles", "valves, atria, ventricles", "ventricles, valves, atria")),
        (WHICH, ("rises, falls", "falls, rises", "rises, rises", "falls, falls")),
        (WHICH, ("increased; decreased", "decreased; increased", "increased; increased")),
        (WHICH, ("1. heat 2. light", "1. light 2. heat", "1. heat 2. sound")),
        (WHICH, ("Aorta and vena cava", "Aorta and portal vein", "Vena cava and portal vein")),
    ],
)
def test_options_that_combine_the_same_few_things_are_reported(stem: str, options: Sequence[str]) -> None:
    assert "Q305" in codes(stem, options)


@pytest.mark.parametrize(
    ("stem", "options"),
    [
        (WHICH, PLAIN),
        ("What is the probability?", ("1/2", "1/3", "2/3", "1/4")),
        ("What is the probability?", ("1/6", "1/3", "1/2", "2/3")),
        ("How many are there?", ("1,000", "2,000", "3,000", "4,000")),
        ("What are the roots?", ("1 and 2", "1 and 3", "2 and 3")),
        ("Where is the point?", ("(1, 2)", "(2, 1)", "(1, 1)")),
        ("What is the sum?", ("x + 1", "x + 2", "x + 3")),
        ("What is the range?", ("1-2", "2-3", "3-4")),
        ("Which vitamin is it?", ("A", "B", "C", "D")),
        ("Which nerve is it?", ("I", "II", "III", "IV")),
        ("Which blood group is it?", ("A", "B", "AB", "O")),
        ("How many of them?", ("Only 1", "Only 2", "Only 3")),
        (WHICH, ("Salt and water", "Acid and base", "Oil and fat")),
        (WHICH, ("Carbon, hydrogen and oxygen", "Sodium and chlorine", "Iron, nickel, and cobalt", "Neon")),
        (WHICH, ("Paris, France", "Rome, Italy", "Bern, Switzerland")),
        ("Which order?", ("12", "21", "1 2")),
        ("Which call is right?", ("seq(1, 10, 2)", "seq(1, 10, by=2)", "sequence(1, 10, 2)", "series(1, 10, 2)")),
        ("Which set is it?", ("`{1, 'a', 3.5}`", "`(1, 'a', 3.5)`", "`[1, 'a', 3.5]`")),
    ],
)
def test_options_that_only_look_combined_are_let_be(stem: str, options: Sequence[str]) -> None:
    assert "Q305" not in codes(stem, options)


@pytest.mark.parametrize(
    "options",
    [
        ("18", "22", "20", "30"),
        ("-1", "3", "1", "-3"),
        ("−1", "3", "1"),
        ("1/2", "1/4", "1/3", "1/8"),
        (r"$\frac{1}{2}$", r"$\frac{3}{4}$", r"$\frac{1}{4}$"),
        (r"\frac{1}{2}", "1", r"\dfrac{1}{4}", r"-\frac{1}{2}", r"\frac{2}{3}"),
        ("1 1/2", "1 1/4", "2"),
        ("½", "¼", "¾"),
        ("3 over 4", "1 over 4", "1 over 2"),
        ("5%", "10%", "1%", "50%"),
        ("$1,200", "$900", "$1,000"),
        ("10-20", "30-40", "20-30"),
        ("Between 10 and 20", "Between 30 and 40", "Between 20 and 30"),
        ("10–20 mg", "1–5 mg", "5–10 mg"),
        ("-5 to -3", "-1 to 1", "-9 to -7"),
        ("0.05", "0.01", ".1", "0.001"),
        ("10^3", "10^-3", "10^2"),
        ("10⁻³", "10⁻⁶", "10⁻⁹", "10⁻⁵"),
        ("6.0 × 10^23", "3.0 × 10^8", "1.6 × 10^19"),
        ("2 million", "900 thousand", "1 million"),
        ("1 hour", "3 hours", "2 hours"),
        ("1 day", "2 hours", "1 week"),
        ("500 mg", "1 g", "250 mg"),
        ("25 °C", "37 °C", "4 °C"),
        ("BankSummary 5 million years", "BankSummary 9 million years", "BankSummary 1 million years"),
        ("Carbon-14", "Carbon-12", "Carbon-13"),
        ("Two", "Four", "Three"),
        ("Two days", "Nine days", "Five days"),
        ("18", "22", "20", "It depends on age"),
        ("18", "22", "20", "None of the above"),
        ("120/80", "140/90", "110/70"),
        ("p = 0.05", "p = 0.01", "p = 0.10"),
        ("October 19", "December 24", "June 16", "July 3"),
        ("4000 BC", "1000 BC", "2000 BC"),
        ("1957", "1955", "1954", "1956"),
        ("12th century", "10th century", "11th century"),
        ("It takes 5 minutes to boil at sea", "It takes 1 minute to boil at sea", "It takes 3 minutes to boil at sea"),
    ],
)
def test_numbers_in_no_order_are_reported(options: Sequence[str]) -> None:
    assert "Q306" in told(question("How much is it?", options, "one", "shuffle: false"))


def test_numbers_that_the_screen_sorts_are_let_be() -> None:
    assert "Q306" not in codes("How much is it?", ("18", "22", "20", "30"))
    assert "Q306" in codes(
        "How much is it?", ("It takes 5 minutes at sea", "It takes 1 minute at sea", "It takes 3 minutes at sea")
    )


@pytest.mark.parametrize(
    "options",
    [
        ("18", "20", "22", "30"),
        ("30", "22", "20", "18"),
        ("-3", "-1", "1", "3"),
        ("1/8", "1/4", "1/3", "1/2"),
        ("1 1/4", "1 1/2", "2"),
        ("¼", "½", "¾"),
        ("1%", "5%", "10%"),
        ("Less than 5", "5-10", "More than 10"),
        ("$900", "$1,000", "$1,200"),
        ("900 thousand", "1 million", "2 million"),
        ("10^-3", "10^2", "10^3"),
        ("3.0 × 10^8", "1.6 × 10^19", "6.0 × 10^23"),
        ("250 mg", "500 mg", "1 g"),
        ("30 minutes", "1 hour", "2 hours"),
        ("110/70", "120/80", "140/90"),
        ("One", "Two", "Three", "Four"),
        ("5", "5", "5.0"),
        ("18", "22", "It depends", "It varies"),
        ("2, 1", "1, 2", "3, 1"),
        ("32 and 64", "32 and 32", "64 and 64", "8 and 64"),
        ("12:30", "11:15", "14:00"),
        ("June 16", "July 3", "October 19", "December 24"),
        ("May 1914", "June 1914", "May 1915"),
        ("4000 BC", "2000 BC", "AD 500"),
        ("P-51", "Me-262", "MIG-3", "Hurricane"),
        ("CO2", "H2O", "N2"),
        ("B12", "B6", "B9"),
        (
            "The Act of 1964, which ended it in schools",
            "The Court's ruling of 1954 on all of the South",
            "Article 1 as it was first read out",
        ),
        ("2x + 3", "x + 1", "3x + 2"),
    ],
)
def test_numbers_in_order_and_what_is_no_number_are_let_be(options: Sequence[str]) -> None:
    assert "Q306" not in told(question("How much is it?", options, "one", "shuffle: false"))


@pytest.mark.parametrize(
    ("stem", "key", "others"),
    [
        ("What does the thyroid gland make?", "Thyroid hormone", ("Insulin", "Bile")),
        ("Which genes cause it?", "A gene on the X chromosome", ("A virus", "A toxin")),
        ("Which medications lower blood pressure?", "Pressure medication", ("Insulin", "Iron")),
        ("What is a correlation coefficient?", "A measure of how two things correlate", ("An error", "A mean")),
        ("What do buffers resist?", "The buffer resists a change of its acidity", ("Freezing", "Boiling")),
        (
            "What does a sample statistic estimate?",
            "A statistic of the whole population sampled",
            ("The sample size", "The error"),
        ),
    ],
)
def test_a_word_shared_by_stem_and_key_alone_is_reported(stem: str, key: str, others: Sequence[str]) -> None:
    assert "Q312" in codes(stem, (key, *others))


@pytest.mark.parametrize(
    ("stem", "key", "others"),
    [
        ("What does the thyroid gland make?", "A hormone", ("Insulin", "Bile")),
        ("What does the thyroid gland make?", "Thyroid hormone", ("Thyroid tissue", "Bile")),
        ("Which is larger, an artery or a capillary?", "An artery", ("A capillary",)),
        ("What is true of enzymes and of substrates?", "An enzyme speeds it up", ("Substrates are enzymes", "Bile")),
        ("Which of these would you do?", "Which would be the same", ("Rest", "Walk")),
        ("What is the pH of it?", "The pH is 7", ("Two", "Nine")),
        ("Which gas is noble?", "All of the noble options above", ("Argon", "Neon")),
    ],
)
def test_a_shared_word_that_gives_nothing_away_is_let_be(stem: str, key: str, others: Sequence[str]) -> None:
    assert "Q312" not in codes(stem, (key, *others))


def test_none_of_them_says_anything_of_a_sound_question() -> None:
    stem = "Which enzyme unwinds the double strand of DNA?"

    assert not {"Q203", "Q206", "Q301", "Q303", "Q304", "Q305", "Q306", "Q312"} & codes(
        stem, ("Helicase", "Ligase", "Primase", "Nuclease")
    )
