"""Someone who hears lines and types lines: what is said goes into a transcript, what is typed stands behind ``> ``."""

import re
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal, TypeAlias
from uuid import UUID

import pytest

from quiz import kinds, library, plain, prose
from quiz.engine import Settings
from quiz.library import Entry, OneQuestion, PractiseMistakes, SessionRequest, TakeBank, TakeMode, Workspace
from quiz.model import Arrange, Fill, Gap, Pair, Pick, Question, Record, Reveal, Write
from quiz.store import SQLiteStore
from quiz.tutor import Environment

ROOT = Path(__file__).parents[2]
BODY = ROOT / "tests" / "tui" / "body.yaml"
"""A small bank with every question type."""
SEED = 7
VERDICTS = ("Right.", "Partly right.", "Not quite.", "Here is the answer.")
_ROW = re.compile(r"(?:Option )?(\d+)[.:] (.*)")

_SUM = re.compile(
    r"\d+ (?:right at once|learned on the way|to try again)[,.]|\d+ of \d+ right\.|"
    r"Nothing was answered this time\.|Judged by yourself: "
)

Item: TypeAlias = "str | Callable[[Learner], Iterable[Item]]"
"""A line to type, or what finds the lines to type once the question was heard."""


class Clock:
    """A clock that goes on by a second whenever somebody looks."""

    def __init__(self) -> None:
        self.now = datetime(2026, 11, 25, 12, tzinfo=UTC)

    def __call__(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now


class Learner:
    """Hears what is said, and types a script."""

    def __init__(self, questions: Iterable[Question] = (), *, ascii_only: bool = False) -> None:
        self.questions = tuple(questions)
        self.lines: list[str] = []
        """Everything said and typed."""
        self.script: Iterator[Item] = iter(())
        self._next: deque[Item] = deque()
        self.voice = plain.Voice(self.lines.append, self._type, ascii_only=ascii_only)

    def _type(self) -> str:
        assert len(self.lines) < 5_000, "\n".join(self.lines[-60:])
        while True:
            item = self._next.popleft() if self._next else next(self.script, None)
            if item is None:
                return ""
            if isinstance(item, str):
                self.lines.append(f"> {item}".rstrip())
                return f"{item}\n"
            self._next.extendleft(reversed(list(item(self))))

    # What was heard

    @property
    def text(self) -> str:
        """All lines."""
        return "\n".join(self.lines) + "\n"

    @property
    def said(self) -> list[str]:
        """Only what was said."""
        return [line for line in self.lines if not line.startswith(">")]

    @property
    def last(self) -> list[str]:
        """What was said since the last line typed."""
        at = max((at for at, line in enumerate(self.lines) if line.startswith(">")), default=-1)
        return self.lines[at + 1 :]

    @property
    def part(self) -> list[str]:
        """What was said since the last empty line."""
        at = max((at for at, line in enumerate(self.lines) if not line), default=-1)
        return [line for line in self.lines[at + 1 :] if not line.startswith(">")]

    @property
    def judged(self) -> bool:
        """Whether an explanation was heard last."""
        return any(line in VERDICTS for line in self.part)

    @property
    def ended(self) -> bool:
        """Whether the session has come to its end."""
        return any(_SUM.match(line) for line in self.part)

    @property
    def question(self) -> Question:
        """The question that is asked."""
        found = [it for it in self.questions if not _first_lines(it).isdisjoint(self.part)]
        assert found, self.text
        return found[-1]

    def row(self, text: str) -> str:
        """The number that stands before ``text``."""
        rows = [found for line in self.part if (found := _ROW.fullmatch(line))]
        return next(found[1] for found in reversed(rows) if found[2] == text)

    def rows(self) -> list[str]:
        """The texts with numbers, as they stand."""
        return [found[2] for line in self.part if (found := _ROW.fullmatch(line))]

    def hears(self, *texts: str) -> None:
        """Fail unless these were said, in this order."""
        at = 0
        for text in texts:
            found = self.text.find(text, at)
            assert found >= 0, f"{text!r} was not said, or not in its place:\n{self.text}"
            at = found + len(text)

    def misses(self, *texts: str) -> None:
        """Fail where any of these was said."""
        for text in texts:
            assert text not in self.text, f"{text!r} was said:\n{self.text}"


def _first_lines(question: Question) -> set[str]:
    """The first line of each of its wordings."""
    return {prose.plain(stem).split("\n")[0] for stem in question.wordings}


# What there is to type


def given(question: Question, response: tuple[str, ...]) -> Iterator[Item]:
    """The lines that give ``response`` to ``question``."""
    match kinds.present(question, lambda texts: texts):
        case Pick(options=options) if question.type == "true-false":
            yield str(options.index(response[0]) + 1)
        case Pick() | Arrange():
            yield lambda learner: [" ".join(map(learner.row, response))]
        case Write():
            yield response[0]
        case Pair():
            yield lambda learner: [" ".join(learner.row(right) if right else "-" for right in response[1::2])]
        case Fill(parts=parts):
            for gap, text in zip((part for part in parts if isinstance(part, Gap)), response, strict=True):
                yield chosen(text) if gap.options and text else text
            if not all(response):  # what is left open is asked about once
                yield ""
        case Reveal():
            yield ""
            yield str(("missed", "partly", "knew").index(response[0]) + 1)


def chosen(text: str) -> Item:
    """The number of an option, once it was heard."""
    return lambda learner: [learner.row(text)]


def right(learner: Learner) -> Iterable[Item]:
    """The right answer to what is asked."""
    return given(learner.question, kinds.key(learner.question))


def wrong_response(question: Question) -> tuple[str, ...]:
    """A response that is wrong and not even partly right."""
    key = kinds.key(question)
    match kinds.present(question, lambda texts: texts):
        case Pick(options=options):
            return next((text,) for text in options if text not in key)
        case Write(numeric=numeric):
            return ("987654321" if numeric else "no such thing",)
        case Fill(parts=parts):
            gaps = [part for part in parts if isinstance(part, Gap)]
            return tuple(
                next(text for text in gap.options if text != right) if gap.options else "no such thing"
                for gap, right in zip(gaps, key, strict=True)
            )
        case Arrange():
            return key[::-1]
        case Pair():
            rights = (*key[3::2], key[1])
            return tuple(text for pair in zip(key[::2], rights, strict=True) for text in pair)
        case Reveal():
            return ("missed",)


def partial_response(question: Question) -> tuple[str, ...]:
    """A response that is partly right where there is such a thing, and wrong where there is not."""
    key = kinds.key(question)
    match kinds.present(question, lambda texts: texts):
        case Pick(many=True):
            return key[:1]
        case Fill():
            return (key[0], *[""] * (len(key) - 1))
        case Arrange():
            return (*key[1:], key[0])
        case Pair():
            return (*key[:2], *(text for left in key[2::2] for text in (left, "")))
        case Reveal():
            return ("partly",)
        case _:
            return wrong_response(question)


def partly(learner: Learner) -> Iterable[Item]:
    """An answer that is partly right, where there is such a thing."""
    return given(learner.question, partial_response(learner.question))


def unknown(learner: Learner) -> Iterable[Item]:
    """I don't know."""
    match kinds.present(learner.question, lambda texts: texts):
        case Write():
            return ["", ""]
        case Fill(parts=parts):
            return [""] * (1 + sum(isinstance(part, Gap) for part in parts))
        case _:
            return ["0"]


def wrong(learner: Learner) -> Iterable[Item]:
    """A wrong answer to what is asked."""
    return given(learner.question, wrong_response(learner.question))


def to_the_end(learner: Learner, answer: Item = right) -> Iterator[Item]:
    """Every answer the same way until the session ends, and then leave."""
    while not learner.ended:
        yield "" if learner.judged else answer
    yield "q"


def once(answer: Item) -> Callable[["Learner"], Iterator[Item]]:
    """Every first answer the same way, and what comes back is answered rightly."""

    def script(learner: Learner) -> Iterator[Item]:
        seen: set[str] = set()
        while not learner.ended:
            name = learner.question.id
            yield "" if learner.judged else right if name in seen else answer
            seen.add(name)
        yield "q"

    return script


# The environment


@pytest.fixture
def environment(tmp_path: Path) -> Iterator[Environment]:
    """A store on the disk, a clock, and names that count upwards."""
    numbers = iter(range(1, 1_000_000))
    clock = Clock()
    with SQLiteStore.open(tmp_path / "facts.sqlite3", clock()) as store:
        yield Environment(store, clock, lambda: UUID(int=next(numbers)))


def entry_of(path: Path, *questions: str) -> Entry:
    """A bank, with nothing but the questions named, in that order."""
    entry = library.read_entry(path, "shipped", path.name)
    assert not entry.problems
    known = {question.id: question for question in entry.bank.questions}
    kept = tuple(known[name] for name in questions) if questions else entry.bank.questions
    return entry.holding(replace(entry.bank, questions=kept))


@pytest.fixture(scope="session")
def body() -> Entry:
    """The small bank."""
    return entry_of(BODY)


Talk = Callable[..., Learner]


def workspace_of(environment: Environment, *entries: Entry) -> Workspace:
    """A workspace with these banks, whose every session has the same seed."""
    return Workspace(entries, environment, refresh=lambda: entries, new_seed=lambda: SEED)


def taking(
    entry: Entry,
    *,
    mode: TakeMode | Literal["mistakes"] = "practice",
    question: str | None = None,
    topics: tuple[str, ...] = (),
    size: int | None = None,
    sensitive: bool = False,
    restart: bool = False,
) -> SessionRequest:
    """A request for everything of one bank, unless it says otherwise."""
    if question is not None:
        return OneQuestion(entry, question)
    settings = Settings(topics, size, sensitive)
    return PractiseMistakes(entry, settings) if mode == "mistakes" else TakeBank(entry, settings, mode, restart)


@pytest.fixture
def talk(environment: Environment, body: Entry) -> Talk:
    """Talks a bank through with a script: lines, or what finds them; a function of the learner makes a longer one.

    Keywords beside ``entry`` and ``only`` say what is asked.
    """

    def through(
        *script: Item,
        only: Iterable[str] = (),
        entry: Entry | None = None,
        make: Callable[[Learner], Iterator[Item]] | None = None,
        ascii_only: bool = False,
        **how: Any,
    ) -> Learner:
        asked = entry or (entry_of(BODY, *only) if only else body)
        learner = Learner(asked.bank.questions, ascii_only=ascii_only)
        learner.script = make(learner) if make else iter(script)
        plain.take(learner.voice, workspace_of(environment, asked), taking(asked, **how))
        return learner

    return through


Facts = Callable[[], list[Record]]


@pytest.fixture
def kept(environment: Environment) -> Facts:
    """Everything that was kept, oldest first."""
    return lambda: list(environment.store.records())


@pytest.fixture
def answers(environment: Environment) -> Callable[[], list[tuple[str, tuple[str, ...], str]]]:
    """Question, response and verdict of every answer that was kept, oldest first."""

    def facts() -> list[tuple[str, tuple[str, ...], str]]:
        bodies = [record.fact.body for record in environment.store.records() if record.fact.kind == "answered"]
        return [
            (str(body["question"]), tuple(map(str, body["response"])), str(body["verdict"]))  # type: ignore[arg-type]
            for body in bodies
        ]

    return facts
