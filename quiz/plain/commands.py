"""What can be typed besides an answer: hints, skips, flags, moving about an exam, and leaving."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from quiz import engine, lazy, tutor, wording
from quiz.engine import Event, Session
from quiz.errors import QuizError
from quiz.model import BegunAfresh, OwnMark, Reply
from quiz.plain import asking
from quiz.plain.parse_input import Command, parse_command, parse_row
from quiz.plain.speakable import speakable_markdown
from quiz.plain.voice import Voice
from quiz.store import SessionTaken
from quiz.tutor import Tutor
from quiz.tutor.controls import Control, Effect, bank_at_hand, controls, effect, exam_map, unanswered

if TYPE_CHECKING:
    from quiz.plain import explaining
    from quiz.tutor import Feedback, links, own
else:  # the first question need not wait for its explanation
    explaining = lazy.module("quiz.plain.explaining")
    links, own = lazy.module("quiz.tutor.links"), lazy.module("quiz.tutor.own")

_SESSION, _ASK = wording.plain_session, wording.asking


_LETTERS: tuple[tuple[str, Control | None], ...] = (
    ("o", "override"),
    ("e", "ease"),
    ("x", "retire"),
    ("h", "hint"),
    ("s", "skip"),
    ("f", "flag"),
    ("n", "note"),
    ("k", "bookmark"),
    ("c", "care-team"),
    ("l", "sources"),
    ("g", "words"),
    ("u", "undo"),
    ("r", None),
    ("m", "map"),
    ("g", "jump"),
    ("e", "hand-in"),
    ("n", None),
    ("!", None),
    ("?", None),
    ("q", None),
)
"""Each command and the control that it calls; None for those that always have a meaning.

One letter may stand for two controls that are never offered together.
"""


class Leave(Exception):  # noqa: N818 - not an error: the learner wants to go
    """Raised when the learner leaves."""


class Restart(Exception):  # noqa: N818 - not an error: the learner wants to start over
    """Raised when the learner gives the session up for a new one."""


class Commands:
    """What a learner can do in a session besides answering."""

    def __init__(self, voice: Voice, tutor: Tutor, say_again: Callable[[], None]) -> None:
        self.voice, self.tutor, self.say_again = voice, tutor, say_again

    @property
    def view(self) -> Session:
        """Return the session as it is now."""
        return self.tutor.view

    @property
    def slashes(self) -> int:
        """Return how many slashes a command needs now, because letters, and perhaps a slash, are part of an answer."""
        return asking.slashes(self.view)

    @property
    def feedback(self) -> "Feedback":
        """Return the explanation of the last answer."""
        attempt = self.view.attempts[-1]
        return tutor.explained(self.view, attempt.question, attempt)

    # Reading a command

    def carry_out(self, line: str) -> bool:
        """Carry out ``line`` if it is a command; return whether it was one. Raises Leave or Restart."""
        typed = parse_command(line, slashes=self.slashes)
        if typed is None or (typed.rest and typed.word not in ("fgn" if self.view.judged else "fg")):
            return False
        if typed.word not in self.letters():
            if self.slashes:
                self.voice.say("There is no such command. Type ? (question mark) to hear which there are.")
            return bool(self.slashes)
        self.do(typed)
        return True

    def letters(self) -> str:
        """Return the commands that mean something now, in the order in which they are listed."""
        offered = controls(self.view)
        return "".join(dict.fromkeys(letter for letter, control in _LETTERS if control in (None, *offered)))

    def do(self, typed: Command) -> None:  # noqa: C901 - one case for each command
        """Carry out one command. Raises Leave or Restart."""
        match typed.word:
            case "h":
                self.hint()
            case "s":
                self.send_and_say(engine.Skip())
            case "f":
                self.send_and_say(engine.Flag(typed.rest))
            case "o":
                self.send_and_say(engine.Override())
            case "l":
                self.voice.say(
                    *explaining.links(self.feedback.links if self.view.judged else links.links_shown(self.view))
                )
            case "!":
                self.voice.say(*explaining.who_to_call(bank_at_hand(self.view)))
            case "u" if self.view.decision:
                self.decide(engine.Undo())
            case "u":
                self.send_and_say(engine.Undo())
            case "x":
                self.decide(engine.Retire())
            case "r":
                self.say_again()
            case "m":
                self.voice.say(*self.map_lines())
            case "g" if self.view.mode.deferred:
                self.go_to(typed.rest)
            case "g":
                self.voice.say(*explaining.words(self.feedback))
            case "e" if self.view.mode.deferred:
                self.hand_in()
            case "e":
                self.decide(engine.Ease())
            case "n" if self.view.judged:
                self.note(typed.rest)
            case "k" | "c":
                self.mark("bookmark" if typed.word == "k" else "care-team")
            case "n":
                self.offer_restart()
            case "?":
                exam, now = self.view.mode.deferred, self.view.phase == "asking"
                self.voice.say(*_SESSION.commands(self.letters(), slashes=self.slashes, exam=exam, asking=now))
            case _:
                raise Leave

    # Carrying it out

    def hint(self) -> None:
        """Say the next hint, or that there is none."""
        question, asked = self.view.question, self.view.asked
        assert question is not None
        assert asked is not None
        if self.send_and_say(engine.Hint()) == "":
            self.voice.say(
                _ASK.hint(asked.hints + 1, len(question.hints), speakable_markdown(question.hints[asked.hints]))
            )

    def send_and_say(self, event: Event) -> Effect:
        """Send ``event`` and say what it came to, unless that is heard anyway; return its effect."""
        came_to = effect(self.view, event)
        self.send(event)
        self.voice.say(_SESSION.effect(came_to, slashes=self.slashes))
        return came_to

    def decide(self, event: Event) -> None:
        """Decide when the question that was answered comes back, or take that back, and say when it does."""
        self.send(event)
        outlook = self.tutor.outlook
        self.voice.say(outlook.when())
        if (outlook.eased or outlook.retired) and self.voice.is_new("take back"):
            self.voice.say("Type u to take that back. Later, quiz read --retired lists what you are not asked.")

    def note(self, words: str) -> None:
        """Add ``words`` to the note on the question that was answered; without any let it be typed."""
        from quiz.plain.note_taking import longer_note, take_note  # noqa: PLC0415 - no question waits for it

        name = self.view.attempts[-1].question
        drafts, about = self.tutor.drafts, engine.about(self.view.pool, name)
        kept = self.tutor.own(name)
        if not words:
            take_note(self.voice, drafts, about, kept, self.send)
            return
        self.send(longer_note(drafts.read(about), about, kept, words))
        drafts.write(about, None)
        self.voice.say(wording.notes.KEPT)

    def mark(self, mark: OwnMark) -> None:
        """Mark the question for oneself, or take the mark away."""
        asked = self.view.asked
        if asked:
            self.send_and_say(own.turned(self.tutor.own(asked.question), asked.question, mark))

    def offer_restart(self) -> None:
        """Ask once, and give this session up for a new one. Raises Restart if that is confirmed."""
        again = f"Type {_SESSION.command('n', slashes=self.slashes)} once more to start over"
        self.voice.say(f"Start over? Your answers are kept. {again}; anything else goes on here.")
        if self.voice.hear().casefold() in ("n", "/n", "//n"):
            raise Restart
        self.voice.say("This session goes on.")

    def go_to(self, rest: str) -> None:
        """Go to the question of an exam that ``rest`` numbers, or say which numbers there are."""
        plan = self.view.plan
        number = parse_row(rest, len(plan))
        if number is None:
            go = _SESSION.command("g", slashes=self.slashes)
            self.voice.say(f"There is no such question. Type {go} and a number from 1 to {len(plan)}.")
        else:
            self.send(engine.Jump(plan[number - 1]))

    def hand_in(self) -> None:
        """Hand the exam in; if questions are open, ask once before."""
        missing = unanswered(self.view)
        if missing:
            again = f"Type {_SESSION.command('e', slashes=self.slashes)} again to hand in all the same."
            self.voice.say(f"{_ASK.HAND_IN}: {missing} not answered yet. {again}")
            if self.voice.hear().casefold() not in ("e", "/e", "//e"):
                self.voice.say("Not handed in.")
                return
        self.send(engine.HandIn())

    def map_lines(self) -> Iterator[str]:
        """Yield the map of the exam, a line for each question."""
        for number, at in enumerate(exam_map(self.view), 1):
            line = wording.plain_feedback.sentence(asking.line(self.view, at.question.id))
            yield f"{number}. {line} {_ASK.exam_state(at.state, flagged=at.flagged).capitalize()}."

    # Sending it

    def send(self, event: Event) -> Reply | None:
        """Send ``event`` to the tutor, and again at Enter if it could not be kept; return the outcome of an answer.

        Raises Leave if the learner gives up trying, or has answered in another window.
        """
        while True:
            try:
                outcome = self.tutor.send(event)
            except SessionTaken as error:
                self.voice.say(str(error))
                raise Leave from None
            except QuizError as error:
                self.voice.say(str(error), "Enter tries again, q leaves. Only what you typed last could not be kept.")
                if self.voice.hear().casefold() in ("q", "/q", "//q"):
                    raise Leave from None
            else:
                if isinstance(outcome, BegunAfresh):
                    self.voice.say(_ASK.BEGUN_AFRESH)
                return outcome
