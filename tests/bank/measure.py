"""How long reading takes, against ``yaml.load`` alone in the same process. Run by hand, from the top of the tree:
``PYTHONPATH=. python tests/bank/measure.py``.

The design allows 0.4 of it for 10,000 questions (design.md, section 6).
"""

import gc
import random
import time
from collections.abc import Callable

import yaml

from quiz import bank

_WORDS = [
    "tumor",
    "liver",
    "bone",
    "lung",
    "pain",
    "breath",
    "cell",
    "sign",
    "doctor",
    "of",
    "the",
    "in",
    "may",
    "night",
]


def a_bank(questions: int) -> str:
    """BankSummary 850 bytes a question: four options with their reasons, an explanation, a source, a hint."""
    chance = random.Random(1)

    def text(words: int) -> str:
        return " ".join(chance.choice(_WORDS) for _ in range(words)).capitalize() + "."

    lines = ["format: 1", "id: big", "title: Big", "language: en", "sources:", "  article:", "    title: An article"]
    lines.append("questions:")
    for number in range(questions):
        lines += [f"  - id: question-{number}", "    type: single", "    topic: symptoms", f"    stem: {text(12)}"]
        lines.append("    options:")
        for option in range(4):
            lines.append(f"      - {'wrong' if option else 'correct'}: {text(6)} {option}")
            lines.append(f"        why: {text(9)}")
        lines += [
            "    explanation: |",
            f"      {text(14)}",
            f"      {text(14)}",
            "    sources:",
            "      - article#part",
        ]
        lines += ["    hints:", f"      - {text(5)}"]
    return "\n".join([*lines, ""])


def seconds(what: Callable[[], object]) -> float:
    """The quickest of three runs, the collector on and at rest before each."""
    runs = []
    for _ in range(3):
        gc.collect()
        begin = time.perf_counter()
        what()
        runs.append(time.perf_counter() - begin)
    return min(runs)


def main() -> None:
    """Print the times and their ratio, for a sound bank and for one with a quote left open in its middle."""
    sound = a_bank(10_000)
    lines = sound.split("\n")
    middle = next(at for at, line in enumerate(lines) if at > len(lines) // 2 and line.startswith("    stem: "))
    lines[middle] = lines[middle].replace("stem: ", 'stem: "')
    loading = seconds(lambda: yaml.load(sound, Loader=yaml.CSafeLoader))
    for name, text in (("sound", sound), ("one quote left open", "\n".join(lines))):
        reading = seconds(lambda text=text: bank.read_text(text, "big.yaml"))  # type: ignore[misc]
        print(f"{name}: {reading:.2f} s against {loading:.2f} s, ratio {reading / loading:.2f}")


if __name__ == "__main__":
    main()
