"""What hostile banks cost: ``python tests/bench/hostile.py [--megabytes N] [--seed N] [--only NAME] [--command NAME]``.

It makes each file of ``hostile_files`` and prints the processor's seconds and the peak memory of a command on it,
beside those of PyYAML's fastest safe loader on the same file, each in a process of its own. What both take on a bank of
ten questions is taken off first. The loader gives up at the first fault, and passes over a block of text as a whole, so
what a sound bank of the same size takes counts where that is more. A file may cost four times the loader's seconds and
three times its memory. Never part of the tests.
"""

import subprocess
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

import made_banks
from hostile_files import FILES, made
from workspace import QUIZ, Workspace, workspace

_SECONDS, _MEMORY = 4.0, 3.0
"""How many times what the loader takes a file may cost."""
_LEAST_SECONDS, _LEAST_BYTES = 0.25, 10e6
"""Less than this is no cost: two runs of the same program differ as much."""
_REPORT = """
import atexit, sys, time
from terminal import peak_memory
atexit.register(lambda: print(time.process_time(), peak_memory(), file=sys.stderr))
"""
_LOAD = """
import yaml
try:
    yaml.load(open(sys.argv[1], encoding="utf-8"), Loader=yaml.CSafeLoader)
except (yaml.YAMLError, RecursionError, ValueError):
    print("given up")
"""
_PATIENCE = 180.0

COMMANDS: Mapping[str, Callable[[Path], Sequence[str]]] = {
    "check": lambda path: ("check", str(path)),
    "check --diff": lambda path: ("check", "--diff", str(path)),
    "list": lambda _: ("list",),
    "take": lambda path: ("take", str(path), "--plain"),
}


class Cost(NamedTuple):
    """What one process took."""

    seconds: float
    """Of the processor."""
    memory: float
    """Bytes, at most at once."""
    printed: str = ""

    def over(self, start: "Cost") -> "Cost":
        """Return what it took beyond ``start``."""
        return Cost(self.seconds - start.seconds, self.memory - start.memory, self.printed)


def cost(place: Workspace, code: str, *arguments: str) -> Cost | None:
    """Return what a process took; None where it did not end in time or said nothing at its end."""
    try:
        ran = subprocess.run(
            [sys.executable, "-c", _REPORT + code, *arguments],
            cwd=place.folder,
            env=place.environ("home"),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
            timeout=_PATIENCE,
        )
    except subprocess.TimeoutExpired:
        return None
    *errors, last = ran.stderr.decode("utf-8", "replace").splitlines() or [""]
    if "Traceback" in "".join(errors) or len(last.split()) != 2:
        return None
    seconds, memory = map(float, last.split())
    return Cost(seconds, memory, ran.stdout.decode("utf-8", "replace"))


def max_cost(one: Cost, other: Cost) -> Cost:
    """Return the larger of two costs, of seconds and of memory."""
    return Cost(max(one.seconds, other.seconds), max(one.memory, other.memory))


def row(name: str, command: str, ours: Cost | None, floor: Cost, size: int) -> tuple[str, bool]:
    """Return a line of the table, and whether the file costs no more than it may."""
    cells = [name, f"{size / 1e6:.1f} MB", command]
    if ours is None:
        return f"| {' | '.join([*cells, '-', '-', '-', f'did not end in {_PATIENCE:.0f} s, or failed'])} |", False
    slow = ours.seconds / max(floor.seconds, _LEAST_SECONDS / _SECONDS)
    large = ours.memory / max(floor.memory, _LEAST_BYTES / _MEMORY)
    met = slow <= _SECONDS and large <= _MEMORY
    cells += [
        f"{ours.seconds:.2f} s, {slow:.1f}x",
        f"{ours.memory / 1e6:.0f} MB, {large:.1f}x",
        f"{len(ours.printed) / 1e3:.1f} kB",
        "yes" if met else "**no**",
    ]
    return f"| {' | '.join(cells)} |", met


def main() -> int:
    """Measure and print; the exit code is 1 where a file costs too much."""
    parser = ArgumentParser(description="Measure what hostile banks cost.")
    parser.add_argument("--megabytes", type=float, default=4.0, metavar="N")
    parser.add_argument("--seed", type=int, default=1, metavar="N")
    parser.add_argument("--only", action="append", choices=FILES, metavar="NAME")
    parser.add_argument("--command", action="append", choices=COMMANDS, metavar="NAME")
    options = parser.parse_args()
    size, all_met = round(options.megabytes * 1e6), True
    print("| file | size | command | seconds | memory | printed | met |\n| --- | --- | --- | --- | --- | --- | --- |")
    with workspace() as place:
        small = place.file("small.yaml", made_banks.many(10))
        sound = place.file("sound.yaml", made_banks.many(round(size / 650)))
        banks = place.root / "home" / "banks"
        banks.mkdir(parents=True)
        base = {name: _known(place, name, small, banks) for name in options.command or ["check"]}
        load = _sure(cost(place, _LOAD, str(small)))
        loads_sound = _sure(cost(place, _LOAD, str(sound))).over(load)
        for name in options.only or FILES:
            path = place.file("hostile.yaml", made(name, size, options.seed))
            loaded = cost(place, _LOAD, str(path))
            floor = max_cost(loads_sound, loaded.over(load)) if loaded else loads_sound
            for command, start in base.items():
                ours = _run(place, command, path, banks)
                line, met = row(name, command, ours and ours.over(start), floor, path.stat().st_size)
                print(line, flush=True)
                all_met &= met
    return int(not all_met)


def _known(place: Workspace, command: str, path: Path, banks: Path) -> Cost:
    _run(place, command, path, banks)  # what is written once, such as an index, is there
    return _sure(_run(place, command, path, banks))


def _run(place: Workspace, command: str, path: Path, banks: Path) -> Cost | None:
    found = banks / "bank.yaml"
    found.unlink(missing_ok=True)
    if command == "list":
        found.write_bytes(path.read_bytes())
    return cost(place, QUIZ, *COMMANDS[command](path))


def _sure(found: Cost | None) -> Cost:
    assert found is not None, "a small bank is read"
    return found


if __name__ == "__main__":
    sys.exit(main())
