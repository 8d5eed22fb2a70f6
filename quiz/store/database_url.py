"""The URL of a database, read strictly, because a password with an unwritten sign must not end up in a message."""

import re
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from quiz.errors import UsageError

SCHEMES = ("postgresql", "postgres")


@dataclass(frozen=True, slots=True)
class DatabaseURL:
    """Where a database is, and how to get in."""

    place: str
    """For messages: neither the user nor the password is in it."""
    parameters: dict[str, str] = field(repr=False)
    """What psycopg connects with."""


def is_database_url(text: str) -> bool:
    """Return whether ``text`` names a database and not a file."""
    return text.partition("://")[0] in SCHEMES and "://" in text


def read_url(text: str) -> DatabaseURL:
    """Return what ``postgresql://USER:PASSWORD@HOST:PORT/DATABASE?option=value`` says; most of it may be left out.

    Raises UsageError, which quotes nothing of it.
    """
    found = _parameters(text)
    if found is None:
        raise UsageError(
            "The URL of the database is not understood: write postgresql://USER:PASSWORD@HOST:PORT/DATABASE, with %40 "
            "for @, %2F for /, %3A for :, %3F for ? and %23 for # in the password, and options such as sslmode after ?."
        )
    where = f" at {found['host']}" + (f":{found['port']}" if "port" in found else "") if "host" in found else ""
    return DatabaseURL(f"{found.get('dbname', 'of this user')}{where}", found)


def _parameters(text: str) -> dict[str, str] | None:
    """Return what psycopg connects with; None where a sign is written as it is that has a meaning in a URL."""
    try:
        parts = urlsplit(text)
        options = dict(parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query)))
    except ValueError:
        return None
    entry, _, address = parts.netloc.rpartition("@")
    user, _, password = entry.partition(":")
    named = re.fullmatch(r"([A-Za-z0-9._-]*|\[[0-9A-Fa-f:.]+\])(?::([0-9]{1,5}))?", address)
    name = parts.path.removeprefix("/")
    if not named or parts.fragment or any(sign in entry + name for sign in "@/") or not set(options) <= _OPTIONS:
        return None
    given = {"user": unquote(user), "password": unquote(password), "host": named[1].strip("[]"), "port": named[2]}
    found = {key: value for key, value in {**given, "dbname": unquote(name), **options}.items() if value}
    return None if any("\0" in value for value in found.values()) else found


_OPTIONS = frozenset(
    {
        *("application_name", "connect_timeout", "host", "keepalives_idle", "passfile", "password", "port"),
        *("require_auth", "service", "sslcert", "sslkey", "sslmode", "sslrootcert", "target_session_attrs"),
        *("tcp_user_timeout", "user"),
    }
)
"""What may follow the question mark (https://www.postgresql.org/docs/current/libpq-connect.html)."""
