"""What a learner chose last, for one who has no file of settings: it is offered once more."""

from quiz.library.workspace import Workspace
from quiz.model import EXAM, PRACTICE
from quiz.replay import replay


def as_chosen_last(workspace: Workspace) -> Workspace:
    """Return ``workspace`` with preferences that follow the last session whose settings were offered.

    These are how many questions, where that is not what the bank suggests, and whether to be asked how sure one is.
    Sensitive questions are chosen each time. Raises QuizError where the store cannot be read.
    """
    store = workspace.environment.store
    offered = [row for row in store.ledger.sessions() if row.mode in (PRACTICE.name, EXAM.name)]
    if not offered:
        return workspace
    facts = (record.fact for record in store.records(offered[-1].session))
    settings = replay(fact for fact in facts if fact.kind == "started").settings
    suggested = [entry.bank.size for entry in workspace.entries if entry.about.id == offered[-1].bank]
    size = 0 if settings.size is None or settings.size in suggested else settings.size
    preferences = workspace.environment.preferences._replace(size=size, certainty=settings.certainty)
    return workspace._replace(environment=workspace.environment._replace(preferences=preferences))
