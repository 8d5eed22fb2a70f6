"""``numeric``: what is refused, and which numbers, with and without units, count."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import kinds
from quiz.answers.units import convert, own_unit, read_unit, same_scale
from quiz.kinds.number_spec import NumberSpec
from quiz.kinds.numeric import NUMERIC, Numeric
from quiz.model import AnswerPart, Grading, Invalid, Judged, Near, Outcome, Question, Write
from quiz.source import Problem, codes
from quiz.source.nodes import Tree
from quiz.wording import asking, slips

from .strategies import TEXT, Body, Draw, filled, read

EXAMPLES = pytest.mark.long(rounds=500, short=25)

Make = Callable[..., Question]
Refuse = Callable[..., Problem]

RIGHT, WRONG = Judged("right", 1.0), Judged("wrong", 0.0)


def wrong(*reasons: str) -> Judged:
    return Judged("wrong", 0.0, reasons)


def near(reason: str) -> Near:
    return Near(reason, wrong(reason))


def reject(**fields: Tree) -> dict[str, Tree]:
    return {"answer": "5", "reject": [fields | {"why": "No."}]}


@pytest.mark.parametrize(
    ("typed", "outcome"),
    [
        ("1500", RIGHT),
        ("1500 mL", RIGHT),
        ("1,500 milliliters", RIGHT),
        ("1.5 L", Invalid("unit-other")),
        ("9 L", Invalid("unit-other")),
        ("150 cL", Invalid("unit-other")),
    ],
)
def test_where_converting_is_the_question_another_unit_is_asked_again(make: Make, typed: str, outcome: Outcome) -> None:
    question = make("numeric", {"answer": "1500", "unit": "mL", "convert": "false"})

    assert kinds.grade(question, (typed,), Grading()) == outcome


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.NO_KEY, "Add `answer: 12`"),
        ({"unit": "mg"}, codes.NO_KEY, "Add `answer: 12`"),
        ({"tolerance": "3"}, codes.NO_KEY, "Add `answer: 12`"),
        ({"answer": ""}, codes.EMPTY, "a text"),
        ({"answer": "five"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "5 mg"}, codes.BAD_NUMBER, "Here: `unit: mg`"),
        ({"answer": "1,5"}, codes.BAD_NUMBER, "Here: `answer: 1.5`"),
        ({"answer": "1e333"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "26-22"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "22-26", "tolerance": "1"}, codes.BAD_NUMBER, "one of them"),
        ({"answer": "1/2"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "nan"}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "9" * 31}, codes.BAD_NUMBER, "digits with a point"),
        ({"range": ["10", "5"]}, codes.BAD_NUMBER, "`range: [5, 10]`"),
        ({"range": ["10"]}, codes.BAD_NUMBER, "`range: [10, 15]`"),
        ({"range": ["1", "2", "3"]}, codes.BAD_NUMBER, "`range: [10, 15]`"),
        ({"range": ["1", "many"]}, codes.BAD_NUMBER, "`range: [10, 15]`"),
        ({"range": "3 to 7"}, codes.WRONG_TYPE, "`range: [3, 7]`"),
        ({"answer": "5", "range": ["7", "3"]}, codes.BAD_NUMBER, "`range: [3, 7]`"),
        ({"answer": "8", "range": ["3", "7"]}, codes.NO_KEY, "Widen `range`"),
        ({"answer": "2.99", "range": ["3", "7"]}, codes.NO_KEY, "Widen `range`"),
        ({"answer": "5", "tolerance": "a bit"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "tolerance": "-1"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "tolerance": "0 digits"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "tolerance": "1.5 digits"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "tolerance": "3 mg"}, codes.BAD_NUMBER, "in the unit of the answer"),
        ({"answer": "5", "tolerance": "%"}, codes.BAD_NUMBER, "`5%`"),
        ({"answer": "5", "tolerance": "digits"}, codes.BAD_NUMBER, "`2 digits`"),
        ({"answer": "5", "range": ["3", "7"], "tolerance": "1"}, codes.BAD_NUMBER, "one of them"),
        ({"range": ["3", "7"], "tolerance": "a bit"}, codes.BAD_NUMBER, "one of them"),
        ({"answer": "5", "unit-required": "true"}, codes.NO_KEY, "Add `unit: mg`"),
        ({"answer": "5", "unit-required": "yes"}, codes.NOT_A_CHOICE, "`unit-required: true`"),
        ({"answer": "5", "unit_required": "true"}, codes.UNKNOWN_KEY, "Did you mean `unit-required`"),
        ({"answer": "5", "accept": []}, codes.EMPTY, "Fill it"),
        ({"answer": "5", "accept": ["six"]}, codes.BAD_NUMBER, "digits with a point"),
        ({"answer": "5", "accept": [{"unit": "g"}]}, codes.NO_KEY, "Add `answer: 12`"),
        ({"answer": "5", "accept": [{"answer": "9", "range": ["1", "2"]}]}, codes.NO_KEY, "Widen `range`"),
        ({"answer": "5", "reject": [{"answer": "6"}]}, codes.MISSING_KEY, "What to show to people"),
        ({"answer": "5", "reject": ["6"]}, codes.WRONG_TYPE, "answer: 6"),
        (reject(range=["2", "1"]), codes.BAD_NUMBER, "`range: [1, 2]`"),
        (reject(), codes.NO_KEY, "Add `answer: 12`"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("numeric", fields)
    assert problem.code == code
    assert word in problem.hint


@pytest.mark.parametrize(
    ("fields", "message", "hint"),
    [
        ({"answer": "5", "unit": "mg/dl"}, "usually written `mg/dL`", "`unit: mg/dL`"),
        ({"answer": "5", "unit": "Kg"}, "usually written `kg`", "`unit: kg`"),
        ({"answer": "5", "unit": "MG"}, "in two ways", "mg is milligram"),
        ({"answer": "5", "unit": "Mg"}, "megagram", "`unit: mg`"),
        ({"answer": "5", "unit": "5 mg"}, "holds a number", "`unit: mg`"),
        ({"answer": "5", "accept": [{"answer": "5", "unit": "ML"}]}, "megaliter", "`unit: mL`"),
        ({"answer": "5", "unit": "mg", "accept": [{"answer": "5", "unit": "mL"}]}, "does not measure", "in `mg`"),
    ],
)
def test_a_unit_that_makes_no_sense_is_a_warning_and_plays(
    read: Callable[..., tuple[Question | None, list[Problem]]], fields: dict[str, Tree], message: str, hint: str
) -> None:
    question, problems = read("numeric", fields)
    assert question is not None
    assert [(problem.code, problem.severity) for problem in problems] == [(codes.BAD_UNIT, "warning")]
    assert message in problems[0].message
    assert hint in problems[0].hint


@pytest.mark.parametrize(
    "fields",
    [
        {"answer": "5", "unit": unit}
        for unit in ("mg/dL", "mcg", "µg", "mmHg", "10^9/L", "l", "patients", "%", "°C", "MBq")
    ]
    + [
        {"answer": "5.5", "unit": "mmol/L", "accept": [{"answer": "99", "unit": "mg/dL"}]},
        {"answer": "37", "unit": "°C", "accept": [{"answer": "98.6", "unit": "°F"}]},
        {"answer": "500", "unit": "mg", "accept": [{"answer": "2", "unit": "tablets"}]},
        {"answer": "500", "unit": "mg", "reject": [{"answer": "5", "unit": "mL", "why": "That is how much syrup."}]},
    ],
)
def test_a_unit_that_makes_sense_is_let_be(make: Make, fields: dict[str, Tree]) -> None:
    assert make("numeric", fields).type == "numeric"


PLAIN: dict[str, Tree] = {"answer": "30"}
FIVE: dict[str, Tree] = {"answer": "5", "unit": "mg"}
REQUIRED: dict[str, Tree] = {"answer": "5", "unit": "mg", "unit-required": "true"}
RANGE: dict[str, Tree] = {"answer": "5", "range": ["3", "7.5"], "unit": "%"}
GRAMS: dict[str, Tree] = {"answer": "500", "unit": "mg", "accept": [{"answer": "0.5", "unit": "g"}, "499"]}
MICRO: dict[str, Tree] = {"answer": "5", "unit": "μg"}  # a Greek mu; keyboards have the micro sign


@pytest.mark.parametrize(
    ("fields", "typed", "outcome"),
    [
        # a number
        (PLAIN, "30", RIGHT),
        (PLAIN, " 30.0 ", RIGHT),
        (PLAIN, "+30.", RIGHT),
        (PLAIN, "３０", RIGHT),
        (PLAIN, "30.0000000000000000000000001", WRONG),
        (PLAIN, "-30", wrong("sign")),
        (PLAIN, "0", WRONG),
        (PLAIN, "", Invalid("nothing-typed")),
        (PLAIN, " \t", Invalid("nothing-typed")),
        (PLAIN, "thirty", RIGHT),
        (PLAIN, "30 mg", Invalid("unit-unwanted")),
        (PLAIN, "30-40", Invalid("number-range")),
        (PLAIN, "<30", Invalid("inequality")),
        (PLAIN, "3e1", RIGHT),
        (PLAIN, "3 0", Invalid("not-a-number")),
        (PLAIN, "9" * 61, Invalid("not-a-number")),
        ({"answer": "102"}, "10²", WRONG),
        ({"answer": "100"}, "10²", RIGHT),
        ({"answer": "0.1"}, ".1", Judged("right", 1.0, ("leading-zero",))),
        ({"answer": "0.3"}, "0.30000000000000000001", WRONG),
        ({"answer": "-5"}, "−5", RIGHT),
        ({"answer": "−5"}, "-5", RIGHT),
        ({"answer": "-5"}, "5", wrong("sign")),
        # a tolerance, both ends included
        ({"answer": "10", "tolerance": "3"}, "7", RIGHT),
        ({"answer": "10", "tolerance": "3"}, "13", RIGHT),
        ({"answer": "10", "tolerance": "3"}, "6.999", WRONG),
        ({"answer": "-200", "tolerance": "5%"}, "-210", RIGHT),
        ({"answer": "-200", "tolerance": "5%"}, "-190", RIGHT),
        ({"answer": "-200", "tolerance": "5%"}, "-189.9", WRONG),
        ({"answer": "0.0021", "tolerance": "2 digits"}, "0.00205", RIGHT),
        ({"answer": "0.0021", "tolerance": "2 digits"}, "0.00215", RIGHT),
        ({"answer": "0.0021", "tolerance": "2 digits"}, "0.00216", WRONG),
        # a range, both ends included
        (RANGE, "3", RIGHT),
        (RANGE, "7.5", RIGHT),
        (RANGE, "7.50 %", RIGHT),
        (RANGE, "2.9", WRONG),
        (RANGE, "7.51", WRONG),
        ({"range": ["3", "7"]}, "3", RIGHT),
        ({"range": ["-7", "-3"]}, "-7", RIGHT),
        ({"range": ["5", "5"]}, "5", RIGHT),
        # a unit may be left out
        (FIVE, "5", RIGHT),
        (FIVE, "5mg", RIGHT),
        (FIVE, "5 mg", RIGHT),
        (FIVE, "5\u00a0mg", RIGHT),
        (FIVE, "6 mg", WRONG),
        (FIVE, "5 g", wrong("wrong-unit\tg\tmg")),
        (FIVE, "5 Mg", near("unit-case\tMg\tmegagram\tmg\tmilligram")),
        (FIVE, "mg", Invalid("not-a-number")),
        (FIVE, "5 mg mg", Invalid("unit-unknown")),
        (MICRO, "5 µg", RIGHT),
        ({"answer": "10", "unit": "0"}, "10", RIGHT),
        ({"answer": "5", "unit": "."}, "5.", RIGHT),
        # unless it is required
        (REQUIRED, "5 mg", RIGHT),
        (REQUIRED, "5mg", RIGHT),
        (REQUIRED, "6 mg", WRONG),
        (REQUIRED, "5", Invalid("unit-missing")),
        (REQUIRED, "6", Invalid("unit-missing")),
        (REQUIRED, "5 g", wrong("wrong-unit\tg\tmg")),
        (REQUIRED, "mg", Invalid("not-a-number")),
        (REQUIRED, "five mg", RIGHT),
        # other numbers that count; without a unit a number has the one beside the field
        (GRAMS, "500", RIGHT),
        (GRAMS, "0.5 g", RIGHT),
        (GRAMS, "499 mg", RIGHT),
        (GRAMS, "499", RIGHT),
        (GRAMS, "500 g", wrong("wrong-unit\tg\tmg")),
        (GRAMS, "0.5 mg", wrong("wrong-unit\tmg\tg")),
        (GRAMS, "0.5", wrong("power-of-ten\t-3")),
        (GRAMS, "5 kg", wrong("power-of-ten\t4")),
    ],
)
def test_which_numbers_count(make: Make, fields: dict[str, Tree], typed: str, outcome: Outcome) -> None:
    assert kinds.grade(make("numeric", fields), (typed,), Grading()) == outcome


KINDRED = st.sampled_from(
    [("mg", ["g", "µg", "kg", "mcg", "lb"]), ("mL", ["L", "dL", "cm³"]), ("h", ["min", "day", "s"])]
)


@EXAMPLES
@given(st.decimals(-(10**6), 10**6, places=3), KINDRED, st.sampled_from(["", "3", "5%", "2 digits"]), st.data())
def test_what_is_right_stays_right_in_any_unit_that_converts(
    make: Make, number: Decimal, kindred: tuple[str, list[str]], tolerance: str, data: st.DataObject
) -> None:
    unit, others = kindred
    answer = f"{number:f}"
    fields: dict[str, Tree] = {"answer": answer, "unit": unit, "tolerance": tolerance}
    question = make("numeric", {name: value for name, value in fields.items() if value})
    factor: Fraction = data.draw(st.sampled_from([Fraction(1), Fraction(51, 50), Fraction(2, 3)]))
    typed = Fraction(number) * factor
    verdict = graded(question, f"{typed} {unit}")
    for other in others:
        one, two = read_unit(unit), read_unit(other)
        assert one
        assert two
        assert graded(question, f"{convert(typed, one, two)} {other}") == verdict, other


MANY = """
g mg µg kg lb L mL dL m cm mm mmol mol mEq IU mg/dL g/L mmol/L mg/kg mL/min h min s d weeks months y % ‰ mmHg kPa °C °F
K kcal Cal J Gy Sv beats/min bpm 10^9/L patients tablets M Mg ML Pa in
"""
UNITS = st.sampled_from(MANY.split())


@EXAMPLES
@given(UNITS, UNITS, st.sampled_from(["5", "-40", "0"]))
def test_the_same_number_in_another_unit_counts_only_where_it_is_the_same_amount(
    unit: str, other: str, number: str
) -> None:
    body = Numeric(NumberSpec(number, unit=unit))
    one, two = own_unit(unit), own_unit(other)
    same = same_scale(one, two) and convert(Fraction(number), two, one) == Fraction(number)
    outcome = NUMERIC.grade(body, (f"{number} {other}",), Grading())
    assert (isinstance(outcome, Judged) and outcome.verdict == "right") == same


def graded(question: Question, typed: str) -> bool:
    outcome = kinds.grade(question, (typed,), Grading())
    return isinstance(outcome, Judged) and outcome.verdict == "right"


ANY = st.one_of(st.text(st.characters(), max_size=20), st.text("0123456789.,-+−/eE ½³mgMLµ%°C<>~*×^'_()", max_size=30))


@EXAMPLES
@given(ANY, ANY.map(str.strip).filter(bool), st.sampled_from(["en", "de", ""]), st.booleans())
def test_any_text_has_an_outcome_and_every_reason_a_sentence(
    typed: str,
    unit: str,
    language: str,
    required: bool,  # noqa: FBT001 - drawn
) -> None:
    body = Numeric(
        NumberSpec("0.5", unit=unit), required, accept=(NumberSpec("7", unit="mg"),), reject=((NumberSpec("9"), "No."),)
    )
    for text in (typed, f"5 {typed}", f"{typed} {unit}"):
        match NUMERIC.grade(body, (text,), Grading(language=language)):
            case Judged(_, _, reasons):
                assert all(map(slips.explain, reasons)), reasons
            case Near(reason, otherwise):
                assert slips.near(reason) != slips.near("")
                assert all(map(slips.explain, otherwise.reasons)), otherwise
            case Invalid(reason):
                assert asking.ask_again(reason)
            case outcome:
                pytest.fail(f"A number is never left to the learner: {outcome}")
        assert NUMERIC.explain(body, (text,), Grading(language=language))


@pytest.mark.parametrize(
    ("language", "typed", "right"),
    [("en", "1.500 mL", False), ("de", "1.500 mL", True), ("en", "1,500 mL", True), ("de", "1,500 mL", False)],
)
def test_a_number_is_explained_in_the_language_it_was_graded_in(
    make: Make,
    language: str,
    typed: str,
    right: bool,  # noqa: FBT001 - a row of a table
) -> None:
    question = make("numeric", {"answer": "1500", "unit": "mL"})
    assert kinds.explain(question, (typed,), Grading(language=language))[0].chosen is right


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        (PLAIN, "30"),
        (FIVE, "5"),
        (REQUIRED, "5 mg"),
        (RANGE, "5"),
        ({"range": ["3", "7"]}, "3"),
        ({"answer": "10", "unit": "0", "unit-required": "true"}, "10 0"),
    ],
)
def test_the_key_has_its_unit_where_that_must_be_typed(make: Make, fields: dict[str, Tree], key: str) -> None:
    question = make("numeric", fields)
    assert kinds.key(question) == (key,)
    assert kinds.grade(question, (key,), Grading()) == RIGHT


def test_the_unit_is_shown_beside_the_field(make: Make) -> None:
    assert kinds.present(make("numeric", FIVE), lambda texts: texts) == Write(numeric=True, unit="mg")
    assert kinds.present(make("numeric", REQUIRED), lambda texts: texts) == Write(
        numeric=True, unit="mg", unit_required=True
    )


REASONED: dict[str, Tree] = RANGE | {
    "reject": [
        {"answer": "0", "why": "Some have it."},
        {"range": ["0.1", "2.9"], "why": "A little more."},
        {"answer": "0.05", "unit": "g", "why": "No weight."},
    ]
}


@pytest.mark.parametrize(
    ("typed", "other"),
    [
        ("", None),
        ("5", None),
        ("5.0 %", None),
        ("4 %", AnswerPart("4 %", "", right=True, chosen=True)),
        ("0", AnswerPart("0", "Some have it.", right=False, chosen=True)),
        ("2.9%", AnswerPart("2.9%", "A little more.", right=False, chosen=True)),
        ("0.05", AnswerPart("0.05", "", right=False, chosen=True)),
        ("0.05 g", AnswerPart("0.05 g", "No weight.", right=False, chosen=True)),
        ("50", AnswerPart("50", "", right=False, chosen=True)),
    ],
)
def test_another_number_gets_the_reason_why_it_does_not_count(make: Make, typed: str, other: AnswerPart | None) -> None:
    remarks = kinds.explain(make("numeric", REASONED), (typed,))
    right = bool(typed) and (other is None or other.right)
    assert remarks == (AnswerPart("5 % (3 to 7.5)", "", right=True, chosen=right), *([other] if other else []))


def test_a_range_without_an_answer_is_explained_as_a_range(make: Make) -> None:
    remarks = kinds.explain(make("numeric", {"range": ["3", "7"], "unit": "%"}), ())
    assert remarks == (AnswerPart("3 to 7 %", "", right=True, chosen=False),)


def is_usual(unit: str) -> bool:
    """Whether the reader finds nothing odd in ``unit``, as it does in 0A and KG."""
    return not read("numeric", {"answer": "12", "unit": unit})[1]


NUMBER = st.one_of(
    st.sampled_from(["5.", ".5", "+7", "−3", "-0.0", "0", "007", "10"]),
    st.decimals(-10_000, 10_000, places=3).map(lambda number: f"{number:f}"),
    st.integers(-(10**12), 10**12).map(str),
)


# Hypothesis draws texts from the source of what a worker has loaded, too: sooner or later every odd unit comes up.
UNIT = st.one_of(st.sampled_from(["", "", "%", "mg", "µg", "0", "²", "."]), TEXT.filter(is_usual))


@st.composite
def amount(draw: Draw, units: st.SearchStrategy[str] = UNIT) -> Body:
    if draw(st.booleans()):
        tolerance = draw(st.sampled_from(["", "3", "0.25", "5%", "12.5 %", "1 digit", "3 digits"]))
        return filled({"answer": draw(NUMBER), "tolerance": tolerance, "unit": draw(units)})
    ends = sorted(draw(st.lists(st.integers(-500, 500), min_size=2, max_size=2)))
    answer = str(draw(st.integers(*ends))) if draw(st.booleans()) else ""
    return filled({"answer": answer, "range": [str(end) for end in ends], "unit": draw(units)})


SAME: Mapping[str, list[str]] = {"mg": ["g", "µg", "mg"], "µg": ["mg"], "%": ["‰"]}
"""Units of one kind: what counts as right too is to measure the same."""


@st.composite
def numeric(draw: Draw) -> Body:
    fields: Body = draw(amount())
    also = st.sampled_from(["", "patients", *SAME.get(str(fields.get("unit")), [])])
    return fields | filled(
        {
            "unit-required": draw(st.sampled_from(["", "true", "false"])) if "unit" in fields else "",
            "accept": draw(st.lists(amount(also), max_size=2)),
            "reject": [entry | {"why": draw(TEXT)} for entry in draw(st.lists(amount(), max_size=2))],
        }
    )


BODIES: st.SearchStrategy[Body] = numeric()
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = ({"answer": "5", "range": ["3", "7"]}, {"answer": "5", "range": ["3", "8"]})
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""
