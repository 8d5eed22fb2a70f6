"""No question gives a milder call than the list of who to call, and none a stronger one."""

import re
from itertools import pairwise

import pytest

from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.widgets.page import Page

from .alarm_signs import CALLS, AlarmSign, advice, alarm_signs, all_advice, disagreements
from .texts import Text, first_bank

HEADINGS = ("call the emergency number now", "24-hour line now", "low mood")
"""How the three parts of `help` begin."""
UNDER = {"emergency": 0, "24-hour line": 1, "same day": 1, "days": 2}
AS_THE_TEXT_SAYS = {"new yellow skin or eyes", "yellow skin with fever or confusion"}
"""Signs whose call stands beside them in `help`, whatever the part."""
WITHOUT_A_SIGN = re.compile(
    r"\btell (the|your) (care )?team\b|^call (the|that)\b|that line|mouth|space around|calm steps|the other three signs"
    r"|^if it is sudden or severe"
)
"""Sentences with a call that name no sign: a step, or the rule for everything else."""


def parts() -> list[str]:
    """The three parts of `help`, each in one line and in small letters."""
    flat = re.sub(r"[*\s]+", " ", first_bank().help.lower())
    starts = [flat.index(heading) for heading in HEADINGS]
    assert starts == sorted(starts)
    return [flat[start:end] for start, end in pairwise([*starts, len(flat)])]


def test_every_sign_has_one_row() -> None:
    names = [sign.name for sign in alarm_signs()]

    assert len(set(names)) == len(names) > 30
    assert {sign.call for sign in alarm_signs()} == set(CALLS)


@pytest.mark.parametrize("sign", alarm_signs(), ids=lambda sign: sign.name)
def test_help_names_the_sign_once_under_its_call(sign: AlarmSign) -> None:
    found = [number for number, part in enumerate(parts()) for _ in sign.in_help.finditer(part)]

    assert found == [1 if sign.name in AS_THE_TEXT_SAYS else UNDER[sign.call]]


def test_help_names_no_sign_that_is_not_in_the_table() -> None:
    listed = [item for part in first_bank().help.split("\n") for item in re.findall(r"^\s+- (.*)", part)]
    pieces = [piece for item in listed for piece in re.split(r"[;:] ", item.lower()) if piece]
    known = " ".join(listed).lower()
    for sign in alarm_signs():
        known = sign.in_help.sub("", known)
    left = {piece for piece in pieces if piece in known}

    assert left <= {"ill with", "no fever medicine yet", "ending your life", "this number, or 988 (us), 116 123 (uk)"}


@pytest.mark.parametrize("sign", alarm_signs(), ids=lambda sign: sign.name)
def test_the_sign_has_a_source_that_was_read(sign: AlarmSign) -> None:
    declared = first_bank().sources

    assert set(sign.sources) <= set(declared)
    assert any(declared[source].status in {"checked", "reprint"} for source in sign.sources)


def test_every_question_gives_the_call_of_the_table() -> None:
    wrong = [(given, names) for given in all_advice() if (names := disagreements(given))]

    assert [f"{given.question}: {given.call}, not {names}: {given.sentence}" for given, names in wrong] == []


def test_every_call_in_a_question_is_about_a_sign_in_the_table() -> None:
    strong = [given for given in all_advice() if given.call in CALLS[:3] and not WITHOUT_A_SIGN.search(given.sentence)]
    unknown = [given for given in strong if not any(sign.in_question.search(given.sentence) for sign in alarm_signs())]

    assert strong
    assert [f"{given.question}: {given.sentence}" for given in unknown] == []


@pytest.mark.parametrize("sign", alarm_signs(), ids=lambda sign: sign.name)
def test_a_question_names_the_sign(sign: AlarmSign) -> None:
    assert any(sign.in_question.search(given.sentence) for given in all_advice())


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("New chest pain: call your team's 24-hour line now.", "24-hour line"),
        ("Sudden severe bone pain: call the emergency number now.", "emergency"),
        ("Shaking chills: call the team the same day.", "same day"),
        ("Tell the team about a newly swollen leg.", "days"),
        ("New yellow skin or eyes: call the emergency number now.", "emergency"),
    ],
)
def test_a_call_that_is_too_mild_or_too_strong_is_found(text: str, call: str) -> None:
    given = next(advice(Text("x", "explanation", text)))

    assert given.call == call
    assert disagreements(given)


def test_the_same_goes_for_repeats_the_call_before() -> None:
    text = "Shaking chills: call the emergency number now. The same goes for new chest pain."

    assert [given.call for given in advice(Text("x", "why", text))] == ["emergency", "emergency"]


def test_a_list_belongs_to_the_sentence_before_it() -> None:
    found = list(advice(Text("x", "explanation", "Call the team's 24-hour line for:\n- new chest pain\n- fainting")))

    assert disagreements(found[0]) == ["new chest pain", "fainting"]


def test_the_list_of_who_to_call_fits_one_page() -> None:
    text = first_bank().help

    assert len(Page(to_paragraphs(text)).at(77).plain.split("\n")) <= 21, "80 columns and 24 rows"
    assert max(len(word) for word in text.split()) <= 30, "a word that 40 columns would cut"
