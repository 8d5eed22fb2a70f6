"""Settings in a file: each is read, and a mistake in one costs that one alone and says where it is."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.preferences import KEYS, Preferences, parse, read_preferences

ALL = """\
# mine
theme = "nord"
size = 15
sensitive = true
certainty = true
retention = 0.85
exam-date = 2027-01-31
spread = false
reduced-motion = true
mouse = false
keys = {"question.hint" = "i"}
"""


def test_every_setting_is_read() -> None:
    read = parse(ALL, "c.toml")
    assert read.preferences == Preferences(
        retention=0.85,
        exam_date=date(2027, 1, 31),
        spread=False,
        certainty=True,
        size=15,
        sensitive=True,
        theme="nord",
        reduced_motion=True,
        mouse=False,
        keys={"question.hint": "i"},
    )
    assert read.mistakes == ()
    assert all(key in ALL for key in KEYS)


def test_without_a_file_everything_is_as_usual(tmp_path: Path) -> None:
    read = read_preferences(tmp_path / "config.toml")
    assert (read.preferences, read.mistakes) == (Preferences(), ())


@pytest.mark.parametrize(
    ("text", "mistake"),
    [
        ("retention = 0.5", "c.toml:1: retention takes a number from 0.80 to 0.97; the usual value is used."),
        ("retention = true", "c.toml:1: retention takes a number from 0.80 to 0.97; the usual value is used."),
        ("retention = nan", "c.toml:1: retention takes a number from 0.80 to 0.97; the usual value is used."),
        ("\n\nretenton = 0.9", "c.toml:3: There is no setting retenton: did you mean retention?"),
        ('exam-date = "soon"', "c.toml:1: exam-date takes a date such as 2027-01-31, without quotes; the usual value"),
        ("exam-date = 2027-01-31T10:00:00", "c.toml:1: exam-date takes a date such as 2027-01-31, without quotes"),
        ("certainty = 1", "c.toml:1: certainty takes true or false; the usual value is used."),
        ("[colours]\nx = 1", "c.toml:1: There is no setting colours: there are theme, size, sensitive"),
        ("size = -1", "c.toml:1: size takes a whole number up to 1000, or 0 for as many as the bank suggests"),
        ("theme = 3", 'c.toml:1: theme takes a name in quotes, such as "quiz-light"; the usual value is used.'),
        ("keys = 3", 'c.toml:1: keys takes lines such as "question.hint" = "i"; the usual value is used.'),
        ("keys = {a = 1}", 'c.toml:1: keys takes lines such as "question.hint" = "i"; the usual value is used.'),
        ("retention = ", "c.toml is not read: Invalid value (at line 1, column 13). Fix that; until then the"),
    ],
)
def test_a_mistake_says_where_it_is_and_what_is_used(text: str, mistake: str) -> None:
    read = parse(f"{text}\n", "c.toml")
    assert [said[: len(mistake)] for said in read.mistakes] == [mistake]
    assert read.preferences == Preferences()


def test_one_mistake_leaves_the_other_settings(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(b"\xef\xbb\xbfcertainty = true\r\nretention = 2\r\n")
    read = read_preferences(path)
    assert read.preferences == Preferences(certainty=True)
    assert len(read.mistakes) == 1


@pytest.mark.parametrize("content", [b"\xff\xfe\x00", b"certainty = \xe9"])
def test_a_file_that_is_no_text_is_reported(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "config.toml").write_bytes(content)
    read = read_preferences(tmp_path / "config.toml")
    assert read.preferences == Preferences()
    assert read.mistakes[0].endswith("cannot be read (it is not UTF-8 text): the usual settings are used.")


def test_a_folder_in_its_place_is_reported(tmp_path: Path) -> None:
    (tmp_path / "config.toml").mkdir()
    assert "cannot be read" in read_preferences(tmp_path / "config.toml").mistakes[0]


@given(st.text())
def test_no_text_stops_the_start(text: str) -> None:
    assert isinstance(parse(text, "c.toml").preferences, Preferences)
