"""Explanations read aloud, one question after the other; nothing is scored."""

from quiz import wording
from quiz.library import Opening
from quiz.library.reading_list import Show, Wanted, reading_list
from quiz.plain import explaining
from quiz.plain.spoken import said
from quiz.plain.voice import Voice
from quiz.stats import flags, progress
from quiz.tutor import feedback

_SPEAK = wording.plain_session


def read(voice: Voice, opening: Opening, show: Show) -> None:
    """Read what ``show`` leaves of the questions of ``opening``, without waiting in between."""
    entries = [opening.entry] if opening.entry else opening.entries
    records, zone = opening.environment.store.records(), opening.environment.clock().tzinfo
    flagged = {(flag.bank, flag.question) for flag in flags(records)}
    listed = reading_list([entry.bank for entry in entries], progress(records), flagged)
    topics = tuple((opening.entry.bank.id, topic) for topic in opening.topics) if opening.entry else ()
    found = listed.look(Wanted(show, topics, sensitive=opening.sensitive))
    for number, item in enumerate(found.items, 1):
        topic = item.bank.topic_title(item.question.topic)
        answered = item.answered.at.astimezone(zone) if item.answered else None
        voice.pause()
        voice.say(_SPEAK.place(said(topic), _SPEAK.explanation_place(number, len(found.items))))
        voice.say(*explaining.reading(feedback(item.bank, item.question, item.attempt), answered))
    if not found.items:
        voice.say(_SPEAK.NOTHING_MISSED if show == "missed" else _SPEAK.NOTHING_TO_READ)
    if found.held_back:
        voice.say(_SPEAK.held_back(found.held_back))
