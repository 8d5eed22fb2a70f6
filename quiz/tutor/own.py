"""What learners keep about questions: their notes and marks, and what they want to be asked no more.

It is read from the store where an explanation is shown, and kept in a session of its own where nothing is asked.
"""

from collections.abc import Callable

from quiz import engine
from quiz.engine import Bookmark, Note, QuestionPool
from quiz.errors import QuizError
from quiz.model import About, Bank, Fact, OwnMark
from quiz.replay import belongs_to
from quiz.replay.same_question import signature_of
from quiz.stats import Notebook, Own
from quiz.store.environment import Environment
from quiz.tutor.recording import append

OwnOf = Callable[[str], Own]
"""Gives what is kept about a question by its name in a session."""


def nothing_kept(_question: str) -> Own:
    """Return that nothing is kept."""
    return Own()


def notebook(environment: Environment) -> Notebook:
    """Return everything that is noted and marked. Raises QuizError if the store fails."""
    store = environment.store
    return Notebook.of(store.records_of("noted"), store.records_of("bookmarked"))


def own_of(environment: Environment, pool: QuestionPool) -> OwnOf:
    """Return what gives what is kept about a question of ``pool``; nothing where the store fails."""
    try:
        book = notebook(environment)
    except QuizError:
        return nothing_kept

    def own(name: str) -> Own:
        return book.about(*belongs_to(pool.owner(name).bank.id, name), signature_of(pool.questions[name]))

    return own if book.notes or book.marks else nothing_kept


def turned(own: Own, question: str, mark: OwnMark) -> Bookmark:
    """Return the event that sets a mark on a question, or takes it away."""
    return Bookmark(question, mark, on=mark not in own.marks)


def keep(environment: Environment, path: str, about: About, event: Note | Bookmark) -> None:
    """Keep a note or a mark while nothing is asked; ``path`` is that of the bank. Raises QuizError if that fails."""
    _keep(environment, engine.while_reading(about.bank, path, *engine.annotation(event, about)))


def take_away(environment: Environment, about: About, own: Own) -> None:
    """Take away the note and the marks of a question, which may be gone. Raises QuizError if that cannot be kept."""
    for mark in own.marks:
        keep(environment, "", about, Bookmark(about.question, mark, on=False))
    if own.notes:
        keep(environment, "", about, Note(about.question, "", own.ids))


def retire(environment: Environment, bank: Bank, question: str, *, on: bool) -> None:
    """Keep that the learner, who reads explanations, wants to be asked a question no more, or again where not ``on``.

    Raises QuizError if it cannot be kept.
    """
    _keep(environment, engine.while_reading(bank.id, bank.path, "retired", {"question": question, "on": on}))


def _keep(environment: Environment, facts: tuple[Fact, ...]) -> None:
    append(environment, str(environment.new_id()), facts)
