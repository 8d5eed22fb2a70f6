"""What the first bank promises of its facts: the article covered, every question checked, every alarm with its step."""

import re

import pytest

from . import totals
from .alarm_signs import alarm_signs
from .texts import SHIPPED, first_bank, paragraphs, parts, planned, question, reading, texts

URGENT = [
    "C04", "C05", "C07", "C08", "C09", "C10", "C12", "C13", "C19", "E11", "E19", "E31", "G11", "N4", "N5",
    "N6", "N7", "N8", "N9", "N10", "N11", "N14",
]  # fmt: skip
"""By their numbers in the plan: signs that cannot wait."""
FOR_HELP = {"help-lines", *(source for sign in alarm_signs() for source in sign.sources)}
"""Sources that stand behind the list of who to call, whether or not a question cites them."""
NUMBERS = ["911", "999", "112", "988", "116 123", "1-800-227-2345", "0808 800 6000"]
RULES = ["no fever medicine", "Your team's rules come first", "Ask before you stop"]


def test_all_questions_of_the_plan_are_there() -> None:
    questions = first_bank().questions

    assert len(questions) == reading().questions_seen == totals.PLANNED
    assert sorted(planned().values()) == sorted(each.id for each in questions)
    assert reading().problems == ()


def test_the_totals_can_be_set_beside_the_plan() -> None:
    print(totals.report())  # for pytest -rP

    assert sum(totals.BY_TOPIC.values()) == totals.PLANNED
    assert totals.table("x", {"a": 1}, {"a": 1, "b": 2}).splitlines()[1:] == [
        f"{'a':<18}      1      1",
        f"{'b':<18}      0      2  *",
        f"{'all':<18}      1      3",
    ]


def test_every_statement_of_the_article_is_touched() -> None:
    touched = {claim for each in first_bank().questions for claim in each.claims}

    assert touched == set(range(1, 90))


def test_every_question_rests_on_a_source_that_was_checked() -> None:
    declared = first_bank().sources
    resting = {
        each.id: {cited.source for cited in each.sources if declared[cited.source].status == "checked"} - {"article"}
        for each in first_bank().questions
    }

    assert [name for name, checked in resting.items() if not checked] == []


def test_every_source_is_cited_and_says_where_it_is_and_how_far_it_was_checked() -> None:
    declared = first_bank().sources
    cited = {cited.source for each in first_bank().questions for cited in each.sources}

    assert set(declared) - cited - FOR_HELP == {"article"}
    assert {
        name for name, source in declared.items() if source.status not in {"checked", "reprint", "to-check"}
    } == set()
    assert {name for name, source in declared.items() if not source.publisher} == set()
    assert {name for name, source in declared.items() if not source.url} <= {"article", *FOR_HELP}


def test_every_question_about_symptoms_ends_with_what_to_do() -> None:
    endings = {
        each.id: [paragraph.startswith("What to do:") for paragraph in paragraphs(each.explanation)]
        for each in first_bank().questions
        if each.topic == "symptoms"
    }

    assert [name for name, found in endings.items() if found != [False] * (len(found) - 1) + [True]] == []


@pytest.mark.parametrize("number", URGENT)
def test_a_sign_that_cannot_wait_has_its_own_action_line(number: str) -> None:
    urgent = question(number).urgent

    assert isinstance(urgent, str)
    assert "call" in urgent.lower()


def test_nothing_else_is_called_urgent() -> None:
    assert {each.id for each in first_bank().questions if each.urgent} == {planned()[number] for number in URGENT}


def test_outlook_is_asked_only_of_those_who_choose_it() -> None:
    bank = first_bank()
    sensitive = {each.id for each in bank.questions if bank.sensitive(each)}

    assert sensitive == {name for number, name in planned().items() if number[0] == "F" or number in {"H01", "N24"}}


def test_no_session_opens_with_what_cannot_be_cured() -> None:
    assert [each.id for each in first_bank().questions if not each.opener] == [planned()["E01"]]


def test_every_part_of_a_question_has_its_reason() -> None:
    bare = [(each.id, part.name) for each in first_bank().questions for part in parts(each) if not part.why.strip()]

    assert bare == []


def test_every_question_explains_itself_and_says_what_is_learned() -> None:
    for each in first_bank().questions:
        assert each.explanation, each.id
        assert each.objective, each.id
        assert each.topic in first_bank().topics, each.id
        assert each.difficulty in totals.BY_DIFFICULTY, each.id
        assert len({"core", "extra"} & set(each.tags)) == 1, each.id
        assert {text.role for text in texts(each)} >= {"stem", "explanation"}, each.id


@pytest.mark.parametrize("part", [*NUMBERS, *RULES])
def test_who_to_call_has_the_numbers_and_the_rules(part: str) -> None:
    assert part in " ".join(first_bank().help.split())


def test_the_bank_says_that_no_clinician_has_read_it() -> None:
    bank = first_bank()

    assert bank.reviewed_by == ()
    assert bank.checked
    assert "not medical advice" in bank.notice


def test_the_readme_names_only_questions_and_sources_that_exist() -> None:
    text = (SHIPPED / "README.md").read_text("utf-8")
    named = set(re.findall(r"`([a-z0-9]+(?:-[a-z0-9]+)+)`", text)) - {"to-check", "as-of", "reviewed-by"}

    assert named
    assert named - {each.id for each in first_bank().questions} - set(first_bank().sources) == set()
