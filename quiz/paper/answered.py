"""The account of one answered question as a section of a paper. ``quiz.tutor`` decides what there is to show."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from quiz import prose, wording
from quiz.model import AnswerPart, Traits
from quiz.paper.sheet import Line, MarkdownText, Part, Point, Points, Section, Source, Sources
from quiz.stats import Own
from quiz.tutor import Feedback, sections

_EXPLAIN, _REVIEW = wording.explaining, wording.reviewing


def question_section(number: int, feedback: Feedback) -> Section:
    """Return the section of the question with this number: what needs no title first, then a section for each title."""
    title = _REVIEW.question(number, feedback.bank.topic_title(feedback.question.topic))
    drawn = [titled_parts(section) for section in feedback.sections]
    return Section(
        title,
        tuple(part for heading, parts in drawn if not heading for part in parts),
        tuple(Section(heading, tuple(parts)) for heading, parts in drawn if heading),
    )


def titled_parts(section: sections.Section) -> tuple[str, Iterable[Part]]:  # noqa: C901 - one case for each section
    """Return the title of ``section``, empty where it needs none, and what is under it."""
    match section:
        case sections.VerdictSection():
            return "", _verdict(section)
        case sections.Urgent(action):
            lines = (action or _REVIEW.CANNOT_WAIT, "Who to call is at the end.")
            return "", [Line(line, "warning") for line in lines]
        case sections.Changed(what, response, asked, worth_now):
            then = [_EXPLAIN.asked_then(prose.plain(asked))] if asked else []
            then += [_EXPLAIN.answered_then(response)] if response else []
            return "", [Line(line, "muted") for line in (_EXPLAIN.changed(what, worth_now), *then)]
        case sections.Stem(text, filled):
            stem: list[Part] = [MarkdownText(text, asked=True)] if text else []
            return "", [*stem, *([Line(filled, "asked")] if filled else [])]
        case sections.Key(traits, parts):
            points = tuple(_key_point(section, part) for part in parts)
            return _EXPLAIN.key(traits, several=len(parts) > 1), [Points(points)]
        case sections.ModelAnswer(text):
            return _EXPLAIN.MODEL, [MarkdownText(text)]
        case sections.Given():
            return _EXPLAIN.given(section.traits), _given(section)
        case sections.Confusion(terms, meanings):
            known = [wording.slips.meaning(term, meaning) for term, meaning in meanings]
            return "Easily confused", [Line(line) for line in known or [wording.slips.confused(*terms)]]
        case sections.Explanation(text):
            return _REVIEW.EXPLANATION, [MarkdownText(text)]
        case sections.Correction(text):
            return _EXPLAIN.CORRECTION, [MarkdownText(text)]
        case sections.Yours(own):
            return wording.notes.heading(len(own.notes)) if own.notes else "", _yours(own)
        case sections.Others(traits, parts):
            return _EXPLAIN.OTHERS, [Points(tuple(_point(traits, part) for part in parts))]
        case sections.Words(meanings):
            return _EXPLAIN.WORDS, [Line(wording.slips.meaning(term, meaning), "muted") for term, meaning in meanings]
        case sections.Sources(cited):
            return _EXPLAIN.SOURCES, [Sources(tuple(map(_source, cited)))]
        case _:
            assert_never(section)


def _yours(own: Own) -> Iterator[Part]:
    if own.marks:
        yield Line(wording.notes.marks(own.marks), "muted")
    yield from (MarkdownText(note.shown) for note in own.notes)


def _verdict(section: sections.VerdictSection) -> Iterator[Part]:
    code = section.verdict
    if code is None:
        yield Line(wording.reading.never_answered(), "strong")
        return
    words = wording.asking.DONT_KNOW if code == "unknown" else _EXPLAIN.verdict(code)
    yield Line(f"{_EXPLAIN.SIGNS[code]} {words}", "strong")
    if section.certainty:
        yield Line(wording.certainty.given(section.certainty), "muted")
    if section.later:
        yield Line(_EXPLAIN.answered_again(section.later))
    if section.sure_and_missed:
        yield Line(wording.certainty.SURE)


def _given(given: sections.Given) -> Iterator[Part]:
    if given.parts:
        signs = (_EXPLAIN.SIGNS["right" if part.right else "wrong"] for part in given.parts)
        yield Points(tuple(_point(given.traits, part, sign) for part, sign in zip(given.parts, signs, strict=True)))
    yield from map(Line, filter(None, map(wording.slips.explain, given.reasons)))
    if given.judgement:
        yield Line(_EXPLAIN.judged(wording.asking.JUDGEMENTS[given.judgement]))


def _key_point(key: sections.Key, part: AnswerPart) -> Point:
    return _point(key.traits, part, _EXPLAIN.SIGNS[key.sign(part)], _EXPLAIN.had(key.had(part)))


def _point(traits: Traits, part: AnswerPart, sign: str = "", note: str = "") -> Point:
    text = _EXPLAIN.placed(traits, part.place, part.text)
    differences = tuple(wording.spelling_diff.sentences(part.pieces))
    return Point(text, part.why, traits.marked_up, sign, note, differences)


def _source(cited: sections.Cited) -> Source:
    at = cited.reference
    line = _EXPLAIN.reference(at.title, at.publisher, at.as_of, at.status, cited.locator)
    address = prose.web_address(at.url)
    return Source(line, address or at.url, bool(address))
