"""Explanations read aloud, one question after the other; nothing is scored."""

from quiz import prose, wording
from quiz.library import Opening
from quiz.library.reading_list import Show, Wanted, reading_list
from quiz.plain import explaining
from quiz.plain.voice import Voice
from quiz.stats import flags, progress
from quiz.tutor import feedback


def read(voice: Voice, opening: Opening, show: Show) -> None:
    """Read what ``show`` leaves of the questions of ``opening``, without waiting in between."""
    entries = [opening.entry] if opening.entry else opening.entries
    records = opening.world.store.records()
    flagged = {(flag.bank, flag.question) for flag in flags(records)}
    listed = reading_list([entry.bank for entry in entries], progress(records), flagged)
    topics = tuple((opening.entry.bank.id, topic) for topic in opening.topics) if opening.entry else ()
    found = listed.look(Wanted(show, topics, sensitive=opening.sensitive))
    for item in found.items:
        voice.pause()
        voice.say(prose.plain(item.question.stem) or item.line())
        voice.say(*explaining.explanation(feedback(item.bank, item.question, item.attempt)))
    if not found.items:
        voice.say(wording.speaking.NOTHING_TO_READ)
    if found.held_back:
        voice.say(wording.past.sensitive_left_out(found.held_back))
