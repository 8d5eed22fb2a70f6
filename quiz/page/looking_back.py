"""The pages that look back: the sessions of the past, and where the learner stands."""

from collections.abc import Sequence
from typing import NamedTuple

from quiz import wording
from quiz.library import Entry
from quiz.library.past_sessions import PastSessions
from quiz.library.review_row import REVIEW_SIZE
from quiz.model import EVERY_BANK
from quiz.page.context import Context
from quiz.page.drawing import draw
from quiz.page.fields import Form, first, number
from quiz.page.rereading import AT_A_TIME
from quiz.paper.as_svg import svg
from quiz.stats.figures import Bars, Figure, Ranking, Row, Shares, WhereIStand

_WIDTH = 400
"""Units of a drawing: on the narrowest phone a letter is as high as a small one of the text."""
_MOST = 50
"""Questions that a form names: more than a session takes, in case that some are gone."""


def history(past: PastSessions, context: Context, query: Form) -> str:
    """Return the list of past sessions, the latest first: one that ended opens as it was, one that was left goes on."""
    sessions = past.sessions
    start = max(1, number(query, "from", len(sessions)))
    more = start + AT_A_TIME
    rows: list[tuple[str, str, str]] = []
    for it in sessions[start - 1 : more - 1]:
        address = context.link("session", session=it.session)
        if not it.left:
            address = context.link("end", session=it.session, past="on")
        is_there = it.session in past.titles or it.bank == EVERY_BANK
        title, detail = past.lines(it)
        gone = "" if is_there else " · its bank is no longer there"
        rows.append((title, f"{detail}{gone}", address if is_there else ""))
    return draw(
        "history.html",
        context,
        wording.sessions.TITLE,
        rows=rows,
        more=context.link("history", **{"from": str(more)}) if more <= len(sessions) else "",
    )


class Drawn(NamedTuple):
    """A figure on the page."""

    figure: Figure
    summary: str
    drawing: str = ""
    """SVG; empty where the figure is drawn as a list."""
    lines: tuple["Line", ...] = ()
    sentences: tuple[str, ...] = ()
    """What is said beside the lines or the drawing."""
    practise: tuple[tuple[str, str], ...] = ()
    """The form that practises what the whole figure is about."""
    practise_words: str = ""


class Line(NamedTuple):
    """A row of a figure, with the ways to its questions."""

    row: Row
    text: str
    read: str = ""
    """Where its questions are read."""
    practise: tuple[tuple[str, str], ...] = ()


def standing(  # noqa: PLR0913 - what is shown, of what, and what is said first
    stand: WhereIStand,
    entries: Sequence[Entry],
    entry: Entry | None,
    context: Context,
    *,
    sensitive: bool = False,
    news: str = "",
) -> str:
    """Return where the learner stands in all banks, or in one: figures, and ways from their rows to the questions.

    With ``sensitive`` the topics are in that are shown only on request, and stay so on the ways from here.
    """
    of = {"bank": entry.about.id} if entry else {}
    on = {"sensitive": "on"} if sensitive else {}
    others = [("", "")] if entry else []
    others += [(it.about.id, it.about.title) for it in entries if len(entries) > 1 and it is not entry]
    return draw(
        "standing.html",
        context,
        wording.standing.title(stand.title),
        heading=wording.standing.title(stand.title),
        stand=stand,
        news=news,
        pages=[(page, [_drawn(figure, entry, context) for figure in page.figures]) for page in stand.pages],
        left_out=wording.pages.held_back(stand.held_back, "topic") if stand.held_back else "",
        with_sensitive=context.link("standing", **of, sensitive="on"),
        others=[
            (context.link("standing", **({"bank": name} if name else {}), **on), title or wording.pages.HOME)
            for name, title in others
        ],
        reviews=[
            (context.link("stretch", **of, days=str(days), **on), words)
            for days, words in ((*wording.looking_back.STRETCHES.items(), (0, wording.looking_back.EVERYTHING)))
        ],
    )


def _drawn(figure: Figure, entry: Entry | None, context: Context) -> Drawn:
    match figure:
        case Shares(rows=rows, sentences=sentences):
            lines = (_line(row, text, context) for row, text in zip(rows, sentences, strict=False))
            return Drawn(figure, figure.summary, "", tuple(lines), sentences[len(rows) :])
        case Ranking(rows=rows, questions=questions):
            if not rows:
                return Drawn(figure, "", sentences=figure.sentences)
            lines = (_line(row, "", context)._replace(practise=()) for row in rows)
            practise = _practising(Row("", questions=questions))
            summary = figure.summary if len(questions) > len(rows) else ""
            return Drawn(figure, summary, "", tuple(lines), (), practise, wording.standing.PRACTISE)
        case Bars(row=row) if row:
            size = ("size", str(min(row.due, REVIEW_SIZE)))
            review = (("what", "review"), size, *((("bank", entry.about.id),) if entry else ()))
            return Drawn(figure, figure.summary, svg(figure, _WIDTH), (), figure.sentences, review, row.label)
        case _:
            return Drawn(figure, figure.summary, svg(figure, _WIDTH), (), figure.sentences)


def _line(row: Row, text: str, context: Context) -> Line:
    if not row.questions:
        return Line(row, text)
    if row.topic:
        read = context.link("read", bank=row.bank, topic=f"{row.bank}/{row.topic}")
    elif len(row.questions) == 1:
        bank, question = row.questions[0]
        read = context.link("read", bank=bank, only=question, sensitive="on", at="1")
    else:
        read = context.link("read", bank=row.bank)
    return Line(row, text, read, _practising(row))


def _practising(row: Row) -> tuple[tuple[str, str], ...]:
    """Return the fields of the form that practises what a row is about."""
    if row.topic:
        return ("what", "row"), ("bank", row.bank), ("topic", row.topic)
    return ("what", "row"), *(("question", f"{bank}/{question}") for bank, question in row.questions[:_MOST])


def chosen_row(form: Form) -> Row:
    """Return what a form that practises a row is about."""
    bank, topic = first(form, "bank"), first(form, "topic")
    named = (name.partition("/") for name in form.get("question", ())[:_MOST])
    return Row("", questions=tuple((of, question) for of, _, question in named), bank=bank, topic=topic)
