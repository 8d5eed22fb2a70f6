"""GIFT, the text format of Moodle's question bank: https://docs.moodle.org/en/GIFT_format."""

import re
from collections.abc import Callable, Mapping, Sequence

from quiz import kinds
from quiz.formats.export.shared_texts import cloze_of, explanation, in_categories, in_unit, literal, numbers, share_of
from quiz.formats.export.target import CannotExpress, Entry, Format, Written
from quiz.formats.export.used_keys import Keys
from quiz.model import Bank

_SIGNS = re.compile(r"[\\#=~{}:]")


def question(entry: Entry) -> str:
    """Write one question: its id and tags in a comment, its id as its name too, its texts as Markdown."""
    keys = entry.keys
    tags = "".join(f" [tag:{_in_brackets(tag)}]" for tag in keys.texts("tags"))
    inside = _ANSWERS[entry.question.type](keys, entry)
    about = explanation(entry)
    if entry.question.type == "recall":
        inside, about = "", "\n\n".join(filter(None, (keys.text("answer"), about)))
    general = f"####{_escaped(about)}" if about else ""
    stem = _stem(keys, entry)
    before, after = ("", "") if entry.question.type != "cloze" else _around(entry)
    text = "\n\n".join(filter(None, (stem, before)))
    return (
        f"// [id:{_in_brackets(entry.question.id)}]{tags}\n"
        f"::{_escaped(entry.question.id)}::[markdown]{_escaped(text)} {{{inside}{general}}}{_escaped(after)}"
    )


def _stem(keys: Keys, entry: Entry) -> str:
    stem = keys.text("stem")
    unit = keys.text("unit") if entry.question.type == "numeric" else ""
    return f"{stem} ({unit})" if unit else stem


def _choice(keys: Keys, entry: Entry) -> str:
    rows = keys.rows("options")
    right = sum("correct" in row for row in rows)
    many = entry.question.type == "multiple"
    if many:
        keys.has_value("score", "balanced")
    share = share_of(right)
    return "\n" + "".join(f"{_option(row, share if many else '')}\n" for row in rows)


def _option(row: Keys, share: str) -> str:
    correct = "correct" in row
    text, why = row.text("correct" if correct else "wrong"), row.text("why")
    if share:
        return f"~%{'' if correct else '-'}{share}%{_escaped(text)}{_feedback(why)}"
    # A text that begins with % would be read as a weight.
    weight = ("%100%" if correct else "%0%") if text.startswith("%") else ""
    return f"{'=' if correct else '~'}{weight}{_escaped(text)}{_feedback(why)}"


def _true_false(keys: Keys, entry: Entry) -> str:
    why = keys.text("why")
    return ("T" if keys.text("answer") == "true" else "F") + (_feedback(why) * 2 if why else "")


def _short(keys: Keys, entry: Entry) -> str:
    if not kinds.graded(entry.question):
        raise CannotExpress("Its answer is too long to be typed word for word.")
    right = [keys.text("answer"), *keys.texts("accept")]
    lines = [f"=%100%{_typed(text)}" for text in right]
    lines += [f"=%0%{_typed(row.text('text'))}{_feedback(row.text('why'))}" for row in keys.rows("reject")]
    return "\n" + "".join(f"{line}\n" for line in lines)


def _numeric(keys: Keys, entry: Entry) -> str:
    lines = [f"=%100%{_number(keys)}"]
    unit = keys.unread("unit")
    lines += [f"=%100%{_number(in_unit(row, unit))}" for row in keys.rows("accept")]
    lines += [f"=%0%{_number(in_unit(row, unit))}{_feedback(row.text('why'))}" for row in keys.rows("reject")]
    return "#\n" + "".join(f"{line}\n" for line in lines)


def _number(keys: Keys) -> str:
    counts = numbers(keys)
    return f"{counts.middle}:{counts.tolerance}" if "answer" in keys else f"{counts.low}..{counts.high}"


def _matching(keys: Keys, entry: Entry) -> str:
    pairs = [(row.text("left"), row.text("right")) for row in keys.rows("pairs")]
    pairs += [("", row.text("text")) for row in keys.rows("decoys")]
    if any("->" in text for pair in pairs for text in pair):
        raise CannotExpress("A pair holds `->`, which divides the two sides there.")
    return "\n" + "".join(f"={_escaped(left)} -> {_escaped(right)}\n" for left, right in pairs)


def _ordering(keys: Keys, entry: Entry) -> str:
    items = [row.text("item") for row in keys.rows("sequence")]
    if any("\n" in item.strip() for item in items):
        raise CannotExpress("An item has several lines.")
    # The order in which every pair counts is how quiz scores it, too.
    head = f">{len(items)} ALL VERTICAL RELATIVE_ALL_PREVIOUS_AND_NEXT SHOW none"
    return "\n".join([head, *map(_escaped, items), ""])


def _cloze(keys: Keys, entry: Entry) -> str:
    holes = cloze_of(entry).holes
    if len(holes) != 1:
        raise CannotExpress(f"It has {len(holes)} gaps; a question may have one there. Moodle XML can say it.")
    keys.text("text")
    (hole,) = holes
    rows = keys.rows("gaps")
    why = rows[0].text("why") if rows else ""
    if hole.options:
        lines = [f"{'=' if text in hole.accept else '~'}{_escaped(text)}" for text in hole.options]
    else:
        lines = [f"=%100%{_typed(text)}{_feedback(why)}" for text in hole.accept]
    for row in rows[0].rows("reject") if rows else ():
        lines.append(f"=%0%{_typed(row.text('text'))}{_feedback(row.text('why'))}")
    return " ".join(lines)


def _around(entry: Entry) -> tuple[str, str]:
    parts = cloze_of(entry).parts
    at = next(number for number, part in enumerate(parts) if not isinstance(part, str))
    return "".join(map(str, parts[:at])), "".join(map(str, parts[at + 1 :]))


def _recall(keys: Keys, entry: Entry) -> str:
    """Return nothing, because that is what an essay has between its braces."""
    return ""


_ANSWERS: Mapping[str, Callable[[Keys, Entry], str]] = {
    "single": _choice,
    "multiple": _choice,
    "true-false": _true_false,
    "short-answer": _short,
    "numeric": _numeric,
    "cloze": _cloze,
    "matching": _matching,
    "ordering": _ordering,
    "recall": _recall,
}


def document(bank: Bank, parts: Sequence[Written[str]]) -> str:
    """Write the whole file: what the bank is as comments, then the questions, each topic under its category."""
    head = (bank.title, bank.summary, bank.notice, bank.license, ", ".join(bank.authors))
    about = "\n".join(f"// {line}" for text in head for line in text.split("\n") if line)
    return "\n\n".join((about, *in_categories(parts, "$CATEGORY: {}".format))) + "\n"


def _feedback(why: str) -> str:
    return f"#{_escaped(why)}" if why.strip() else ""


def _typed(text: str) -> str:
    """Return a text to be typed; a star would stand for any letters."""
    return _escaped(literal(text))


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\g<0>", text.strip()).replace("\n", r"\n")


def _in_brackets(text: str) -> str:
    return " ".join(text.replace("]", r"\]").split())


FORMAT = Format(".gift.txt", question, document, ("summary", "notice", "license", "authors"))
