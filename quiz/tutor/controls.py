"""What a learner can do at this moment of a session beside answering, and what it would do: for every front end alike.

A control that is *offered* has a meaning now. What comes of it is an *effect*, a code that ``wording`` has a sentence
for; a few effects only say why nothing happens (there is no further hint, there is no answer to take back).
"""

from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple, assert_never

from quiz import kinds, wording
from quiz.engine import Bookmark, Event, Flag, Hint, Jump, Note, Override, Session, Skip, Undo
from quiz.model import Arrange, Bank, Fill, OwnMark, Pair, Pick, Question, Reveal, Write
from quiz.tutor.links import has_links

Control = Literal[
    "hint",
    "skip",
    "flag",
    "note",
    "bookmark",
    "care-team",
    "undo",
    "back",
    "override",
    "sources",
    "words",
    "ease",
    "retire",
    "map",
    "jump",
    "hand-in",
]

Effect = Literal[
    "",
    "put-off",
    "left-out",
    "left-open",
    "flagged",
    "flagged-why",
    "unflagged",
    "noted",
    "unnoted",
    "bookmark-on",
    "bookmark-off",
    "care-team-on",
    "care-team-off",
    "undone",
    "nothing-to-undo",
    "no-hints",
    "no-more-hints",
    "overridden",
]

_MARKS: frozenset[Control] = frozenset({"flag", "bookmark", "care-team"})
_EXAM: frozenset[Control] = _MARKS | {"skip", "map", "jump", "hand-in"}
_ASKING: frozenset[Control] = _MARKS | {"hint", "skip", "undo", "back"}
_JUDGED: frozenset[Control] = _MARKS | {"note", "undo", "back", "sources"}

_MARKED: Mapping[tuple[OwnMark, bool], Effect] = {
    ("bookmark", True): "bookmark-on",
    ("bookmark", False): "bookmark-off",
    ("care-team", True): "care-team-on",
    ("care-team", False): "care-team-off",
}


def controls(session: Session) -> frozenset[Control]:
    """Return what has a meaning now. In an exam any answer may be changed, so none is taken back."""
    if session.ended:
        return frozenset({"undo"}) if may_undo(session) else frozenset()
    if session.phase == "asking":
        links: frozenset[Control] = frozenset({"sources"} if has_links(session) else ())
        return links | (_EXAM if session.mode.deferred else _ASKING)
    return _JUDGED | set(_offered_after(session))


def _offered_after(session: Session) -> Iterator[Control]:
    """Yield what has a meaning after some answers only."""
    if bank_at_hand(session).glossary:
        yield "words"
    if session.may_override:
        yield "override"
    if session.may_ease:
        yield "ease"
    if session.may_retire:
        yield "retire"


def may_undo(session: Session) -> bool:
    """Return whether there is an answer that can be taken back; what was handed in or given up stays."""
    over = session.ended == "abandoned" or (session.ended and session.mode.deferred)
    return bool(session.attempts) and not over


def effect(session: Session, event: Event) -> Effect:
    """Return what ``event`` would come to now, where that is to be said; empty where the screen says it."""
    asked, question = session.asked, session.question
    match event:
        case Hint() if asked and question and asked.hints >= len(question.hints):
            return "no-more-hints" if question.hints else "no-hints"
        case Skip() if session.mode.deferred:
            return "left-open"
        case Skip():
            return "left-out" if asked and asked.question in (*session.skipped, *session.answered) else "put-off"
        case Flag(reason):
            on = bool(reason) or (asked is not None and asked.question not in session.flags)
            return "flagged-why" if reason else "flagged" if on else "unflagged"
        case Note(_, text):
            return "noted" if text.strip() else "unnoted"
        case Bookmark():
            return marked(event)
        case Undo() if session.decision:
            return ""
        case Undo():
            return "undone" if may_undo(session) else "nothing-to-undo"
        case Override():
            return "overridden"
        case _:
            return ""


def marked(event: Bookmark) -> Effect:
    """Return what setting a mark, or taking it away, comes to."""
    return _MARKED[event.mark, event.on]


def flag_why(session: Session, reason: str) -> Flag | None:
    """Return the event that flags the question for a ``reason``; without one, a flag that is there stays as it is."""
    flagged = session.asked is not None and session.asked.question in session.flags
    return Flag(reason) if reason or not flagged else None


Way = Literal["one", "many", "truth", "word", "number", "fill", "arrange", "pair", "reveal"]
"""What there is to do with a question; ``wording.plain_prompts`` has a sentence for each."""


def way_of(session: Session) -> Way:
    """Return what there is to do with the question on the screen."""
    asked = session.asked
    assert asked is not None
    match asked.interaction:
        case Pick(many=many):
            truth = kinds.traits(session.pool.questions[asked.question]).stem == "statement"
            return "truth" if truth else "many" if many else "one"
        case Write(numeric=numeric):
            return "number" if numeric else "word"
        case Fill():
            return "fill"
        case Arrange():
            return "arrange"
        case Pair():
            return "pair"
        case Reveal():
            return "reveal"
        case _:
            assert_never(asked.interaction)


def digits_suffice(session: Session) -> bool:
    """Return whether digits and a decimal sign are enough to type any answer that is foreseen, right or wrong.

    So a phone may show its keys for numbers, which have no minus and no letters, and nothing is given away.
    """
    question, asked = session.question, session.asked
    if question is None or asked is None or not isinstance(asked.interaction, Write):
        return False
    if not asked.interaction.numeric or asked.interaction.unit_required:
        return False
    foreseen = (text for answer in kinds.declared_answers(question) for text in answer.response)
    return all(text.replace(".", "").replace(",", "").isdecimal() for text in foreseen)


def comes_back(session: Session) -> bool:
    """Return whether the question that was answered last is asked again later in this session."""
    return bool(session.attempts) and session.attempts[-1].question in session.queue


def bank_at_hand(session: Session) -> Bank:
    """Return the bank whose help is at hand: of the question on the screen, else of the first one that was planned."""
    name = session.asked.question if session.asked else next(iter(session.plan), "")
    return session.pool.owner(name).bank


def where(session: Session) -> str:
    """Return the position in a session as a sentence without its stop."""
    at = session.place
    if session.mode.deferred:
        return wording.asking.exam_place(at.number, at.of, len(session.answered))
    return wording.asking.place(at.number, at.of, at.revisits, again=at.again, between=at.between)


SessionSign = Literal["right", "partial", "wrong", "unknown", "answered", "open"]


def session_signs(session: Session) -> tuple[SessionSign, ...]:
    """Return for each planned question what its last answer was worth; in an exam only whether it has one."""
    last: dict[str, SessionSign] = {attempt.question: attempt.verdict for attempt in session.attempts}
    if session.mode.deferred:
        last = dict.fromkeys(last, "answered")
    return tuple(last.get(name, "open") for name in session.plan)


# Exams


ExamState = Literal["answered", "skipped", "open"]


class ExamRow(NamedTuple):
    """One question on the map of an exam."""

    question: Question
    state: ExamState
    flagged: bool
    here: bool
    """Whether it is the question on the screen."""


def exam_map(session: Session) -> tuple[ExamRow, ...]:
    """Return every question of an exam in planned order, and what was done with it."""
    here = session.asked.question if session.asked else ""

    def state(name: str) -> ExamState:
        return "answered" if name in session.answered else "skipped" if name in session.skipped else "open"

    return tuple(
        ExamRow(session.pool.questions[name], state(name), flagged=name in session.flags, here=name == here)
        for name in session.plan
    )


def unanswered(session: Session) -> int:
    """Return how many questions of an exam have no answer yet."""
    return len(session.plan) - len(session.answered)


def is_complete(session: Session) -> bool:
    """Return whether every question of a running exam is answered, so that it can be handed in."""
    return session.mode.deferred and not session.ended and not unanswered(session)


def jump(session: Session, by: int) -> Jump | None:
    """Return the event that goes ``by`` questions on in an exam, around its ends; None where none is asked."""
    if session.asked is None:
        return None
    return Jump(session.plan[(session.plan.index(session.asked.question) + by) % len(session.plan)])
