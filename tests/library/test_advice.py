"""Whose advice on who to call a row of the home list shows."""

from dataclasses import replace

from quiz.engine import Answer, Plan, QuestionPool
from quiz.library import ContinueRow, Entry, look_home
from quiz.library.advice import Advice, advice_of, banks_of_row
from quiz.library.pools import pool_of_every_bank
from quiz.library.sessions import Prepared, start
from quiz.tutor import Environment
from quiz.wording.banks import NO_HELP
from tests.conftest import Clock

from .conftest import entry, workspace_of


def helping(name: str, text: str) -> Entry:
    """A bank of two questions that says who to call."""
    made = entry(name, "a", "b")
    return made.holding(replace(made.bank, help=text))


HEART, BONES, EYES = helping("heart", "Call 112."), helping("bones", "Call the ward."), helping("eyes", "")


def test_the_advice_of_one_bank_needs_no_title_and_of_several_each_has_its_own() -> None:
    assert advice_of((HEART.bank, EYES.bank)) == (Advice("", "Call 112."),)
    assert advice_of((HEART.bank, BONES.bank)) == (Advice("Heart", "Call 112."), Advice("Bones", "Call the ward."))


def test_the_same_advice_is_given_once() -> None:
    assert advice_of((HEART.bank, helping("lungs", "Call 112.").bank)) == (Advice("", "Call 112."),)


def test_without_any_advice_there_is_a_general_one() -> None:
    assert advice_of(()) == advice_of((EYES.bank,)) == (Advice("", NO_HELP),)


def test_a_row_shows_the_banks_whose_questions_it_asks(environment: Environment, clock: Clock) -> None:
    workspace = workspace_of(environment, HEART, BONES, EYES)
    alone = Prepared(QuestionPool.of(BONES.bank), Plan(("a",), 1))
    both = Prepared(pool_of_every_bank((HEART, BONES, EYES), "All"), Plan(("eyes/a", "heart/b"), 1))
    for prepared in (alone, both):
        start(workspace, prepared).send(Answer(("True",)))
        clock.tick(1)
    clock.tick(86_400 * 30)

    home = look_home(workspace)
    asked = [[bank.id for bank in banks_of_row(workspace, home, row)] for row in home.rows]
    assert isinstance(home.rows[1], ContinueRow)
    assert asked == [
        ["bones", "eyes"],
        ["eyes", "heart"],
        ["bones"],
        ["heart"],
        ["bones"],
        ["eyes"],
        ["heart", "bones", "eyes"],
    ]
