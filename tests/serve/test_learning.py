"""A learner by requests alone: from the link to the end of a session, and whatever comes between."""

from pathlib import Path
from threading import Event
from typing import Any, get_args
from urllib.parse import parse_qs, urlencode, urljoin

import pytest

from quiz import kinds
from quiz.engine import QuestionPool, Session, fold
from quiz.library import Entry, read_entry
from quiz.model import Response
from quiz.page import Name
from quiz.page.fields import entered
from quiz.prose import safe
from quiz.serve.learner_pages import PAGES
from quiz.serve.links import FILES
from quiz.store import Store, StoreUnwritable
from tests.page.html_tree import Element

from .conftest import GALLERY, TOUR, Browser, Class, Serving

POOL = QuestionPool.of(TOUR.bank)
CANCER = read_entry(GALLERY.parent / "metastatic-breast-cancer", "given", "cancer")


def begin(browser: Browser, bank: str = "tour", **form: str) -> Browser:
    """Start a session from the page of a bank."""
    return browser.get(f"{home_of(browser)}bank/{bank}").press("Start", **form)


def home_of(browser: Browser) -> str:
    return "/".join(browser.address.split("/")[:3]) + "/"


def session_of(browser: Browser) -> str:
    return browser.address.split("/")[4]


def view(served: Class, browser: Browser, pool: QuestionPool = POOL) -> Session:
    """The session on the page, as its facts have it."""
    with served.store() as store:
        facts = [record.fact for _, record in store.records() if record.session == session_of(browser)]
    return fold(pool, facts)


def key(session: Session) -> Response:
    question = session.question
    assert question
    return kinds.key(question)


def fields(session: Session, response: Response) -> dict[str, Any]:
    assert session.asked
    return {name: list(values) for name, values in entered(session.asked.interaction, response).items()}


def answer(served: Class, browser: Browser) -> Session:
    """Answer the question on the page with its key; return the session before that."""
    before = view(served, browser)
    if any(it.attributes.get("value") == "show" for it in browser.page.all("button")):
        browser.press("show").press("knew")
    else:
        browser.press("answer", **fields(before, key(before)))
    return before


def test_the_sheet_for_a_care_team_has_what_was_marked_for_it(served: Class) -> None:
    learner = begin(served.joined())
    asked = view(served, learner).question
    assert asked
    learner.press("unknown").press("care-team-on")

    reading = learner.get(f"{home_of(learner)}read?show=care-team")
    sheet = learner.client.get(f"{home_of(learner)}care-team")

    assert f"{home_of(learner)}care-team" in {it.attributes["href"] for it in reading.page.all("a")}
    assert sheet.headers["content-disposition"].startswith("attachment; filename*=UTF-8''questions-for-my-care-team-")
    assert asked.stem.split(".")[0] in sheet.text


def test_all_types_are_answered_to_the_end_and_reviewed(served: Class) -> None:
    learner = begin(served.joined(), size="all")
    types = set()
    for _ in TOUR.bank.questions:
        question = answer(served, learner).question
        assert question
        types.add(question.type)
        assert learner.heading == "Right.", question.id
        learner.press("next")

    assert len(types) == 9
    assert learner.address.split("/")[3] == "end"
    review = learner.client.get(f"{home_of(learner)}review/{session_of(learner)}?kind=md")
    assert review.headers["content-disposition"].startswith("attachment; filename*=UTF-8''tour-review-2026-11-29.md")
    assert "Right" in review.text
    page = learner.client.get(f"{home_of(learner)}review/{session_of(learner)}")
    assert page.headers["content-type"] == "text/html; charset=utf-8"


def test_every_page_of_a_learner_opens_and_leads_back(served: Class) -> None:
    learner = begin(served.joined(), size="5")
    session, home = session_of(learner), home_of(learner)
    learner.press("unknown")

    for path in (
        *("", "keep", "forget", "bank/tour", "read", "read/tour", "words/tour", "help", "help/tour"),
        *(f"help/{session}", f"session/{session}", f"seen/{session}", "read?show=missed", "read/tour?at=1"),
    ):
        assert learner.get(home + path).status == 200, path
        links = [it.attributes["href"] for it in learner.page.all("a")]
        assert home in links, path
        for link in links:
            assert learner.client.get(link).status_code == 200 or not link.startswith("/"), (path, link)
    assert learner.get(f"{home}map/{session}").address == f"{home}session/{session}", "no exam, no map"


def test_an_exam_is_changed_handed_in_and_only_then_explained(served: Class) -> None:
    learner = begin(served.joined(), size="5", mode="exam")
    session, home = session_of(learner), home_of(learner)
    answer(served, learner)
    assert "Right." not in learner.text
    for secret in (f"seen/{session}", f"review/{session}", f"end/{session}"):
        assert learner.get(home + secret).address == f"{home}session/{session}", secret
    learner.get(f"{home}map/{session}")
    learner.press("1", to="1")
    assert learner.heading == "Exam, question 1 of 5, 1 answered"
    learner.get(f"{home}hand-in/{session}").press("hand-in")

    assert learner.address == f"{home}end/{session}"
    assert learner.get(f"{home}seen/{session}").status == 200


def test_what_was_missed_and_another_session_follow_from_the_end(served: Class) -> None:
    learner = begin(served.joined(), size="5")
    for _ in range(30):
        if "/end/" in learner.address:
            break
        learner.press("unknown").press("next")
    assert "/end/" in learner.address
    first, end = session_of(learner), learner.address

    again = learner.press("practise")
    assert again.heading == "Question 1 of 5"
    assert session_of(again) != first
    another = learner.get(end).press("another")
    assert another.heading.startswith("Question 1 of")


def test_what_was_chosen_last_is_offered_again_and_can_be_chosen_otherwise(serving: Serving) -> None:
    served = serving(TOUR, CANCER)
    learner = served.joined()
    home = home_of(learner)

    def offered(bank: str) -> tuple[str, bool, bool]:
        sent = learner.get(f"{home}bank/{bank}").form("take")[1]
        return sent["size"], "certainty" in sent, "sensitive" in sent

    assert offered(CANCER.about.id) == ("10", False, False)
    begin(learner, CANCER.about.id, size="5", certainty="on", sensitive="on")
    assert "How sure are you?" in learner.text
    learner.press("unknown")
    for bank in ("tour", CANCER.about.id):
        assert offered(bank) == ("5", True, False), "what is sensitive is chosen each time"
    learner.get(home).press("Practise what you missed in all banks")
    assert "How sure are you?" in learner.text

    served.pass_time(minutes=1)
    learner.get(f"{home}bank/tour")
    address, form = learner.form("take")
    del form["certainty"]
    learner.post(address, **{**form, "size": "all"})
    assert "How sure are you?" not in learner.text
    assert offered(CANCER.about.id) == ("10", False, False)


def test_what_was_missed_in_a_bank_is_asked_with_what_is_ticked_there(served: Class) -> None:
    learner = begin(served.joined(), size="5").press("unknown")
    learner.get(f"{home_of(learner)}bank/tour").press("mistakes", certainty="on")
    assert "How sure are you?" in learner.text


def test_every_page_that_a_link_may_name_is_there() -> None:
    pages = set(get_args(Name)) - FILES.keys() - {"home"} | {""}

    assert pages == PAGES.keys()
    assert all(methods.shown or methods.sent for methods in PAGES.values())


def test_a_double_press_and_the_back_button_answer_once(served: Class) -> None:
    learner = begin(served.joined(), size="5")
    before = view(served, learner)
    address, form = learner.form("answer" if "answer" in _buttons(learner) else "unknown")
    form.update(fields(before, key(before)))

    first, second = learner.post(address, **form).heading, learner.post(address, **form)

    assert first == "Right."
    assert second.status == 409
    assert "already kept" in second.text
    second.press("next")
    late = second.post(address, **form)
    assert late.status == 409
    assert late.heading == "Question 2 of 5"
    assert [kind for _, kind, _ in served.facts()].count("answered") == 1


def _buttons(browser: Browser) -> set[str]:
    return {it.attributes.get("value", "") for it in browser.page.all("button")}


def test_two_tabs_and_two_processes_see_one_session(serving: Serving) -> None:
    here, there = serving(), serving(seed=2)
    phone = begin(here.joined(), size="5")
    address = phone.address
    laptop = there.browser().get(address)
    assert laptop.heading == "Question 1 of 5"

    phone.press("unknown").press("next")
    assert laptop.get(address).heading.startswith("Question 2 of 5"), "the other process has noticed"
    laptop.press("unknown").press("next")
    phone.press("unknown")

    assert phone.status == 409
    assert phone.heading.startswith("Question 3 of 5")
    assert phone.press("unknown").heading == "Here is the answer."
    assert [kind for _, kind, _ in here.facts()].count("answered") == 3


def test_another_process_that_is_quicker_by_a_moment_is_seen(
    served: Class, serving: Serving, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = serving(seed=2)
    learner = begin(served.joined(), size="5")
    elsewhere = other.browser().get(learner.address)
    keep = Store.append
    raced: list[int] = []

    def late(store: Store, records: Any) -> None:
        if not raced:
            raced.append(1)
            elsewhere.press("unknown")
        keep(store, records)

    monkeypatch.setattr(Store, "append", late)
    learner.press("unknown")

    assert (learner.status, learner.heading) == (409, "Here is the answer.")
    assert [kind for _, kind, _ in served.facts()].count("answered") == 1


def test_the_verdict_is_withheld_while_nothing_can_be_kept(served: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    learner = begin(served.joined(), size="5")
    before = view(served, learner)

    def fail(*_: object) -> None:
        raise StoreUnwritable("Your answers cannot be kept in /secret/place (disk full): fix that.")

    with monkeypatch.context() as broken:
        broken.setattr(Store, "append", fail)
        response = key(before) if "answer" in _buttons(learner) else ()
        learner.press("answer" if response else "show", **fields(before, response))
        learner = learner if response else learner.press("knew")
        assert learner.status == 503
        assert "could not be kept" in learner.text
        assert "Right." not in learner.text
        assert "/secret" not in learner.answer.text
        assert learner.page.all("button"), "it can be tried again"
    learner.press("answer" if response else "knew", **fields(before, response))

    assert learner.heading == "Right."
    failures = [entry for entry in served.log if entry["event"] == "failure"]
    assert failures
    assert "/secret" not in str(failures)


def test_a_store_that_cannot_be_read_is_a_calm_page_with_no_word_of_where_it_is(
    served: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = begin(served.joined(), size="5")
    session, home = session_of(learner), home_of(learner)
    for name in ("link", "learners"):
        monkeypatch.setattr("quiz.store.shared.SharedStore." + name, fail)
    for path in (home, f"{home}session/{session}", served.join_path, served.operator_path):
        answered = learner.get(path)
        assert answered.status == 503, path
        assert int(answered.answer.headers["retry-after"]) > 0
        assert "/secret" not in answered.answer.text
    assert served.client.get("/healthz").status_code == 503


@pytest.mark.parametrize("typed", ["mol", 'a "quoted"\nnote \x07 <b> & é'])
def test_what_was_sent_while_the_store_was_away_is_sent_once_more_by_one_press(
    typed: str, served: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = begin(served.joined(), size="5")
    address, form = learner.form("unknown")
    form = {**form, "do": "note", "note": typed, "several": ["1", "2"]}

    with monkeypatch.context() as away:
        away.setattr("quiz.store.shared.SharedStore.link", fail)
        learner.post(address, **form)
        assert learner.status == 503
        assert "still on this page" in learner.text
        again = parse_qs(urlencode([(it.attributes["name"], it.attributes["value"]) for it in hidden(learner)]))
        learner.press("Try again")
        assert learner.status == 503, "as often as it takes"

    assert {name: values[-1] for name, values in again.items()} == form | {"several": "2", "note": safe(typed)}
    assert again["several"] == ["1", "2"]
    assert learner.press("Try again").status in (200, 409)


def test_a_form_that_is_not_ours_is_not_given_back(served: Class, monkeypatch: pytest.MonkeyPatch) -> None:
    learner = begin(served.joined(), size="5")
    address, form = learner.form("unknown")
    monkeypatch.setattr("quiz.store.shared.SharedStore.link", fail)

    learner.post(address, **{**form, "token": "0" * 32, "answer": "words of somebody else"})

    assert learner.status == 503
    assert "somebody" not in learner.answer.text


def test_a_page_that_could_not_be_made_is_asked_for_once_more_by_its_link(
    served: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = begin(served.joined(), size="5")
    address = learner.address
    with monkeypatch.context() as away:
        away.setattr("quiz.store.shared.SharedStore.link", fail)
        learner.get(address)
    link = next(it for it in learner.page.all("a") if it.text == "Try again")

    assert learner.get(urljoin(address, link.attributes["href"])).heading.startswith("Question 1")


def test_a_store_that_does_not_answer_is_not_waited_for_endlessly(
    served: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner, waited = begin(served.joined(), size="5"), Event()
    address, form = learner.form("unknown")
    monkeypatch.setattr("quiz.serve.app._STORE_SECONDS", 0.0)
    monkeypatch.setattr("quiz.store.shared.SharedStore.link", lambda *_: waited.wait(60))
    try:
        learner.post(address, **form)
    finally:
        waited.set()

    assert learner.status == 503
    assert {it.attributes["name"] for it in hidden(learner)} >= form.keys()


def fail(*_: object) -> None:
    raise StoreUnwritable("/secret/place")


def hidden(learner: Browser) -> list[Element]:
    return [it for it in learner.page.all("input") if it.attributes["type"] == "hidden"]


def test_a_mistake_of_the_program_is_a_calm_page_and_a_line_in_the_log(
    served: Class, monkeypatch: pytest.MonkeyPatch
) -> None:
    learner = served.joined()

    def fail(*_: object) -> None:
        raise ZeroDivisionError("my answer")

    monkeypatch.setattr("quiz.store.shared.SharedStore.link", fail)
    answered = learner.get(learner.address)

    assert (answered.status, answered.heading) == (500, "Something went wrong here")
    assert "ZeroDivision" not in answered.answer.text
    assert "x-content-type-options" in answered.answer.headers


BANK = """\
format: 1
id: heart
title: The heart
language: en
questions:
  - id: beats
    type: single
    stem: {stem}
    options:
      - correct: Yes
        why: It does.
      - wrong: {wrong}
        why: It does not.
"""


def written(path: Path, stem: str = "Does it beat?", wrong: str = "No") -> Entry:
    path.write_text(BANK.format(stem=stem, wrong=wrong))
    return read_entry(path, "given", str(path))


def test_a_question_that_was_changed_meanwhile_is_shown_afresh(serving: Serving, tmp_path: Path) -> None:
    path = tmp_path / "heart.yaml"
    served = serving(written(path))
    learner = begin(served.joined(), "heart")
    assert "Does it beat?" in learner.text

    written(path, "Does it beat by night?", "Never")
    learner.press("answer", pick="1")

    assert learner.status == 409
    assert "Does it beat by night?" in learner.text
    assert learner.press("answer", pick="1").status == 200
    path.write_text("format: 1\nquestions: [")
    assert learner.get(home_of(learner) + "bank/heart").status == 200, "a broken edit stops nobody"
    path.unlink()
    assert learner.get(home_of(learner) + "bank/heart").status == 200


def test_nobody_sees_the_session_of_another(served: Class) -> None:
    one, other = begin(served.joined(), size="5"), served.joined()

    for page in ("session", "seen", "end", "map", "review", "hand-in"):
        assert other.get(f"{home_of(other)}{page}/{session_of(one)}").status == 404, page
    _, form = other.get(f"{home_of(other)}bank/tour").form("Start")
    sent = other.post(f"{home_of(other)}session/{session_of(one)}", **form, do="unknown")
    assert sent.status == 404
    assert "answered" not in [kind for _, kind, _ in served.facts()]


def test_a_form_that_no_page_has_changes_nothing(served: Class) -> None:
    learner = begin(served.joined(), size="5")
    _, whole = learner.form("unknown")
    facts = served.facts()
    forms: tuple[dict[str, Any], ...] = (
        {},
        {"do": "x"},
        {"do": "answer", "seq": "9" * 30},
        {"do": "answer", "seq": "-1"},
        {"do": "unknown", "seq": "\u0661"},
        {"to": "1"},
        {"to": "\0"},
        {"do": ["next", "x"]},
        {"do": "next", "seq": "2", "question": "<script>"},
    )
    for form in forms:
        sent = learner.post(learner.address, token=whole["token"], **form)
        assert sent.status in (200, 409, 422), form
        assert sent.heading == "Question 1 of 5", form
        assert sent.answer.text.count("<script") == 1, "that of every page"
    assert served.facts() == facts


def test_bank_and_session_that_are_not_there_lead_back(served: Class) -> None:
    learner = served.joined()
    home = home_of(learner)
    _, form = learner.get(f"{home}bank/tour").form("Start")

    for path in ("bank/x", "words/x", "read/x", "session/x", "help/x", "x", "session", "bank/tour/x"):
        shown = learner.get(home + path)
        assert shown.status == 404, path
        assert path == "bank/tour/x" or home in shown.answer.text, path
    assert learner.post(f"{home}begin", **{**form, "bank": "x"}).status == 404
    nothing = learner.post(f"{home}begin", token=form["token"], what="review")
    assert nothing.status == 200
    assert nothing.page.all("p")


def test_a_session_of_the_past_is_opened_again_or_gone_on_with(served: Class) -> None:
    learner = begin(served.joined(), size="5")
    home, left = home_of(learner), session_of(learner)
    learner.press("unknown")
    served.pass_time(minutes=2)
    begin(learner, size="5", mode="exam")
    ended = session_of(learner)
    answer(served, learner)
    learner.get(f"{home}hand-in/{ended}").press("hand-in")

    assert learner.get(home).page.all("a")
    rows = {it.attributes["href"] for it in learner.get(f"{home}history").page.all("a")}
    assert {f"{home}session/{left}", f"{home}end/{ended}?past=on"} <= rows
    assert "Exam of 29 November 2026, 12:02, as it was." in learner.get(f"{home}end/{ended}?past=on").text
    assert "Another" not in learner.text
    assert "Take the last answer back" not in learner.text
    learner.get(f"{home}seen/{ended}?at=1&past=on")
    assert f"{home}end/{ended}?past=on" in {it.attributes["href"] for it in learner.page.all("a")}


def test_a_session_whose_bank_is_gone_is_listed_without_a_way_into_it(serving: Serving, tmp_path: Path) -> None:
    learner = begin(serving(written(tmp_path / "heart.yaml")).joined(), "heart").press("unknown")
    address = learner.address

    served = serving(TOUR, seed=2)
    other = served.browser().get(f"{home_of(learner)}history")

    assert "heart" in other.text
    assert "no longer there" in other.text
    assert not [it for it in other.page.all("a") if "/session/" in it.attributes["href"]]
    assert other.get(address).status == 404


def test_from_where_one_stands_questions_are_practised_and_read(served: Class) -> None:
    learner = served.joined()
    home = home_of(learner)
    assert "Nothing answered yet." in learner.get(f"{home}standing").text
    begin(learner, size="all")
    while "/end/" not in learner.address:
        learner.press("unknown").press("next")
        served.pass_time(minutes=1)
    served.pass_time(days=30)

    page = learner.get(f"{home}standing")
    assert page.heading == "Where I stand: all banks"
    assert page.page.all("svg")
    ways = [it.attributes["href"] for it in page.page.all("a")]
    assert f"{home}stretch?days=7" in ways
    (topic,) = (way for way in ways if "topic=tour" in way)
    assert learner.get(topic).heading == "Read: A tour of quiz"
    for button in ("Practise: First steps", "Review what is due"):
        assert learner.get(f"{home}standing").press(button).heading == "Question 1 of 9", button
    assert learner.get(f"{home}standing/tour").heading == "Where I stand: A tour of quiz"


def test_questions_that_a_row_names_are_practised_and_read_alone(served: Class) -> None:
    learner = served.joined()
    home, (first, second, *_) = home_of(learner), (question.id for question in TOUR.bank.questions)
    _, form = learner.get(f"{home}bank/tour").form("Start")
    row = {"token": form["token"], "what": "row"}

    assert learner.get(f"{home}read/tour?only={second}&sensitive=on&at=1").heading == "Explanation 1 of 1"
    begun = learner.post(f"{home}begin", **row, question=[f"tour/{second}", f"tour/{first}", "tour/gone", "x/y"])
    assert begun.heading == "Question 1 of 2"
    assert learner.post(f"{home}begin", **row, question="tour/gone").status == 200
    assert "These questions are not in their banks any more." in learner.text
    assert learner.post(f"{home}begin", **row).status == 404


def test_a_review_of_some_weeks_is_a_file_to_keep(served: Class) -> None:
    learner = begin(served.joined(), size="5").press("unknown")

    for days, first in (("7", "2026-11-29"), ("0", "2026-11-29"), ("x", "2026-11-29")):
        saved = learner.client.get(f"{home_of(learner)}stretch?days={days}")
        assert saved.headers["content-disposition"].endswith(f"quiz-review-{first}-to-2026-11-29.html")
        assert "You answered on 1 day: 1 answer." in saved.text
    assert learner.client.get(f"{home_of(learner)}stretch/tour?days=30").status_code == 200
    served.pass_time(days=20)
    later = learner.get(f"{home_of(learner)}stretch?days=7")
    assert later.heading == "Where I stand: all banks"
    assert "Nothing was answered from 13 December 2026 to 19 December 2026" in later.text


def test_there_is_no_review_of_nothing(served: Class) -> None:
    learner = served.joined()
    for address in ("stretch", "stretch?days=7", "stretch/tour?days=-1"):
        learner.get(f"{home_of(learner)}{address}")
        assert learner.heading.startswith("Where I stand"), address
        assert "January 1" not in learner.text


def test_a_question_is_noted_and_marked_while_it_is_read(served: Class) -> None:
    learner = served.joined()
    one = f"{home_of(learner)}read/tour?at=2&show=all"

    learner.get(one).press("note", note="Ask my nurse").press("care-team-on")

    assert learner.address == f"{home_of(learner)}read/tour"
    assert learner.heading == "Explanation 2 of 9"
    assert learner.page.all("textarea")[0].text == "Ask my nurse"
    address, form = learner.form("note")
    learner.post(address, **form).post(address, **form)
    assert [kind for _, kind, _ in served.facts()].count("noted") == 1, "a double press keeps it once"
    assert "Ask my nurse" in learner.client.get(f"{home_of(learner)}care-team").text


def test_notes_whose_question_is_gone_are_listed_changed_and_taken_away(serving: Serving, tmp_path: Path) -> None:
    path = tmp_path / "heart.yaml"
    served = serving(written(path))
    learner = begin(served.joined(), "heart").press("unknown").press("note", note="About the heart")
    home = home_of(learner)
    assert f"{home}gone" not in learner.get(f"{home}read").answer.text

    path.write_text(path.read_text().replace("Does it beat?", "What is a lung?").replace("id: beat", "id: lung"))
    learner.get(f"{home}read")
    assert f"{home}gone" in {it.attributes["href"] for it in learner.page.all("a")}
    learner.get(f"{home}gone")
    assert "Does it beat?" in learner.text
    learner.press("note", note="Still about the heart")
    assert "Your note is kept." in learner.text
    older = learner.form("take-away")
    assert "Nothing here" in learner.press("take-away").text
    assert learner.post(older[0], **older[1]).status == 200, "a double press takes away once"


def test_pictures_beside_the_bank_are_shown_and_no_other_file_is(serving: Serving, tmp_path: Path) -> None:
    folder = tmp_path / "bank"
    folder.mkdir()
    for name in ("chest.png", "why.svg", "private.png"):
        (folder / name).write_bytes(name.encode())
    stem = "Does ![A chest X-ray](chest.png) beat? ![](https://x.org/web.png) ![](../up.png) ![](gone.png)"
    path = folder / "heart.yaml"
    written(path, stem)
    path.write_text(path.read_text().replace("It does.", "It does ![](why.svg)"))
    learner = begin(serving(read_entry(path, "given", str(path))).joined(), "heart")

    (shown,) = learner.page.all("img")
    assert shown.attributes["alt"] == "Picture: A chest X-ray"
    assert_picture(learner, shown.attributes["src"], b"chest.png", "image/png")
    learner.press("unknown")
    sources = [it.attributes["src"] for it in learner.page.all("img")]
    assert len(sources) == 2
    assert_picture(learner, sources[1], b"why.svg", "image/svg+xml")
    reading = learner.get(f"{home_of(learner)}read/heart?at=1")
    assert [it.attributes["src"] for it in reading.page.all("img")] == sources

    for other in ("private.png", "../bank/private.png", "/etc/passwd", "heart.yaml", "https://x.org/web.png", ""):
        address = sources[0].replace("chest.png", other)
        assert learner.get(address).status == 404, other
    (folder / "chest.png").unlink()
    assert learner.get(sources[0]).status == 404


def assert_picture(learner: Browser, address: str, data: bytes, kind: str) -> None:
    answered = learner.client.get(address)
    assert (answered.status_code, answered.content, answered.headers["content-type"]) == (200, data, kind)
    assert answered.headers["content-security-policy"].startswith("default-src 'none'")
