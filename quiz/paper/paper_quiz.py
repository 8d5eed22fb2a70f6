"""A quiz to print: questions with room to answer, and on pages of their own the key with every reason.

Each version has its own order of questions, options, pairs and items. The order follows from the seed, which stands on
the paper, so that the same sheets can be printed again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random
from typing import assert_never

from quiz import kinds, wording
from quiz.kinds.true_false import TRUE
from quiz.model import Arrange, Bank, Fill, Gap, Interaction, Pair, Pick, Question, Reveal, Write
from quiz.paper import as_html
from quiz.paper.sheet import Blanks, Line, MarkdownText, PageSize, Paper, Part, Point, Points, Section
from quiz.wording.printing import Printed

_WORDS = wording.printing
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_LINES_FOR_OWN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Printing:
    """What a person chose about the sheets."""

    versions: int = 1
    seed: int = 1
    number: int | None = None
    """How many questions are drawn, the same ones for all versions; None for all of the bank."""
    page: PageSize = "A4"


@dataclass(frozen=True, slots=True)
class _Asked:
    """A question as one version asks it."""

    question: Question
    interaction: Interaction
    words: Printed

    def shown(self, text: str) -> str:
        """Return an option in the language of the bank: true and false are the program's own words."""
        if kinds.traits(self.question).stem != "statement":
            return text
        return self.words.true if text == TRUE else self.words.false


def draw(bank: Bank, questions: Sequence[Question], printing: Printing) -> str:
    """Return the sheets as one HTML file: each version's questions, then each version's key, all on new pages."""
    chosen, words = _chosen(questions, printing), _WORDS.in_language(bank.language)
    versions = [_version(chosen, _chance(printing.seed, at), words) for at in range(printing.versions)]
    several = printing.versions > 1
    names = [words.version.format(LETTERS[at % len(LETTERS)]) if several else "" for at in range(len(versions))]
    named = list(zip(names, versions, strict=True))
    sheets = [_sheet(words, name, version, first=not at) for at, (name, version) in enumerate(named)]
    keys = [_key(words, name, version) for name, version in named]
    about = filter(None, (bank.notice, _WORDS.made_of(bank.license, printing.seed)))
    paper = Paper(bank.title, bank.language, tuple(map(Line, about)), (*sheets, *keys), printing.page)
    return as_html.draw(paper)


def _chance(seed: int, version: int = -1) -> Random:
    """Return what shuffles one version, or draws the questions of all."""
    return Random(f"{seed}/{version}")  # noqa: S311 - nobody gains by guessing the order


def _chosen(questions: Sequence[Question], printing: Printing) -> tuple[Question, ...]:
    if printing.number is None or printing.number >= len(questions):
        return tuple(questions)
    drawn = set(_chance(printing.seed).sample(range(len(questions)), printing.number))
    return tuple(question for at, question in enumerate(questions) if at in drawn)


def _version(questions: Sequence[Question], chance: Random, words: Printed) -> tuple[_Asked, ...]:
    def shuffled(texts: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(chance.sample(texts, len(texts)))

    order = chance.sample(questions, len(questions))
    return tuple(_Asked(question, kinds.present(question, shuffled), words) for question in order)


def _sheet(words: Printed, name: str, version: Sequence[_Asked], *, first: bool) -> Section:
    questions = tuple(_printed(number, asked) for number, asked in enumerate(version, 1))
    return Section(words.sheet(name), (Line(words.name_and_date),), questions, new_page=not first)


def _printed(number: int, asked: _Asked) -> Section:
    stem = asked.question.stem
    parts: list[Part] = [MarkdownText(stem, asked=True)] if stem else []
    return Section(f"{number}.", (*parts, *_to_answer(asked)), whole=True)


def _to_answer(asked: _Asked) -> Iterator[Part]:
    """Yield what there is to choose from, and room to write."""
    words = asked.words
    match asked.interaction:
        case Pick(options=options, many=many):
            yield Line(words.tick_all if many else words.tick_one, "muted")
            yield _lettered([asked.shown(option) for option in options])
        case Write(unit=unit):
            yield Line(words.in_unit.format(unit) if unit else words.write, "muted")
            yield Blanks(1)
        case Fill(parts=parts):
            yield Line("".join(_gap(part) if isinstance(part, Gap) else part for part in parts))
        case Arrange(items=items):
            yield Line(words.order, "muted")
            yield _lettered(items)
            yield Blanks(1)
        case Pair(lefts=lefts, rights=rights):
            yield Line(words.pair, "muted")
            yield Points(
                tuple(
                    Point(f"{_WORDS.GAP} {left}", marked_up=True, sign=str(at), quiet=True)
                    for at, left in enumerate(lefts, 1)
                )
            )
            yield _lettered(rights)
        case Reveal():
            yield Blanks(_LINES_FOR_OWN_WORDS)
        case _:
            assert_never(asked.interaction)


def _gap(gap: Gap) -> str:
    return f"{_WORDS.GAP} ({' / '.join(gap.options)})" if gap.options else _WORDS.GAP


def _lettered(texts: Sequence[str]) -> Points:
    return Points(tuple(Point(text, marked_up=True, sign=letter(at), quiet=True) for at, text in enumerate(texts)))


def letter(at: int) -> str:
    """Return what the row at this place is called: A to Z, then AA, AB and so on."""
    more, last = divmod(at, len(LETTERS))
    return (letter(more - 1) if more else "") + LETTERS[last]


def _key(words: Printed, name: str, version: Sequence[_Asked]) -> Section:
    answers = tuple(_answer(number, asked) for number, asked in enumerate(version, 1))
    return Section(words.keys(name), (), answers, new_page=True)


def _answer(number: int, asked: _Asked) -> Section:
    question = asked.question
    short = _in_letters(asked)
    parts: list[Part] = [MarkdownText(question.stem)] if question.stem else []
    if isinstance(asked.interaction, Reveal):
        parts.append(MarkdownText(asked.interaction.answer))
    else:
        parts.append(Points(tuple(_explained(asked))))
    if question.explanation:
        parts.append(MarkdownText(question.explanation))
    if question.correction:
        parts += [Line(asked.words.correction, "strong"), MarkdownText(question.correction)]
    return Section(f"{number}. {short}".rstrip(), tuple(parts))


def _in_letters(asked: _Asked) -> str:
    """Return the key as it is marked on the sheet: letters of this version, or what is to be written."""
    key, interaction = kinds.key(asked.question), asked.interaction
    match interaction:
        case Pick(options=options):
            return ", ".join(sorted(letter(options.index(text)) for text in key))
        case Arrange(items=items):
            return " ".join(letter(items.index(text)) for text in key)
        case Pair(rights=rights):
            return ", ".join(f"{at} {letter(rights.index(text))}" for at, text in enumerate(key[1::2], 1))
        case Write(unit=unit):
            return f"{key[0]} {unit}".strip() if unit and not key[0].endswith(unit) else key[0]
        case Fill():
            return " | ".join(key)
        case Reveal():
            return ""
        case _:
            assert_never(interaction)


def _explained(asked: _Asked) -> Iterator[Point]:
    """Yield each part with its reason; options in the order of the sheet, with their letters."""
    parts, interaction, traits = kinds.explain(asked.question), asked.interaction, kinds.traits(asked.question)
    shown = interaction.options if isinstance(interaction, Pick) else ()
    if shown:
        parts = tuple(sorted(parts, key=lambda part: shown.index(part.text)))
    for part in parts:
        text = wording.explaining.placed(traits, part.place, asked.shown(part.text))
        text = f"{letter(shown.index(part.text))}: {text}" if shown else text
        yield Point(text, part.why, traits.marked_up, wording.explaining.SIGNS["right" if part.right else "wrong"])
