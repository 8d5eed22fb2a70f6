"""``quiz serve BANK...``: the same quiz by a link, for a class or a ward."""

import os
import sys
import time
from argparse import Namespace
from collections.abc import Sequence
from contextlib import closing, suppress
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TextIO
from uuid import uuid4

from quiz import files, wording
from quiz.cli import encoding, output, system
from quiz.cli.arguments import Arguments, whole
from quiz.cli.banks import Banks
from quiz.cli.screen import new_seed
from quiz.cli.shared_store import open_shared
from quiz.errors import QuizError, UsageError
from quiz.library import Entry, Remembered

if TYPE_CHECKING:
    from quiz.serve import Log, Service
    from quiz.store import SharedStore

_USAGE = (
    "quiz serve BANK... [--host ADDRESS] [--port NUMBER] [--store URL] [--base-path PATH] [--allow-host NAME ...] "
    "[--days NUMBER] [--forget-after NUMBER] [--log FILE] [--plain]"
)
_DESCRIPTION = """\
Let others answer banks in a browser, by a link and without an account.

It prints a link to give away, as a QR code too, and a secret one for you, with
the figures of the class. Everyone who opens the first gets a link of their own,
to go on with later on any device. Answers are kept in a file beside your own,
or in the database that --store names; they have no names. Ctrl+C stops it, and
the same command goes on with the same links."""

_PACKAGES = ("jinja2", "segno", "starlette", "uvicorn")
"""What the extra ``serve`` brings."""
_ONLY_HERE = "These links open on this computer alone. Other devices in your network can open them with --host 0.0.0.0."
_NO_TLS = (
    "without encryption: whoever is on the same network can read and change what is sent. Put a web server with TLS in "
    "front and name it with --allow-host, or serve only where you trust everyone."
)
_PORT = 8765
_MOST_DAYS = 3650
_ENDLESS = 10_000
"""Rows of a terminal that does not say how many it has."""


class _Options(NamedTuple):
    """What was asked for, checked."""

    host: str
    port: int
    base_path: str
    names: tuple[str, ...]
    """Under which a server in front is known, which has TLS."""
    days: int
    forget_after: int | None


def run(arguments: Sequence[str]) -> int:
    """Serve until a signal comes; return the exit code. Raises QuizError where that cannot begin."""
    parser = _parser()
    options, words = parser.read(arguments)
    if not words:
        parser.refuse("Name the banks to serve; quiz list shows them all.")
    chosen = _chosen(parser, options)
    entries = _entries(words)
    if not all(map(find_spec, _PACKAGES)):
        raise QuizError("Serving needs a few more packages: pip install 'quizwell[serve]'.")
    from quiz import serve  # noqa: PLC0415 - needs what most people do not install

    places = system.places()
    secret = serve.read_secret(places.data / "class-secret", os.urandom(32))
    log = _log(options.log)
    with serve.interrupted_at_once(), closing(serve.listen(chosen.host, chosen.port)) as listening:
        shown = serve.own_address(chosen.host) if serve.is_everything(chosen.host) else chosen.host
        local = f"http://{serve.in_url(shown)}:{listening.getsockname()[1]}"
        origin = f"https://{chosen.names[0]}" if chosen.names else local

        def service(shared: "SharedStore") -> "Service":
            return serve.Service(
                shared,
                serve.ServedBanks(entries, Remembered(), time.monotonic),
                secret,
                system.now,
                uuid4,
                new_seed,
                os.urandom,
                chosen.days,
                chosen.forget_after,
                origin,
                chosen.base_path,
            )

        hosts = serve.Hosts(frozenset(name.casefold() for name in (*chosen.names, chosen.host, shown) if name))
        with serve.open_class(service, lambda: open_shared(options.store, places), hosts, log) as opened:
            base = f"{origin}{chosen.base_path}"
            if not chosen.names:
                here = serve.is_loopback(chosen.host)
                output.complain(_ONLY_HERE if here else f"Served at {shown} {_NO_TLS}")
            _say(f"{base}/join/{opened.links.join}", f"{base}/class/{opened.links.operator}/", plain=options.plain)
            output.flush()
            return serve.run(opened.app, listening, log, behind_proxy=bool(chosen.names))


def _parser() -> Arguments:
    parser = Arguments(_USAGE, _DESCRIPTION)
    parser.add_argument("--host", default="127.0.0.1", metavar="ADDRESS", help="where to listen, instead of here alone")
    parser.add_argument("--port", metavar="NUMBER", help=f"instead of {_PORT}; 0 is any that is free")
    parser.add_argument("--store", metavar="URL", help="keep answers in this database: postgresql://..., or a file")
    parser.add_argument("--base-path", default="", metavar="PATH", help="what precedes every path, such as /quiz")
    parser.add_repeated(
        "--allow-host", "NAME", "the name of a web server with TLS in front; may be said again for another"
    )
    parser.add_argument("--days", metavar="NUMBER", help="for which a learner's link works, instead of 90")
    parser.add_argument(
        "--forget-after", metavar="NUMBER", help="days after the end of a link on which its answers are deleted"
    )
    parser.add_argument("--log", metavar="FILE", help="write the log there; it holds no answers and no links")
    parser.add_argument("--plain", action="store_true", help="print the links alone, without a QR code")
    return parser


def _chosen(parser: Arguments, options: Namespace) -> _Options:
    port = _PORT if options.port is None else whole(options.port)
    if port is None or not 0 <= port <= 65_535:
        parser.refuse(f"--port takes a number from 0 to 65535, not {options.port}.")
    days = 90 if options.days is None else whole(options.days)
    if days is None or not 1 <= days <= _MOST_DAYS:
        parser.refuse(f"--days takes a number from 1 to {_MOST_DAYS}, not {options.days}.")
    after = None if options.forget_after is None else whole(options.forget_after)
    if options.forget_after is not None and (after is None or not 0 <= after <= _MOST_DAYS):
        parser.refuse(f"--forget-after takes a number of days from 0 to {_MOST_DAYS}, not {options.forget_after}.")
    base = options.base_path.strip("/")
    if not all(part.isascii() and part.replace("-", "").replace("_", "").isalnum() for part in base.split("/") if base):
        parser.refuse(f"--base-path takes a path of letters and digits such as /quiz, not {options.base_path}.")
    names = tuple(name.strip().casefold() for name in options.allow_host)
    if any(not name or set(name) & set("/@:?# ") for name in names):
        parser.refuse("--allow-host takes a name such as quiz.example.org, without https:// and without a port.")
    return _Options(options.host, port, f"/{base}" if base else "", names, days, after)


def _entries(words: Sequence[str]) -> tuple[Entry, ...]:
    """Return the banks to serve.

    Raises QuizError for one that is not there or does not play, and UsageError for one that is named twice.
    """
    banks = Banks()
    entries: dict[str, Entry] = {}
    for word in words:
        entry = banks.placed(banks.playable(word))
        if entry.about.id in entries:
            same = entries[entry.about.id].path == entry.path
            twice = wording.serving.named_twice if same else wording.serving.same_bank
            raise UsageError(twice(entry.about.id), _USAGE)
        if news := banks.which(entry):
            output.complain(news)
        entries[entry.about.id] = entry
    return tuple(entries.values())


def _say(join: str, operator: str, *, plain: bool) -> None:
    """Print the links, and that of learners also as a picture where both fit into the terminal.

    The secret one comes first, so that whoever projects the picture can have it out of sight.
    """
    from quiz.serve import qr_code  # noqa: PLC0415 - as above

    words = wording.serving
    links = (
        "For you alone, with the figures of the class:",
        f"  {operator}",
        "",
        "Give this link to your learners; when they press Begin, each gets their own:",
        f"  {join}",
    )
    output.say(*links)
    width = None if plain else output.width()
    if width:
        signs: qr_code.Signs = "ascii" if encoding.current().ascii_only else "blocks"
        shown = [row for text in (*links[-2:], words.STOP) for row in output.wrapped(text, width)]
        around = sum(-(-len(row) // width) for row in shown) + 1  # the cursor is below
        rows = (output.height() or _ENDLESS) - around
        lines = qr_code.drawn(join, width, rows, signs, color="NO_COLOR" not in os.environ)
        if lines:
            sys.stdout.write("".join(f"{line}\n" for line in lines))  # its colors are no text from outside
        else:
            columns, needed = qr_code.size(join, signs)
            size = f"{columns} columns and {needed + around} rows"
            output.say(f"The QR code of the link needs a terminal of {size}: enlarge it and start again.")
    output.say(words.STOP)


def _log(file: str | None) -> "Log":
    """Return the log: in a file, or else on standard error, where a terminal gets only what went wrong.

    Raises QuizError where the file cannot be written.
    """
    from quiz.serve import Log  # noqa: PLC0415 - as above

    if file is not None:
        try:
            stream = Path(file).open("a", encoding="utf-8", buffering=1)  # noqa: SIM115 - open until the program ends
        except OSError as error:
            raise QuizError(f"The log cannot be written to {file}: {files.reason(error)}.") from error
        return Log(lambda line: _write(line, stream), system.now)
    return Log(lambda line: _write(line, sys.stderr), system.now, requests=not (sys.stderr and sys.stderr.isatty()))


def _write(line: str, stream: TextIO | None) -> None:
    """Write a line of the log; where it cannot be written the class goes on without it."""
    with suppress(OSError, ValueError):
        print(line, file=stream, flush=True)
