"""``quiz add``: shown first, asked, copied; and the same bank twice."""

from pathlib import Path

import pytest

from .conftest import HEART, Quiz, Say


def own(home: Path) -> list[str]:
    """What lies in the person's own folder."""
    folder = home / "banks"
    return sorted(path.name for path in folder.iterdir()) if folder.exists() else []


def test_it_says_what_the_bank_is_and_asks(quiz: Quiz, home: Path, folder: Path, say: Say) -> None:
    (folder / "own.yaml").write_text(
        "format: 1\nid: mine\ntitle: Mine\nlanguage: en\nsummary: About me.\naudience: patient\nversion: '2.1'\n"
        "license: CC0-1.0\nauthors: [Ann, Bo]\nchecked: 2026-11-02\nnotice: Not advice.\nquestions:\n"
        "  - {id: a, type: true-false, stem: Am I?, answer: true, why: I am.}\n"
        "  - {id: b, type: true-false, stem: Are you?, answer: true, why: You are.}\n"
        "  - {id: c, type: recall, stem: Who?, answer: Me.}\n"
        "  - {id: d, type: guess, stem: Who?}\n",
        "utf-8",
    )
    say("y\n")

    ran = quiz("add", "own.yaml")
    assert ran.code == 0
    assert ran.err == "Add it to your banks? [y/N] "
    assert ran.out == (
        "Mine\n"
        "About me.\n"
        "3 questions: 2 true-false, 1 recall.\n"
        "For patients and families; version 2.1, checked 2026-11-02.\n"
        "Authors: Ann, Bo. Licence: CC0-1.0.\n"
        "Not advice.\n"
        "1 question cannot be played and is set aside: quiz check own.yaml says why.\n"
        f"Added Mine to your banks, as {home}/banks/mine.yaml.\n"
        "Take it:  quiz take mine\n"
    )
    assert own(home) == ["mine.yaml"]


@pytest.mark.parametrize("answer", ["\n", "", "n\n", "maybe\n"])
def test_anything_but_yes_is_no(answer: str, quiz: Quiz, home: Path, say: Say) -> None:
    say(answer)

    ran = quiz("add", "banks/heart.yaml")
    assert (ran.code, ran.out.splitlines()[-1]) == (0, "Nothing was added.")
    assert not home.exists()


def test_without_a_terminal_nothing_is_asked_and_nothing_added(quiz: Quiz, home: Path) -> None:
    ran = quiz("add", "banks/heart.yaml")

    assert (ran.code, own(home)) == (2, [])
    assert ran.out.startswith("The heart\n")
    assert ran.err == "quiz: There is no terminal to ask you on: to add the bank without being asked, add --yes.\n"


def test_what_is_added_is_listed_and_can_be_taken_from_anywhere(
    quiz: Quiz, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert quiz("add", "--yes", "banks/heart.yaml").code == 0
    (folder / "banks" / "heart.yaml").unlink()
    monkeypatch.chdir(tmp_path)

    assert "The heart  heart" in quiz("list").out
    assert quiz("read", "heart", "--plain", "--all").code == 0


def test_the_same_again_changes_nothing_and_asks_nothing(quiz: Quiz, home: Path) -> None:
    quiz("add", "--yes", "banks/heart.yaml")
    there = home / "banks" / "heart.yaml"
    before = there.stat()
    was = (before.st_ino, before.st_size, before.st_mtime_ns)  # when it was read may change

    ran = quiz("add", "banks/heart.yaml")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        f"The heart is there already, with the same content. It is among your banks, as {there}. Nothing was changed.\n"
    )
    now = there.stat()
    assert (now.st_ino, now.st_size, now.st_mtime_ns) == was


@pytest.mark.parametrize(("version", "backwards"), [("1.10", False), ("1.1", True)])
def test_another_version_is_shown_beside_the_one_that_is_there(
    version: str,
    backwards: bool,  # noqa: FBT001
    quiz: Quiz,
    home: Path,
    folder: Path,
    say: Say,
) -> None:
    quiz("add", "--yes", "banks/heart.yaml")
    there = home / "banks" / "heart.yaml"
    other = HEART.replace('"1.2"', f'"{version}"\nchecked: 2026-11-02')
    assert other != HEART
    (folder / "banks" / "heart.yaml").write_text(other, "utf-8")

    say("n\n")
    ran = quiz("add", "banks/heart.yaml")
    assert (ran.code, own(home)) == (0, ["heart.yaml"])
    assert ran.err == "Replace your copy? [y/N] "
    assert f"You have another bank with the id heart, in {there}.\n" in ran.out
    assert "Your copy: version 1.2, no date, 3 questions.\n" in ran.out
    assert f"This one: version {version}, checked 2026-11-02, 3 questions.\n" in ran.out
    assert ("Your copy is newer than this one." in ran.out) is backwards

    say("yes\n")
    ran = quiz("add", "banks/heart.yaml")
    assert (ran.code, there.read_text("utf-8")) == (0, other)
    (aside,) = set(own(home)) - {"heart.yaml"}
    assert ran.out.endswith(f"The old copy is kept as {home / 'banks' / aside}.\n")
    assert (home / "banks" / aside).read_text("utf-8") == HEART
    assert quiz("list").out.count("The heart") == 1


def test_several_are_added_one_by_one_and_one_fault_stops_none(quiz: Quiz, home: Path) -> None:
    ran = quiz("add", "--yes", "banks/broken.yaml", "nowhere.yaml", "banks", "banks/heart.yaml", "banks/warned.yaml")

    assert ran.code == 1
    assert own(home) == ["heart.yaml", "warned.yaml"]
    first, second, third = ran.err.splitlines()
    assert first.startswith("quiz: Nothing in banks/broken.yaml can be played. ")
    assert first.endswith("quiz check banks/broken.yaml shows all 2 problems.")
    assert second.startswith("quiz: There is no file nowhere.yaml.")
    assert third.startswith("quiz: banks is a folder with banks in it, not a bank")


def test_a_title_is_shown_and_not_sent(quiz: Quiz, folder: Path) -> None:
    (folder / "sly.yaml").write_text(HEART.replace("The heart", '"\\e[2J\\u202eeltiT"'), "utf-8")

    ran = quiz("add", "--yes", "sly.yaml")
    assert ran.code == 0
    assert not {"\x1b", "\u202e"} & set(ran.out)


def test_it_asks_for_a_path(quiz: Quiz) -> None:
    ran = quiz("add")

    assert ran.code == 2
    assert "quiz add first-aid.yaml" in ran.err


@pytest.mark.parametrize(("own_version", "taken"), [("1.9", "1.10"), ("1.11", "1.11")])
def test_of_two_banks_with_one_id_the_newest_is_taken_and_told(
    own_version: str, taken: str, quiz: Quiz, folder: Path, home: Path
) -> None:
    (folder / "banks" / "heart.yaml").write_text(HEART.replace("1.2", own_version), "utf-8")
    quiz("add", "--yes", "banks/heart.yaml")
    (folder / "questions").mkdir()
    here = folder / "questions" / "heart.yaml"
    here.write_text(HEART.replace("1.2", "1.10"), "utf-8")
    mine = home / "banks" / "heart.yaml"

    rows = [line for line in quiz("list").out.splitlines() if line.startswith("The heart")]
    order = [("1.10", here), ("1.9", mine)] if taken == "1.10" else [("1.11", mine), ("1.10", here)]
    assert [row.split()[-2:] for row in rows] == [[version, str(path)] for version, path in order]
    for command in (("take", "heart", "--plain"), ("read", "The heart", "--plain")):
        ran = quiz(*command)
        assert ran.err == f"quiz: 2 banks have the id heart. This is version {taken} in {dict(order)[taken]}.\n"
    assert quiz("take", str(here), "--plain").err == ""


def test_the_list_to_choose_from_tells_banks_with_one_id_apart(quiz: Quiz, folder: Path) -> None:
    quiz("add", "--yes", "banks/heart.yaml")
    (folder / "questions").mkdir()
    here = folder / "questions" / "heart.yaml"
    here.write_text(HEART.replace("1.2", "1.10"), "utf-8")

    lines = quiz("--plain").out.splitlines()
    assert f"1. The heart. 3 questions, about 2 minutes. Version 1.10, {here}." in lines
    assert "2. The heart. 3 questions, about 2 minutes. Version 1.2, yours." in lines
