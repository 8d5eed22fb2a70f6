"""The pages before a session: which banks there are, what a bank offers, and what its form asks for."""

from collections.abc import Sequence
from typing import NamedTuple, assert_never

from quiz import wording
from quiz.library import (
    AllBanksRow,
    BankRow,
    ContinueRow,
    Entry,
    Home,
    HomeRow,
    PractiseMistakes,
    Review,
    ReviewRow,
    SessionRequest,
    TakeBank,
    TakeMode,
)
from quiz.library.bank_offer import BankOffer, BankState
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.usual_settings import usual_settings
from quiz.model import Settings
from quiz.page.context import Context
from quiz.page.drawing import draw
from quiz.page.fields import Form, first
from quiz.preferences import Preferences

_BANKS, _PAGES = wording.banks, wording.pages
_SWITCHES = ("sensitive", "certainty")
_ALL = "all"
"""The value of the field for how many questions, where it is all."""


class Row(NamedTuple):
    """A row of the home page: a link, or a button that begins a session."""

    title: str
    aside: str
    address: str = ""
    begins: tuple[tuple[str, str], ...] = ()
    """The fields of the form that begins a session."""
    share: tuple[int, int] | None = None
    detail: str = ""
    language: str = ""
    """Of the title, where that is a bank's."""


def home(home: Home, context: Context, news: str = "") -> str:
    """Return the list of what is due, what was left, and every bank."""
    known = bool(home.rows) and not home.first_run
    greeting = f"{_BANKS.WELCOME} {_BANKS.due_today(*home.due)}" if known else ""
    rows = tuple(_row(row, context) for row in home.rows)
    title = _BANKS.CHOOSE if rows else _BANKS.NO_BANKS
    return draw("home.html", context, title, heading=title, greeting=greeting, rows=rows, news=news, known=known)


def _row(row: HomeRow, context: Context) -> Row:
    match row:
        case ReviewRow(due=due, doing=doing):
            title, aside = wording.sessions.review(due, str(doing) if doing < due else "")
            return Row(title, aside, begins=(("what", "review"), ("size", str(doing))))
        case ContinueRow(left=left):
            address = context.link("session", session=left.session)
            return Row(_BANKS.continued(row.title), row.aside, address, share=left.share)
        case BankRow(entry=entry, knowledge=(answered, known, again, _)):
            about = entry.about
            far = _BANKS.how_far(about.questions, answered, known, again, 0)
            aside = far if answered else _BANKS.never_begun(about.questions, row.minutes)
            share = (known, about.questions) if answered else None
            detail = f"Version {about.version}" if row.twin is not None and about.version else ""
            return Row(about.title, aside, context.link("bank", bank=about.id), (), share, detail, about.language)
        case AllBanksRow(questions=questions, knowledge=(answered, known, again, _)):
            aside = _BANKS.how_far(questions, answered, known, again, 0)
            begins = (("what", "mistakes"),) if again else ()
            title = "Practise what you missed in all banks" if again else "Read explanations of all banks"
            return Row(title, aside, context.link("read"), begins)
        case _:
            assert_never(row)


def bank(state: BankState, offer: BankOffer, request: TakeBank, context: Context, news: str = "") -> str:
    """Return what the bank of ``request`` is about and what it offers, with what is chosen there."""
    entry, settings = request.entry, request.settings
    about = entry.about
    far = state.knowledge
    return draw(
        "bank.html",
        context,
        about.title,
        about=about,
        bank=entry.bank,
        news=news,
        far=_BANKS.how_far(about.questions, far.answered, far.known, far.again, far.due) if far.answered else "",
        known=far.known,
        checked=_BANKS.checked(
            about.checked, about.reviewed_by, context.now.date(), medical=about.domain == "medicine"
        ),
        plays=entry.plays,
        nothing=nothing(offer.nothing) if offer.nothing else "",
        size=_BANKS.size(offer.asked, offer.coming),
        left=state.left,
        modes=[(mode, _BANKS.mode(mode)) for mode in state.modes],
        mode="cram" if settings.cram else request.mode,
        sizes=[(_ALL if size is None else str(size), _BANKS.how_many(size, offer.fitting)) for size in offer.sizes],
        chosen_size=_ALL if settings.size is None or settings.size >= offer.fitting else str(settings.size),
        topics=state.topics,
        chosen_topics=settings.topics,
        sensitive=_BANKS.sensitive_switch(offer.sensitive, offer.sensitive_topics) if offer.sensitive else "",
        sensitive_on=settings.sensitive,
        certainty_on=settings.certainty,
        notes=[topic.note for topic in entry.bank.topics.values() if topic.sensitive and topic.note],
        missed=wording.sessions.mistakes(offer.missed) if offer.missed else "",
    )


def requested(form: Form, entries: Sequence[Entry], preferences: Preferences) -> SessionRequest | None:
    """Return the session that a form of the home page or of a bank asks for; None where its bank is not there.

    Without a form, that is what a bank suggests: the same function reads what its page is drawn with.
    """
    name = first(form, "bank")
    entry = next((entry for entry in entries if entry.about.id == name), None)
    usual = usual_settings(preferences, entry.bank.size if entry else None)
    match first(form, "what"):
        case "review":
            return Review((entry,) if entry else None, usual._replace(size=_size(form, None)))
        case "mistakes" if entry or not name:
            sensitive, certainty = (bool(first(form, it)) for it in _SWITCHES)
            return PractiseMistakes(entry, usual._replace(size=None, sensitive=sensitive, certainty=certainty))
        case _ if entry:
            return _taken(form, entry, usual._replace(certainty=preferences.certainty))
        case _:
            return None


def _taken(form: Form, entry: Entry, usual: Settings) -> TakeBank:
    if not first(form, "mode"):
        return TakeBank(entry, usual, restart=True)
    mode: TakeMode = "exam" if first(form, "mode") == "exam" else "practice"
    known = {question.topic for question in entry.bank.questions}
    topics = tuple(topic for topic in form.get("topic", ()) if topic in known)
    cram, (sensitive, certainty) = first(form, "mode") == "cram", (bool(first(form, it)) for it in _SWITCHES)
    settings = Settings(topics, _size(form, usual.size), sensitive, cram, certainty)
    return TakeBank(entry, settings, mode, restart=True)


def _size(form: Form, usual: int | None) -> int | None:
    typed = first(form, "size")
    if typed == _ALL:
        return None
    return max(1, int(typed)) if typed.isascii() and typed.isdigit() and len(typed) < 7 else usual


def nothing(why: NothingToAsk) -> str:
    """Return why there is nothing to ask, without a word of commands or of places on the computer that serves."""
    return _PAGES.nothing(why.reason, why.held_back)
