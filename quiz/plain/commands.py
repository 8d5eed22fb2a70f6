"""What can be typed beside an answer: hints, skips, flags, the way about an exam, and leaving."""

from collections.abc import Iterator, Mapping

from quiz import engine, wording
from quiz.engine import Event, Session
from quiz.errors import QuizError
from quiz.model import Invalid, Judge, Near, Outcome, Response
from quiz.plain import asking, explaining
from quiz.plain.spoken import spoken
from quiz.plain.typed import Command, command, is_text, row
from quiz.plain.voice import Voice
from quiz.tutor import Feedback, Tutor, explained
from quiz.tutor.controls import Control, Effect, bank_at_hand, controls, effect, exam_map, unanswered

_SPEAK, _ASK, _TELL = wording.plain_session, wording.asking, wording.plain_feedback


_LETTERS: Mapping[str, Control | None] = {
    "o": "override",
    "h": "hint",
    "s": "skip",
    "f": "flag",
    "l": "sources",
    "u": "undo",
    "r": None,
    "m": "map",
    "g": "jump",
    "e": "hand-in",
    "n": None,
    "!": None,
    "?": None,
    "q": None,
}
"""Each command and the control that it is; None for those that always mean something."""


class Left(Exception):  # noqa: N818 - no error: the learner wants to go
    """The learner leaves."""


class Anew(Exception):  # noqa: N818 - no error: the learner wants another round
    """The learner begins anew."""


class Commands:
    """A session, and what a learner can ask of it beside answering."""

    def __init__(self, voice: Voice, tutor: Tutor) -> None:
        self.voice, self.tutor = voice, tutor

    @property
    def view(self) -> Session:
        """The session as it is."""
        return self.tutor.view

    @property
    def showing(self) -> int:
        """Which asking of a question this is: a hint or a flag leaves it the same, what leads elsewhere does not."""
        shown = (fact.seq for fact in reversed(self.view.log) if fact.kind == "shown")
        return 0 if self.view.phase != "asking" else next(shown, 0)

    @property
    def text(self) -> bool:
        """Whether letters are text now."""
        asked = self.view.asked
        return self.view.phase == "asking" and asked is not None and is_text(asked.interaction)

    @property
    def told(self) -> Feedback:
        """The explanation of the last answer."""
        attempt = self.view.attempts[-1]
        return explained(self.view, attempt.question, attempt)

    def say_again(self) -> None:
        """Say what is heard now once more."""
        raise NotImplementedError

    def judge(self, given: Response, answer: str) -> None:
        """Let the learner judge what was given beside ``answer``."""
        raise NotImplementedError

    # Which command

    def command(self, line: str) -> bool:
        """Do what ``line`` commands; gives whether it was a command."""
        wanted = command(line, text=self.text)
        if wanted is None or (wanted.rest and wanted.word not in "fg"):
            return False
        if wanted.word not in self.letters():
            if self.text:
                self.voice.say(_SPEAK.NO_COMMAND)
            return self.text
        self.do(wanted)
        return True

    def letters(self) -> str:
        """Return the commands that mean something now, in the order in which they are listed."""
        offered = controls(self.view)
        return "".join(letter for letter, control in _LETTERS.items() if control in (None, *offered))

    def do(self, wanted: Command) -> None:
        """What ``wanted`` is for."""
        match wanted.word:
            case "h":
                self.hint()
            case "s":
                self.send_and_say(engine.Skip())
            case "f":
                self.send_and_say(engine.Flag(wanted.rest))
            case "o":
                self.send_and_say(engine.Override())
            case "l":
                self.voice.say(*explaining.sources(self.told))
            case "u":
                self.send_and_say(engine.Undo())
            case "r":
                self.say_again()
            case "m":
                self.voice.say(*self.map_lines())
            case "g":
                self.go_to(wanted.rest)
            case "e":
                self.hand_in()
            case "n":
                self.begin_anew()
            case "!":
                self.voice.say(*explaining.who_to_call(bank_at_hand(self.view)))
            case "?":
                exam, now = self.view.mode.deferred, self.view.phase == "asking"
                self.voice.say(*_SPEAK.commands(self.letters(), text=self.text, exam=exam, asking=now))
            case _:
                raise Left

    # What each of them does

    def hint(self) -> None:
        """Say the next hint, or that there is none."""
        question, asked = self.view.question, self.view.asked
        assert question is not None
        assert asked is not None
        if self.send_and_say(engine.Hint()) == "":
            self.voice.say(_ASK.hint(asked.hints + 1, len(question.hints), spoken(question.hints[asked.hints])))

    def send_and_say(self, event: Event) -> Effect:
        """Send ``event`` and say what came of it, where that is not heard by itself; return it."""
        came_to = effect(self.view, event)
        self.send(event)
        self.voice.say(_SPEAK.effect(came_to, text=self.text))
        return came_to

    def begin_anew(self) -> None:
        """Give this session up for a new one, if that is meant."""
        self.voice.say(_SPEAK.restart_sure(text=self.text))
        if self.voice.hear().casefold() in ("n", "/n"):
            raise Anew
        self.voice.say(_SPEAK.STAYING)

    def go_to(self, rest: str) -> None:
        """Go to another question of an exam."""
        plan = self.view.plan
        number = row(rest, len(plan))
        if number is None:
            self.voice.say(_SPEAK.go_to(len(plan), text=self.text))
        else:
            self.send(engine.Jump(plan[number - 1]))

    def hand_in(self) -> None:
        """Hand the exam in; where questions are open, that is asked once."""
        missing = unanswered(self.view)
        if missing:
            self.voice.say(_TELL.labelled(_ASK.HAND_IN, _ASK.hand_in_sure(missing)))
            if self.voice.hear().casefold() not in ("", "e", "/e"):
                self.voice.say(_SPEAK.NOT_HANDED_IN)
                return
        self.send(engine.HandIn())

    def map_lines(self) -> Iterator[str]:
        """The map of the exam."""
        for number, at in enumerate(exam_map(self.view), 1):
            line = asking.line(self.view, at.question.id)
            yield _SPEAK.map_row(number, line, _ASK.exam_state(at.state, flagged=at.flagged))

    # What becomes of it

    def send(self, event: Event) -> Outcome | None:
        """Let the tutor have ``event``; where it could not be kept, say so and try again at Enter.

        Gives what an answer led to, of which has been told what there is to tell.
        """
        while True:
            try:
                outcome = self.tutor.send(event)
            except QuizError as error:
                self.voice.say(str(error), wording.keys.TRY_AGAIN_LINE)
                if self.voice.hear().casefold() in ("q", "/q"):
                    raise Left from None
            else:
                self.tell(event, outcome)
                return outcome

    def tell(self, event: Event, outcome: Outcome | None) -> None:
        """Say what an answer led to, where that is not its explanation."""
        match outcome:
            case Invalid(reason):
                self.voice.say(_ASK.ask_again(reason))
            case Near(reason):
                self.voice.say(wording.slips.near(reason))
            case Judge(answer) if isinstance(event, engine.Answer):
                self.judge(event.response, answer)
            case _ if self.view.mode.deferred and isinstance(event, engine.Answer | engine.GiveUp):
                self.voice.say(_SPEAK.KEPT if self.voice.news("kept") else _SPEAK.KEPT_TOO)
            case _:
                pass
