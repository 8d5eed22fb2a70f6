"""Moodle XML, which can say almost everything: https://docs.moodle.org/en/Moodle_XML_format. Texts stay Markdown."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from html import escape

from quiz import kinds
from quiz.formats.export.shared_texts import cloze_of, explanation, in_categories, in_unit, literal, numbers, share_of
from quiz.formats.export.target import CannotExpress, Entry, Format, Written
from quiz.formats.export.used_keys import Keys
from quiz.kinds.cloze import Hole
from quiz.model import Bank

_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
"""Matches what no XML file may hold."""
_GAP_SIGNS = re.compile(r"[}#~/\"\\]")

_TYPES = {
    "single": "multichoice",
    "multiple": "multichoice",
    "true-false": "truefalse",
    "short-answer": "shortanswer",
    "numeric": "numerical",
    "cloze": "cloze",
    "matching": "matching",
    "ordering": "ordering",
    "recall": "essay",
}


def question(entry: Entry) -> str:
    """Write one question as an element, its id as its name and its idnumber."""
    keys, name = entry.keys, entry.question.type
    stem = keys.text("stem")
    if name == "cloze":
        stem = "\n\n".join(filter(None, (stem, _with_gaps(keys, entry))))
    own = "\n".join(_OWN[name](keys, entry))
    hints = "".join(f'\n<hint format="markdown">{_text(hint)}</hint>' for hint in keys.texts("hints"))
    tags = "".join(f"<tag>{_text(tag)}</tag>" for tag in keys.texts("tags"))
    lines = (
        f'<question type="{_TYPES[name]}">',
        f"<name>{_text(entry.question.id)}</name>",
        f'<questiontext format="markdown">{_text(stem)}</questiontext>',
        f'<generalfeedback format="markdown">{_text(explanation(entry))}</generalfeedback>',
        f"<idnumber>{_plain(entry.question.id)}</idnumber>",
        own + hints,
        f"<tags>{tags}</tags>" if tags else "",
        "</question>",
    )
    return "\n".join(filter(None, lines))


def _choice(keys: Keys, entry: Entry) -> Iterator[str]:
    rows = keys.rows("options")
    many = entry.question.type == "multiple"
    if many:
        keys.has_value("score", "balanced")
    right = sum("correct" in row for row in rows)
    share = share_of(right)
    yield f"<single>{str(not many).lower()}</single>"
    yield f"<shuffleanswers>{keys.text('shuffle', 'true')}</shuffleanswers>"
    for row in rows:
        correct = "correct" in row
        text = row.text("correct" if correct else "wrong")
        yield _answer(share if correct else f"-{share}" if many else "0", text, row.text("why"))


def _true_false(keys: Keys, entry: Entry) -> Iterator[str]:
    right, why = keys.text("answer"), keys.text("why")
    for word in ("true", "false"):
        yield _answer("100" if word == right else "0", word, why, "plain_text")


def _short(keys: Keys, entry: Entry) -> Iterator[str]:
    if not kinds.graded(entry.question):
        raise CannotExpress("Its answer is too long to be typed word for word.")
    yield f"<usecase>{int(keys.has_value('case', 'sensitive'))}</usecase>"
    for text in (keys.text("answer"), *keys.texts("accept")):
        yield _answer("100", literal(text), "", "plain_text")
    for row in keys.rows("reject"):
        yield _answer("0", literal(row.text("text")), row.text("why"), "plain_text")


def _numeric(keys: Keys, entry: Entry) -> Iterator[str]:
    unit = keys.text("unit")
    yield _number("100", keys, "")
    for row in keys.rows("accept"):
        yield _number("100", in_unit(row, unit), "")
    for row in keys.rows("reject"):
        yield _number("0", in_unit(row, unit), row.text("why"))
    if unit:
        needed = keys.has_value("unit-required", "true")
        yield f"<units><unit><multiplier>1</multiplier><unit_name>{_plain(unit)}</unit_name></unit></units>"
        yield f"<unitgradingtype>{int(needed)}</unitgradingtype>"
        yield f"<unitpenalty>{int(needed)}</unitpenalty>\n<showunits>0</showunits>\n<unitsleft>0</unitsleft>"


def _number(fraction: str, keys: Keys, why: str) -> str:
    counts = numbers(keys)
    feedback = f'<feedback format="markdown">{_text(why)}</feedback>' if why else ""
    return (
        f'<answer fraction="{fraction}" format="plain_text"><text>{counts.middle}</text>{feedback}'
        f"<tolerance>{counts.tolerance}</tolerance></answer>"
    )


def _matching(keys: Keys, entry: Entry) -> Iterator[str]:
    yield "<shuffleanswers>true</shuffleanswers>"
    pairs = [(row.text("left"), row.text("right")) for row in keys.rows("pairs")]
    for left, right in [*pairs, *(("", row.text("text")) for row in keys.rows("decoys"))]:
        partner = f'<answer format="plain_text">{_text(right)}</answer>'
        yield f'<subquestion format="markdown">{_text(left)}{partner}</subquestion>'


def _ordering(keys: Keys, entry: Entry) -> Iterator[str]:
    rows = keys.rows("sequence")
    yield "<layouttype>VERTICAL</layouttype>\n<selecttype>ALL</selecttype>"
    yield f"<selectcount>{len(rows)}</selectcount>"
    # Every pair in order counts, as in quiz.
    yield "<gradingtype>RELATIVE_ALL_PREVIOUS_AND_NEXT</gradingtype>\n<showgrading>SHOW</showgrading>"
    yield "<numberingstyle>none</numberingstyle>"
    for at, row in enumerate(rows, 1):
        yield _answer(f"{at}.0000000", row.text("item"), row.text("why"))


def _recall(keys: Keys, entry: Entry) -> Iterator[str]:
    yield f'<graderinfo format="markdown">{_text(keys.text("answer"))}</graderinfo>'


_OWN: Mapping[str, Callable[[Keys, Entry], Iterator[str]]] = {
    "single": _choice,
    "multiple": _choice,
    "true-false": _true_false,
    "short-answer": _short,
    "numeric": _numeric,
    "cloze": lambda _, __: iter(()),  # the gaps are in the text
    "matching": _matching,
    "ordering": _ordering,
    "recall": _recall,
}


def _with_gaps(keys: Keys, entry: Entry) -> str:
    keys.text("text")
    rows = iter(keys.rows("gaps"))
    return "".join(
        part if isinstance(part, str) else _gap(part, next(rows, Keys({}))) for part in cloze_of(entry).parts
    )


def _gap(hole: Hole, row: Keys) -> str:
    """Write a gap as Moodle embeds it in a text: ``{1:SHORTANSWER:=one~=other~%0%wrong#why}``."""
    why = row.text("why")
    if hole.options:
        texts = [(text in hole.accept, text, why if text in hole.accept else "") for text in hole.options]
        inside = [f"{'=' * right}{_in_gap(text)}{_gap_feedback(about)}" for right, text, about in texts]
        return f"{{1:MULTICHOICE_S:{'~'.join(inside)}}}"
    inside = [f"={_in_gap(literal(text))}{_gap_feedback(why)}" for text in hole.accept]
    inside += [
        f"%0%{_in_gap(literal(each.text('text')))}{_gap_feedback(each.text('why'))}" for each in row.rows("reject")
    ]
    return f"{{1:SHORTANSWER{'_C' * row.has_value('verbatim', 'true')}:{'~'.join(inside)}}}"


def _gap_feedback(why: str) -> str:
    return f"#{_in_gap(why)}" if why else ""


def _in_gap(text: str) -> str:
    return _GAP_SIGNS.sub(r"\\\g<0>", " ".join(text.split()))


def _answer(fraction: str, text: str, why: str, form: str = "markdown") -> str:
    feedback = f'<feedback format="markdown">{_text(why)}</feedback>' if why else ""
    return f'<answer fraction="{fraction}" format="{form}">{_text(text)}{feedback}</answer>'


def document(bank: Bank, parts: Sequence[Written[str]]) -> str:
    """Write the whole file: what the bank is as a comment, then the questions, each topic under its category."""
    head = (bank.title, bank.summary, bank.notice, bank.license, ", ".join(bank.authors))
    about = "\n".join(_NO_XML.sub("", text).replace("--", "- -").rstrip("-") for text in head if text)
    begin = ('<?xml version="1.0" encoding="UTF-8"?>', f"<!--\n{about}\n-->", "<quiz>")
    return "\n".join((*begin, *in_categories(parts, _category), "</quiz>\n"))


def _category(path: str) -> str:
    return f'<question type="category"><category>{_text(path)}</category></question>'


def _text(text: str) -> str:
    return f"<text>{_plain(text)}</text>"


def _plain(text: str) -> str:
    """Return a text as it is written between tags, in a section of its own where that is easier to read."""
    text = _NO_XML.sub("", text)
    if not any(sign in text for sign in "&<>"):
        return text
    return escape(text, quote=False) if "]]>" in text else f"<![CDATA[{text}]]>"


FORMAT = Format(".xml", question, document, ("summary", "notice", "license", "authors"))
