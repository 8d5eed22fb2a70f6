"""The data beside the code: rows with tabs between their cells, read when a typed answer first needs them."""

from pathlib import Path

_HERE = Path(__file__).parent


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of ``name``, a file of this room; empty lines and lines that begin with ``#`` are left out."""
    lines = (_HERE / name).read_text(encoding="utf-8").splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
