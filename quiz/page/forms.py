"""What a form asks of a session: the event it becomes, or why the page is shown again; and what follows an event.

A form names the question it was drawn for and the number of the last fact then. So a double press, the back button or
another window that has gone on is noticed, and nothing is answered that is not on the screen.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import get_args

from quiz import kinds, wording
from quiz.engine import (
    LONGEST_NOTE,
    Answer,
    Bookmark,
    Ease,
    Event,
    Flag,
    GiveUp,
    HandIn,
    Hint,
    Jump,
    Next,
    Note,
    Override,
    Retire,
    Session,
    Skip,
    Undo,
    note_text,
)
from quiz.errors import QuizError
from quiz.model import Attempt, BegunAfresh, FactKind, HowSure, Invalid, Judge, Near, OwnMark, Pick, Reply, Reveal
from quiz.page.context import Context
from quiz.page.fields import PICK, Form, Problem, Read, field_of, first, number, read
from quiz.prose import shown_lines
from quiz.tutor.controls import effect, flag_why

JUDGEMENTS = tuple(wording.asking.JUDGEMENTS)
NOTE = "note"
"""The field for a note, and the button that keeps it."""
SURE = "sure"
"""The field for how sure the learner is."""
_TYPED = ("answer", "gap-", NOTE, "why")
"""Fields, by their beginning, in which something is typed."""
_A_DAY = 86_400_000
"""Milliseconds; a page that was open for longer does not say how long an answer took."""

_BESIDE: frozenset[FactKind] = frozenset({"hinted", "flagged", "noted", "bookmarked"})
"""What may happen between the drawing of a question and its answer."""
_AFTER: frozenset[FactKind] = _BESIDE | {"overridden", "eased", "retired"}
"""What may happen between the drawing of an explanation and going on."""


@dataclass(frozen=True, slots=True)
class Again:
    """The page of the session as it is now, with what was entered: the tutor gets no event, or asks again."""

    status: int = 200
    """For the response."""
    news: str = ""
    problems: tuple[Problem, ...] = ()
    entered: Form = field(default_factory=dict)
    open: int = 0
    """How many parts the learner is asked about because they are open."""
    lost: tuple[str, ...] = ()
    """What an older page had entered, which was not taken."""
    model: str = ""
    """The model answer, beside which the learner judges what was entered."""


def event(session: Session, form: Form, now: datetime) -> Event | Again:
    """Return what ``form`` asks of ``session`` at the moment ``now``, or why its page is shown again."""
    do, asked = first(form, "do"), session.asked
    if first(form, "to"):
        return _jump(session, form)
    if not _fits(session, form, do):
        return _stale(session, form)
    simple = _SIMPLE.get(do)
    if simple is not None:
        return simple
    if do == "flag-why":
        return flag_why(session, " ".join(first(form, "why").split())) or Again(news=wording.pages.effect("flagged"))
    own = note_or_mark(form, asked.question) if asked else None
    if isinstance(own, Note) and _is_noted(session, form, own):
        return Again(news=wording.pages.effect("noted"))
    if own:
        return own
    if asked is None or session.phase != "asking":
        return _stale(session, form)
    if do == "unknown":
        return GiveUp(_elapsed(form, now))
    if do == "show" and isinstance(asked.interaction, Reveal):
        return Again(entered=form, model=asked.interaction.answer)
    judges = session.question is not None and not kinds.graded(session.question)
    if do != "answer" and not (judges and do in JUDGEMENTS):
        return _stale(session, form)
    given = read(asked.interaction, form)
    if given.problems:
        return Again(422, problems=given.problems, entered=form, open=given.open)
    if do in JUDGEMENTS:
        return Answer((*given.response, do), _elapsed(form, now))
    return _answer(session, given, form, now)


def note_or_mark(form: Form, question: str) -> Note | Bookmark | None:
    """Return the note or the mark that a form makes on a question; None where it makes none."""
    do = first(form, "do")
    if do == NOTE:
        return Note(question, note_text(first(form, NOTE, LONGEST_NOTE)), tuple(form.get("replaces", ())))
    return Bookmark(question, *_MARKS[do]) if do in _MARKS else None


def _is_noted(session: Session, form: Form, note: Note) -> bool:
    """Return whether a double press has kept that note already, which two would look like edits of two machines."""
    since = (fact for fact in session.log if fact.seq > int(first(form, "seq")) and fact.kind == "noted")
    return any(fact.body["text"] == note.text for fact in since)


_SIMPLE: Mapping[str, Event] = {
    "hint": Hint(),
    "skip": Skip(),
    "flag": Flag(),
    "next": Next(),
    "undo": Undo(),
    "override": Override(),
    "ease": Ease(),
    "retire": Retire(),
    "hand-in": HandIn(),
}
_MARKS: Mapping[str, tuple[OwnMark, bool]] = {
    f"{mark}-{state}": (mark, state == "on") for mark in get_args(OwnMark) for state in ("on", "off")
}
_WHILE_ASKING = frozenset({"answer", "unknown", "show", "skip", *JUDGEMENTS})


def _answer(session: Session, given: Read, form: Form, now: datetime) -> Event | Again:
    if not session.asks_certainty:
        return Answer(given.response, _elapsed(form, now))
    if not first(form, SURE):
        return _how_sure(form)
    return Answer(given.response, _elapsed(form, now), number(form, SURE, len(wording.certainty.LEVELS)))


def _jump(session: Session, form: Form) -> Event | Again:
    to = number(form, "to", len(session.plan))
    if not to or not session.mode.deferred or session.ended:
        return _stale(session, form)
    return Jump(session.plan[to - 1])


def _elapsed(form: Form, now: datetime) -> int:
    """Return the milliseconds since the page was drawn; 0 where the form does not say, or cannot be right."""
    drawn = first(form, "drawn")
    elapsed = round(now.timestamp() * 1000) - int(drawn) if drawn.isascii() and drawn.isdigit() else 0
    return elapsed if 0 <= elapsed < _A_DAY else 0


# Whether a form is still about what is on the screen


def _fits(session: Session, form: Form, do: str) -> bool:
    """Return whether what ``form`` was drawn for is on the screen, and nothing has happened that it does not know."""
    seq, asked = first(form, "seq"), session.asked
    if not (seq.isascii() and seq.isdigit()):
        return False
    if first(form, "question") != (asked.question if asked else ""):
        return False
    since = {fact.kind for fact in session.log if fact.seq > int(seq)}
    if do in _WHILE_ASKING:
        return session.phase == "asking" and since <= _BESIDE
    if do in ("next", NOTE, *_MARKS):
        return session.phase == "judged" and since <= _AFTER
    return int(seq) == session.seq  # one press more would undo, flag or hint once more


def _stale(session: Session, form: Form) -> Again:
    """Return the page as it is now, with what an older one had entered unless that was taken already."""
    do, name = first(form, "do"), first(form, "question")
    attempt = next((attempt for attempt in reversed(session.attempts) if attempt.question == name), None)
    entered = _texts(session, form, attempt) if do in ("answer", NOTE, "flag-why") else ()
    answered = attempt and do == "answer" and entered and set(entered) <= set(attempt.response)
    given_up = attempt and do == "unknown" and attempt.verdict == "unknown"
    if answered or given_up:
        return Again(409, news="That answer is already kept.")
    news = "That page was older than your session, after a double press or the back button."
    return Again(409, news=f"{news} This is where you are now.", lost=tuple(map(shown_lines, entered)))


def _texts(session: Session, form: Form, attempt: Attempt | None) -> tuple[str, ...]:
    """Return what was entered on an older page, as far as it is still known what the fields meant."""
    asked = session.asked
    if asked and asked.question == first(form, "question"):
        return tuple(filter(None, read(asked.interaction, form).response))
    picked = read(Pick(attempt.options, many=True), form).response if attempt and PICK in form else ()
    typed = (first(form, field, LONGEST_NOTE).strip() for field in form if field.startswith(_TYPED))
    return (*picked, *filter(None, typed))


# What follows


def follow(before: Session, event: Event, outcome: Reply | None, form: Form) -> Again | str:
    """Return why the page is shown again after ``event`` came to ``outcome``, or what ``going_on`` is to say.

    ``before`` is the session that the event was sent to, and ``form`` what it was read from.
    """
    asked, news = before.asked, effect(before, event)
    match outcome:
        case Invalid(reason) if asked:
            return _ask_again(form, Problem(wording.pages.invalid(reason), field_of(asked.interaction)))
        case Near(reason, gaps=gaps) if asked:
            part = next(iter(gaps), 1)
            return _ask_again(form, Problem(wording.slips.near(reason), field_of(asked.interaction, part)))
        case Judge(answer):
            return Again(news=wording.asking.TOO_LONG, entered=form, model=answer)
        case HowSure():
            return _how_sure(form)
        case BegunAfresh():
            return "begun-afresh"
        case _ if isinstance(event, Hint | Flag) and before.phase == "asking":
            return Again(news=wording.pages.effect(news), entered=form)
        case _ if isinstance(event, Answer | GiveUp) and before.mode.deferred:
            return "kept"
        case _:
            return news


def _ask_again(form: Form, *problems: Problem) -> Again:
    return Again(422, problems=problems, entered=form)


def _how_sure(form: Form) -> Again:
    return _ask_again(form, Problem(wording.pages.invalid("how-sure"), f"{SURE}-0"))


def going_on(view: Session, context: Context, news: str = "") -> str:
    """Return where the page of a session is: its question, its explanation, or its end."""
    query = {"news": news} if wording.pages.effect(news) else {}
    if view.ended:
        return context.link("end", session=context.session, **query)
    address = context.link("session", session=context.session, **query)
    return f"{address}#{'here' if query else 'verdict' if view.phase == 'judged' else 'main'}"


def not_kept(error: QuizError, form: Form) -> Again:
    """Return the same page where an event could not be kept, with what was entered, to try again."""
    return Again(503, news=f"{error} Everything you entered is still here. Try again.", entered=form)
