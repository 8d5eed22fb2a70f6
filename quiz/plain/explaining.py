"""The account of a question as lines to be heard. ``quiz.tutor`` decides what there is to say; here it is said."""

from collections.abc import Callable, Iterator
from typing import assert_never

from quiz import prose, wording
from quiz.library.advice import advice_of
from quiz.model import AnswerPart, Bank, Traits
from quiz.plain.speakable import speakable, speakable_markdown, speakable_part
from quiz.stats import Own
from quiz.tutor import Feedback, Links, Outlook, sections

_EXPLAIN, _FEEDBACK, _NOTES = wording.explaining, wording.plain_feedback, wording.notes
TIMES = 3
"""How many explanations say what can be typed after them."""


def explanation(feedback: Feedback) -> Iterator[str]:
    """Give the account line by line, its words and sources by name only."""
    for section in feedback.sections:
        match section:
            case sections.Words(meanings):
                yield _EXPLAIN.words([speakable(term) for term, _ in meanings])
            case sections.Sources():
                yield source_names(feedback)
            case _:
                yield from _section(section)


def return_of(outlook: Outlook, is_new: Callable[..., bool]) -> Iterator[str]:
    """Give when the question comes back, and at first what to type about that."""
    yield outlook.when()
    if outlook.if_easy and is_new("easy", times=TIMES):
        yield f"If it was easy, type e: then it comes back {wording.returning.in_days(outlook.if_easy.days)}."
    if outlook.may_retire and is_new("retire"):
        yield "To be asked this no more, type x."


def reading(feedback: Feedback) -> Iterator[str]:
    """Give the account line by line, its sources in full."""
    for section in feedback.sections:
        yield from _section(section)


def links(found: Links) -> Iterator[str]:
    """Give each source in full, with its address, and each picture with its whole path, or why it is not opened."""
    if not any(found):
        yield "This question names no source."
    yield from _sources(found.sources)
    for target in found.pictures:
        yield wording.pictures.picture(speakable(target.picture.shows))
        yield _FEEDBACK.address(target.whole)
        if target.refusal:
            yield wording.pictures.REFUSED[target.refusal]


def words(feedback: Feedback) -> Iterator[str]:
    """Give each word of the glossary that occurs, with its meaning."""
    if not feedback.words:
        yield _EXPLAIN.NO_WORDS
    yield from _meanings(feedback.words)


def source_names(feedback: Feedback) -> str:
    """Return the sources by name only, in one line; empty where there are none."""
    names = dict.fromkeys(cited.reference.publisher or cited.reference.title for cited in feedback.sources)
    return _FEEDBACK.sources(tuple(map(speakable, names))) if names else ""


def who_to_call(*banks: Bank) -> Iterator[str]:
    """Give the help of ``banks``, or what may be said without one."""
    for title, text in advice_of(banks):
        yield _FEEDBACK.labelled(wording.reviewing.who_to_call(speakable(title)))
        yield speakable_markdown(text)


def _section(section: sections.Section) -> Iterator[str]:  # noqa: C901 - one case for each section
    match section:
        case sections.VerdictSection():
            yield from _verdict(section)
        case sections.Urgent(action):
            yield (
                speakable(action)
                or "This is about a sign that cannot wait. Type ! (exclamation mark) to hear who to call."
            )
        case sections.Changed(what, response, asked, worth_now):
            yield _EXPLAIN.changed(what, worth_now)
            if asked:
                yield _EXPLAIN.asked_then(speakable_markdown(asked))
            if response:
                yield _EXPLAIN.answered_then(tuple(map(speakable, response)))
        case sections.Stem(text, filled):
            yield speakable_markdown(text)
            if filled:
                yield f"The whole text: {speakable(filled)}"
        case sections.Key():
            yield from _key(section)
        case sections.ModelAnswer(text):
            yield from (_FEEDBACK.labelled(_EXPLAIN.MODEL), speakable_markdown(text))
        case sections.Given():
            yield from _given(section)
        case sections.Confusion(terms, meanings):
            yield wording.slips.confused(*map(speakable, terms))
            yield from _meanings(meanings)
        case sections.Explanation(text):
            yield speakable_markdown(text)
        case sections.Correction(text):
            yield _FEEDBACK.labelled(_EXPLAIN.CORRECTION, speakable_markdown(text))
        case sections.Yours(own):
            yield from yours(own)
        case sections.Others(traits, parts):
            for part in parts:
                yield from _part(traits, _FEEDBACK.other(traits), part)
        case sections.Words(meanings):
            yield from _meanings(meanings)
        case sections.Sources(cited):
            yield from _sources(cited)
        case _:
            assert_never(section)


def yours(own: Own) -> Iterator[str]:
    """Give what a learner keeps about a question."""
    yield _FEEDBACK.sentence(_NOTES.marks(own.marks)) if own.marks else ""
    for note in own.notes:
        yield _FEEDBACK.labelled(_NOTES.heading(len(own.notes)))
        yield speakable_markdown(note.shown)
    if len(own.notes) > 1:
        yield _NOTES.JOINED


def _verdict(section: sections.VerdictSection) -> Iterator[str]:
    code = section.verdict
    if code is None:
        yield wording.reading.never_answered()
        return
    yield wording.reading.answered(code, section.at) if section.at else _EXPLAIN.verdict(code)
    if section.certainty:
        yield wording.certainty.given(section.certainty)
    if section.later:
        yield _EXPLAIN.answered_again(section.later)
    if section.sure_and_missed:
        yield wording.certainty.SURE
    if section.lapses:
        yield _EXPLAIN.forgotten(section.lapses)


def _key(key: sections.Key) -> Iterator[str]:
    traits, of = key.traits, len(key.parts)
    if traits.interaction == "arrange":
        yield _FEEDBACK.labelled(_EXPLAIN.key(traits, several=True))
    for number, part in enumerate(key.parts, 1):
        place = speakable_part(traits, part.place) or str(number)
        yield from _part(traits, _FEEDBACK.key(traits, place, of=of, had=key.had(part)), part)


def _given(given: sections.Given) -> Iterator[str]:
    traits = given.traits
    if traits.interaction == "arrange" and given.parts:
        order = "; ".join(speakable_part(traits, part.text) for part in given.parts)
        yield _FEEDBACK.labelled(_EXPLAIN.given(traits), order)
    else:
        for part in given.parts:
            yield from _part(traits, _FEEDBACK.given(traits, speakable_part(traits, part.place)), part)
    yield from map(wording.slips.explain, given.reasons)
    if given.judgement:
        yield _EXPLAIN.judged(wording.asking.JUDGEMENTS[given.judgement])


def _meanings(meanings: tuple[tuple[str, str], ...]) -> Iterator[str]:
    return (speakable(wording.slips.meaning(term, meaning)) for term, meaning in meanings)


def _sources(cited: tuple[sections.Cited, ...]) -> Iterator[str]:
    for source in cited:
        at = source.reference
        yield f"Source: {_EXPLAIN.reference(at.title, at.publisher, at.as_of, at.status, source.locator)}"
        yield _FEEDBACK.address(prose.web_address(at.url) or at.url)


def _part(traits: Traits, label: str, part: AnswerPart) -> Iterator[str]:
    yield _FEEDBACK.labelled(label, speakable_part(traits, part.text))
    yield speakable_markdown(part.why)
    yield from map(speakable, wording.spelling_diff.sentences(part.pieces))
