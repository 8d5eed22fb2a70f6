"""The pages to look things up: explanations to read again, words of the glossary, and who to call."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from quiz import wording
from quiz.engine import LONGEST_NOTE, Bookmark, Note
from quiz.library import Entry
from quiz.library.advice import advice_of
from quiz.library.gone_notes import Gone
from quiz.library.one_line import as_one_line
from quiz.library.reading_list import SHOWS, Found, OpenedList, ReadingFilter, ReadingList
from quiz.model import Bank
from quiz.page import account
from quiz.page.context import Context
from quiz.page.drawing import draw
from quiz.page.fields import Form, first, number
from quiz.page.forms import note_or_mark
from quiz.prose.glossary import matching

_WORDS, _PAGES = wording.reading, wording.pages
AT_A_TIME = 100
"""Rows of a list on one page."""


def filter_of(query: Form, listed: ReadingList) -> ReadingFilter:
    """Return which explanations ``query`` asks for."""
    named = first(query, "topic")
    topics = tuple((part.bank.id, part.topic) for part in listed.topics() if f"{part.bank.id}/{part.topic}" == named)
    show = next((show for show in SHOWS if show == first(query, "show")), SHOWS[0])
    return ReadingFilter(show, topics, first(query, "search")[:200], bool(first(query, "sensitive")))


def reading(opened: OpenedList, entry: Entry | None, context: Context, query: Form) -> str:
    """Return the list of explanations, of one bank or of all, or the one that ``query`` numbers with ``at``."""
    listed = opened.listed
    chosen = filter_of(query, listed)
    found = listed.look(chosen)
    kept = _kept(query)
    if entry:
        kept["bank"] = entry.about.id
    news = (
        "What you answered cannot be read at the moment. The explanations are here all the same."
        if opened.failure
        else ""
    )
    if at := number(query, "at", len(found.items)):
        return _one(found, at, context, kept, news)
    start = max(1, number(query, "from", len(found.items)))
    title = _WORDS.title(entry.about.title if entry else _WORDS.ALL_BANKS)
    several = len({part.bank.id for part in listed.topics()}) > 1
    shown = found.items[start - 1 : start - 1 + AT_A_TIME]
    more = start + AT_A_TIME
    return draw(
        "reading.html",
        context,
        title,
        heading=title,
        news=news,
        entry=entry,
        chosen=chosen,
        topic=first(query, "topic"),
        shows=[(show, _WORDS.show(show, found.counts[show], on=False)) for show in found.offered(chosen.show)],
        topics=[
            (
                f"{it.bank.id}/{it.topic}",
                _WORDS.heading(it.bank.title * several, it.bank.topic_title(it.topic)),
            )
            for it in listed.topics()
        ],
        any_sensitive=any(item.sensitive for item in listed.items),
        held_back=_PAGES.held_back(found.held_back) if found.held_back else "",
        rows=[(context.link("read", at=str(place), **kept), item) for place, item in enumerate(shown, start)],
        number=len(found.items),
        sheet=context.link("care-team") if found.counts["care-team"] else "",
        gone=f"{wording.notes.GONE} ({len(opened.gone):,})" if opened.gone else "",
        start=start,
        more=context.link("read", **{**kept, "from": str(more)}) if more <= len(found.items) else "",
    )


def _kept(form: Form, *more: str) -> dict[str, str]:
    """Return the fields that choose what is listed, and ``more`` of them, as far as they are there."""
    names = ("show", "topic", "search", "sensitive", "only", *more)
    return {name: value for name in names if (value := first(form, name))}


def _one(found: Found, at: int, context: Context, kept: dict[str, str], news: str) -> str:
    """Return one explanation, with the ways to those beside it in the list."""
    item = found.items[at - 1]
    feedback = item.feedback(context.now.tzinfo)

    def address(to: int) -> str:
        return context.link("read", at=str(to), **kept) if 0 < to <= len(found.items) else ""

    return account.page(
        "read-one.html",
        context,
        feedback,
        wording.plain_session.explanation_place(at, len(found.items)),
        news=news,
        item=item,
        at=at,
        own=item.own,
        note=item.own.text,
        longest=LONGEST_NOTE,
        kept=kept,
        blocks=tuple(account.blocks(feedback, merged=False)),
        before=address(at - 1),
        after=address(at + 1),
        back=context.link("read", **({"bank": item.bank.id} if "only" in kept else kept)),
        back_words=_PAGES.BACK_TO_LIST,
    )


def words(bank: Bank, context: Context, query: Form) -> str:
    """Return the words of a bank's glossary, or those that ``query`` searches for, with the way back to a session."""
    sought = first(query, "search")[:200]
    title = _WORDS.words_of(bank.title)
    found = matching(bank.glossary, sought)
    nothing = "" if found else _WORDS.NO_SUCH_WORD if bank.glossary else _WORDS.NO_GLOSSARY
    return draw(
        "words.html",
        context,
        title,
        heading=title,
        bank=bank,
        found=found,
        sought=sought,
        nothing=nothing,
        back=first(query, "back"),
    )


def who_to_call(banks: Sequence[Bank], context: Context) -> str:
    """Return who to call, as ``banks`` say it."""
    advice = advice_of(banks)
    language = banks[0].language if len({bank.language for bank in banks}) == 1 else context.language
    return draw("help.html", context, wording.banks.WHO_TO_CALL, advice=advice, of=language)


Decided = Literal["retire", "ask-again"] | Note | Bookmark
"""What a learner decides about a question while reading: to be asked it no more or again, a note, or a mark."""


class Deciding(NamedTuple):
    """What a form of the page of one explanation decides."""

    question: str
    what: Decided | None
    back: str
    """Where the same explanation is."""


def deciding(form: Form, context: Context) -> Deciding:
    """Return what a form of the page of one explanation decides."""
    kept = _kept(form, "at")
    if first(form, "list"):
        kept["bank"] = first(form, "list")
    question = first(form, "question")
    match first(form, "do"):
        case "retire" | "ask-again" as choice:
            what: Decided | None = choice
        case _:
            what = note_or_mark(form, question)
    return Deciding(question, what, f"{context.link('read', **kept)}#own")


def gone_notes(gone: Sequence[Gone], context: Context, news: str = "") -> str:
    """Return what is kept about questions that are in none of the banks any more, each to change or to take away."""
    sheet = any("care-team" in it.own.marks for it in gone)
    return draw(
        "gone.html",
        context,
        wording.notes.GONE,
        gone=[(it, as_one_line(it.about.stem), wording.notes.marks(it.own.marks)) for it in gone],
        sheet=context.link("care-team") if sheet else "",
        longest=LONGEST_NOTE,
        news=_PAGES.effect(news),
    )


def of_gone(form: Form, gone: Sequence[Gone]) -> Gone | None:
    """Return which of those that are ``gone`` a form of their page is about; None where it is about none of them."""
    named = tuple(first(form, name) for name in ("bank", "question", "signature"))
    return next((it for it in gone if it.about[:3] == named), None)
