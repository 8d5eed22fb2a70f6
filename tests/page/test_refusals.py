"""What a form cannot be taken for: nothing picked, something open, a page that is older than the session."""

from dataclasses import replace

import pytest

from quiz import kinds
from quiz.engine import EXAM, Undo
from quiz.errors import QuizError
from quiz.library import Entry
from quiz.page import Again, event, not_kept
from quiz.tutor import resume

from .conftest import Open, entry_of


def problems(browser: object) -> list[tuple[str, str]]:
    """Each problem that is summed up, with the id of its field, which is there and marked."""
    root = browser.root  # type: ignore[attr-defined]
    summary = root.by_id("here")
    assert summary is not None
    links = [(it.text, it.attributes["href"][1:]) for it in summary.all("a")]
    assert all(root.by_id(field) for _, field in links)
    return links


NOTHING = {
    "single": [("Nothing is picked yet. Pick an option, or press “I don't know yet”.", "pick-1")],
    "multiple": [("Nothing is picked yet. Pick an option, or press “I don't know yet”.", "pick-1")],
    "true-false": [("Nothing is picked yet. Pick an option, or press “I don't know yet”.", "pick-1")],
    "short-answer": [("Nothing is typed yet. Type an answer, or press “I don't know yet”.", "answer")],
    "numeric": [("Nothing is typed yet. Type an answer, or press “I don't know yet”.", "answer")],
    "cloze": [("Nothing is typed yet. Type an answer, or press “I don't know yet”.", "gap-1")],
    "matching": [("Nothing is paired yet. Choose a partner, or press “I don't know yet”.", "right-1")],
}


@pytest.mark.parametrize("type_name", NOTHING)
def test_an_empty_answer_comes_back_with_what_to_do(type_name: str, browse: Open, tour: Entry) -> None:
    browser = browse(next(it.id for it in tour.bank.questions if it.type == type_name))

    browser.press("answer")

    assert browser.status == 422
    assert problems(browser) == NOTHING[type_name]
    assert browser.title.startswith("Please check · Question 1 of 1")
    assert not browser.tutor.view.attempts


def test_what_was_typed_stays_where_it_cannot_be_read(browse: Open, tour: Entry) -> None:
    browser = browse(next(it.id for it in tour.bank.questions if it.type == "numeric"))

    browser.press("answer", answer=["a <few>"])

    assert problems(browser) == [("That is not a number. Type one like 12 or 12.5.", "answer")]
    field = browser.root.by_id("answer")
    assert field is not None
    assert field.attributes["value"] == "a <few>"
    assert field.attributes["aria-invalid"] == "true"
    assert field.attributes["aria-describedby"] == "stem problem-answer"


def test_two_items_in_one_place_come_back_with_both_places_kept(browse: Open, tour: Entry) -> None:
    browser = browse(next(it.id for it in tour.bank.questions if it.type == "ordering"))

    browser.press("answer", **{"place-1": ["2"], "place-2": ["2"], "place-3": ["1"], "place-4": ["x"]})

    (first, field), (second, other) = problems(browser)
    assert first.startswith("2nd is given twice: ")
    assert second.startswith("No place yet: ")
    assert (field, other) == ("place-2", "place-4")
    chosen = [it.attributes["value"] for it in browser.root.all("option") if "selected" in it.attributes]
    assert chosen == ["2", "2", "1"]


@pytest.mark.parametrize(
    ("type_name", "name", "sentence"),
    [
        ("cloze", "gap-2", "1 still empty. Press Answer again to answer so."),
        ("matching", "right-1", "2 without a partner. Press Answer again to answer so."),
    ],
)
def test_what_is_left_open_is_asked_about_once(
    type_name: str, name: str, sentence: str, browse: Open, tour: Entry
) -> None:
    browser = browse(next(it.id for it in tour.bank.questions if it.type == type_name))

    browser.press("answer", **{name: ["1"]})
    assert problems(browser)[0][0] == sentence
    assert not browser.tutor.view.attempts

    browser.press("answer")
    assert browser.tutor.view.attempts


def test_an_answer_that_comes_close_is_asked_for_once_more(browse: Open) -> None:
    entry = entry_of("tests/tutor/every-type.yaml")
    browser = browse("word", entry=entry)
    browser.press("answer", answer=["ileun"])
    assert problems(browser) == [("Close. Check the spelling.", "answer")]
    older = browser.fields(browser.button("answer"))

    browser.press("answer", answer=["ileum"])
    assert browser.tutor.view.attempts[0].verdict == "right"
    browser.send(older)
    assert browser.status == 409


def test_a_second_press_on_a_close_answer_does_not_use_up_the_free_try(browse: Open) -> None:
    browser = browse("word", entry=entry_of("tests/tutor/every-type.yaml"))
    form = {**browser.fields(browser.button("answer")), "answer": ["ileun"]}

    browser.send(form)
    browser.send(form)

    assert not browser.tutor.view.attempts


def test_a_long_answer_is_judged_by_the_learner(browse: Open) -> None:
    browser = browse("sentence", entry=entry_of("tests/tutor/every-type.yaml"))

    browser.press("answer", answer=["The valves <do> it."])
    assert "The valves <do> it." in browser.text
    assert browser.offered >= {"missed", "partly", "knew"}
    browser.press("partly")

    assert browser.tutor.view.attempts[0].response == ("The valves <do> it.", "partly")


def test_a_hint_keeps_what_was_entered(browse: Open) -> None:
    browser = browse()
    picked = browser.tutor.view.asked
    assert picked
    browser.press("hint", pick=["2"])

    assert browser.tutor.view.asked
    assert browser.tutor.view.asked.hints == 1
    assert [it.attributes["value"] for it in browser.root.all("input") if "checked" in it.attributes] == ["2"]


# Pages that are older than the session


def test_a_double_press_answers_once(browse: Open) -> None:
    browser = browse()
    form = {**browser.fields(browser.button("answer")), "pick": ["1"]}
    browser.send(form)
    before = browser.tutor.view

    browser.send(form)

    assert browser.tutor.view is before
    assert browser.status == 409
    assert "That answer is already kept." in browser.text
    browser.press("next")
    assert len(browser.tutor.view.attempts) == 1


def test_a_double_press_on_not_knowing_is_kept_once_and_says_so(browse: Open) -> None:
    browser = browse()
    form = browser.fields(browser.button("unknown"))

    browser.send(form)
    browser.send(form)

    assert browser.status == 409
    assert "That answer is already kept." in browser.text
    assert len(browser.tutor.view.attempts) == 1


@pytest.mark.parametrize("do", ["next", "undo", "flag", "retire"])
def test_a_double_press_after_an_answer_does_its_work_once(do: str, browse: Open) -> None:
    browser = browse()
    browser.press("unknown")
    form = browser.fields(browser.button(do))
    browser.send(form)
    once = browser.tutor.view

    browser.send(form)

    assert browser.tutor.view is once
    assert browser.status == 409
    assert "This is where you are now." in browser.text


def test_an_older_page_shows_what_it_had_entered(browse: Open, tour: Entry) -> None:
    name = next(it.id for it in tour.bank.questions if it.type == "short-answer")
    other = next(it.id for it in tour.bank.questions if it.type == "single")
    browser = browse(name, other)
    form = {**browser.fields(browser.button("answer")), "answer": ["my long <thought>"]}
    browser.press("unknown")
    browser.press("next")

    browser.send(form)

    assert browser.status == 409
    assert "my long <thought>" in browser.text
    assert len(browser.tutor.view.attempts) == 1


def test_an_older_page_of_the_same_asking_still_answers(browse: Open) -> None:
    browser = browse()
    form = {**browser.fields(browser.button("answer")), "pick": ["1"]}
    browser.press("hint")
    browser.press("flag")

    browser.send(form)

    assert browser.tutor.view.phase == "judged"


def test_a_page_from_before_an_undone_answer_answers_again(browse: Open) -> None:
    browser = browse()
    form = {**browser.fields(browser.button("answer")), "pick": ["1"]}
    browser.send(form)
    browser.tutor.send(Undo())

    browser.send(form)

    assert browser.tutor.view.phase == "judged"
    assert len(browser.tutor.view.attempts) == 1


def test_a_question_that_changed_meanwhile_is_shown_as_it_is_now(browse: Open, tour: Entry) -> None:
    browser = browse()
    form = {**browser.fields(browser.button("answer")), "pick": ["1"]}
    first, *rest = tour.bank.questions
    changed = replace(first, stem="Another question?")
    bank = replace(tour.bank, questions=(changed, *rest))

    browser.tutor = resume(browser.environment, browser.tutor.id, bank)
    browser.send(form)

    assert browser.status == 409
    assert "Another question?" in browser.text
    assert "This question has changed since you last saw it." in browser.text
    assert not browser.tutor.view.attempts


HOSTILE_FORMS = [
    {},
    {"do": ["answer"]},
    {"do": ["answer"], "seq": ["²"], "question": [""]},
    {"do": ["win"], "seq": ["2"], "question": ["pick-one"]},
    {"to": ["3"]},
    {"to": ["²"]},
    {"do": ["hand-in"], "seq": ["2"]},
    {"do": [""], "seq": ["9" * 5000]},
    {"do": []},
]


@pytest.mark.parametrize("form", HOSTILE_FORMS)
def test_a_form_that_none_of_our_pages_has_changes_nothing(form: dict[str, list[str]], browse: Open) -> None:
    browser = browse()
    before = browser.tutor.view

    browser.send(form)

    assert browser.tutor.view is before
    assert browser.status in (400, 409)


@pytest.mark.parametrize("value", ["0", "-1", "99", "1e3", "²", "", "9" * 4000])
@pytest.mark.parametrize("type_name", ["single", "multiple", "cloze", "matching", "ordering", "numeric"])
def test_values_that_no_field_has_are_no_answer(type_name: str, value: str, browse: Open, tour: Entry) -> None:
    browser = browse(next(it.id for it in tour.bank.questions if it.type == type_name))
    fields = browser.fields(browser.button("answer"))
    names = ["pick", *(name for name in fields if name.startswith(("gap-", "right-", "place-")))]

    browser.send({**fields, **{name: [value] for name in names}})

    verdicts = [attempt.verdict for attempt in browser.tutor.view.attempts]
    assert verdicts in ([], ["wrong"])


def test_where_an_answer_cannot_be_kept_nothing_of_it_is_lost(browse: Open) -> None:
    browser = browse()
    form = {**browser.fields(browser.button("answer")), "pick": ["2"]}

    browser.show(not_kept(QuizError("The disk is full."), form))

    assert browser.status == 503
    assert "The disk is full. Everything you entered is still here. Try again." in browser.text
    assert [it.attributes["value"] for it in browser.root.all("input") if "checked" in it.attributes] == ["2"]


@pytest.mark.parametrize("field", ["note", "why"])
def test_what_was_written_beside_an_answer_is_not_lost_either(field: str, browse: Open) -> None:
    browser = browse()
    browser.press("unknown")
    form = {**browser.fields(browser.button("flag-why" if field == "why" else field)), field: ["Two <are> right"]}

    browser.show(not_kept(QuizError("The disk is full."), form))

    root = browser.root
    written = next(it for it in root if it.attributes.get("name") == field)
    assert written.attributes.get("value", written.text) == "Two <are> right"
    around = next(it for it in root.all("details") if any(each is written for each in it))
    assert "open" in around.attributes


def test_in_an_exam_an_answer_is_filled_in_when_its_question_is_seen_again(browse: Open, tour: Entry) -> None:
    graded = [question for question in tour.bank.questions if kinds.graded(question)]
    for question in graded:
        browser = browse(question.id, mode=EXAM)
        browser.give(kinds.key(question))

        browser.press("answer")

        assert browser.tutor.view.attempts[-1].response == kinds.key(question)
        assert browser.tutor.view.attempts[-1].verdict == "right"


def test_the_time_an_answer_took_is_that_since_its_page_was_drawn(browse: Open) -> None:
    browser = browse()
    form = {**browser.fields(browser.button("answer")), "pick": ["1"]}
    clock = browser.environment.clock
    clock.tick(61)  # type: ignore[attr-defined]

    given = event(browser.tutor.view, form, clock())

    assert not isinstance(given, Again)
    assert given.milliseconds == 61_000  # type: ignore[union-attr]


def test_a_note_is_kept_shown_and_changed(browse: Open) -> None:
    browser = browse()
    browser.press("unknown")
    browser.press("note", note=["Ask <b>again</b>\r\nabout this"])
    assert "Your note is kept." in browser.text
    assert "Ask <b>again</b>" in browser.text
    older = browser.fields(browser.button("note"))

    browser.press("note", note=["Asked."])
    assert browser.root.by_id("note").text == "Asked."  # type: ignore[union-attr]
    browser.send({**older, "note": ["Both"]})
    assert {note.text for note in browser.tutor.own(browser.tutor.view.attempts[0].question).notes} == {
        "Asked.",
        "Both",
    }

    browser.press("next")
    assert "note" not in browser.offered
    browser.send({**older, "note": ["Much to say. " * 700 + "Too late"]})
    assert browser.status == 409
    assert "Too late" in browser.text


def test_a_double_press_keeps_a_note_once(browse: Open) -> None:
    browser = browse()
    browser.press("unknown")
    pressed = {**browser.fields(browser.button("note")), "note": ["Ask again"]}

    browser.send(pressed)
    browser.send(pressed)

    assert browser.status == 200
    assert "Your note is kept." in browser.text
    assert len(browser.tutor.own(browser.tutor.view.attempts[0].question).notes) == 1


@pytest.mark.parametrize("do", ["knew", "show", "unheard-of", ""])
def test_no_other_button_answers(do: str, browse: Open, tour: Entry) -> None:
    for question in tour.bank.questions:
        browser = browse(question.id)
        fields = {name: values for name, values in browser.fields(browser.button("unknown")).items() if name != "do"}

        browser.send({**fields, **dict(browser.filled(kinds.key(question))), "do": [do]})

        if question.type != "recall":
            assert not browser.tutor.view.attempts or browser.tutor.view.attempts[0].verdict != "right"
        assert browser.status in (200, 409, 422)


def test_another_choice_on_an_older_page_is_not_said_to_be_kept(browse: Open) -> None:
    browser = browse()
    form = browser.fields(browser.button("answer"))
    browser.send({**form, "pick": ["1"]})
    browser.press("next")

    browser.send({**form, "pick": ["2"]})
    assert "This is where you are now." in browser.text
    assert browser.tutor.view.attempts[0].options[1] in browser.text
    browser.send({**form, "pick": ["1"]})
    assert "That answer is already kept." in browser.text


def test_a_mark_is_set_and_taken_away_once(browse: Open) -> None:
    browser = browse()
    browser.press("unknown")
    name = browser.tutor.view.attempts[0].question
    form = browser.fields(browser.button("Put it on the sheet for my care team"))

    browser.send(form)
    browser.send(form)
    browser.press("Bookmark this question")
    assert browser.tutor.own(name).marks == {"care-team", "bookmark"}
    assert "Bookmarked for yourself." in browser.text
    assert " K " not in browser.text

    browser.press("Take the bookmark away")
    assert browser.tutor.own(name).marks == {"care-team"}
