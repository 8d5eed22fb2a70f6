"""One question that was answered, as a section of the paper."""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from quiz import kinds, wording
from quiz.engine import Session
from quiz.model import AnswerPart, Arrange, Attempt, Fill, Gap, Pair, Question, Response, Reveal, Write
from quiz.paper.sheet import Line, Part, Point, Points, Section, Source, Sources, Told
from quiz.tutor import Cited, Feedback, explained

_WEB = re.compile(r"https?://[!-;=?-~]+", re.IGNORECASE)
"""ASCII without blanks and angle brackets: what can be a link anywhere without being changed."""


def question_section(session: Session, number: int, attempts: Sequence[Attempt], *, changed: bool) -> Section:
    """The question of ``attempts`` with the first of them, what became of the later ones, and its explanation."""
    first, *later = attempts
    told = explained(session, first.question, first)
    question = told.question
    topic = told.bank.topic_title(question.topic) if question.topic else ""
    answered = Section(wording.reviewing.ANSWERED, tuple(_answered(told, first, later, changed=changed)))
    sections = (answered, *_explained(told))
    return Section(wording.reviewing.question(number, topic), tuple(_asked(question)), sections)


def _asked(question: Question) -> Iterator[Part]:
    if question.stem:
        yield Told(question.stem)
    interaction = _interaction(question)
    if isinstance(interaction, Fill):
        numbers = iter(range(1, len(interaction.parts) + 1))
        yield Line(
            "".join(
                part if isinstance(part, str) else wording.reviewing.gap(next(numbers)) for part in interaction.parts
            )
        )


def _answered(told: Feedback, first: Attempt, later: Sequence[Attempt], *, changed: bool) -> Iterator[Part]:
    if first.response:  # who did not know is told just that
        sign = wording.explaining.SIGNS[first.verdict]
        yield Line(f"{sign} {wording.explaining.verdict(first.verdict)}", "strong")
    given = _given(told.question, first.response) or (("", wording.asking.DONT_KNOW),)
    yield Points(
        tuple(_point(told, f"{place}: {text}" if place else text, alone=len(given) == 1) for place, text in given)
    )
    if later:
        yield Line(wording.reviewing.again([attempt.verdict for attempt in later]))
    if changed:
        yield Line(wording.reviewing.CHANGED, "muted")


def _point(told: Feedback, said: str, *, alone: bool) -> Point:
    """One thing answered, with its reason if it was wrong, and a sign unless the verdict says all there is to say."""
    wrong = {_said(remark): remark.why for remark in told.chosen}
    right = any(remark.chosen and _said(remark) == said for remark in told.key)
    code = "wrong" if said in wrong else "right" if right else ""
    return Point(said, wrong.get(said, ""), wording.explaining.SIGNS[code] if code and not alone else "")


def _given(question: Question, response: Response) -> tuple[tuple[str, str], ...]:
    """What was answered, each text with its place where it has one."""
    match _interaction(question) if response else None:
        case Fill(parts):
            gaps = [part for part in parts if isinstance(part, Gap)]
            texts = (*response, *("" for _ in gaps))[: len(gaps)]
            return tuple((str(number), text.strip() or wording.reviewing.BLANK) for number, text in enumerate(texts, 1))
        case Arrange():
            return tuple((str(number), text) for number, text in enumerate(response, 1))
        case Pair():
            pairs = zip(response[::2], response[1::2], strict=False)
            return tuple((left, right or wording.reviewing.BLANK) for left, right in pairs)
        case Reveal():
            return tuple(("", wording.asking.JUDGEMENTS.get(text, text)) for text in response)
        case Write() if len(response) > 1:  # what was typed, and how its giver judged it
            text, judgement = response[0], response[-1]
            return ("", text.strip()), ("", wording.asking.JUDGEMENTS.get(judgement, judgement))
        case _:
            return tuple(("", text.strip()) for text in response)


def _explained(told: Feedback) -> Iterator[Section]:
    question = told.question
    yield _key(told)
    if told.others and question.type != "true-false":  # of two truths the other one says nothing
        yield Section(wording.explaining.OTHERS, (_points(told.others),))
    if question.explanation:
        yield Section(wording.reviewing.EXPLANATION, (Told(question.explanation),))
    if question.correction:
        yield Section(wording.explaining.CORRECTION, (Told(question.correction),))
    if question.urgent:
        lines = (question.urgent if isinstance(question.urgent, str) else "", wording.reviewing.WHO_TO_CALL_BELOW)
        yield Section(wording.reviewing.CANNOT_WAIT, tuple(Line(line, "warning") for line in lines if line))
    if told.sources:
        yield Section(wording.explaining.SOURCES, (Sources(tuple(map(_source, told.sources))),))


def _key(told: Feedback) -> Section:
    if told.question.type == "recall":
        return Section(wording.explaining.MODEL, tuple(Told(remark.text) for remark in told.key))
    key = told.key[:1] if told.typed else told.key  # what was typed instead, and is as right, was said before
    return Section(wording.explaining.KEYS if len(key) > 1 else wording.explaining.KEY, (_points(key),))


def _points(remarks: Sequence[AnswerPart]) -> Points:
    return Points(tuple(Point(_said(remark), remark.why) for remark in remarks))


def _said(remark: AnswerPart) -> str:
    return f"{remark.place}: {remark.text}" if remark.place else remark.text


def _source(cited: Cited) -> Source:
    at = cited.reference
    line = wording.explaining.reference(at.title, at.publisher, at.as_of, at.status, cited.locator)
    return Source(line, at.url, on_the_web(at.url))


def on_the_web(address: str) -> bool:
    """Whether ``address`` is a plain web address: nothing else is ever made a link."""
    try:
        return bool(_WEB.fullmatch(address) and urlsplit(address).hostname)
    except ValueError:
        return False


def _interaction(question: Question) -> object:
    return kinds.present(question, lambda texts: texts)
