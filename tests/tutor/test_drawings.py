"""Whatever draws the account of a question draws all of it: each section once, in the order of the account.

Eight drawings of every question type after every kind of answer. A section that is new has no witness here until
somebody writes one: mypy points at ``witness``.
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import assert_never, get_args

import pytest

from quiz import bank as banks
from quiz import kinds, wording
from quiz.authoring.sample_responses import samples
from quiz.model import About, Attempt, Bank, Judged, Near, Question, Response, Verdict
from quiz.page import Context
from quiz.page import account as pages
from quiz.paper import as_html, as_markdown
from quiz.paper.answered import question_section
from quiz.paper.sheet import Paper
from quiz.plain import explaining
from quiz.stats import Own, Written
from quiz.tui import explanation
from quiz.tui.widgets.page import Page
from quiz.tutor import Feedback, Fresh, sections
from quiz.tutor.feedback import feedback
from quiz.tutor.sections import Section
from tests.page.html_tree import check

_ABOUT = About("b", "q", "", "")
OWN = Own(
    tuple(
        Written(_ABOUT, text, datetime(2026, 11, 29, 9, number, tzinfo=UTC), (text,))
        for number, text in enumerate(("Ask about the dose", "Ask about the time of day"))
    ),
    frozenset({"bookmark", "care-team"}),
)
"""Two edits of one note, and both marks."""
EVERY_TYPE = Path(__file__).parent / "every-type.yaml"
WIDTH = 500


def read() -> Bank:
    reading = banks.read(EVERY_TYPE)
    assert reading.bank is not None
    assert not reading.problems
    return reading.bank


BANK = read()
GRADING = kinds.grading_of(BANK)
QUESTIONS: Mapping[str, Question] = {question.id: question for question in BANK.questions}


# What is drawn


def words(text: str) -> str:
    return " ".join(text.split())


def paper(told: Feedback) -> Paper:
    return Paper("Every type", "en", (), (question_section(1, told),))


def as_page(told: Feedback) -> str:
    return re.sub(r"<[^>]+>", " ", as_html.draw(paper(told)).partition("<main>")[2])


def in_browser(told: Feedback, *, merged: bool) -> str:
    """What a reader reads of a page with the account."""
    context = Context(lambda name, /, **_: f"/{name}", "token", datetime(2026, 11, 25, tzinfo=UTC))
    around = {"before": "", "after": "", "back": "/", "back_words": "Back"}
    blocks = tuple(pages.blocks(told, merged=merged))
    return check(pages.page("seen.html", context, told, "1 of 1", blocks=blocks, **around)).all("main")[0].every_text


LINEAR: Mapping[str, Callable[[Feedback], str]] = {
    "screen, to read again": lambda told: explanation.reading(told).at(WIDTH).plain,
    "line by line": lambda told: "\n".join(explaining.explanation(told)),
    "line by line, to read again": lambda told: "\n".join(explaining.reading(told)),
    "HTML": lambda told: html.unescape(as_page(told)),
    "page, to read again": lambda told: in_browser(told, merged=False),
    "Markdown": lambda told: re.sub(r"\\(\W)|\*", r"\1", as_markdown.draw(paper(told))),
}


def question_screen(told: Feedback) -> str:
    return f"{Page(explanation.head(told)).at(WIDTH).plain}\n{explanation.page(told).at(WIDTH).plain}"


MERGED: Mapping[str, Callable[[Feedback], str]] = {
    "question screen": question_screen,
    "page of a question": lambda told: in_browser(told, merged=True),
}
IN_PLACE: Mapping[str, tuple[type[Section], ...]] = {
    "question screen": (sections.Key, sections.Given),
    "page of a question": (sections.Key, sections.Given, sections.Others),
}
"""The sections that are drawn at the options, where the question is in sight."""


def in_order(*texts: str) -> str:
    """A pattern that finds ``texts`` one after the other, whatever is between them."""
    return ".*?".join(re.escape(words(text)) for text in texts if text)


def witness(section: Section) -> str:
    """A pattern for words that every drawing has for ``section``."""
    match section:
        case sections.VerdictSection(verdict):
            drawn = wording.explaining.verdict(verdict) if verdict else wording.reading.never_answered()
            return (
                f"{in_order(drawn)}|{in_order(wording.asking.DONT_KNOW)}" if verdict == "unknown" else in_order(drawn)
            )
        case sections.Urgent(action):
            return in_order(action)
        case sections.Changed(what, response, asked, worth_now):
            then = wording.explaining.answered_then(response) if response else ""
            before = wording.explaining.asked_then(asked) if asked else ""
            return in_order(wording.explaining.changed(what, worth_now), before, then)
        case sections.Stem(text, filled):
            return in_order(text, filled)
        case sections.Key(parts=parts) | sections.Others(parts=parts):
            return in_order(*(text for part in parts for text in (part.text, part.why)))
        case sections.Given(traits, parts, reasons, judgement):
            heading = wording.explaining.given(traits) if traits.interaction == "arrange" else ""
            given = (text for part in parts for text in (part.text, part.why))
            judged = wording.explaining.judged(wording.asking.JUDGEMENTS[judgement]) if judgement else ""
            return in_order(heading, *given, *map(wording.slips.explain, reasons), judged)
        case sections.Confusion(terms, meanings):
            return in_order(
                "Easily confused", *(meaning for _, meaning in meanings or [(term, term) for term in terms])
            )
        case sections.ModelAnswer(text) | sections.Explanation(text) | sections.Correction(text):
            return in_order(text)
        case sections.Yours(own):
            return in_order(*(note.text for note in own.notes))
        case sections.Words(meanings):
            return in_order(*(term for term, _ in meanings))
        case sections.Sources(cited):
            return "|".join(in_order(name) for at in cited for name in (at.reference.title, at.reference.publisher))
        case _:
            assert_never(section)


# What is answered


def answers(question: Question) -> Iterator[tuple[str, Attempt | None]]:
    """Every kind of answer to ``question``: each verdict, none, and answers older than the question."""
    yield "never answered", None
    yield "unknown", attempt(question, (), "unknown")
    given = samples(question, GRADING)
    for verdict, response in given.items():
        yield verdict, attempt(question, response, verdict)
        yield f"{verdict}, before a change that matters little", attempt(question, response, verdict, "older")
    other: Mapping[Verdict, Verdict] = {"right": "wrong", "wrong": "right", "partial": "right"}
    for verdict, response in given.items():
        yield f"{verdict} today, {other[verdict]} then", attempt(question, response, other[verdict], "older")
    for response in TYPED.get(question.id, ()):
        yield f"typed {response[0]}", attempt(question, response, worth(question, response))


TYPED: Mapping[str, tuple[Response, ...]] = {
    "word": (("ileun",), ("ilium",), ("colon",), ("terminal bowel",)),
    "number": (("72",), ("7",), ("700",)),
    "sentence": (("The valves do it.", "partly"), ("The valves do it.", "knew")),
    "gaps": (("bodi", "lungs"), ("", "brain")),
}
"""Answers that come close, that are confused with the key, that the author foresaw, and that are as right."""


def attempt(question: Question, response: Response, verdict: Verdict, fingerprint: str = "") -> Attempt:
    return Attempt(
        question.id, response, verdict, 0.0, 1, 3, fingerprint=fingerprint or kinds.fingerprint(question), options=()
    )


def worth(question: Question, response: Response) -> Verdict:
    match kinds.grade(question, response, GRADING):
        case Judged(verdict) | Near(otherwise=Judged(verdict)):
            return verdict
        case outcome:
            raise AssertionError(outcome)


CASES = [(f"{question.id}, {how}", question, given) for question in BANK.questions for how, given in answers(question)]


def account(question: Question, given: Attempt | None, *fresh: Fresh) -> Feedback:
    return feedback(BANK, question, given, grading=GRADING, fresh=fresh, own=OWN)


# What they have in common


def follow(drawn: str, told: Iterable[Section]) -> None:
    """Fail unless ``drawn`` has every one of the sections, in their order."""
    at = 0
    for section in told:
        found = re.compile(witness(section)).search(drawn, at)
        assert found, f"{section}\nis not there, or not in its place:\n{drawn}"
        at = found.end()


@pytest.mark.parametrize("drawing", LINEAR)
def test_a_linear_drawing_has_every_section_in_the_order_of_the_account(drawing: str) -> None:
    for _, question, given in CASES:
        told = account(question, given)

        follow(words(LINEAR[drawing](told)), told.sections)


@pytest.mark.parametrize("drawing", MERGED)
def test_a_question_in_sight_has_the_same_sections_and_merges_the_key_with_what_was_given(drawing: str) -> None:
    for _, question, given in CASES:
        told = account(question, given, "judgement")
        drawn = words(MERGED[drawing](told))

        changed = any(isinstance(section, sections.Changed) for section in told.sections)
        merged = () if changed else IN_PLACE[drawing]
        follow(drawn, [in_sight(section) for section in told.sections if not isinstance(section, merged)])
        for section in told.sections:
            if isinstance(section, merged) and isinstance(section, sections.Key | sections.Given | sections.Others):
                for text in texts_of(section):
                    assert re.search(in_order(text), drawn), f"{text}\nis not there:\n{drawn}"


def in_sight(section: Section) -> Section:
    """The section as it is where the options are in sight: those without a why are not repeated."""
    if isinstance(section, sections.Others):
        return replace(section, parts=tuple(part for part in section.parts if part.why))
    return section


def texts_of(section: sections.Key | sections.Given | sections.Others) -> Iterator[str]:
    """The texts of ``section``, each of which is somewhere in the merged drawing."""
    for part in section.parts:
        yield from (part.text, part.why)
    if isinstance(section, sections.Given):
        yield from map(wording.slips.explain, section.reasons)


@pytest.mark.parametrize("drawing", [*LINEAR, *MERGED])
def test_no_drawing_ticks_anything_where_the_verdict_is_that_of_another_key(drawing: str) -> None:
    for case, question, given in CASES:
        told = account(question, given)
        changed = [section for section in told.sections if isinstance(section, sections.Changed)]
        drawn = words({**LINEAR, **MERGED}[drawing](told))

        assert ("This question has changed since you answered it." in drawn) == bool(changed), case
        if changed and changed[0].worth_now and given and given.verdict != "right":
            assert wording.explaining.SIGNS["right"] not in drawn, case
            assert "you had it" not in drawn, case


def test_every_section_is_drawn_in_some_case() -> None:
    seen = {
        type(section)
        for question in BANK.questions
        for _, given in answers(question)
        for section in account(question, given).sections
    }

    assert seen == set(get_args(Section))


def test_every_type_is_among_the_questions() -> None:
    assert {question.type for question in BANK.questions} == set(kinds.TYPES)


ADVISING: Mapping[str, tuple[Callable[[Feedback], str], str]] = {
    "question screen": (question_screen, wording.explaining.forgotten(8)),
    "line by line": (LINEAR["line by line"], wording.explaining.forgotten(8)),
    "page": (LINEAR["page, to read again"], wording.pages.forgotten(8)),
}


@pytest.mark.parametrize(("draw", "advice"), ADVISING.values(), ids=ADVISING)
def test_what_needs_a_second_look_is_said_kindly_after_its_verdict(
    draw: Callable[[Feedback], str], advice: str
) -> None:
    question = next(iter(QUESTIONS.values()))
    missed = Attempt(question.id, (), "wrong", 0.0, 1, 5)
    forgotten, sure = words(advice), words(wording.certainty.SURE)

    plainly = words(draw(feedback(BANK, question, missed)))
    assert forgotten not in plainly
    assert sure not in plainly
    drawn = words(draw(feedback(BANK, question, missed._replace(certainty=3), lapses=8)))
    assert drawn.count(forgotten) == drawn.count(sure) == 1
    assert re.search(in_order("Not quite.", wording.certainty.given(3), sure, forgotten), drawn)
    assert sure not in words(draw(feedback(BANK, question, missed._replace(certainty=2))))
    assert sure not in words(draw(feedback(BANK, question, missed._replace(certainty=3, verdict="right"))))
