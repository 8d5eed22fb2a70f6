"""Sessions one after the other: one that was left or a new one, and another round as often as that is wanted."""

from dataclasses import replace

from quiz import engine, wording
from quiz.engine import ALONE, MISTAKES, MODES, PRACTICE, Plan, QuestionPool, Settings
from quiz.library import Entry, Opening
from quiz.library.pools import last_results, missed, pool_of, pool_of_every_bank
from quiz.model import EVERY_BANK
from quiz.plain.commands import Anew, Left
from quiz.plain.ending import After, ending
from quiz.plain.session import Conversation
from quiz.plain.spoken import said
from quiz.plain.typed import is_text
from quiz.plain.voice import EndOfInput, Voice
from quiz.stats import progress
from quiz.tutor import Tutor, begin, resume

_SPEAK = wording.plain_session


def take(voice: Voice, opening: Opening, *, anew: bool) -> None:
    """Ask what ``opening`` says, at once; without ``anew``, go on with what was left of that bank."""
    bye = _SPEAK.BYE if opening.environment.store.path else wording.endings.kept_nowhere()
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
        voice.say(_SPEAK.started(said(view.pool.bank.title), len(view.plan), exam=view.mode.deferred))
        if not introduced:
            voice.say(said(view.pool.bank.notice), _trust(opening, tutor), _SPEAK.COMMANDS)
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
        tutor = begin(opening.environment, view.pool, plan)


def _through(voice: Voice, opening: Opening, tutor: Tutor) -> After:
    """One session, and what is wanted after its end; it goes on where its last answer is taken back."""
    conversation, path = Conversation(voice, tutor), opening.environment.store.path
    while True:
        conversation.run()
        after = ending(voice, tutor.view, str(path) if path else "")
        if after != "undo":
            return after
        conversation.send(engine.Undo())
        voice.say(wording.asking.UNDONE)


def _trust(opening: Opening, tutor: Tutor) -> str:
    """When the bank was last checked, and by whom."""
    bank = tutor.view.pool.bank
    today = opening.environment.clock().date()
    return wording.banks.checked(bank.checked, bank.reviewed_by, today, medical=bank.domain == "medicine")


def _left(opening: Opening) -> Tutor | None:
    """The session of this bank that was left, if there is one."""
    entry = opening.entry
    bank = entry.about.id if entry else EVERY_BANK
    pool = QuestionPool.of(entry.bank) if entry else pool_of(bank, opening.entries, wording.sessions.EVERY_BANK)
    stand = progress(opening.environment.store.records()).get(bank)
    if stand is None or stand.left is None or pool is None or opening.question or not pool.questions:
        return None
    return resume(opening.environment, stand.left.session, pool)


def _begun(voice: Voice, opening: Opening) -> Tutor | None:
    """A new session as ``opening`` wants it; None, with the reason said, where there is nothing to ask."""
    entry, mode, seed = opening.entry, MODES[opening.mode], _seed(opening)
    if entry and opening.question:
        return begin(opening.environment, entry.bank, Plan((opening.question,), seed, ALONE))
    if mode is MISTAKES or entry is None:
        return _mistakes(voice, opening, seed)
    settings = _settings(opening, entry)
    if mode.deferred:
        questions = engine.draw(entry.bank, settings, seed)
    else:
        stand = last_results(QuestionPool.of(entry.bank), progress(opening.environment.store.records()))
        questions = engine.choose(entry.bank, settings, stand)
    if not questions:
        voice.say(wording.banks.NOTHING_FITS)
        return None
    return begin(opening.environment, entry.bank, Plan(questions, seed, mode, settings))


def _mistakes(voice: Voice, opening: Opening, seed: int) -> Tutor | None:
    entry = opening.entry
    pool = QuestionPool.of(entry.bank) if entry else pool_of_every_bank(opening.entries, wording.sessions.EVERY_BANK)
    settings = Settings(opening.topics, opening.size or None, opening.sensitive)
    again = missed(pool, settings, progress(opening.environment.store.records()))
    if not again.questions:
        voice.say(wording.sessions.nothing_to_practise(again.held_back, answered=again.answered))
        return None
    if again.held_back:
        voice.say(wording.sessions.sensitive_left_out(again.held_back))
    return begin(opening.environment, pool, Plan(again.questions, seed, MISTAKES, settings))


def _settings(opening: Opening, entry: Entry) -> Settings:
    size = entry.bank.size if opening.size is None else opening.size or None
    return Settings(opening.topics, size, opening.sensitive)


def _seed(opening: Opening) -> int:
    return opening.new_seed() if opening.seed is None else opening.seed
