"""Questions of rows: what is in the cells of one row, or below one question of a document, as keys of our types."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from quiz import lazy
from quiz.bank.recovery.author_names import our_word
from quiz.formats import html_markdown
from quiz.formats.cells import Table, letters
from quiz.formats.foreign import ForeignQuestion, LeftOut
from quiz.formats.key_cells import WAYS
from quiz.formats.layout import Layout
from quiz.formats.nodes import Body, Choice, Placed, Value, mapping, options, texts, word
from quiz.formats.plain_signs import as_markdown
from quiz.package_data import package_rows

_NUMBER = lazy.pattern(r"[-+−]?\d+(?:[.,]\d+)?")
FORMULA = ("=", "+", "-", "@", "＝", "＋", "－", "＠")
"""How a cell begins that a spreadsheet calculates; some take the wide signs, too."""
_MOST_WORDS = 5
"""Words of an answer that can still be compared when they are typed."""
_SHOWN_NAME = 60


class Rows:
    """Reads the rows of one table."""

    def __init__(self, table: Table, layout: Layout, *, several: bool) -> None:
        self._table = table
        self._layout = layout
        self._sheet = table.name if several else ""
        self._columns = {role: layout.columns(role) for role in dict.fromkeys(layout.roles)}

    def part(self, row: Sequence[Placed]) -> ForeignQuestion | LeftOut:
        """Return a row as a question, or why it is none."""
        stem = self._one(row, "question")
        start = next(cell.start for cell in row if cell.text)
        if not stem:
            return LeftOut(start, "There is no question in this row.", self._name(row, None))
        self._remarks: list[str] = []
        body = self._body(row)
        if isinstance(body, str):
            return LeftOut(stem.start, body, self._name(row, stem))
        own = body.entries
        last = next(cell.end for cell in reversed(row) if cell.text)
        explanations = [self._prose_of(cell) for cell in self._all(row, "explanation")]
        whys = [self._prose_of(cell) for cell in self._all(row, "why")]
        if body.type == "true-false" and not any(key == "why" and value for key, value in own):
            own = (*own, ("why", _joined(whys)))
        elif body.type in ("short-answer", "numeric", "recall"):
            explanations = whys + explanations
        tags = [tag for cell in self._all(row, "tags") for tag in re.split(r"\s*[,;]\s*", cell.text) if tag]
        level = self._one(row, "difficulty")
        hints = texts(self._prose_of(cell) for cell in self._all(row, "hint"))
        difficulty = our_word("difficulty", level.text) or level.text.casefold() if level else ""
        entries: list[tuple[str, Value]] = [
            ("type", word(body.type, stem.start)),
            ("tags", texts(word(tag, start) for tag in tags)),
            ("difficulty", word(difficulty, start) if difficulty in ("easy", "medium", "hard") else None),
            ("stem", self._prose_of(stem)),
            *own,
            ("explanation", _joined(explanations)),
            ("hints", hints),
        ]
        topic = self._one(row, "topic")
        category = topic.text if topic else self._sheet
        origin = self._one(row, "id")
        self._note_dates(row)
        node = mapping(start, last, entries)
        return ForeignQuestion(node, origin.text if origin else "", category, tuple(self._remarks))

    def _name(self, row: Sequence[Placed], stem: Placed | None) -> str:
        shown = stem or next(cell for cell in row if cell.text)
        if not self._table.name:
            return shown.text[:_SHOWN_NAME]
        cell = f"{letters(shown.start[1] - 1)}{shown.start[0]}"
        return f"sheet {self._table.name}, cell {cell}: {shown.text[:_SHOWN_NAME]}"

    def _note_dates(self, row: Sequence[Placed]) -> None:
        for cell in row if self._table.dates else ():
            if cell.start in self._table.dates:
                self._remarks.append(
                    f"The sheet holds a date here, which may have been typed as another text: {cell.text}"
                )

    def _cell(self, row: Sequence[Placed], column: int) -> Placed | None:
        return row[column] if column < len(row) and row[column].text else None

    def _all(self, row: Sequence[Placed], role: str) -> list[Placed]:
        length = len(row)
        return [row[at] for at in self._columns.get(role, ()) if at < length and row[at].text]

    def _one(self, row: Sequence[Placed], role: str) -> Placed | None:
        return next(iter(self._all(row, role)), None)

    def _prose_of(self, cell: Placed) -> Placed:
        return cell.replaced(_without_apostrophe(cell.text)) if self._layout.markdown else prose(cell)

    def _option(self, cell: Placed) -> Placed:
        shown = self._prose_of(cell.replaced(" ".join(cell.text.split())))
        return shown.replaced(" ".join(shown.text.split()))

    def _body(self, row: Sequence[Placed]) -> Body | str:
        """Return the type and its keys, or why the row is no question."""
        written = self._one(row, "type")
        asked = our_word("type", written.text).split() if written else []
        right = self._one(row, "correct")
        wrong = self._all(row, "wrong")
        if wrong and right:
            chosen = [Choice(self._option(cell), cell is right) for cell in (right, *wrong)]
            return choice(chosen, asked)
        if self._all(row, "option"):
            return self._picked(row, asked, right)
        if right is None:
            return "There is no right answer in this row."
        return typed(right, asked, self._prose_of)

    def _picked(self, row: Sequence[Placed], asked: list[str], right: Placed | None) -> Body | str:
        columns, whys = self._columns["option"], self._columns.get("why", ())
        cells = [self._cell(row, column) for column in columns]
        shown = [cell.text if cell else "" for cell in cells]
        way = self._layout.key.way
        if way == "stars":
            found: tuple[int, ...] | None = tuple(at for at, text in enumerate(shown) if text.startswith("*"))
            cells = [cell and cell.replaced(cell.text.removeprefix("*").strip()) for cell in cells]
        elif right is None:
            return "There is no right answer in this row."
        else:
            found = WAYS[way](right.text, shown)
        if not found:
            return f"`{right.text}` names none of the options." if right else "No option has a star."
        reasons = [self._cell(row, column) for column in whys] if len(whys) == len(columns) else [None] * len(columns)
        chosen = [
            Choice(self._option(cell), at in found, self._prose_of(why) if why else None)
            for at, (cell, why) in enumerate(zip(cells, reasons, strict=True))
            if cell
        ]
        return choice(chosen, asked)


def prose(cell: Placed) -> Placed:
    """Return a text as Markdown that shows the same; HTML in it becomes Markdown."""
    text = _without_apostrophe(cell.text)
    if html_markdown.has_markup(text):
        return cell.replaced(html_markdown.markdown_of(text.replace("\n", "<br>")))
    return cell.replaced(as_markdown(text))


def typed(right: Placed, asked: list[str], show: Callable[[Placed], Placed] = prose) -> Body:
    """Return an answer to type: true or false, a number, a few words, or more than can be compared."""
    text = _without_apostrophe(right.text)
    truth = _truth(text)
    if truth is not None and (not asked or "true-false" in asked):
        return Body("true-false", (("answer", right.replaced(str(truth).lower())),))
    if "recall" in asked or (not asked and len(text.split()) > _MOST_WORDS):
        return Body("recall", (("answer", show(right)),))
    number, _, unit = text.partition(" ")
    if _NUMBER.fullmatch(number) and ("numeric" in asked or (not asked and not unit)):
        answer = right.replaced(number.replace(",", ".").replace("−", "-"))
        return Body("numeric", (("answer", answer), ("unit", right.replaced(unit))))
    first, *more = [part for part in re.split(r"\s*;\s*", text) if part] or [text]
    accepted = texts(right.replaced(part) for part in dict.fromkeys(more) if part != first)
    return Body("short-answer", (("answer", right.replaced(first)), ("accept", accepted)))


def choice(chosen: list[Choice], asked: list[str]) -> Body | str:
    """Return options as a question: true or false, one to pick, or several to tick."""
    right = [choice for choice in chosen if choice.right]
    if len(chosen) < 2:
        return "There is only one option in this row."
    truths = {_truth(choice.text.text) for choice in chosen}
    answers = any(_word(choice.text.text) in ("yes", "no") for choice in chosen)  # a question, and not a statement
    stated = truths == {True, False} and (asked == ["true-false"] if answers else asked != ["single"])
    if len(chosen) == 2 and len(right) == 1 and stated:
        reasons = [choice.why for choice in chosen if choice.why]
        answer = right[0].text.replaced(str(_truth(right[0].text.text)).lower())
        return Body("true-false", (("answer", answer), ("why", _joined(reasons))))
    name = "single" if len(right) == 1 and asked != ["multiple"] else "multiple"
    if len(right) == len(chosen):
        return "All options are right, so there is nothing to choose."
    return Body(name, (("options", options(chosen)),))


@cache
def _words() -> Mapping[str, str]:
    rows = package_rows(__package__, "truth_words.tsv")
    return {written: meaning for meaning, words in rows for written in words.split(", ")}


def _word(text: str) -> str:
    """Return whether a cell says ``true``, ``false``, ``yes`` or ``no``; empty for any other text."""
    return _words().get(text.strip().strip(".").casefold(), "")


def _truth(text: str) -> bool | None:
    """Return whether a cell says true or false; None for any other text."""
    return {"true": True, "yes": True, "false": False, "no": False}.get(_word(text))


def _without_apostrophe(text: str) -> str:
    """Return the text of a cell that begins with an apostrophe only so that no sheet takes it for a formula."""
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA) else text


def _joined(cells: Sequence[Placed]) -> Placed | None:
    if not cells:
        return None
    return cells[0].replaced("\n\n".join(dict.fromkeys(it.text for it in cells)))
