"""What is said of questions is what counting the facts of each learner one by one gives, whoever answered, however."""

from collections import Counter
from collections.abc import Iterable, Iterator

import pytest

from quiz.model import Record
from quiz.stats import FLOOR, answers_of
from quiz.store import SQLiteStore
from tests.stats.groups import statistics_of

from .histories import bank_of, live

BANKS = (bank_of("heart", 7), bank_of("bones", 5))
Name = tuple[str, str]
Given = tuple[Name, str, float, tuple[str, ...]]
"""A question with the verdict, the score and the response."""


def first_answers(records: Iterable[Record]) -> Iterator[Given]:
    """Yield the first answer of one learner to each question, by the plainest rules."""
    sessions: dict[str, list[Record]] = {}
    for record in records:
        sessions.setdefault(record.session, []).append(record)
    found: list[tuple[tuple[float, str, int], Given]] = []
    for session, own in sessions.items():
        own.sort(key=lambda it: it.fact.seq)
        start = own[0].fact.body
        undone = {it.fact.body["fact"] for it in own if it.fact.kind == "undone"}
        ended = any(it.fact.kind in ("finished", "abandoned") for it in own)
        answers = [it for it in own if it.fact.kind == "answered"]
        held = {it.fact.body["question"] for it in answers if it.fact.seq not in undone}
        if start["mode"] == "exam":
            answers = [it for it in answers[::-1] if ended and it.fact.seq not in undone]
        counted = {str(it.fact.body["question"]): it for it in answers[::-1]}
        for question, it in counted.items():
            if question in held:
                body = it.fact.body
                bank, _, name = question.rpartition("/")
                time = max(each.at.timestamp() for each in own if each.fact.seq <= it.fact.seq)
                given = (bank or str(start["bank"]), name), str(body["verdict"]), float(str(body["score"]))
                response = body["response"]
                assert isinstance(response, list | tuple)
                found.append(((time, session, it.fact.seq), (*given, tuple(map(str, response)))))
    firsts: dict[Name, Given] = {}
    for _, answer in sorted(found):
        firsts.setdefault(answer[0], answer)
    yield from firsts.values()


@pytest.mark.long(rounds=12, short=1)
def test_what_is_said_of_each_question_is_what_counting_gives(rounds: int) -> None:
    for seed in range(rounds):
        learners = []
        for number in range(12):
            with SQLiteStore.in_memory() as store:
                live(store, BANKS, f"{seed} {number}", 5)
                learners.append(store.records())
        found = statistics_of(map(answers_of, learners), BANKS)
        counted: dict[Name, list[Given]] = {}
        for records in learners:
            for answer in first_answers(records):
                counted.setdefault(answer[0], []).append(answer)
        assert {item.name for item in found.items} == {(bank.id, it.id) for bank in BANKS for it in bank.questions}
        for item in found.items:
            given = counted.get(item.name, [])
            assert (item.asked or 0) == (len(given) if len(given) >= FLOOR else 0), item.name
            if item.asked:
                verdicts = Counter(verdict for _, verdict, *_ in given)
                answered = len(given) - verdicts["unknown"]
                counts = answered, verdicts["right"], verdicts["partial"]
                assert (item.answered, item.right, item.partial) == counts, item.name
                assert item.unknown == pytest.approx(verdicts["unknown"] / len(given))
                if item.facility is not None:
                    assert item.facility == pytest.approx(sum(score for _, _, score, _ in given) / answered)
                chosen = Counter(text for *_, response in given for text in set(response))
                assert {it.text: it.learners for it in item.choices} == {
                    it.text: chosen[it.text] for it in item.choices
                }
