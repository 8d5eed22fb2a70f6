"""Sessions one after the other: one that was left or a new one, and another round as often as that is wanted."""

from dataclasses import replace

from quiz import engine, wording
from quiz.engine import ALONE, MISTAKES, MODES, PRACTICE, Deck, Plan, Settings
from quiz.library import Entry, Opening
from quiz.library.decks import deck_of, every_deck, missed, standings
from quiz.model import EVERY_BANK
from quiz.plain.commands import Anew, Left
from quiz.plain.ending import After, ending
from quiz.plain.session import Conversation
from quiz.plain.spoken import said
from quiz.plain.typed import is_text
from quiz.plain.voice import EndOfInput, Voice
from quiz.stats import progress
from quiz.tutor import Tutor, begin, resume

_SPEAK = wording.speaking


def take(voice: Voice, opening: Opening, *, anew: bool) -> None:
    """Ask what ``opening`` says, at once; without ``anew``, go on with what was left of that bank."""
    bye = _SPEAK.BYE if opening.world.store.path else wording.endings.kept_nowhere()
    try:
        tutor = None if anew else _left(opening)
        if tutor:
            asked = tutor.view.asked
            text = tutor.view.phase == "asking" and asked is not None and is_text(asked.interaction)
            voice.say(_SPEAK.going_on(text=text))
        _talk(voice, opening, tutor or _begun(voice, opening))
    except (EndOfInput, Left):
        voice.say(bye)
    except KeyboardInterrupt:
        voice.pause()
        voice.say(bye)
        raise


def _talk(voice: Voice, opening: Opening, tutor: Tutor | None) -> None:
    """Sessions one after the other, as long as the learner wants another."""
    introduced = False
    while tutor is not None:
        view = tutor.view
        voice.say(_SPEAK.started(said(view.deck.bank.title), len(view.plan), exam=view.mode.deferred))
        if not introduced:
            voice.say(said(view.deck.bank.notice), _trust(opening, tutor), _SPEAK.COMMANDS)
            introduced = True
        try:
            after = _through(voice, opening, tutor)
        except Anew:
            tutor = _begun(voice, replace(opening, mode=view.mode.name))
            continue
        if after != "practise":
            return
        view = tutor.view
        mode = PRACTICE if view.mode.deferred else view.mode
        plan = Plan(engine.tally(view).look_again, _seed(opening), mode, view.settings)
        tutor = begin(opening.world, view.deck, plan)


def _through(voice: Voice, opening: Opening, tutor: Tutor) -> After:
    """One session, and what is wanted after its end; it goes on where its last answer is taken back."""
    conversation, path = Conversation(voice, tutor), opening.world.store.path
    while True:
        conversation.run()
        after = ending(voice, tutor.view, str(path) if path else "")
        if after != "undo":
            return after
        conversation.send(engine.Undo())
        voice.say(wording.asking.UNDONE)


def _trust(opening: Opening, tutor: Tutor) -> str:
    """When the bank was last checked, and by whom."""
    bank = tutor.view.deck.bank
    today = opening.world.clock().date()
    return wording.banks.checked(bank.checked, bank.reviewed_by, today, medical=bank.domain == "medicine")


def _left(opening: Opening) -> Tutor | None:
    """The session of this bank that was left, if there is one."""
    entry = opening.entry
    bank = entry.about.id if entry else EVERY_BANK
    deck = Deck.of(entry.bank) if entry else deck_of(bank, opening.entries, wording.past.EVERY_BANK)
    stand = progress(opening.world.store.records()).get(bank)
    if stand is None or stand.left is None or deck is None or opening.question or not deck.questions:
        return None
    return resume(opening.world, stand.left.session, deck)


def _begun(voice: Voice, opening: Opening) -> Tutor | None:
    """A new session as ``opening`` wants it; None, with the reason said, where there is nothing to ask."""
    entry, mode, seed = opening.entry, MODES[opening.mode], _seed(opening)
    if entry and opening.question:
        return begin(opening.world, entry.bank, Plan((opening.question,), seed, ALONE))
    if mode is MISTAKES or entry is None:
        return _mistakes(voice, opening, seed)
    settings = _settings(opening, entry)
    if mode.deferred:
        questions = engine.draw(entry.bank, settings, seed)
    else:
        stand = standings(Deck.of(entry.bank), progress(opening.world.store.records()))
        questions = engine.choose(entry.bank, settings, stand)
    if not questions:
        voice.say(wording.banks.NOTHING_FITS)
        return None
    return begin(opening.world, entry.bank, Plan(questions, seed, mode, settings))


def _mistakes(voice: Voice, opening: Opening, seed: int) -> Tutor | None:
    entry = opening.entry
    deck = Deck.of(entry.bank) if entry else every_deck(opening.entries, wording.past.EVERY_BANK)
    settings = Settings(opening.topics, opening.size or None, opening.sensitive)
    again = missed(deck, settings, progress(opening.world.store.records()))
    if not again.questions:
        voice.say(wording.past.nothing_to_practise(again.held_back, answered=again.answered))
        return None
    if again.held_back:
        voice.say(wording.past.sensitive_left_out(again.held_back))
    return begin(opening.world, deck, Plan(again.questions, seed, MISTAKES, settings))


def _settings(opening: Opening, entry: Entry) -> Settings:
    size = entry.bank.size if opening.size is None else opening.size or None
    return Settings(opening.topics, size, opening.sensitive)


def _seed(opening: Opening) -> int:
    return opening.new_seed() if opening.seed is None else opening.seed
