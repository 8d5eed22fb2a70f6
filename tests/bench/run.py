"""The speed limits, measured: ``python tests/bench/run.py [--rounds N] [--only ROW]`` prints one table in Markdown.

Ours and the floor take turns within a run, so that whatever else the machine does meets both. Never part of the tests.
"""

import os
import sys
from argparse import ArgumentParser
from collections.abc import Callable, Iterator, Mapping

from answer_row import answer
from command_rows import check, commands
from format_rows import importing
from grading_rows import grading
from kept_rows import kept
from lint_rows import rules
from merge_rows import merging
from reading_rows import reading
from samples import Row, table
from screen_rows import large, memory, start
from workspace import Workspace, workspace

PARTS: Mapping[str, Callable[[Workspace, int], Iterator[Row]]] = {
    "start": start,
    "large": large,
    "commands": commands,
    "reading": reading,
    "importing": importing,
    "answer": answer,
    "grading": grading,
    "kept": kept,
    "merging": merging,
    "memory": memory,
    "check": check,
    "rules": rules,
}
"""Each part of the table, by the word that ``--only`` takes."""


def main() -> int:
    """Measure and print; the exit code is 1 where a limit is not met."""
    parser = ArgumentParser(description="Measure the speed limits.")
    parser.add_argument(
        "--rounds",
        type=int,
        default=21,
        metavar="N",
        help="turns for each start and command; an answer is pressed twice as often (at least 30 times), a large bank "
        "read a quarter as often (at least 5 times)",
    )
    parser.add_argument("--only", action="append", choices=PARTS, metavar="ROW", help=f"one of {', '.join(PARTS)}")
    options = parser.parse_args()
    rows: list[Row] = []
    with workspace() as place:
        for name in options.only or PARTS:
            print(f"{name} ...", file=sys.stderr)
            rows += PARTS[name](place, options.rounds)
    print(table(rows))
    print(f"\nPython {sys.version.split()[0]}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}; medians.")
    return int(any(row.met is False for row in rows))


if __name__ == "__main__":
    sys.exit(main())
