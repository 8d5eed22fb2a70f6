"""What is installed, told without loading it."""

import sys
from collections.abc import Iterator

from quiz.cli.doctor.finding import Finding
from quiz.version import version
from quiz.wording import health

TEXTUAL = ">=8.2,<9"
"""The versions of Textual that the full screen is made for, as pyproject.toml has them."""


def findings() -> Iterator[Finding]:
    """What is to be said of what is installed."""
    from quiz import bank  # noqa: PLC0415 - the reader of banks is loaded in any case

    python = ".".join(map(str, sys.version_info[:3]))
    yield versions(version(), python, _installed("textual"), _installed("pyyaml"), libyaml=bank.has_libyaml())


def _installed(distribution: str) -> str:
    """The version of a distribution; empty where it is not installed."""
    from importlib import metadata  # noqa: PLC0415 - slow, and needed here alone

    try:
        return metadata.version(distribution)
    except metadata.PackageNotFoundError:
        return ""


def versions(quiz: str, python: str, textual: str, pyyaml: str, *, libyaml: bool) -> Finding:
    """What is installed; an empty version means that it is not."""
    mends = [
        "" if _fits(textual) else health.other_textual(TEXTUAL),
        "" if libyaml else health.GET_LIBYAML,
    ]
    said = health.versions(quiz, python, textual, pyyaml, libyaml=libyaml)
    return Finding("versions", said, " ".join(filter(None, mends)))


def _fits(version: str) -> bool:
    """Whether a version of Textual is one of ``TEXTUAL``."""
    major, _, rest = version.partition(".")
    minor = rest.partition(".")[0]
    return major == "8" and minor.isdecimal() and int(minor) >= 2
