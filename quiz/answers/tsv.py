"""The tables beside the code: tab-separated values, read when a typed answer first needs them."""

from pathlib import Path

_HERE = Path(__file__).parent


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Read the rows of ``name``, a file of this room; empty lines and lines that begin with ``#`` are left out."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
