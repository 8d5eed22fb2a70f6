"""What each event leads to, told as short scripts."""

from collections.abc import Callable
from itertools import pairwise

import pytest

from quiz import kinds
from quiz.engine import (
    ALONE,
    PRACTICE,
    Abandon,
    Answer,
    CurrentQuestion,
    Event,
    Flag,
    GiveUp,
    Hint,
    Mode,
    Next,
    Place,
    Plan,
    QuestionPool,
    Resume,
    Session,
    Settings,
    Skip,
    Step,
    Undo,
    begin,
    fold,
    step,
)
from quiz.model import Attempt, Bank, Fact, Grading, Invalid, Judge, Judged, Near, Outcome, Question, Response

Make = Callable[..., Question]
Gather = Callable[..., Bank]

RIGHT, WRONG = Answer(("liver",)), Answer(("lung",))


class Run:
    """A session with everything that was said of it."""

    def __init__(self, bank: Bank, mode: Mode = PRACTICE, seed: int = 7) -> None:
        self.pool = QuestionPool.of(bank)
        first = begin(self.pool, Plan(tuple(self.pool.questions), seed, mode))
        self.view: Session = first.session
        self.facts: list[Fact] = list(first.facts)

    def do(self, *events: Event) -> Step:
        """Let ``events`` happen; gives what the last led to."""
        for event in events:
            last = step(self.view, event)
            self.view = last.session
            self.facts.extend(last.facts)
        assert fold(self.pool, self.facts) == self.view
        return last

    @property
    def kinds(self) -> list[str]:
        """The facts by kind."""
        return [fact.kind for fact in self.facts]

    @property
    def asked(self) -> CurrentQuestion:
        """The question shown, as it is shown."""
        assert self.view.asked
        return self.view.asked

    @property
    def attempt(self) -> Attempt:
        """The answer whose explanation is shown."""
        assert self.view.attempt
        return self.view.attempt

    @property
    def on_screen(self) -> str:
        """The question shown."""
        return self.view.asked.question if self.view.asked else ""

    def order(self, *missed: str) -> list[str]:
        """All questions to the end, those of ``missed`` missed whenever they come, the others right."""
        seen: list[str] = []
        while self.on_screen:
            seen.append(self.on_screen)
            self.do(GiveUp() if self.on_screen in missed else RIGHT, Next())
        return seen


EVERYTHING: tuple[Event, ...] = (
    RIGHT,
    WRONG,
    Answer(()),
    GiveUp(),
    Hint(),
    Skip(),
    Flag("x"),
    Next(),
    Undo(),
    Resume(),
    Abandon(),
)


# Beginning and end


def test_the_first_facts_hold_the_whole_plan_and_the_first_question(bank: Gather) -> None:
    pool = QuestionPool.of(bank("a", "b"))
    plan = Plan(("b", "a"), 5, ALONE, Settings(("x",), 3, sensitive=True))
    first = begin(pool, plan)
    started, shown = first.facts
    assert started == Fact(
        1,
        "started",
        {
            "bank": "sample",
            "path": "sample.yaml",
            "mode": "alone",
            "settings": {"topics": ("x",), "size": 3, "sensitive": True},
            "seed": 5,
            "plan": ("b", "a"),
        },
    )
    assert (shown.kind, shown.body["question"], shown.body["changed"]) == ("shown", "b", False)
    session = first.session
    assert (session.mode, session.settings, session.seed, session.plan) == (ALONE, plan.settings, 5, ("b", "a"))
    assert (session.queue, session.phase, session.seq) == (("a",), "asking", 2)


@pytest.mark.parametrize("names", [[], ["gone"]])
def test_a_plan_of_nothing_is_finished_at_once(names: list[str], bank: Gather) -> None:
    first = begin(QuestionPool.of(bank()), Plan(tuple(names), 1))
    assert [fact.kind for fact in first.facts] == ["started", "finished"]
    assert first.session.phase == "finished"
    assert first.session.place == Place(0, 0, 0, again=False)
    assert all(step(first.session, event) == Step(first.session) for event in EVERYTHING)


def test_a_finished_session_takes_nothing_but_an_undo(bank: Gather) -> None:
    run = Run(bank("a"))
    run.do(RIGHT, Next())
    assert run.view.phase == "finished"
    for event in EVERYTHING:
        if event != Undo():
            assert step(run.view, event) == Step(run.view)
    run.do(Undo())
    assert (run.view.phase, run.on_screen, run.view.ended) == ("asking", "a", "")


def test_an_abandoned_session_is_over_for_good(bank: Gather) -> None:
    run = Run(bank("a", "b"))
    run.do(RIGHT, Abandon())
    assert run.view.phase == "abandoned"
    assert (run.view.question, run.view.attempt) == (None, None)
    assert all(step(run.view, event) == Step(run.view) for event in EVERYTHING)


def test_what_means_nothing_changes_nothing(bank: Gather) -> None:
    asking = Run(bank("a", "b"))
    assert all(step(asking.view, event) == Step(asking.view) for event in (Next(), Hint(), Undo(), Resume()))
    judged = Run(bank("a", "b"))
    judged.do(WRONG)
    refused = (RIGHT, WRONG, Answer(()), GiveUp(), Hint(), Skip(), Resume())
    assert all(step(judged.view, event) == Step(judged.view) for event in refused)


# Answers


@pytest.mark.parametrize(
    ("event", "verdict", "score"),
    [
        (RIGHT, "right", 1.0),
        (WRONG, "wrong", 0.0),
        (GiveUp(40), "unknown", 0.0),
        (Answer(("no such",), 40), "wrong", 0),
    ],
)
def test_an_answer_is_kept_with_all_that_was_said_of_it(
    event: Answer | GiveUp, verdict: str, score: float, bank: Gather
) -> None:
    run = Run(bank("a"))
    last = run.do(event)
    (fact,) = last.facts
    assert fact.kind == "answered"
    assert fact.body == {
        "question": "a",
        "response": event.response if isinstance(event, Answer) else (),
        "verdict": verdict,
        "score": score,
        "certainty": None,
        "try": 1,
        "ms": event.milliseconds,
        "reasons": (),
    }
    assert last.outcome == Judged(fact.body["verdict"], score)  # type: ignore[arg-type]  # the word is tested above
    assert (run.attempt.seq, run.attempt.turn, run.view.phase) == (3, 1, "judged")


@pytest.mark.parametrize(
    ("type_name", "response", "outcome"),
    [
        ("single", (), Invalid("nothing-picked")),
        ("single", ("liver", "lung"), Invalid("one-only")),
        ("short-answer", ("  ",), Invalid("nothing-typed")),
        ("numeric", ("many",), Invalid("not-a-number")),
        ("matching", ("bone", "", "lung", ""), Invalid("nothing-paired")),
        ("ordering", ("cell",), Invalid("incomplete")),
        ("recall", (), Judge("*Think* of it.")),
        ("recall", ("knew", "missed"), Judge("*Think* of it.")),
    ],
)
def test_a_response_that_cannot_be_graded_is_no_fact(
    type_name: str, response: Response, outcome: Outcome, question: Make, bank: Gather
) -> None:
    run = Run(bank(question("a", type_name)))
    assert step(run.view, Answer(response)) == Step(run.view, (), outcome)


# What was missed


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        ("", "abcdef"),
        ("a", "abcdeafaa"),
        ("f", "abcdeffff"),
        ("bc", "abcdefbcbcbc"),
    ],
)
def test_what_is_missed_returns_late_and_at_most_three_times(missed: str, expected: str, bank: Gather) -> None:
    assert "".join(Run(bank(*"abcdef")).order(*missed)) == expected


def test_with_more_to_come_four_others_lie_between(bank: Gather) -> None:
    assert "".join(Run(bank(*"abcdefghijklmnopqrst")).order("a")) == "abcdeafghiajklmanopqrst"


def test_once_right_is_enough(bank: Gather) -> None:
    run = Run(bank("a", "b"))
    run.do(WRONG, Next(), RIGHT, Next())
    assert (run.on_screen, run.view.place) == ("a", Place(2, 2, 1, again=True))
    run.do(RIGHT)
    assert run.view.place == Place(2, 2, 0, again=True)
    run.do(Next())
    assert run.view.phase == "finished"


def test_partly_right_returns_too(question: Make, bank: Gather) -> None:
    run = Run(bank(question("a", "multiple")))
    run.do(Answer(("cough",)), Next())
    assert run.on_screen == "a"


def test_each_answer_says_which_try_it_is(bank: Gather) -> None:
    run = Run(bank("a"))
    run.do(WRONG, Next(), GiveUp(), Next(), RIGHT)
    assert [fact.body["try"] for fact in run.facts if fact.kind == "answered"] == [1, 2, 3]
    assert [attempt.turn for attempt in run.view.attempts] == [1, 2, 3]


def test_a_session_remembers_how_each_question_was_shown_the_last_time(bank: Gather) -> None:
    run = Run(bank(*"abcd"))
    run.do(RIGHT, Next(), WRONG, Next(), Skip())
    assert set(run.view.run.met) == set("abcd")


def test_alone_nothing_returns(bank: Gather) -> None:
    assert Run(bank("a", "b"), ALONE).order("a", "b") == ["a", "b"]


def test_an_urgent_one_does_not_return_beside_another(question: Make, bank: Gather) -> None:
    urgent = {name: question(name, urgent="Call.") for name in "au"}
    run = Run(bank(urgent["a"], "b", "c", "d", "e", urgent["u"], "f", "g"))
    run.do(GiveUp())
    assert run.view.queue == tuple("bcdeufag")
    run = Run(bank(urgent["a"], "b", "c", "d", urgent["u"], "e", "f"))
    run.do(GiveUp())
    assert run.view.queue == tuple("bcdueaf")
    run = Run(bank(urgent["a"], "b", urgent["u"]))
    run.do(GiveUp())
    assert run.view.queue == tuple("bua")  # no other way


def test_the_place_counts_first_askings_and_what_will_return(bank: Gather) -> None:
    run = Run(bank(*"abc"))
    places = [run.view.place]
    for event in (GiveUp(), Next(), GiveUp(), Next(), RIGHT, Next(), GiveUp(), Next(), RIGHT, Next()):
        run.do(event)
        places.append(run.view.place)
    assert places == [
        Place(1, 3, 0, again=False),
        Place(1, 3, 1, again=False),
        Place(2, 3, 1, again=False),
        Place(2, 3, 2, again=False),
        Place(3, 3, 2, again=False),
        Place(3, 3, 2, again=False),
        Place(3, 3, 2, again=True),
        Place(3, 3, 2, again=True),
        Place(3, 3, 2, again=True),
        Place(3, 3, 1, again=True),
        Place(3, 3, 1, again=True),
    ]


# Skipping


def test_a_skipped_question_returns_once_at_the_end_then_leaves(bank: Gather) -> None:
    run = Run(bank("a", "b", "c"))
    run.do(Skip())
    assert (run.on_screen, run.view.place) == ("b", Place(1, 3, 0, again=False))
    run.do(RIGHT, Next(), RIGHT, Next())
    assert (run.on_screen, run.view.place) == ("a", Place(3, 3, 0, again=False))
    run.do(Skip())
    assert (run.view.phase, run.view.place, run.view.dropped) == ("finished", Place(2, 2, 0, again=False), ("a",))


def test_the_only_question_can_be_skipped_twice(bank: Gather) -> None:
    run = Run(bank("a"))
    assert [fact.kind for fact in run.do(Skip()).facts] == ["skipped", "shown"]
    assert [fact.kind for fact in run.do(Skip()).facts] == ["skipped", "finished"]
    assert run.view.place == Place(0, 0, 0, again=False)


def test_everything_can_be_skipped(bank: Gather) -> None:
    run = Run(bank(*"abc"))
    seen = []
    while run.on_screen:
        seen.append(run.on_screen)
        run.do(Skip())
    assert "".join(seen) == "abcabc"
    assert run.view.place == Place(0, 0, 0, again=False)


def test_a_skipped_question_that_is_answered_in_the_end_stays(bank: Gather) -> None:
    run = Run(bank("a", "b"))
    run.do(Skip(), RIGHT, Next(), WRONG, Next())
    assert (run.on_screen, run.view.place) == ("a", Place(2, 2, 1, again=True))


def test_skipping_what_came_back_lets_it_rest(bank: Gather) -> None:
    run = Run(bank("a", "b"))
    run.do(WRONG, Next(), RIGHT, Next())
    assert run.on_screen == "a"
    run.do(Skip())
    assert (run.view.phase, run.view.place, run.view.dropped) == ("finished", Place(2, 2, 0, again=False), ())


def test_taking_an_answer_back_takes_the_skips_after_it_back(bank: Gather) -> None:
    run = Run(bank(*"abc"))
    before = run.view
    run.do(RIGHT, Next(), Skip(), Skip(), Skip(), Undo())
    assert run.view == before
    assert run.view.skipped == run.view.dropped == ()


# Hints, flags, a slip of the pen


def test_hints_come_one_by_one_as_far_as_there_are_any(question: Make, bank: Gather) -> None:
    run = Run(bank(question("a", hints=["one", "two"]), "b"))
    assert [fact.body for fact in (*run.do(Hint()).facts, *run.do(Hint()).facts)] == [
        {"question": "a", "hint": 1},
        {"question": "a", "hint": 2},
    ]
    assert run.do(Hint()).facts == ()
    assert run.asked.hints == 2
    run.do(WRONG, Undo())
    assert run.asked.hints == 2
    run.do(WRONG, Next(), RIGHT, Next())
    assert (run.on_screen, run.asked.hints) == ("a", 0)


def test_a_flag_goes_on_and_off_whatever_is_on_the_screen(bank: Gather) -> None:
    run = Run(bank("a", "b"))
    assert run.do(Flag("odd")).facts[0].body == {"question": "a", "on": True, "reason": "odd"}
    run.do(WRONG, Flag())
    assert "a" not in run.view.flags
    run.do(Flag(), Next(), Flag())
    assert run.view.flags == ("a", "b")


def test_flags_outlive_an_undo(bank: Gather) -> None:
    run = Run(bank("a", "b"))
    run.do(Flag(), WRONG, Flag(), Next(), Flag(), Undo())
    assert (run.on_screen, run.view.flags) == ("a", ("b",))
    run.do(RIGHT, Next(), RIGHT, Flag(), Undo(), Undo())
    assert (run.on_screen, run.view.flags) == ("a", ())


@pytest.fixture
def slips(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every typed ``metastsis`` is near."""
    really = kinds.grade

    def grade(question: Question, response: Response, grading: Grading) -> Outcome:
        return Near("spelling") if response == ("metastsis",) else really(question, response, grading)

    monkeypatch.setattr(kinds, "grade", grade)


NEAR = Answer(("metastsis",), 9)


@pytest.mark.usefixtures("slips")
def test_a_slip_gets_one_free_retry(question: Make, bank: Gather) -> None:
    run = Run(bank(question("a", "short-answer")))
    near = run.do(NEAR)
    assert near.outcome == Near("spelling")
    assert [(fact.kind, fact.body) for fact in near.facts] == [
        ("near", {"question": "a", "response": ("metastsis",)}),
    ]
    assert (run.view.phase, run.asked.near, run.view.attempts) == ("asking", True, ())
    run.do(Answer(("metastasis",)))
    assert (run.attempt.verdict, run.attempt.turn) == ("right", 1)


@pytest.mark.usefixtures("slips")
def test_a_second_slip_is_wrong_and_says_why(question: Make, bank: Gather) -> None:
    run = Run(bank(question("a", "short-answer")))
    run.do(NEAR)
    again = run.do(NEAR)
    assert again.outcome == Judged("wrong", 0.0, ("spelling",))
    assert run.attempt.reasons == ("spelling",)
    run.do(Undo())
    assert run.asked.near  # the retry is used up, whatever is taken back
    assert run.do(NEAR).outcome == Judged("wrong", 0.0, ("spelling",))
    run.do(Next())
    assert not run.asked.near
    assert run.do(NEAR).outcome == Near("spelling")


@pytest.mark.usefixtures("slips")
def test_after_a_slip_one_may_still_not_know(question: Make, bank: Gather) -> None:
    run = Run(bank(question("a", "short-answer")))
    assert run.do(NEAR, Answer(("",))).outcome == Invalid("nothing-typed")
    assert run.do(GiveUp()).outcome == Judged("unknown", 0.0)


# Undo


def test_undo_walks_back_to_the_beginning(bank: Gather) -> None:
    run = Run(bank(*"abc"))
    before: list[Session] = []
    for event in (WRONG, RIGHT, GiveUp(), WRONG, RIGHT, RIGHT):
        before.append(run.view)
        run.do(event, Next())
    assert run.view.phase == "finished"
    while before:
        run.do(Undo())
        assert run.view == before.pop()
    assert run.do(Undo()).facts == ()
    assert [fact.seq for fact in run.facts] == list(range(1, len(run.facts) + 1))
    assert run.kinds.count("undone") == 6


def test_after_an_undo_the_new_answer_is_the_first(bank: Gather) -> None:
    run = Run(bank("a", "b"))
    run.do(WRONG, Undo(), RIGHT)
    assert (run.attempt.turn, run.attempt.verdict, run.view.queue) == (1, "right", ("b",))
    assert run.facts[-1].body["try"] == 1


# Chance


def test_the_orders_of_options_are_those_of_the_seed_and_of_no_particular_python(question: Make, bank: Gather) -> None:
    types = ("single", "multiple", "cloze", "matching", "ordering")
    run = Run(bank(*(question(name, name) for name in types)), seed=20261123)
    run.order(*types)
    shown: dict[str, list[str]] = {}
    for fact in run.facts:
        if fact.kind == "shown":
            options = fact.body["options"]
            assert isinstance(options, tuple)
            shown.setdefault(str(fact.body["question"]), []).append(" ".join(map(str, options)))
    assert shown == GOLDEN


GOLDEN = {
    "single": [
        "liver lung brain bone",
        "brain lung liver bone",
        "lung liver brain bone",
        "liver brain lung bone",
    ],
    "multiple": [
        "joy luck pain cough",
        "cough pain luck joy",
        "cough joy pain luck",
        "joy pain luck cough",
    ],
    "cloze": [
        "bone nails hair lung liver",
        "nails hair bone liver lung",
        "nails bone hair liver lung",
        "bone nails hair lung liver",
    ],
    "matching": [
        "hiccups aches cough",
        "aches cough hiccups",
        "cough aches hiccups",
        "aches hiccups cough",
    ],
    "ordering": [
        "metastasis tumor vessel cell",
        "cell metastasis vessel tumor",
        "tumor metastasis vessel cell",
        "tumor cell metastasis vessel",
    ],
}


@pytest.mark.parametrize("type_name", ["single", "multiple", "cloze", "matching", "ordering"])
def test_every_asking_has_another_order(type_name: str, question: Make, bank: Gather) -> None:
    for seed in range(40):
        run = Run(bank(question("a", type_name)), seed=seed)
        run.do(Skip())
        for _ in range(4):
            run.do(GiveUp(), Next())
        orders = [fact.body["options"] for fact in run.facts if fact.kind == "shown"]
        assert len(orders) == 5
        assert all(one != other for one, other in pairwise(orders))


def test_all_orders_are_about_equally_likely(question: Make, bank: Gather) -> None:
    pool = QuestionPool.of(bank(question("a", "matching")))
    counts: dict[object, int] = {}
    for seed in range(600):
        options = begin(pool, Plan(("a",), seed)).facts[1].body["options"]
        counts[options] = counts.get(options, 0) + 1
    assert len(counts) == 6
    assert 70 < min(counts.values()) <= max(counts.values()) < 130


@pytest.mark.parametrize(
    ("type_name", "fields", "expected"),
    [
        ("single", {"shuffle": "false"}, ("liver", "bone", "lung", "brain")),
        ("single", {"options": [{"wrong": "30"}, {"correct": "4"}, {"wrong": "12"}]}, ("4", "12", "30")),
        ("true-false", {}, ("True", "False")),
        ("short-answer", {}, ()),
        ("recall", {}, ()),
    ],
)
def test_what_has_an_order_of_its_own_keeps_it(
    type_name: str, fields: dict[str, object], expected: Response, question: Make, bank: Gather
) -> None:
    for seed in range(20):
        run = Run(bank(question("a", type_name, **fields)), seed=seed)
        run.do(GiveUp(), Next())
        assert [fact.body["options"] for fact in run.facts if fact.kind == "shown"] == [expected] * 2
