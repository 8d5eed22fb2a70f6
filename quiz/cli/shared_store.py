"""Opens the database of a class: the one that ``--store`` names, or a file beside the person's own answers."""

from quiz.cli.system import folder, now
from quiz.config import Places
from quiz.store import SharedStore
from quiz.store.shared_sqlite import SharedSQLite

CLASS_FILE = "class.sqlite3"


def open_shared(url: str | None, places: Places) -> SharedStore:
    """Open the database. Raises QuizError where it cannot be opened."""
    return SharedSQLite.open(folder() / url if url else places.data / CLASS_FILE, now())
