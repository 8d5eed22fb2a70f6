"""The order in which options are shown: by chance, but the same on every machine."""

from functools import partial
from hashlib import blake2b

from quiz import kinds
from quiz.engine.session import Session
from quiz.model import Interaction


def in_new_order(session: Session, name: str) -> Interaction:
    """Return the question as chance orders it now, turned on by one where that is the order of the last asking."""
    question, skipped = session.pool.questions[name], name in session.skipped
    shown = kinds.present(question, partial(_shuffled, f"{session.seed}/{name}/0/False", 0))
    for turn in range(0 if skipped else 1, 0 if session.mode.deferred else session.turns(name) + 1):
        showing, before = f"{session.seed}/{name}/{turn}/{skipped}", shown
        shown = kinds.present(question, partial(_shuffled, showing, 0))
        if shown == before:
            shown = kinds.present(question, partial(_shuffled, showing, 1))
    return shown


def _shuffled(showing: str, turned: int, texts: tuple[str, ...]) -> tuple[str, ...]:
    order = sorted(texts, key=lambda text: _rank(showing, text))
    return (*order[turned:], *order[:turned])


def _rank(showing: str, text: str) -> bytes:
    """Return the rank of ``text`` in one showing: sorted by it, every order is equally likely on any Python."""
    return blake2b(f"{showing}/{text}".encode("utf-8", "surrogatepass"), digest_size=8).digest()
