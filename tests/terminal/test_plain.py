"""Line by line as a process of its own: in pipes, from files, killed, signalled, and left by its reader."""

import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest

from quiz.model import Record

from .conftest import PATIENCE, QUIZ, Run

Kept = Callable[[], tuple[Record, ...]]

TRANSCRIPTS = Path(__file__).parents[1] / "plain" / "transcripts"
KEPT = "Everything you answered is kept."
VERDICTS = {"Right.": "right", "Not quite.": "wrong", "Here is the answer.": "unknown"}
TAKE = (*QUIZ, "take", "letters", "--plain")


class Piped:
    """The program between two pipes."""

    def __init__(self, environ: dict[str, str], folder: Path, *arguments: str) -> None:
        self.lines: list[str] = []
        """What was said so far, without the line that is not yet whole."""
        self._rest = b""
        self.process = subprocess.Popen(
            [*QUIZ, *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            cwd=folder,
            env=environ,
            bufsize=0,
        )

    def type(self, *lines: str) -> None:
        """Type lines."""
        assert self.process.stdin
        self.process.stdin.write("".join(f"{line}\n" for line in lines).encode())

    def hear(self, *starts: str) -> str:
        """Wait for a line that begins so, and forget what was said before it."""
        end = time.monotonic() + PATIENCE
        while True:
            for at, line in enumerate(self.lines):
                if line.startswith(starts):
                    del self.lines[: at + 1]
                    return line
            assert time.monotonic() < end, f"never said: {starts}\n" + "\n".join(self.lines)
            assert self.read(0.1), f"ended before it was said: {starts}\n" + "\n".join(self.lines)

    def read(self, seconds: float) -> bool:
        """Take what is said next; False once nothing more will be."""
        assert self.process.stdout
        if not select.select([self.process.stdout], [], [], seconds)[0]:
            return True
        data = os.read(self.process.stdout.fileno(), 1 << 16)
        *lines, self._rest = (self._rest + data).split(b"\n")
        self.lines += [line.decode() for line in lines]
        return bool(data)

    def read_all(self) -> None:
        """Take everything that was said before the end."""
        while self.read(PATIENCE):
            pass

    def end(self) -> tuple[int, str]:
        """Wait for the end; gives the code that a shell would give, and what was said on standard error."""
        code = self.process.wait(PATIENCE)
        assert self.process.stderr
        return code if code >= 0 else 128 - code, self.process.stderr.read().decode()

    def clear_away(self) -> None:
        self.process.kill()
        self.process.wait()
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            if stream:
                stream.close()


Pipe = Callable[..., Piped]


@pytest.fixture
def pipe(surroundings: dict[str, str], folder: Path) -> Iterator[Pipe]:
    """Starts the program between pipes, and ends what is left of it."""
    started: list[Piped] = []

    def start(*arguments: str) -> Piped:
        started.append(Piped(surroundings, folder, *arguments))
        return started[-1]

    yield start
    for piped in started:
        piped.clear_away()


def finished(command: Sequence[str], environ: dict[str, str], folder: Path, **streams: object) -> tuple[int, bytes]:
    """The exit code of a command that ends by itself, and its standard error."""
    ran = subprocess.run(
        command,
        cwd=folder,
        env=environ,
        stderr=subprocess.PIPE,
        timeout=PATIENCE,
        check=False,
        **streams,  # type: ignore[call-overload]
    )
    return ran.returncode, ran.stderr


def test_a_file_of_lines_gives_the_transcript_and_loads_nothing_that_draws(
    surroundings: dict[str, str], home: Path, folder: Path
) -> None:
    transcript = (TRANSCRIPTS / "tour-wrong.txt").read_text(encoding="utf-8").splitlines()
    typed, said = folder / "typed", folder / "said"
    typed.write_text("".join(f"{line[2:]}\n" for line in transcript if line.startswith(">")), encoding="utf-8")
    program = (
        "import sys; from quiz.cli import main; code = main(sys.argv[1:]);"
        "print(*{name.split('.')[0] for name in sys.modules}, file=sys.stderr); sys.exit(code)"
    )
    words = ("take", "tour", "--plain", "-n", "all", "--seed", "7")

    with typed.open("rb") as lines, said.open("wb") as out:
        code, loaded = finished([sys.executable, "-c", program, *words], surroundings, folder, stdin=lines, stdout=out)

    assert code == 0
    assert not {b"textual", b"rich", b"pygments", b"asyncio"} & set(loaded.split())
    heard = said.read_text(encoding="utf-8").replace(str(home), "HOME").splitlines()
    assert heard == [line for line in transcript if not line.startswith(">")]


def test_a_bare_environment_and_the_c_locale_are_enough(letters: Path, folder: Path, home: Path) -> None:
    assert letters.exists()
    typed = folder / "typed"
    typed.write_bytes(b"0\n\n\xff\xfe\n?\n0\n")
    said = folder / "said"

    with typed.open("rb") as lines, said.open("wb") as out:
        bare = {"TERM": "dumb", "LANG": "C", "QUIZ_HOME": str(home)}
        code, errors = finished([*QUIZ, "take", "letters"], bare, folder, stdin=lines, stdout=out)

    assert (code, errors) == (0, b"")
    heard = said.read_bytes()
    assert heard.isascii()
    assert heard.count(b"Here is the answer.") == 2
    assert heard.endswith(b"Everything you answered is kept.\n")
    assert b"\x1b" not in heard


@pytest.mark.long(rounds=7, short=2)
def test_kill_at_any_moment_loses_no_answer_whose_verdict_was_said(
    pipe: Pipe, letters: Path, kept: Kept, rounds: int
) -> None:
    assert letters.exists()
    stops = ("Type one number", "Type 1 to", *VERDICTS)
    verdicts: list[str] = []
    for life in range(rounds):
        piped = pipe("take", "letters", "--plain")
        if verdicts:
            piped.hear("Going on where you left off.")
        said = piped.hear(*stops)
        if said in VERDICTS:  # killed within an explanation, which is said again
            assert VERDICTS[said] == verdicts[-1]
        for _ in range(life):
            piped.type("" if said in VERDICTS else "1")
            said = piped.hear(*stops)
            verdicts += [VERDICTS[said]] if said in VERDICTS else []
        if life % 2:  # in the middle of an answer
            piped.type("1")
        piped.process.kill()
        piped.process.wait()

        records = kept()
        after = [str(record.fact.body["verdict"]) for record in records if record.fact.kind == "answered"]
        assert after[: len(verdicts)] == verdicts
        assert len(after) <= len(verdicts) + life % 2
        assert len({record.session for record in records}) <= 2, "the first life left no answer to go on from"
        verdicts = after
    assert len(verdicts) >= rounds - 2


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (signal.SIGINT, 130),
        pytest.param(signal.SIGTERM, 143, marks=pytest.mark.long),
        pytest.param(signal.SIGHUP, 129, marks=pytest.mark.long),
    ],
)
@pytest.mark.parametrize("after", ["an answer", pytest.param("nothing", marks=pytest.mark.long)])
def test_a_signal_ends_it_with_its_code_and_keeps_everything(
    number: signal.Signals, code: int, after: str, pipe: Pipe, letters: Path, kept: Kept
) -> None:
    assert letters.exists()
    piped = pipe("take", "letters", "--plain")
    piped.hear("Type one number")
    if after == "an answer":
        piped.type("0")
        piped.hear("Press Enter")

    piped.process.send_signal(number)

    assert piped.end() == (code, "")
    piped.read_all()
    assert piped.lines == (["", KEPT] if number == signal.SIGINT else [])
    assert [record.fact.kind for record in kept()][2:] == ["answered"] * (after == "an answer")


def test_control_c_in_the_library_ends_it_without_a_word(run: Run) -> None:
    terminal = run("--plain")
    terminal.see("or q to leave.")
    terminal.press("ctrl+c")

    assert terminal.end() == 130
    assert b"Traceback" not in terminal.raw


def test_control_d_leaves_and_keeps_everything(run: Run, letters: Path, kept: Kept) -> None:
    assert letters.exists()
    terminal = run("take", "letters", "--plain")
    terminal.see("0 means: I don't know yet.")
    terminal.type("1\r")
    terminal.see("Press Enter to go on.")
    terminal.type("\x04")

    terminal.see(KEPT)
    assert terminal.end() == 0
    assert b"\x1b" not in terminal.raw
    assert kept()[-1].fact.kind == "answered"


def test_a_reader_that_leaves_after_three_lines_causes_no_message(
    surroundings: dict[str, str], letters: Path, folder: Path, kept: Kept
) -> None:
    assert letters.exists()
    codes = folder / "code"
    ran = subprocess.run(
        ["sh", "-c", '{ yes 0 | "$@"; echo $? >code; } | head -n 3', "sh", *TAKE],
        cwd=folder,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=PATIENCE,
        check=False,
    )

    assert ran.stdout.splitlines()[0] == "Letters. 12 questions."
    assert len(ran.stdout.splitlines()) == 3
    assert "Traceback" not in ran.stderr
    assert "quiz:" not in ran.stderr
    assert codes.read_text().strip() == "141"
    assert [record.fact.kind for record in kept()][:2] == ["started", "shown"]


def test_an_output_closed_in_the_middle_ends_it_and_keeps_everything(pipe: Pipe, letters: Path, kept: Kept) -> None:
    assert letters.exists()
    piped = pipe("take", "letters", "--plain")
    piped.hear("Type one number")
    assert piped.process.stdout
    piped.process.stdout.close()

    piped.type("0")

    assert piped.end() == (141, "")
    assert [record.fact.kind for record in kept()] == ["started", "shown", "answered"]


@pytest.mark.parametrize(
    "closed", ["<&- >&-", *(pytest.param(each, marks=pytest.mark.long) for each in ("<&-", ">&-"))]
)
def test_streams_that_are_closed_from_the_beginning_are_an_end_of_input(
    closed: str, surroundings: dict[str, str], letters: Path, folder: Path
) -> None:
    assert letters.exists()
    code, errors = finished(
        ["sh", "-c", f'exec "$@" {closed}', "sh", *TAKE], surroundings, folder, stdin=subprocess.DEVNULL
    )

    assert (code, errors) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is full")
def test_a_full_disk_is_reported_in_a_sentence(surroundings: dict[str, str], letters: Path, folder: Path) -> None:
    assert letters.exists()
    with Path("/dev/full").open("wb") as full:
        code, errors = finished(TAKE, surroundings, folder, stdin=subprocess.DEVNULL, stdout=full)

    assert code == 3
    assert errors.startswith(b"quiz: The output cannot be written: ")
    assert errors.count(b"\n") == 1
