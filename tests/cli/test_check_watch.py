"""``quiz check --watch``: checked again at every save, however an editor saves, until Ctrl-C."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .conftest import HEART, ONLY_BROKEN, TWO_FAULTS, Quiz, Ran

Step = Callable[[], object]
Watched = Callable[..., Ran]
_SETTLES = 4
"""Waits after which a change has been noticed."""


@pytest.fixture
def watched(quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> Watched:
    """Runs the check, does each step once the one before has been noticed, and then presses Ctrl-C."""

    def run(path: str, *steps: Step) -> Ran:
        def waits() -> Iterator[None]:
            for step in steps:
                yield from (None for _ in range(_SETTLES))
                step()
            yield from (None for _ in range(_SETTLES))
            raise KeyboardInterrupt

        at = waits()
        monkeypatch.setattr("quiz.cli.system.wait", lambda _: next(at))
        return quiz("check", "--watch", "--select", "B", path)

    return run


def save(text: str, path: str = "banks/heart.yaml") -> Step:
    def write() -> None:
        new = Path("new file")
        new.write_text(text, encoding="utf-8")
        new.replace(path)

    return write


def summaries(ran: Ran) -> list[str]:
    return [
        line for line in ran.out.splitlines() if " in " in line and line.endswith(("questions.", "plays.", "play."))
    ]


def test_each_save_is_checked_and_ctrl_c_ends_it_as_every_command(watched: Watched) -> None:
    ran = watched("banks/heart.yaml", save(TWO_FAULTS), save(HEART))

    assert ran.code == 130
    assert summaries(ran) == [
        "No problems in 3 questions.",
        "2 errors in 3 questions; 1 plays.",
        "No problems in 3 questions.",
    ]
    assert ran.err == "\n"


def test_what_does_not_change_is_shown_once(watched: Watched) -> None:
    ran = watched(
        "banks", lambda: os.utime("banks/heart.yaml"), lambda: Path("banks/notes.txt").write_text("", "utf-8")
    )

    assert len([line for line in ran.out.splitlines() if line.startswith("Checked at ")]) == 1


def test_a_file_may_go_and_come_back(watched: Watched) -> None:
    ran = watched("banks/heart.yaml", lambda: Path("banks/heart.yaml").unlink(), save(ONLY_BROKEN))

    lines = ran.out.splitlines()
    assert any(line.startswith("quiz: There is no file banks/heart.yaml. ") for line in lines)
    assert lines[-2] == "2 errors in 2 questions; none plays."


def test_every_file_of_a_folder_is_watched_and_new_ones_too(watched: Watched) -> None:
    Path("whole").mkdir()
    Path("whole/bank.yaml").write_text(HEART, encoding="utf-8")
    member = "questions:\n  - id: more\n    type: nonsense\n"

    ran = watched("whole", save(member, "whole/more.yaml"), save(HEART.split("questions:")[0], "whole/bank.yaml"))

    assert summaries(ran)[:2] == ["No problems in 3 questions.", "1 error in 4 questions; 3 play."]
    assert ran.out.splitlines()[-2] == "1 error in 1 question; none plays."


def test_a_bank_that_is_new_in_a_folder_of_banks_is_checked(watched: Watched) -> None:
    ran = watched("banks", save(HEART, "banks/second.yaml"))

    assert "of 5 banks; " in ran.out.splitlines()[-2]


def test_a_screen_is_drawn_in_one_write_and_never_overflows(watched: Watched, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quiz.cli.output.height", lambda: 12)
    monkeypatch.setattr("quiz.cli.system.is_plain", lambda: False)

    ran = watched("banks", save(TWO_FAULTS))

    first, *screens = ran.out.split("\x1b[H\x1b[2J\x1b[3J")
    assert first == ""
    assert len(screens) == 2
    for screen in screens:
        lines = screen.splitlines()
        assert len(lines) <= 11
        assert lines[-3].endswith(" more lines: quiz check without --watch shows them.")
        assert " of 4 banks" in lines[-2]
        assert lines[-1] == "Checked at 12:00:00, and again at every save. Ctrl-C ends."


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (("--json", "a.yaml"), "--watch is for people: leave out --json, or --watch."),
        (("--fix", "a.yaml"), "--watch changes no file"),
        (("-",), "Standard input cannot be watched"),
    ],
)
def test_what_does_not_go_with_it_is_refused(more: tuple[str, ...], said: str, quiz: Quiz) -> None:
    ran = quiz("check", "--watch", *more)

    assert ran.code == 2
    assert said in ran.err
