"""Commands that draw no screen, as whole processes, against a process that loads yaml."""

from collections.abc import Iterator

import made_banks
from samples import SECONDS, Row
from workspace import QUIZ, Workspace

_FLOOR = "import yaml"
_LOAD = "import sys, yaml; yaml.load(open(sys.argv[1], encoding='utf-8'), Loader=yaml.CSafeLoader)"
_LARGE = 10_000


def commands(place: Workspace, rounds: int) -> Iterator[Row]:
    """``list``, ``check`` of a small bank, ``--version`` and a first question line by line, each beside its floor."""
    small = place.file("small.yaml", made_banks.many(10))
    asked = (("list",), ("check", str(small)), ("--version",), ("take", "tour", "--plain"))
    times: list[list[float]] = [[] for _ in asked]
    floor: list[float] = []
    for turn in range(rounds + 1):
        seconds = [place.run(_FLOOR)[0], *(place.run(QUIZ, *words)[0] for words in asked)]
        if turn:
            floor.append(seconds[0])
            for series, one in zip(times, seconds[1:], strict=True):
                series.append(one)
    limits = {
        "`quiz list`": 2,
        "`quiz check`, 10 questions": 3,
        "`quiz --version`": 2,
        "`quiz take --plain` to its first question and the end of input": 3,
    }
    for (name, limit), series in zip(limits.items(), times, strict=True):
        yield Row(f"{name} / `import yaml`", series, floor, limit)


def check(place: Workspace, rounds: int) -> Iterator[Row]:
    """``quiz check`` of a large bank: its form alone, beside a process that only loads the file, and all of it."""
    large = place.file("large.yaml", made_banks.many(_LARGE))
    form, floor, times = [], [], []
    for _ in range(max(5, rounds // 4)):
        seconds, said = place.run(QUIZ, "check", str(large))
        assert "10000 play" in said.replace(",", "").splitlines()[-1], said[-200:]
        times.append(seconds)
        floor.append(place.run(_LOAD, str(large))[0])
        seconds, said = place.run(QUIZ, "check", "--select", "B", str(large))
        assert said.startswith("No problems in"), said
        form.append(seconds)
    what = "`quiz check --select B`, 10,000 questions, format and structure / a process that loads them"
    yield Row(what, form, floor, unit=SECONDS)
    yield Row("`quiz check`, 10,000 questions", times, unit=SECONDS)
