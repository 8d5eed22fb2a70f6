"""One slip at a time inside one question of a bank, by seed, and the other questions that it costs.

Run it to see the figures over the shipped banks: ``python -m tests.bank.mutations 3000 --show``.
"""

import argparse
import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from quiz.bank import read_text

FOLDER = Path(__file__).parents[2] / "questions"
SIGNS = "-:#'\"[]{},&*!|>%@`?\\ \t\0\u00a0\u2019\u201cx1"
"""The characters that a slip puts into a text: those that mean something in YAML, and a few that do not."""

_Slip = Callable[[list[str], int, random.Random], None]


@dataclass(frozen=True, slots=True)
class Original:
    """A sound bank, and the lines of each of its questions."""

    name: str
    lines: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    """The first line of each question, and the one after its last, counted from 0."""
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mutation:
    """What one slip did."""

    bank: str
    slip: str
    question: str
    line: int
    text: str
    """The whole bank with the slip."""
    lost: tuple[str, ...]
    """The ids of the other questions that can no longer be played."""


def original(path: Path) -> Original:
    """Return the file at ``path`` as a bank, with its questions."""
    text = path.read_text("utf-8")
    if (head := path.parent / "bank.yaml").exists() and head != path:
        text = head.read_text("utf-8").partition("\nquestions:")[0] + "\n" + text
    reading = read_text(text, path.name)
    starts = sorted(node.start[0] - 1 for node in reading.nodes.values())
    lines = text.split("\n")
    spans = tuple(zip(starts, [*starts[1:], len(lines) - 1], strict=False))
    return Original(path.name, tuple(lines), spans, tuple(reading.nodes))


def shipped() -> list[Original]:
    """Return every file of the shipped banks that holds questions, each as a bank by itself."""
    return [bank for path in sorted(FOLDER.rglob("*.yaml")) if (bank := original(path)).ids]


def mutations(
    banks: list[Original], number: int, seed: int, slips: Mapping[str, _Slip] | None = None
) -> Iterator[Mutation]:
    """Yield ``number`` slips by ``seed``, each in one question of one bank; every question is as likely as another."""
    chance = random.Random(seed)
    places = [(bank, at) for bank in banks for at in range(len(bank.spans))]
    for _ in range(number):
        bank, at = chance.choice(places)
        first, after = bank.spans[at]
        inside = [line for line in range(first, after) if bank.lines[line].strip()]
        line = chance.choice(inside)
        name, slip = chance.choice(tuple((slips or SLIPS).items()))
        changed = list(bank.lines)
        slip(changed, line, chance)
        text = "\n".join(changed)
        reading = read_text(text, bank.name)
        played = {question.id for question in reading.bank.questions} if reading.bank else set[str]()
        lost = tuple(id_ for id_ in bank.ids if id_ != bank.ids[at] and id_ not in played)
        yield Mutation(bank.name, name, bank.ids[at], line + 1, text, lost)


def _delete(lines: list[str], at: int, chance: random.Random) -> None:
    spot = chance.randrange(len(lines[at]))
    lines[at] = lines[at][:spot] + lines[at][spot + 1 :]


def _insert(lines: list[str], at: int, chance: random.Random) -> None:
    spot = chance.randrange(len(lines[at]) + 1)
    lines[at] = lines[at][:spot] + chance.choice(SIGNS) + lines[at][spot:]


def _replace(lines: list[str], at: int, chance: random.Random) -> None:
    spot = chance.randrange(len(lines[at]))
    lines[at] = lines[at][:spot] + chance.choice(SIGNS) + lines[at][spot + 1 :]


def _swap(lines: list[str], at: int, chance: random.Random) -> None:
    if len(lines[at]) > 1:
        spot = chance.randrange(len(lines[at]) - 1)
        lines[at] = lines[at][:spot] + lines[at][spot + 1] + lines[at][spot] + lines[at][spot + 2 :]


def _drop(lines: list[str], at: int, _: random.Random) -> None:
    del lines[at]


def _duplicate(lines: list[str], at: int, _: random.Random) -> None:
    lines.insert(at, lines[at])


def _reindent(lines: list[str], at: int, chance: random.Random) -> None:
    blanks = len(lines[at]) - len(lines[at].lstrip(" "))
    lines[at] = " " * chance.choice([n for n in range(10) if n != blanks]) + lines[at].lstrip(" ")


def _tab(lines: list[str], at: int, _: random.Random) -> None:
    blanks = len(lines[at]) - len(lines[at].lstrip(" "))
    lines[at] = "\t" * max(1, blanks // 2) + lines[at].lstrip(" ")


def _cut(lines: list[str], at: int, chance: random.Random) -> None:
    lines[at] = lines[at][: chance.randrange(len(lines[at]))]


def _join(lines: list[str], at: int, _: random.Random) -> None:
    if at and lines[at].strip():
        lines[at - 1 : at + 1] = [f"{lines[at - 1]} {lines[at].lstrip()}"]


def _line(text: str) -> _Slip:
    def slip(lines: list[str], at: int, _: random.Random) -> None:
        lines.insert(at, text)

    return slip


SLIPS: dict[str, _Slip] = {
    "delete": _delete,
    "insert": _insert,
    "replace": _replace,
    "swap": _swap,
    "drop": _drop,
    "duplicate": _duplicate,
    "reindent": _reindent,
    "tab": _tab,
    "cut": _cut,
    "join": _join,
}
"""The slips that an author makes, drawn alike often."""

HARSH: dict[str, _Slip] = {
    "sources": _line("sources:"),
    "title": _line("title: Another"),
    "question mark": _line("? "),
    "questions": _line("questions:"),
    "NUL": _line("    \0"),
    "end": _line("..."),
    "new document": _line("---"),
}
"""Lines at the left edge that mean something to the whole file."""


def main() -> None:
    """Print how many other questions the slips cost, by kind of slip."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("number", type=int, nargs="?", default=3000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--show", action="store_true", help="each slip that costs another question")
    parser.add_argument("--harsh", action="store_true", help="lines that mean something to the whole file")
    arguments = parser.parse_args()
    banks = shipped()
    losing, lost = Counter[str](), Counter[str]()
    for done in mutations(banks, arguments.number, arguments.seed, HARSH if arguments.harsh else SLIPS):
        if done.lost:
            losing[done.slip] += 1
            lost[done.slip] += len(done.lost)
            if arguments.show:
                print(f"{done.slip:10} {done.bank}:{done.line} in {done.question}: {len(done.lost)} lost")
    print(f"{arguments.number} slips: {losing.total()} cost {lost.total()} other questions; {dict(lost)}")


if __name__ == "__main__":
    main()
