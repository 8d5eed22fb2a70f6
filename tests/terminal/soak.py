"""Random keys, pastes, clicks, sizes and signals on every main screen of the real program, by seed.

``python -m tests.terminal.soak SECONDS [SEED]`` plays as long as that and prints each failure as the fewest inputs that
still bring it about. A run with the same seed sends the same inputs; how fast the program takes them may differ.
"""

import os
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from random import Random

from quiz.store import SQLiteStore

from .conftest import KEYS, PATIENCE, Terminal

Act = tuple[str, str | int, int]
"""An input: a text to send, a size to take or a signal to send, as ``(what, value, value)``."""

SCREENS: Mapping[str, tuple[tuple[str, ...], Sequence[str]]] = {
    "library": ((), ""),
    "bank": (("take", "tour"), ""),
    "question": (("take", "tour"), "\r"),
    "explanation": (("take", "tour"), "\r0\r"),
    "exam": (("take", "tour", "--mode", "exam"), "\r"),
    "reading": (("read", "tour"), ""),
    "history": ((), "y"),
    "path": ((), "a"),
    "mistakes": ((), "m"),
    "explanations": ((), "r"),
    "palette": ((), "\x10"),
    "settings": ((), "s"),
    "topics": (("take", "tour"), ("\x1b[B", "\r")),
    "map": (("take", "tour", "--mode", "exam"), "\rm"),
    "end": (("take", "tour", "--mode", "exam", "-n", "1", "--seed", "3"), "\r0\r\r"),
    "words": (("take", "si-units"), "g"),
    "preview": (("preview", "tour.yaml"), ""),
}
"""The main screens: with what the program is called, and the keys that are then typed to reach it."""

_ROOT = Path(__file__).parent.parent.parent
_LETTERS = tuple("abcdefghijklmnopqrstuvwxyz0123456789?!/F ")
_ODD = (
    *("\x1b[27u", "\x1b[1114112u", "\x1b[55296u"),
    *("\x1b[48;24;80;0;0t", "\x1b[48;99999;99999;0;0t", "\x1b[?2048;2$y"),
    *("\x1b[I", "\x1b[O", "\x1b[5~", "\x1b[6~", "\x1b[Z", "\x1bOQ"),
    *("\x10", "\x0c", "\udcff", "\x1b[200~", "\x1b[201~"),
)
"""Keys of the keyboard protocol, reports of sizes, focus and paste, and bytes that are no text."""
_SIGNALS = (signal.SIGCONT, signal.SIGWINCH)
_ENDS = {signal.SIGTERM: 143, signal.SIGHUP: 129, signal.SIGINT: 130}
_ERRORS = (b"Traceback", b"errors shown", b"Exception ignored", "╭─".encode())
"""Python's reports of an error, and Textual's."""
_OTHER_ENDS = (0, 130)
"""The program ends with these where a key was Quit or Control-C."""
_MODE = b"\x1b[?1049"


@dataclass(frozen=True, slots=True)
class Play:
    """One run of the program: a screen, what is done there, and the signal that ends it."""

    screen: str
    acts: tuple[Act, ...]
    end: signal.Signals
    columns: int = 80
    rows: int = 24


def play_of(seed: int) -> Play:
    """Return the play with this seed."""
    chance = Random(seed)
    acts = tuple(_act(chance) for _ in range(chance.randint(5, 60)))
    screen = chance.choice(tuple(SCREENS))
    return Play(screen, acts, chance.choice(tuple(_ENDS)), chance.randint(10, 250), chance.randint(5, 80))


def _act(chance: Random) -> Act:
    kind = chance.random()
    if kind < 0.55:
        return "keys", "".join(_key(chance) for _ in range(chance.choice((1, 1, 1, 2, 3)))), 0
    if kind < 0.65:
        return "keys", chance.choice(_ODD), 0
    if kind < 0.72:
        words = "".join(chance.choice("ab é\n\t\x1b語") for _ in range(chance.randint(0, 40)))
        return "keys", f"\x1b[200~{words}\x1b[201~", 0
    if kind < 0.84:
        place = f"{chance.randint(1, 250)};{chance.randint(1, 80)}"
        button = chance.choice((0, 0, 0, 2, 64, 65))
        return "keys", f"\x1b[<35;{place}M\x1b[<{button};{place}M\x1b[<{button};{place}m", 0
    if kind < 0.94:
        return "size", chance.randint(10, 250), chance.randint(5, 80)
    return "signal", int(chance.choice(_SIGNALS)), 0


def _key(chance: Random) -> str:
    named = [text for name, text in KEYS.items() if name not in ("ctrl+c", "ctrl+z")]
    return chance.choice((*named, *named, *_LETTERS))


def failure_of(play: Play) -> str:
    """Play, and return what is wrong with how it went; empty where nothing is."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        home = folder / "home"
        (home / "banks").mkdir(parents=True)
        for path in (folder / "tour.yaml", home / "banks" / "tour.yaml"):
            path.write_text(_bank(), encoding="utf-8")
        ours = ("QUIZ_", "TEXTUAL", "LC_")
        environ = {key: value for key, value in os.environ.items() if not key.startswith(ours)}
        environ |= {"HOME": name, "QUIZ_HOME": str(home), "TERM": "xterm-256color", "LANG": "C.UTF-8"}
        environ |= {"BROWSER": "true"}
        arguments, typed = SCREENS[play.screen]
        command = [sys.executable, "-m", "quiz", *arguments]
        terminal = Terminal(command, environ, folder, rows=play.rows, columns=play.columns, stdin=True, draws=False)
        try:
            return _played(terminal, play, typed) or _store_of(home / "facts.sqlite3")
        finally:
            terminal.clear_away()


def _bank() -> str:
    gallery = _ROOT / "questions" / "gallery.yaml"
    return gallery.read_text(encoding="utf-8").replace("id: gallery\n", "id: tour\n")


def _played(terminal: Terminal, play: Play, typed: Sequence[str]) -> str:
    if not _waits(terminal, lambda: b"\x1b[?2004h" in terminal.raw):
        return f"it never drew: {terminal.raw[-500:]!r}"
    for key in typed:
        terminal.read_for(0.4)
        terminal.type(key)
    for act in play.acts:
        try:
            _do(terminal, act)
        except OSError:  # it has ended
            break
        terminal.read_for(0.01)
    if terminal.process.poll() is None:
        terminal.signal(play.end)
    try:
        code = terminal.end()
    except AssertionError:
        return "it hangs"
    if any(sign in terminal.raw[terminal.raw.rfind(_MODE) :] for sign in _ERRORS):
        return f"an error: {terminal.raw[-300:]!r}"
    if code not in (*_OTHER_ENDS, _ENDS[play.end], -play.end):  # by the signal itself once the terminal is given back
        return f"exit code {code}"
    return f"left on: {', '.join(terminal.left_on)}" if terminal.left_on else ""


def _do(terminal: Terminal, act: Act) -> None:
    match act:
        case "keys", str(text), _:
            terminal.type(text)
        case "size", int(columns), rows:
            terminal.resize(rows, columns)
        case "signal", int(number), _:
            terminal.signal(number)


def _waits(terminal: Terminal, holds: Callable[[], bool]) -> bool:
    end = time.monotonic() + PATIENCE
    while not holds():
        if time.monotonic() > end or not (terminal.read(0.05) or terminal.open):
            return False
    return True


def _store_of(path: Path) -> str:
    if not path.exists():
        return ""
    with SQLiteStore.open(path, datetime.now(UTC)) as store:
        store.records()
        return f"the store was set aside: {store.set_aside}" if store.set_aside else ""


def shrunk(play: Play, fails: Callable[[Play], object]) -> Play:
    """Return ``play`` with the fewest inputs for which it still ``fails``: halves are left out, then smaller parts."""
    size = len(play.acts) // 2
    while size:
        at = 0
        while at < len(play.acts):
            fewer = replace(play, acts=play.acts[:at] + play.acts[at + size :])
            if fails(fewer):
                play = fewer
            else:
                at += size
        size //= 2
    return play


def soak(seconds: float, first: int) -> Iterator[tuple[int, Play, str]]:
    """Play one seed after another for about ``seconds``; each with what went wrong, which is empty as a rule."""
    end, seed = time.monotonic() + seconds, first
    while time.monotonic() < end:
        play = play_of(seed)
        yield seed, play, failure_of(play)
        seed += 1


def main() -> int:
    """Soak for the seconds given, print what failed, and return 1 where anything did."""
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 60.0
    first = int(sys.argv[2]) if len(sys.argv) > 2 else 0
    runs = inputs = failures = 0
    for seed, play, failure in soak(seconds, first):
        runs, inputs = runs + 1, inputs + len(play.acts)
        if failure:
            failures += 1
            print(f"seed {seed}: {failure}\n  {shrunk(play, failure_of)}", flush=True)
    print(f"{runs} runs from seed {first}, {inputs} inputs, {failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
