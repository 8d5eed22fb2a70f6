"""Opens the database of a class: the one that ``--store`` names, or a file beside the person's own answers."""

from quiz.cli.system import folder, now
from quiz.config import Places
from quiz.errors import UsageError
from quiz.store import SharedStore
from quiz.store import open_shared as open_at
from quiz.store.database_url import is_database_url
from quiz.store.opening_shared import require_ours

CLASS_FILE = "class.sqlite3"


def open_shared(url: str | None, places: Places) -> SharedStore:
    """Open the database. Raises QuizError where it cannot be opened, or is not one of a class."""
    if url is None:
        return open_at(places.data / CLASS_FILE, now())
    if is_database_url(url):
        return open_at(url, now())
    if not url or "://" in url:
        raise UsageError(f"--store takes postgresql://... or the path of a file, not {url or 'nothing'}.")
    path = folder() / url
    if path.resolve() == places.store.resolve():
        raise UsageError(f"{url} holds your own answers: a class has a file of its own.")
    require_ours(path, url)
    return open_at(path, now())
