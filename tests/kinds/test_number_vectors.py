"""Typed numbers, row by row of their table: what each is worth beside its key."""

from collections.abc import Callable
from pathlib import Path

import pytest

from quiz import kinds
from quiz.model import Grading, Invalid, Judged, Near, Outcome, Question
from quiz.source.nodes import Tree

_TABLE = Path(__file__).parents[1] / "answers" / "vectors" / "numbers.tsv"
_ROWS = [line for line in _TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def amount(text: str) -> dict[str, Tree]:
    number, _, unit = text.partition(" ")
    return {"answer": number, "unit": unit} if unit else {"answer": number}


def setting(name: str, value: str) -> dict[str, Tree]:
    match name:
        case "tolerance":
            return {"tolerance": value}
        case "range":
            return {"range": list(value.split(" to "))}
        case "unit-required":
            return {"unit-required": "true"}
        case "accept":
            return {"accept": [amount(value)]}
        case "reject":
            return {"reject": [amount(value) | {"why": "No."}]}
        case _:
            raise ValueError(f"{_TABLE.name} knows no setting `{name}`.")


def verdict_and_reason(outcome: Outcome) -> tuple[str, str]:
    """Verdict and reason, as the table has them."""
    match outcome:
        case Judged(verdict, _, reasons):
            return verdict, ",".join(reasons)
        case Near(reason):
            return "near", reason
        case Invalid(reason):
            return "again", reason
        case _:
            pytest.fail(f"A number is never left to the learner: {outcome}")


def worth(row: str, make: Callable[..., Question]) -> tuple[str, str, str]:
    """Verdict and reason of what a row types, and the verdict and reason that it lists."""
    key, typed, listed, *more = [*row.split("\t"), ""]
    typed = typed[1:-1] if len(typed) > 1 and typed.startswith('"') else typed
    settings = dict(each.partition("=")[::2] for each in more[0].split("|") if each)
    language = settings.pop("language", "en")
    fields = amount(key)
    for name, value in settings.items():
        fields |= setting(name, value)

    outcome = kinds.grade(make("numeric", fields), (typed,), Grading(language=language))

    return (*verdict_and_reason(outcome), listed)


def agrees(verdict: str, reason: str, listed: str) -> bool:
    expected, _, why = listed.partition(":")
    return verdict == expected and why in {reason.replace("\t", ":"), reason.partition("\t")[0]}


def test_a_typed_number_is_worth_what_the_table_says(make: Callable[..., Question]) -> None:
    found = {row: worth(row, make) for row in _ROWS}

    assert len(found) > 500
    assert {row: each for row, each in found.items() if not agrees(*each)} == {}
