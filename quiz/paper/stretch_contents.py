"""What a review of a stretch of time contains: figures, what was not right the last time, and a list of the rest.

It is short enough to print. Whoever wants all that there is to read of each question has it in full.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from quiz import wording
from quiz.library.one_line import as_one_line
from quiz.library.stretch import Reviewed, StretchReview
from quiz.paper.answered import question_section, titled_parts
from quiz.paper.contents import last_sections, notices
from quiz.paper.sheet import Drawn, Line, Paper, Part, Point, Points, Section
from quiz.tutor import Feedback, sections

_WORDS = wording.looking_back
_ONLY_IN_FULL = (sections.Others, sections.Words, sections.Sources)
"""What there is to read elsewhere of a question that was missed."""


def paper(review: StretchReview, when: datetime, *, full: bool = False) -> Paper:
    """Return the review as it was on ``when``, on the learner's clock; ``full`` explains each question in full."""
    questions = review.questions
    banks = tuple({it.item.bank.id: it.item.bank for it in questions}.values())
    languages = {bank.language for bank in banks}
    urgent = {it.item.bank.id for it in questions if it.item.question.urgent}
    explained = [it for it in questions if full or it.item.mark != "right"]
    right = [it for it in questions if not full and it.item.mark == "right"]
    drawn = Section("These days in figures", tuple(map(Drawn, review.figures)))
    return Paper(
        _WORDS.period(*review.stretch),
        languages.pop() if len(languages) == 1 else "en",
        (*_head(review, when), *notices(banks, when.date())),
        (drawn, *_explained(explained, when, full=full), *_listed(right, when), *last_sections(banks, urgent)),
    )


def _head(review: StretchReview, when: datetime) -> Iterator[Line]:
    yield Line(wording.reviewing.saved(when.date()))
    right = sum(it.item.mark == "right" for it in review.questions)
    yield Line(_WORDS.answered(review.answers, review.days, len(review.questions), right), "strong")
    yield from (Line(text, "muted") for text in _WORDS.left_out(review.gone, review.held_back))


def _by_bank(questions: Sequence[Reviewed]) -> Iterator[tuple[str, list[Reviewed]]]:
    for _, found in groupby(questions, key=lambda it: it.item.bank.id):
        of_bank = list(found)
        yield of_bank[0].item.bank.title, of_bank


def _explained(questions: Sequence[Reviewed], when: datetime, *, full: bool) -> Iterator[Section]:
    """Yield a section with the questions that are explained, bank by bank and numbered through."""
    numbers = iter(range(1, len(questions) + 1))
    of_banks = [
        Section(title, (), tuple(_question(next(numbers), it, when, full=full) for it in found))
        for title, found in _by_bank(questions)
    ]
    if of_banks:
        yield Section("Each question" if full else "To look at again", (), tuple(of_banks))


def _question(number: int, found: Reviewed, when: datetime, *, full: bool) -> Section:
    """Return a question in full, or with its parts right below each other: the key, what was given, and why."""
    account = found.item.feedback(when.tzinfo)
    section = question_section(number, account)
    if full:
        return section
    short = (_without_whys(part, account) for part in account.sections if not isinstance(part, _ONLY_IN_FULL))
    return replace(section, parts=tuple(_below_each_other(map(titled_parts, short))), sections=())


def _without_whys(section: sections.Section, account: Feedback) -> sections.Section:
    """Return a section as it is; of the key, without the whys that an explanation says in one."""
    if not isinstance(section, sections.Key) or not account.question.explanation:
        return section
    return replace(section, parts=tuple(part._replace(why="") for part in section.parts))


def _below_each_other(drawn: Iterable[tuple[str, Iterable[Part]]]) -> Iterator[Part]:
    for heading, parts in drawn:
        if heading and heading != wording.reviewing.EXPLANATION:
            yield Line(heading, "label")
        yield from parts


def _listed(questions: Sequence[Reviewed], when: datetime) -> Iterator[Section]:
    """Yield a section with the list of what was right, bank by bank."""
    of_banks = [
        Section(title, (Points(tuple(_listed_point(it, when) for it in found)),))
        for title, found in _by_bank(questions)
    ]
    if of_banks:
        yield Section("Right the last time", (), tuple(of_banks))


def _listed_point(found: Reviewed, when: datetime) -> Point:
    note = "missed at first" if found.was_missed else ""
    answer = "; ".join(_answer_texts(found.item.feedback(when.tzinfo)))
    sign = wording.explaining.SIGNS["right"]
    return Point(found.item.line(), found.item.own.shown, sign=sign, note=note, below=(answer,), listed=True)


def _answer_texts(account: Feedback) -> Iterator[str]:
    """Yield the right answer, part by part; of a text with gaps, the text with all of them filled."""
    filled = next((it.filled for it in account.sections if isinstance(it, sections.Stem)), "")
    for section in account.sections:
        match section:
            case sections.ModelAnswer(text):
                yield as_one_line(text)
            case sections.Key() if filled:
                yield as_one_line(filled, styled=False)
            case sections.Key(traits, parts):
                placed = (wording.explaining.placed(traits, it.place, it.text) for it in parts)
                yield from (as_one_line(text, styled=traits.marked_up) for text in placed)
            case _:
                pass
