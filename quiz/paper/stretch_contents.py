"""What a review of a stretch of time contains, and in which order: figures, then what was answered, bank by bank."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import groupby

from quiz import wording
from quiz.library.stretch import Reviewed, StretchReview
from quiz.paper.answered import question_section, titled_parts
from quiz.paper.contents import last_sections, notices
from quiz.paper.sheet import Drawn, Line, Paper, Part, Points, Section
from quiz.tutor import Feedback, sections
from quiz.tutor.feedback import feedback

_WORDS = wording.looking_back
_SHORT = (sections.Stem, sections.Key, sections.ModelAnswer, sections.Yours)
"""What there is to read of a question that was right."""


def paper(review: StretchReview, when: datetime) -> Paper:
    """Return the review as it was on ``when``, on the learner's clock."""
    questions = review.questions
    banks = tuple({it.item.bank.id: it.item.bank for it in questions}.values())
    languages = {bank.language for bank in banks}
    urgent = {it.item.bank.id for it in questions if it.item.question.urgent}
    drawn = Section(_WORDS.FIGURES, tuple(map(Drawn, review.figures)))
    return Paper(
        _WORDS.period(*review.stretch),
        languages.pop() if len(languages) == 1 else "en",
        (*_head(review, when), *notices(banks, when.date())),
        (drawn, *_banks(questions, when), *last_sections(banks, urgent)),
    )


def _head(review: StretchReview, when: datetime) -> Iterator[Line]:
    yield Line(wording.reviewing.saved(when.date()))
    right = sum(it.right_at_once for it in review.questions)
    yield Line(_WORDS.answered(review.answers, review.days, len(review.questions), right), "strong")
    yield from (Line(text, "muted") for text in _WORDS.left_out(review.gone, review.held_back))


def _banks(questions: Sequence[Reviewed], when: datetime) -> Iterator[Section]:
    """Yield a section for each bank, with its topics under it; questions are numbered through."""
    numbers = iter(range(1, len(questions) + 1))
    for _, of_bank in groupby(questions, key=lambda it: it.item.bank.id):
        found = list(of_bank)
        bank = found[0].item.bank
        topics = [
            Section(bank.topic_title(topic) or wording.standing.NO_TOPIC, (), tuple(_topic(list(own), numbers, when)))
            for topic, own in groupby(found, key=lambda it: it.item.question.topic)
        ]
        yield Section(bank.title, (), tuple(topics))


def _topic(found: Sequence[Reviewed], numbers: Iterator[int], when: datetime) -> Iterator[Section]:
    """Yield the questions of a topic: in full those that were not right at once, and in short the others."""
    for it in sorted(found, key=lambda it: it.right_at_once):
        account, number = _account(it, when), next(numbers)
        if not it.right_at_once:
            section = question_section(number, account)
            missed = [Line(_WORDS.MISSED_AT_FIRST, "muted")] if it.item.mark == "right" else []
            parts = (section.parts[0], *missed, *section.parts[1:])
            yield replace(section, title=wording.reviewing.question(number, ""), parts=parts)
            continue
        drawn = (titled_parts(_without_whys(part)) for part in account.sections if isinstance(part, _SHORT))
        parts = tuple(part for _, own in drawn for part in own)
        yield Section(_WORDS.right(number), tuple(map(_quiet, parts)), whole=True)


def _account(found: Reviewed, when: datetime) -> Feedback:
    item, at = found.item, found.item.answered.at if found.item.answered else None
    answered = at.astimezone(when.tzinfo) if at else None
    return feedback(item.bank, item.question, item.attempt, at=answered, own=found.own)


def _without_whys(section: sections.Section) -> sections.Section:
    if not isinstance(section, sections.Key):
        return section
    return replace(section, parts=tuple(part._replace(why="") for part in section.parts))


def _quiet(part: Part) -> Part:
    """Return a part of a question that was right: its own words are set like running text."""
    return Points(tuple(replace(point, note="") for point in part.points)) if isinstance(part, Points) else part
