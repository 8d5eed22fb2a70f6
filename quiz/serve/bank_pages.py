"""The pages beside a session: the banks, what one offers, explanations to read, words, and who to call."""

from quiz import page, paper
from quiz.library import Entry, TakeBank, look_home
from quiz.library.bank_offer import bank_offer, look_bank
from quiz.library.care_team import to_ask
from quiz.library.reading_list import open_reading_list
from quiz.library.sessions import Prepared, prepare, start
from quiz.model import MODES, REVIEW
from quiz.serve.answered import Answered, Download, Go, Page
from quiz.serve.visit import Missing, Visit
from quiz.tutor import retire


def home(visit: Visit, news: str = "") -> Answered:
    """Show what is due, what was left, and the banks."""
    found = look_home(visit.workspace)
    if found.failure:
        return visit.failed(found.failure)
    return Page(page.home(found, visit.context, news))


def bank(visit: Visit) -> Answered:
    """Show what a bank offers."""
    return _offer(visit, visit.entry(visit.asked.of), visit.asked.query)


def begin(visit: Visit) -> Answered:
    """Begin the session that a form asks for, or say on the page that it came from why there is nothing to ask."""
    workspace, form = visit.workspace, visit.form
    request = page.requested(form, workspace.entries, workspace.environment.preferences)
    if request is None:
        raise Missing("no-bank")
    prepared = prepare(workspace, request, workspace.entries)
    if isinstance(prepared, Prepared):
        return begun(visit, prepared)
    news = page.nothing(prepared)
    return _offer(visit, visit.entry(page.first(form, "bank")), form, news) if form.get("bank") else home(visit, news)


def begun(visit: Visit, prepared: Prepared) -> Go:
    """Begin a session and return the way to its first question."""
    tutor = start(visit.workspace, prepared)
    visit.running.add(visit.link.learner, tutor, visit.workspace)
    return Go(page.going_on(tutor.view, visit.about(tutor.id)))


def _offer(visit: Visit, entry: Entry, form: page.Form, news: str = "") -> Answered:
    workspace = visit.workspace
    chosen = {**form, "bank": [entry.about.id], "what": ["take"]}
    request = page.requested(chosen, workspace.entries, workspace.environment.preferences)
    assert isinstance(request, TakeBank), "a bank that is there can be taken"
    state = look_bank(workspace, entry)
    mode = REVIEW if request.settings.cram else MODES[request.mode]
    offer = bank_offer(entry, request.settings, mode, state.results)
    return Page(page.bank(state, offer, request, visit.context, news))


def read(visit: Visit) -> Answered:
    """Show explanations to read, of one bank or of all."""
    entry = visit.entry(visit.asked.of) if visit.asked.of else None
    opened = open_reading_list(visit.workspace, (entry,) if entry else visit.workspace.entries)
    return Page(page.reading(opened, entry, visit.context, visit.asked.query))


def care_team(visit: Visit) -> Answered:
    """Return the sheet of questions for a care team as a file to keep."""
    text = paper.care_team(to_ask(visit.workspace, visit.workspace.entries), visit.now, "html")
    return Download(f"{paper.CARE_TEAM}-{visit.now:%Y-%m-%d}.html", text, "text/html; charset=utf-8")


def ask_no_more(visit: Visit) -> Answered:
    """Keep that a question is to be asked no more, or again, and go back to where it was read."""
    entry, asked = visit.entry(visit.asked.of), page.retiring(visit.form, visit.context)
    if asked.question not in {question.id for question in entry.bank.questions}:
        raise Missing("no-page")
    retire(visit.workspace.environment, entry.bank, asked.question, on=asked.on)
    return Go(asked.back)


def words(visit: Visit) -> Answered:
    """Show the words of a bank."""
    return Page(page.words(visit.entry(visit.asked.of).bank, visit.context, visit.asked.query))


def who_to_call(visit: Visit) -> Answered:
    """Show who to call: as the bank at hand says it, or all of them."""
    entries, of = visit.workspace.entries, visit.asked.of
    banks = tuple(entry.bank for entry in entries if of in ("", entry.about.id))
    if banks:
        return Page(page.who_to_call(banks, visit.context))
    return Page(page.who_to_call(visit.banks_of_session(), visit.about(of)))
