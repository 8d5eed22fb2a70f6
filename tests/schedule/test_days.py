"""Days that people write: as a date, or as how long ago."""

from datetime import date

import pytest

from quiz.schedule import Stretch, day_named

TODAY = date(2026, 11, 29)


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-11-15", date(2026, 11, 15)),
        (" 2W ", date(2026, 11, 15)),
        ("10d", date(2026, 11, 19)),
        ("10", date(2026, 11, 19)),
        ("0d", TODAY),
        ("3m", date(2026, 8, 31)),
        ("1y", date(2025, 11, 29)),
        ("9999y", date.min),
        *((nonsense, None) for nonsense in ("", "w", "-2", "-2w", "2 weeks", "yesterday", "2026-02-30", "20261115")),
        *((nonsense, None) for nonsense in ("2026-W47-1", "2026-11-15T12:00", "٢w", "99999d", "1e3d", "²d")),
    ],
)
def test_a_day_is_a_date_or_how_long_ago(written: str, day: date | None) -> None:
    assert day_named(written, TODAY) == day


def test_a_stretch_holds_its_first_and_its_last_day() -> None:
    stretch = Stretch(date(2026, 11, 15), TODAY)

    assert [stretch.holds(TODAY.toordinal() - ago) for ago in (-1, 0, 14, 15)] == [False, True, True, False]
