"""Questions and banks to play with: every type has a sample, read by the house's own reader."""

from collections.abc import Callable, Mapping

import pytest

from quiz import kinds
from quiz.model import Bank, Question, Topic
from quiz.source import Report, node_from_data
from quiz.source.nodes import Tree

SAMPLES: Mapping[str, dict[str, Tree]] = {
    "single": {
        "options": [
            {"correct": "liver"},
            {"wrong": "bone", "last": "true"},
            {"wrong": "lung"},
            {"wrong": "brain"},
        ]
    },
    "multiple": {
        "options": [{"correct": "cough"}, {"correct": "pain"}, {"wrong": "joy"}, {"wrong": "luck"}],
    },
    "true-false": {"answer": "true"},
    "short-answer": {"answer": "metastasis"},
    "numeric": {"answer": "30", "unit": "%"},
    "cloze": {"text": r"Stage [[IV|4]] \[[ spreads to [[=bone | hair | nails]] and [[lung | =liver]]."},
    "matching": {
        "pairs": [{"left": "bone", "right": "aches"}, {"left": "lung", "right": "cough"}],
        "decoys": ["hiccups"],
    },
    "ordering": {"sequence": ["cell", "tumor", "vessel", "metastasis"]},
    "recall": {"answer": "*Think* of it."},
}


def make(name: str, type_name: str = "single", **fields: Tree) -> Question:
    """The question ``name``: the sample of its type with ``fields`` over it."""
    tree: dict[str, Tree] = {"id": name, "type": type_name, "stem": f"What about {name}?"}
    notes = Report("sample.yaml")
    read = kinds.table(type_name).read(node_from_data(tree | SAMPLES[type_name] | fields), "question", notes)
    question = kinds.parse(type_name, read, notes) if read else None
    assert question is not None, notes.problems
    return question


def gather(*questions: Question | str, sensitive: tuple[str, ...] = ()) -> Bank:
    """A bank of ``questions``, a bare name standing for a single question; ``sensitive`` names topics."""
    made = tuple(make(question) if isinstance(question, str) else question for question in questions)
    topics = {topic: Topic(topic.title(), sensitive=True) for topic in sensitive}
    return Bank("sample", "Sample", made, topics=topics, path="sample.yaml")


@pytest.fixture(scope="session")
def question() -> Callable[..., Question]:
    """Makes one question."""
    return make


@pytest.fixture(scope="session")
def bank() -> Callable[..., Bank]:
    """Makes a bank."""
    return gather
