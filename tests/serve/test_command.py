"""``quiz serve`` as a command: what it refuses, what it prints, and how it stops."""

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import httpx2
import pytest

from quiz.cli import main, output, serve
from quiz.serve import listen
from quiz.store.migrations import APPLICATION

from .conftest import GALLERY
from .process import PATIENCE, served


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("QUIZ_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("QUIZ_PATH", "")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "copy.yaml").write_bytes(GALLERY.read_bytes())
    return tmp_path / "home"


BANK = str(GALLERY)


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        ([], 2, "Name the banks to serve"),
        (["no-such-bank"], 2, 'There is no bank "no-such-bank"'),
        (["./nowhere.yaml"], 2, "There is no file ./nowhere.yaml"),
        (["tour", "tour"], 2, 'The bank "tour" is named twice: name it once.'),
        (["tour", "./copy.yaml"], 2, 'Two of the banks have the id "tour"'),
        (["tour", "--port", "70000"], 2, "--port takes a number from 0 to 65535, not 70000."),
        (["tour", "--port", "x"], 2, "--port takes a number"),
        (["tour", "--days", "0"], 2, "--days takes a number from 1 to 3650, not 0."),
        (["tour", "--forget-after", "-1"], 2, "--forget-after takes a number of days from 0 to 3650, not -1."),
        (["tour", "--base-path", "/a b"], 2, "--base-path takes a path of letters"),
        (["tour", "--base-path", "/../x"], 2, "--base-path takes a path of letters"),
        (["tour", "--allow-host", "https://x"], 2, "--allow-host takes a name"),
        (["tour", "--host", ""], 2, "--host needs a value, and this one is empty."),
        (["tour", "--hots", "x"], 2, "did you mean --host?"),
        (["tour", "--host", "192.0.2.77", "--port", "0"], 3, "Choose another address with --host."),
        (["tour", "--host", "no.such.host.invalid", "--port", "0"], 3, "There is no address no.such.host.invalid here"),
        (["tour", "--port", "0", "--log", "/nowhere/log"], 3, "The log cannot be written to /nowhere/log"),
        (["tour", "--port", "0", "--store", "postgresql://u:pw@127.0.0.1:1/x"], 3, "127.0.0.1"),
        (["tour", "--port", "0", "--store", "mysql://h/x"], 2, "--store takes postgresql://"),
        (["tour", "--port", "0", "--store", "mysql://u:geheim@h/x"], 2, "path of a file, not mysql:."),
        (["tour", "--port", "0", "--store", "postgres:geheim"], 2, "path of a file, not postgres:."),
        (["tour", "--port", "0", "--store", "://u:geheim@h"], 2, "path of a file, not another address."),
        (["tour", "--port", "0", "--store", ""], 2, "--store needs a value, and this one is empty."),
        (["tour", "--port", "0", "--store", "host=h password=geheim"], 2, "path of a file, not another address."),
        (["tour", "--port", "0", "--store", "/proc/nowhere/x"], 3, "Your answers cannot be kept in /proc/nowhere/x"),
        (["tour", "--port", "0", "--store", "."], 3, "or name another file with --store."),
    ],
)
def test_what_cannot_begin_is_one_sentence(
    arguments: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", *arguments]) == code
    printed = capsys.readouterr()
    assert said in printed.err
    assert "Traceback" not in printed.err
    assert "geheim" not in printed.err
    assert "QUIZ_HOME" not in printed.err
    assert printed.out == ""


def test_a_port_that_is_taken_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    with closing(listen("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        assert main(["serve", "tour", "--port", str(port)]) == 3

    assert f"Nothing can be served at 127.0.0.1:{port}: address already in use. Choose" in capsys.readouterr().err


def test_a_database_of_a_newer_version_is_left_as_it_is(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.mkdir()
    with closing(sqlite3.connect(home / "class.sqlite3")) as database:
        database.executescript(
            f"PRAGMA application_id = {APPLICATION}; PRAGMA user_version = 999; CREATE TABLE facts (id)"
        )
    before = (home / "class.sqlite3").read_bytes()

    assert main(["serve", "tour", "--port", "0"]) == 3
    assert "A newer quiz keeps its answers" in capsys.readouterr().err
    assert (home / "class.sqlite3").read_bytes() == before


def test_a_missing_package_is_named_with_the_command_that_installs_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(serve, "find_spec", lambda name: None if name == "segno" else object())

    assert main(["serve", "tour"]) == 3
    assert "pip install 'quizwell[serve]'" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("width", "height", "drawn"),
    [(None, None, False), (20, 60, False), (40, 15, False), (80, 24, True), (40, 30, True), (100, None, True)],
)
def test_the_link_is_a_picture_where_there_is_room(
    width: int | None,
    height: int | None,
    drawn: bool,  # noqa: FBT001
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(output, "width", lambda: width)
    monkeypatch.setattr(output, "height", lambda: height)
    monkeypatch.setenv("NO_COLOR", "1")

    join = f"http://192.168.100.100:8765/join/{'x' * 24}"
    serve._say(join, "http://127.0.0.1:8765/class/y/", plain=False)

    printed = capsys.readouterr().out
    assert ("█" in printed or "##" in printed) is drawn
    assert ("The QR code of the link needs" in " ".join(printed.split())) is (width is not None and not drawn)
    assert printed.index("/class/y/") < printed.index("\n\n") < printed.index(join)
    if width and height:
        rows = [line[at : at + width] for line in printed.splitlines() for at in range(0, len(line) or 1, width)]
        shown = "".join(rows[-(height - 1) :])  # the cursor is in the last row
        assert join in shown
        assert not drawn or "Give this link" in shown


# A process of its own


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGTERM, 143),
        pytest.param(signal.SIGINT, 130, marks=pytest.mark.long),
        pytest.param(signal.SIGHUP, 129, marks=pytest.mark.long),
    ],
)
def test_a_signal_ends_it_with_its_code_and_the_answers_whole(number: int, code: int, tmp_path: Path) -> None:
    with served(tmp_path / "home", [BANK]) as running:
        assert httpx2.get(running.join).status_code == 200
        running.process.send_signal(number)
        assert running.process.wait(PATIENCE) == code
    assert not list((tmp_path / "home").glob("*-wal")), "the log was moved into the file"
    lines = [json.loads(line) for line in (tmp_path / "home" / "log").read_text().splitlines()]
    assert [(line["method"], line["page"], line["status"]) for line in lines] == [("GET", "join", 200)]


_INTERRUPTED = """\
import os, signal
from concurrent.futures import Future
def lock_and_interrupt(future):
    future._condition.acquire()
    os.kill(os.getpid(), signal.SIGINT)
Future.result = lock_and_interrupt
from quiz.__main__ import main
main()
"""
"""The program, and Ctrl-C at the worst moment: when it waits for a thread, and has taken the lock for that."""


@pytest.mark.skipif(os.name == "nt", reason="Ctrl-C is no signal there")
def test_ctrl_c_while_the_store_is_opened_ends_it(tmp_path: Path) -> None:
    environ = {**os.environ, "QUIZ_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-c", _INTERRUPTED, "serve", BANK, "--port", "0"]
    ran = subprocess.run(command, env=environ, capture_output=True, timeout=PATIENCE, check=False)

    assert (ran.returncode, ran.stdout, ran.stderr) == (-signal.SIGINT, b"", b"")


@pytest.mark.long
def test_a_request_that_was_begun_is_answered_before_it_ends(tmp_path: Path) -> None:
    with served(tmp_path / "home", [BANK]) as running:
        host, port, path = _parts(running.join)
        with socket.create_connection((host, port)) as slow:
            head = f"POST {path} HTTP/1.1\r\nHost: {host}:{port}\r\nContent-Length: 1\r\nExpect: 100-continue\r\n"
            slow.sendall(f"{head}Content-Type: application/x-www-form-urlencoded\r\n\r\n".encode())
            assert b"100 Continue" in slow.recv(4096), "its body is waited for"
            running.process.terminate()
            while listens(host, port):
                time.sleep(0.05)
            slow.sendall(b"x")
            assert b"403 " in slow.recv(4096)
        assert running.process.wait(PATIENCE) == 143


def test_other_addresses_are_served_with_a_warning(tmp_path: Path) -> None:
    environ = {**os.environ, "QUIZ_HOME": str(tmp_path / "home")}
    everywhere = ".".join("0000")
    command = [sys.executable, "-m", "quiz", "serve", BANK, "--port", "0", "--host", everywhere]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout
        assert process.stderr
        lines = [process.stdout.readline().strip() for _ in range(5)]
        assert everywhere not in "".join(lines), "nobody can open that"
        warning = process.stderr.readline()
        process.terminate()
    assert "without encryption" in warning
    assert "--allow-host" in warning


def test_links_for_this_computer_alone_say_so(tmp_path: Path) -> None:
    environ = {**os.environ, "QUIZ_HOME": str(tmp_path / "home")}
    command = [sys.executable, "-m", "quiz", "serve", BANK, "--port", "0"]
    with subprocess.Popen(command, env=environ, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stderr
        news = process.stderr.readline()
        process.terminate()
    assert "on this computer alone" in news
    assert "--host 0.0.0.0" in news


@pytest.mark.long
def test_clients_that_are_too_slow_are_cut(tmp_path: Path) -> None:
    with served(tmp_path / "home", [BANK]) as running:
        host, port, _ = _parts(running.join)
        with socket.create_connection((host, port)) as silent, socket.create_connection((host, port)) as drip:
            began = time.monotonic()
            for connection in (silent, drip):
                connection.settimeout(0.5)
            open_ones = {silent, drip}
            while open_ones and time.monotonic() - began < PATIENCE:
                for connection in tuple(open_ones):
                    try:
                        if connection is drip:
                            connection.sendall(b"G")
                        if connection.recv(1) == b"":
                            open_ones.discard(connection)
                    except TimeoutError:
                        continue
                    except OSError:
                        open_ones.discard(connection)
        assert not open_ones
        assert httpx2.get(running.join).status_code == 200


@pytest.mark.long
def test_what_is_not_http_gets_a_sentence(tmp_path: Path) -> None:
    with served(tmp_path / "home", [BANK]) as running:
        host, port, _ = _parts(running.join)
        for nonsense in (
            b"\x16\x03\x01\x02\x00\x01\x00\x01\r\n\r\n",
            b"GET / HTTP/1.1\r\nX: " + b"y" * 40_000 + b"\r\n\r\n",
        ):
            with socket.create_connection((host, port)) as connection:
                connection.sendall(nonsense)
                answer = b"".join(iter(lambda: connection.recv(65_536), b""))
            assert answer.startswith(b"HTTP/1.1 400")
            assert b"content-security-policy" in answer
            assert b"This request could not be read." in answer
        assert httpx2.get(f"http://{host}:{port}/nothing").status_code == 404


def listens(host: str, port: int) -> bool:
    """Whether the server still takes others in: it does not once it has begun to end."""
    try:
        socket.create_connection((host, port)).close()
    except OSError:
        return False
    return True


def _parts(link: str) -> tuple[str, int, str]:
    netloc, _, path = link.removeprefix("http://").partition("/")
    host, _, port = netloc.partition(":")
    return host, int(port), f"/{path}"
