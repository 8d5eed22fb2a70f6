"""No damage to a store, and no fact in it, ever ends a command in an exception."""

import io
import json
import shutil
import sqlite3
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING
from uuid import UUID

import pytest

from quiz.model import FACT_KINDS
from quiz.store import SQLiteStore

if TYPE_CHECKING:
    from tests.cli.conftest import Answered, Happened, Keep, Put, Quiz

COMMANDS: tuple[tuple[str, ...], ...] = (
    ("list",),
    ("list", "--flags"),
    ("list", "--overrides", "--json"),
    ("due", "--json"),
    ("history", "--json"),
    ("doctor",),
    ("read", "heart", "--plain", "--all"),
    ("take", "heart", "--plain"),
    ("review", "--plain"),
    ("take", "--mode", "mistakes", "--plain"),
    ("--plain",),
    ("forget", "--yes"),
)
TYPED = "1\n\n2\nf\nu\n1\n\nq\n"
LIBRARY = "y\n1\n\n\nq\n" + TYPED

ODD: tuple[object, ...] = (
    *(None, True, 0, 1, -1, 2**53, 10**400, 0.5, -0.0, 1e308, "", "right", "wrong", "sides", "beats", "gone", "heart"),
    *(
        "heart/sides",
        "/",
        "*",
        "exam",
        "practice",
        "alone",
        "of old",
        "../..",
        "\0\ud800\x1b[2J",
        "x" * 5000,
        [],
        ["true"],
    ),
    *(
        ["sides", "beats", "sleeps"],
        ["sides", "sides"],
        ["heart/sides", "*/x"],
        [["true"]],
        {},
        {"size": -3, "topics": 7},
    ),
)
KEYS = (
    *("bank", "path", "mode", "settings", "seed", "plan", "spares", "question", "options", "fingerprint", "digest"),
    *("hint", "response", "verdict", "score", "certainty", "reasons", "try", "milliseconds", "on", "reason", "fact"),
    *("stem", "wording", "changed"),
)
SOUND: Mapping[str, Sequence[object]] = {
    "bank": ["heart", "*", "gone"],
    "plan": [["sides", "beats", "sleeps"], ["heart/sides", "heart/beats"], [], ["gone"]],
    "question": ["sides", "beats", "sleeps", "heart/sides", "gone"],
    "response": [["true"], ["false"], [], ["?", "?"]],
    "verdict": ["right", "partial", "wrong", "unknown"],
    "fact": [1, 2, 3, 99],
    "mode": ["practice", "exam", "mistakes", "review", "alone", "of old"],
    "on": [True, False],
}
ENDS: tuple[tuple["Happened", ...], ...] = ((), (("finished", {}),))
TIMES = (
    *("2026-11-01T00:00:00+00:00", "1970-01-01T00:00:00+00:00", "7999-12-31T23:59:59.999999+00:00", "20261101"),
    *("2026-11-01T00:00:00.5+23:59", "2026-W44-7T05+00", "1969-12-31T23:59:59+00:00", "soon", ""),
)
OFFSETS = (0, 60, -720, 1439, 1440, -1500, 2**62, -(2**63))


@pytest.fixture
def store(own_bank: "Put", answered: "Answered", keep: "Keep", home: Path) -> Path:
    """A store with something of everything."""
    own_bank()
    answered("heart", {"sides": "right", "beats": "wrong"}, of=3)
    answered("heart", {"sides": "partial", "beats": "right", "sleeps": "unknown"}, of=3, day=1)
    start = datetime(2026, 10, 1, tzinfo=UTC)
    for day in range(12):
        keep(
            ("started", {"bank": "heart", "plan": ["sides", "beats"], "mode": "exam" if day % 3 else "practice"}),
            ("shown", {"question": "sides", "options": ["true", "false"], "fingerprint": "f", "digest": "d"}),
            ("hinted", {"question": "sides", "hint": 1}),
            ("near", {"question": "sides", "response": ["tru"]}),
            ("answered", {"question": "sides", "response": ["true"], "verdict": "right", "score": 1.0, "certainty": 3}),
            ("overridden", {"question": "sides", "response": ["true"]}),
            ("flagged", {"question": "sides", "on": True, "reason": "why?"}),
            ("undone", {"fact": 5}),
            ("skipped", {"question": "sides"}),
            ("retired", {"question": "beats", "on": day % 2 == 0}),
            *ENDS[day % 2],
            at=start + timedelta(days=day),
            utc_offset=60 * day - 300,
        )
    return home / "facts.sqlite3"


Try = Callable[[Path, str], None]


@pytest.fixture
def every_command(quiz: "Quiz", home: Path, monkeypatch: pytest.MonkeyPatch) -> Try:
    """Runs each command with a copy of a store, which ends with an exit code and no exception."""
    home.mkdir(exist_ok=True)

    def run(made: Path, what: str) -> None:
        for command in COMMANDS:
            for file in home.glob("facts.sqlite3*"):
                file.unlink()
            shutil.copy(made, home / "facts.sqlite3")
            monkeypatch.setattr(sys, "stdin", io.StringIO(LIBRARY if command == ("--plain",) else TYPED))
            try:
                ran = quiz(*command)
            except Exception as error:
                error.add_note(f"quiz {' '.join(command)} with {what}")
                raise
            assert ran.code in (0, 1, 3), f"quiz {' '.join(command)} with {what}: {ran.err}"
            assert ran.code != 3 or len(ran.err.splitlines()) == 1, f"{command} with {what}: {ran.err}"

    return run


@pytest.mark.long(rounds=80, short=3)
def test_one_flipped_bit_ends_no_command_in_an_exception(
    store: Path, every_command: Try, tmp_path: Path, rounds: int
) -> None:
    sound, made = store.read_bytes(), tmp_path / "flipped.sqlite3"
    for seed in range(rounds):
        bit = Random(seed).randrange(len(sound) * 8)
        flipped = bytearray(sound)
        flipped[bit // 8] ^= 1 << bit % 8
        made.write_bytes(flipped)
        every_command(made, f"bit {bit} of {len(sound) * 8} flipped")


@pytest.mark.long(rounds=20, short=2)
def test_no_facts_end_a_command_in_an_exception_however_odd_they_are(
    every_command: Try, own_bank: "Put", tmp_path: Path, rounds: int
) -> None:
    own_bank()
    for seed in range(rounds):
        made = tmp_path / f"odd-{seed}.sqlite3"
        SQLiteStore.open(made, datetime(2026, 11, 1, tzinfo=UTC)).close()
        with closing(sqlite3.connect(made)) as connection:
            connection.executemany(
                "INSERT OR IGNORE INTO facts VALUES (?, ?, ?, ?, ?, ?, ?, '')", odd_facts(Random(seed))
            )
            connection.commit()
        every_command(made, f"the odd facts of seed {seed}")


def odd_facts(chance: Random) -> Iterator[tuple[object, ...]]:
    """Rows that keep every rule of the table."""
    for number in range(8):
        session = str(UUID(int=number))
        length = chance.randrange(40)
        numbers = chance.sample(range(length), length) if chance.random() < 0.3 else range(1, length + 1)
        for at, seq in enumerate(numbers):
            kind = "started" if at == 0 and chance.random() < 0.9 else chance.choice(FACT_KINDS)
            time = chance.choice(TIMES) if chance.random() < 0.2 else f"2026-10-{1 + number:02}T10:{at:02}:00+00:00"
            last = chance.choice((0, 7, -1, 2**53, 2**63 - 1)) + at if chance.random() < 0.02 else seq
            offset = chance.choice(OFFSETS) if chance.random() < 0.2 else 60
            yield (
                str(UUID(int=chance.getrandbits(128))),
                session,
                min(last, 2**63 - 1),
                kind,
                time,
                offset,
                body(chance),
            )


def body(chance: Random) -> str:
    if chance.random() < 0.03:
        return chance.choice(("", "[]", "null", "{", '{"a": NaN}', "[" * 9999, '{"question": "sides", "question": 7}'))
    made: dict[str, object] = {key: chance.choice(values) for key, values in SOUND.items() if chance.random() < 0.97}
    for key in chance.sample(KEYS, chance.randrange(6)):
        made[key] = chance.choice(ODD)
    return json.dumps(made)
