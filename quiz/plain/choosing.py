"""The library as a numbered list: a session to go on with, the banks, and how far the person is."""

from collections.abc import Callable
from typing import assert_never

from quiz import wording
from quiz.engine import Settings
from quiz.library import BankRow, ContinueRow, Home, HomeRow, PractiseMistakes, TakeBank, Workspace, look_home
from quiz.library.sessions import NothingToAsk, prepare, resume, why_nothing
from quiz.plain import explaining
from quiz.plain.commands import Left
from quiz.plain.spoken import said
from quiz.plain.start import begin, go_on, say_nothing_to_ask, with_goodbye
from quiz.plain.typed import command, row
from quiz.plain.voice import EndOfInput, Voice

_SPEAK, _PROMPT = wording.plain_session, wording.plain_prompts

Go = Callable[[], None]
"""Opens what was chosen."""


def library(voice: Voice, workspace: Workspace) -> None:
    """Offer what there is, and take what is chosen."""
    home = look_home(workspace)
    if home.failure:
        voice.say(str(home.failure))
    if not home.rows:
        voice.say(wording.banks.NO_BANKS)
        return
    _list(voice, home)
    try:
        go = _chosen(voice, workspace, home)
    except (EndOfInput, Left):
        return
    with_goodbye(voice, workspace, go)


def _list(voice: Voice, home: Home) -> None:
    voice.say(wording.banks.CHOOSE)
    voice.say(*(_SPEAK.row(number, *_words(it)) for number, it in enumerate(home.rows, 1)))


def _words(row: HomeRow) -> tuple[str, ...]:
    """The title of a row, and what is said behind it."""
    match row:
        case ContinueRow(left=left, entry=entry):
            title = entry.about.title if entry else wording.sessions.EVERY_BANK
            return (said(wording.banks.left(title, left.done, left.of)),)
        case BankRow(entry=entry, answered=answered, right_first=right, twin=place):
            about = entry.about
            twin = "" if place is None else wording.adding.told_apart(about.version, place, entry.path)
            far = wording.banks.so_far(answered, right)
            return said(about.title), wording.banks.size(about.questions), far, twin[:1].upper() + twin[1:]
        case _:
            assert_never(row)


def _chosen(voice: Voice, workspace: Workspace, home: Home) -> Go:
    """What the learner chooses. Raises Left or EndOfInput."""
    while True:
        voice.say(_PROMPT.CHOOSE)
        line = voice.hear()
        wanted = command(line, text=False)
        number = row(line, len(home.rows))
        match wanted.word if wanted else "":
            case "q":
                raise Left
            case "m":
                mistakes = PractiseMistakes(None, Settings())
                return lambda: begin(voice, workspace, prepare(workspace, mistakes, home.entries))
            case "r" | "?":
                _list(voice, home)
            case "!":
                first = home.rows[0].entry
                voice.say(*explaining.who_to_call(first.bank if first else None))
            case _ if number is None:
                voice.say(_SPEAK.ANYTHING)
            case _:
                go = _opens(voice, workspace, home, home.rows[number - 1])
                if not isinstance(go, NothingToAsk):
                    return go
                say_nothing_to_ask(voice, go)


def _opens(voice: Voice, workspace: Workspace, home: Home, row: HomeRow) -> Go | NothingToAsk:
    """What a row opens, or why it opens nothing."""
    match row:
        case ContinueRow(left=left):
            tutor = resume(workspace, left.session, home.entries)
            return tutor if isinstance(tutor, NothingToAsk) else lambda: go_on(voice, workspace, tutor)
        case BankRow(entry=entry):
            request = TakeBank(entry, Settings(size=entry.bank.size), restart=True)
            return why_nothing(entry) or (lambda: begin(voice, workspace, prepare(workspace, request)))
        case _:
            assert_never(row)
