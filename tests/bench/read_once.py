"""One reading of one bank in a fresh process, timed inside it: ``program(WAY, PATH)`` after ``-c``; prints JSON."""

import json
import sys
import time
from pathlib import Path

from terminal import peak_memory


def main() -> None:
    """Read the way and the file that the arguments name."""
    way, path = sys.argv[1:]
    seconds, questions, problems = (_ours if way == "ours" else _floor)(Path(path))
    told = {"seconds": seconds, "questions": questions, "problems": problems, "peak": peak_memory()}
    print(json.dumps(told))


def _ours(path: Path) -> tuple[float, int, int]:
    """From the file to its questions and problems, the disk and the decoding included."""
    from quiz import bank  # noqa: PLC0415 - each way loads only its own

    began = time.perf_counter()
    reading = bank.read(path)
    seconds = time.perf_counter() - began
    return seconds, reading.questions_seen, len(reading.problems)


def _floor(path: Path) -> tuple[float, int, int]:
    """PyYAML's fastest safe loader alone, on a text that is already there."""
    import yaml  # noqa: PLC0415

    text = path.read_text("utf-8")
    began = time.perf_counter()
    loaded = yaml.load(text, Loader=yaml.CSafeLoader)
    seconds = time.perf_counter() - began
    return seconds, len(loaded["questions"]), 0
