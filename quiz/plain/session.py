"""One session line by line: each line heard becomes one event for the tutor, and what follows is said."""

from collections.abc import Iterator

from quiz import engine, prose, wording
from quiz.engine import Event, Session
from quiz.errors import QuizError
from quiz.model import Fill, Gap, Interaction, Invalid, Near, Outcome, Response, Reveal
from quiz.plain import asking, explaining
from quiz.plain.typed import DontKnow, Unread, gap_text, is_text, meant
from quiz.plain.voice import Voice
from quiz.tutor import Tutor, explained

_SPEAK, _ASK = wording.speaking, wording.asking


class Left(Exception):  # noqa: N818 - no error: the learner wants to go
    """The learner leaves."""


class Anew(Exception):  # noqa: N818 - no error: the learner wants another round
    """The learner begins anew."""


class Conversation:
    """A session being talked through."""

    def __init__(self, voice: Voice, tutor: Tutor) -> None:
        self.voice, self.tutor = voice, tutor
        self.warned = False
        """Whether an empty line was heard where something was to be typed."""

    @property
    def view(self) -> Session:
        """The session as it is."""
        return self.tutor.view

    def run(self) -> None:
        """Talk the session through to its end. Raises Left, Anew or EndOfInput before."""
        while not self.view.ended:
            if self.view.phase == "judged":
                self.explain()
                self.go_on()
            else:
                self.ask()

    # Asking

    def ask(self) -> None:
        """Say the question, and hear lines until it is answered, skipped or left."""
        asked = self.view.asked
        assert asked is not None
        self.voice.pause()
        self.voice.say(*asking.question(self.view))
        self.voice.say(*asking.to_type(asked.interaction))
        number = self.view.seq
        while (self.view.phase == "asking" and self.view.asked is asked) or self.same_place(asked.question, number):
            if self.view.mode.deferred and len(self.view.answered) == len(self.view.plan):
                self.voice.say(_SPEAK.EXAM_END_TEXT if is_text(asked.interaction) else _SPEAK.EXAM_END)
            if not self.hear(asked.interaction):
                return

    def same_place(self, name: str, number: int) -> bool:
        """Whether the same question is still asked: a hint or a flag makes another session of the same place."""
        view = self.view
        shown = any(fact.kind == "shown" and fact.seq > number for fact in view.log)
        return view.phase == "asking" and view.asked is not None and view.asked.question == name and not shown

    def hear(self, interaction: Interaction) -> bool:
        """Hear a line and do what it means; gives whether the same question goes on."""
        line = self.voice.hear()
        command = self.command(line, text=is_text(interaction))
        if command is not None:
            return command
        response = self.response(interaction, line)
        if response is None:
            return True
        self.send(engine.GiveUp() if isinstance(response, DontKnow) else engine.Answer(response))
        return False

    def response(self, interaction: Interaction, line: str) -> Response | DontKnow | None:
        """The response that begins with ``line``; None where it has to be asked again."""
        if isinstance(interaction, Fill):
            return self.filled(interaction, line)
        if isinstance(interaction, Reveal):
            return self.judged(interaction, line)
        answer = meant(interaction, line)
        if not line and isinstance(answer, DontKnow) and not self.warned:
            self.warned = True
            self.voice.say(_ASK.GIVE_UP_EMPTY)
            return None
        self.warned = False
        if isinstance(answer, Unread):
            self.voice.say(*(_SPEAK.unread(text) for text in asking.to_type(interaction, scoring=False)))
            return None
        return answer

    def judged(self, reveal: Reveal, line: str) -> Response | DontKnow | None:
        """Tell the model answer, and hear the learner's own judgement."""
        if line == "0":
            return DontKnow()
        if line:
            self.voice.say(_SPEAK.unread(_SPEAK.SHOW))
            return None
        self.voice.say(_SPEAK.labelled(wording.explaining.MODEL, ""), prose.plain(reveal.answer), _ASK.JUDGE)
        self.voice.say(*(_SPEAK.option(number, text) for number, text in enumerate(_ASK.JUDGEMENTS.values(), 1)))
        while True:
            self.voice.say(_SPEAK.JUDGE)
            answer = meant(reveal, self.voice.hear())
            if isinstance(answer, tuple):
                return answer

    def filled(self, fill: Fill, line: str) -> Response | DontKnow | None:
        """Hear every gap after the first; nothing at all means not to know."""
        gaps = [part for part in fill.parts if isinstance(part, Gap)]
        given: list[str] = []
        while True:
            text = gap_text(gaps[len(given)].options, line)
            if isinstance(text, Unread):
                self.voice.say(*(_SPEAK.unread(said) for said in list(asking.gap_to_type(gaps, len(given)))[:1]))
            else:
                given.append(text)
                if len(given) == len(gaps):
                    return tuple(given) if any(given) else DontKnow()
                self.voice.say(*asking.gap_to_type(gaps, len(given)))
            line = self.voice.hear()
            command = self.command(line, text=True)
            while command is not None:
                if not command:
                    return None
                line = self.voice.hear()
                command = self.command(line, text=True)

    # After an answer

    def explain(self) -> None:
        """Say the verdict and the explanation."""
        attempt = self.view.attempts[-1]
        self.voice.say(*explaining.explanation(explained(self.view, attempt.question, attempt)))
        again = attempt.question in self.view.queue
        self.voice.say(wording.explaining.returns(again=again), _SPEAK.GO_ON)

    def go_on(self) -> None:
        """Hear Enter, or a command."""
        while self.view.phase == "judged":
            line = self.voice.hear()
            if not line:
                self.send(engine.Next())
            elif self.command(line, text=False) is None:
                self.voice.say(_SPEAK.GO_ON)

    # Commands

    def command(self, line: str, *, text: bool) -> bool | None:
        """Do what ``line`` commands: gives whether the same question goes on; None where it is no command.

        Where letters are text, a command begins with a slash; ``!`` and ``?`` are no answers anywhere.
        """
        if text and line not in ("!", "?"):
            if not line.startswith("/"):
                return None
            line = line[1:]
        word, *rest = line.split(maxsplit=1) or ("",)
        if self.view.mode.deferred and word in ("m", "g", "e"):
            return self.exam(word, rest[0] if rest else "")
        if rest or (self.view.mode.deferred and word in ("h", "u")):
            return None
        return self.plain_command(word, text=text)

    def plain_command(self, word: str, *, text: bool) -> bool | None:
        """A command that every mode has."""
        match word:
            case "h":
                self.hint()
            case "s" if self.view.phase == "asking":
                again = self.view.question and self.view.question.id in (*self.view.skipped, *self.view.answered)
                self.voice.say(_ASK.SKIPPED_FOR_GOOD if again else _ASK.SKIPPED)
                self.send(engine.Skip())
                return False
            case "f":
                before = len(self.view.flags)
                self.send(engine.Flag())
                self.voice.say(_ASK.FLAGGED if len(self.view.flags) > before else _ASK.UNFLAGGED)
            case "o":
                may = self.view.may_override
                self.send(engine.Override())
                self.voice.say(_ASK.OVERRIDDEN if may else _ASK.NO_OVERRIDE)
            case "u":
                self.voice.say(_ASK.UNDONE if self.view.attempts else _ASK.NOTHING_TO_UNDO)
                went = bool(self.view.attempts)
                self.send(engine.Undo())
                return not went
            case "r":
                self.voice.say(*(asking.question(self.view) if self.view.phase == "asking" else ()))
            case "!":
                self.voice.say(*help_lines(self.view))
            case "?":
                self.voice.say(*_SPEAK.commands(slash=text, exam=self.view.mode.deferred))
            case "q":
                raise Left
            case "n":
                raise Anew
            case _:
                return None
        return True

    def hint(self) -> None:
        """Say the next hint."""
        question, asked = self.view.question, self.view.asked
        if question is None or asked is None or self.view.phase != "asking":
            return
        if asked.hints >= len(question.hints):
            self.voice.say(_ASK.NO_MORE_HINTS if question.hints else _ASK.NO_HINTS)
            return
        self.send(engine.Hint())
        self.voice.say(_ASK.hint(asked.hints + 1, len(question.hints), question.hints[asked.hints]))

    def exam(self, word: str, rest: str) -> bool:
        """The map, a jump, or handing in."""
        plan = self.view.plan
        if word == "m":
            self.voice.say(*self.map_lines())
            return True
        if word == "g":
            if not (rest.isascii() and rest.isdigit() and 1 <= int(rest[:6]) <= len(plan)):
                self.voice.say(_SPEAK.ANYTHING)
                return True
            self.send(engine.Jump(plan[int(rest) - 1]))
            return False
        missing = len(plan) - len(self.view.answered)
        if missing:
            self.voice.say(_SPEAK.labelled(_ASK.HAND_IN, _ASK.hand_in_sure(missing)))
            if self.voice.hear():
                return True
        self.send(engine.HandIn())
        return False

    def map_lines(self) -> Iterator[str]:
        """The map of the exam."""
        view = self.view
        for number, name in enumerate(view.plan, 1):
            state = "answered" if name in view.answered else "skipped" if name in view.skipped else "open"
            said = _ASK.exam_state(state, flagged=name in view.flags)
            stem = " ".join(prose.plain(view.deck.questions[name].stem).split())
            yield _SPEAK.map_row(number, stem, said)

    def send(self, event: Event) -> None:
        """Let the tutor have ``event``; where it could not be kept, say so and try again at Enter."""
        deferred = self.view.mode.deferred
        while True:
            try:
                outcome = self.tutor.send(event)
            except QuizError as error:
                self.voice.say(str(error), wording.keys.TRY_AGAIN_LINE)
                if self.voice.hear() == "q":
                    raise Left from None
            else:
                self.tell(outcome, kept=deferred and isinstance(event, engine.Answer | engine.GiveUp))
                return

    def tell(self, outcome: Outcome | None, *, kept: bool) -> None:
        """Say what an answer led to, where that is not its explanation."""
        match outcome:
            case Invalid(reason):
                self.voice.say(_ASK.ask_again(reason))
            case Near():
                self.voice.say(_ASK.NEAR)
            case _ if kept:
                self.voice.say(_SPEAK.KEPT)
            case _:
                pass


def help_lines(session: Session) -> Iterator[str]:
    """Who to call, and when."""
    bank = session.deck.home(session.asked.question).bank if session.asked else session.deck.bank
    yield wording.banks.WHO_TO_CALL
    yield prose.plain(bank.help or wording.banks.NO_HELP)
