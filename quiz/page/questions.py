"""The page of a running session: a question with its fields, or the explanation of the answer just given."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, assert_never

from quiz import prose, wording
from quiz.engine import LONGEST_NOTE, Session
from quiz.model import Arrange, Fill, Gap, Interaction, Pair, Pick, Reveal, Write
from quiz.page import account, fields
from quiz.page.context import Context
from quiz.page.drawing import draw
from quiz.page.fields import Form
from quiz.page.forms import NOTE, SURE, Again
from quiz.stats import Own
from quiz.tutor import Fresh, Outlook, explained
from quiz.tutor.controls import bank_at_hand, controls, digits_suffice, is_complete, way_of, where
from quiz.tutor.links import links_shown

_ASK = wording.asking
_AGAIN = Again()
_ANSWERS = (fields.PICK, fields.TYPED, fields.GAP, fields.PLACE, fields.RIGHT)
"""Fields, by their beginning, that hold an answer; they go with it while the learner judges it."""
_FRESH: tuple[Fresh, ...] = ("judgement",)


class Known(NamedTuple):
    """What is known of an answered question beyond its session."""

    outlook: Outlook = Outlook()
    """When it comes back."""
    own: Own = Own()
    """What the learner keeps about it."""


_NOTHING = Known()


class Part(NamedTuple):
    """A gap, an item or a left, with its field."""

    name: str
    """Of the field, and its id."""
    label: str
    """What it is for, or the text between two gaps."""
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    """Value and text of each choice; without any, it is typed."""


def question(session: Session, context: Context, again: Again = _AGAIN, known: Known = _NOTHING) -> str:
    """Return the page of a session that goes on: its question, or the explanation of what was answered.

    ``again`` is what is to be said first, or why it is shown once more. Of a session that has ended the page is
    ``end``.
    """
    assert not session.ended, "an ended session has another page"
    return _judged(session, context, again, known) if session.phase == "judged" else _asked(session, context, again)


def arriving(query: Form) -> Again:
    """Return what the page of a session is to say first, by the code in its address."""
    return Again(news=wording.pages.effect(fields.first(query, "news")))


def _common(session: Session, again: Again) -> dict[str, object]:
    """Return what both pages show around their middle."""
    of = session.question
    bank, at = bank_at_hand(session), session.place
    return {
        "session": session,
        "bank": bank,
        "topic": bank.topic_title(of.topic) if of and of.topic else "",
        "place": where(session),
        "progress": (max(0, at.number - (session.phase == "asking")), at.of),
        "controls": controls(session),
        "flagged": bool(of and of.id in session.flags),
        "again": again,
    }


def _judged(session: Session, context: Context, again: Again, known: Known) -> str:
    attempt = session.attempt
    assert attempt is not None
    outlook, own = known
    feedback = explained(session, attempt.question, attempt, own, fresh=_FRESH, lapses=outlook.lapses)
    verdict = account.verdict(feedback.verdict)
    return draw(
        "explanation.html",
        context,
        f"{verdict} {where(session)}",
        **_common(session, again),
        verdict=verdict,
        code=attempt.verdict,
        sign=account.sign(attempt.verdict),
        blocks=tuple(account.blocks(feedback, merged=True)),
        pictures=account.pictures(feedback.bank, feedback.question, feedback.links.pictures, context),
        returns=outlook.when(),
        easy=wording.pages.easy(outlook.if_easy.days if outlook.if_easy else None),
        own=own,
        note=fields.first(again.entered, NOTE, LONGEST_NOTE) or own.text,
        longest=LONGEST_NOTE,
        why=fields.first(again.entered, "why"),
    )


def _asked(session: Session, context: Context, again: Again) -> str:
    asked, of = session.asked, session.question
    assert asked is not None
    assert of is not None
    interaction = asked.interaction
    entered = again.entered or fields.entered(interaction, session.given)
    wrong = frozenset(problem.field for problem in again.problems)
    return draw(
        "question.html",
        context,
        wording.pages.titled(wording.pages.TO_CHECK if again.problems else "", where(session)),
        **_common(session, again),
        asked=asked,
        question=of,
        pictures=account.pictures(bank_at_hand(session), of, links_shown(session).pictures, context),
        what=wording.plain_prompts.KINDS[way_of(session)],
        scoring=_ASK.scoring(interaction.scoring) if isinstance(interaction, Pick) else "",
        way=type(interaction).__name__.lower(),
        interaction=interaction,
        parts=parts_of(interaction, entered),
        wrong=wrong,
        given=[(name, value) for name, values in entered.items() if name.startswith(_ANSWERS) for value in values],
        levels=[(str(level), wording.certainty.row(level)) for level in wording.certainty.LEVELS],
        sure=fields.first(entered, SURE),
        digits=digits_suffice(session),
        complete=is_complete(session),
        beside=_beside(session),
        drawn=round(context.now.timestamp() * 1000),
    )


def _beside(session: Session) -> tuple[int, int]:
    """Return the numbers of the questions before and after in an exam; 0 where there is none."""
    at = session.place.number
    return (at - 1, at + 1 if at < len(session.plan) else 0)


def parts_of(interaction: Interaction, entered: fields.Form) -> tuple[Part, ...]:
    """Return the fields of a way of answering, with what was entered into each."""
    match interaction:
        case Pick(options=options):
            ticked, name = set(entered.get(fields.PICK, ())), fields.PICK
            return tuple(
                Part(f"{name}-{at}", text, str(at) if str(at) in ticked else "") for at, text in enumerate(options, 1)
            )
        case Write(numeric=numeric, unit=unit, unit_required=required):
            label = _ASK.field(unit, numeric=numeric, unit_required=required)
            return (Part(fields.TYPED, label, fields.first(entered, fields.TYPED)),)
        case Fill(parts=texts):
            return tuple(_gaps(texts, entered))
        case Arrange(items=items):
            places = tuple(map(wording.explaining.ordinal, range(1, len(items) + 1)))
            return tuple(_choice(f"{fields.PLACE}-{at}", item, entered, places) for at, item in enumerate(items, 1))
        case Pair(lefts=lefts, rights=rights):
            return tuple(_choice(f"{fields.RIGHT}-{at}", left, entered, rights) for at, left in enumerate(lefts, 1))
        case Reveal():
            return ()
        case _:
            assert_never(interaction)


def _choice(name: str, label: str, entered: fields.Form, options: Iterable[str]) -> Part:
    choices = tuple((str(at), prose.shown_lines(text)) for at, text in enumerate(options, 1))
    return Part(name, label, fields.first(entered, name), choices)


def _gaps(texts: Iterable[str | Gap], entered: fields.Form) -> Iterator[Part]:
    """Yield each text, and each gap with its field; a text has no name."""
    at = 0
    for text in texts:
        if isinstance(text, str):
            yield Part("", text)
        else:
            at += 1
            name = f"{fields.GAP}-{at}"
            choices = tuple((str(number), option) for number, option in enumerate(text.options, 1))
            yield Part(name, _ASK.gap(at), fields.first(entered, name), choices)
