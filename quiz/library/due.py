"""What is due in the banks there are, the least remembered first. Loaded only where something is reviewed."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from quiz.engine import QuestionPool, Settings
from quiz.library.knowledge import aim_for
from quiz.model import Question
from quiz.replay.ledger import Standing
from quiz.replay.same_question import signature_of
from quiz.stats import as_it_is_today, is_due
from quiz.store.environment import Environment

_PAGE = 200
"""Questions read from the store at a time: most reviews need no more."""


class Due(NamedTuple):
    """What to review."""

    questions: tuple[str, ...]
    """By their names in the pool, the least remembered first, no more than the settings say."""
    held_back: int
    """How many sensitive ones were passed over on the way, because they were not asked for."""


def due_in(environment: Environment, pool: QuestionPool, settings: Settings, without: Collection[str] = ()) -> Due:
    """Return what of ``pool`` is due today, or with ``cram`` whatever is least remembered, ``without`` some questions.

    Raises QuizError where the store cannot be read.
    """
    found: list[str] = []
    held_back = 0
    for name, question, kept in _remembered(environment, pool):
        if name in without:
            continue
        bank = pool.owner(name).bank
        aim = aim_for(bank, environment.preferences)
        signature = signature_of(question)
        standing = as_it_is_today(kept, signature)
        if standing is None and (row := environment.store.ledger.row_of(kept.bank, kept.question, signature)):
            standing = as_it_is_today(row.standing, signature)
        if standing is None or not (settings.cram or is_due(standing, environment.today, aim)):
            continue
        if bank.sensitive(question) and not settings.sensitive and question.topic not in settings.topics:
            held_back += 1
        elif not settings.topics or question.topic in settings.topics:
            found.append(name)
            if len(found) == settings.size:
                break
    return Due(tuple(found), held_back)


def _remembered(environment: Environment, pool: QuestionPool) -> Iterator[tuple[str, Question, Standing]]:
    """Yield the questions of ``pool`` that were ever reviewed, the least remembered first."""
    for offset in range(0, 10**9, _PAGE):
        page = environment.store.ledger.least_remembered(environment.today, _PAGE, offset)
        for standing in page:
            name = f"{standing.bank}/{standing.question}" if pool.members else standing.question
            if name in pool.questions and (pool.members or pool.bank.id == standing.bank):
                yield name, pool.questions[name], standing
        if len(page) < _PAGE:
            return
