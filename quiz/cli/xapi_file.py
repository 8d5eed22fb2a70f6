"""``quiz stats --xapi FILE``: answers as xAPI statements, of a group or one's own, one a line."""

import os
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from quiz import files
from quiz.cli import output, system
from quiz.cli.new_file import unwritable, write_new
from quiz.errors import QuizError
from quiz.formats.xapi import Secret, Statements

if TYPE_CHECKING:
    from quiz.model import Bank, Record

_LENGTH = 32
"""Bytes of a secret."""


def write(
    target: str,
    of: Iterable[tuple[str, Iterable["Record"]]],
    banks: "Sequence[Bank]",
    secret: str | None,
    *,
    only: bool,
) -> int:
    """Write statements of the records ``of`` each learner into the new file ``target``; return how many.

    ``-`` is standard output. ``secret`` is a file whose secret names learners as in an earlier file; it is made where
    there is none. With ``only``, answers to questions of other banks are left out. Raises QuizError where either
    cannot be written.
    """
    statements = Statements(banks, Secret(_secret(secret)), only=only)
    count = 0

    def lines() -> Iterator[bytes]:
        nonlocal count
        for learner, records in of:
            for line in statements.of(learner, records):
                count += 1
                yield f"{line}\n".encode("utf-8", "replace")

    if target == "-":
        for line in lines():
            output.show_bytes(line)
        return count
    write_new(system.folder() / target, target, lines(), "--xapi")
    return count


def _secret(path: str | None) -> bytes:
    """Return a new secret, or the one in a file, which is made where there is none."""
    made = os.urandom(_LENGTH)
    if path is None:
        return made
    try:
        return files.read_secret(system.folder() / path, made)
    except OSError as error:
        raise unwritable(path, error, "--secret") from error
    except ValueError as error:
        raise QuizError(f"{path} holds no secret of quiz: name another file, and one is made.") from error
