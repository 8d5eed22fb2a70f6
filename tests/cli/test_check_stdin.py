"""``quiz check -``: a bank on standard input, checked, or printed fixed."""

import io
import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import HEART, TWO_FAULTS, WARNED, Quiz

Pipe = Callable[[bytes], None]


@pytest.fixture
def pipe(monkeypatch: pytest.MonkeyPatch) -> Pipe:
    """Pipes bytes into the next run."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return put


def test_findings_name_standard_input_or_what_it_is_called(quiz: Quiz, pipe: Pipe) -> None:
    by_name = {}
    for more in ((), ("--stdin-name", "banks/mine.yaml")):
        pipe(TWO_FAULTS.encode())
        by_name[more] = quiz("check", "--select", "B", "-", *more)

    piped, named = by_name.values()
    of_file = quiz("check", "--select", "B", "banks/faulty.yaml").out
    assert piped.code == named.code == 1
    assert piped.out == of_file.replace("banks/faulty.yaml", "<stdin>")
    assert named.out == of_file.replace("faulty", "mine", 1).replace("banks/faulty.yaml:", "banks/mine.yaml:")


def test_every_format_reads_it(quiz: Quiz, pipe: Pipe) -> None:
    pipe(TWO_FAULTS.encode())
    assert {found["path"] for found in json.loads(quiz("check", "--json", "-").out)} == {"<stdin>"}
    pipe(TWO_FAULTS.encode())
    assert "file=<stdin>," in quiz("check", "--format", "github", "-").out
    pipe(TWO_FAULTS.encode())
    assert '"uri": "%3Cstdin%3E"' in quiz("check", "--format", "sarif", "-").out


def test_paths_beside_it_are_checked_too(quiz: Quiz, pipe: Pipe) -> None:
    pipe(WARNED.encode())

    ran = quiz("check", "--select", "B", "banks/heart.yaml", "-")

    assert ran.out.splitlines()[-1].startswith("1 warning in 4 questions of 2 banks; 4 play.")


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_fix_prints_the_fixed_text_and_nothing_else(line_end: str, quiz: Quiz, pipe: Pipe, folder: Path) -> None:
    data = WARNED.replace("answer: false", "answer: no").replace("\n", line_end).encode()
    (folder / "a.yaml").write_bytes(data)
    quiz("check", "--fix", "a.yaml")
    pipe(data)

    ran = quiz("check", "--fix", "-")

    assert ran.out.encode() == (folder / "a.yaml").read_bytes() != data
    assert ran.err.splitlines()[-1].startswith("No problems in 1 question.")


def test_what_cannot_be_fixed_is_reported_beside_the_text(quiz: Quiz, pipe: Pipe) -> None:
    pipe(TWO_FAULTS.encode())

    ran = quiz("check", "--fix", "--select", "B", "-")

    assert (ran.code, ran.out) == (1, TWO_FAULTS)
    assert "<stdin>:12:11 B121 error" in ran.err


def test_the_difference_is_shown_alone(quiz: Quiz, pipe: Pipe) -> None:
    pipe(WARNED.encode())

    ran = quiz("check", "--diff", "-")

    assert ran.out.startswith("--- <stdin>\n+++ <stdin>\n@@ ")
    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize("more", [(), ("--fix",)])
@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "quiz: Nothing came on standard input: write, for example, quiz check - < first-aid.yaml\n"),
        (b" \n", "quiz: Nothing came on standard input: write, for example, quiz check - < first-aid.yaml\n"),
        (bytes(1000), "quiz: <stdin>: This is not a text file: it is full of NUL characters. Save it as plain text"),
    ],
)
def test_no_text_is_one_sentence(data: bytes, said: str, more: tuple[str, ...], quiz: Quiz, pipe: Pipe) -> None:
    pipe(data)

    ran = quiz("check", "-", *more)

    assert ran.code == 1
    assert ran.err.startswith(said)
    assert len(ran.err.splitlines()) == 1


def test_a_file_of_a_folders_bank_is_read_in_its_place(quiz: Quiz, pipe: Pipe, folder: Path) -> None:
    (folder / "whole").mkdir()
    (folder / "whole/bank.yaml").write_text(HEART, "utf-8")
    (folder / "whole/more.yaml").write_text("questions: []\n", "utf-8")
    edited = "questions:\n  - id: beats\n    type: true-false\n    stem: S.\n    answer: no\n    why: W.\n"

    pipe(edited.encode())
    ran = quiz("check", "--select", "B", "-", "--stdin-name", "whole/more.yaml")
    assert [line.split()[1] for line in ran.out.splitlines() if line.startswith("whole/more.yaml:")] == ["B118", "B108"]
    assert ran.out.splitlines()[-1].startswith("2 errors in 4 questions; 3 play.")

    pipe(edited.encode())
    fixed = quiz("check", "--fix", "-", "--stdin-name", "whole/more.yaml")
    assert fixed.out == edited.replace("answer: no", "answer: false")
    assert (folder / "whole/more.yaml").read_text("utf-8") == "questions: []\n"


@pytest.mark.parametrize("data", [bytes(range(256)), bytes(range(1, 256)) * 9, b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1"])
def test_any_binary_file_is_one_sentence(data: bytes, quiz: Quiz, pipe: Pipe) -> None:
    pipe(data)

    ran = quiz("check", "-")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err.startswith("quiz: <stdin>: This is not a text file: it is full of ")
    assert len(ran.err.splitlines()) == 1


def test_another_encoding_is_one_sentence(quiz: Quiz, pipe: Pipe) -> None:
    pipe("title: A".encode("utf-16"))

    ran = quiz("check", "-")

    assert (ran.code, ran.out) == (1, "")
    assert ran.err == (
        "quiz: <stdin>: This file is written in UTF-16 or UTF-32, not in UTF-8. Save it as plain text in UTF-8.\n"
    )


def test_a_closed_standard_input_is_one_sentence(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)

    ran = quiz("check", "-")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err == "quiz: Standard input is closed: give the path of a file instead.\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--fix", "-", "banks/heart.yaml"), "Fix standard input alone"),
        (("--fix", "--json", "-"), "leave out --json, or --fix"),
        (("--stdin-name", "a.yaml", "banks/heart.yaml"), "write - as its path"),
    ],
)
def test_what_does_not_go_together_is_refused(arguments: tuple[str, ...], said: str, quiz: Quiz) -> None:
    ran = quiz("check", *arguments)

    assert ran.code == 2
    assert said in ran.err
