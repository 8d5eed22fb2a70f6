"""Feedback as paragraphs: verdict, key, what cannot wait, what was chosen, explanation, other options, sources."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from textual.content import Content

from quiz import wording
from quiz.model import AnswerPart
from quiz.tui.text import markdown, plain
from quiz.tui.widgets.page import Page, Para
from quiz.tutor import Feedback

_TONES = {"right": "$text-success", "partial": "$text-warning", "wrong": "$text-error", "unknown": "$text-accent"}


def verdict(feedback: Feedback) -> Content:
    """The verdict as sign and words."""
    if feedback.attempt is None:
        return plain(wording.explaining.KEY, "bold")
    code = feedback.attempt.verdict
    return plain(f"{wording.explaining.SIGNS[code]} {wording.explaining.verdict(code)}", f"bold {_TONES[code]}")


def page(feedback: Feedback) -> Page:
    """Everything after the verdict, the question itself last."""
    return Page(
        [
            *_key(feedback),
            *_urgent(feedback),
            *_chosen(feedback),
            *_slips(feedback),
            *_titled("", feedback.question.explanation),
            *_titled(wording.explaining.CORRECTION, feedback.question.correction),
            *_others(feedback),
            *_sources(feedback),
            *_titled(wording.explaining.QUESTION, feedback.question.stem),
            *_titled("" if feedback.question.stem else wording.explaining.QUESTION, feedback.filled),
        ]
    )


def reading(feedback: Feedback, at: datetime | None) -> Page:
    """Everything to read again: the question first, then how the last answer went, given ``at`` that time."""
    return Page(
        [
            *_titled("", feedback.question.stem),
            *_titled("", feedback.filled),
            *_went(feedback, at),
            *_key(feedback),
            *_urgent(feedback),
            *_chosen(feedback),
            *_slips(feedback),
            *_titled("", feedback.question.explanation),
            *_titled(wording.explaining.CORRECTION, feedback.question.correction),
            *_others(feedback, silent=True),
            *_sources(feedback),
        ]
    )


def _went(feedback: Feedback, at: datetime | None) -> Iterator[Para]:
    attempt = feedback.attempt
    if attempt is None or at is None:
        yield Para(plain(wording.reading.never_answered(), "$text-muted"), gap=True)
        return
    sign = plain(f"{wording.explaining.SIGNS[attempt.verdict]} ", _TONES[attempt.verdict])
    yield Para(plain(wording.reading.answered(attempt.verdict, at), _TONES[attempt.verdict]), sign, gap=True)
    texts = {text for remark in (*feedback.key, *feedback.chosen, *feedback.others) for text in _texts(remark)}
    given = [wording.asking.JUDGEMENTS.get(text, text) for text in attempt.response if text.strip() not in texts]
    if any(given):
        yield Para(plain(wording.reading.given(given)))


def _texts(remark: AnswerPart) -> Iterator[str]:
    yield from (remark.text.strip(), remark.place.strip(), "")


def _key(feedback: Feedback) -> Iterator[Para]:
    self_judged = feedback.question.type == "recall"
    if self_judged:
        yield from _titled(wording.explaining.MODEL, feedback.key[0].text)
        return
    if feedback.typed:
        yield from _typed_key(feedback)
        return
    several = len(feedback.key) > 1
    yield _heading(wording.explaining.KEYS if several else wording.explaining.KEY)
    for remark in feedback.key:
        note = ""
        if several and feedback.attempt and feedback.attempt.response and not remark.place:
            note = wording.explaining.TICKED if remark.chosen else wording.explaining.NOT_TICKED
        found = remark.chosen or feedback.attempt is None
        yield from _remark(remark, wording.explaining.SIGNS["right" if found else "unknown"], note)


def _typed_key(feedback: Feedback) -> Iterator[Para]:
    """The key, and below it another text that is as right."""
    for number, remark in enumerate(feedback.key):
        yield _heading(wording.explaining.TYPED if number else wording.explaining.KEY)
        found = remark.chosen or feedback.attempt is None
        yield from _remark(remark, wording.explaining.SIGNS["right" if found else "unknown"])


def _chosen(feedback: Feedback) -> Iterator[Para]:
    if not feedback.chosen:
        return
    yield _heading(wording.explaining.TYPED if feedback.typed else wording.explaining.CHOSEN)
    for remark in feedback.chosen:
        yield from _remark(remark, wording.explaining.SIGNS["wrong"])


def _slips(feedback: Feedback) -> Iterator[Para]:
    """What can be told of how the answer went wrong."""
    reasons = feedback.attempt.reasons if feedback.attempt else ()
    for sentence in filter(None, map(wording.slips.said, reasons)):
        yield Para(plain(sentence), Content("  " if feedback.chosen else ""), gap=not feedback.chosen)
    for term, meaning in feedback.contrast:
        yield Para(plain(wording.slips.meaning(term, meaning), "$text-muted"), Content("  "))


def _urgent(feedback: Feedback) -> Iterator[Para]:
    urgent = feedback.question.urgent
    if urgent:
        text = urgent if isinstance(urgent, str) else wording.explaining.URGENT
        yield Para(plain(text, "bold $text-warning"), plain("! ", "bold $text-warning"), gap=True)


def _others(feedback: Feedback, *, silent: bool = False) -> Iterator[Para]:
    """The rest, of which those without a why were on the screen a moment ago, unless this is read another day."""
    said = [remark for remark in feedback.others if remark.why or silent]
    if said:
        yield _heading(wording.explaining.OTHERS)
        for remark in said:
            yield from _remark(remark, "-")


def _sources(feedback: Feedback) -> Iterator[Para]:
    if not feedback.sources:
        return
    yield _heading(wording.explaining.SOURCES)
    for cited in feedback.sources:
        reference = cited.reference
        line = wording.explaining.reference(
            reference.title, reference.publisher, reference.as_of, reference.status, cited.locator
        )
        yield Para(plain(line, "$text-muted"), Content("- "))


def _titled(title: str, text: str) -> Iterator[Para]:
    if not text:
        return
    first, *rest = markdown(text)
    if title:
        yield _heading(title)
        yield replace(first, gap=False)
    else:
        yield replace(first, gap=True)
    yield from rest


def _heading(title: str) -> Para:
    return Para(plain(title, "bold $text-primary"), gap=True)


def _remark(remark: AnswerPart, sign: str, note: str = "") -> Iterator[Para]:
    place = f"{remark.place}: " if remark.place else ""
    text = plain(place + remark.text, "bold")
    if note:
        text = text + plain(f"  ({note})", "$text-muted")
    mark = plain(f"{sign} ")
    yield Para(text, mark)
    below = Content(" " * mark.cell_length)
    if remark.pieces:
        yield Para(plain("{}  {}".format(*wording.spelling_diff.marked(remark.pieces)), "$text-accent"), below)
        yield Para(plain(" ".join(wording.spelling_diff.told(remark.pieces))), below)
    if remark.why:
        why, *rest = markdown(remark.why)
        yield replace(why, gap=False).indented(below)
        yield from (para.indented(below) for para in rest)
