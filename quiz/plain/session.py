"""One session line by line: each line heard becomes one event for the tutor, and what follows is said."""

from collections.abc import Sequence

from quiz import engine, wording
from quiz.model import Fill, Interaction, Near, Pair, Response, Reveal
from quiz.plain import asking, explaining
from quiz.plain.commands import Commands
from quiz.plain.parts import left_open, parts_of, response_of
from quiz.plain.spoken import numbered, said, spoken
from quiz.plain.typed import DontKnow, Unread, meant, part_text
from quiz.plain.voice import Voice
from quiz.tutor import Fresh, Tutor, explained
from quiz.tutor.controls import comes_back, is_complete

_SPEAK, _ASK, _PROMPT, _TELL = wording.plain_session, wording.asking, wording.plain_prompts, wording.plain_feedback
_HEARD: tuple[Fresh, ...] = ("stem", "options", "judgement")
"""What was heard with the question and while answering it."""
_TIMES = 3
"""How often it is worth saying what Enter does after an explanation."""


class Conversation(Commands):
    """A session being talked through."""

    def __init__(self, voice: Voice, tutor: Tutor) -> None:
        super().__init__(voice, tutor)
        self.warned = False
        """Whether an empty line was heard where something was to be typed."""
        self.said = 0
        """How often a question was said: once it is said again, it is answered from its beginning."""
        self.topic = ""
        """The topic that was said last."""
        self.fresh: tuple[Fresh, ...] = ()
        """What was heard so recently that an explanation need not repeat it."""

    def run(self) -> None:
        """Talk the session through to its end. Raises Left, Anew or EndOfInput before."""
        if self.view.phase == "judged":  # left before its explanation was heard to the end
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
        """Say the question, and hear lines until something else is to be said."""
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
        """The question and what to type."""
        self.said += 1
        self.fresh = _HEARD
        self.voice.say(*asking.question(self.view, topic=topic))
        rule = asking.rule(interaction)
        if rule and (self.voice.news(rule) or again):
            self.voice.say(rule)
        full = self.voice.news(asking.kind(self.view)) or again
        self.voice.say(*asking.to_type(self.view, full=full))
        if self.text and (self.voice.news("slash") or again):
            self.voice.say(_SPEAK.SLASH)
        self.say_complete()

    def say_complete(self) -> None:
        """What there is to do once every question of an exam is answered."""
        if is_complete(self.view):
            self.voice.say(_SPEAK.everything_answered(text=self.text))

    def say_again(self) -> None:
        """The question, or the explanation."""
        asked = self.view.asked
        if self.view.phase == "judged":
            self.fresh = ()
            self.explain()
        elif asked is not None:
            self.say_question(asked.interaction, topic=True, again=True)

    def hear(self, interaction: Interaction) -> None:
        """Hear a line and do what it means."""
        line = self.next_line()
        response = None if line is None else self.response(interaction, line)
        if response is None:
            return
        showing = self.showing
        outcome = self.send(engine.GiveUp() if isinstance(response, DontKnow) else engine.Answer(response))
        if self.showing == showing:
            self.say_complete()
        if isinstance(interaction, Fill) and isinstance(response, tuple) and isinstance(outcome, Near):
            self.mend(interaction, response, outcome.gaps or (1,))

    def next_line(self) -> str | None:
        """A line that is no command; None once a command has led elsewhere."""
        here = self.showing, self.said
        while (self.showing, self.said) == here:
            line = self.voice.hear()
            if not self.command(line):
                return line
            self.warned = False
        return None

    def response(self, interaction: Interaction, line: str) -> Response | DontKnow | None:
        """The response that begins with ``line``; None where it has to be asked again."""
        if isinstance(interaction, Fill | Pair):
            return self.in_parts(interaction, line)
        if isinstance(interaction, Reveal):
            return self.judged(interaction, line)
        answer = meant(interaction, line)
        if isinstance(answer, DontKnow) and not line and not self.warned:
            self.warned = True
            self.voice.say(_ASK.GIVE_UP_EMPTY)
            return None
        self.warned = False
        if isinstance(answer, Unread):
            self.voice.say(_SPEAK.unread(asking.example(self.view), empty=not line))
            return None
        return answer

    def judged(self, reveal: Reveal, line: str) -> Response | DontKnow | None:
        """Tell the model answer, and hear the learner's own judgement."""
        if line == "0":
            return DontKnow()
        if line:
            self.voice.say(_SPEAK.unread(asking.example(self.view), empty=False))
            return None
        return self.judgement(reveal)

    def judge(self, given: Response, answer: str) -> None:
        """Tell the model answer beside what was ``given``, and hear the learner's own judgement."""
        self.voice.say(_ASK.TOO_LONG)
        judgement = self.judgement(Reveal(answer))
        if judgement is not None:
            self.send(engine.Answer((*given, *judgement)))

    def judgement(self, reveal: Reveal) -> Response | None:
        """Tell the model answer, and hear one of the three judgements."""
        self.voice.say(_TELL.labelled(wording.explaining.MODEL), spoken(reveal.answer), _ASK.JUDGE)
        self.voice.say(*numbered(_ASK.JUDGEMENTS.values()))
        while True:
            self.voice.say(_PROMPT.JUDGE)
            judgement = self.next_line()
            if judgement is None:
                return None
            answer = meant(reveal, judgement)
            if isinstance(answer, tuple):
                self.fresh = (*_HEARD, "model answer")
                return answer

    def in_parts(self, interaction: Fill | Pair, line: str | None) -> Response | DontKnow | None:
        """Hear every part; where some are left open, say so once, and hear those again."""
        whole = meant(interaction, line or "")
        if not isinstance(whole, Unread):
            return whole
        parts = parts_of(interaction)
        given = [""] * len(parts)
        to_ask, warned = list(range(len(parts))), False
        while line is not None:
            part = parts[to_ask[0]]
            text = part_text(part.options, line)
            if isinstance(text, Unread):
                self.voice.say(_SPEAK.unread(part.example, empty=False))
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

    def mend(self, fill: Fill, given: Response, gaps: Sequence[int]) -> None:
        """Hear the ``gaps`` with a slip once more, and answer; what was ``given`` for the others stays."""
        parts, texts = parts_of(fill), list(given)
        for number in gaps:
            self.voice.say(parts[number - 1].place, _PROMPT.gap_again(said(texts[number - 1])))
            line = self.next_line()
            if line is None:
                return
            texts[number - 1] = line or texts[number - 1]
        self.send(engine.Answer(tuple(texts)))

    # After an answer

    def explain(self) -> None:
        """Say the verdict, the explanation, and what to do then."""
        attempt = self.view.attempts[-1]
        told = explained(self.view, attempt.question, attempt, self.fresh)
        self.voice.say(*explaining.explanation(told))
        if told.sources and self.voice.news("sources"):
            self.voice.say(_TELL.SOURCES_IN_FULL)
        self.voice.say(wording.explaining.returns(again=comes_back(self.view)))
        if self.view.may_override and self.voice.news("override", times=_TIMES):
            self.voice.say(_TELL.OVERRIDE)
        if self.voice.news("go on", times=_TIMES):
            self.voice.say(_PROMPT.GO_ON)

    def go_on(self) -> None:
        """Hear Enter, or a command."""
        while self.view.phase == "judged":
            line = self.voice.hear()
            if not line:
                self.send(engine.Next())
            elif not self.command(line):
                self.voice.say(_PROMPT.NOT_NOW if self.voice.news("not now") else _PROMPT.GO_ON)
