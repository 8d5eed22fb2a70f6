"""The shipped banks, all of their questions, heard to the end: with every key, and with every wrong option once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

import pytest

from quiz import kinds
from quiz.library import Entry
from quiz.model import Pick, Question

from .conftest import ROOT, Item, Learner, Talk, entry_of, given, once, to_the_end

BANKS = [entry_of(path) for path in (ROOT / "questions").iterdir() if path.is_dir() or path.suffix == ".yaml"]
PARTS = [
    pytest.param(entry.holding(replace(entry.bank, questions=part)), id=f"{entry.bank.id}-{topic or 'all'}")
    for entry in BANKS
    for topic in dict.fromkeys(question.topic for question in entry.bank.questions)
    if (part := tuple(question for question in entry.bank.questions if question.topic == topic))
]
"""One topic of one bank each."""


@pytest.mark.parametrize("entry", PARTS)
def test_with_the_keys_every_answer_is_right(entry: Entry, talk: Talk) -> None:
    learner = talk(entry=entry, make=to_the_end, sensitive=True)

    assert learner.said.count("Right.") == len(entry.bank.questions), learner.text
    learner.hears("Nothing to look at again.")


@pytest.mark.long
@pytest.mark.parametrize("entry", PARTS)
def test_every_wrong_option_is_answered_with_its_reason(entry: Entry, talk: Talk) -> None:
    wrong = {question.id: list(_wrong_options(question)) for question in entry.bank.questions}
    for turn in range(max(map(len, wrong.values()))):
        left = tuple(question for question in entry.bank.questions if len(wrong[question.id]) > turn)
        part = entry.holding(replace(entry.bank, questions=left))
        chosen = {question.id: wrong[question.id][turn] for question in left}

        learner = talk(entry=part, make=once(_picking(chosen)), sensitive=True, restart=True)

        heard = _words(learner.text)
        for question in left:
            why = next(part.why for part in kinds.explain(question) if part.text == chosen[question.id])
            assert _words(why) in heard, f"{question.id}: {chosen[question.id]}"


def _wrong_options(question: Question) -> Iterator[str]:
    interaction = kinds.present(question, lambda texts: texts)
    if isinstance(interaction, Pick) and question.type != "true-false":
        yield from (text for text in interaction.options if text not in kinds.key(question))


def _picking(chosen: dict[str, str]) -> Item:
    def answer(learner: Learner) -> Iterable[Item]:
        question = learner.question
        return given(question, (chosen[question.id],))

    return answer


def _words(text: str) -> str:
    """Only the letters and digits, so that neither lines nor marks of emphasis matter."""
    return " ".join("".join(each if each.isalnum() else " " for each in text).split())
