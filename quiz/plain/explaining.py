"""Feedback as lines, in the order of every front end: key, what was chosen, explanation, the rest, sources."""

from collections.abc import Iterator
from datetime import datetime

from quiz import wording
from quiz.model import AnswerPart, Bank
from quiz.plain.spoken import said, spoken
from quiz.tutor import Cited, Feedback

_EXPLAIN, _TELL = wording.explaining, wording.plain_feedback


def explanation(told: Feedback, *, model: bool = True) -> Iterator[str]:
    """The verdict, and everything there is to say but for the sources.

    Without the ``model`` answer of a question that learners judge themselves, where that was heard a moment ago.
    """
    if told.attempt:
        yield _EXPLAIN.verdict(told.attempt.verdict)
        yield from map(wording.slips.said, told.attempt.reasons)
        yield from (said(wording.slips.meaning(term, what)) for term, what in told.contrast)
    yield from _rest(told, silent=False, model=model)
    if told.filled:
        yield _TELL.whole(told.filled)


def reading(told: Feedback, at: datetime | None) -> Iterator[str]:
    """Everything to read again: the question first, then how the last answer went, given ``at`` that time."""
    yield spoken(told.question.stem)
    yield said(told.filled)
    if told.attempt and at:
        yield wording.reading.answered(told.attempt.verdict, at)
        yield from _given_elsewhere(told)
        yield from map(wording.slips.said, told.attempt.reasons)
    else:
        yield wording.reading.never_answered()
    yield from _rest(told, silent=True, model=True)
    if told.sources:
        yield from sources(told)


def sources(told: Feedback) -> Iterator[str]:
    """Each source in full, with its address."""
    if not told.sources:
        yield _TELL.NO_SOURCES
    for cited in told.sources:
        yield _source(cited)
        yield _TELL.address(cited.reference.url)


def who_says_so(told: Feedback) -> str:
    """The sources by name only, in one line; empty where there are none."""
    names = dict.fromkeys(cited.reference.publisher or cited.reference.title for cited in told.sources)
    return _TELL.sources(tuple(map(said, names))) if names else ""


def who_to_call(bank: Bank | None) -> Iterator[str]:
    """The help of ``bank``, or what may be said without one."""
    yield _TELL.labelled(wording.banks.WHO_TO_CALL)
    yield spoken((bank.help if bank else "") or wording.banks.NO_HELP)


def _rest(told: Feedback, *, silent: bool, model: bool) -> Iterator[str]:
    """From the key to the options left; those without a why were heard a moment ago, unless that was another day."""
    kind = told.question.type
    yield from _key(told, model=model)
    if told.question.urgent:
        yield said(told.question.urgent) if isinstance(told.question.urgent, str) else _TELL.URGENT
    yield from _given(told)
    yield spoken(told.question.explanation)
    if told.question.correction:
        yield _TELL.labelled(_EXPLAIN.CORRECTION, spoken(told.question.correction))
    for remark in told.others:
        if remark.why or silent:
            yield from _remark(_TELL.other(said(remark.text), kind), remark)


def _key(told: Feedback, *, model: bool) -> Iterator[str]:
    kind, of = told.question.type, len(told.key)
    if not model:
        return
    if kind == "recall":
        yield from (_TELL.labelled(_EXPLAIN.MODEL), spoken(told.key[0].text))
        return
    if kind == "ordering":
        yield _TELL.RIGHT_ORDER
    verdict = told.attempt.verdict if told.attempt and told.attempt.response else ""
    mixed = verdict in ("wrong", "partial") if kind == "multiple" else verdict == "partial"
    for number, remark in enumerate(told.key, 1):
        if told.typed and number > 1:  # another text that is as right
            line = _TELL.given(said(remark.text), "", kind, typed=True)
        elif kind == "multiple":
            line = _TELL.one_of_several(said(remark.text), number, of, had=remark.chosen if mixed else None)
        else:
            line = _TELL.key(said(remark.text), said(remark.place), kind, had=remark.chosen if mixed else None)
        yield from _remark(line, remark)


def _given(told: Feedback) -> Iterator[str]:
    """What was given and was not right."""
    kind = told.question.type
    if kind == "ordering":
        if told.chosen and told.attempt:
            yield _TELL.your_order(tuple(map(said, told.attempt.response)))
        return
    for remark in told.chosen:
        yield from _remark(_TELL.given(said(remark.text), said(remark.place), kind, typed=told.typed), remark)


def _given_elsewhere(told: Feedback) -> Iterator[str]:
    """What was answered, where the question does not say it any more."""
    remarks = (*told.key, *told.chosen, *told.others)
    known = {text.strip() for remark in remarks for text in (remark.text, remark.place, "")}
    response = told.attempt.response if told.attempt else ()
    given = [wording.asking.JUDGEMENTS.get(text, text) for text in response if text.strip() not in known]
    if given:
        yield wording.reading.given(given)


def _source(cited: Cited) -> str:
    known = cited.reference
    return _TELL.source(_EXPLAIN.reference(known.title, known.publisher, known.as_of, known.status, cited.locator))


def _remark(line: str, remark: AnswerPart) -> Iterator[str]:
    yield line
    yield spoken(remark.why)
    yield from map(said, wording.spelling_diff.told(remark.pieces))
