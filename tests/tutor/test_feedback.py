"""What there is to say about a question: the key, what was given beside it, the rest, and the sources."""

from dataclasses import replace

from quiz import engine, kinds
from quiz.engine import Answer, Next, Plan, QuestionPool
from quiz.kinds.choices import Option
from quiz.kinds.single import Single
from quiz.model import AnswerPart, Attempt, Bank, Response, Verdict
from quiz.tutor.feedback import Feedback, explained, feedback
from quiz.tutor.sections import (
    Changed,
    Cited,
    Correction,
    Explanation,
    Given,
    Key,
    Others,
    Sources,
    Stem,
    Urgent,
    VerdictSection,
)

PARTS = (Key, Given, Others)


def told(bank: Bank, response: Response, verdict: Verdict) -> Feedback:
    return feedback(bank, bank.questions[0], Attempt("first", response, verdict, 0.0, 1, 3))


def parts(told: Feedback) -> tuple[AnswerPart, ...]:
    return tuple(part for each in told.sections if isinstance(each, PARTS) for part in each.parts)


def said(told: Feedback) -> tuple[list[str], list[str], list[str]]:
    """The texts of the key, of what was given, and of the others."""
    found = {type(each): [part.text for part in each.parts] for each in told.sections if isinstance(each, PARTS)}
    return found.get(Key, []), found.get(Given, []), found.get(Others, [])


def test_a_wrong_answer_stands_between_the_key_and_the_rest(bank: Bank) -> None:
    assert said(told(bank, ("odd",), "wrong")) == (["right"], ["odd"], ["wrong"])


def test_a_right_answer_is_the_key_and_not_said_twice(bank: Bank) -> None:
    right = told(bank, ("right",), "right")

    assert said(right) == (["right"], [], ["wrong", "odd"])
    assert parts(right)[0].chosen


def test_not_knowing_and_reading_leave_nothing_chosen(bank: Bank) -> None:
    assert said(told(bank, (), "unknown")) == (["right"], [], ["wrong", "odd"])
    assert said(feedback(bank, bank.questions[0], None)) == (["right"], [], ["wrong", "odd"])


def test_every_remark_keeps_its_reason(bank: Bank) -> None:
    told_ = told(bank, ("wrong",), "wrong")

    assert [part.why for part in parts(told_)] == [
        "It is.",
        "It is not.",
        "Nor is this.",
    ]


def test_sources_come_in_the_order_cited_with_their_places_and_without_those_that_are_not_declared(bank: Bank) -> None:
    sources = told(bank, ("right",), "right").sources

    assert sources == (Cited(bank.sources["leaflet"], "page 2"), Cited(bank.sources["atlas"], ""))


def test_a_question_without_sources_has_none(bank: Bank) -> None:
    assert feedback(bank, bank.questions[1], None).sources == ()


def test_options_come_in_the_order_in_which_they_stood_where_that_is_known(bank: Bank) -> None:
    attempt = Attempt("first", (), "unknown", 0.0, 1, 3, options=("odd", "right", "wrong"))
    stood = feedback(bank, bank.questions[0], attempt)

    assert said(stood) == (["right"], [], ["odd", "wrong"])


def test_an_option_that_stood_nowhere_comes_last(bank: Bank) -> None:
    attempt = Attempt("first", (), "unknown", 0.0, 1, 3, options=("odd", "gone"))

    assert said(feedback(bank, bank.questions[0], attempt)) == (["right"], [], ["odd", "wrong"])


def test_a_session_explains_its_questions_as_they_stood(bank: Bank) -> None:
    session = engine.begin(QuestionPool.of(bank), Plan(("first",), 7)).session
    asked = session.asked
    assert asked is not None
    session = engine.step(session, Answer(("wrong",))).session
    told_ = explained(session, "first", session.attempts[0])

    stood = [text for text in getattr(asked.interaction, "options", ()) if text not in ("right", "wrong")]
    assert said(told_) == (["right"], ["wrong"], stood)
    assert told_.bank is bank


def test_a_session_over_several_banks_explains_with_the_sources_of_the_right_one(bank: Bank) -> None:
    other = replace(bank, id="other", sources={"atlas": bank.sources["leaflet"]})
    session = engine.begin(QuestionPool.over(Bank("*", "All", ()), (bank, other)), Plan(("other/first",), 7)).session
    told_ = explained(session, "other/first", None)

    assert told_.bank is other
    assert [cited.reference for cited in told_.sources] == [bank.sources["leaflet"]]


# What belongs to the account, and where


ATTEMPT = Attempt("first", ("right",), "right", 1.0, 1, 3)


def changed(told: Feedback) -> Changed | None:
    return next((section for section in told.sections if isinstance(section, Changed)), None)


def test_sections_come_in_one_order(bank: Bank) -> None:
    asked = replace(bank.questions[0], urgent="Call now.", explanation="Because.", correction="Not so.")
    told_ = feedback(bank, asked, Attempt("first", ("odd",), "right", 1.0, 1, 3, fingerprint="older"))

    assert [type(section) for section in told_.sections] == [
        *(VerdictSection, Urgent, Changed, Stem, Key, Given, Explanation, Correction, Others, Sources),
    ]


def test_what_was_met_a_moment_ago_is_not_repeated(bank: Bank) -> None:
    bare = replace(bank.questions[0], body=Single((Option("right", right=True), Option("odd", right=False))))
    told_ = feedback(bank, bare, Attempt("first", ("right",), "right", 1.0, 1, 3), fresh=("stem", "options"))

    assert [type(section) for section in told_.sections] == [VerdictSection, Key, Sources]


def test_a_why_that_was_reworded_changes_neither_verdict_nor_marks(bank: Bank) -> None:
    told_ = feedback(bank, bank.questions[0], Attempt("first", ("odd",), "wrong", 0.0, 1, 3, fingerprint="older"))

    assert changed(told_) == Changed("question", ("odd",), "", None)
    assert said(told_) == (["right"], ["odd"], ["wrong"])


def test_a_key_that_was_corrected_credits_nothing_and_says_what_the_answer_is_worth_now(bank: Bank) -> None:
    told_ = feedback(bank, bank.questions[0], Attempt("first", ("right",), "wrong", 0.0, 1, 3, fingerprint="older"))
    key = next(section for section in told_.sections if isinstance(section, Key))

    assert changed(told_) == Changed("question", ("right",), "", "right")
    assert not key.credited
    assert key.sign(key.parts[0]) == "unknown"


def test_the_same_question_graded_otherwise_by_another_version_says_so(bank: Bank) -> None:
    same = kinds.fingerprint(bank.questions[0])
    told_ = feedback(bank, bank.questions[0], Attempt("first", ("right",), "wrong", 0.0, 1, 3, fingerprint=same))

    assert changed(told_) == Changed("grading", ("right",), "", "right")


def test_the_question_is_shown_in_the_words_in_which_it_was_asked(bank: Bank) -> None:
    first = replace(bank.questions[0], also=("And the first?",))
    then = ATTEMPT._replace(stem="And the first?", wording=1, digest=kinds.digest(first))
    for today in (first, replace(first, also=()), replace(first, explanation="So it is.", also=("Well?",))):
        told_ = feedback(bank, today, then)
        assert changed(told_) is None
        assert [section.text for section in told_.sections if isinstance(section, Stem)] == ["And the first?"]


def test_another_question_is_shown_as_it_is_today_and_says_what_it_asked_then(bank: Bank) -> None:
    first = bank.questions[0]
    then = ATTEMPT._replace(stem=first.stem, digest=kinds.digest(first))
    told_ = feedback(bank, replace(first, stem="Which is it?"), then)
    assert changed(told_) == Changed("question", ("right",), "What of first?", None)
    assert [section.text for section in told_.sections if isinstance(section, Stem)] == ["Which is it?"]


def test_other_wordings_written_since_the_version_before_are_no_change(bank: Bank) -> None:
    first = bank.questions[0]
    then = ATTEMPT._replace(fingerprint=kinds.fingerprint(first))
    assert changed(feedback(bank, replace(first, also=("And the first?",)), then)) is None
    assert changed(feedback(bank, replace(first, stem="Which is it?"), then)) is not None


def test_an_option_that_is_gone_is_still_what_was_answered(bank: Bank) -> None:
    told_ = feedback(bank, bank.questions[0], Attempt("first", ("older",), "wrong", 0.0, 1, 3, fingerprint="older"))

    assert changed(told_) == Changed("question", ("older",), "", None)
    assert said(told_) == (["right"], [], ["wrong", "odd"])


def test_a_question_that_a_session_over_several_banks_named_has_not_changed(bank: Bank) -> None:
    shown = kinds.fingerprint(replace(bank.questions[0], id="sample/first"))

    assert (
        changed(feedback(bank, bank.questions[0], Attempt("first", (), "unknown", 0.0, 1, 3, fingerprint=shown)))
        is None
    )


def test_an_answer_says_what_later_ones_in_its_session_were_worth(bank: Bank) -> None:
    session = engine.begin(QuestionPool.of(bank), Plan(("first", "second"), 7)).session
    for event in (Answer(("odd",)), Next(), Answer(("right",)), Next(), Answer(("right",))):
        session = engine.step(session, event).session
    first, _, last = session.attempts

    assert explained(session, "first", first).verdict == VerdictSection("wrong", None, ("right",))
    assert explained(session, "first", last).verdict == VerdictSection("right")
