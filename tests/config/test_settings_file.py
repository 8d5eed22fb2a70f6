"""One choice is written; every comment and every other line of the file stays."""

import stat
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.errors import QuizError
from quiz.preferences import KEYS, SETTINGS, Preferences, parse, read_preferences
from quiz.settings_file import save, template, written

CHOICES: dict[str, object] = {
    "theme": "nord",
    "size": 15,
    "sensitive": True,
    "certainty": True,
    "retention": 0.95,
    "exam-date": date(2027, 1, 31),
    "spread": False,
    "reduced-motion": True,
    "mouse": False,
    "keys": {"question.hint": "i"},
}


def test_the_first_choice_makes_a_file_that_explains_every_setting(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "config.toml"

    assert save(path, "size", 15) == Preferences(size=15)

    lines = path.read_text("utf-8").splitlines()
    assert [line for line in lines if line and not line.startswith("#")] == ["size = 15"]
    assert all(f"# {setting.meaning}" in lines for setting in SETTINGS)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_file_in_which_nothing_is_chosen_sets_nothing_and_shows_how_each_is_written() -> None:
    assert parse(template(), "c").preferences == Preferences()

    every = "\n".join(line.removeprefix("# ") for line in template().splitlines() if " = " in line[:20])
    assert parse(every, "c").mistakes == ()


@pytest.mark.long(rounds=200, short=15)
@given(st.lists(st.tuples(st.sampled_from(sorted(KEYS)), st.booleans()), max_size=8))
def test_choices_add_up_and_can_be_taken_back(steps: list[tuple[str, bool]]) -> None:
    from tempfile import TemporaryDirectory  # noqa: PLC0415 - a fixture would be shared by all examples

    with TemporaryDirectory() as folder:
        path = Path(folder) / "config.toml"
        held: dict[str, object] = {}
        for key, chosen in steps:
            held[key] = CHOICES[key] if chosen else KEYS[key].usual
            saved = save(path, key, CHOICES[key] if chosen else None)
            assert saved == read_preferences(path).preferences
        assert all(getattr(read_preferences(path).preferences, KEYS[key].name) == value for key, value in held.items())


def test_what_the_person_wrote_stays(tmp_path: Path) -> None:
    path = tmp_path / "config.toml"
    path.write_text(
        "# mine\nretention = 0.85  # because\nunknown = 1\n\n[keys] # two\n'question.hint' = 'i'\n", "utf-8"
    )

    save(path, "theme", "nord")
    save(path, "retention", 0.9)

    text = path.read_text("utf-8")
    assert text.startswith("# mine\nretention = 0.9  # because\nunknown = 1\n")
    assert text.endswith("[keys] # two\n'question.hint' = 'i'\n")
    assert read_preferences(path).preferences == Preferences(theme="nord", keys={"question.hint": "i"})


@pytest.mark.parametrize("content", [b"theme = \n", b"\xff\xfe"])
def test_a_file_that_cannot_be_read_is_left_as_it_is(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "config.toml"
    path.write_bytes(content)

    with pytest.raises(QuizError, match="nothing was changed"):
        save(path, "theme", "nord")

    assert path.read_bytes() == content


def test_a_folder_in_its_place_is_reported(tmp_path: Path) -> None:
    with pytest.raises(QuizError, match="nothing was changed"):
        save(tmp_path, "theme", "nord")


@pytest.mark.parametrize("key", sorted(CHOICES))
def test_a_value_is_written_as_toml_reads_it(key: str) -> None:
    import tomllib  # noqa: PLC0415 - beside what it holds to account

    assert tomllib.loads(f"value = {written(CHOICES[key])}")["value"] == CHOICES[key]
