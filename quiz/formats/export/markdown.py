"""Markdown with boxes to tick, as quizzes on GitHub and in course books have it: ``- [x]`` is right."""

from collections.abc import Sequence

from quiz.formats.export.shared_texts import explanation
from quiz.formats.export.target import CannotExpress, Entry, Format, Written
from quiz.formats.export.used_keys import Keys
from quiz.model import Bank


def question(entry: Entry) -> str:
    """Write one question: its stem as a heading, its options with boxes and under each its why, the explanation."""
    keys, name = entry.keys, entry.question.type
    match name:
        case "single" | "multiple":
            # One to pick has numbers, several to tick have dashes.
            mark = "1." if name == "single" else "-"
            if name == "multiple":
                keys.has_value("score", "balanced")
            options = [_option(mark, "correct" in row, row, ("correct", "wrong")) for row in keys.rows("options")]
        case "true-false":
            right, why = keys.text("answer") == "true", keys.text("why")
            boxes = (f"1. [{_tick(right)}] True", f"1. [{_tick(not right)}] False")
            options = [
                box + (_below("1.", why) if picked else "")
                for box, picked in zip(boxes, (right, not right), strict=True)
            ]
        case "ordering":
            options = [f"{at}. {_one_line(row.text('item'))}" for at, row in enumerate(keys.rows("sequence"), 1)]
        case _:
            raise CannotExpress("Boxes to tick cannot say such a question.")
    stem = keys.text("stem").strip()
    first, _, more = stem.partition("\n")
    hints = [f"> {_one_line(hint)}" for hint in keys.texts("hints")]
    parts = (f"## {first}", more.strip("\n"), "\n".join(hints), "\n".join(options), explanation(entry))
    return "\n\n".join(filter(None, parts))


def _option(mark: str, right: bool, row: Keys, names: tuple[str, str]) -> str:  # noqa: FBT001 - it is the subject
    text = row.text(names[0] if right else names[1])
    return f"{mark} [{_tick(right)}] {_one_line(text)}{_below(mark, row.text('why'))}"


def _tick(right: bool) -> str:  # noqa: FBT001 - it is the subject
    return "x" if right else " "


def _below(mark: str, why: str) -> str:
    margin = " " * (len(mark) + 1)
    return "".join(f"\n{margin}> {line}".rstrip() for line in why.strip().split("\n")) if why.strip() else ""


def _one_line(text: str) -> str:
    return " ".join(text.split())


def document(bank: Bank, parts: Sequence[Written[str]]) -> str:
    """Write the title and what the bank says of itself, then the questions."""
    head = (f"# {_one_line(bank.title)}", bank.summary.strip(), bank.notice.strip())
    return "\n\n".join((*filter(None, head), *(part.content for part in parts))) + "\n"


FORMAT = Format(".md", question, document, ("summary", "notice"))
