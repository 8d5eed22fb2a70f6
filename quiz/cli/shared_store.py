"""Opens the database of a class: the one that ``--store`` names, or a file beside the person's own answers."""

from quiz.cli.system import folder, now
from quiz.config import Places
from quiz.store import SharedStore
from quiz.store import open_shared as open_at
from quiz.store.database_url import is_database_url

CLASS_FILE = "class.sqlite3"


def open_shared(url: str | None, places: Places) -> SharedStore:
    """Open the database. Raises QuizError where it cannot be opened."""
    if url is None:
        return open_at(places.data / CLASS_FILE, now())
    return open_at(url if is_database_url(url) else folder() / url, now())
