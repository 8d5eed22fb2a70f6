"""The account of a question as paragraphs. What there is to show is decided in ``quiz.tutor``; here it is drawn."""

from collections.abc import Iterator, Sequence
from typing import assert_never

from textual.content import Content

from quiz import prose, wording
from quiz.model import AnswerPart, Traits
from quiz.stats import Own
from quiz.tui import answered
from quiz.tui.paragraphs import to_paragraphs
from quiz.tui.text import to_content, to_lines
from quiz.tui.widgets.blocks import Band, Framed
from quiz.tui.widgets.edges import Edges
from quiz.tui.widgets.page import Block, Page, Para
from quiz.tutor import Feedback, sections

_TONES = {"right": "$text-success", "partial": "$text-warning", "wrong": "$text-error", "unknown": "$text-accent"}
_INDENT = Content("  ")


def verdict(feedback: Feedback) -> Content:
    """Return the verdict as sign and words, for the first line of a screen."""
    code = feedback.verdict.verdict
    if code is None:
        return to_content(wording.reading.never_answered(), "bold")
    words = to_content(f"{wording.explaining.SIGNS[code]} {wording.explaining.verdict(code)}", f"bold {_TONES[code]}")
    sure = feedback.verdict.certainty
    return words + to_content(f"  {wording.certainty.given(sure)}", "$text-muted") if sure else words


def head(feedback: Feedback, to_come: str = "") -> tuple[Edges, *tuple[Band, ...]]:
    """Return what stays in sight above an explanation: the verdict, what is ``to_come``, and what cannot wait."""
    urgent = (section for section in feedback.sections if isinstance(section, sections.Urgent))
    return (
        Edges(verdict(feedback), to_content(to_come, "$text-muted")),
        *(Band(_urgent(section), "bold reverse $text-warning") for section in urgent),
    )


def page(feedback: Feedback, *, beside: bool = False) -> Page:
    """Return everything below the head: the question as it was asked, marked, and what there is to learn from it.

    ``beside`` is whether words and sources are shown in a second column.
    """
    _, *rest = feedback.sections
    marked = answered.blocks(feedback)
    left_out: list[type] = [sections.Urgent]
    left_out += [sections.Words, sections.Sources] * beside + [sections.Key] * bool(marked)
    blocks: list[Block] = [*_later(feedback.verdict), *_advice(feedback.verdict)]
    for section in rest:
        if isinstance(section, sections.Key):
            blocks += marked
        if type(section) not in left_out:
            blocks += _on_screen(section, marked=bool(marked))
    return Page(blocks)


def beside(feedback: Feedback | None, signs: Sequence[str]) -> Page:
    """Return the column beside a question: the session, and after the answer its words and sources."""
    row = " ".join(wording.explaining.SESSION_SIGNS[sign] for sign in signs)
    blocks: list[Block] = [_heading(wording.explaining.THIS_SESSION), Para(to_content(row))]
    for section in feedback.sections if feedback else ():
        if isinstance(section, sections.Words | sections.Sources):
            blocks += _section(section)
    return Page(blocks)


def _on_screen(section: sections.Section, *, marked: bool) -> Iterator[Block]:
    """Draw a section of the question screen, where words are explained by a key."""
    match section:
        case sections.Words(meanings):
            terms = wording.explaining.words([term for term, _ in meanings])
            yield Para(to_content(terms, "$text-muted"), gap=True)
        case sections.Others(traits, parts) if marked:
            explained = tuple(it for it in parts if it.why)  # one without a why is in sight already
            yield from _section(sections.Others(traits, explained)) if explained else ()
        case sections.Given() if marked:
            yield from _reasons(section)
        case sections.Explanation(text):
            yield _heading(wording.explaining.WHY)
            yield from to_paragraphs(text, gap=False)
        case sections.Correction(text):
            yield Framed(wording.explaining.CORRECTION, tuple(to_paragraphs(text, gap=False)))
        case _:
            yield from _section(section)


def reading(feedback: Feedback) -> Page:
    """Return the whole account from top to bottom, to read another day."""
    return Page(para for section in feedback.sections for para in _section(section))


def _section(section: sections.Section) -> Iterator[Para]:  # noqa: C901 - one case for each section
    match section:
        case sections.VerdictSection():
            yield from _verdict(section)
        case sections.Urgent():
            yield Para(_urgent(section).stylize("bold $text-warning"), gap=True)
        case sections.Changed(what, response, asked, worth_now):
            yield Para(to_content(wording.explaining.changed(what, worth_now), "$text-warning"), gap=True)
            if asked:
                yield Para(to_content(wording.explaining.asked_then(prose.plain(asked))))
            if response:
                yield Para(to_content(wording.explaining.answered_then(response)))
        case sections.Stem():
            yield from _stem(section)
        case sections.Key():
            yield from _key(section)
        case sections.ModelAnswer(text):
            yield from _titled(wording.explaining.MODEL, text)
        case sections.Given():
            yield from _given(section)
        case sections.Confusion(terms, meanings):
            yield Para(to_content(wording.slips.confused(*terms)), gap=True)
            for term, meaning in meanings:
                yield Para(to_content(wording.slips.meaning(term, meaning), "$text-muted"), _INDENT)
        case sections.Explanation(text):
            yield from to_paragraphs(text, gap=True)
        case sections.Correction(text):
            yield from _titled(wording.explaining.CORRECTION, text)
        case sections.Yours(own):
            yield from _yours(own)
        case sections.Others(parts=parts):
            yield _heading(wording.explaining.OTHERS)
            for part in parts:
                yield from _part(section.traits, part, "-")
        case sections.Words(meanings):
            yield _heading(wording.explaining.WORDS)
            for term, meaning in meanings:
                yield Para(to_content(wording.slips.meaning(term, meaning), "$text-muted"), Content("- "))
        case sections.Sources(cited):
            yield _heading(wording.explaining.SOURCES)
            yield from map(_source, cited)
        case _:
            assert_never(section)


def _yours(own: Own) -> Iterator[Para]:
    if own.notes:
        yield _heading(wording.notes.heading(len(own.notes)))
    for number, note in enumerate(own.notes):
        yield from to_paragraphs(note.shown, gap=bool(number))
    if len(own.notes) > 1:
        yield Para(to_content(wording.notes.JOINED, "$text-muted"), gap=True)
    if own.marks:
        yield Para(to_content(wording.notes.marks(own.marks), "$text-accent"), gap=not own.notes)


def _urgent(urgent: sections.Urgent) -> Content:
    return to_content(f"! {urgent.action or wording.explaining.URGENT}")


def _verdict(section: sections.VerdictSection) -> Iterator[Para]:
    code = section.verdict
    if code is None:
        yield Para(to_content(wording.reading.never_answered(), "$text-muted"), gap=True)
        return
    words = wording.reading.answered(code, section.at) if section.at else wording.explaining.verdict(code)
    yield Para(
        to_content(words, _TONES[code]), to_content(f"{wording.explaining.SIGNS[code]} ", _TONES[code]), gap=True
    )
    if section.certainty:
        yield Para(to_content(wording.certainty.given(section.certainty), "$text-muted"))
    yield from _later(section)
    yield from _advice(section)


def _advice(section: sections.VerdictSection) -> Iterator[Para]:
    """Yield advice after an answer that was wrong although the learner was sure, or wrong again and again."""
    if section.sure_and_missed:
        yield Para(to_content(wording.certainty.SURE, "$text-warning"), gap=True)
    if section.lapses:
        yield Para(to_content(wording.explaining.forgotten(section.lapses), "$text-accent"), gap=True)


def _later(section: sections.VerdictSection) -> Iterator[Para]:
    if section.later:
        yield Para(to_content(wording.explaining.answered_again(section.later), "$text-muted"))


def _stem(stem: sections.Stem) -> Iterator[Para]:
    yield from to_paragraphs(stem.text, gap=True) if stem.text else ()
    for number, line in enumerate(stem.filled.splitlines()):  # no Markdown: its line ends are kept
        yield Para(to_content(line), gap=number == 0)


def _key(key: sections.Key) -> Iterator[Para]:
    yield _heading(wording.explaining.key(key.traits, several=len(key.parts) > 1))
    for part in key.parts:
        yield from _part(
            key.traits, part, wording.explaining.SIGNS[key.sign(part)], wording.explaining.had(key.had(part))
        )


def _given(given: sections.Given) -> Iterator[Para]:
    if given.parts:
        yield _heading(wording.explaining.given(given.traits))
    for part in given.parts:
        yield from _part(given.traits, part, wording.explaining.SIGNS["right" if part.right else "wrong"])
    yield from _reasons(given)


def _reasons(given: sections.Given) -> Iterator[Para]:
    for sentence in filter(None, map(wording.slips.explain, given.reasons)):
        yield Para(to_content(sentence), _INDENT if given.parts else Content(""), gap=not given.parts)
    if given.judgement:
        yield Para(to_content(wording.explaining.judged(wording.asking.JUDGEMENTS[given.judgement])), gap=True)


def _source(cited: sections.Cited) -> Para:
    at = cited.reference
    line = wording.explaining.reference(at.title, at.publisher, at.as_of, at.status, cited.locator)
    return Para(to_content(line, "$text-muted"), Content("- "))


def _titled(title: str, text: str) -> Iterator[Para]:
    yield _heading(title)
    yield from to_paragraphs(text, gap=False)


def _heading(title: str) -> Para:
    return Para(to_content(title, "bold $text-primary"), gap=True)


def _part(traits: Traits, part: AnswerPart, sign: str, note: str = "") -> Iterator[Para]:
    placed = wording.explaining.placed(traits, part.place, part.text)
    text = (to_lines if traits.marked_up else to_content)(placed, "bold")
    if note:
        text = text + to_content(f"  ({note})", "$text-muted")
    mark = to_content(f"{sign} ")
    yield Para(text, mark)
    yield from answered.why(part, Content(" " * mark.cell_length))
