"""A foreign file imported again: what changed there is taken, what was edited here stays, and conflicts are listed."""

from quiz import bank, formats
from quiz.formats.merge import Merge, merge
from tests.formats.conftest import Importing

BEFORE = "::One::First?{=a ~b}\n\n::Two::Second?{=a ~b}\n\n::Three::Third?{T}\n"


def _again(imported: Importing, written: str, now: str) -> Merge:
    return merge(bank.read_text(written, "x.yaml"), imported("gift", now))


def _fates(found: Merge) -> dict[str, str]:
    return {change.name: change.fate for change in found.changes}


def test_an_unchanged_file_changes_nothing(imported: Importing) -> None:
    written = formats.bank_text(imported("gift", BEFORE), "x")
    found = _again(imported, written, BEFORE)
    assert set(_fates(found).values()) == {"same"}
    assert found.text == written


def test_what_changed_only_there_is_updated_and_new_questions_are_added(imported: Importing) -> None:
    written = formats.bank_text(imported("gift", BEFORE), "x")
    found = _again(imported, written, BEFORE.replace("Second?", "The second?") + "\n::Four::Fourth?{F}\n")
    assert _fates(found) == {"one": "same", "two": "updated", "three": "same", "four": "new"}
    after = bank.read_text(found.text, "x.yaml")
    assert after.bank
    assert [it.stem for it in after.bank.questions] == ["First?", "The second?", "Third?", "Fourth?"]
    again = _again(imported, found.text, BEFORE.replace("Second?", "The second?") + "\n::Four::Fourth?{F}\n")
    assert again.text == found.text


def test_hand_made_edits_stay_and_conflicts_are_listed(imported: Importing) -> None:
    written = formats.bank_text(imported("gift", BEFORE), "x")
    edited = written.replace("First?", "My first?").replace("Second?", "My second?")
    found = _again(imported, edited, BEFORE.replace("Second?", "Their second?"))
    assert _fates(found) == {"one": "kept", "two": "conflict", "three": "same"}
    assert found.text == edited


def test_what_was_added_here_stays_beside_what_changed_there(imported: Importing) -> None:
    written = formats.bank_text(imported("gift", BEFORE), "x")
    lines = written.split("\n")
    at = next(number for number, line in enumerate(lines) if "Second?" in line)
    edited = "\n".join(["# Mine.", *lines[: at + 1], "    explanation: I wrote this.", *lines[at + 1 :]])
    found = _again(imported, edited, BEFORE.replace("Second?", "Their second?"))
    assert _fates(found)["two"] == "updated"
    after = bank.read_text(found.text, "x.yaml")
    assert after.bank
    second = after.bank.questions[1]
    assert (second.stem, second.explanation) == ("Their second?", "I wrote this.")
    assert found.text.startswith("# Mine.")


def test_a_renamed_question_is_known_by_where_it_came_from(imported: Importing) -> None:
    written = formats.bank_text(imported("gift", BEFORE), "x").replace("- id: two", "- id: my-own-id")
    found = _again(imported, written, BEFORE.replace("Second?", "The second?"))
    assert _fates(found)["my-own-id"] == "updated"


def test_what_is_gone_there_stays_here(imported: Importing) -> None:
    written = formats.bank_text(imported("gift", BEFORE), "x")
    found = _again(imported, written, "::One::First?{=a ~b}")
    assert _fates(found) == {"one": "same", "two": "gone", "three": "gone"}
    assert found.text == written
