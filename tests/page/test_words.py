"""What pages say is right for a browser: no sentence names a key of the terminal, or a command to type there."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import pytest

from quiz import kinds, page, wording
from quiz.library import TOUR, Entry, TakeBank, look_home, read_entry
from quiz.library.after_session import look_after
from quiz.library.bank_offer import bank_offer, look_bank
from quiz.library.nothing_to_ask import Reason
from quiz.library.past_sessions import past_sessions
from quiz.library.reading_list import open_reading_list
from quiz.library.standing import where_i_stand
from quiz.model import PRACTICE
from quiz.serve.banks import IN_BROWSERS, ServedBanks

from .browser import Browser
from .conftest import Open, workspace_of
from .html_tree import check

OF_A_TERMINAL = re.compile(
    r"\b(Esc|Escape|Ctrl|F\d|Backspace|Enter|arrow keys?)\b|`quiz|\bquiz [a-z]+ -|--[a-z]"
    r"|\b(?:[Pp]ress|[Tt]ype|[Cc]hoose|with|and) [a-z!?/]\b(?! )"
    r"|(?<![\w'’.-])[b-hj-zB-HJ-Z?!/] (?:shows?|takes?|adds?|brings?|stops?|asks?|undoes|on any|to drop)\b"
)
"""Keys by their names, keys that are one letter, commands and their options."""


@pytest.mark.parametrize(
    "sentence",
    [
        "Which topics? For all: a, then Enter.",
        "! shows who to call.",
        "Press x to drop it, and n adds your own words.",
        "Flagged. f takes the flag away.",
        "In reading, K shows all bookmarks.",
        "`quiz check` says why.",
        "quiz review --sensitive asks them too.",
    ],
)
def test_what_a_terminal_says_is_recognised(sentence: str) -> None:
    assert OF_A_TERMINAL.search(sentence)


def sentences() -> Iterator[str]:
    """Everything that a page may say by a code."""
    yield from (wording.pages.effect(code) for code in wording.asking.EFFECTS)
    yield from (wording.pages.effect(code) for code in ("left-open", "kept", "begun-afresh"))
    yield from (wording.pages.nothing(reason, 2) for reason in get_args(Reason))
    yield from (wording.pages.invalid(reason) for reason in wording.asking.__dict__["_ASK_AGAIN"])
    yield from (sentence for notice in wording.serving.NOTICES.values() for sentence in notice)
    yield wording.pages.forgotten(3)
    yield wording.pages.leeches(["Which one?"])


def test_no_sentence_that_a_code_leads_to_names_a_key() -> None:
    said = list(sentences())

    assert len(said) > 60
    assert [text for text in said if OF_A_TERMINAL.search(text)] == []


def test_the_tour_in_a_browser_has_every_type_and_the_buttons_that_there_are(browse: Open) -> None:
    shipped = Entry.of(browse().tutor.view.pool.bank, (), "questions/gallery.yaml", "shipped")
    (entry,) = ServedBanks((shipped,), read_entry, lambda: 0.0).now()
    assert entry.about.id == TOUR
    assert {question.type for question in entry.bank.questions} == {kind.name for kind in kinds.every()}
    browser = browse(*(question.id for question in entry.bank.questions), entry=entry)

    said = " ".join(check(html).every_text for html in (*played(browser), *around(browser, entry)))

    assert {said[found.start() :][:22] for found in OF_A_TERMINAL.finditer(said)} == {"Enter on your keyboard"}
    words = (wording.pages, wording.asking, wording.banks, wording.sessions)
    there = {text for room in words for text in vars(room).values() if isinstance(text, str)}
    there |= {"It was easy", "It comes back", "Partly right"}
    templates = "".join(it.read_text(encoding="utf-8") for it in (Path(page.__file__).parent / "templates").iterdir())
    named = set(re.findall(r'"([A-Z][^"]+)"', IN_BROWSERS.read_text(encoding="utf-8")))
    assert {name for name in named - there if f">{name}<" not in templates and f'"{name}"' not in templates} == set()


def test_a_bank_that_is_not_ours_is_served_as_it_is(browse: Open) -> None:
    own = Entry.of(browse().tutor.view.pool.bank, (), "my/tour.yaml", "own")

    assert ServedBanks((own,), read_entry, lambda: 0.0).now() == (own,)


def played(browser: Browser) -> Iterator[str]:
    """Every page of a session."""
    while not browser.tutor.view.ended:
        yield browser.html
        browser.press("hint")
        browser.press("unknown")
        yield browser.html
        browser.press("next")


def around(browser: Browser, entry: Entry) -> Iterator[str]:
    """Every page beside the questions."""
    environment, context, view = browser.environment, browser.context, browser.tutor.view
    workspace = workspace_of(environment, entry)
    yield page.home(look_home(workspace), context)
    asked = page.requested({"bank": [entry.about.id]}, (entry,), environment.preferences)
    assert isinstance(asked, TakeBank)
    state = look_bank(workspace, entry)
    yield page.bank(state, bank_offer(entry, asked.settings, PRACTICE, state.results), asked, context)
    yield page.end(view, look_after(workspace, browser.tutor), context)
    yield page.reading(open_reading_list(workspace, (entry,)), entry, context, {})
    yield page.history(past_sessions(environment.store, (entry,)), context, {})
    yield page.standing(where_i_stand(workspace, None), (entry,), None, context)
    yield page.forget(context)
