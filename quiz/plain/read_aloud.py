"""Explanations read aloud, one question after the other; nothing is scored."""

from quiz import wording
from quiz.library import ReadExplanations, Workspace
from quiz.library.reading_list import open_reading_list
from quiz.plain import explaining
from quiz.plain.speakable import speakable
from quiz.plain.voice import Voice

_SESSION = wording.plain_session


def read(voice: Voice, workspace: Workspace, request: ReadExplanations) -> None:
    """Read the explanations that ``request`` asks for, without waiting in between."""
    opened = open_reading_list(workspace, (request.entry,) if request.entry else workspace.entries)
    if opened.failure:
        voice.say(str(opened.failure))
    zone = workspace.environment.clock().tzinfo
    found = opened.listed.look(request.shown)
    for number, item in enumerate(found.items, 1):
        topic = item.bank.topic_title(item.question.topic)
        voice.pause()
        voice.say(_SESSION.place(speakable(topic), _SESSION.explanation_place(number, len(found.items))))
        voice.say(*explaining.reading(item.feedback(zone)))
    if not found.items:
        voice.say(_SESSION.NOTHING_MISSED if request.shown.show == "missed" else _SESSION.NOTHING_TO_READ)
    if found.held_back:
        voice.say(_SESSION.held_back(found.held_back))
