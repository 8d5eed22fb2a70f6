"""A class served by a process of its own."""

import os
import socket
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlsplit


class Served(NamedTuple):
    """A running class."""

    join: str
    operator: str
    process: subprocess.Popen[str]
    port: int


PATIENCE = 120.0
"""Seconds until what does not come is missing; far more than anything takes, for machines that are busy."""


def free_port() -> int:
    """Return a port of this computer that nothing listens at."""
    with socket.create_server(("127.0.0.1", 0)) as listening:
        return int(listening.getsockname()[1])


@contextmanager
def served(home: Path, banks: Sequence[str], *options: str, port: int = 0) -> Iterator[Served]:
    """Serve banks on this computer, with answers in ``home``; on ``port``, or any that is free.

    A server that is known by another name does not say its port: then ``port`` has to be given.
    """
    environ = {**os.environ, "QUIZ_HOME": str(home), "QUIZ_PATH": ""}
    command = [sys.executable, "-m", "quiz", "serve", *banks, "--port", str(port), "--log", str(home / "log"), *options]
    home.mkdir(parents=True, exist_ok=True)
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, text=True, cwd=home) as process:
        assert process.stdout
        try:
            lines = [process.stdout.readline().strip() for _ in range(5)]
            operator, join = (line for line in lines if line.startswith("http"))
            yield Served(join, operator, process, port or urlsplit(join).port or 0)
        finally:
            if process.poll() is None:
                process.terminate()
            process.wait(PATIENCE)
