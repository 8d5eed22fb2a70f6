"""The end of a session, said: counts, where the answers are, and explanations to hear again."""

from collections.abc import Iterator

from quiz import engine, prose, wording
from quiz.engine import Session
from quiz.plain import explaining
from quiz.plain.voice import Voice
from quiz.tutor import explained

_END, _SPEAK = wording.endings, wording.speaking


def ending(voice: Voice, session: Session, kept_in: str) -> bool:
    """Say what ``session`` came to and let explanations be heard again; gives whether to practise what was missed."""
    tally = engine.tally(session)
    voice.pause()
    voice.say(*_counts(session))
    again = tally.look_again
    if again:
        voice.say(_SPEAK.labelled(_END.LOOK_AGAIN, ""))
    questions = session.deck.questions
    stems = [" ".join(prose.plain(questions[name].stem).split()) for name in again]
    voice.say(*(_SPEAK.option(number, stem) for number, stem in enumerate(stems, 1)))
    voice.say(_END.kept_in(kept_in) if kept_in else _END.kept_nowhere())
    first = {attempt.question: attempt for attempt in reversed(session.attempts)}
    while True:
        voice.say(_SPEAK.OPEN if again else _SPEAK.OPEN_NONE)
        line = voice.hear()
        if line in ("", "q"):
            return False
        if line == "m" and again:
            return True
        if line.isascii() and line.isdigit() and 1 <= int(line[:6]) <= len(again):
            name = again[int(line) - 1]
            voice.say(stems[int(line) - 1], *explaining.explanation(explained(session, name, first.get(name))))


def _counts(session: Session) -> Iterator[str]:
    tally = engine.tally(session)
    if not session.attempts:
        yield _END.NOTHING_ANSWERED
    if tally.of:
        yield _END.right_first(tally.right_first, tally.of)
    if len(tally.topics) > 1:
        yield from (_END.topic(it.title, it.right_first, it.of) for it in tally.topics if it.title)
    if tally.recalled:
        yield _END.recalled(tally.knew, tally.recalled)
    if tally.put_off:
        yield _END.put_off(tally.put_off)
    if session.attempts and not tally.look_again:
        yield _END.ALL_RIGHT
