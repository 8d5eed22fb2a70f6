"""Explanations read aloud, one question after the other; nothing is scored."""

from collections.abc import Mapping, Sequence
from functools import partial

from quiz import wording
from quiz.engine import about_question
from quiz.library import ReadExplanations, Workspace
from quiz.library.reading_list import Item, OpenedList, Show, open_reading_list
from quiz.model import OwnMark
from quiz.plain import explaining
from quiz.plain.note_taking import take_note
from quiz.plain.parse_input import parse_of_row, parse_row
from quiz.plain.speakable import speakable, speakable_markdown
from quiz.plain.voice import EndOfInput, Voice
from quiz.tutor import keep, retire
from quiz.tutor.controls import marked
from quiz.tutor.drafts import Drafts
from quiz.tutor.own import notebook, turned

_SESSION = wording.plain_session
_OWN: Mapping[str, OwnMark] = {"n": "bookmark", "k": "bookmark", "c": "care-team"}
"""What can be typed before the number of a question; n writes a note."""
_NOTHING: Mapping[Show, str] = {
    "missed": _SESSION.NOTHING_MISSED,
    "retired": _SESSION.NOTHING_RETIRED,
    "noted": _SESSION.NOTHING_NOTED,
    "bookmarked": _SESSION.NOTHING_BOOKMARKED,
    "care-team": wording.notes.NOTHING_TO_ASK,
}


def read(voice: Voice, workspace: Workspace, request: ReadExplanations, *, asks: bool = False) -> None:
    """Read the explanations that ``request`` asks for, without waiting in between.

    Where somebody is there who ``asks``, they may then write notes on them, and mark them for themselves.
    """
    opened = open_reading_list(workspace, (request.entry,) if request.entry else workspace.entries)
    if opened.failure:
        voice.say(str(opened.failure))
    found = opened.listed.look(request.shown)
    read_items(voice, workspace, found.items)
    lost = opened.gone if request.shown.show in ("noted", "bookmarked", "care-team") else ()
    if lost:
        voice.pause()
        voice.say(f"{wording.notes.GONE}.", wording.notes.GONE_TEXT)
    for gone in lost:
        voice.say(speakable_markdown(gone.about.stem), *explaining.yours(gone.own))
    if not (found.items or lost):
        voice.say(_NOTHING.get(request.shown.show, _SESSION.NOTHING_TO_READ))
    if found.held_back:
        voice.say(_SESSION.held_back(found.held_back))
    if request.shown.show == "retired" and found.items:
        _ask_again(voice, workspace, found.items)
    elif asks and found.items:
        _annotate(voice, workspace, opened, request)


def _annotate(voice: Voice, workspace: Workspace, opened: OpenedList, request: ReadExplanations) -> None:
    """Let notes be written on questions that were read, and let these be marked. Raises QuizError where that fails."""
    environment, items = workspace.environment, opened.listed.look(request.shown).items
    while True:
        voice.say(_SESSION.ANNOTATE)
        try:
            line = voice.hear()
            chosen = next(((word, row) for word in _OWN if (row := parse_of_row(word, line, len(items)))), None)
            if chosen is None:
                if line.casefold() in ("", "q"):
                    return
                voice.say(_SESSION.ANYTHING)
                continue
            item = items[chosen[1] - 1]
            about = about_question(item.bank, item.question)
            own = notebook(environment).about(item.bank.id, item.question.id, about.signature)
            keeps = partial(keep, environment, item.bank.path, about)
            if chosen[0] == "n":
                take_note(voice, Drafts.beside(environment.store), about, own, keeps)
            else:
                event = turned(own, item.question.id, _OWN[chosen[0]])
                keeps(event)
                voice.say(_SESSION.effect(marked(event), slashes=0))
        except EndOfInput:
            return


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
