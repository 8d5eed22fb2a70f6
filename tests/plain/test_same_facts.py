"""One script of responses through all three front ends: what is kept is the same, but for names and times."""

import asyncio
from collections.abc import Callable, Coroutine, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from random import Random
from uuid import UUID

import pytest

from quiz import engine, kinds, page, plain, wording
from quiz.engine import EXAM, PRACTICE, Mode, Plan, QuestionPool
from quiz.library import Entry
from quiz.library.sessions import Prepared, start
from quiz.model import Arrange, Fill, Gap, Json, Pair, Pick, Question, Response, Reveal, Write
from quiz.preferences import Preferences
from quiz.store import SQLiteStore
from quiz.tui import QuizApp
from quiz.tui.interactions import HowSureList
from quiz.tui.navigation import session_flow
from quiz.tui.screens.question import QuestionScreen
from quiz.tui.widgets.body import Body
from quiz.tui.widgets.choice_list import ChoiceList
from quiz.tutor import Environment
from tests.page.browser import Browser
from tests.tui.conftest import Learner as Sitting
from tests.tui.conftest import _drawn_on_demand, _styles_are_read_once

from .conftest import SEED, Clock, Item, Learner, given, partial_response, taking, workspace_of, wrong_response

__all__ = ["_drawn_on_demand", "_styles_are_read_once"]  # fixtures of whatever is drawn on a screen

LETTERS: Mapping[str, str] = {
    "hint": "h",
    "skip": "s",
    "flag": "f",
    "undo": "u",
    "override": "o",
    "easy": "e",
    "not again": "x",
}


@dataclass(frozen=True)
class Answer:
    """A response is given, and where that is asked, how sure the learner is: 1 to 3, or 0 for not saying."""

    response: Response
    certainty: int = 0


Deed = str | Answer
"""What a learner does: ``unknown``, ``next``, a name of ``LETTERS``, or an answer."""


class Whim:
    """Does anything that can be done, by chance; two of one seed do the same."""

    def __init__(self, seed: int) -> None:
        self.chance = Random(seed)
        self.undone = 0

    def answer(self, response: Response) -> Answer:
        """An answer given with some certainty."""
        return Answer(response, self.chance.randrange(4))

    def asked(self, question: Question) -> list[Deed]:
        """What is done with a question, the last of which leads on."""
        first: list[Deed] = self.chance.sample(["hint", "hint", "flag", "undo"], self.chance.randrange(3))
        if "undo" in first:  # it leads to another question
            self.undone += 1
            return ["undo"] if self.undone < 4 else ["hint"]
        last: list[Deed] = [
            self.answer(kinds.key(question)),
            self.answer(kinds.key(question)),
            self.answer(wrong_response(question)),
            self.answer(partial_response(question)),
            "unknown",
            "skip",
        ]
        return [*first, self.chance.choice(last)]

    def judged(self) -> list[Deed]:
        """What is done after an answer."""
        decided: list[Deed] = self.chance.sample(["easy", "not again"], self.chance.randrange(3))
        if decided and self.undone < 8 and self.chance.randrange(2):
            self.undone += 1
            return [*decided, "undo"]  # which takes a decision back, or the answer
        return [*decided, *self.chance.sample(["override", "flag"], self.chance.randrange(3)), "next"]


# Line by line


def typed(question: Question, deed: Deed) -> Iterator[Item]:
    """The lines that do ``deed``."""
    match deed:
        case Answer(response, certainty):
            yield from given(question, response)
            yield lambda learner: [str(certainty or "")] if wording.certainty.ASK in learner.last else []
        case "next":
            yield ""
        case "unknown":
            match kinds.present(question, lambda texts: texts):
                case Write():
                    yield from ("", "")
                case Fill(parts=parts):
                    yield from given(question, ("",) * sum(isinstance(part, Gap) for part in parts))
                case _:
                    yield "0"
        case _:
            yield f"/{LETTERS[deed]}"


def types(learner: Learner, whim: Whim) -> Iterator[Item]:
    """A whole session."""
    while not learner.ended:
        question = learner.question
        deeds = whim.judged() if learner.judged else whim.asked(question)
        for deed in deeds:
            yield from typed(question, deed)
    yield "q"


# On the screen


class Hand(Sitting):
    """Does deeds with keys."""

    def lists(self) -> list[ChoiceList]:
        return list(self.app.screen.query(ChoiceList))

    async def choose(self, text: str, rows: ChoiceList) -> None:
        """Press the digit of the row that says ``text``."""
        await self.press(next(row.digit for row in rows.rows if row.text == text))

    @property
    def screen(self) -> QuestionScreen:
        screen = self.app.screen
        assert isinstance(screen, QuestionScreen)
        return screen

    @property
    def asking(self) -> bool:
        return isinstance(self.app.screen, QuestionScreen)

    async def does(self, deed: Deed) -> None:
        press = self.press
        match deed:
            case Answer(response, certainty):
                await self.answers(response)
                if self.asking and self.screen.query(HowSureList):
                    await press(str(certainty) if certainty else "enter")
            case "next":
                await press("enter")
            case "unknown":
                await self.gives_up()
            case _:
                await self.leaves_the_field()
                await press(LETTERS[deed])
                if self.asking and self.screen.tutor.view.phase == "asking":
                    await press(*["enter"] * isinstance(self.app.focused, Body))

    async def leaves_the_field(self) -> None:
        asked = self.screen.tutor.view.asked
        if asked and self.screen.tutor.view.phase == "asking" and isinstance(asked.interaction, Write | Fill):
            for _ in range(8):
                if isinstance(self.app.focused, Body):
                    return
                await self.press("tab")

    async def gives_up(self) -> None:
        asked = self.screen.tutor.view.asked
        assert asked
        if not isinstance(asked.interaction, Write | Fill):
            await self.press("0", "enter")
        while self.screen.tutor.view.phase == "asking":
            await self.press("enter")

    async def answers(self, response: Response) -> None:
        asked, press = self.screen.tutor.view.asked, self.press
        assert asked
        match asked.interaction:
            case Pick(many=True):  # an exam shows what was ticked before
                ticked = [row.text for row in self.lists()[0].rows if row.marked]
                for text in {*ticked} ^ {*response}:
                    await self.choose(text, self.lists()[0])
            case Pick() | Arrange():
                for text in response:
                    await self.choose(text, self.lists()[0])
            case Write():
                await self.type(response[0])
            case Reveal():
                await self.choose("Show the answer", self.lists()[0])
                await press("enter")
                await press(str(("missed", "partly", "knew").index(response[0]) + 1))
            case Pair():
                for right in response[1::2]:
                    await (self.choose(right, self.lists()[0]) if right else press("down"))
            case Fill(parts=parts):
                await self.fills([part for part in parts if isinstance(part, Gap)], response)
        before = self.screen.tutor.view.seq
        for _ in range(2):  # what is left open is asked about once
            await press("enter")
            if not self.asking or self.screen.query(HowSureList) or self.screen.tutor.view.seq != before:
                return

    async def fills(self, gaps: list[Gap], response: Response) -> None:
        lists = iter(self.lists())
        for number, (gap, text) in enumerate(zip(gaps, response, strict=True)):
            rows = next(lists) if gap.options else None
            if rows and text:
                await self.choose(text, rows)
            elif text:
                await self.type(text)
            if number < len(gaps) - 1:
                await self.press("enter")


async def presses(hand: Hand, whim: Whim) -> None:
    """A whole session."""
    while hand.asking:
        view = hand.screen.tutor.view
        assert view.question
        for deed in whim.judged() if view.phase == "judged" else whim.asked(view.question):
            await hand.does(deed)


# What is kept

Kept = list[tuple[str, int, Mapping[str, Json]]]


def kept(environment: Environment) -> Kept:
    """Every fact without names and times."""
    facts = [record.fact for record in environment.store.records()]
    return [(fact.kind, fact.seq, {key: value for key, value in fact.body.items() if key != "ms"}) for fact in facts]


def an_environment(store: SQLiteStore) -> Environment:
    numbers = iter(range(1, 1_000_000))
    return Environment(store, Clock(), lambda: UUID(int=next(numbers)), Preferences(certainty=True))


def by_lines(entry: Entry, script: Callable[[Learner], Iterable[Item]], mode: Mode = PRACTICE) -> Kept:
    """What is kept of a session line by line."""
    with SQLiteStore.in_memory() as store:
        environment = an_environment(store)
        learner = Learner(entry.bank.questions)
        learner.script = iter(script(learner))
        request = taking(entry, mode="exam" if mode.deferred else "practice", sensitive=True)
        plain.take(learner.voice, workspace_of(environment, entry), request)
        return kept(environment)


def by_keys(entry: Entry, plan: Plan, play: Callable[[Hand], Coroutine[None, None, None]]) -> Kept:
    """What is kept of the same session on the screen."""

    async def sit(environment: Environment) -> None:
        app = QuizApp(workspace_of(environment, entry))
        app.animation_level = "none"
        async with app.run_test(size=(80, 40), notifications=True) as pilot:
            hand = Hand(app, pilot)
            await hand.settle()
            session_flow.play(app, Prepared(QuestionPool.of(entry.bank), plan))
            await hand.settle()
            await play(hand)

    with SQLiteStore.in_memory() as store:
        environment = an_environment(store)
        asyncio.run(sit(environment))
        return kept(environment)


# In a browser

BUTTONS: Mapping[str, str] = {"easy": "ease", "not again": "retire"}


def sends(browser: Browser, deed: Deed) -> None:
    """Do ``deed`` with a form, where the page offers it."""
    if isinstance(deed, Answer):
        browser.give(deed.response, deed.certainty)
    elif (name := BUTTONS.get(deed, deed)) in browser.offered:
        browser.press(name)


def submits(browser: Browser, whim: Whim) -> None:
    """A whole session."""
    while not browser.tutor.view.ended:
        view = browser.tutor.view
        assert view.question
        for deed in whim.judged() if view.phase == "judged" else whim.asked(view.question):
            sends(browser, deed)


def by_forms(entry: Entry, plan: Plan, play: Callable[[Browser], None]) -> Kept:
    """What is kept of the same session in a browser."""
    with SQLiteStore.in_memory() as store:
        environment = an_environment(store)
        prepared = Prepared(QuestionPool.of(entry.bank), plan)
        play(Browser(environment, start(workspace_of(environment, entry), prepared)))
        return kept(environment)


def plan_of(facts: Kept, mode: Mode = PRACTICE) -> Plan:
    """The plan that a session began with."""
    (_, _, body), *_ = facts
    questions, settings = body["plan"], body["settings"]
    assert isinstance(questions, list)
    assert isinstance(settings, dict)
    return Plan(tuple(map(str, questions)), SEED, mode, engine.Settings((), None, sensitive=True))


SEEDS = range(3)
"""Together they do everything that can be done; a test says so."""


@pytest.mark.parametrize("seed", [SEEDS[0], *(pytest.param(seed, marks=pytest.mark.long) for seed in SEEDS[1:])])
def test_all_front_ends_keep_the_same(seed: int, body: Entry) -> None:
    lines = by_lines(body, partial(types, whim=Whim(seed)))
    keys = by_keys(body, plan_of(lines), partial(presses, whim=Whim(seed)))

    forms = by_forms(body, plan_of(lines), partial(submits, whim=Whim(seed)))

    assert keys == lines
    assert forms == lines
    assert lines[-1][0] == "finished"


@pytest.mark.long
def test_all_front_ends_ask_in_the_same_wordings(body: Entry) -> None:
    worded = tuple(
        question
        if kinds.traits(question).interaction == "fill"
        else replace(question, also=(f"{question.stem} Say it.",))
        for question in body.bank.questions
    )
    entry = body.holding(replace(body.bank, questions=worded))
    lines = by_lines(entry, partial(types, whim=Whim(1)))

    assert by_keys(entry, plan_of(lines), partial(presses, whim=Whim(1))) == lines
    assert by_forms(entry, plan_of(lines), partial(submits, whim=Whim(1))) == lines
    assert {fact["wording"] for kind, _, fact in lines if kind == "shown"} == {0, 1}


def test_the_scripts_do_everything_that_can_be_done(body: Entry) -> None:
    done: set[str] = set()
    for seed in SEEDS:
        facts = by_lines(body, partial(types, whim=Whim(seed)))
        by_number = {number: kind for kind, number, _ in facts}
        done |= set(by_number.values())
        done |= {f"undone {by_number[int(str(fact['fact']))]}" for kind, _, fact in facts if kind == "undone"}
        done |= {f"{fact['verdict']}, {fact['certainty']}" for kind, _, fact in facts if kind == "answered"}

    assert done >= {
        *("started", "shown", "hinted", "answered", "skipped", "flagged", "overridden", "finished"),
        *("eased", "retired", "undone", "undone answered", "undone eased", "undone retired"),
        *("right, 1", "right, 2", "right, 3", "right, None", "partial, None", "wrong, 3", "unknown, None"),
    }


def test_all_front_ends_keep_the_same_exam(body: Entry) -> None:
    graded = {question.id: question for question in body.bank.questions if kinds.graded(question)}

    def answer(of: Callable[[Question], Response], certainty: int) -> Item:
        return lambda learner: typed(learner.question, Answer(of(learner.question), certainty))

    def lines(_: Learner) -> Iterator[Item]:
        yield from (answer(wrong_response, 3), "/g1", answer(kinds.key, 2), "/s", "/f")
        yield from [answer(kinds.key, 0)] * (len(graded) - 2)
        yield from ("/e", "/e", "q")

    async def keys(hand: Hand) -> None:
        async def answers(of: Callable[[Question], Response], certainty: int) -> None:
            question = hand.screen.tutor.view.question
            assert question
            await hand.does(Answer(of(question), certainty))

        await answers(wrong_response, 3)
        await hand.leaves_the_field()
        await hand.press("left")
        await answers(kinds.key, 2)
        for deed in ("skip", "flag"):
            await hand.does(deed)
        for _ in range(len(graded) - 2):
            await answers(kinds.key, 0)
        await hand.leaves_the_field()
        await hand.press("m", "end", "enter", "down", "enter")

    def forms(browser: Browser) -> None:
        def answers(of: Callable[[Question], Response], certainty: int) -> None:
            question = browser.tutor.view.question
            assert question
            browser.give(of(question), certainty)

        answers(wrong_response, 3)
        browser.press("Question before")
        answers(kinds.key, 2)
        browser.press("skip")
        browser.press("flag")
        for _ in range(len(graded) - 2):
            answers(kinds.key, 0)
        browser.html = page.hand_in(browser.tutor.view, browser.context)
        browser.press("hand-in")

    heard = by_lines(body, lines, EXAM)
    assert heard[-1][0] == "finished"
    assert by_keys(body, plan_of(heard, EXAM), keys) == heard
    assert by_forms(body, plan_of(heard, EXAM), forms) == heard
