"""What is said of a typed answer that was all but right, or wrong in a way that can be told."""

import pytest

from quiz.wording import slips


@pytest.mark.parametrize(
    ("reason", "said"),
    [
        ("power-of-ten\t1", "Ten times too much. Check the decimal point."),
        ("power-of-ten\t-3", "A thousand times too little. Check the decimal point."),
        (
            "unit-case\tMg\tmegagram\tmg\tmilligram",
            "The number fits, the unit does not: Mg is megagram, mg is milligram.",
        ),
        ("unit-case\tMG\t\tmg\tmilligram", "The number fits; the unit is written mg, not MG."),
        ("unit-case\tMG\t\t\t", "The number fits; MG has capitals that make it another unit."),
        ("wrong-unit\tg\tmg", "The number fits, the unit does not: it is mg, not g."),
        ("other-quantity\tmL\tmg", "mg is asked for. mL does not measure the same."),
        (
            "other-substance\tmg/dL\tmmol/L",
            "mmol/L is asked for. How many mg/dL that is depends on the substance.",
        ),
        ("other-scale\t°F\t°C", "°C is asked for. °F is another scale and is not converted."),
        ("sign", "The number fits but for its sign."),
    ],
)
def test_a_slip_is_named(reason: str, said: str) -> None:
    assert slips.explain(reason) == said


@pytest.mark.parametrize(
    "reason", ["", "unheard-of", "power-of-ten", "power-of-ten\tmany", "sign\t1", "\t", "wrong-unit\tg"]
)
def test_a_reason_that_means_nothing_here_is_passed_over(reason: str) -> None:
    assert slips.explain(reason) == ""


@pytest.mark.parametrize(
    "reason", ["separator", "unit-case\tMg\tmegagram\tmg\tmilligram", "unit-missing", "rounded", "new"]
)
def test_what_is_near_is_asked_again_without_telling_the_answer(reason: str) -> None:
    said = slips.near(reason)
    assert said.startswith("Close.")
    assert "mg" not in said
