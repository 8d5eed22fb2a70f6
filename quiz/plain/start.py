"""What is asked line by line: the library as a list, a session left or begun, another round."""

from dataclasses import replace

from quiz import engine, wording
from quiz.engine import ALONE, MISTAKES, MODES, PRACTICE, Deck, Mode, Plan, Settings
from quiz.library import Entry, Opening
from quiz.library.decks import deck_of, every_deck, missed, standings
from quiz.plain.ending import ending
from quiz.plain.session import Anew, Conversation, Left
from quiz.plain.typed import is_text
from quiz.plain.voice import EndOfInput, Voice
from quiz.stats import progress
from quiz.tutor import Tutor, begin, resume

_SPEAK = wording.speaking


def take(voice: Voice, opening: Opening, *, anew: bool) -> None:
    """Ask what ``opening`` says, at once; without ``anew``, go on with what was left of that bank."""
    try:
        tutor = None if anew else _left(opening)
        if tutor:
            asked = tutor.view.asked
            text = asked is not None and is_text(asked.interaction)
            voice.say(_SPEAK.GOING_ON_TEXT if text else _SPEAK.GOING_ON)
        _talk(voice, opening, tutor or _begun(voice, opening))
    except (EndOfInput, Left):
        voice.say(_SPEAK.BYE if opening.world.store.path else wording.endings.kept_nowhere())


def library(voice: Voice, opening: Opening) -> None:
    """Offer what there is as a numbered list, and take what is chosen."""
    known = progress(opening.world.store.records())
    going = [entry for entry in opening.entries if (stand := known.get(entry.bank.id)) and stand.left][:1]
    voice.say(wording.banks.CHOOSE)
    rows = [*going, *opening.entries]
    for number, entry in enumerate(rows, 1):
        stand = known.get(entry.bank.id)
        if number <= len(going) and stand and stand.left:
            voice.say(_SPEAK.option(number, wording.banks.left(entry.bank.title, stand.left.done, stand.left.of)))
        else:
            answered = len(stand.questions) if stand else 0
            right = stand.right_first if stand else 0
            far = wording.banks.how_far(len(entry.bank.questions), answered, right)
            voice.say(_SPEAK.row(number, entry.bank.title, far))
    try:
        number = _chosen(voice, len(rows))
    except (EndOfInput, Left):
        return
    entry = rows[number - 1]
    if not entry.plays:
        voice.say(wording.banks.NOTHING_PLAYS)
        return
    take(voice, replace(opening, entry=entry), anew=number > len(going))


def _chosen(voice: Voice, most: int) -> int:
    while True:
        voice.say(_SPEAK.CHOOSE)
        line = voice.hear()
        if line == "q":
            raise Left
        if line.isascii() and line.isdigit() and 1 <= int(line[:6]) <= most:
            return int(line)
        voice.say(_SPEAK.ANYTHING)


def _talk(voice: Voice, opening: Opening, tutor: Tutor | None) -> None:
    """Sessions one after the other, as long as the learner wants another."""
    while tutor is not None:
        view = tutor.view
        voice.say(_SPEAK.started(view.deck.bank.title, len(view.plan), exam=view.mode.deferred), view.deck.bank.notice)
        voice.say(*_trust(opening, tutor))
        try:
            Conversation(voice, tutor).run()
        except Anew:
            tutor = _begun(voice, opening)
            continue
        path = opening.world.store.path
        if not ending(voice, tutor.view, str(path) if path else ""):
            return
        view = tutor.view
        mode = PRACTICE if view.mode.deferred else view.mode
        plan = Plan(engine.tally(view).look_again, _seed(opening), mode, view.settings)
        tutor = begin(opening.world, view.deck, plan)


def _trust(opening: Opening, tutor: Tutor) -> list[str]:
    """When the bank was last checked, and by whom."""
    bank = tutor.view.deck.bank
    today = opening.world.clock().date()
    return [wording.banks.checked(bank.checked, bank.reviewed_by, today, medical=bank.domain == "medicine")]


def _left(opening: Opening) -> Tutor | None:
    """The session of this bank that was left, if there is one."""
    entry = opening.entry
    bank = entry.bank.id if entry else engine_bank(opening)
    stand = progress(opening.world.store.records()).get(bank)
    deck = Deck.of(entry.bank) if entry else deck_of(bank, opening.entries, wording.past.EVERY_BANK)
    if stand is None or stand.left is None or deck is None or opening.question or not deck.questions:
        return None
    return resume(opening.world, stand.left.session, deck)


def engine_bank(opening: Opening) -> str:
    """The bank id of a session over every bank."""
    return every_deck(opening.entries, wording.past.EVERY_BANK).bank.id


def _begun(voice: Voice, opening: Opening) -> Tutor | None:
    """A new session as ``opening`` wants it; None, with the reason said, where there is nothing to ask."""
    entry, mode = opening.entry, MODES[opening.mode]
    if entry and opening.question:
        return begin(opening.world, entry.bank, Plan((opening.question,), _seed(opening), ALONE))
    if mode is MISTAKES or entry is None:
        return _mistakes(voice, opening)
    settings = _settings(opening, entry)
    questions = _questions(opening, entry, mode, settings)
    if not questions:
        voice.say(wording.banks.NOTHING_FITS)
        return None
    return begin(opening.world, entry.bank, Plan(questions, _seed(opening), mode, settings))


def _mistakes(voice: Voice, opening: Opening) -> Tutor | None:
    entry = opening.entry
    deck = Deck.of(entry.bank) if entry else every_deck(opening.entries, wording.past.EVERY_BANK)
    settings = Settings(opening.topics, opening.size or None, opening.sensitive)
    again = missed(deck, settings, progress(opening.world.store.records()))
    if not again.questions:
        voice.say(wording.past.nothing_to_practise(again.held_back, answered=again.answered))
        return None
    if again.held_back:
        voice.say(wording.past.sensitive_left_out(again.held_back))
    return begin(opening.world, deck, Plan(again.questions, _seed(opening), MISTAKES, settings))


def _questions(opening: Opening, entry: Entry, mode: Mode, settings: Settings) -> tuple[str, ...]:
    if mode.deferred:
        return engine.draw(entry.bank, settings, _seed(opening))
    stand = standings(Deck.of(entry.bank), progress(opening.world.store.records()))
    return engine.choose(entry.bank, settings, stand)


def _settings(opening: Opening, entry: Entry) -> Settings:
    size = entry.bank.size if opening.size is None else opening.size or None
    return Settings(opening.topics, size, opening.sensitive)


def _seed(opening: Opening) -> int:
    return opening.new_seed() if opening.seed is None else opening.seed
