"""A throw-away PostgreSQL in a temporary folder, reached by a Unix socket in it and by nothing else.

As a program it says where PostgreSQL's programs are, and fails where they are not.
"""

import os
import shutil
import signal
import subprocess
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

_PLACES = ("usr/lib/postgresql/*/bin", "usr/pgsql-*/bin", "opt/homebrew/opt/postgresql*/bin", "usr/local/pgsql/bin")
_QUICK = {"fsync": "off", "full_page_writes": "off", "autovacuum": "off"}
"""What makes it quick; a killed process loses nothing by it, only a machine without power would."""


def programs() -> Path | None:
    """The folder with the newest ``initdb``; None where no PostgreSQL is installed, and on Windows."""
    if os.name == "nt":
        return None
    folders = [Path(found).resolve().parent] if (found := shutil.which("initdb")) else []
    folders += [folder for place in _PLACES for folder in Path("/").glob(place) if (folder / "initdb").exists()]
    return max(folders, default=None, key=lambda folder: (len(str(folder)), str(folder)))


class PostgresServer:
    """A server that a test may kill; another process attaches to one by the name of its folder."""

    def __init__(self, folder: Path, settings: dict[str, str] | None = None) -> None:
        if not (found := programs()):
            pytest.skip("no PostgreSQL is installed here (on Debian: apt-get install postgresql)")
        self.folder, self.programs = folder, found
        options = {**(_QUICK if settings is None else settings), "listen_addresses": "''", "max_connections": "60"}
        self._options = " ".join([f"-k {folder}", *(f"-c {name}={value}" for name, value in options.items())])
        self._as: dict[str, Any] = {"user": "postgres", "group": "postgres"} if os.geteuid() == 0 else {}
        if self._as and os.path.expanduser("~postgres") == "~postgres":  # noqa: PTH111 - Path raises where there is none
            pytest.skip("PostgreSQL never runs as root, and here is no user named postgres")

    def make(self) -> None:
        """Make it where there is none, and start it."""
        self.folder.mkdir(mode=0o700)
        if self._as:
            shutil.chown(self.folder, "postgres", "postgres")
        self._run("initdb", "--no-sync", "--auth=trust", "--username=quiz", "--encoding=UTF8", "--locale=C")
        self.start()

    def start(self) -> None:
        """Start it and wait until it answers."""
        for _ in range(100):
            try:
                return self._run("pg_ctl", "-w", "-l", str(self.folder / "log"), "-o", self._options, "start")
            except subprocess.CalledProcessError:  # what a killed one left behind is still going
                time.sleep(0.1)
        raise AssertionError((self.folder / "log").read_text())

    def kill(self) -> None:
        """End it as if the system took it."""
        os.kill(int((self.folder / "data" / "postmaster.pid").read_text().split()[0]), signal.SIGKILL)

    def remove(self) -> None:
        """Stop it and delete all that it kept."""
        with suppress(subprocess.CalledProcessError):  # a killed one
            self._run("pg_ctl", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)

    def _run(self, program: str, *arguments: str) -> None:
        command: list[str | Path] = [self.programs / program, "-D", self.folder / "data", *arguments]
        quiet: dict[str, Any] = {
            "stdin": subprocess.DEVNULL,
            "stdout": subprocess.DEVNULL,
            "stderr": subprocess.DEVNULL,
        }
        subprocess.run(command, check=True, cwd=self.folder, **quiet, **self._as)

    def url(self, database: str = "postgres") -> str:
        return f"postgresql://quiz:s3cret@/{database}?host={self.folder}&connect_timeout=120"

    def run(self, *statements: str, database: str = "postgres") -> None:
        """Run statements as its owner."""
        import psycopg  # noqa: PLC0415 - most tests need none of it

        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)


def of_this_run(folder: Path) -> PostgresServer:
    """The one server of all processes of a test run: made by the first that asks for it."""
    import fcntl  # noqa: PLC0415 - Windows has none, and is skipped before

    server = PostgresServer(folder)
    with folder.with_suffix(".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        if not folder.exists():
            server.make()
    return server


def remove(folder: Path) -> None:
    """Remove the server of a test run, if there was one."""
    folder.with_suffix(".lock").unlink(missing_ok=True)
    if folder.exists():
        PostgresServer(folder).remove()


if __name__ == "__main__":
    if not (_found := programs()):
        raise SystemExit(1)
    print(f"PostgreSQL for the tests: {_found}")
