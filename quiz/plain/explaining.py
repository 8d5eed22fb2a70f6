"""Feedback as lines, in the order of every front end: key, what was chosen, explanation, the rest, sources."""

from collections.abc import Iterator

from quiz import prose, wording
from quiz.model import Remark
from quiz.tutor import Feedback

_SPEAK, _EXPLAIN = wording.speaking, wording.explaining


def explanation(told: Feedback) -> Iterator[str]:
    """The verdict, and everything there is to say."""
    if told.attempt:
        yield _EXPLAIN.verdict(told.attempt.verdict)
    if told.question.type == "recall":
        yield _SPEAK.labelled(_EXPLAIN.MODEL, "")
        yield prose.plain(told.key[0].text)
    else:
        yield from _key(told)
    for remark in told.chosen:
        yield from _remark(_SPEAK.given(remark.text, remark.place, typed=told.typed), remark)
    if told.question.urgent:
        yield told.question.urgent if isinstance(told.question.urgent, str) else _EXPLAIN.URGENT
    yield prose.plain(told.question.explanation)
    if told.question.correction:
        yield _SPEAK.labelled(_EXPLAIN.CORRECTION, prose.plain(told.question.correction))
    for remark in told.others:
        if remark.why:
            yield from _remark(_SPEAK.other(remark.text), remark)
    if told.filled:
        yield told.filled
    for cited in told.sources:
        known = cited.reference
        line = _EXPLAIN.reference(known.title, known.publisher, known.as_of, known.status, cited.locator)
        yield _SPEAK.source(line, known.url)


def _key(told: Feedback) -> Iterator[str]:
    several = len(told.key) > 1
    for remark in told.key:
        line = _SPEAK.key(remark.text, remark.place, several=several)
        if several and told.attempt and told.attempt.response and not remark.place:
            line += f" ({_EXPLAIN.TICKED if remark.chosen else _EXPLAIN.NOT_TICKED})"
        yield from _remark(line, remark)


def _remark(line: str, remark: Remark) -> Iterator[str]:
    yield line
    yield prose.plain(remark.why)
