"""Checking the versions that are installed, without loading them."""

import sys
from collections.abc import Iterator

from quiz.cli.doctor.finding import Finding
from quiz.version import __version__

TEXTUAL = ">=8.2,<9"
"""The versions of Textual that the full screen is made for, as pyproject.toml has them."""


def findings() -> Iterator[Finding]:
    """Yield the finding about what is installed."""
    from quiz import bank  # noqa: PLC0415 - the checks of banks load it anyway

    python = ".".join(map(str, sys.version_info[:3]))
    yield versions(__version__, python, _installed("textual"), _installed("pyyaml"), libyaml=bank.has_libyaml())


def _installed(distribution: str) -> str:
    """Return the version of a distribution; empty if it is not installed."""
    from importlib import metadata  # noqa: PLC0415 - slow, and only needed here

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def versions(quiz: str, python: str, textual: str, pyyaml: str, *, libyaml: bool) -> Finding:
    """Return the finding about these versions; an empty version means that it is not installed."""
    named = {"quiz": quiz, "Python": python, "Textual": textual, "PyYAML": pyyaml}
    listed = ", ".join(f"{name} {version}" if version else f"no {name}" for name, version in named.items())
    fixes = []
    if not _fits(textual):
        fixes.append(f"The full screen needs Textual {TEXTUAL}. Install it: pip install 'textual{TEXTUAL}'")
    if not libyaml:
        fixes.append(
            "Large banks open slowly without libyaml. Usually this installs it: pip install --force-reinstall pyyaml"
        )
    message = f"Versions: {listed} {'with' if libyaml else 'without'} libyaml."
    return Finding("versions", message, " ".join(fixes))


def _fits(version: str) -> bool:
    """Return whether a version of Textual is one of ``TEXTUAL``."""
    major, _, rest = version.partition(".")
    minor = rest.partition(".")[0]
    return major == "8" and minor.isdecimal() and int(minor) >= 2
