"""Explanations read aloud, one question after the other; nothing is scored."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from quiz import wording
from quiz.engine import about_question
from quiz.library import ReadExplanations, Workspace
from quiz.library.reading_list import Item, Show, open_reading_list
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
_ANNOTATE = (
    "Type n and the number of a question to write a note on it, k and a number to bookmark it, "
    "c and a number to mark it for your care team, or Enter to leave."
)
_NOTE = "n"
_MARKS: Mapping[str, OwnMark] = {"k": "bookmark", "c": "care-team"}
"""What can be typed before the number of a question, to write a note on it or to mark it."""
_NOTHING: Mapping[Show, str] = {
    "missed": "There is nothing missed to read. quiz read --plain --all reads everything.",
    "retired": "There is no question that you chose to be asked no more.",
    "noted": "There is no note of yours to read.",
    "bookmarked": "There is no bookmark.",
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
        voice.say(_NOTHING.get(request.shown.show, "There is nothing to read with this choice."))
    if found.held_back:
        voice.say(_SESSION.held_back(found.held_back))
    if request.shown.show == "retired" and found.items:
        _ask_again(voice, workspace, found.items)
    elif asks and found.items:
        _annotate(voice, workspace, found.items)


def _annotate(voice: Voice, workspace: Workspace, items: Sequence[Item]) -> None:
    """Let notes be written on questions that were read, and let these be marked. Raises QuizError where that fails."""
    environment = workspace.environment

    def annotate(line: str) -> bool:
        rows = {word: row for word in (_NOTE, *_MARKS) if (row := parse_of_row(word, line, len(items)))}
        for word, row in rows.items():
            item = items[row - 1]
            about = about_question(item.bank, item.question)
            own = notebook(environment).about(item.bank.id, item.question.id, about.signature)
            keeps = partial(keep, environment, item.bank.path, about)
            if word == _NOTE:
                take_note(voice, Drafts.beside(environment.store), about, own, keeps)
            else:
                event = turned(own, item.question.id, _MARKS[word])
                keeps(event)
                voice.say(_SESSION.effect(marked(event), slashes=0))
        return bool(rows)

    _take_lines(voice, _ANNOTATE, annotate)


def _ask_again(voice: Voice, workspace: Workspace, items: Sequence[Item]) -> None:
    """Let numbers of questions be typed that are to be asked again. Raises QuizError where that cannot be kept."""

    def ask_again(line: str) -> bool:
        number = parse_row(line, len(items))
        if number:
            item = items[number - 1]
            retire(workspace.environment, item.bank, item.question.id, on=False)
            voice.say(wording.reading.retired(on=False))
        return bool(number)

    _take_lines(voice, "Type the number of a question to be asked it again, or q to leave.", ask_again)


def _take_lines(voice: Voice, prompt: str, act: Callable[[str], bool]) -> None:
    """Take lines until an empty one or the end of input; ``act`` returns whether it could do what a line asks."""
    while True:
        voice.say(prompt)
        try:
            line = voice.hear()
            if line.casefold() in ("", "q"):
                return
            if not act(line):
                voice.say(_SESSION.ANYTHING)
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
