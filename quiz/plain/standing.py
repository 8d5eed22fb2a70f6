"""Where the learner stands, read aloud page by page; from each page its questions can be practised."""

from collections.abc import Callable, Sequence

from quiz import wording
from quiz.library import Entry, Workspace
from quiz.library.reading_list import open_named
from quiz.library.standing import prepare_row, where_i_stand
from quiz.plain.parse_input import parse_of_row, parse_row
from quiz.plain.read_aloud import read_items
from quiz.plain.speakable import speakable
from quiz.plain.start import begin
from quiz.plain.voice import Voice
from quiz.stats.figures import Bars, Figure, PageName, Ranking, Row, Shares, WhereIStand

_WORDS = wording.standing
_PAGES: dict[str, PageName] = {"p": "remembering", "t": "topics", "c": "certainty"}


def stand(
    voice: Voice, workspace: Workspace, entries: Sequence[Entry], only: Entry | None
) -> Callable[[], None] | None:
    """Say where the learner stands in all ``entries``, or in one; return what practises, None once they go back.

    Raises EndOfInput once there is no more input, and QuizError where the store cannot be read.
    """
    name: PageName = "remembering"
    sensitive = False
    standing = _measure(workspace, entries, only, sensitive=sensitive)
    voice.say(_WORDS.spoken_title(speakable(standing.title)))
    while True:
        choices = _say(voice, standing, name)
        what_next = _WORDS.type_next(
            empty=not standing.pages,
            rows=len(choices),
            has_readable=any(row.questions for row in choices),
            held_back=standing.held_back,
        )
        while True:
            voice.say(what_next)
            line = voice.hear()
            typed = line.casefold()
            if typed in ("", "q"):
                return None
            if typed in _PAGES and standing.pages:
                name = _PAGES[typed]
                break
            if typed == "i" and standing.held_back:
                standing = _measure(workspace, entries, only, sensitive=True)
                name = "topics"
                break
            if number := parse_row(line, len(choices)):
                return _practise(voice, workspace, choices[number - 1], entries, only)
            number = parse_of_row("r", line, len(choices))
            if number and choices[number - 1].questions:
                named = open_named(workspace, frozenset(choices[number - 1].questions), entries)
                read_items(voice, workspace, named.listed.items)
                continue
            voice.say(wording.plain_session.ANYTHING)


def _measure(workspace: Workspace, entries: Sequence[Entry], only: Entry | None, *, sensitive: bool) -> WhereIStand:
    now = workspace._replace(entries=tuple(entries))
    return where_i_stand(now, (only,) if only else None, sensitive=sensitive)


def _practise(
    voice: Voice, workspace: Workspace, row: Row, entries: Sequence[Entry], only: Entry | None
) -> Callable[[], None] | None:
    prepared = prepare_row(workspace, row, entries, only)
    return (lambda: begin(voice, workspace, prepared)) if prepared else None


def _say(voice: Voice, standing: WhereIStand, name: PageName) -> list[Row]:
    """Say a page, and return what is behind each of its numbers."""
    choices: list[Row] = []
    if standing.empty:
        voice.say(standing.empty)
    for page in standing.pages:
        if page.name == name:
            voice.say(*page.lines)
            for figure in page.figures:
                _say_figure(voice, figure, choices)
    return choices


def _say_figure(voice: Voice, figure: Figure, choices: list[Row]) -> None:
    """Say a figure; number what can be practised of it, and add that to ``choices``."""
    if isinstance(figure, Shares):
        voice.say(speakable(figure.heading))
        for row, sentence in zip(figure.rows, figure.sentences, strict=False):
            if row.questions:
                choices.append(row)
                voice.say(wording.plain_session.row(len(choices), speakable(sentence)))
            else:
                voice.say(speakable(sentence))
        voice.say(*figure.sentences[len(figure.rows) :])
        return
    voice.say(*map(speakable, figure.sentences))
    match figure:
        case Bars(row=Row() as row):
            choices.append(row)
            voice.say(wording.plain_session.row(len(choices), f"{row.label}: {row.value}."))
        case Ranking(rows=[_, *_]):
            choices.append(Row(_WORDS.PRACTISE, questions=figure.questions))
            voice.say(wording.plain_session.row(len(choices), _WORDS.PRACTISE))
        case _:
            pass
