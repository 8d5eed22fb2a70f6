"""Which topics of a bank a person means: their ids, or the starts of their titles."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from quiz.errors import UsageError
from quiz.library.names import close, either, meant

if TYPE_CHECKING:
    from quiz.model import Bank


def topics_named(bank: "Bank", asked: Sequence[str]) -> tuple[str, ...]:
    """The ids of the topics asked for, each once.

    Raises UsageError with the candidates where there is none or more than one, or no question belongs to any of them.
    """
    used = dict.fromkeys(question.topic for question in bank.questions if question.topic)
    titles = {topic: bank.topic_title(topic) for topic in dict.fromkeys([*bank.topics, *used])}
    topics = tuple(dict.fromkeys(_topic(bank, titles, word) for word in asked))
    if topics and not any(topic in used for topic in topics):
        raise UsageError(
            f'No question of "{bank.title}" belongs to {either(topics)}: its topics are {", ".join(used)}.'
        )
    return topics


def _topic(bank: "Bank", titles: Mapping[str, str], word: str) -> str:
    topics = meant(word, titles)
    if len(topics) == 1:
        return topics[0]
    if topics:
        raise UsageError(f'Several topics of "{bank.title}" start with "{word}": write {either(topics)}.')
    nothing = f'"{bank.title}" has no topic "{word}"'
    similar = close(word, [(said, topic) for topic, title in titles.items() for said in (title, topic)])
    if similar:
        raise UsageError(f"{nothing}: did you mean {either(similar)}?")
    raise UsageError(f"{nothing}: " + (f"its topics are {', '.join(titles)}." if titles else "it has no topics."))
