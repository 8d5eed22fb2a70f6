"""The library as a numbered list: a session to go on with, the banks, and the person's progress."""

from collections.abc import Callable
from typing import assert_never

from quiz import wording
from quiz.errors import QuizError
from quiz.library import (
    AllBanksRow,
    BankRow,
    ContinueRow,
    Entry,
    Home,
    HomeRow,
    PractiseMistakes,
    Review,
    ReviewRow,
    TakeBank,
    Workspace,
    look_home,
)
from quiz.library.advice import banks_of_row
from quiz.library.nothing_to_ask import NothingToAsk
from quiz.library.sessions import prepare, resume, why_nothing
from quiz.library.usual_settings import usual_settings
from quiz.plain import explaining
from quiz.plain.commands import Leave
from quiz.plain.parse_input import parse_command, parse_of_row, parse_row
from quiz.plain.speakable import numbered, speakable, speakable_markdown
from quiz.plain.start import begin, go_on, with_goodbye
from quiz.plain.voice import EndOfInput, Voice

_SESSION, _PROMPT = wording.plain_session, wording.plain_prompts

Go = Callable[[], None]
"""Opens what was chosen."""


def library(voice: Voice, workspace: Workspace) -> None:
    """Offer the home list, and open what is chosen."""
    home = look_home(workspace)
    if home.failure:
        voice.say(str(home.failure))
    if not home.rows:
        voice.say(wording.banks.NO_BANKS)
        return
    _list(voice, home)
    if workspace.people:
        voice.say(f"{wording.people.named(workspace.person)} is learning. To choose another person, type w.")
    try:
        go = _chosen(voice, workspace, home)
    except (EndOfInput, Leave):
        return
    with_goodbye(voice, workspace, go)


def _list(voice: Voice, home: Home) -> None:
    voice.say(wording.banks.CHOOSE)
    if not home.failure:
        voice.say(_greeting(home))
    voice.say(*(_SESSION.row(number, *_words(it)) for number, it in enumerate(home.rows, 1)))
    if more := _with_more(home):
        voice.say("Type {} all to review all {}.".format(*more))


def _greeting(home: Home) -> str:
    """Return what there is to do today, or where to begin."""
    tour = home.tour
    if home.first_run:
        return wording.banks.where_to_begin("Typing 1", tour.minutes if tour else 0)
    return wording.banks.due_today(*home.due)


def _with_more(home: Home) -> tuple[int, int] | None:
    """Return the number of the row that reviews fewer questions than are due, and how many are; None without one."""
    rows = enumerate(home.rows, 1)
    return next(((at, it.due) for at, it in rows if isinstance(it, ReviewRow) and it.doing < it.due), None)


def _words(row: HomeRow) -> tuple[str, ...]:
    """Return the title of a row, and what follows it."""
    match row:
        case ReviewRow(due=due, doing=doing):
            return (": ".join(wording.sessions.review(due, str(doing) if doing < due else "")),)
        case ContinueRow():
            return (speakable(f"{wording.banks.continued(row.title)} ({row.aside})"),)
        case BankRow(entry=entry, knowledge=(answered, known, again, due)):
            about, twin = entry.about, row.told_apart
            far = wording.banks.so_far(about.questions, answered, known, again, due)
            far = far if answered else (wording.banks.never_begun(about.questions, row.minutes),)
            return speakable(about.title), *far, twin[:1].upper() + twin[1:]
        case AllBanksRow(questions=questions, knowledge=(answered, known, again, _)):
            return wording.banks.TOGETHER, *wording.banks.so_far(questions, answered, known, again, 0)
        case _:
            assert_never(row)


def _chosen(voice: Voice, workspace: Workspace, home: Home) -> Go:
    """Return what opens the learner's choice. Raises Leave, or EndOfInput once there is no more input."""
    while True:
        voice.say(_PROMPT.CHOOSE)
        line = voice.hear()
        typed = parse_command(line, slashes=0)
        number = parse_row(line, len(home.rows))
        more = _with_more(home)
        if more and line.split() == [str(more[0]), "all"]:
            due = Review(None, usual_settings(workspace.environment.preferences)._replace(size=None))
            return lambda: begin(voice, workspace, prepare(workspace, due, home.entries))
        match typed.word if typed else "":
            case "q":
                raise Leave
            case _ if asked := _asked_of_a_bank(line, home):
                if of_bank := _of_bank(voice, workspace, home, *asked):
                    return of_bank
            case "w" if workspace.people:
                if _switched(voice, workspace):
                    raise Leave
            case "r" | "?":
                _list(voice, home)
            case _ if help_of := parse_of_row("!", line, len(home.rows)):
                voice.say(*explaining.who_to_call(*banks_of_row(workspace, home, home.rows[help_of - 1])))
                voice.say(
                    "Type ! (exclamation mark) and the number of a row to hear who to call for that row."
                    if len(home.rows) > 1
                    else ""
                )
            case _ if number is None:
                voice.say(_SESSION.ANYTHING)
            case _:
                go = _opens(voice, workspace, home, home.rows[number - 1])
                if not isinstance(go, NothingToAsk):
                    return go
                voice.say(speakable_markdown(go.sentence))


def _switched(voice: Voice, workspace: Workspace) -> bool:
    """Let another person learn; return whether one was chosen. Raises EndOfInput."""
    names = workspace.people
    voice.say(wording.people.WHO, *numbered(map(wording.people.named, names)))
    voice.say(wording.people.NO_PASSWORDS, "Type a number, or Enter to stay.")
    number = parse_row(voice.hear(), len(names))
    if number and names[number - 1] != workspace.person:
        workspace.switch(names[number - 1])
        return True
    return False


def _asked_of_a_bank(line: str, home: Home) -> tuple[str, Entry | None] | None:
    """Return ``m`` or ``p`` with the bank of the row that ``line`` names, None for all; None for another line."""
    for word in ("m", "p"):
        if line.casefold().removeprefix("/") == word:
            return word, None
        if row := parse_of_row(word, line, len(home.rows)):
            of = home.rows[row - 1]
            return word, of.entry if isinstance(of, BankRow | ContinueRow) else None
    return None


def _of_bank(voice: Voice, workspace: Workspace, home: Home, word: str, entry: Entry | None) -> Go | None:
    """Return what practises mistakes, or read the progress aloud; None where they come back from that."""
    if word == "m":
        return _mistakes(voice, workspace, home, entry)
    from quiz.plain.standing import stand  # noqa: PLC0415 - few sessions begin with figures

    try:
        return stand(voice, workspace, home.entries, entry)
    except QuizError as error:
        voice.say(str(error))
        return None


def _mistakes(voice: Voice, workspace: Workspace, home: Home, entry: Entry | None) -> Go:
    """Return what practises the mistakes in one bank, or in all."""
    mistakes = PractiseMistakes(entry, usual_settings(workspace.environment.preferences))
    return lambda: begin(voice, workspace, prepare(workspace, mistakes, home.entries))


def _opens(voice: Voice, workspace: Workspace, home: Home, row: HomeRow) -> Go | NothingToAsk:
    """Return what opens a row, or why it cannot be opened."""
    match row:
        case ReviewRow():
            due = Review(None, usual_settings(workspace.environment.preferences)._replace(size=row.doing))
            return lambda: begin(voice, workspace, prepare(workspace, due, home.entries))
        case ContinueRow(left=left):
            tutor = resume(workspace, left.session, home.entries)
            return tutor if isinstance(tutor, NothingToAsk) else lambda: go_on(voice, workspace, tutor)
        case BankRow(entry=entry):
            request = TakeBank(entry, usual_settings(workspace.environment.preferences, entry.bank.size), restart=True)
            return why_nothing(entry) or (lambda: begin(voice, workspace, prepare(workspace, request)))
        case AllBanksRow():
            return _mistakes(voice, workspace, home, None)
        case _:
            assert_never(row)
