"""One session line by line: each line that is typed becomes one event, and what follows from it is said."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from quiz import engine, lazy, tutor, wording
from quiz.model import BegunAfresh, Fill, HowSure, Interaction, Invalid, Judge, Near, Pair, Reply, Response, Reveal
from quiz.plain import asking
from quiz.plain.commands import Commands
from quiz.plain.parse_input import DontKnow, Unreadable, parse_part, parse_response, parse_row
from quiz.plain.parts import left_open, parts_of, response_of
from quiz.plain.speakable import numbered, speakable, speakable_markdown
from quiz.plain.voice import Voice
from quiz.tutor import Tutor
from quiz.tutor.controls import is_complete, way_of

if TYPE_CHECKING:
    from quiz.plain import explaining
    from quiz.tutor import Fresh
else:  # the first question need not wait for its explanation
    explaining = lazy.module("quiz.plain.explaining")

_SESSION, _ASK, _PROMPT = wording.plain_session, wording.asking, wording.plain_prompts
_FEEDBACK = wording.plain_feedback
_HEARD: "tuple[Fresh, ...]" = ("stem", "options", "judgement")
"""What was heard with the question and while answering it, which the explanation need not repeat."""
_NOT_NOW = "That means nothing here. Press Enter to go on, or type ? (question mark) to hear what else can be typed."


class Conversation:
    """A session that is spoken from its first question to its last."""

    def __init__(self, voice: Voice, tutor: Tutor) -> None:
        self.voice, self.tutor = voice, tutor
        self.commands = Commands(voice, tutor, self.say_again)
        self.warned = False
        """Whether an empty line has just been answered with a warning; another one gives up."""
        self.times_asked = 0
        """How many times a question was read; once it is read again, its parts are answered from the first."""
        self.topic = ""
        """The topic that was heard last."""
        self.fresh: tuple[Fresh, ...] = ()
        """What was heard so recently that an explanation need not repeat it."""

    @property
    def view(self) -> engine.Session:
        """Return the session as it is now."""
        return self.tutor.view

    @property
    def showing(self) -> int:
        """Return a number that changes whenever another question, or the same one again, is asked; 0 if none is."""
        shown = (fact.seq for fact in reversed(self.view.log) if fact.kind == "shown")
        return 0 if self.view.phase != "asking" else next(shown, 0)

    def run(self) -> None:
        """Run the session to its end. Raises Leave, Restart, or EndOfInput, if the learner stops before."""
        if self.view.phase == "judged":  # it was left before its explanation was heard to the end
            self.voice.pause()
            self.voice.say(asking.place(self.view, topic=True))
        while not self.view.ended:
            if self.view.phase == "judged":
                self.explain()
                self.go_on()
            else:
                self.ask()

    # Asking

    def ask(self) -> None:
        """Read the question, and take lines until another question or an explanation follows."""
        asked, showing = self.view.asked, self.showing
        assert asked is not None
        self.warned = False
        self.voice.pause()
        topic = asking.topic_of(self.view)
        self.say_question(asked.interaction, topic=topic != self.topic)
        self.topic = topic
        while self.showing == showing:
            self.hear(asked.interaction)

    def say_question(self, interaction: Interaction, *, topic: bool, again: bool = False) -> None:
        """Read the question and say what to type."""
        self.times_asked += 1
        self.fresh = _HEARD
        self.voice.say(*asking.question(self.view, topic=topic))
        rule = asking.rule(interaction)
        if rule and (self.voice.is_new(rule) or again):
            self.voice.say(rule)
        full = self.voice.is_new(way_of(self.view)) or again
        self.voice.say(*asking.to_type(self.view, full=full))
        if self.commands.slashes > 1 or (self.commands.slashes and (self.voice.is_new("slash") or again)):
            self.voice.say(_SESSION.slash(self.commands.slashes))
        self.say_complete()

    def say_complete(self) -> None:
        """Say what to do in an exam if every question is answered."""
        if is_complete(self.view):
            self.voice.say(_SESSION.everything_answered(slashes=self.commands.slashes))

    def say_again(self) -> None:
        """Repeat the question or the explanation."""
        asked = self.view.asked
        if self.view.phase == "judged":
            self.fresh = ()
            self.explain()
        elif asked is not None:
            self.say_question(asked.interaction, topic=True, again=True)

    def hear(self, interaction: Interaction) -> None:
        """Take a line and do what it means."""
        line = self.next_line()
        response = None if line is None else self.response(interaction, line)
        if response is None:
            return
        showing = self.showing
        outcome = self.give(engine.GiveUp() if isinstance(response, DontKnow) else engine.Answer(response))
        if self.showing == showing:
            self.say_complete()
        if isinstance(interaction, Fill) and isinstance(response, tuple) and isinstance(outcome, Near):
            self.retry_gaps(interaction, response, outcome.gaps or (1,))

    def give(self, event: engine.Answer | engine.GiveUp) -> Reply | None:
        """Give an answer, and say what it came to unless its explanation follows; return that."""
        outcome = self.commands.send(event)
        match outcome:
            case Invalid(reason):
                self.voice.say(_ASK.ask_again(reason))
            case Near(reason):
                self.voice.say(wording.slips.near(reason))
            case Judge(answer) if isinstance(event, engine.Answer):
                self.judge(event.response, answer)
            case HowSure() if isinstance(event, engine.Answer):
                self.ask_certainty(event)
            case BegunAfresh():
                pass
            case _ if self.view.mode.deferred:
                self.voice.say(_SESSION.KEPT if self.voice.is_new("kept") else "Kept.")
            case _:
                pass
        return outcome

    def next_line(self) -> str | None:
        """Return the next line that is not a command; None once a command has led to another question."""
        here = self.showing, self.times_asked
        while (self.showing, self.times_asked) == here:
            line = self.voice.hear()
            if not self.commands.carry_out(line):
                return line
            self.warned = False
        return None

    def response(self, interaction: Interaction, line: str) -> Response | DontKnow | None:
        """Return the response that begins with ``line``; None if it has to be asked again."""
        if isinstance(interaction, Fill | Pair):
            return self.in_parts(interaction, line)
        if isinstance(interaction, Reveal):
            return self.judged(interaction, line)
        answer = parse_response(interaction, line)
        if isinstance(answer, DontKnow) and not line and not self.warned:
            self.warned = True
            self.voice.say(_ASK.GIVE_UP_EMPTY)
            return None
        self.warned = False
        if isinstance(answer, Unreadable):
            self.voice.say(_SESSION.unread(asking.example(self.view), empty=not line))
            return None
        return answer

    def judged(self, reveal: Reveal, line: str) -> Response | DontKnow | None:
        """Return the learner's own judgement, after the model answer was read; None if it has to be asked again."""
        if line == "0":
            return DontKnow()
        if line:
            self.voice.say(_SESSION.unread(asking.example(self.view), empty=False))
            return None
        return self.judgement(reveal)

    def judge(self, given: Response, answer: str) -> None:
        """Read the model answer, and send the response ``given`` with the learner's own judgement of it."""
        self.voice.say(_ASK.TOO_LONG)
        judgement = self.judgement(Reveal(answer))
        if judgement is not None:
            self.give(engine.Answer((*given, *judgement)))

    def judgement(self, reveal: Reveal) -> Response | None:
        """Read the model answer, and return one of the three judgements; None once a command has led elsewhere."""
        self.voice.say(_FEEDBACK.labelled(wording.explaining.MODEL), speakable_markdown(reveal.answer), _ASK.JUDGE)
        self.voice.say(*numbered(_ASK.JUDGEMENTS.values()))
        while True:
            self.voice.say("Type 1, 2 or 3.")
            judgement = self.next_line()
            if judgement is None:
                return None
            answer = parse_response(reveal, judgement)
            if isinstance(answer, tuple):
                self.fresh = (*_HEARD, "model answer")
                return answer

    def ask_certainty(self, answer: engine.Answer) -> None:
        """Ask how sure the learner is of ``answer``, and give it; a command may lead elsewhere."""
        levels = wording.certainty.LEVELS
        self.voice.say(wording.certainty.ASK)
        if full := self.voice.is_new("certainty"):
            self.voice.say(*numbered(wording.certainty.spoken(level) for level in levels))
        while True:
            self.voice.say(
                "Type 1, 2 or 3. Enter alone: you do not say." if full else "How sure? Type 1, 2 or 3, or Enter."
            )
            line, full = self.next_line(), True
            if line is None:
                return
            level = parse_row(line, len(levels)) if line else 0
            if level is not None:
                self.give(answer._replace(certainty=level))
                return

    def in_parts(self, interaction: Fill | Pair, line: str | None) -> Response | DontKnow | None:
        """Ask for every part, and once more for those left open; return the response, None if it is asked again."""
        whole = parse_response(interaction, line or "")
        if not isinstance(whole, Unreadable):
            return whole
        parts = parts_of(interaction)
        given = [""] * len(parts)
        to_ask, warned = list(range(len(parts))), False
        while line is not None:
            part = parts[to_ask[0]]
            text = parse_part(part.options, line)
            if isinstance(text, Unreadable):
                self.voice.say(_SESSION.unread(part.example, empty=False))
            elif warned and not text:
                break
            else:
                given[to_ask.pop(0)] = text
                if not to_ask:
                    to_ask, warned = [at for at, text in enumerate(given) if not text], True
                    if not to_ask:
                        break
                    self.voice.say(left_open(interaction, given))
                self.voice.say(*parts[to_ask[0]].prompt(full=False))
            line = self.next_line()
        if line is None:
            return None
        return response_of(interaction, given) if any(given) else DontKnow()

    def retry_gaps(self, fill: Fill, given: Response, gaps: Sequence[int]) -> None:
        """Ask once more for the ``gaps`` that are nearly right, and answer with the others as they were ``given``."""
        parts, texts = parts_of(fill), list(given)
        for number in gaps:
            self.voice.say(
                parts[number - 1].place,
                f"You typed: {speakable(texts[number - 1])}\nType it once more. Enter alone leaves it as it is.",
            )
            line = self.next_line()
            if line is None:
                return
            texts[number - 1] = line or texts[number - 1]
        self.give(engine.Answer(tuple(texts)))

    # After an answer

    def explain(self) -> None:
        """Say the verdict, the explanation, and what can be typed then."""
        attempt = self.view.attempts[-1]
        outlook = self.tutor.outlook
        feedback = tutor.explained(
            self.view,
            attempt.question,
            attempt,
            self.tutor.own(attempt.question),
            fresh=self.fresh,
            lapses=outlook.lapses,
        )
        self.voice.say(*explaining.explanation(feedback))
        if feedback.words and self.voice.is_new("words"):
            self.voice.say("Type the letter g to hear what these words mean.")
        if feedback.sources and self.voice.is_new("sources"):
            self.voice.say("Type the letter l to hear the sources in full, with their addresses.")
        self.voice.say(*explaining.return_of(outlook, self.voice.is_new))
        if self.view.may_override and self.voice.is_new("override", times=explaining.TIMES):
            self.voice.say("If your answer should count, type o.")
        if self.voice.is_new("go on", times=explaining.TIMES):
            self.voice.say(_PROMPT.GO_ON)

    def go_on(self) -> None:
        """Take commands until Enter goes on."""
        while self.view.phase == "judged":
            line = self.voice.hear()
            if not line:
                self.commands.send(engine.Next())
            elif not self.commands.carry_out(line):
                self.voice.say(_NOT_NOW if self.voice.is_new("not now") else _PROMPT.GO_ON)
