"""All rules over one bank in a fresh process, timed inside it: ``program(PATH)``; prints JSON."""

import json
import sys
import time
from pathlib import Path


def main() -> None:
    """Read the bank first, outside the time."""
    from quiz import bank, lint  # noqa: PLC0415 - as the other programs do: what is loaded is part of what they are

    reading = bank.read(Path(sys.argv[1]))
    began = time.perf_counter()
    report = lint.check(reading)
    seconds = time.perf_counter() - began
    print(json.dumps({"seconds": seconds, "questions": reading.questions_seen, "findings": len(report.problems)}))
