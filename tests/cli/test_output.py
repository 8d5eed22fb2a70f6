"""What is printed: whole for programs, wrapped at words on a terminal."""

import io
import sys

import pytest

from quiz.cli import output

SENTENCE = "Nobody called Bob has learned here: nobody here has a name yet."


@pytest.mark.parametrize(
    ("text", "columns", "rows"),
    [
        (SENTENCE, None, [SENTENCE]),
        (SENTENCE, 40, ["Nobody called Bob has learned here:", "nobody here has a name yet."]),
        ("  due: one two", 8, ["  due:", "  one", "  two"]),
        ("in /a/path/that/is/long", 10, ["in", "/a/path/that/is/long"]),
        ("Delete it? [y/N] ", 10, ["Delete it?", "[y/N] "]),
        ("漢字 漢字", 8, ["漢字", "漢字"]),
        ("", 8, [""]),
    ],
)
def test_a_line_is_wrapped_at_words(text: str, columns: int | None, rows: list[str]) -> None:
    assert output.wrapped(text, columns) == rows


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize(("stream", "rows"), [(Terminal, 2), (io.StringIO, 1)])
def test_only_a_terminal_gets_rows(stream: type[io.StringIO], rows: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, stream())

    output.complain(SENTENCE)
    output.print_now(SENTENCE)

    for printed in (sys.stdout, sys.stderr):
        assert isinstance(printed, io.StringIO)
        assert len(printed.getvalue().splitlines()) == rows
