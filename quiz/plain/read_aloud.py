"""Explanations read aloud, one question after the other; nothing is scored."""

from collections.abc import Mapping, Sequence

from quiz import wording
from quiz.library import ReadExplanations, Workspace
from quiz.library.reading_list import Item, Show, open_reading_list
from quiz.plain import explaining
from quiz.plain.parse_input import parse_row
from quiz.plain.speakable import speakable
from quiz.plain.voice import EndOfInput, Voice
from quiz.tutor import retire

_SESSION = wording.plain_session
_NOTHING: Mapping[Show, str] = {"missed": _SESSION.NOTHING_MISSED, "retired": _SESSION.NOTHING_RETIRED}


def read(voice: Voice, workspace: Workspace, request: ReadExplanations) -> None:
    """Read the explanations that ``request`` asks for, without waiting in between."""
    opened = open_reading_list(workspace, (request.entry,) if request.entry else workspace.entries)
    if opened.failure:
        voice.say(str(opened.failure))
    found = opened.listed.look(request.shown)
    read_items(voice, workspace, found.items)
    if not found.items:
        voice.say(_NOTHING.get(request.shown.show, _SESSION.NOTHING_TO_READ))
    if found.held_back:
        voice.say(_SESSION.held_back(found.held_back))
    if request.shown.show == "retired" and found.items:
        _ask_again(voice, workspace, found.items)


def read_items(voice: Voice, workspace: Workspace, items: Sequence[Item]) -> None:
    """Read some explanations one after the other."""
    zone = workspace.environment.clock().tzinfo
    for number, item in enumerate(items, 1):
        topic = item.bank.topic_title(item.question.topic)
        voice.pause()
        voice.say(_SESSION.place(speakable(topic), _SESSION.explanation_place(number, len(items))))
        voice.say(*explaining.reading(item.feedback(zone)))


def _ask_again(voice: Voice, workspace: Workspace, items: Sequence[Item]) -> None:
    """Let numbers of questions be typed that are to be asked again. Raises QuizError where that cannot be kept."""
    while True:
        voice.say(_SESSION.ASK_AGAIN)
        try:
            line = voice.hear()
        except EndOfInput:
            return
        number = parse_row(line, len(items))
        if number:
            item = items[number - 1]
            retire(workspace.environment, item.bank, item.question.id, on=False)
            voice.say(wording.reading.retired(on=False))
        elif line in ("", "q", "Q"):
            return
        else:
            voice.say(_SESSION.ANYTHING)
