"""Which question stays when a bank is read again, and which problems are its own."""

from datetime import date
from pathlib import Path

import pytest

from quiz import bank
from quiz.authoring.preview_state import PreviewState, around
from quiz.authoring.watch import Snapshot, Watch
from quiz.errors import QuizError
from quiz.model import Bank, Question

HEAD = "format: 1\nid: made\ntitle: Made\nlanguage: en\nquestions:\n"


def entry(name: str, stem: str = "What?", answer: str = "answer") -> str:
    return f"  - id: {name}\n    type: recall\n    stem: {stem}\n    {answer}: It.\n\n"


def look(*entries: str, head: str = HEAD) -> Snapshot:
    return Snapshot(bank.read_text(head + "".join(entries), "made.yaml"))


def previewed(name: str, *entries: str) -> PreviewState:
    def named(made: Bank) -> Question:
        return next(question for question in made.questions if question.id == name)

    found = PreviewState.of(look(*entries), named)
    assert found
    return found


ABC = (entry("a"), entry("b"), entry("c"))


@pytest.mark.parametrize(
    ("after", "shown", "stale"),
    [
        ((entry("a"), entry("b", "Which?"), entry("c")), "b", False),
        ((entry("b"), entry("c"), entry("a")), "b", False),
        ((entry("x"), *ABC), "b", False),
        ((entry("a"), entry("renamed"), entry("c")), "renamed", False),
        ((entry("a"), entry("c")), "c", False),
        ((entry("a"),), "a", False),
        ((entry("a"), entry("b", answer="anser"), entry("c")), "b", True),
        ((entry("a", answer="anser"), entry("b"), entry("c")), "b", False),
        ((entry("a", answer="anser"), entry("b", answer="anser"), entry("c")), "b", True),
        ((entry("a"), entry("renamed"), entry("c", answer="anser")), "renamed", False),
        ((), "b", True),
    ],
)
def test_the_same_question_stays(after: tuple[str, ...], shown: str, *, stale: bool) -> None:
    now = previewed("b", *ABC).reloaded(look(*after))
    assert (now.question.id, now.stale) == (shown, stale)
    assert now.has_error or not stale


def test_what_is_broken_comes_back_where_it_was_mended() -> None:
    before = previewed("b", *ABC)
    broken = before.reloaded(look(entry("a"), entry("b", answer="anser"), entry("c")))
    empty = broken.reloaded(look(head=""))
    mended = empty.reloaded(look(entry("a"), entry("b", "Which?"), entry("c")))
    assert [it.place for it in (before, broken, empty, mended)] == [(2, 3)] * 4
    assert (mended.question.stem, mended.stale) == ("Which?", False)


@pytest.mark.parametrize(("by", "to"), [(1, "c"), (-1, "a")])
def test_one_walks_from_a_broken_question_to_those_beside_it(by: int, to: str) -> None:
    broken = previewed("b", *ABC).reloaded(look(entry("a"), entry("b", answer="anser"), entry("c")))
    assert broken.moved(by).question.id == to


@pytest.mark.parametrize(("name", "by"), [("a", -1), ("c", 1)])
def test_at_the_ends_one_stays(name: str, by: int) -> None:
    at_the_end = previewed(name, *ABC)
    assert at_the_end.moved(by) is at_the_end


@pytest.mark.parametrize(
    ("line", "name"), [(1, "a"), (6, "a"), (9, "a"), (10, "a"), (11, "b"), (15, "b"), (16, "c"), (99, "c")]
)
def test_a_line_lies_in_the_question_that_began_last(line: int, name: str) -> None:
    made = look(*ABC).reading.bank
    assert made
    assert around(made, "made.yaml", line).id == name
    assert around(made, "other.yaml", line).id == "a"


def test_the_problems_of_a_broken_question_are_its_own_wherever_it_has_moved_to() -> None:
    after = (entry("a"), entry("b", "A longer\n      stem?", answer="anser"), entry("c", answer="anser"))
    now = previewed("b", *ABC).reloaded(look(*after, head="# A new line\n" + HEAD.replace("language: en\n", "")))
    findings = now.findings
    assert {problem.span.start[0] for problem in findings.own} == {15}
    assert {problem.span.start[0] for problem in findings.others} == {2, 20}
    assert now.to_edit == ("made.yaml", findings.own[0].span.start[0])


@pytest.mark.parametrize("name", ["a", "b", "c"])
@pytest.mark.parametrize("head", [HEAD, "questions\n"])
def test_where_everything_is_broken_each_question_has_its_own_problems(name: str, head: str) -> None:
    now = previewed(name, *ABC).reloaded(look(*(entry(it, answer="anser") for it in "abc"), head=head))
    first = head.count("\n") + 1 + 5 * "abc".index(name)
    assert now.stale
    assert all(first <= problem.span.start[0] < first + 5 for problem in now.findings.own)
    assert bool(now.findings.own) is (head == HEAD)
    assert len(now.findings.own) + len(now.findings.others) == len(now.snapshot.reading.problems)


def test_a_question_without_an_id_is_found_by_its_dash() -> None:
    bare = tuple(each.replace("id: ", "tags: [").replace("\n", "]\n", 1) for each in ABC)
    stems = [each.replace("What?", f"What is {at}?") for at, each in enumerate(bare)]
    made = PreviewState.of(look(*stems), lambda bank: bank.questions[1])
    assert made
    now = made.reloaded(look(*(each.replace("answer", "anser") for each in stems)))
    assert now.stale
    assert {problem.span.start[0] for problem in now.findings.own if problem.severity == "error"} <= {11, 14}
    assert now.findings.own


def test_a_folder_is_watched_file_by_file(tmp_path: Path) -> None:
    (tmp_path / "bank.yaml").write_text(HEAD + entry("a"), encoding="utf-8")
    more = tmp_path / "more.yaml"
    more.write_text("questions:\n" + entry("b"), encoding="utf-8")
    watch = Watch(tmp_path, "made", date(2026, 11, 25))
    first = watch.read()
    assert [watch.news(), watch.news()] == ["same", "same"]
    more.write_text("questions:\n" + entry("b") + entry("c"), encoding="utf-8")
    assert [watch.news(), watch.news()] == ["same", "changed"]
    assert first.reading.bank
    second = watch.read()
    assert second.reading.bank
    assert [question.id for question in second.reading.bank.questions] == ["a", "b", "c"]
    assert watch.news() == "same"


def test_what_cannot_be_read_is_tried_again(tmp_path: Path) -> None:
    path = tmp_path / "made.yaml"
    watch = Watch(path, "made.yaml", date(2026, 11, 25))
    with pytest.raises(QuizError):
        watch.read()
    assert [watch.news(), watch.news()] == ["same", "same"]
    path.write_text(HEAD + entry("a"), encoding="utf-8")
    assert [watch.news(), watch.news()] == ["same", "changed"]
    assert watch.read().reading.bank
