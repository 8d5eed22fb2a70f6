"""``quiz check --fix`` and ``--diff``: what is mended in a bank's file, what is said of it, and what is left alone."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quiz.bank.fixing import apply_fixes

Quiz = Callable[..., Any]

BEFORE = """\
# First aid
format: 1
id: first-aid
title: First aid: the heart   # for nurses
language: en
questions:

  # the first
  - type: true-false
    stem: A heart attack always hurts.
    answer: no
    why: "It can be silent."
  - id: order
    type: recall
    stem: "What comes first?"
    answer: |
      A look around.\x20\x20
      Then a call.
"""
AFTER = (
    BEFORE.replace("First aid: the heart ", '"First aid: the heart" ')
    .replace("type: true-false", "id: a-heart-attack-always-hurts\n    type: true-false")
    .replace("answer: no", "answer: false")
)
DIFFERENCE = """\
--- a.yaml
+++ a.yaml
@@ -1,14 +1,15 @@
 # First aid
 format: 1
 id: first-aid
-title: First aid: the heart   # for nurses
+title: "First aid: the heart"   # for nurses
 language: en
 questions:
\x20
   # the first
-  - type: true-false
+  - id: a-heart-attack-always-hurts
+    type: true-false
     stem: A heart attack always hurts.
-    answer: no
+    answer: false
     why: "It can be silent."
   - id: order
     type: recall
"""


@pytest.fixture
def bank(home: Path) -> Path:  # noqa: ARG001 - it makes the folder
    """A bank with three slips that need no asking."""
    path = Path("a.yaml")
    path.write_bytes(BEFORE.encode())
    return path


def fix(quiz: Quiz, *more: str) -> Any:
    return quiz("check", "--fix", "--select", "B", *(more or ["a.yaml"]))


def test_what_is_fixed_is_written_and_shown_as_a_difference(bank: Path, quiz: Quiz) -> None:
    ran = fix(quiz)

    assert bank.read_bytes().decode() == AFTER
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == DIFFERENCE + "3 fixes made in 1 file.\nNo problems in 2 questions.\n"


def test_once_more_there_is_nothing_to_do(bank: Path, quiz: Quiz) -> None:
    fix(quiz)
    written = bank.stat()

    ran = fix(quiz)

    assert ran.out == "Nothing here can be fixed automatically.\nNo problems in 2 questions.\n"
    assert (bank.stat().st_ino, bank.stat().st_mtime_ns) == (written.st_ino, written.st_mtime_ns)


def test_diff_only_shows_and_the_exit_code_is_that_of_the_file(bank: Path, quiz: Quiz) -> None:
    ran = quiz("check", "--diff", "--select", "B", "a.yaml")

    assert bank.read_bytes().decode() == BEFORE
    assert (ran.code, ran.err) == (1, "")
    assert ran.out == DIFFERENCE + "3 fixes can be made in 1 file; quiz check --fix makes them.\n"
    assert quiz("check", "--diff", "--fix", "--select", "B", "a.yaml").out == ran.out


def test_what_is_left_is_reported_with_its_new_place(bank: Path, quiz: Quiz) -> None:
    bank.write_text(BEFORE.replace("    type: recall", "    type: recal"), encoding="utf-8")

    ran = fix(quiz)

    assert ran.code == 1
    assert "a.yaml:15:11 B121 error " in ran.out
    assert ran.out.splitlines()[-1] == "1 error in 2 questions; 1 plays."


def test_only_chosen_codes_are_fixed(bank: Path, quiz: Quiz) -> None:
    quiz("check", "--fix", "--select", "B101", "a.yaml")
    assert bank.read_text(encoding="utf-8") == BEFORE.replace("First aid: the heart", '"First aid: the heart"')

    quiz("check", "--fix", "--select", "B", "--ignore", "B117", "a.yaml")
    assert bank.read_text(encoding="utf-8") == AFTER.replace("id: a-heart-attack-always-hurts\n    ", "")


def test_numbers_among_options_are_put_in_order_with_their_comments(bank: Path, quiz: Quiz) -> None:
    options = ["      - wrong: 300 # c", "        why: |", "          No.", "", "      - correct: 206", "      # d"]
    lines = [
        *BEFORE.splitlines()[:13],
        "    type: single",
        "    shuffle: false",
        "    stem: How many bones has an adult?",
    ]
    lines.append("    options:")
    bank.write_text("\n".join([*lines, *options, "      - wrong: 250 # e"]), encoding="utf-8")

    quiz("check", "--fix", "--select", "Q306", "a.yaml")

    sorted_ = ["      - correct: 206", "", "      - wrong: 250 # e", "      # d", *options[:3]]
    assert bank.read_text(encoding="utf-8") == "\n".join([*lines, *sorted_])


def test_as_data_only_what_is_left_is_reported(bank: Path, quiz: Quiz) -> None:
    bank.write_text(BEFORE.replace("    type: recall", "    type: recal"), encoding="utf-8")

    ran = fix(quiz, "--json", "a.yaml")

    assert [finding["code"] for finding in json.loads(ran.out)] == ["B121"]
    assert "answer: false" in bank.read_text(encoding="utf-8")
    assert quiz("check", "--json", "--diff", "a.yaml").code == 2


def test_every_bank_of_a_folder_is_fixed(bank: Path, quiz: Quiz) -> None:
    Path("some").mkdir()
    for name in ("one.yaml", "two.yaml"):
        (Path("some") / name).write_bytes(bank.read_bytes())

    ran = fix(quiz, "some")

    assert "6 fixes made in 2 files." in ran.out.splitlines()
    assert {path.read_bytes().decode() for path in Path("some").iterdir()} == {AFTER}


def test_what_a_bank_says_is_shown_in_a_difference_and_not_sent(bank: Path, quiz: Quiz) -> None:
    bank.write_text(BEFORE.replace("# First aid", "# First aid \x1b[31m \u202e"), encoding="utf-8")

    ran = fix(quiz)

    assert "3 fixes made in 1 file." in ran.out
    assert not {"\x1b", "\u202e"} & set(ran.out)
    assert "\x1b[31m \u202e" in bank.read_text(encoding="utf-8")


def test_a_link_is_followed_and_the_mode_stays(bank: Path, quiz: Quiz) -> None:
    bank.chmod(0o640)
    Path("link.yaml").symlink_to("a.yaml")

    fix(quiz, "link.yaml")

    assert Path("link.yaml").is_symlink()
    assert bank.read_bytes().decode() == AFTER
    assert bank.stat().st_mode & 0o777 == 0o640
    assert sorted(path.name for path in Path().glob("*a.yaml*")) == ["a.yaml"]


def test_a_file_in_another_code_is_left_alone_with_a_sentence(bank: Path, quiz: Quiz) -> None:
    data = BEFORE.replace("hurts", "schmerzt für Männer").encode("cp1252")
    bank.write_bytes(data)

    ran = fix(quiz)

    assert ran.err == "quiz: The file a.yaml was left as it is: it is not UTF-8. Save it as UTF-8 first.\n"
    assert bank.read_bytes() == data
    assert "B102" in ran.out


def test_a_file_that_is_not_yours_to_write_is_left_alone(
    bank: Path, quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)

    ran = fix(quiz)

    assert (ran.code, bank.read_bytes().decode()) == (3, BEFORE)
    assert ran.err.startswith("quiz: The file a.yaml was left as it is: it is not yours to write.")


def test_a_disk_that_is_full_costs_nothing(bank: Path, quiz: Quiz, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)

    ran = fix(quiz)

    assert (ran.code, bank.read_bytes().decode()) == (3, BEFORE)
    assert ran.err == "quiz: The file a.yaml cannot be written: no space left on device. It is as it was.\n"
    assert sorted(path.name for path in Path().glob("*a.yaml*")) == ["a.yaml"]


def test_a_file_that_somebody_changed_in_the_meantime_is_not_overwritten(
    bank: Path, quiz: Quiz, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse = apply_fixes._refuse_unwritable

    def changed(file: Path, shown: str, expected: bytes) -> None:
        file.write_text("title: mine", encoding="utf-8")
        refuse(file, shown, expected)

    monkeypatch.setattr(apply_fixes, "_refuse_unwritable", changed)

    ran = fix(quiz)

    assert (ran.code, bank.read_text(encoding="utf-8")) == (3, "title: mine")
    assert "somebody changed it just now" in ran.err


def test_a_check_that_mends_nothing_loads_nothing_for_it(bank: Path) -> None:
    program = (
        "import sys; from quiz.cli import main; main(['check', 'a.yaml']);"
        "print(*(name for name in sys.modules if 'bank.fixing' in name or 'bank.recovery' in name"
        " or name.split('.')[-1] in {'mending', 'apply_edits', 'trailing_whitespace', 'form'}), file=sys.stderr)"
    )
    bank.write_text(AFTER.replace("around.  ", "around."), encoding="utf-8")

    ran = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
    )

    assert ran.stderr.split() == []


@pytest.mark.parametrize(
    ("written", "fixed"),
    [
        ("What is &quot;la vie&quot;? It&#039;s short.", 'What is "la vie"? It\'s short.'),
        ("'Life &amp; soul, isn&#39;t it'", "'Life & soul, isn''t it'"),
        ('"A &quot;rouge&quot; caf&eacute;"', '"A \\"rouge\\" café"'),
        ("|\n      Two &lt; three,\n      so &gt; is not.", "|\n      Two < three,\n      so > is not."),
        ("Twice: &amp;quot;", None),
        ("A blank&nbsp;that does not show", None),
        ("A comment &#35; here", None),
        ("An element &lt;b&gt;", None),
        ('"&gt; 5 would be a quotation"', None),
        ("A word: &#42;strong&#42;", None),
        ("Code `&lt;` &amp; more", None),
    ],
)
def test_entities_of_html_are_decoded_where_no_doubt_is_left(
    quiz: Quiz, tmp_path: Path, written: str, fixed: str | None
) -> None:
    question = "  - id: b\n    type: recall\n    stem: {}\n    answer: It.\n"
    text = f"format: 1\nid: a\ntitle: A\nlanguage: en\nquestions:\n{question}"
    file = tmp_path / "a.yaml"
    file.write_text(text.format(written), "utf-8")
    quiz("check", str(file), "--fix", "--select", "Q116")
    assert file.read_text("utf-8") == text.format(written if fixed is None else fixed)
