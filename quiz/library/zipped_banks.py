"""The banks that come with the program where it runs from a zip archive: unpacked into the person's own folder."""

import zipfile
from pathlib import Path, PurePosixPath

from quiz import files
from quiz.errors import QuizError

_INSIDE = PurePosixPath("quiz/questions")


def unpack(archive: Path, data: Path) -> Path:
    """Return the folder into which the banks in ``archive`` were unpacked, now or by an earlier run.

    An archive that has changed is unpacked again, into another folder. Raises QuizError where that cannot be done.
    """
    found = archive.stat()
    folder = data / "unpacked" / f"{found.st_size:x}-{found.st_mtime_ns:x}"
    if folder.is_dir():
        return folder
    try:
        with zipfile.ZipFile(archive) as opened:
            for name in opened.namelist():
                path = PurePosixPath(name)
                if path.is_relative_to(_INSIDE) and not name.endswith("/"):
                    target = folder / path.relative_to(_INSIDE)
                    files.make_folder(target.parent)
                    files.replace(target, opened.read(name))
    except OSError as error:
        raise QuizError(
            f"quiz runs from {archive}, and its banks cannot be unpacked into {folder} ({files.reason(error)}): fix "
            f"that, or unpack the archive with python -m zipfile -e {archive.name} quiz, and run python quiz."
        ) from error
    return folder
