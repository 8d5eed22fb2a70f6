"""The tables beside the code: tab-separated values, read when a typed answer first needs them."""

from quiz.package_data import package_text


def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """Read the rows of ``name``, a file of this room; empty lines and lines that begin with ``#`` are left out."""
    lines = package_text(__package__, name).splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
