"""A bank that wants to act: nothing of it reaches the terminal but what can be read, and nothing of it can be clicked.

One tour through every screen, once in a pseudo-terminal whose bytes are looked through, once inside the program, where
every drawn segment is.
"""

import asyncio
import re
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from pathlib import Path
from typing import TYPE_CHECKING, Protocol
from uuid import uuid4

import pytest

from quiz import bank, library
from quiz.store import SQLiteStore
from quiz.tui import QuizApp
from quiz.tui.input_gate import InputGate
from quiz.tutor import Environment
from tests.tui.settling import settle

if TYPE_CHECKING:
    from textual.pilot import Pilot

    from .conftest import Run, Terminal

LONG = pytest.mark.long
TYPED = "[@click=app.quit]x[/]"
MARKUP = f"{TYPED} [/b] [ @click=app.bell]y[/] [link=https://evil.example]z[/link] [red]"
WRITTEN = MARKUP + r" \e]52;c;aGk=\e\\ \e]0;T\a \x9b31m \u202e\u200b \u2028 &#x202e;&#27;]52;c;aGk=&#7; &#155;31m"
"""The payload as YAML writes it between double quotes; the last of it is for readers of HTML entities."""

FORBIDDEN: Mapping[str, bytes] = {
    "writing to the clipboard": b"\x1b]52",
    "setting the title": b"\x1b]0;",
    "a link": b"\x1b]8;",
    "the bell": b"\x07",
    "a control sequence in one byte": "\x9b".encode(),
    "turning the direction of writing": "\u202e".encode(),
}
OUR_OWN = re.compile(rb"\x1b\]22;[a-z-]*\x07")
"""How Textual asks for a shape of the mouse pointer; it ends with a bell that does not ring."""


def said(word: str) -> str:
    """A scalar with ``word`` and the payload."""
    return f'"{word} {WRITTEN}"'


def question(kind: str, body: str, *, topic: str = "one", more: str = "") -> str:
    """A question of ``kind`` with every field that all kinds share."""
    fields = f"""
  - id: {kind}
    type: {kind}
    topic: {topic if topic in ("one", "two") else said(topic)}
    tags: [{said("TAG")}]
    objective: {said("OBJECTIVE")}
    stem: {said(f"STEM-{kind}-")}
    explanation: {said(f"EXPL-{kind}")}
    correction: {said(f"CORR-{kind}")}
    checked: {said("CHECKED")}
    hints:
      - {said(f"HINT-{kind}")}
      - {said("SECOND")}
    sources:
      - evil
      - {said("web#LOCATOR")}
    {more}
"""
    return fields + "\n".join(f"    {line}" for line in body.strip().splitlines()) + "\n"


OPTIONS = f"""
shuffle: false
options:
  - correct: {said("OPTION1")}
    why: {said("WHY1")}
  - wrong: {said("OPTION2")}
    why: {said("WHY2")}
"""

QUESTIONS = [
    question("single", OPTIONS),
    question("multiple", OPTIONS, more="score: each"),
    question("true-false", f"answer: true\nwhy: {said('WHYTRUE')}"),
    question(
        "short-answer",
        f"""
answer: {said("KEYTEXT")}
accept: [{said("ACCEPT")}]
reject:
  - text: "{TYPED}"
    why: {said("WHYREJECT")}
""",
        topic="Topicfree",
    ),
    question(
        "numeric",
        f"""
answer: 12
unit: {said("UNIT")}
reject:
  - answer: 5
    why: {said("WHYFIVE")}
""",
        topic="Topicfree",
    ),
    question(
        "cloze",
        f"""
text: {said(f"CLOZE [[typed|{WRITTEN}]] and [[={WRITTEN} GAP1 | GAP2 {WRITTEN}]]")}
gaps:
  - why: {said("WHYGAP")}
    reject: [{{text: "no", why: {said("WHYNO")}}}]
""",
    ),
    question(
        "matching",
        f"""
pairs:
  - left: {said("LEFT1")}
    right: {said("RIGHT1")}
    why: {said("WHYPAIR")}
  - left: {said("LEFT2")}
    right: {said("RIGHT2")}
decoys:
  - text: {said("DECOY")}
    why: {said("WHYDECOY")}
""",
    ),
    question(
        "ordering",
        f"""
sequence:
  - item: {said("ITEM1")}
    why: {said("WHYITEM")}
  - {said("ITEM2")}
""",
        more=f"urgent: {said('URGENT')}",
    ),
    question("recall", f"answer: {said('MODEL')}", topic="two"),
]

BANK = (
    f"""
format: 1
id: hostile
title: {said("TITLE")}
summary: {said("SUMMARY")}
notice: {said("NOTICE")}
help: {said("HELP")}
language: en
version: {said("VERSION")}
license: {said("LICENSE")}
authors: [{said("AUTHOR")}]
checked: 2026-11
reviewed-by: [{said("REVIEWER")}]
size: 20
topics:
  one:
    title: {said("TOPICONE")}
    note: {said("NOTEONE")}
  two:
    title: {said("TOPICTWO")}
    note: {said("NOTETWO")}
    sensitive: true
sources:
  evil:
    title: {said("SOURCE1")}
    publisher: {said("PUBLISHER1")}
    url: {said("URL1")}
    as-of: {said("ASOF1")}
  web:
    title: {said("SOURCE2")}
    url: https://example.org/
  {said("uncited")}:
    title: {said("SOURCE3")}
glossary:
  {said("WORD")}: {said("MEANING")}
confusable:
  - [{said("THIS")}, {said("THAT")}]
questions:
"""
    + "".join(QUESTIONS)
).lstrip()

BROKEN = f"""
title: {said("TITLE")}
{said("unknown")}: {said("value")}
language: {said("en")}
audience: {said("all")}
id: {said("id")}
size: {said("ten")}
questions:
  - id: {said("id")}
    type: {said("type")}
    stem: {said("stem")}
  - type: single
    stem: {said("stem")}
    {said("key")}: {said("value")}
    {said("key")}: {said("value")}
    options:
      - {said("correct")}: {said("x")}
      - wrong: {said("same")}
      - wrong: {said("same")}
  - type: true-false
    stem: {said("stem")}
    answer: {said("true")}
    sources: [{said("nowhere")}]
  - type: numeric
    stem: {said("stem")}
    answer: {said("12")}
    tolerance: {said("3")}
  - type: cloze
    text: {said("[[open")}
  - !{"x"} {said("tag")}
""".lstrip()


class Driver(Protocol):
    """Hands on the keys and eyes on the screen."""

    @property
    def flat(self) -> str:
        """The screen as one line."""
        ...

    async def press(self, *keys: str) -> None:
        """Press keys."""
        ...

    async def see(self, *texts: str, gone: str = "") -> None:
        """Wait until ``texts`` are on the screen, and ``gone`` is not."""
        ...

    async def click(self, text: str) -> None:
        """Click the first ``text`` on the screen."""
        ...


Stage = tuple[tuple[str, ...], tuple[str, ...]]
"""What to press, and what is then on the screen."""

ENTER = ("enter",)
ANSWERS: Mapping[str, tuple[Stage, ...]] = {
    "single": ((("1",), ("● 1",)), (ENTER, ("WHY1", "WHY2", "OPTION2"))),
    "multiple": ((("1", "2"), ("■ 1", "■ 2")), (ENTER, ("WHY1", "WHY2"))),
    "true-false": ((("1",), ("● 1",)), (ENTER, ("WHYTRUE",))),
    "short-answer": ((tuple(TYPED), ("Type your answer", TYPED)), (ENTER, ("KEYTEXT", "WHYREJECT"))),
    "numeric": ((("5",), ("UNIT",)), (ENTER, ("12", "WHYFIVE"))),
    "cloze": (
        (("n", "o"), ("CLOZE", "GAP1", "[1: no]")),
        (ENTER, ("space Tick",)),
        (("2",), ("● 2",)),
        (ENTER, ("WHYGAP", "WHYNO")),
    ),
    "matching": ((("1", "2"), ("LEFT1", "RIGHT1", "DECOY", "LEFT2")), (ENTER, ("WHYPAIR",))),
    "ordering": ((("1", "2"), ("ITEM1", "ITEM2", "2nd")), (ENTER, ("WHYITEM", "URGENT"))),
    "recall": ((ENTER, ("MODEL", "3 I knew it")), (("3",), ("> 3",)), (ENTER, ("MODEL",))),
}
"""How each type is answered, stage by stage; after the last one it is explained."""

TYPED_IN = ("short-answer", "numeric", "cloze")
"""Types that begin with a text field, where letters are letters."""


async def tour(see: Driver) -> None:
    """Through every screen there is, from the library, the bank under the cursor, and back to it."""
    await see.see("Continue" if "Continue" in see.flat else "TITLE", "SUMMARY", "NOTICE", "REVIEWER")
    await through_the_papers(see, "SUMMARY")
    await see.press("enter")
    await see.see("> [ Start ]")
    await see.press("end")
    await see.see("NOTETWO")
    await see.press("home")
    await see.see("> [ Start ]")
    await through_the_papers(see, "> [ Start ]")
    await see.press("down", "down", "down", "enter")
    await see.see("TOPICONE", "NOTEONE", "TOPICTWO", "NOTETWO", "Topicfree", gone="[ Start ]")
    await see.press("1", "2", "3")
    await see.see("■ 1", "■ 2", "■ 3")
    await see.press("enter")
    await see.see("Topics TOPICONE")
    await see.press("home", "enter")
    asked: set[str] = set()
    before = ""
    while (kind := await next_question(see, before)) is not None:
        if kind not in asked:
            await answer(see, kind, thorough=not asked)
            await see.press("enter")
            asked.add(kind)
        else:
            if kind in TYPED_IN:
                await see.press("tab")
                await see.see("s Skip")
            await see.press("s")
        before = kind
    assert asked == set(ANSWERS)
    await see.see("TOPICONE", "Topicfree", "STEM-", "Read all explanations")
    await see.press("end", "up", "enter")
    await see.see("EXPL-", "CORR-", gone="Read all explanations")
    await see.press("right", "left", "l")
    await see.see("PUBLISHER1", "URL1", "LOCATOR", gone="EXPL-")
    await see.press("escape")
    await see.see("EXPL-")
    await see.press("escape")
    await see.see("Read all explanations")
    await see.press("end", "enter")
    await see.see("q Quit", "TITLE", "SUMMARY")


async def through_the_papers(see: Driver, below: str) -> None:
    """Who to call and the keys, over a screen that shows ``below``."""
    await see.press("exclamation_mark")
    await see.see("HELP", gone=below)
    await see.click("x[/]")
    await see.press("escape")
    await see.see(below)
    await see.press("f1")
    await see.see("Keys of this screen", gone=below)
    await see.press("escape")
    await see.see(below)


async def next_question(see: Driver, before: str) -> str | None:
    """The type of the question on the screen once it is another than ``before``; None at the end."""
    for _ in range(5_000):
        if re.search(r"\d (right at once|learned on the way|to try again)\b", see.flat):
            return None
        found = re.search(r"STEM-([a-z-]+)-", see.flat)
        asking = re.search(r"\d of \d|Once more|Extra question", see.flat)
        if asking and found and found[1] != before and "EXPL-" not in see.flat:
            await see.see(" tab " if found[1] in TYPED_IN else "s Skip")
            return found[1]
        await see.see()
    raise AssertionError(f"neither a question nor the end: {see.flat}")


async def answer(see: Driver, kind: str, *, thorough: bool) -> None:
    """Answer the question on the screen, and look at everything that is said about it."""
    if thorough:
        await through_the_papers(see, f"STEM-{kind}")
        await see.press("h", "h", "f")
        await see.see(f"HINT-{kind}", "SECOND", "Flagged")
        await see.click("x[/]")
        if kind != next(iter(ANSWERS)):  # a session without an answer is not gone on with
            await see.press("escape")
            await see.see("Continue: TITLE")
            await see.press("home", "enter")
            await see.see(f"HINT-{kind}", f"STEM-{kind}")
    for keys, seen in ANSWERS[kind]:
        await see.press(*keys)
        await see.see(*seen)
    await see.see(f"EXPL-{kind}", f"CORR-{kind}", "SOURCE1", "SOURCE2")
    if thorough:
        await see.click("x[/]")
        await through_the_papers(see, f"EXPL-{kind}")
        await see.press("b")
        await see.see("1 of 1", f"EXPL-{kind}")
        await see.press("escape")
        await see.see(f"EXPL-{kind}", gone="1 of 1")
        await see.press("l")
        await see.see("PUBLISHER1", "URL1", "ASOF1", "LOCATOR", gone="EXPL-")
        await see.press("enter")
        await see.see(f"EXPL-{kind}", gone="URL1")  # that address is none on the web: nothing happens
        await see.press("l")
        await see.see("PUBLISHER1", gone="EXPL-")
        await see.press("2", "enter")
        await see.see("Open this address", "https://example.org/", "> Do not open")
        await see.press("enter")
        await see.see(f"EXPL-{kind}", gone="Open this address")


@dataclass
class InTerminal:
    """The program in a pseudo-terminal."""

    terminal: "Terminal"

    @property
    def flat(self) -> str:
        return self.terminal.flat

    async def press(self, *keys: str) -> None:
        self.terminal.press(*keys)

    async def see(self, *texts: str, gone: str = "") -> None:
        if texts:
            self.terminal.see(*texts, gone=gone)
        else:
            self.terminal.read(0.05)

    async def click(self, text: str) -> None:
        self.terminal.click(text)


@dataclass
class Inside:
    """The program inside the test, every segment of every screen looked at."""

    app: QuizApp
    pilot: "Pilot[None]"

    @property
    def rows(self) -> list[str]:
        return [strip.text for strip in self.app.screen._compositor.render_strips()]

    @property
    def flat(self) -> str:
        return " ".join(" ".join(self.rows).split())

    async def press(self, *keys: str) -> None:
        for key in keys:
            await self.pilot.press(key)
            await settle(self.pilot)
            self.look()

    async def see(self, *texts: str, gone: str = "") -> None:
        for _ in range(50):
            await settle(self.pilot)
            self.look()
            there = "".join(self.flat.split())
            if all("".join(text.split()) in there for text in texts) and not (gone and gone in self.flat):
                return
        raise AssertionError(f"never came: {texts} without {gone!r}\n" + "\n".join(self.rows))

    async def click(self, text: str) -> None:
        row, column = next((at, line.index(text)) for at, line in enumerate(self.rows) if text in line)
        await self.pilot.click(offset=(column, row))
        await settle(self.pilot)
        self.look()

    def look(self) -> None:
        """Nothing on the screen acts, and no character on it does more than be read."""
        assert self.app.is_running
        for strip in self.app.screen._compositor.render_strips():
            assert not re.search("[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]", strip.text)
            for segment in strip:
                style = segment.style
                assert style is None or style.link is None
                assert style is None or not any(name.startswith("@") for name in style.meta), (segment.text, style.meta)


def forbidden(output: bytes) -> list[str]:
    """What ``output`` does to a terminal and may not do."""
    return [deed for deed, sign in FORBIDDEN.items() if sign in OUR_OWN.sub(b"", bytes(output))]


@pytest.fixture
def hostile(home: Path) -> Path:
    """The bank in the person's own folder, under a name as bad as a file system allows."""
    path = home / "banks" / "[@click=app.quit]x \x1b]0;T\x07\u202e.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(BANK, encoding="utf-8")
    return path


def test_the_hostile_bank_is_sound_so_that_every_field_of_it_is_drawn(hostile: Path) -> None:
    reading = bank.read(hostile, str(hostile))

    assert reading.bank is not None
    assert [question.id for question in reading.bank.questions] == list(ANSWERS)
    assert {problem.severity for problem in reading.problems} <= {"warning", "info"}
    for sign in ("[@click=app.quit]x[/]", "\x1b]52;c;aGk=\x1b\\", "\x1b]0;T\x07", "\x9b31m", "\u202e\u200b"):
        assert all(sign in question.stem and sign in question.explanation for question in reading.bank.questions)


@pytest.mark.long
def test_nothing_of_a_hostile_bank_reaches_the_terminal(run: "Run", hostile: Path) -> None:
    assert hostile.exists()
    terminal = run(rows=90, columns=160)
    terminal.see("q Quit", "TITLE")
    while not any(line.startswith(" > TITLE") for line in terminal.lines):
        before = terminal.lines
        terminal.press("down")
        terminal.until(lambda: terminal.lines != before, "the next row")  # noqa: B023 - it is called at once

    asyncio.run(tour(InTerminal(terminal)))

    terminal.press("q")
    assert terminal.end() == 0
    assert terminal.left_on == []
    assert forbidden(bytes(terminal.raw)) == []
    assert "␛]52;c;aGk=␛\\".encode() in terminal.raw  # shown, not sent
    assert b"Traceback" not in terminal.raw


@pytest.mark.long
def test_nothing_of_a_hostile_bank_can_be_clicked(hostile: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "none")
    reading = bank.read(hostile, str(hostile))
    assert reading.bank
    entries = (library.Entry.of(reading.bank, reading.problems, reading.path, "own"),)

    async def play() -> None:
        with SQLiteStore.in_memory() as store:
            environment = Environment(store, lambda: datetime.now(UTC), uuid4)
            app = QuizApp(library.Workspace(entries, environment, refresh=lambda: entries, new_seed=lambda: 1))
            monkeypatch.setattr(app, "open_url", opened.append)
            app._gate = InputGate(lambda _: next(seconds))
            async with app.run_test(size=(160, 90), notifications=True, tooltips=True) as pilot:
                await tour(Inside(app, pilot))
                assert app.return_code is None

    seconds = count()
    opened: list[str] = []
    asyncio.run(play())
    assert opened == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["check"],
        *(pytest.param(each, marks=LONG) for each in (["list"], ["list", "--json"], ["check", "--json"], ["take"])),
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("through", ["terminal", "pipe"])
def test_the_commands_print_nothing_of_it_either(
    run: "Run", hostile: Path, surroundings: dict[str, str], folder: Path, arguments: list[str], through: str
) -> None:
    broken = hostile.with_name(f"broken-{hostile.name}")
    broken.write_text(BROKEN, encoding="utf-8")
    paths = {"check": [str(hostile), str(broken)], "take": [f"{broken}\u202e"]}.get(arguments[0], [])
    if through == "terminal":
        terminal = run(*arguments, *paths, columns=200)
        code, output = terminal.end(), bytes(terminal.raw)
    else:
        ran = subprocess.run(
            [sys.executable, "-m", "quiz", *arguments, *paths],
            cwd=folder,
            env=surroundings,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
        code, output = ran.returncode, ran.stdout + ran.stderr
    assert code == {"list": 0, "check": 1, "take": 2}[arguments[0]]
    assert b"[@click=app.quit]x" in output
    assert b"\x1b" not in output
    assert forbidden(output) == []
    assert b"Traceback" not in output


FIELDS = """\
title: Typed
language: en
questions:
  - type: short-answer
    stem: What is it called?
    answer: Bone
  - type: cloze
    stem: Fill the gap.
    text: It is a [[bone]].
"""


@LONG
def test_what_is_pasted_into_a_field_is_not_sent_back_either(run: "Run", folder: Path) -> None:
    (folder / "typed.yaml").write_text(FIELDS, encoding="utf-8")
    terminal = run("take", "typed.yaml")
    terminal.see("> [ Start ]")
    terminal.press("enter")
    for asked in ("What is it called?", "Fill the gap."):
        terminal.see(asked, "tab")  # the key that leaves a field is shown once the field has the focus
        for number, pasted in enumerate(("\u202e", "\x9b31m", "\x1b]52;c;aGk=\x07", MARKUP[:17])):
            terminal.type(f"\x1b[200~{pasted}-{number}\x1b[201~")
            terminal.see(f"-{number}")
        terminal.press("enter")
        terminal.see("your answer" if asked == "What is it called?" else "Yours", "Bone" if asked[0] == "W" else "bone")
        terminal.press("enter")
    terminal.press("escape")
    terminal.see("q Quit")
    terminal.press("q")
    assert terminal.end() == 0
    assert forbidden(bytes(terminal.raw)) == []
