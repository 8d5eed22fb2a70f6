"""Aiken as questions, as strict as it has to be and as kind as it can be."""

import pytest

from quiz import kinds
from tests.formats.conftest import Importing, as_bank
from tests.formats.samples import AIKEN


def test_questions_options_and_keys(imported: Importing) -> None:
    bank = as_bank(imported("aiken", AIKEN))
    assert [(it.type, it.stem, kinds.key(it)) for it in bank.questions] == [
        ("single", "Which gland makes insulin?", ("The pancreas",)),
        ("single", "What carries oxygen in the blood?", ("Red cells",)),
    ]


@pytest.mark.parametrize(
    ("text", "type_", "key"),
    [
        ("Which?\nA)one\nB)two\nANSWER: B", "single", ("two",)),
        ("Which?\na) one\nb) two\nAnswer: a", "single", ("one",)),
        ("Which?\nA. one\nB. two\nC. three\nANSWER: A, C", "multiple", ("one", "three")),
        ("Which?\nA. one\n   goes on\nB. two\nANSWER: A", "single", ("one goes on",)),
    ],
)
def test_what_other_tools_write_is_read_too(imported: Importing, text: str, type_: str, key: tuple[str, ...]) -> None:
    (question,) = as_bank(imported("aiken", text)).questions
    assert (question.type, kinds.key(question)) == (type_, key)


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("Which?\nA. one\nB. two\nANSWER: C", 1, "no such option"),
        ("Which?\nA. one\nC. two\nANSWER: C", 1, "not certain"),
        ("Which?\nA. one\nANSWER: A", 1, "fewer than two options"),
        ("Which?\nA. one\nB. two\nANSWER: one", 1, "no letter"),
        ("Which?\nA. one\nB. two", 1, "no line with ANSWER"),
        ("\nANSWER: A", 2, "no question before"),
    ],
)
def test_a_key_is_never_guessed(imported: Importing, text: str, line: int, reason: str) -> None:
    found = imported("aiken", f"{text}\n\n{AIKEN}")
    assert [it.span.start[0] for it in found.left_out] == [line]
    assert reason in found.left_out[0].reason
    assert len(found.questions) == 2
