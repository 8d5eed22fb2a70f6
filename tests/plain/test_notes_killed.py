"""A note that was kept survives the death of its process, and so does a line of one that is being typed."""

import json
import os
import signal
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quiz.stats import Notebook
from quiz.store import SQLiteStore
from quiz.store.database_files import drafts_of

BANK = """\
format: 1
id: one
title: One
language: en
questions:
  - id: pump
    type: true-false
    stem: The heart pumps blood.
    answer: true
    why: It does.
"""


@pytest.mark.skipif(os.name == "nt", reason="needs signals")
@pytest.mark.parametrize(
    ("typed", "heard", "kept", "draft"),
    [
        ("1\nn\nMine\n.\n", "Your note is kept.", ["Mine"], []),
        ("1\nn\nMine\n", "A line with only a . (dot) ends it.", [], ["Mine"]),
    ],
)
def test_nothing_typed_is_lost_at_a_kill(
    typed: str, heard: str, kept: list[str], draft: list[str], tmp_path: Path
) -> None:
    (tmp_path / "one.yaml").write_text(BANK, encoding="utf-8")
    store = tmp_path / "home" / "facts.sqlite3"
    command = [sys.executable, "-m", "quiz", "take", "one.yaml", "--plain"]
    environ = os.environ | {"QUIZ_HOME": str(tmp_path / "home")}
    pipe = subprocess.PIPE
    with subprocess.Popen(command, cwd=tmp_path, env=environ, stdin=pipe, stdout=pipe, text=True) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(typed)
        process.stdin.flush()
        while heard not in process.stdout.readline():
            assert process.poll() is None
        while draft and not drafts_of(store).exists():
            assert process.poll() is None
        process.send_signal(signal.SIGKILL)

    with SQLiteStore.open(store, datetime.now(UTC)) as opened:
        book = Notebook.of(opened.records_of("noted"), ())
    assert [note.text for notes in book.notes.values() for note in notes] == kept
    assert (list(json.loads(drafts_of(store).read_text()).values()) if drafts_of(store).exists() else []) == draft
