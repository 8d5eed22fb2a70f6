"""The pages beside a session: the banks, what one offers, explanations to read, words, and who to call."""

from dataclasses import replace
from pathlib import Path

from quiz import page, paper
from quiz.engine import Bookmark, Note, about_question
from quiz.library import Entry, TakeBank, look_home
from quiz.library.bank_offer import bank_offer, look_bank
from quiz.library.care_team import to_ask
from quiz.library.gone_notes import Gone, gone
from quiz.library.last_choice import as_chosen_last
from quiz.library.reading_list import open_named, open_reading_list
from quiz.library.sessions import Prepared, prepare, start
from quiz.library.standing import prepare_row
from quiz.model import MODES, REVIEW, About
from quiz.pictures import MEDIA_TYPES
from quiz.serve.answered import Answered, Download, Go, Page, Picture
from quiz.serve.visit import Missing, Visit
from quiz.tutor import keep, retire, take_away
from quiz.tutor.links import pictures_of
from quiz.tutor.own import notebook

_LARGEST = 20 << 20
"""Bytes of a picture at most: it is in memory while it is sent."""


def home(visit: Visit, news: str = "") -> Answered:
    """Show what is due, what was left, and the banks."""
    found = look_home(visit.workspace)
    if found.failure:
        raise found.failure
    return Page(page.home(found, visit.context, news))


def bank(visit: Visit) -> Answered:
    """Show what a bank offers."""
    return _offer(visit, visit.entry(visit.asked.of), visit.asked.query)


def begin(visit: Visit) -> Answered:
    """Begin the session that a form asks for, or say on the page that it came from why there is nothing to ask."""
    form = visit.form
    if not form.get("mode"):
        visit = replace(visit, workspace=as_chosen_last(visit.workspace))
    workspace = visit.workspace
    if page.first(form, "what") == "row":
        prepared = prepare_row(workspace, page.chosen_row(form))
    else:
        request = page.requested(form, workspace.entries, workspace.environment.preferences)
        prepared = prepare(workspace, request, workspace.entries) if request else None
    if prepared is None:
        raise Missing("no-bank")
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
    workspace = as_chosen_last(visit.workspace)
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
    only = page.first(visit.asked.query, "only")
    if entry and only:
        opened = open_named(visit.workspace, {(entry.about.id, only)}, (entry,))
    else:
        opened = open_reading_list(visit.workspace, (entry,) if entry else visit.workspace.entries)
    return Page(page.reading(opened, entry, visit.context, visit.asked.query))


def care_team(visit: Visit) -> Answered:
    """Return the sheet of questions for a care team as a file to keep."""
    text = paper.care_team(to_ask(visit.workspace, visit.workspace.entries), visit.now, "html")
    return Download(f"{paper.CARE_TEAM}-{visit.now:%Y-%m-%d}.html", text, "text/html; charset=utf-8")


def decide(visit: Visit) -> Answered:
    """Keep what was decided about a question that is read, and go back to where it was."""
    entry, asked = visit.entry(visit.asked.of), page.deciding(visit.form, visit.context)
    bank, environment = entry.bank, visit.workspace.environment
    question = next((it for it in bank.questions if it.id == asked.question), None)
    if question is None or asked.what is None:
        raise Missing("no-page")
    if isinstance(asked.what, str):
        retire(environment, bank, question.id, on=asked.what == "retire")
    else:
        _keep(visit, bank.path, about_question(bank, question), asked.what)
    return Go(asked.back)


def gone_notes(visit: Visit) -> Answered:
    """Show what is kept about questions that are gone."""
    return Page(page.gone_notes(_gone(visit), visit.context, page.first(visit.asked.query, "news")))


def change_gone(visit: Visit) -> Answered:
    """Change the note on a question that is gone, or take away all that is kept of it."""
    it, environment, news = page.of_gone(visit.form, _gone(visit)), visit.workspace.environment, ""
    if it and page.first(visit.form, "do") == "take-away":
        take_away(environment, it.about, it.own)
        news = "unnoted"
    elif it and (event := page.note_or_mark(visit.form, it.about.question)):
        _keep(visit, "", it.about, event)
        news = "noted"
    return Go(visit.context.link("gone", **({"news": news} if news else {})))


def _gone(visit: Visit) -> tuple[Gone, ...]:
    banks = [entry.bank for entry in visit.workspace.entries]
    return gone(notebook(visit.workspace.environment), banks, everywhere=True)


def _keep(visit: Visit, path: str, about: About, event: Note | Bookmark) -> None:
    """Keep a note or a mark; a double press keeps its note once."""
    environment = visit.workspace.environment
    own = notebook(environment).about(*about[:3])
    if isinstance(event, Bookmark) or event.text != own.text:
        keep(environment, path, about, event)


def picture(visit: Visit) -> Answered:
    """Return a picture that a question of a bank names, and that lies beside the bank. No other file is opened."""
    bank, named = visit.entry(visit.asked.of).bank, page.first(visit.asked.query, "path")
    asked = [it for it in bank.questions if it.id == page.first(visit.asked.query, "question")]
    found = (it for question in asked for it in pictures_of(bank, question))
    file = next((Path(it.whole) for it in found if it.is_file and it.picture.path == named), None)
    try:
        if file and file.stat().st_size <= _LARGEST:
            return Picture(file.read_bytes(), MEDIA_TYPES[file.suffix.casefold()])
    except OSError:
        pass  # it was taken away a moment ago
    raise Missing("no-page")


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
