"""One reading of one foreign file in a fresh process, timed inside it: ``program(WAY, PATH)`` after ``-c``."""

import json
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING
from xml.parsers import expat

if TYPE_CHECKING:
    from collections.abc import Callable


def main() -> None:
    """Read the way and the file that the arguments name; print JSON, or write the bank that a file becomes."""
    way, path, *more = sys.argv[1:]
    data = Path(path).read_bytes()
    if way == "write":
        Path(more[0]).write_text(_written(data, path), "utf-8")
        return
    ways: dict[str, Callable[[bytes, str], int]] = {"foreign": _foreign, "bank": _bank, "expat": _expat}
    ways[way](b"" if way != "expat" else b"<quiz/>", path)  # what is loaded is no part of the time
    began = time.process_time()
    questions = ways[way](data, path)
    print(json.dumps({"seconds": time.process_time() - began, "questions": questions}))


def _written(data: bytes, path: str) -> str:
    from quiz import formats  # noqa: PLC0415 - each way loads only its own

    known = formats.recognise(path, data)
    assert known is not None
    return formats.bank_text(formats.read(data, path, known), "made")


def _foreign(data: bytes, path: str) -> int:
    from quiz import formats  # noqa: PLC0415

    known = formats.recognise(path, data or Path(path).read_bytes())
    assert known is not None
    return len(formats.read(data, path, known).questions)


def _bank(data: bytes, path: str) -> int:
    from quiz import bank  # noqa: PLC0415

    reading = bank.read_bytes(data, path)
    return len(reading.bank.questions) if reading.bank else 0


def _expat(data: bytes, path: str) -> int:  # noqa: ARG001 - as for the other ways
    """Expat alone, keeping the name, the text and the place of each element, as every reader has to."""
    parser = expat.ParserCreate()
    parser.buffer_text = True
    kept: list[tuple[str, int, int]] = []
    texts: list[str] = []

    def start(name: str, _: dict[str, str]) -> None:
        kept.append((name, parser.CurrentLineNumber, parser.CurrentColumnNumber))

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: None
    parser.CharacterDataHandler = texts.append
    parser.Parse(data, True)  # noqa: FBT003 - its own signature
    return sum(name == "question" for name, _, _ in kept)
