"""What append has stored survives the death of its process."""

import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.store import SQLiteStore

NOW = datetime(2026, 11, 23, 18, 30, 5, tzinfo=UTC)

# Writes as fast as it can and says after each append how far it is.
_PROGRAM = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from quiz.model import Fact, Record
from quiz.store import SQLiteStore

now = datetime.now(UTC)
store = SQLiteStore.open(Path(sys.argv[1]), now)
seq = 0
while True:
    body = {"question": "q", "verdict": "right", "response": []}
    pair = [Record(f"{seq + n}", "s", Fact(seq + n, "answered", body), now, 0) for n in (1, 2)]
    store.append(pair)
    seq += 2
    print(seq, flush=True)
"""


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize("appends", [1, 7, 40])
def test_a_killed_process_loses_nothing_that_was_kept_and_leaves_nothing_by_half(tmp_path: Path, appends: int) -> None:
    path = tmp_path / "answers.db"
    with subprocess.Popen([sys.executable, "-c", _PROGRAM, str(path)], stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        acknowledged = [int(process.stdout.readline()) for _ in range(appends)]
        process.send_signal(signal.SIGKILL)
        acknowledged += [int(line) for line in process.stdout.readlines() if line.endswith("\n")]
    with SQLiteStore.open(path, NOW) as store:
        kept = [record.fact.seq for record in store.records("s")]
    assert store.set_aside is None
    assert kept == list(range(1, len(kept) + 1))
    assert len(kept) >= acknowledged[-1]
    assert len(kept) % 2 == 0
