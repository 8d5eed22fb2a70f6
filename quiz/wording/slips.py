"""How a typed answer differs from the key: hints for one that comes close, sentences for one that was graded.

A reason is a code, followed by its values where it has some, with a tab before each.
"""

from collections.abc import Mapping

_NEAR: Mapping[str, str] = {
    "spelling": "Close. Check the spelling.",
    "separator": "Close. Write the number without a sign between the thousands.",
    "unit-case": "Close. Check the capitals of the unit.",
    "unit-missing": "Close. Give the number in the unit shown.",
    "rounded": "Close. Give one digit more, or use the unit shown.",
}

_SAID: Mapping[str, str] = {
    "sign": "The number fits but for its sign.",
    "decimal-point": "The digits fit, the decimal point does not.",
    "separator": "The number fits without the sign between its thousands.",
    "unit-missing": "A number without a unit was taken to be in the unit shown.",
    "rounded": "Very close, but rounded too far.",
    "misspelt": "It counts, though it is spelled a little differently.",
    "leading-zero": "Better with a 0 before the point: a point alone is easily overlooked.",
}

_TIMES: Mapping[str, str] = {
    "1": "Ten",
    "2": "A hundred",
    "3": "A thousand",
    "4": "Ten thousand",
    "5": "A hundred thousand",
    "6": "A million",
}


def near(reason: str) -> str:
    """Return what to check again in a typed answer that was almost right."""
    code, *places = reason.split("\t")
    if code == "spelling" and places:
        return f"Close. Check the spelling of gap {' and gap '.join(places)}."
    return _NEAR.get(code, "Close. Look at it once more.")


def confused(typed: str, asked: str) -> str:
    """Return that one term was taken for another."""
    return f"Easily confused: {typed} and {asked}."


def meaning(term: str, what: str) -> str:
    """Return a term with its meaning."""
    return f"{term}: {what}"


def explain(reason: str) -> str:
    """Return a reason as a sentence or two; empty where it needs no words."""
    match reason.split("\t"):
        case [code] if code in _SAID:
            return _SAID[code]
        case ["confusable", typed, expected]:
            return confused(typed, expected)
        case ["power-of-ten", places] if places.removeprefix("-") in _TIMES:
            how = "little" if places.startswith("-") else "much"
            return f"{_TIMES[places.removeprefix('-')]} times too {how}. Check the decimal point."
        case ["unit-case", typed, name, expected, expected_name] if name and expected_name and name != expected_name:
            return f"The number fits, the unit does not: {typed} is {name}, {expected} is {expected_name}."
        case ["unit-case", typed, _, expected, _] if expected:
            return f"The number fits; the unit is written {expected}, not {typed}."
        case ["unit-case", typed, *_]:
            return f"The number fits; {typed} has capitals that make it another unit."
        case ["wrong-unit", typed, expected]:
            return f"The number fits, the unit does not: it is {expected}, not {typed}."
        case ["other-quantity", typed, expected]:
            return f"{expected} is asked for. {typed} does not measure the same."
        case ["other-substance", typed, expected]:
            return f"{expected} is asked for. How many {typed} that is depends on the substance."
        case ["other-scale", typed, expected]:
            return f"{expected} is asked for. {typed} is another scale and is not converted."
        case _:
            return ""
