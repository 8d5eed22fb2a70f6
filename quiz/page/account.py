"""The account of an answered question as blocks of a page. ``quiz.tutor`` decides what there is to show."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from quiz import wording
from quiz.model import Bank, Question, Traits, Verdict
from quiz.page.context import Context
from quiz.page.drawing import draw
from quiz.paper.answered import titled_parts
from quiz.paper.sheet import Line, Part
from quiz.pictures import Target
from quiz.tutor import Feedback
from quiz.tutor.merged import Compared, Label, Option, compared, options
from quiz.tutor.sections import (
    Correction,
    Explanation,
    Given,
    Key,
    Others,
    Section,
    Sources,
    Stem,
    Urgent,
    VerdictSection,
    Words,
)

_WORDS, _PICTURES = wording.explaining, wording.pictures
_OPTIONS: Mapping[tuple[Label, bool], str] = {
    ("answer", True): "Right answer",
    ("missed", True): "Right answer, missed",
    ("yours", True): "Right, your answer",
    ("yours", False): "Not right, your answer",
}
"""What an option or a typed text was, in words."""


class Block(NamedTuple):
    """What is under one heading."""

    name: str
    """Its class in the style sheet."""
    title: str = ""
    parts: tuple[Part, ...] = ()
    options: tuple["Shown", ...] = ()
    places: tuple["Place", ...] = ()
    urgent: str = ""
    stem: Stem | None = None
    folded: bool = False
    """Whether it opens only when it is chosen."""


class Shown(NamedTuple):
    """An option as it is marked after the answer."""

    option: Option
    sign: str
    label: str


class Place(NamedTuple):
    """A gap, a left or a position: what was given there, and what is right."""

    name: str
    each: Compared
    traits: Traits
    has_given: bool
    """Whether something was given anywhere; who did not know has given nothing, and nothing of it is wrong."""


def page(template: str, context: Context, feedback: Feedback, place: str, **values: object) -> str:
    """Return a page with one explanation to read again; ``place`` is which one, and ``values`` is what is around it."""
    topic = feedback.question.topic
    return draw(
        template,
        context,
        place,
        place=place,
        bank=feedback.bank,
        topic=feedback.bank.topic_title(topic) if topic else "",
        verdict=verdict(feedback.verdict),
        code=feedback.verdict.verdict or "unknown",
        sign=sign(feedback.verdict.verdict),
        pictures=pictures(feedback.bank, feedback.question, feedback.links.pictures, context),
        **values,
    )


def pictures(bank: Bank, question: Question, named: Iterable[Target], context: Context) -> list[tuple[str, str]]:
    """Return the address of each picture that lies beside the bank, and what it shows in words; others stay links."""
    name = question.id.rpartition("/")[2]
    there = [it.picture for it in named if it.is_file]
    return [
        (context.link("picture", bank=bank.id, question=name, path=it.path), _PICTURES.picture(it.shows))
        for it in there
    ]


def verdict(section: VerdictSection) -> str:
    """Return the verdict in words, with the moment of an earlier answer."""
    code = section.verdict
    if code is None:
        return wording.reading.never_answered()
    return wording.reading.answered(code, section.at) if section.at else _WORDS.verdict(code)


def sign(code: Verdict | None) -> str:
    """Return the sign beside a verdict."""
    return _WORDS.SIGNS[code] if code else ""


def blocks(feedback: Feedback, *, merged: bool) -> Iterator[Block]:
    """Yield everything after the verdict; ``merged``, the options where they stood, each with its why."""
    first, *rest = feedback.sections
    assert isinstance(first, VerdictSection)
    beside = tuple(_beside(first))
    if beside:
        yield Block("beside", parts=beside)
    shown, places = (options(feedback), compared(feedback)) if merged else ((), None)
    for section in rest:
        match section:
            case Key() if shown:
                yield Block("options", options=tuple(map(_shown, shown)))
            case Key() if places:
                known = first.verdict != "unknown"
                named = (_place(places.traits, each, known) for each in places.places)
                yield Block("places", _WORDS.key(places.traits, several=True), places=tuple(named))
            case Given(traits, _, reasons, judgement) if shown or places:
                yield from _reasons(Given(traits, (), reasons, judgement))
            case Others(traits) if shown and traits.interaction == "pick":
                pass  # each why is at its option
            case _:
                yield _block(section, folded=merged)


def _block(section: Section, *, folded: bool) -> Block:
    match section:
        case Urgent(action):
            return Block("urgent", urgent=action or wording.reviewing.CANNOT_WAIT)
        case Stem():
            return Block("stem", stem=section)
        case Explanation():
            title, parts = _WORDS.WHY, titled_parts(section)[1]
        case _:
            title, parts = titled_parts(section)
    name = "correction" if isinstance(section, Correction) else "section"
    return Block(name, title, tuple(parts), folded=folded and isinstance(section, Words | Sources))


def _beside(section: VerdictSection) -> Iterator[Line]:
    """Yield what belongs to the verdict beside its words."""
    if section.certainty:
        yield Line(wording.certainty.given(section.certainty), "muted")
    if section.later:
        yield Line(_WORDS.answered_again(section.later))
    if section.sure_and_missed:
        yield Line(wording.certainty.SURE)
    if section.lapses:
        yield Line(wording.pages.forgotten(section.lapses))


def _reasons(given: Given) -> Iterator[Block]:
    parts = tuple(titled_parts(given)[1])
    if parts:
        yield Block("section", parts=parts)


def _shown(option: Option) -> Shown:
    part = option.part
    code = "right" if part.right else "wrong" if part.chosen else ""
    return Shown(option, _WORDS.SIGNS.get(code, "·"), _OPTIONS.get((option.label, part.right), ""))


def _place(traits: Traits, each: Compared, known: bool) -> Place:  # noqa: FBT001 - of the field
    name = _WORDS.place(traits.interaction, each.place)
    return Place(name if traits.interaction == "pair" else f"{name[:1].upper()}{name[1:]}", each, traits, known)
