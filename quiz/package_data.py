"""The tables and other files beside the code, read from a folder or from a zip archive alike."""

import os
import sys
from typing import Protocol, cast


class _Loader(Protocol):
    def get_data(self, path: str) -> bytes:
        """Return the bytes of a file that belongs to a package."""
        ...


def package_text(package: str, name: str) -> str:
    """Return the text of ``name``, a file in UTF-8 in the folder of an imported ``package``; raise OSError without it.

    The package's own loader is asked, as ``pkgutil.get_data`` does; this and ``importlib.resources`` take longer to
    import than a small bank takes to check.
    """
    module = sys.modules[package]
    assert module.__file__ is not None, "a package of ours has a file"
    assert module.__spec__ is not None, "it was imported"
    loader = cast("_Loader", module.__spec__.loader)
    return loader.get_data(os.path.join(os.path.dirname(module.__file__), *name.split("/"))).decode("utf-8")  # noqa: PTH118, PTH120 - a loader takes a text


def package_rows(package: str, name: str) -> tuple[tuple[str, ...], ...]:
    """Return the rows of a table with tabs between its columns, without its empty lines and its comments after #."""
    lines = package_text(package, name).splitlines()
    return tuple(tuple(line.split("\t")) for line in lines if line and not line.startswith("#"))
