"""What passes over the connection to PostgreSQL: statements and values as it takes them, and whether news arrived."""

import select
from functools import cache
from typing import Any


def is_readable(socket: int) -> bool:
    """Return whether something arrived that nobody has read yet."""
    if not hasattr(select, "poll"):
        return bool(select.select([socket], [], [], 0)[0])
    poll = select.poll()  # unlike select, it takes the numbers of a process with a thousand open files
    poll.register(socket, select.POLLIN)
    return bool(poll.poll(0))


@cache
def translated(query: str) -> Any:
    """Return a statement with its places for values as psycopg has them."""
    return query.replace("%", "%%").replace("?", "%s")


def as_stored(value: object) -> object:
    """Return a value as PostgreSQL takes it: NUL and lone surrogates, which no text of ours has, are written out."""
    if isinstance(value, bool):
        return int(value)
    if not isinstance(value, str) or ("\0" not in value and value.isascii()):
        return value
    return value.replace("\0", "\\x00").encode("utf-8", "backslashreplace").decode("utf-8")
