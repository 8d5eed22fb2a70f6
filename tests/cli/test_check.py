"""``quiz check``: findings with their places, a summary, and the exit code."""

import errno
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quiz import bank
from quiz.errors import QuizError

Quiz = Callable[..., Any]


@pytest.mark.parametrize(
    ("arguments", "code", "last"),
    [
        ("banks/heart.yaml", 0, "No problems in 3 questions."),
        ("banks/faulty.yaml", 1, "2 errors in 3 questions; 1 plays."),
        ("banks/broken.yaml", 1, "2 errors in 2 questions; none plays."),
        ("banks/warned.yaml", 0, "1 warning in 1 question; 1 plays. quiz check --fix fixes one of them."),
        ("banks/warned.yaml --strict", 1, "1 warning in 1 question; 1 plays. quiz check --fix fixes one of them."),
        ("--strict banks/heart.yaml", 0, "No problems in 3 questions."),
        ("banks/heart.yaml banks/faulty.yaml", 1, "2 errors in 6 questions of 2 banks; 4 play."),
        ("banks/heart.yaml banks/heart.yaml", 0, "No problems in 3 questions."),
        (
            "banks",
            1,
            "4 errors, 1 warning in 9 questions of 4 banks; 5 play. quiz check --fix fixes one of them.",
        ),
        ("./banks/heart.yaml", 0, "No problems in 3 questions."),
        ("empty.yaml", 1, "1 error in 0 questions; none plays."),
    ],
)
def test_the_last_line_and_the_exit_code(arguments: str, code: int, last: str, quiz: Quiz) -> None:
    ran = quiz("check", "--select", "B", *arguments.split())

    assert (ran.code, ran.err, ran.out.splitlines()[-1]) == (code, "", last)


def test_a_finding_is_its_place_the_line_with_a_mark_and_the_mend(quiz: Quiz) -> None:
    lines = quiz("check", "--select", "B", "banks/faulty.yaml").out.splitlines()

    assert lines[:4] == [
        "banks/faulty.yaml:12:11 B121 error `tru-false` is no type of question.",
        "  12 |     type: tru-false",
        "     |           ^^^^^^^^^",
        "    Did you mean `true-false`: say whether a statement is true?",
    ]


@pytest.mark.parametrize(
    ("stem", "shown", "mark"),
    [
        ("Ein Maß: was?", "Ein Maß: was?", "^^^^^^^^^^^^^"),
        ("🫀: what?", "🫀: what?", "^^^^^^^^^"),
        ("e\u0301: what?", "e\u0301: what?", "^^^^^^^^"),
    ],
)
def test_the_mark_stands_below_what_is_meant_however_wide_its_letters_are(
    stem: str, shown: str, mark: str, quiz: Quiz
) -> None:
    text = Path("banks/heart.yaml").read_text(encoding="utf-8").replace("It beats by night.", stem)
    Path("wide.yaml").write_text(text, encoding="utf-8")

    lines = quiz("check", "--select", "B", "wide.yaml").out.splitlines()

    assert [line.rstrip() for line in lines[1:3]] == [f"  23 |     stem: {shown}", f"     |           {mark}"]


def test_a_long_line_is_shown_where_it_matters(quiz: Quiz) -> None:
    text = Path("banks/heart.yaml").read_text(encoding="utf-8")
    Path("long.yaml").write_text(text.replace("It beats by night.", "word " * 40 + "#4 is what?"), encoding="utf-8")

    lines = quiz("check", "--select", "B", "long.yaml").out.splitlines()

    assert "#4 is what?" in lines[1]
    assert len(lines[1]) < 120
    assert lines[1][lines[2].index("^")] == "#"


def test_remarks_are_counted_and_shown_when_asked_for(quiz: Quiz) -> None:
    text = Path("banks/heart.yaml").read_text(encoding="utf-8").replace("title: The heart", "title: The heart  ")
    Path("blanks.yaml").write_text(text, encoding="utf-8")

    ran, everything = (quiz("check", "--select", "B", "blanks.yaml", *more) for more in ([], ["--all"]))

    assert (ran.code, ran.out) == (0, "No problems in 3 questions. quiz check --all shows 1 remark more.\n")
    assert everything.code == 0
    assert everything.out.startswith("blanks.yaml:3:17 B129 info ")
    assert everything.out.splitlines()[-1] == "1 remark in 3 questions; 3 play. quiz check --fix fixes one of them."


def test_as_data(quiz: Quiz) -> None:
    ran = quiz("check", "--json", "--select", "B", "./banks/faulty.yaml", "banks/heart.yaml")

    findings = json.loads(ran.out)
    assert ran.code == 1
    assert [set(finding) for finding in findings] == [
        {"path", "line", "column", "end_line", "end_column", "bank", "question"}
        | {"code", "severity", "message", "hint", "fixable"}
    ] * 2
    assert {finding["path"] for finding in findings} == {"./banks/faulty.yaml"}
    assert (findings[0]["line"], findings[0]["code"], findings[0]["severity"]) == (12, "B121", "error")
    assert (findings[0]["column"], findings[0]["end_line"], findings[0]["end_column"]) == (11, 12, 20)
    assert all(isinstance(finding["column"], int) and finding["column"] >= 1 for finding in findings)


def test_data_says_whether_a_finding_can_be_fixed_without_asking(quiz: Quiz) -> None:
    findings = json.loads(quiz("check", "--json", "--select", "B", "banks/warned.yaml", "banks/faulty.yaml").out)

    assert [(finding["code"], finding["fixable"]) for finding in findings] == [
        ("B117", True),
        ("B121", False),
        ("B115", False),
    ]


def test_nothing_found_is_an_empty_list(quiz: Quiz) -> None:
    ran = quiz("check", "--json", "--select", "B", "banks/heart.yaml")

    assert (ran.code, json.loads(ran.out)) == (0, [])


def test_a_missing_file_does_not_keep_the_others_from_being_checked(quiz: Quiz) -> None:
    ran = quiz("check", "--select", "B", "nowhere.yaml", "banks/faulty.yaml")

    assert ran.code == 3
    assert len(ran.err.splitlines()) == 1
    assert ran.err.startswith("quiz: ")
    assert "nowhere.yaml" in ran.err
    assert ran.out.splitlines()[-1] == "2 errors in 3 questions; 1 plays."


def test_a_missing_file_alone_has_no_summary(quiz: Quiz) -> None:
    assert quiz("check", "nowhere.yaml").out == ""
    assert json.loads(quiz("check", "nowhere.yaml", "--json").out) == []


def test_a_folder_without_banks_is_reported(quiz: Quiz) -> None:
    ran = quiz("check", "nothing")

    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("quiz: There is no bank in the folder nothing: ")


def test_a_yaml_file_that_is_passed_over_is_named(quiz: Quiz) -> None:
    Path("banks/misspelled.yaml").write_text("title: A\nqestions:\n", encoding="utf-8")

    ran = quiz("check", "banks/")
    assert ran.err == "quiz: banks/misspelled.yaml was not checked: it holds no `questions:`.\n"
    assert "banks/faulty.yaml:12:" in ran.out


def test_a_bank_folder_is_one_bank(quiz: Quiz) -> None:
    Path("whole").mkdir()
    Path("whole/bank.yaml").write_text(Path("banks/heart.yaml").read_text(encoding="utf-8"), encoding="utf-8")
    Path("whole/more.yaml").write_text("questions:\n  - id: more\n    type: nonsense\n", encoding="utf-8")

    ran = quiz("check", "--select", "B", "whole")
    assert ran.code == 1
    assert ran.out.startswith("whole/more.yaml:3:")
    assert ran.out.splitlines()[-1].endswith("in 4 questions; 3 play.")


def test_a_binary_file_is_a_finding(quiz: Quiz) -> None:
    ran = quiz("check", "binary.yaml")

    assert ran.code == 1
    assert ran.out.startswith("binary.yaml:1:")
    assert ran.err == ""


def test_what_a_bank_says_is_shown_and_not_sent(quiz: Quiz) -> None:
    name = "a\x1b[31m\nfake.yaml:1:1 B101 error.yaml"
    Path(name).write_text('questions:\n  - type: "\\e]0;owned\\a\\u202e"\n    stem: S\n', encoding="utf-8")

    ran = quiz("check", name)
    assert not {"\x1b", "\a", "\u202e"} & set(ran.out + ran.err)
    assert ran.out.startswith("a␛[31m␊fake.yaml:1:1")


def test_a_folder_that_may_not_be_read_is_reported_and_the_rest_is_checked(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: Path) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", closed)

    ran = quiz("check", "--select", "B", "banks", "banks/heart.yaml")
    assert ran.code == 3
    assert ran.err.startswith("quiz: The folder ")
    assert ran.out == "No problems in 3 questions.\n"


def test_a_file_that_cannot_be_opened_does_not_keep_its_folder_from_being_checked(
    quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    read = bank.read

    def closed(path: Path, shown: str) -> bank.Reading:
        if path.name == "broken.yaml":
            raise QuizError(f"The file {shown} is closed.")
        return read(path, shown)

    monkeypatch.setattr(bank, "read", closed)

    ran = quiz("check", "--select", "B", "banks")
    assert (ran.code, ran.err) == (3, "quiz: The file banks/broken.yaml is closed.\n")
    assert ran.out.splitlines()[-1].startswith("2 errors, 1 warning in 7 questions of 3 banks; 5 play.")


@pytest.mark.parametrize(
    ("choice", "said"),
    [
        (("--select", "Q999"), "There is no code Q999: quiz rules lists them."),
        (("--ignore", "Z"), "There is no code Z: quiz rules lists them."),
        (("--select", "B,q3033"), "There is no code Q3033: did you mean Q303? quiz rules lists all."),
        (("--select", "Q101"), "There is no code Q101: it is reported as B115."),
        (
            ("--select", " ,"),
            "--select needs a code after it, such as Q303, or the beginning of some, such as Q3.",
        ),
    ],
)
def test_a_code_that_no_finding_has_is_refused(choice: tuple[str, str], said: str, quiz: Quiz) -> None:
    ran = quiz("check", "banks/heart.yaml", *choice)

    assert (ran.code, ran.out, ran.err) == (2, "", f"quiz: {said}\n")


@pytest.mark.parametrize("choice", ["Q", "q30", "B,", "B101, Q303", "Q303", "Q319"])
def test_codes_may_be_given_by_their_beginning_in_small_letters_and_with_commas(choice: str, quiz: Quiz) -> None:
    assert quiz("check", "banks/heart.yaml", "--select", choice).code == 0


def test_a_picture_that_nobody_can_open_is_reported_at_its_path(quiz: Quiz, folder: Path) -> None:
    (folder / "lung.png").write_bytes(b"")
    stem = "Which? ![](lung.png) ![](gone.png)"
    text = (folder / "banks" / "heart.yaml").read_text(encoding="utf-8")
    (folder / "lungs.yaml").write_text(text.replace("stem: ", f"stem: '{stem}' # ", 1), encoding="utf-8")
    lines = quiz("check", "--select", "B137", "lungs.yaml").out.splitlines()

    assert " B137 warning The picture `gone.png` is not beside the bank." in lines[0]
    assert lines[2].index("^") == lines[1].index("gone.png")
    assert len([line for line in lines if "B137" in line]) == 1
