"""Whole sessions as they are heard, word for word; what is typed stands behind ``> ``.

``QUIZ_UPDATE_SNAPSHOTS=1 pytest tests/plain/test_transcripts.py`` writes them anew; then read them aloud.
"""

import os
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from quiz import kinds, plain
from quiz.library import Entry, ReadExplanations
from quiz.library.reading_list import ReadingFilter, Show
from quiz.tutor import Environment

from .conftest import (
    BODY,
    ROOT,
    Item,
    Learner,
    Talk,
    entry_of,
    given,
    once,
    partly,
    right,
    to_the_end,
    unknown,
    workspace_of,
    wrong,
)

TRANSCRIPTS = Path(__file__).parent / "transcripts"
TWELVE = (
    *("what-metastatic-means", "name-stays-breast-cancer", "spread-at-first-diagnosis", "signs-from-the-brain"),
    *("new-symptom-first-step", "few-traveling-cells-settle", "checkpoint-inhibitors", "fever-during-treatment"),
    *("what-a-survival-rate-tells", "what-shapes-the-outlook", "when-a-medicine-stops-working", "care-that-eases"),
)
"""Questions of every topic of the long bank; all of it would be too much to read aloud."""
SHIPPED: Mapping[str, Entry] = {
    "tour": entry_of(ROOT / "questions" / "gallery.yaml"),
    "cancer": entry_of(ROOT / "questions" / "metastatic-breast-cancer", *TWELVE),
}


def compare(name: str, learner: Learner, tmp_path: Path) -> None:
    """Hold what was heard against what was kept, or keep it where that was asked for."""
    kept = TRANSCRIPTS / f"{name}.txt"
    heard = learner.text.replace(str(tmp_path), "HOME")
    if os.environ.get("QUIZ_UPDATE_SNAPSHOTS") == "1":
        TRANSCRIPTS.mkdir(exist_ok=True)
        kept.write_text(heard, encoding="utf-8")
    assert heard == kept.read_text(encoding="utf-8"), "QUIZ_UPDATE_SNAPSHOTS=1 keeps what is heard now"


ANSWERS: Mapping[str, Item] = {"wrong": wrong, "partly": partly, "unknown": unknown}


@pytest.mark.parametrize("how", ANSWERS)
@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_bank_is_heard_with_every_first_answer_missed(
    name: str, how: str, talk: Talk, tmp_path: Path
) -> None:
    learner = talk(entry=SHIPPED[name], make=once(ANSWERS[how]), sensitive=True)

    learner.hears(f"{sum(map(kinds.graded, SHIPPED[name].bank.questions))} learned on the way.")
    compare(f"{name}-{how}", learner, tmp_path)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_bank_is_heard_to_its_end_with_every_answer_right(name: str, talk: Talk, tmp_path: Path) -> None:
    entry = SHIPPED[name]

    learner = talk(entry=entry, make=to_the_end, sensitive=True)

    assert learner.said.count("Right.") == len(entry.bank.questions)
    learner.hears("Nothing to look at again.", "Your answers are kept only on this computer, in ")
    compare(name, learner, tmp_path)


SCRIPTS: Mapping[str, tuple[Item, ...]] = {
    "chambers": ("?", "h", "h", "h", "f", "f It is not clear", "x", "", "0", "?", "r", "l"),
    "vessels": ("9", "1 2 3 4 5", lambda it: [" ".join(map(it.row, ("Artery", "Nerve")))]),
    "two-lungs": ("false", "u", "yes", "r", "true", "u", "2"),
    "breathing-muscle": ("?", "/h", "/x", "/f", "/f Too hard", "", "diaphragn", "h", "?", "/h"),
    "pulse": ("many", "0", "o", "o", "?"),
    "flow": ("", "4", "", "body", lambda it: [it.row("brain")]),
    "jobs": ("so", "- -", lambda it: [it.row("digests food")], "9", "-", ""),
    "way": ("2 1", "1 2 3 4", lambda it: [" ".join(map(it.row, ("Windpipe", "Nose", "Air sac")))]),
    "recall-pump": ("well", "", "4", "!", "2"),
    "chest-pain": ("!", lambda it: given(it.question, ("Sleep",))),
}
"""What is typed when a question of the small bank is asked for the first time; from then on the right answer is."""


def everything(learner: Learner) -> Iterator[Item]:
    """One session in which everything happens that can."""
    seen: set[str] = set()
    while not learner.ended:
        name = learner.question.id
        if name == "way" and "Put off." not in learner.text:
            yield "s"
            continue
        yield from (right,) if name in seen else SCRIPTS[name]
        seen.add(name)
        assert learner.judged, learner.text
        yield from ("so", "")
    yield from ("7", "1", "z", "a", "u", unknown, "", right, "", "m", right, "q")


EXAM: tuple[Item, ...] = (
    *("?", "h", wrong, "/m", "/g 99", "/g1", "/r", right, "/s", "/f"),
    *[right] * 6,
    *(partly, "/e", "", "/m", "/e", "/e", "1", "9", "a", "u", "m", "q"),
)
"""An exam with everything that can be typed in one."""


def test_everything_that_can_happen_is_heard(talk: Talk, tmp_path: Path) -> None:
    learner = talk(entry=entry_of(BODY), make=everything)

    compare("everything", learner, tmp_path)


def test_an_exam_is_heard(talk: Talk, tmp_path: Path) -> None:
    learner = talk(*EXAM, entry=entry_of(BODY), mode="exam")

    compare("exam", learner, tmp_path)


def test_the_library_is_heard(environment: Environment, tmp_path: Path) -> None:
    broken = entry_of(BODY, "way")
    broken = broken.holding(replace(broken.bank, id="empty", title="Nothing", questions=()))
    workspace = workspace_of(environment, *SHIPPED.values(), broken)
    learner = Learner(SHIPPED["tour"].bank.questions)
    for script in (("1", "2", "", "q"), ("", "?", "9", "x", "!", "4", "q"), ("1", right, "", "", "q"), ("m", "q")):
        learner.script = iter(script)
        plain.library(learner.voice, workspace)
        learner.voice.pause()

    compare("library", learner, tmp_path)


def test_explanations_are_heard_again(talk: Talk, environment: Environment, body: Entry, tmp_path: Path) -> None:
    only = ("chambers", "vessels", "way", "breathing-muscle", "flow", "jobs", "recall-pump")
    talk(make=lambda learner: to_the_end(learner, partly), only=only)
    learner = Learner()
    shows: tuple[Show, ...] = ("missed", "all")
    for show in shows:
        plain.read(learner.voice, workspace_of(environment, body), ReadExplanations(body, ReadingFilter(show)))

    compare("reading", learner, tmp_path)


def test_every_transcript_belongs_to_a_session() -> None:
    missed = {f"{name}-{how}" for name in SHIPPED for how in ANSWERS}
    others = {"everything", "exam", "library", "reading"}
    assert {path.stem for path in TRANSCRIPTS.glob("*.txt")} == {*SHIPPED, *missed, *others}
