"""The end of a session, said: counts, where the answers are, and explanations to hear again."""

from collections.abc import Iterator
from typing import Literal

from quiz import engine, wording
from quiz.engine import Session
from quiz.plain import asking, explaining
from quiz.plain.spoken import numbered, said, spoken
from quiz.plain.typed import command, row
from quiz.plain.voice import Voice
from quiz.tutor import explained

_END, _SPEAK, _PROMPT, _TELL = wording.endings, wording.plain_session, wording.plain_prompts, wording.plain_feedback

After = Literal["leave", "practise", "undo"]
"""What a learner wants once a session has ended."""


def ending(voice: Voice, session: Session, kept_in: str) -> After:
    """Say what ``session`` came to and let explanations be heard again; gives what is wanted then."""
    again = engine.tally(session).look_again
    voice.pause()
    voice.say(*_counts(session))
    if again:
        voice.say(_TELL.labelled(_END.LOOK_AGAIN))
    voice.say(*numbered(asking.line(session, name) for name in again))
    if voice.news("kept in"):
        voice.say(_END.kept_in(kept_in) if kept_in else _END.kept_nowhere())
    letters = _letters(session, again)
    full = True
    while True:
        voice.say(_PROMPT.choose(letters, numbers=bool(again), full=full))
        line, full = voice.hear(), False
        wanted = command(line, text=False)
        word = wanted.word if wanted else ""
        number = row(line, len(again))
        if number:
            _explain(voice, session, again[number - 1], addresses=True)
        elif not line or word == "q":
            return "leave"
        elif word == "!":
            voice.say(*explaining.who_to_call(session.pool.owner(session.plan[0] if session.plan else "").bank))
        elif word not in letters or not word:
            full = True
        elif word == "a":
            for name in session.answered:
                _explain(voice, session, name, addresses=False)
        else:
            return "undo" if word == "u" else "practise"


def _letters(session: Session, again: tuple[str, ...]) -> str:
    """The commands that mean something at this end."""
    undo = session.ended == "finished" and not session.mode.deferred
    return "".join(
        letter
        for letter, fits in (("a", session.attempts), ("m", again), ("u", session.attempts and undo), ("q", True))
        if fits
    )


def _explain(voice: Voice, session: Session, name: str, *, addresses: bool) -> None:
    """One question with the explanation of the first answer given to it."""
    first = next((attempt for attempt in session.attempts if attempt.question == name), None)
    voice.pause()
    stem = spoken(session.pool.questions[name].stem) or asking.line(session, name)
    told = explained(session, name, first)
    voice.say(stem, *explaining.explanation(told))
    voice.say(*(explaining.sources(told) if told.sources and addresses else [explaining.who_says_so(told)]))


def _counts(session: Session) -> Iterator[str]:
    tally = engine.tally(session)
    if not session.attempts:
        yield _END.NOTHING_ANSWERED
    if tally.of:
        yield _END.right_first(tally.right_first, tally.of)
    if len(tally.topics) > 1:
        yield _SPEAK.BY_TOPIC
        yield from (_END.topic(said(it.title), it.right_first, it.of) for it in tally.topics if it.title)
    if tally.recalled:
        yield _END.recalled(tally.knew, tally.recalled)
    if tally.should_count:
        yield _END.should_count(tally.should_count)
    if tally.put_off:
        yield _END.put_off(tally.put_off)
    if session.attempts and not tally.look_again:
        yield _END.ALL_RIGHT
