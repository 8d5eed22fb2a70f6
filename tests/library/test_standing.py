"""Where a learner stands: which answers count for which figure, what figures say, and what is practised from them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

import pytest

from quiz import wording
from quiz.engine import MISTAKES, PRACTICE
from quiz.kinds.recall import Recall
from quiz.library import Entry, Workspace
from quiz.library.bank_standing import Scope
from quiz.library.hard_questions import shown
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.sessions import Prepared, prepare_named
from quiz.library.standing import measure, prepare_row, where_i_stand
from quiz.model import EVERY_BANK, Fact, FactKind, Json, Record, Topic, Verdict
from quiz.replay.same_question import DIGEST, signature_of
from quiz.replay.tallies import Plan
from quiz.stats.figures import Bars, Days, OverTime, Ranking, Row, Shares
from quiz.stats.measures import Measures
from quiz.tutor import Environment

from .conftest import entry, workspace_of

HEART, BONES = entry("heart", "a", "b", "c", "s"), entry("bones", "a", "d")

Sit = Callable[..., None]


@pytest.fixture
def sit(environment: Environment) -> Sit:
    """Keeps a session some days ago in which questions got these verdicts."""

    def keep(
        bank: str, *, ago: int = 0, certainty: int | None = None, of: Entry | None = None, **verdicts: str
    ) -> None:
        session, at = str(environment.new_id()), environment.clock() - timedelta(days=ago, hours=1)
        questions = {it.id: it for it in of.bank.questions} if of else {}
        facts: list[tuple[FactKind, dict[str, Json]]] = [("started", {"bank": bank, "plan": list(verdicts)})]
        for name, verdict in verdicts.items():
            if name in questions:
                stem, digest = questions[name].stem, signature_of(questions[name])[:DIGEST]
                facts.append(("shown", {"question": name, "stem": stem, "digest": digest}))
            body: dict[str, Json] = {
                "question": name,
                "verdict": verdict,
                "response": [verdict],
                "certainty": certainty,
            }
            facts.append(("answered", body))
        environment.store.append(
            [
                Record(str(environment.new_id()), session, Fact(seq, *fact), at + timedelta(seconds=seq), 0)
                for seq, fact in enumerate(facts, 1)
            ]
        )

    return keep


@pytest.fixture
def look(environment: Environment) -> Callable[..., Measures]:
    """Measures what was kept."""

    def measured(*entries: Entry, sensitive: bool = False) -> Measures:
        return measure(environment.store, entries, Scope(environment.today, sensitive=sensitive))

    return measured


Look = Callable[..., Measures]


def test_what_was_answered_of_a_bank_that_is_gone_counts_in_days_alone(sit: Sit, look: Look) -> None:
    sit("heart", a="right")
    sit("gone", x="wrong", y="right")
    found = look(HEART, BONES)

    assert (found.seen.of, found.seen.left_out, found.seen.seen, sum(found.answers)) == (5, 1, 1, 3)
    assert [of.bank for of in found.banks] == ["heart"]


def test_a_question_that_is_gone_counts_in_days_alone(sit: Sit, look: Look) -> None:
    for ago in (3, 2, 1):
        sit("heart", ago=ago, a="wrong", z="wrong")
    found = look(HEART)

    assert (found.seen.seen, sum(found.answers)) == (1, 6)
    assert [it.name for it in found.hardest] == [("heart", "a")]


def test_of_two_banks_with_one_id_the_first_counts_and_each_answer_once(sit: Sit, look: Look) -> None:
    sit("heart", a="right")
    found = look(HEART, entry("heart", "a", "x", path="other.yaml"))

    assert (found.seen.of, found.seen.seen, sum(found.answers), len(found.banks)) == (3, 1, 1, 1)


def test_a_question_with_another_text_under_the_same_id_is_another_question(sit: Sit, look: Look) -> None:
    of_then = entry("heart", "a")
    (question,) = of_then.bank.questions
    other = of_then.holding(replace(of_then.bank, questions=(replace(question, stem="Which engine has pistons?"),)))
    for ago in (3, 2, 1):
        sit("heart", ago=ago, of=of_then, a="wrong")

    assert look(of_then).seen.seen == 1
    assert (look(other).seen.seen, look(other).hardest, sum(look(other).answers)) == (0, (), 3)


def test_questions_that_learners_judge_themselves_are_known_but_in_no_share(sit: Sit, look: Look) -> None:
    judged = replace(HEART.bank.questions[0], type="recall", body=Recall("It."))
    heart = HEART.holding(replace(HEART.bank, questions=(judged, *HEART.bank.questions[1:])))
    for ago in (3, 2, 1):
        sit("heart", ago=ago, a="wrong", b="right")
    found = look(heart)

    assert (found.seen.seen, found.seen.known, found.hardest) == (2, 1, ())
    assert [(it.right, it.of) for of in found.banks for it in of.topics] == [(3, 3)]


def test_sensitive_questions_are_left_out_until_they_are_brought_in(sit: Sit, look: Look) -> None:
    for ago in (3, 2, 1):
        sit("heart", ago=ago, s="wrong")

    found = look(HEART)
    assert (found.hardest, sum(found.due), found.seen.seen, found.seen.left_out) == ((), 0, 0, 1)
    found = look(HEART, sensitive=True)
    assert (found.seen.seen, found.seen.left_out) == (1, 0)
    assert ([it.name for it in found.hardest], sum(found.due)) == ([("heart", "s")], 1)


def test_a_question_looks_secure_after_three_days_on_which_it_was_right_at_once(sit: Sit, look: Look) -> None:
    sit("heart", ago=60, a="right", b="right")
    sit("heart", ago=50, a="right", b="right")
    assert look(HEART).seen.secure == 0
    sit("heart", ago=1, a="right", b="wrong")

    assert look(HEART).seen.secure == 1


def test_what_was_asked_no_more_is_not_due(sit: Sit, look: Look, environment: Environment) -> None:
    sit("heart", ago=9, a="wrong", b="wrong")
    (session,) = {record.session for record in environment.store.records()}
    retired = Fact(9, "retired", {"question": "a", "on": True})
    environment.store.append([Record(str(environment.new_id()), session, retired, environment.clock(), 0)])

    assert sum(look(HEART).due) == 1


def test_the_calendar_begins_on_a_monday_and_ends_today(sit: Sit, look: Look) -> None:
    sit("heart", ago=0, a="right")
    sit("heart", ago=107, b="right")  # 10 August
    sit("heart", ago=108, c="right")
    found = look(HEART)

    assert date.fromordinal(found.first_day) == date(2026, 8, 10)
    assert (len(found.answers), found.answers[0], found.answers[-1], sum(found.answers)) == (108, 1, 1, 2)


def test_only_answers_of_the_named_bank_count(sit: Sit, environment: Environment) -> None:
    sit("heart", a="right")
    sit("bones", a="wrong", d="wrong")
    workspace = workspace_of(environment, HEART, BONES)

    every, one = where_i_stand(workspace), where_i_stand(workspace, (BONES,))

    assert (every.title, one.title) == ("all banks", "Bones")
    assert "3 answers" in every.pages[0].figures[1].summary
    assert "2 answers" in one.pages[0].figures[1].summary


def test_what_the_first_page_shows(sit: Sit, environment: Environment) -> None:
    sit("heart", ago=30, a="right", b="wrong", c="right")
    sit("heart", ago=20, of=HEART, a="right", b="wrong", c="right")
    sit("heart", ago=10, of=HEART, a="right", b="wrong", c="wrong")
    due, days, known, hardest = where_i_stand(workspace_of(environment, HEART, BONES)).pages[0].figures

    assert isinstance(due, Bars)
    assert (due.values[0], len(due.values), sum(due.values)) == (2, 30, 2)
    assert due.row == Row("Review what is due", "2 questions", due=2)
    assert [label for label in due.labels if label] == ["today", "Sun", "6 Dec", "13 Dec", "20 Dec"]
    assert isinstance(days, Days)
    assert (days.first, days.summary, len(days.values)) == (date(2026, 8, 10), "on 3 days, 9 answers", 108)
    assert isinstance(known, OverTime)
    assert (known.values, known.summary) == ((), "too few to tell")
    assert isinstance(hardest, Ranking)
    assert [(row.label, row.value, row.questions) for row in hardest.rows] == [
        ("b?", "right 0 of 3", (("heart", "b"),)),
        ("c?", "right 2 of 3", (("heart", "c"),)),
    ]
    assert hardest.rows[0].detail == ('Your usual answer: "wrong" (3 times).',)


LUNG, BONE, SKIN = "Lung", "Bone", "Skin"


@pytest.mark.parametrize(
    ("given", "usual"),
    [
        ([("wrong", [BONE]), ("wrong", [BONE]), ("wrong", [SKIN])], (BONE, 2)),
        ([("wrong", [BONE]), ("wrong", [SKIN]), ("right", [LUNG])], ("", 1)),
        ([("partial", [LUNG, BONE]), ("wrong", [BONE, SKIN]), ("right", [LUNG])], (BONE, 2)),
        ([("partial", [LUNG, BONE]), ("partial", [LUNG, SKIN])], ("", 0)),
        ([("partial", [LUNG]), ("partial", [LUNG]), ("right", [LUNG, "Liver"])], ("", 0)),
        ([("partial", [LUNG, ""]), ("partial", [LUNG, ""]), ("right", [LUNG, "Liver"])], ("", 0)),
        ([("unknown", []), ("unknown", [])], ("", 0)),
    ],
)
def test_the_usual_answer_is_a_wrong_option_or_a_wrong_text(
    given: list[tuple[Verdict, list[str]]], usual: tuple[str, int], environment: Environment
) -> None:
    facts: list[tuple[FactKind, dict[str, Json]]] = [("started", {"bank": "heart", "plan": ["a"]})]
    facts += [("answered", {"question": "a", "verdict": verdict, "response": response}) for verdict, response in given]
    environment.store.append(
        [Record(f"{seq}", "one", Fact(seq, *fact), environment.clock(), 0) for seq, fact in enumerate(facts, 1)]
    )
    (counted,) = environment.store.ledger.tallies("heart", Plan.of(0.9, 365))
    found = shown(environment.store, counted, {"heart": {"a": ""}})

    assert (found.usual, found.times) == usual


def test_known_over_time_is_shown_once_a_change_can_be_told(sit: Sit, environment: Environment) -> None:
    many = entry("many", *(f"q{at}" for at in range(20)))
    sit("many", ago=28, **{f"q{at}": "wrong" for at in range(20)})
    sit("many", ago=7, **{f"q{at}": "right" for at in range(20)})
    page = where_i_stand(workspace_of(environment, many)).pages[0]
    known = page.figures[2]

    assert isinstance(known, OverTime)
    assert (known.values, known.most) == ((*[0] * 15, 20, 20), 20)
    assert [label for label in known.labels if label] == ["5 Aug", "2 Sep", "30 Sep", "28 Oct", "today"]
    assert "Right at once: 0 of 20 in the earlier half of your answers, 20 of 20 in the later." in page.sentences


def test_what_topics_say(sit: Sit, environment: Environment) -> None:
    pain = [replace(it, topic="pain") for it in entry("heart", *(f"q{at}" for at in range(10))).bank.questions]
    end = [replace(it, topic="end") for it in entry("heart", "s").bank.questions]
    bank = replace(HEART.bank, questions=(*pain, *end), topics={"end": Topic("Outlook"), "pain": Topic("Pain")})
    sit("heart", ago=3, **{f"q{at}": "right" for at in range(10)}, s="right")
    standing = where_i_stand(workspace_of(environment, HEART.holding(bank)))
    (shares,) = standing.pages[1].figures

    assert isinstance(shares, Shares)
    outlook, secure = shares.rows
    assert (outlook.label, outlook.note, outlook.questions, standing.held_back) == (
        "Outlook",
        "left out: sensitive",
        (),
        1,
    )
    assert (secure.value, secure.note, secure.few) == ("10 of 10", "79% to 100%", False)
    assert secure.detail == ("10 of 10 questions known.", "Looks secure: 10 of 10 first answers were right.")
    assert standing.pages[1].sentences == (
        "Outlook: left out: sensitive.",
        "Pain: right at once 10 of 10; of many more, probably 79% to 100%. "
        "Looks secure: 10 of 10 first answers were right.",
    )


@pytest.mark.parametrize(
    ("answers", "value", "note"),
    [(4, "4 of 4", "too few to tell"), (5, "100% of 5", "80% and 100%, few"), (8, "100% of 8", "80% and 100%")],
)
def test_what_certainty_says_of_few_and_enough_answers(
    sit: Sit, environment: Environment, answers: int, value: str, note: str
) -> None:
    many = entry("many", *(f"q{at}" for at in range(answers)))
    sit("many", certainty=3, **{f"q{at}": "right" for at in range(answers)})
    shares = where_i_stand(workspace_of(environment, many)).pages[2].figures[0]

    assert isinstance(shares, Shares)
    assert (shares.rows[2].value, shares.rows[2].note) == (value, note)


def test_where_nothing_was_said_of_certainty_the_page_says_how_to_turn_it_on(
    sit: Sit, environment: Environment
) -> None:
    sit("heart", a="right")
    page = where_i_stand(workspace_of(environment, HEART)).pages[2]

    assert page.figures == ()
    assert wording.settings.LABELS["certainty"] in page.lines[0]


def test_an_empty_store_has_one_sentence(environment: Environment) -> None:
    standing = where_i_stand(workspace_of(environment, HEART))

    assert (standing.pages, standing.empty[:22]) == ((), "Nothing answered yet. ")


# What is practised from a row


@pytest.fixture
def workspace(environment: Environment) -> Workspace:
    return workspace_of(environment, HEART, BONES)


def test_questions_of_one_bank_are_practised_in_their_order(workspace: Workspace) -> None:
    prepared = prepare_named(workspace, [("heart", "c"), ("heart", "gone"), ("heart", "a")])

    assert isinstance(prepared, Prepared)
    assert (prepared.plan.questions, prepared.plan.mode, prepared.pool.bank.id) == (("c", "a"), PRACTICE, "heart")


def test_questions_of_several_banks_are_practised_together(workspace: Workspace) -> None:
    prepared = prepare_row(workspace, Row("Hardest", questions=(("heart", "a"), ("bones", "a"))))

    assert isinstance(prepared, Prepared)
    assert (prepared.plan.questions, prepared.plan.mode) == (("heart/a", "bones/a"), MISTAKES)
    assert prepared.pool.bank.id == EVERY_BANK


def test_of_a_topic_questions_are_chosen_as_in_any_practice(workspace: Workspace) -> None:
    pain = tuple(replace(it, topic="pain" if it.id == "b" else "") for it in HEART.bank.questions)
    heart = HEART.holding(replace(HEART.bank, questions=pain))
    prepared = prepare_row(workspace, Row("Pain", bank="heart", topic="pain", questions=(("heart", "b"),)), (heart,))

    assert isinstance(prepared, Prepared)
    assert (prepared.plan.questions, prepared.plan.settings.topics) == (("b",), ("pain",))


@pytest.mark.parametrize("name", [("heart", "gone"), ("gone", "a")])
def test_where_every_question_is_gone_there_is_nothing_to_ask(workspace: Workspace, name: tuple[str, str]) -> None:
    assert isinstance(prepare_named(workspace, [name]), NothingToAsk)
    assert prepare_row(workspace, Row("Certainty")) is None
