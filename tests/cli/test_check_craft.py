"""``quiz check``: what somebody who knows nothing would score, and what no program can judge."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Quiz = Callable[..., Any]

HEAD = "format: 1\nid: organs\ntitle: Organs\nlanguage: en\nquestions:\n"
ORGAN = """\
  - id: organ-{n}
    type: single
    stem: What does organ {n} do?
    options:
      - correct: It makes what the body needs
        why: So it is.
      - wrong: It rests
        why: It does not.
      - wrong: It grows
        why: It does not.
    explanation: Each organ makes something that the rest of the body needs.
"""


@pytest.fixture
def organs(home: Path) -> Callable[[int], str]:  # noqa: ARG001 - the current folder is the one made for the test
    """Writes a bank whose key is always the longest option."""

    def write(questions: int) -> str:
        Path("organs.yaml").write_text(HEAD + "".join(ORGAN.format(n=n) for n in range(questions)), "utf-8")
        return "organs.yaml"

    return write


def test_the_blind_guesser_is_reported_with_its_numbers(organs: Callable[[int], str], quiz: Quiz) -> None:
    ran = quiz("check", organs(25), "--select", "Q401")

    assert ran.code == 1
    assert ran.out.splitlines()[0].startswith("organs.yaml:3:8 Q401 error ")
    assert "the longest option scores 100% (chance 33%, 25 questions, p < 1e-6)" in ran.out
    assert "Always picks" not in ran.out


def test_with_all_there_is_a_row_for_each_strategy(organs: Callable[[int], str], quiz: Quiz) -> None:
    lines = quiz("check", organs(25), "--select", "Q401", "--all").out.splitlines()

    at = next(number for number, line in enumerate(lines) if "Always picks" in line)
    assert lines[at - 1] == 'What somebody who knows nothing would score in "Organs":'
    assert lines[at].split() == ["Always", "picks", "Questions", "Scores", "Chance", "p"]
    assert lines[at + 1].split() == ["the", "longest", "option", "25", "100%", "33%", "<", "0.001"]
    assert lines[-1].startswith("1 error in 25 questions")


def test_too_few_questions_are_said_to_be_too_few(organs: Callable[[int], str], quiz: Quiz) -> None:
    out = quiz("check", organs(3), "--select", "Q401", "--all").out

    assert '"Organs" is too small to tell' in out
    assert "3 questions with one right option, 20 are needed." in out


@pytest.mark.parametrize("choice", [("--ignore", "Q4"), ("--select", "Q3"), ("--json",), ("--diff",)])
def test_the_table_is_left_out_where_it_was_not_asked_for(
    choice: tuple[str, ...], organs: Callable[[int], str], quiz: Quiz
) -> None:
    assert "Always picks" not in quiz("check", organs(25), "--all", *choice).out


def test_a_bank_without_options_has_no_table(quiz: Quiz) -> None:
    out = quiz("check", "banks/heart.yaml", "--all").out

    assert "Always picks" not in out
    assert "too small" not in out


def test_the_checklist_needs_no_bank(quiz: Quiz) -> None:
    ran = quiz("check", "--checklist")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.count("[ ]") == 7
    assert ran.out.splitlines()[0].startswith("What no program can judge.")


def test_the_checklist_stands_below_the_findings(organs: Callable[[int], str], quiz: Quiz) -> None:
    out = quiz("check", organs(3), "--checklist").out

    assert out.index("in 3 questions") < out.index("What no program can judge.")


def test_the_checklist_is_for_people(quiz: Quiz) -> None:
    ran = quiz("check", "--checklist", "--json")

    assert ran.code == 2
    assert "leave out --json" in ran.err


def test_an_example_that_stands_for_a_whole_bank_says_how_often(quiz: Quiz) -> None:
    assert "Not so good, with these questions 20 times:" in quiz("rules", "q401").out


def test_what_is_reported_of_a_bank_in_a_folder_stands_in_its_head(home: Path, quiz: Quiz) -> None:  # noqa: ARG001
    folder = Path("organs")
    folder.mkdir()
    (folder / "bank.yaml").write_text("format: 1\nid: organs\ntitle: Organs\nlanguage: en\n", "utf-8")
    (folder / "all.yaml").write_text("questions:\n" + "".join(ORGAN.format(n=n) for n in range(25)), "utf-8")

    lines = quiz("check", "organs", "--select", "Q401").out.splitlines()

    assert lines[0].startswith("organs/bank.yaml:3:8 Q401 error ")
    assert lines[1] == "   3 | title: Organs"
