"""The pages around a session: before it, beside it and after it."""

from collections.abc import Mapping
from datetime import UTC, datetime

import pytest

from quiz import kinds, page
from quiz.engine import EXAM
from quiz.library import Entry, PractiseMistakes, Review, TakeBank, look_home
from quiz.library.after_session import look_after
from quiz.library.bank_offer import bank_offer, look_bank
from quiz.library.past_sessions import PastSessions
from quiz.library.reading_list import open_reading_list
from quiz.library.standing import where_i_stand
from quiz.model import MODES, Settings
from quiz.page import Context, Form
from quiz.stats import Past
from quiz.stats.figures import Page, Ranking, Row, WhereIStand
from quiz.tutor import Environment

from .browser import Browser, link
from .conftest import CANCER, Open, entry_of, workspace_of
from .html_tree import Element, check


@pytest.fixture
def context(environment: Environment) -> Context:
    return Context(link, "secret", environment.clock(), kept="Kept here until Friday.")


def bank_page(
    environment: Environment, entry: Entry, context: Context, form: Form | None = None, news: str = ""
) -> Element:
    workspace = workspace_of(environment, entry)
    asked = page.requested({"bank": [entry.about.id], **(form or {})}, workspace.entries, environment.preferences)
    assert isinstance(asked, TakeBank)
    state = look_bank(workspace, entry)
    offer = bank_offer(entry, asked.settings, MODES[asked.mode], state.results)
    return check(page.bank(state, offer, asked, context, news))


def buttons(root: Element) -> list[str]:
    return [it.text for it in root.all("button")]


def test_the_home_page_leads_to_every_bank(environment: Environment, tour: Entry, context: Context) -> None:
    cancer = entry_of(CANCER)
    home = look_home(workspace_of(environment, cancer, tour))

    root = check(page.home(home, context))

    links = {it.text: it.attributes["href"] for it in root.all("a")}
    assert links["Metastatic breast cancer"] == "/bank?bank=metastatic-breast-cancer"
    assert links["A tour of quiz"] == "/bank?bank=tour"
    assert "Kept here until Friday." in root.text


def test_a_session_that_was_left_goes_on_from_the_home_page(browse: Open, tour: Entry, context: Context) -> None:
    browser = browse()
    browser.press("unknown")

    root = check(page.home(look_home(workspace_of(browser.environment, tour)), context))

    links = {it.text: it.attributes["href"] for it in root.all("a")}
    assert links["Continue: A tour of quiz"] == f"/session?session={browser.tutor.id}"


def test_a_bank_begins_with_what_is_ticked(environment: Environment, context: Context) -> None:
    cancer = entry_of(CANCER)
    root = bank_page(environment, cancer, context)
    assert {"Start"} <= set(buttons(root))

    form = {
        "bank": [cancer.about.id],
        "what": ["take"],
        "mode": ["exam"],
        "size": ["5"],
        "topic": ["symptoms", "?"],
        "certainty": ["on"],
    }
    asked = page.requested(form, (cancer,), environment.preferences)

    assert asked == TakeBank(cancer, Settings(("symptoms",), 5, certainty=True), "exam", restart=True)
    root = bank_page(environment, cancer, context, form, "No question fits this choice.")
    ticked = [it.attributes["value"] for it in root.all("input") if "checked" in it.attributes]
    assert ticked == ["exam", "on", "symptoms"]
    assert "No question fits this choice." in root.text


def test_sensitive_questions_are_asked_only_where_the_box_is_ticked(environment: Environment, context: Context) -> None:
    cancer = entry_of(CANCER)
    assert "Figures describe large groups, not you." in bank_page(environment, cancer, context).text

    def settings(**more: list[str]) -> Settings:
        asked = page.requested(
            {"bank": [cancer.about.id], "mode": ["practice"], **more}, (cancer,), environment.preferences
        )
        assert isinstance(asked, TakeBank)
        return asked.settings

    assert not settings().sensitive
    assert settings(sensitive=["on"]).sensitive


@pytest.mark.parametrize(
    ("form", "request_"),
    [
        ({"what": ["review"], "size": ["20"]}, Review(None, Settings(size=20))),
        ({"what": ["mistakes"]}, PractiseMistakes(None, Settings())),
        ({"what": ["mistakes"], "bank": ["gone"]}, None),
        ({"what": ["take"], "bank": ["gone"]}, None),
        ({"what": ["review"], "size": ["-4"]}, Review(None, Settings())),
        ({"what": ["review"], "size": ["99999999999999"]}, Review(None, Settings())),
        ({}, None),
    ],
)
def test_what_a_form_asks_for(form: Mapping[str, list[str]], request_: object, environment: Environment) -> None:
    assert page.requested(form, (), environment.preferences) == request_


def finished(browser: Browser) -> None:
    while not browser.tutor.view.ended:
        question = browser.tutor.view.question
        assert question
        browser.give(kinds.key(question)) if browser.tutor.view.place.number % 2 else browser.press("unknown")
        if browser.tutor.view.phase == "judged":
            browser.press("next")


def test_the_end_shows_what_came_of_it_and_what_may_be_next(browse: Open, tour: Entry) -> None:
    browser = browse()
    finished(browser)
    after = look_after(workspace_of(browser.environment, tour), browser.tutor)

    root = check(page.end(browser.tutor.view, after, browser.context))

    assert "right at once" in root.all("h1")[0].text
    assert "Take the last answer back" in buttons(root)
    links = [it.attributes["href"] for it in root.all("a")]
    assert f"/seen?session={browser.tutor.id}&at=1&of=missed" in links
    assert f"/review?session={browser.tutor.id}&kind=html" in links
    assert page.chosen({"do": ["another"]}) == "another"
    assert page.chosen({"do": ["practise"]}) == "practise"
    assert page.chosen({"do": ["win"]}) is None


def test_every_explanation_of_a_session_can_be_read_again(browse: Open) -> None:
    browser = browse()
    assert page.seen(browser.tutor.view, browser.context, {}) is None
    finished(browser)
    answered = browser.tutor.view.answered

    for at in range(1, len(answered) + 1):
        root = check(page.seen(browser.tutor.view, browser.context, {"at": [str(at)]}) or "")
        assert root.all("h1")[0].text == f"Explanation {at} of {len(answered)}"


def test_an_exam_is_answered_in_any_order_and_handed_in_once_it_was_confirmed(browse: Open, tour: Entry) -> None:
    graded = [question for question in tour.bank.questions if kinds.graded(question)]
    browser = browse(*(question.id for question in graded), mode=EXAM)
    browser.give(kinds.key(graded[0]))
    assert "1 answered" in browser.text
    assert page.seen(browser.tutor.view, browser.context, {}) is None

    root = check(page.map_of(browser.tutor.view, browser.context))
    first = root.all("button")[0]
    assert first.text.endswith("answered")
    browser.send(browser.fields(first))
    assert browser.tutor.view.question == graded[0]
    assert "checked" in browser.html
    browser.press("unknown")
    assert browser.tutor.view.attempts[0].verdict == "unknown"

    root = check(page.hand_in(browser.tutor.view, browser.context))
    assert f"{len(graded) - 1} not answered." in root.text
    browser.send(browser.fields(root.all("button")[0]))
    assert browser.tutor.view.ended == "finished"
    assert browser.address.startswith("/end")


@pytest.mark.parametrize(
    "query", [{}, {"search": ["bone"]}, {"show": ["missed"]}, {"sensitive": ["on"]}, {"from": ["101"]}]
)
def test_explanations_are_listed_and_each_can_be_read(environment: Environment, context: Context, query: Form) -> None:
    cancer = entry_of(CANCER)
    opened = open_reading_list(workspace_of(environment, cancer), (cancer,))

    root = check(page.reading(opened, cancer, context, query))

    rows = [it for it in root.all("a") if "at=" in it.attributes["href"]]
    assert bool(rows) == ("show" not in query)
    for at in ("1", "2"):
        one = page.reading(opened, cancer, context, {**query, "at": [at]})
        assert check(one).all("h1")[0].text.startswith("Explanation" if rows else "Read")


def test_every_question_of_the_banks_can_be_read(environment: Environment, context: Context, tour: Entry) -> None:
    cancer = entry_of(CANCER)
    opened = open_reading_list(workspace_of(environment, cancer, tour), (cancer, tour))

    for at in range(1, len(opened.listed.items) + 1, 7):
        root = check(page.reading(opened, None, context, {"at": [str(at)], "sensitive": ["on"]}))
        assert "You have not answered this question yet." in root.text


def test_the_words_of_a_bank_are_listed_and_searched(context: Context) -> None:
    bank = entry_of(CANCER).bank

    assert len(check(page.words(bank, context, {})).all("dt")) == len(bank.glossary)
    assert "metastasis" in check(page.words(bank, context, {"search": ["metastas"]})).text.lower()
    assert "No word of the glossary fits that." in check(page.words(bank, context, {"search": ["qqq"]})).text


def test_who_to_call_is_what_the_bank_says(context: Context) -> None:
    bank = entry_of(CANCER).bank

    assert "112" in check(page.who_to_call((bank,), context)).text
    assert "does not say who to call" in check(page.who_to_call((), context)).text


def test_a_notice_says_what_happened_and_leads_on(context: Context) -> None:
    root = check(page.notice("Not found", ("There is no such page.",), context, ways=(("/home", "Go home"),)))

    assert root.all("h1")[0].text == "Not found"
    assert {"Go home"} <= {it.text for it in root.all("a")}


def test_topics_with_sensitive_questions_carry_the_warning_and_are_counted(
    environment: Environment, context: Context
) -> None:
    text = bank_page(environment, entry_of(CANCER), context).text

    assert "11 questions (9 in Outlook, 2 in Living with it)" in text
    assert text.count("(sensitive)") == 1, "beside the topic that is sensitive as a whole"
    assert text.count("(2 sensitive)") == 1, "beside the one that has some"
    assert "only if you include them here, or choose their topic" in text


def test_a_ranking_names_its_questions_to_be_practised_and_links_each_to_be_read(tour: Entry, context: Context) -> None:
    first, second = (question.id for question in tour.bank.questions[:2])
    rows = tuple(Row(name, "right 1 of 5", questions=(("tour", name),), right=1, of=5) for name in (first, second))
    ranking = Ranking("Hardest", "right 1 of 5", rows, ("Not said twice.",), (("tour", first), ("tour", second)))
    stand = WhereIStand("all banks", (Page("remembering", "Remembering", ("Some.",), (ranking,)),))

    root = check(page.standing(stand, (tour,), None, context))

    assert f"/read?bank=tour&only={first}&sensitive=on&at=1" in {it.attributes["href"] for it in root.all("a")}
    sent = [it.attributes["value"] for it in root.all("input") if it.attributes["name"] == "question"]
    assert sent == [f"tour/{first}", f"tour/{second}"]
    assert page.chosen_row({"what": ["row"], "question": sent}).questions == ranking.questions
    assert "Not said twice." not in root.text


def test_sensitive_topics_are_brought_in_on_request(browse: Open, context: Context) -> None:
    entry = entry_of(CANCER)
    browser = browse(entry.bank.questions[0].id, entry=entry)
    browser.press("unknown")

    def text(*, sensitive: bool) -> str:
        stand = where_i_stand(workspace_of(browser.environment, entry), sensitive=sensitive)
        return check(page.standing(stand, (entry,), None, context)).text

    assert "1 sensitive topic is left out. Show sensitive topics too" in text(sensitive=False)
    assert "left out" not in text(sensitive=True)


def test_a_long_history_comes_in_pages(context: Context) -> None:
    began = datetime(2026, 11, 25, 12, tzinfo=UTC)
    sessions = tuple(Past(f"s{at}", "heart", "", "practice", began, "finished", 5, 3, 5, None) for at in range(101))
    past = PastSessions(sessions, {past.session: "The heart" for past in sessions})

    first = check(page.history(past, context, {}))
    assert "/history?from=101" in {it.attributes["href"] for it in first.all("a")}
    rest = check(page.history(past, context, {"from": ["101"]}))
    assert [it.attributes["href"] for it in rest.all("a") if "session=" in it.attributes["href"]] == [
        "/end?session=s100&past=on"
    ]
