"""What GIFT means is what another parser of it, written from its grammar, finds in the same files."""

import json
from pathlib import Path
from typing import Any

import pytest

from quiz.formats.gift_syntax import Answer, Block, Piece, blocks, is_true
from tests.formats.oracle import files, skip_without

_SORTS = {
    "MC": "choice",
    "TF": "true-false",
    "Short": "short",
    "Essay": "essay",
    "Numerical": "numerical",
    "Matching": "matching",
    "Description": "description",
    "Category": "category",
}


@pytest.mark.parametrize("path", files("gift/*.gift"), ids=lambda path: path.name)
def test_a_gift_file_equals_its_parse(path: Path) -> None:
    skip_without(path)
    parsed = json.loads(path.with_suffix(".json").read_text("utf-8"))
    found = [_as_parsed(block) for block in blocks(_text(path))]
    assert found == [_expected(it) for it in parsed]


def _text(path: Path) -> str:
    return path.read_bytes().decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")


def _as_parsed(block: object) -> dict[str, Any]:
    """A block of ours, with the white space that means nothing in its format taken out."""
    assert isinstance(block, Block), block
    made: dict[str, Any] = {"sort": block.sort}
    if block.sort == "category":
        return made | {"stem": block.stem.text}
    made |= {"stem": _piece(block.stem), "name": block.name, "id": block.id, "tags": list(block.tags)}
    made["general"] = _piece(block.general)
    match block.sort:
        case "choice" | "short":
            made["answers"] = [
                (it.sign != "~", it.weight, _piece(it.text), _piece(it.feedback)) for it in block.answers
            ]
        case "matching":
            made["answers"] = [(_piece(it.text), it.partner.text if it.partner else None) for it in block.answers]
        case "numerical":
            made["answers"] = [(it.weight, _numbers(it.text.text), _piece(it.feedback)) for it in block.answers]
        case "true-false":
            word, *said = block.answers
            wrong, right = [*(_piece(it.text) for it in said), None, None][:2]
            made["answers"] = (is_true(word.text), wrong, right)
        case _:
            pass
    return made


def _expected(it: dict[str, Any]) -> dict[str, Any]:
    """The same of the other parser."""
    made: dict[str, Any] = {"sort": _SORTS[it["type"]]}
    if it["type"] == "Category":
        return made | {"stem": it["title"]}
    made |= {"stem": _told(it["stem"]), "name": it["title"] or "", "id": it["id"] or "", "tags": it["tags"] or []}
    made["general"] = _told(it.get("globalFeedback"))
    match it["type"]:
        case "MC" | "Short":
            made["answers"] = [
                (one["isCorrect"], one["weight"], _told(one["text"]), _told(one["feedback"])) for one in it["choices"]
            ]
        case "Matching":
            made["answers"] = [(_told(pair["subquestion"]), pair["subanswer"]) for pair in it["matchPairs"]]
        case "Numerical":
            made["answers"] = _numerical(it["choices"])
        case "TF":
            # it calls the first one so, whichever answer is right; in GIFT that is what is said to a wrong answer
            made["answers"] = (it["isTrue"], _told(it["trueFeedback"]), _told(it["falseFeedback"]))
        case _:
            pass
    return made


def _numerical(choices: Any) -> list[tuple[Any, ...]]:
    if isinstance(choices, dict):
        return [(None, _spec(choices), None)]
    return [
        (one["weight"], _spec(one["text"]) if "type" in one["text"] else None, _told(one["feedback"]))
        for one in choices
    ]


def _spec(number: dict[str, Any]) -> tuple[float, ...]:
    if number["type"] == "high-low":
        return float(number["numberLow"]), float(number["numberHigh"])
    return (float(number["number"]), float(number["range"]), -1) if "range" in number else (float(number["number"]),)


def _numbers(text: str) -> tuple[float, ...] | None:
    if ".." in text:
        low, high = text.split("..")
        return float(low), float(high)
    number, colon, tolerance = text.partition(":")
    if not text.strip():
        return None
    return (float(number), float(tolerance), -1) if colon else (float(number),)


def _piece(piece: Piece | None) -> tuple[str, str] | None:
    return _shown(piece.format, piece.text) if piece and piece.text.strip() else None


def _told(piece: dict[str, str] | None) -> tuple[str, str] | None:
    return _shown(piece["format"], piece["text"]) if piece and piece["text"].strip() else None


def _shown(shape: str, text: str) -> tuple[str, str]:
    """In Moodle's and in plain text a line end is a blank; the other parser puts one before the sign after a gap."""
    return shape, (" ".join(text.split()) if shape in ("moodle", "plain") else text.strip()).replace(" .", ".")


def test_the_parts_of_an_answer_have_their_places() -> None:
    text = "::a::Which?{=ye\\=s#well \\{done\\} ~no}"
    (block,) = blocks(text)
    assert isinstance(block, Block)
    first: Answer = block.answers[0]
    assert first.feedback
    assert (first.text.text, text[first.text.start : first.text.end]) == ("ye=s", "ye\\=s")
    assert (first.feedback.text, text[first.feedback.start : first.feedback.end]) == ("well {done}", "well \\{done\\}")
