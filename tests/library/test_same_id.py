"""Another bank under an id that was used before: no answer is taken over, except to questions that are the same."""

from dataclasses import replace

import pytest

from quiz.engine import Answer, Next, Settings
from quiz.library import BankRow, ContinueRow, Entry, TakeBank, look_home
from quiz.library.bank_offer import look_bank
from quiz.library.knowledge import look_progress
from quiz.library.past_sessions import past_sessions
from quiz.library.pools import last_results, pool_of
from quiz.library.reading_list import open_reading_list
from quiz.library.same_id import are_strangers, changes, strangers
from quiz.library.sessions import Prepared, prepare, resume_left, start
from quiz.stats import Knowledge
from quiz.tutor import Environment
from quiz.tutor.learned import learned
from tests.conftest import Clock

from .conftest import entry, workspace_of

ANIMALS = ("dog", "cat", "horse", "goat")
TREES = ("oak", "birch", "maple", "willow")
SPANISH = entry("words", "q1", "q2", "q3", "q4")


def about(*things: str, path: str = "other.yaml", ids: str = "") -> Entry:
    """A bank with the id and the ids of SPANISH about other things."""
    questions = tuple(
        replace(question, id=f"{ids}{question.id}", stem=f"Is the {thing} what everybody calls a {thing}?")
        for question, thing in zip(SPANISH.bank.questions, things, strict=True)
    )
    made = replace(SPANISH.bank, title=path, questions=questions, path=path)
    return Entry.of(made, (), path, "here")


def answer_all(environment: Environment, bank: Entry) -> int:
    """Answer every question of a bank rightly, in a session of its own; return how many are newly known."""
    workspace = workspace_of(environment, bank)
    prepared = prepare(workspace, TakeBank(bank, Settings(size=None), restart=True))
    assert isinstance(prepared, Prepared)
    tutor = start(workspace, prepared)
    while tutor.view.asked:
        assert not tutor.view.asked.changed
        tutor.send(Answer(("True",)))
        tutor.send(Next())
    return learned(environment, tutor.id, tutor.view).newly_known


@pytest.fixture
def environment_after(environment: Environment) -> Environment:
    """Every question about animals was answered rightly."""
    answer_all(environment, about(*ANIMALS))
    return environment


def known_of(environment: Environment, entry: Entry) -> Knowledge:
    """What is known of a bank, which the library, the bank's screen and a session have to agree on."""
    workspace = workspace_of(environment, entry)
    (row,) = (row for row in look_home(workspace).rows if isinstance(row, BankRow))
    state = look_bank(workspace, entry)
    assert state.knowledge == row.knowledge
    assert len(state.results) == row.knowledge.answered
    listed = open_reading_list(workspace, [entry]).listed
    assert sum(item.answered is not None for item in listed.items) == row.knowledge.answered
    pool = pool_of("words", [entry], "All")
    assert pool
    progress = look_progress(environment.store)
    assert last_results(pool, progress, environment.today, environment.preferences) == state.results
    return row.knowledge


@pytest.mark.parametrize(
    ("bank", "answered"),
    [
        (about(*ANIMALS), 4),
        (about(*ANIMALS, path="moved.yaml"), 4),
        (about(*TREES), 0),
        (about(*ANIMALS[:2], *TREES[2:]), 2),
        (about(*ANIMALS, ids="new-"), 0),
    ],
)
def test_only_questions_that_are_the_same_are_known(environment_after: Environment, bank: Entry, answered: int) -> None:
    assert known_of(environment_after, bank) == Knowledge(answered, answered, 0, 0)


@pytest.mark.parametrize(
    ("bank", "is_offered"),
    [(about(*ANIMALS), True), (about(*ANIMALS, path="moved.yaml"), True), (about(*TREES), False)],
)
def test_a_session_goes_on_with_its_own_bank_alone(environment: Environment, bank: Entry, *, is_offered: bool) -> None:
    workspace = workspace_of(environment, about(*ANIMALS))
    prepared = prepare(workspace, TakeBank(workspace.entries[0], Settings(size=None)))
    assert isinstance(prepared, Prepared)
    start(workspace, prepared).send(Answer(("True",)))

    today = workspace_of(environment, bank)
    assert any(isinstance(row, ContinueRow) for row in look_home(today).rows) == is_offered
    assert (look_bank(today, bank).left is not None) == is_offered
    assert (resume_left(today, TakeBank(bank, Settings())) is not None) == is_offered


def test_a_session_of_one_bank_is_not_opened_with_another_that_has_its_id(environment: Environment) -> None:
    animals, trees = about(*ANIMALS, path="a.yaml"), about(*TREES, path="t.yaml")
    workspace = workspace_of(environment, trees, animals)
    prepared = prepare(workspace, TakeBank(animals, Settings(size=None)))
    assert isinstance(prepared, Prepared)
    start(workspace, prepared).send(Answer(("True",)))

    (row,) = (row for row in look_home(workspace).rows if isinstance(row, ContinueRow))
    assert row.entry == animals
    assert resume_left(workspace, TakeBank(trees, Settings())) is None
    assert resume_left(workspace, TakeBank(animals, Settings())) is not None


def test_two_banks_with_one_id_are_learned_side_by_side(environment_after: Environment, clock: Clock) -> None:
    animals, trees = about(*ANIMALS), about(*TREES)
    known = Knowledge(4, 4, 0, 0)
    for bank, newly_known in ((trees, 4), (animals, 0), (trees, 0)):
        clock.tick(60)
        assert answer_all(environment_after, bank) == newly_known
        assert known_of(environment_after, animals) == known_of(environment_after, trees) == known
    row = environment_after.store.ledger.question("words", "q1")
    assert row
    assert (row.answers, row.right) == (2, 2)


@pytest.mark.parametrize(("bank", "asked"), [(about(*ANIMALS), 4), (about(*ANIMALS[:2], *TREES[2:]), 2)])
def test_the_history_counts_no_question_that_is_gone(environment_after: Environment, bank: Entry, asked: int) -> None:
    (past,) = past_sessions(environment_after.store, [bank]).sessions
    assert (past.right_first, past.asked) == (asked, asked)


def test_a_bank_that_is_not_there_keeps_its_history(environment_after: Environment) -> None:
    (past,) = past_sessions(environment_after.store, []).sessions
    assert past.asked == 4


def test_banks_with_few_questions_in_common_are_strangers() -> None:
    animals, trees, mixed = (
        about(*ANIMALS),
        about(*TREES, path="t.yaml"),
        about(*ANIMALS[:2], *TREES[2:], path="m.yaml"),
    )
    assert are_strangers(animals.about, trees.about)
    assert not are_strangers(animals.about, mixed.about)
    assert not are_strangers(animals.about, about(*ANIMALS, ids="new-").about)
    assert {path: other.path for path, other in strangers([animals, trees]).items()} == {
        "other.yaml": "t.yaml",
        "t.yaml": "other.yaml",
    }
    assert strangers([animals, mixed, entry("bones", "q1")]) == {}


def test_what_differs_between_two_versions_is_named() -> None:
    old, new = about(*ANIMALS).bank, about("dog", "cat", "oak", "goat", ids="").bank
    first, second, third, fourth = new.questions
    new = replace(new, questions=(replace(first, id="dog"), replace(second, explanation="So."), third, fourth))

    assert changes(old, new) == (("q3",), ("q3",), ("q2",), (("q1", "dog"),))
    assert changes(old, old) == ((), (), (), ())
