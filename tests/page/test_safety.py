"""Texts from strangers stay texts: no element, no attribute, no address that an author or a learner wrote."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import kinds, page, prose
from quiz.engine import PRACTICE, Note, Plan
from quiz.library import Entry, TakeBank, look_home
from quiz.library.after_session import look_after
from quiz.library.bank_offer import bank_offer, look_bank
from quiz.library.gone_notes import gone
from quiz.library.past_sessions import past_sessions
from quiz.library.reading_list import open_reading_list
from quiz.library.standing import where_i_stand
from quiz.model import About, Bank, Question
from quiz.store import SQLiteStore
from quiz.tutor import Environment, begin, keep
from quiz.tutor.own import notebook
from tests.paper import hostile

from .browser import Browser
from .conftest import GALLERY, entry_of, workspace_of
from .html_tree import Element, check

OURS = {
    "html",
    "head",
    "meta",
    "title",
    "link",
    "script",
    "body",
    "a",
    "header",
    "nav",
    "main",
    "p",
    "div",
    "span",
    "section",
    "strong",
    "em",
    "code",
    "br",
    "pre",
}
OURS |= {
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "hr",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "details",
    "summary",
}
OURS |= {"img", "svg", "rect", "path", "text", "desc"}
OURS |= {"form", "fieldset", "legend", "label", "input", "button", "select", "option", "progress", "textarea"}
NAMES = {
    "lang",
    "dir",
    "charset",
    "content",
    "rel",
    "href",
    "src",
    "defer",
    "class",
    "id",
    "tabindex",
    "role",
    "start",
    "max",
    "value",
    "for",
}
NAMES |= {f"aria-{name}" for name in ("label", "hidden", "describedby", "invalid", "current")}
NAMES |= {"viewbox", "width", "height", "x", "y", "d", "fill", "stroke", "stroke-width", "text-anchor"}
NAMES |= {"aria-labelledby", "open", "alt"}
NAMES |= {
    "name",
    "method",
    "action",
    "type",
    "checked",
    "selected",
    "maxlength",
    "autocomplete",
    "autocapitalize",
    "spellcheck",
    "inputmode",
    "rows",
}
SIGNS = st.sampled_from(
    [
        *(
            "<script>",
            "</script>",
            "<b onclick=x>",
            '"',
            "'",
            ">",
            "<",
            "&",
            "&lt;",
            "&#x41;",
            "<!--",
            "-->",
            "]]>",
            "`",
        ),
        *("{{ 7 * 7 }}", "{% raw %}", "{#", "javascript:alert(1)", "](javascript:x)", "http://x", "[a](http://x)"),
        *(
            "![x](https://x/y.png)",
            "</textarea>",
            "</main>",
            "\u202e",
            "\x1b[2J",
            "\x00",
            "\ufeff",
            "# ",
            "\n",
            "| a |",
        ),
    ]
)
NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
TEXTS = st.lists(SIGNS | st.text(max_size=4), min_size=1, max_size=8).map("".join)


def sound(html: str) -> Element:
    """Return the page, which has only elements and attributes of ours, and only addresses that may be followed."""
    root = check(html)
    assert {it.tag for it in root if it.tag} <= OURS
    assert {name for it in root for name in it.attributes} <= NAMES
    for it in root:
        for name in ("href", "src", "action"):
            address = it.attributes.get(name, "/")
            assert address.startswith(("/", "#")) or prose.web_address(address) == address, address
    assert prose.unsafe_character(root.every_text) is None
    for it in root:
        assert not any(prose.unsafe_character(value) for value in it.attributes.values())
    return root


def with_words(bank: Bank, text: str) -> Bank:
    """The same bank with the text in hints, in the glossary and in the notes of topics too."""
    questions = tuple(replace(question, hints=(text, text)) for question in bank.questions)
    topics = {name: topic._replace(sensitive=True, note=text) for name, topic in bank.topics.items()}
    return replace(bank, id="hostile", questions=questions, glossary={text: text, "gap": text}, topics=topics)


@pytest.mark.parametrize("text", [hostile.HTML, hostile.MARKDOWN])
def test_hostile_texts_are_texts_on_every_page(text: str, environment: Environment) -> None:
    bank = with_words(hostile.bank(text), text)
    entry = Entry.of(bank, (), "hostile.yaml", "given")
    browser = Browser(environment, begin(environment, bank, Plan(tuple(it.id for it in bank.questions), 7, PRACTICE)))

    pages = [*played(browser, text), *around(browser, entry)]

    said = " ".join(sound(html).every_text for html in pages)
    if text is hostile.HTML:
        assert said.count("<script>alert(1)</script>") > 100


def played(browser: Browser, text: str) -> Iterator[str]:
    """Every page of a session in which the text is typed and chosen wherever it can be."""
    while not browser.tutor.view.ended:
        question = browser.tutor.view.question
        assert question
        browser.press("hint")
        yield browser.html
        if kinds.traits(question).interaction in ("write", "fill"):
            field = "answer" if kinds.traits(question).typed else "gap-1"
            browser.press("answer", **{field: [text]})
            yield browser.html
        if browser.offered & {"answer", "show"}:
            browser.give(wrong(question, text))
        if "missed" in browser.offered:
            browser.press("missed")
        yield browser.html
        browser.press("flag-why", why=[text])
        yield browser.html
        browser.press("retire")
        browser.press("next")


def wrong(question: Question, text: str) -> tuple[str, ...]:
    return (f"{text} wrong",) if question.type in ("single", "short-answer") else kinds.key(question)


def around(browser: Browser, entry: Entry) -> Iterator[str]:
    """Every page beside the questions."""
    environment, context, view = browser.environment, browser.context, browser.tutor.view
    workspace = workspace_of(environment, entry)
    yield page.home(look_home(workspace), context)
    asked = page.requested({"bank": [entry.about.id], "sensitive": ["on"]}, (entry,), environment.preferences)
    assert isinstance(asked, TakeBank)
    state = look_bank(workspace, entry)
    yield page.bank(state, bank_offer(entry, asked.settings, PRACTICE, state.results), asked, context)
    yield page.end(view, look_after(workspace, browser.tutor), context)
    for at in range(1, len(view.answered) + 1):
        yield page.seen(view, context, {"at": [str(at)]}) or ""
    opened = open_reading_list(workspace, (entry,))
    yield page.reading(opened, entry, context, {"sensitive": ["on"], "search": ['\x00"><script>']})
    for at in range(1, len(opened.listed.items) + 1):
        yield page.reading(opened, entry, context, {"sensitive": ["on"], "at": [str(at)]})
    yield page.words(entry.bank, context, {})
    yield page.words(entry.bank, context, {"search": ["\x1b\"'>"]})
    yield page.who_to_call((entry.bank,), context)
    yield page.history(past_sessions(environment.store, (entry,)), context, {})
    for only in (None, entry):
        stand = where_i_stand(workspace, None if only is None else (only,), sensitive=True)
        yield page.standing(stand, (entry, entry), only, context)
    note = Note("gone", "".join(entry.bank.glossary), ())
    keep(environment, "", About(entry.bank.id, "gone", "", entry.bank.title), note)
    yield page.gone_notes(gone(notebook(environment), (entry.bank,), everywhere=True), context)


@pytest.mark.long(rounds=300, short=4)
@given(text=TEXTS, typed=TEXTS)
def test_no_text_becomes_markup(text: str, typed: str) -> None:
    first, *rest = entry_of(GALLERY).bank.questions
    question = replace(first, stem=text, hints=(text,), explanation=text, correction=text, urgent=text)
    number = next(replace(it, stem=text) for it in rest if it.type == "numeric")
    bank = Bank("tour", text, (question, number), language=text)
    with SQLiteStore.in_memory() as store:
        environment = Environment(store, lambda: NOW, uuid4)
        browser = Browser(environment, begin(environment, bank, Plan((question.id, number.id), 7, PRACTICE)))
        sound(browser.html)
        browser.press("hint")
        sound(browser.html)
        browser.press("unknown")
        sound(browser.html)
        browser.press("next")
        browser.press("answer", answer=[typed])
        sound(browser.html)
