"""What can be typed beside an answer: hints, skips, flags, the way about an exam, and leaving."""

from collections.abc import Iterator

from quiz import engine, wording
from quiz.engine import Event, Session
from quiz.errors import QuizError
from quiz.model import Invalid, Judge, Near, Outcome, Response
from quiz.plain import asking, explaining
from quiz.plain.spoken import spoken
from quiz.plain.typed import Command, command, is_text, row
from quiz.plain.voice import Voice
from quiz.tutor import Feedback, Tutor, explained

_SPEAK, _ASK, _TELL = wording.plain_session, wording.asking, wording.plain_feedback


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
        """The commands that mean something now."""
        if self.view.mode.deferred:
            return "sfrmgen!?q"
        if self.view.phase == "asking":
            return "hsfurn!?q"
        return f"{'o' if self.view.may_override else ''}flurn!?q"

    def do(self, wanted: Command) -> None:
        """What ``wanted`` is for."""
        match wanted.word:
            case "h":
                self.hint()
            case "s":
                self.skip()
            case "f":
                self.flag(wanted.rest)
            case "o":
                self.send(engine.Override())
                self.voice.say(_ASK.OVERRIDDEN)
            case "l":
                self.voice.say(*explaining.sources(self.told))
            case "u":
                self.undo()
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
                asked, pool = self.view.asked, self.view.pool
                self.voice.say(*explaining.who_to_call((pool.owner(asked.question) if asked else pool).bank))
            case "?":
                exam, now = self.view.mode.deferred, self.view.phase == "asking"
                self.voice.say(*_SPEAK.commands(self.letters(), text=self.text, exam=exam, asking=now))
            case _:
                raise Left

    # What each of them does

    def hint(self) -> None:
        """Say the next hint."""
        question, asked = self.view.question, self.view.asked
        assert question is not None
        assert asked is not None
        if asked.hints >= len(question.hints):
            self.voice.say(_ASK.NO_MORE_HINTS if question.hints else _ASK.NO_HINTS)
            return
        self.send(engine.Hint())
        self.voice.say(_ASK.hint(asked.hints + 1, len(question.hints), spoken(question.hints[asked.hints])))

    def skip(self) -> None:
        """Put the question off."""
        view = self.view
        again = view.asked is not None and view.asked.question in (*view.skipped, *view.answered)
        self.send(engine.Skip())
        if view.mode.deferred:
            self.voice.say(_SPEAK.LEFT_OPEN)
        else:
            self.voice.say(_ASK.SKIPPED_FOR_GOOD if again else _ASK.SKIPPED)

    def flag(self, reason: str) -> None:
        """Flag the question, or take the flag away; with a ``reason`` it stays."""
        before = len(self.view.flags)
        self.send(engine.Flag(reason))
        flagged = reason or len(self.view.flags) > before
        self.voice.say(_SPEAK.flagged(why=bool(reason), text=self.text) if flagged else _ASK.UNFLAGGED)

    def undo(self) -> None:
        """Take the last answer back."""
        any_answer = bool(self.view.attempts)
        self.send(engine.Undo())
        self.voice.say(_ASK.UNDONE if any_answer else _ASK.NOTHING_TO_UNDO)

    def begin_anew(self) -> None:
        """Give this session up for a new one, if that is meant."""
        self.voice.say(_SPEAK.anew_sure(text=self.text))
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
        missing = len(self.view.plan) - len(self.view.answered)
        if missing:
            self.voice.say(_TELL.labelled(_ASK.HAND_IN, _ASK.hand_in_sure(missing)))
            if self.voice.hear().casefold() not in ("", "e", "/e"):
                self.voice.say(_SPEAK.NOT_HANDED_IN)
                return
        self.send(engine.HandIn())

    def map_lines(self) -> Iterator[str]:
        """The map of the exam."""
        view = self.view
        for number, name in enumerate(view.plan, 1):
            state = "answered" if name in view.answered else "skipped" if name in view.skipped else "open"
            yield _SPEAK.map_row(number, asking.line(view, name), _ASK.exam_state(state, flagged=name in view.flags))

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
