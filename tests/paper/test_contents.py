"""What is on the paper, in which order, and what is not."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

import pytest

from quiz import engine, paper
from quiz.engine import ALONE, EXAM, Answer, GiveUp, HandIn, Jump, Next, Plan, QuestionPool, Session, Skip
from quiz.model import Bank

from .conftest import WHEN, begun, sent


def titles(session: Session) -> list[str]:
    return [line.lstrip("# ") for line in paper.markdown(session, WHEN).splitlines() if line.startswith("#")]


def test_the_head_says_what_when_how_many_and_how_far_it_can_be_trusted(session: Session) -> None:
    assert paper.markdown(session, WHEN).split("\n\n")[:6] == [
        r"# Breathing \& the heart",
        "Saved on 25 November 2026.",
        "**2 right at once, 7 learned on the way.**",
        "Judged by yourself: 0 of 1 known.",
        "For learning, not medical advice.",
        "Checked against public sources in November 2026. Not yet reviewed by a clinician.",
    ]


def test_a_question_says_all_of_it_in_one_order(session: Session) -> None:
    assert titles(session)[1:8] == [
        "Question 1 · The heart",
        "Answer",
        "You chose",
        "Explanation",
        "Often misunderstood",
        "The other options",
        "Sources",
    ]


def test_questions_stand_in_the_order_asked_first_not_in_the_order_answered(bank: Bank) -> None:
    put_off = sent(begun(bank), Skip(), Answer(("Artery", "Vein")), Next(), *[Skip()] * 8, Answer(("Four",)), Next())
    printed = paper.markdown(put_off, WHEN)

    assert put_off.answered == ("vessels", "chambers")
    assert printed.index("How many chambers") < printed.index("vessels?")
    assert "8 questions left out." in printed


def test_what_was_not_answered_is_not_there(bank: Bank) -> None:
    printed = paper.markdown(sent(begun(bank), Answer(("Four",)), Next()), WHEN)

    assert "chambers" in printed
    assert "vessels?" not in printed
    assert "pushes" not in printed


def test_of_a_session_without_an_answer_the_paper_says_so(bank: Bank) -> None:
    printed = paper.markdown(begun(bank), WHEN)

    assert "**Nothing was answered this time.**" in printed
    assert "Question 1" not in printed
    assert "left out" not in printed


def test_later_answers_are_reported_and_the_first_counts(session: Session) -> None:
    first = paper.markdown(session, WHEN).split("## Question")[1]

    assert "✗ Not quite." in first
    assert "Answered again later: not quite right, then right." in first


def test_who_did_not_know_gets_no_verdict(session: Session) -> None:
    last = paper.markdown(session, WHEN).split("## Question ")[10]

    assert "**→ I don't know yet**\n\nAnswered again later: right." in last


def test_a_variant_that_is_as_right_is_not_said_to_be_the_key(bank: Bank) -> None:
    name = next(question for question in bank.questions if question.id == "breathing-muscle")
    printed = paper.markdown(sent(begun(replace(bank, questions=(name,))), Answer(("midriff",)), Next()), WHEN)

    assert "### Answer\n\n- ✓ **diaphragm**\n\n### You wrote\n\n- ✓ **midriff**" in printed


def test_a_question_that_has_changed_since_says_so(bank: Bank, session: Session) -> None:
    first, *rest = bank.questions
    changed = replace(bank, questions=(replace(first, stem="Another one?"), *rest))
    printed = paper.markdown(engine.fold(QuestionPool.of(changed), session.log), WHEN)

    then = f"It asked then: {first.stem}\n\nYou answered then: Three"
    assert printed.count(f"This question has changed since you answered it.\n\n{then}") == 1
    assert "Another one?" in printed
    assert "changed" not in paper.markdown(session, WHEN)


@pytest.mark.parametrize("draw", [paper.markdown, paper.html])
def test_what_cannot_wait_is_before_the_question_and_all_that_explains_it(
    bank: Bank, draw: Callable[[Session, datetime], str]
) -> None:
    chest = next(question for question in bank.questions if question.id == "chest-pain")
    asked = replace(chest, correction="Waiting helps nobody.")
    printed = draw(sent(begun(replace(bank, questions=(asked,))), GiveUp(), Next()), WHEN)

    places = [printed.index(text) for text in ("know yet", "call 112 now", "What do you do", "Call for", "Waiting")]
    assert places == sorted(places)


@pytest.mark.parametrize("draw", [paper.markdown, paper.html])
def test_two_confused_terms_are_there_with_their_meanings(bank: Bank, draw: Callable[[Session, datetime], str]) -> None:
    muscle = next(question for question in bank.questions if question.id == "breathing-muscle")
    confused = replace(
        bank,
        questions=(muscle,),
        confusable=(("diaphragm", "diagram"),),
        glossary={"diaphragm": "The muscle under the lungs.", "diagram": "A drawing that explains."},
    )
    printed = draw(sent(begun(confused), Answer(("diagram",)), Next()), WHEN)

    meanings = [printed.index(text) for text in ("Easily confused", "A drawing that", "The muscle under the lungs.")]
    assert meanings == sorted(meanings)


def test_a_question_that_became_another_type_still_shows_what_was_answered(bank: Bank, session: Session) -> None:
    moved = dict(zip((question.id for question in bank.questions), reversed(bank.questions), strict=True))
    others = tuple(replace(question, id=name) for name, question in moved.items())
    again = engine.fold(QuestionPool.of(replace(bank, questions=others)), session.log)

    assert "Nerve" in paper.markdown(again, WHEN)
    assert "Nerve" in paper.html(again, WHEN)


def test_of_an_exam_nothing_is_given_away_before_it_is_handed_in(bank: Bank) -> None:
    exam = begun(replace(bank, questions=bank.questions[:2]), EXAM)
    exam = sent(exam, Answer(("Four",)), Jump("vessels"), Answer(("Nerve",)))
    for printed in (paper.markdown(exam, WHEN), paper.html(exam, WHEN)):
        assert "This exam is not handed in yet, so nothing is explained." in printed
        assert "of 2 right" not in printed
        assert "chambers" not in printed
        assert "signals" not in printed

    printed = paper.markdown(sent(exam, HandIn()), WHEN)
    assert "1 of 2 right." in printed
    assert "It carries signals." in printed


def test_a_medical_bank_leaves_room_for_questions_and_says_who_to_call(session: Session) -> None:
    assert titles(session)[-2:] == ["Questions for my care team", "Who to call"]
    assert paper.html(session, WHEN).count("<li></li>") == 8


def test_a_medical_bank_without_help_says_what_can_be_said_anywhere(bank: Bank) -> None:
    printed = paper.markdown(begun(replace(bank, help="")), WHEN)

    assert "In an emergency call the emergency number" in printed


@pytest.mark.parametrize(("about", "said"), [("chambers", False), ("chest-pain", True)])
def test_any_other_bank_has_neither_but_for_urgent_questions_who_to_call(bank: Bank, about: str, said: bool) -> None:  # noqa: FBT001
    questions = tuple(question for question in bank.questions if question.id == about)
    other = begun(replace(bank, domain="", help="", questions=questions))
    session = sent(other, GiveUp(), Next())

    assert "Questions for my care team" not in titles(session)
    assert ("Who to call" in titles(session)) == said


def test_a_session_over_several_banks_says_of_each_what_it_says_of_itself(bank: Bank) -> None:
    other = Bank("other", "Other", bank.questions[:1], language="en", notice="Not for pilots.", topics={})
    plan = Plan(("breathing/chambers", "other/chambers"), 7, ALONE)
    begun = engine.begin(QuestionPool.over(Bank("*", "Every bank", ()), (bank, other)), plan).session
    printed = paper.markdown(sent(begun, Answer(("Four",)), Next(), Answer(("Two",)), Next()), WHEN)
    first, second = printed.split("## Question ")[1:3]

    assert printed.startswith("# Every bank\n\nSaved on 25 November 2026.\n\n**1 right at once, 1 to try again.**\n\n")
    assert r"**Breathing \& the heart**" + "\n\nFor learning, not medical advice." in printed
    assert "**Other**\n\nNot for pilots.\n\n## Question 1 · The heart" in printed
    assert "Atlas of the body" in first
    assert "Heart" in second
    assert "Atlas of the body" not in second
    assert printed.count("Questions for my care team") == printed.count("## Who to call\n") == 1
    assert paper.file_name(begun, WHEN, ".md") == "every-bank-review-2026-11-25.md"


def test_where_several_banks_say_who_to_call_each_has_its_title(bank: Bank) -> None:
    other = replace(bank, id="other", title="Other", help="Call *me*.")
    plan = Plan(("breathing/pulse", "other/pulse"), 7, ALONE)
    begun = engine.begin(QuestionPool.over(Bank("*", "Every bank", ()), (bank, other)), plan).session
    session = sent(begun, GiveUp(), Next(), GiveUp(), Next())

    assert titles(session)[-3:] == [
        "Questions for my care team",
        r"Who to call · Breathing \& the heart",
        "Who to call · Other",
    ]


def test_nothing_of_the_person_or_the_computer_is_on_it(bank: Bank) -> None:
    session = sent(begun(replace(bank, path="/home/someone/banks/b.yaml")), Answer(("Four",), 1234), Next())
    for printed in (paper.markdown(session, WHEN), paper.html(session, WHEN)):
        assert "banks" not in printed
        assert "1234" not in printed
