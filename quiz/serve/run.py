"""Runs the server: takes the port, serves until a signal comes, and then ends what has begun."""

import asyncio
import errno
import logging
import signal
import socket
import sys
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress

import uvicorn
from starlette.types import ASGIApp

from quiz import files
from quiz.errors import QuizError
from quiz.serve.hosts import in_url
from quiz.serve.log import Log, ServerRecords
from quiz.serve.slow_clients import PunctualProtocol

_IDLE_SECONDS = 15
"""For which a connection stays open between two pages."""
_GRACE_SECONDS = 10
"""For what is being answered when the server is stopped."""
_CONNECTIONS = 2_000
_HEAD = 16 * 1024
"""Bytes of a request up to its body."""
_BY_SIGNAL = 128


@contextmanager
def interrupted_at_once() -> Iterator[None]:
    """Let Ctrl-C end the program by itself in the block, wherever ``run`` does not hear it.

    As an exception it may come just after Python took a lock, which nothing gives back then: the thread of the store
    waits for it, and the program for the thread, for ever. What is kept survives a program that is killed anyway.
    """
    before = signal.signal(signal.SIGINT, signal.SIG_DFL)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def listen(host: str, port: int) -> socket.socket:
    """Return a socket that listens there; port 0 is any free one. Raises QuizError with the reason if it cannot."""
    try:
        family, kind, number, _, address = socket.getaddrinfo(
            host or None, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        listening = socket.socket(family, kind, number)
    except OSError as error:
        raise QuizError(f"There is no address {host} here: {files.reason(error)}.") from error
    try:
        if sys.platform != "win32":  # there it would let two servers share the port
            listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(address)
        listening.listen(512)
    except OSError as error:
        listening.close()
        where = f"{in_url(host)}:{port}"
        other = "address with --host" if error.errno == errno.EADDRNOTAVAIL else "port with --port"
        raise QuizError(f"Nothing can be served at {where}: {files.reason(error)}. Choose another {other}.") from error
    return listening


def own_address(host: str) -> str:
    """Return an address under which others reach this computer, where it serves all of its addresses."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    anywhere = "2001:db8::1" if ":" in host else "192.0.2.1"  # for documentation: nothing is sent to it
    with closing(socket.socket(family, socket.SOCK_DGRAM)) as probe:
        try:
            probe.connect((anywhere, 9))
        except OSError:
            return "localhost"
        return str(probe.getsockname()[0])


def allow_connections() -> None:
    """Let this process have as many connections as it takes: some systems allow it 256 open files unless it asks."""
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415 - Windows has none

    files_of = resource.RLIMIT_NOFILE
    soft, hard = resource.getrlimit(files_of)
    wanted = 2 * _CONNECTIONS if hard == resource.RLIM_INFINITY else min(2 * _CONNECTIONS, hard)
    if soft != resource.RLIM_INFINITY and soft < wanted:
        with suppress(OSError, ValueError):  # then it has to do with what there is
            resource.setrlimit(files_of, (wanted, hard))


def run(app: ASGIApp, listening: socket.socket, log: Log, *, behind_proxy: bool) -> int:
    """Serve ``app`` until a signal comes, finish what is being answered, and return the exit code."""
    allow_connections()
    with _reports_to(log):
        server = _Server(
            uvicorn.Config(
                app,
                http=PunctualProtocol,
                ws="none",
                loop="asyncio",
                lifespan="off",
                log_config=None,
                access_log=False,
                server_header=False,
                proxy_headers=behind_proxy,
                limit_concurrency=_CONNECTIONS,
                timeout_keep_alive=_IDLE_SECONDS,
                timeout_graceful_shutdown=_GRACE_SECONDS,
                h11_max_incomplete_event_size=_HEAD,
            )
        )
        asyncio.run(server.serve(sockets=[listening]))
    return _BY_SIGNAL + server.stopped_by if server.stopped_by else 0


class _Server(uvicorn.Server):
    """Ends at a signal, and says which; the second one does not wait."""

    stopped_by = 0

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Listen to signals while the server runs."""
        names = ("SIGINT", "SIGTERM", "SIGHUP", "SIGBREAK")
        signals = [getattr(signal, name) for name in names if hasattr(signal, name)]
        before = {each: signal.signal(each, self._stop) for each in signals}
        try:
            yield
        finally:
            for each, handler in before.items():
                signal.signal(each, handler)

    def _stop(self, number: int, _frame: object) -> None:
        self.force_exit = self.should_exit
        self.should_exit = True
        self.stopped_by = self.stopped_by or number


@contextmanager
def _reports_to(log: Log) -> Iterator[None]:
    """Write what uvicorn, asyncio and our threads report into ``log``, and nowhere else."""
    handler, names = ServerRecords(log), ("uvicorn", "asyncio", "concurrent.futures")
    loggers = [logging.getLogger(name) for name in names]
    for logger in loggers:
        logger.addHandler(handler)
        logger.propagate = False
    try:
        yield
    finally:
        for logger in loggers:
            logger.removeHandler(handler)
            logger.propagate = True
