"""Opens the database of a class: the one that ``--store`` names, or a file beside the person's own answers."""

import re

from quiz.cli.system import folder, now
from quiz.config import Places
from quiz.errors import UsageError
from quiz.files import real
from quiz.store import SharedStore
from quiz.store import open_shared as open_at
from quiz.store.database_url import is_database_url
from quiz.store.failures import StoreNewer, StoreUnwritable
from quiz.store.opening_shared import require_ours

CLASS_FILE = "class.sqlite3"


def open_shared(url: str | None, places: Places) -> SharedStore:
    """Open the database. Raises QuizError where it cannot be opened, or is not one of a class."""
    if url is None:
        return open_at(places.data / CLASS_FILE, now())
    if is_database_url(url):
        return open_at(url, now())
    require_place(url)
    path = folder() / url
    if real(path) == real(places.store):
        raise UsageError(f"{url} holds your own answers: a class has a file of its own.")
    require_ours(path, url)
    try:
        return open_at(path, now())
    except StoreNewer as error:
        raise StoreNewer(error.what, "install the newer quiz, or name another file with --store") from error
    except StoreUnwritable as error:
        raise StoreUnwritable(error.what, "fix that, or name another file with --store") from error


def require_place(url: str) -> None:
    """Raise UsageError where ``url`` is neither a database nor a file; it may hold a password, so it is not quoted."""
    if is_database_url(url):
        return
    scheme = re.match(r"[A-Za-z][A-Za-z0-9+.-]+:", url)  # a single letter is a drive
    if scheme or not url or re.search(r"://|:.*@|(^|\s)(host|hostaddr|port|user|password|dbname|service)\s*=", url):
        given = scheme[0] if scheme else "another address" if url else "nothing"
        raise UsageError(f"--store takes postgresql://... or the path of a file, not {given}.")
