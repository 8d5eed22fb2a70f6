"""Word files to questions: tables as sheets are read, and numbered questions with their options below them.

A question is an item of a list with items of a list inside it, or a paragraph with options below it, numbered by Word
or by hand. Its right options are bold, underlined, highlighted, have a star, or are named in a line such as "Answer:
B". Where none of this marks them, the question is left out: a key is never guessed.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from quiz import lazy
from quiz.formats.cells import Table
from quiz.formats.columns import heading_of, layout_of
from quiz.formats.document_blocks import Block, Grid, blocks_of
from quiz.formats.foreign import ForeignFile, ForeignQuestion, Heading, LeftOut, Part
from quiz.formats.key_cells import WAYS
from quiz.formats.nodes import Body, Choice, Placed, mapping, word
from quiz.formats.row_questions import Rows, choice, prose, typed
from quiz.formats.sheet import ColumnsUnclear

_NUMBERED = lazy.pattern(r"(?:\w+\s+)?(\d{1,3})[.):]\s+(\S.*)", re.DOTALL)
_LETTERED = lazy.pattern(r"([*\u2713\u2714]?)\s*\(?([A-Za-z])[.)]\s+(\S.*)", re.DOTALL)
_STARRED = lazy.pattern(
    r"[*\u2713\u2714]\s*(\S.*)|(\S.*?)\s*(?:\*|\((?:correct|right|richtig|correcta|correct answer)\))", re.DOTALL
)
_NAMED = lazy.pattern(r"([^:\uff1a]{2,40})[:\uff1a]\s*(\S.*)", re.DOTALL)
_ASKS = ("?", "\uff1f", "\u061f", ":", "\u2026")


@dataclass(slots=True)
class _Asked:
    """What belongs to one question, while it is collected."""

    stem: Block
    options: list[tuple[Block, str, bool]] = field(default_factory=list)
    """Each with its text and whether it is marked as right."""
    answer: Block | None = None
    explanation: list[str] = field(default_factory=list)


def read(file: ForeignFile) -> Iterator[Part]:
    """Yield the questions of a Word file. Raises QuizError if it cannot be opened."""
    blocks = blocks_of(file.data, file.path)
    title = next((block.text for block in blocks if isinstance(block, Block) and block.heading), "")
    tables = [_Table(block, file) for block in blocks if isinstance(block, Grid)]
    columns = tuple(column for table in tables for column in table.columns())
    yield Heading(title=title if len(title) < 200 else "", columns=columns)
    for table in tables:
        yield from table.parts()
    for asked in _questions([block for block in blocks if isinstance(block, Block)]):
        yield _part(asked)


class _Table:
    """A table, which is read as a sheet is where it has columns for questions."""

    def __init__(self, grid: Grid, file: ForeignFile) -> None:
        self._number = grid.number
        rows = [
            [Placed(text, (grid.number + at, column), (grid.number + at, column)) for column, text in enumerate(row, 1)]
            for at, row in enumerate(grid.rows)
        ]
        self._table = Table("", rows)
        self._layout = layout_of(self._table, file.options.columns, file.options.key)
        if self._layout and self._layout.key.possible and self._layout.unclear:
            sentence = f"{file.path}: {self._layout.unclear} Say which with --key."
            raise ColumnsUnclear(sentence, self._table, self._layout)

    def columns(self) -> list[tuple[str, str, str]]:
        """Return what its columns were taken for."""
        return self._layout.described() if self._layout and not self._layout.unclear else []

    def parts(self) -> Iterator[Part]:
        """Yield its questions."""
        layout = self._layout
        if layout is None:
            return
        if layout.unclear:
            yield LeftOut((self._number, 1), f"A table is left out: {layout.unclear}", "")
            return
        reader = Rows(self._table, layout, several=False)
        rows = self._table.rows[layout.first :]
        yield from (reader.part(row) for row in rows if any(cell.text for cell in row))


def _questions(blocks: Sequence[Block]) -> Iterator[_Asked]:
    """Yield each question with what belongs to it."""
    deepest = max((block.level for block in blocks), default=0)
    asked: _Asked | None = None
    for at, block in enumerate(blocks):
        following = blocks[at + 1] if at + 1 < len(blocks) else None
        named = _named(block) if asked else None
        option = _option(block, deepest, asked)
        if asked and named and named[0] in ("correct", "answer"):
            asked.answer = block._replace(text=named[1])
        elif asked and named and named[0] == "explanation":
            asked.explanation.append(named[1])
        elif asked and option is not None:
            asked.options.append((block, *option))
        elif _is_stem(block, following, deepest):
            if asked:
                yield asked
            numbered = _NUMBERED.fullmatch(block.text)
            asked = _Asked(block._replace(text=numbered[2] if numbered else block.text))
        elif asked and not asked.options and not block.heading:
            asked.stem = asked.stem._replace(text=f"{asked.stem.text}\n\n{block.text}")
        elif asked and block.heading:
            yield asked
            asked = None
        elif asked:
            asked.explanation.append(block.text)
    if asked:
        yield asked


def _option(block: Block, deepest: int, asked: _Asked | None) -> tuple[str, bool] | None:
    """Return the text of an option and whether it is marked; None for what is no option."""
    lettered = _LETTERED.fullmatch(block.text)
    if asked is None or block.heading:
        return None
    if block.level > asked.stem.level or (lettered and not _NUMBERED.fullmatch(block.text)):
        text, starred = (lettered[3], bool(lettered[1])) if lettered else (block.text, False)
        found = _STARRED.fullmatch(text)
        return (found[1] or found[2], True) if found else (text, starred or block.marked)
    if block.level == asked.stem.level == deepest == 1 and not block.text.rstrip().endswith(_ASKS):
        found = _STARRED.fullmatch(block.text)  # Word's own letters beside Word's own numbers, in one list
        return (found[1] or found[2], True) if found else (block.text, block.marked)
    return None


def _is_stem(block: Block, following: Block | None, deepest: int) -> bool:
    """Return whether a question begins: by its number, by its place in a list, or by what follows it."""
    if block.heading or following is None:
        return False
    below = following.level > block.level or _LETTERED.fullmatch(following.text) is not None
    if _NUMBERED.fullmatch(block.text) or (block.level == 1 and deepest > 1):
        return True
    return below or block.text.rstrip().endswith(_ASKS[:3])


def _named(block: Block) -> tuple[str, str] | None:
    """Return the role and the rest of a line such as "Answer: B"; None for any other."""
    found = _NAMED.fullmatch(block.text)
    heading = heading_of(found[1]) if found else None
    if not found or heading is None or heading.label or heading.role not in ("correct", "answer", "explanation"):
        return None
    return heading.role, found[2]


def _part(asked: _Asked) -> ForeignQuestion | LeftOut:
    at = (asked.stem.number, 1)
    name = f"paragraph {asked.stem.number}: {asked.stem.text[:60]}"
    texts = [text for _, text, _ in asked.options]
    right = [number for number, (_, _, marked) in enumerate(asked.options) if marked]
    if asked.answer:
        ways = [found for way in ("letters", "text", "numbers") if (found := WAYS[way](asked.answer.text, texts))]
        if asked.options and not ways:
            return LeftOut((asked.answer.number, 1), f"`{asked.answer.text}` names none of the options.", name)
        right = list(ways[0]) if ways else []
    body: Body | str
    if not asked.options:
        if asked.answer is None:
            return LeftOut(at, "There are no options and no answer below this question.", name)
        body = typed(_placed(asked.answer, asked.answer.text), [])
    elif not right or len(right) == len(texts):
        return LeftOut(
            at, 'Its right answer is not marked: make it bold, put a * before it, or add a line "Answer: B".', name
        )
    else:
        shown = [prose(_placed(block, text)) for block, text, _ in asked.options]
        body = choice([Choice(text, number in right) for number, text in enumerate(shown)], [])
    if isinstance(body, str):
        return LeftOut(at, body, name)
    stem = prose(_placed(asked.stem, asked.stem.text))
    explanation = _placed(asked.stem, "\n\n".join(asked.explanation)) if asked.explanation else None
    entries = [
        ("type", word(body.type, at)),
        ("stem", stem),
        *body.entries,
        ("explanation", explanation and prose(explanation)),
    ]
    return ForeignQuestion(mapping(at, at, entries))


def _placed(block: Block, text: str) -> Placed:
    place = (block.number, 1)
    return Placed(text, place, place)
