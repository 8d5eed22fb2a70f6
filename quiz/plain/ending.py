"""The end of a session as lines to be heard: counts, where answers are kept, and explanations to hear again."""

from collections.abc import Iterator, Mapping
from typing import Literal

from quiz import wording
from quiz.engine import Session
from quiz.library.after_session import AfterSession
from quiz.plain import asking, explaining
from quiz.plain.parse_input import parse_command, parse_row
from quiz.plain.speakable import numbered, speakable
from quiz.plain.voice import Voice
from quiz.tutor import Tutor
from quiz.tutor.controls import bank_at_hand, may_undo
from quiz.tutor.ending import explanations, summary
from quiz.tutor.feedback import Feedback

_END, _PROMPT = wording.endings, wording.plain_prompts
_FEEDBACK = wording.plain_feedback
_SURE = f" {wording.endings.SURE}"

After = Literal["leave", "another", "practise", "undo"]
"""What a learner chooses once a session has ended."""

_CHOICES: Mapping[str, After] = {"n": "another", "m": "practise", "u": "undo"}


def ending(voice: Voice, tutor: Tutor, after: AfterSession, kept_in: str) -> After:
    """Say what the session came to and let explanations be heard again; return what the learner chooses then."""
    session = tutor.view
    came_to = summary(session)
    again = came_to.look_again
    voice.pause()
    voice.say(came_to.headline)
    if came_to.topics:
        voice.say("By topic:", *(f"{speakable(it.title)}: {it.right_first} of {it.of}" for it in came_to.topics))
    voice.say(*map(_FEEDBACK.sentence, came_to.counts))
    if again:
        lines = (f"{asking.line(session, it.question)}{_SURE if it.sure else ''}" for it in came_to.missed)
        voice.say(f"{_END.LOOK_AGAIN}:", *numbered(lines))
    voice.say(*_after(session, after))
    if voice.is_new("kept in"):
        voice.say(_END.kept_in(kept_in) if kept_in else _END.kept_nowhere())
    letters = _letters(session, again, after)
    full = True
    while True:
        voice.say(_PROMPT.choose(letters, numbers=bool(again), full=full))
        line, full = voice.hear(), False
        typed = parse_command(line, slashes=0)
        word = typed.word if typed else ""
        number = parse_row(line, len(again))
        if number:
            for feedback in explanations(session, again[number - 1 : number], tutor.own):
                _explain(voice, feedback, addresses=True)
        elif not line or word == "q":
            return "leave"
        elif word == "!":
            voice.say(*explaining.who_to_call(bank_at_hand(session)))
        elif word not in letters or not word:
            full = True
        elif word == "a":
            for feedback in explanations(session, session.answered, tutor.own):
                _explain(voice, feedback, addresses=False)
        else:
            return _CHOICES[word]


def _letters(session: Session, again: tuple[str, ...], after: AfterSession) -> str:
    """Return the commands that have a meaning at this end."""
    fits = {
        "n": after.another is not None,
        "a": bool(session.attempts),
        "m": bool(again),
        "u": may_undo(session),
        "q": True,
    }
    return "".join(letter for letter in fits if fits[letter])


def _explain(voice: Voice, feedback: Feedback, *, addresses: bool) -> None:
    """Say one question with its explanation, with or without the addresses of its sources."""
    voice.pause()
    voice.say(*(explaining.reading if addresses else explaining.explanation)(feedback))


def _after(session: Session, after: AfterSession) -> Iterator[str]:
    """Yield what came of the session, when to come back, and what may be asked next."""
    if after.learned.newly_known:
        yield _END.newly_known(after.learned.newly_known)
    if after.knowledge.answered:
        yield _FEEDBACK.sentence(", ".join(wording.banks.so_far(after.questions, *after.knowledge)))
    if after.learned.leeches:
        yield _END.leeches(asking.line(session, name) for name in after.learned.leeches)
    yield _END.next_review(after.next_review)
    if after.another:
        row = _END.another(len(after.another.plan.questions), exam=session.mode.deferred)
        yield _FEEDBACK.sentence(_FEEDBACK.labelled(row, wording.banks.sorted_out(after.another.coming)).strip(":"))
