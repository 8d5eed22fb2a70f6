"""What is known of each topic of a bank, as every front end lists it."""

from typing import NamedTuple

from quiz.library.entry import Entry
from quiz.stats import BankProgress, is_known, those_of_today


class TopicKnowledge(NamedTuple):
    """What is known of one topic of a bank."""

    topic: str
    title: str
    questions: int
    known: int
    note: str = ""
    """What the bank says of the topic."""
    sensitive: int = 0
    """Questions that are asked only of people who choose them, or this topic."""


def topics_of(entry: Entry, far: BankProgress | None, today: int) -> tuple[TopicKnowledge, ...]:
    """Return the topics that have questions, in the order of the bank, with how many of these are known today."""
    bank, counts = entry.bank, dict[str, list[bool]]()
    answered = those_of_today(far, entry.about.among(far.questions)) if far else ()
    knows = {name for name, standing in answered if is_known(standing, today)}
    for question in bank.questions:
        counts.setdefault(question.topic, []).append(question.id in knows)
    return tuple(
        TopicKnowledge(
            topic,
            bank.topic_title(topic),
            len(counts[topic]),
            sum(counts[topic]),
            _note(entry, topic),
            sum(question.topic == topic and bank.sensitive(question) for question in bank.questions),
        )
        for topic in dict.fromkeys((*bank.topics, *counts))
        if topic and topic in counts
    )


def _note(entry: Entry, topic: str) -> str:
    declared = entry.bank.topics.get(topic)
    return declared.note if declared else ""
