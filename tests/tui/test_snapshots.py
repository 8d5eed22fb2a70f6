"""What the screens look like, as text: one line a row, trailing blanks cut.

``QUIZ_UPDATE_SNAPSHOTS=1 pytest tests/tui/test_snapshots.py`` writes them anew.
"""

import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from quiz import engine, tutor

if TYPE_CHECKING:
    from quiz.library import Entry
    from quiz.tutor import Environment
    from tests.conftest import Clock

    from .conftest import Sit

SNAPSHOTS = Path(__file__).parent / "snapshots"
SIZES = {"40x15": (40, 15), "80x24": (80, 24)}
FIGURES = {**SIZES, "120x40": (120, 40), "80x24-ascii": (80, 24)}
KEYS: dict[str, tuple[str, ...]] = {
    "library": (),
    "bank": ("enter",),
    "question": ("enter", "enter", "h", "2"),
    "feedback": ("enter", "enter", "2", "enter"),
    "keys": ("enter", "enter", "question_mark"),
    "read": ("enter", "enter", "2", "enter", "f", "escape", "r"),
}


def compare(name: str, rows: list[str]) -> None:
    """Hold a screen against the one that was kept, or keep it where that was asked for."""
    kept = SNAPSHOTS / f"{name}.txt"
    drawn = "\n".join(rows) + "\n"
    if os.environ.get("QUIZ_UPDATE_SNAPSHOTS") == "1":
        SNAPSHOTS.mkdir(exist_ok=True)
        kept.write_text(drawn, encoding="utf-8")
    assert drawn == kept.read_text(encoding="utf-8"), "QUIZ_UPDATE_SNAPSHOTS=1 keeps what is drawn now"


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", KEYS)
async def test_a_screen_looks_as_it_did(library_screen: "Sit", name: str, size: str) -> None:
    async with library_screen(size=SIZES[size]) as learner:
        await learner.press(*KEYS[name])

        compare(f"{name}-{size}", learner.rows)


@pytest.mark.parametrize("size", SIZES)
async def test_a_text_field_looks_as_it_did(ask: "Sit", size: str) -> None:
    async with ask("pulse", size=SIZES[size]) as learner:
        await learner.type("seventy")
        await learner.press("enter")

        compare(f"write-{size}", learner.rows)


@pytest.mark.parametrize("size", SIZES)
async def test_the_end_looks_as_it_did(
    library_screen: "Sit", body: "Entry", environment: "Environment", size: str
) -> None:
    played = tutor.begin(environment, body.bank, engine.Plan(("chambers", "two-lungs", "recall-pump"), 1))
    for text in ("Two", "True", "partly", "Four", "knew"):
        played.send(engine.Answer((text,)))
        played.send(engine.Next())
    async with library_screen(size=SIZES[size]) as learner:
        await learner.show(played)

        compare(f"end-{size}", learner.rows)


@pytest.mark.parametrize("size", FIGURES)
async def test_the_figures_look_as_they_did(
    library_screen: "Sit", body: "Entry", environment: "Environment", clock: "Clock", size: str
) -> None:
    for days in range(6):
        played = tutor.begin(environment, body.bank, engine.Plan(("chambers", "two-lungs", "vessels"), days))
        for text in ("Four" if days % 2 else "Two", "True", "Artery"):
            played.send(engine.Answer((text,)))
            played.send(engine.Next())
        played.send(engine.Abandon())
        clock.tick((days + 1) * 24 * 3600)
    async with library_screen(size=FIGURES[size], ascii_only="ascii" in size) as learner:
        await learner.press("p", *(("right",) if size == "40x15" else ()))

        compare(f"standing-{size}", learner.rows)


def test_every_snapshot_belongs_to_a_screen() -> None:
    names = {f"{name}-{size}" for name in (*KEYS, "write", "end") for size in SIZES}
    names |= {f"standing-{size}" for size in FIGURES}

    assert {path.stem for path in SNAPSHOTS.glob("*.txt")} == names
