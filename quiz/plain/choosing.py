"""The library as a numbered list: a session to go on with, the banks, and how far the person is."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from quiz import wording
from quiz.engine import MISTAKES
from quiz.library import Entry, Opening, apart
from quiz.model import EVERY_BANK
from quiz.plain import explaining
from quiz.plain.commands import Left
from quiz.plain.spoken import said, spoken
from quiz.plain.start import take
from quiz.plain.typed import command, row
from quiz.plain.voice import EndOfInput, Voice
from quiz.stats import BankProgress, progress

_SPEAK, _PROMPT = wording.plain_session, wording.plain_prompts


@dataclass(frozen=True, slots=True)
class Row:
    """What can be chosen."""

    title: str
    entry: Entry | None
    """The bank whose help is at hand; None where it is all of them."""
    opening: Opening | None
    """What it opens; None where nothing can be played."""
    far: tuple[str, ...] = ()
    anew: bool = True
    """Whether a new session begins."""


def library(voice: Voice, opening: Opening) -> None:
    """Offer what there is, and take what is chosen."""
    rows = tuple(_rows(opening))
    if not rows:
        voice.say(wording.banks.NO_BANKS)
        return
    _list(voice, rows)
    try:
        wanted, anew = _chosen(voice, opening, rows)
    except (EndOfInput, Left):
        return
    take(voice, wanted, anew=anew)


def _list(voice: Voice, rows: tuple[Row, ...]) -> None:
    voice.say(wording.banks.CHOOSE)
    voice.say(*(_SPEAK.row(number, said(it.title), *it.far) for number, it in enumerate(rows, 1)))


def _rows(opening: Opening) -> Iterator[Row]:
    known = progress(opening.environment.store.records())
    going = _latest_left(opening, known)
    if going:
        yield going
    twins = apart(opening.entries)
    for entry in opening.entries:
        about = entry.about
        stand = known[about.id].questions if about.id in known else {}
        here = [stand[name] for name in about.among(stand)]
        right = sum(answered.first == "right" for answered in here)
        place = twins.get(entry.path)
        twin = "" if place is None else wording.adding.told_apart(about.version, place, entry.path)
        far = (wording.banks.size(about.questions), wording.banks.so_far(len(here), right), twin[:1].upper() + twin[1:])
        yield Row(about.title, entry, replace(opening, entry=entry) if entry.plays else None, far)


def _latest_left(opening: Opening, known: Mapping[str, BankProgress]) -> Row | None:
    """The session that was left last, of one bank or of all."""
    banks: dict[str, tuple[str, Entry | None]] = {EVERY_BANK: (wording.sessions.EVERY_BANK, None)}
    for entry in opening.entries:
        banks.setdefault(entry.about.id, (entry.about.title, entry))
    lefts = [(stand.used, name, stand.left) for name, stand in known.items() if name in banks and stand.left]
    if not lefts:
        return None
    _, name, left = max(lefts, key=lambda found: found[0])
    title, of = banks[name]
    wanted = replace(opening, entry=of) if of else replace(opening, mode=MISTAKES.name)
    plays = of.plays if of else any(one.plays for one in opening.entries)
    return Row(wording.banks.left(title, left.done, left.of), of, wanted if plays else None, anew=False)


def _chosen(voice: Voice, opening: Opening, rows: tuple[Row, ...]) -> tuple[Opening, bool]:
    """What the learner chooses, and whether a new session begins. Raises Left or EndOfInput."""
    while True:
        voice.say(_PROMPT.CHOOSE)
        line = voice.hear()
        wanted = command(line, text=False)
        number = row(line, len(rows))
        match wanted.word if wanted else "":
            case "q":
                raise Left
            case "m":
                return replace(opening, mode=MISTAKES.name), True
            case "r" | "?":
                _list(voice, rows)
            case "!":
                voice.say(*explaining.who_to_call(rows[0].entry.bank if rows[0].entry else None))
            case _ if number is None:
                voice.say(_SPEAK.ANYTHING)
            case _:
                chosen = rows[number - 1]
                if chosen.opening:
                    return chosen.opening, chosen.anew
                voice.say(spoken(wording.banks.NOTHING_PLAYS))
