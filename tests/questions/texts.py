"""The first bank as a reader meets it: every text of every question, with what it is and what stands beside it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from quiz import bank
from quiz.bank import Reading
from quiz.kinds.cloze import Cloze
from quiz.kinds.matching import Matching
from quiz.kinds.multiple import Multiple
from quiz.kinds.numeric import Numeric
from quiz.kinds.ordering import Ordering
from quiz.kinds.recall import Recall
from quiz.kinds.short_answer import ShortAnswer
from quiz.kinds.single import Single
from quiz.kinds.true_false import TrueFalse
from quiz.model import Bank, Question

SHIPPED = Path(__file__).parent.parent.parent / "questions"
FOLDER = SHIPPED / "metastatic-breast-cancer"

_PLAN_LINE = re.compile(r"^ *# ([A-HN]\d\d?)\b.*\n(?: *#.*\n)* *- id: *(\S+)", re.MULTILINE)
_PARAGRAPH_END = re.compile(r"\n\s*\n|\n(?=\s*[-*] )")
_SENTENCE_END = re.compile(r"(?<=[.?!])\s+|(?<=[.?!][)\"”])\s+")
_SIGNS = re.compile(r"[*`_]")


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a question."""

    question: str
    role: str
    """stem (in each wording), key, distractor, why, explanation, correction, hint, urgent, objective, accept, reject or answer."""
    text: str
    holds: bool = True
    """Whether the reader may take it for true as it stands."""
    beside: str = ""
    """What is always shown with a text that does not hold: its own why."""

    def __str__(self) -> str:
        return f"{self.question}, {self.role}: {self.text.strip()}"


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a question that owes the reader a reason."""

    name: str
    why: str


@cache
def reading() -> Reading:
    """The bank as it is read; with it the folder must be there."""
    return bank.read(FOLDER, f"questions/{FOLDER.name}")


def first_bank() -> Bank:
    """The first bank."""
    found = reading().bank
    assert found is not None, "questions/metastatic-breast-cancer cannot be read as a bank"
    return found


@cache
def planned() -> dict[str, str]:
    """The ids of the questions by their number in the plan, as the line above each says: ``# A01``."""
    files = sorted(FOLDER.glob("*.yaml"))
    return dict(match for file in files for match in _PLAN_LINE.findall(file.read_text("utf-8")))


def question(number: str) -> Question:
    """The question with this number in the plan."""
    return next(each for each in first_bank().questions if each.id == planned()[number])


@cache
def all_texts() -> tuple[Text, ...]:
    """Every text of the bank."""
    return tuple(text for each in first_bank().questions for text in texts(each))


def texts(question: Question) -> Iterator[Text]:
    """Every text of ``question``."""
    name = question.id
    body = question.body
    for stem in filter(None, question.wordings):
        true = not (isinstance(body, TrueFalse) and not body.answer)
        yield Text(name, "stem", stem, true, body.why if isinstance(body, TrueFalse) else "")
    yield Text(name, "objective", question.objective)
    yield from _own(question)
    for role in ("explanation", "correction"):
        if written := getattr(question, role):
            yield Text(name, role, written)
    if isinstance(question.urgent, str):
        yield Text(name, "urgent", question.urgent)
    yield from (Text(name, "hint", hint) for hint in question.hints)


def _own(question: Question) -> Iterator[Text]:
    """The texts that only a question of its type has."""
    name, body = question.id, question.body
    match body:
        case Single() | Multiple():
            for option in body.options:
                yield Text(name, "key" if option.right else "distractor", option.text, option.right, option.why)
                for stem in question.wordings:
                    asked = f"{stem} {option.text}"
                    yield Text(name, "key" if option.right else "distractor", asked, option.right, option.why)
        case ShortAnswer():
            yield from (Text(name, "accept", text) for text in (body.answer, *body.accept))
            yield from (Text(name, "reject", each.text, holds=False, beside=each.why) for each in body.reject)
        case Numeric():
            yield from (Text(name, "accept", str(spec)) for spec in (body.spec, *body.accept))
            yield from (Text(name, "reject", str(amount), holds=False, beside=why) for amount, why in body.reject)
        case Cloze():
            for number, hole in enumerate(body.holes):
                yield from (Text(name, "accept", _filled(body, number, fill)) for fill in hole.accept)
                wrong = [option for option in hole.options if option not in hole.accept]
                yield from (
                    Text(name, "distractor", _filled(body, number, w), holds=False, beside=hole.why) for w in wrong
                )
                yield from (Text(name, "reject", each.text, holds=False, beside=each.why) for each in hole.reject)
        case Matching():
            yield from (Text(name, "key", f"{pair.left}: {pair.right}", beside=pair.why) for pair in body.pairs)
            yield from (Text(name, "distractor", each.text, holds=False, beside=each.why) for each in body.decoys)
        case Ordering():
            yield from (Text(name, "key", step.item, beside=step.why) for step in body.steps)
        case Recall():
            yield Text(name, "answer", body.answer)
        case TrueFalse():
            pass
    yield from (Text(name, "why", part.why) for part in parts(question) if part.why)


def _filled(body: Cloze, number: int, fill: str) -> str:
    """The text of ``body`` with ``fill`` in one gap and the right words in the others."""
    holes = {id(hole): index for index, hole in enumerate(body.holes)}
    words = [
        part if isinstance(part, str) else fill if holes[id(part)] == number else part.accept[0] for part in body.parts
    ]
    return "".join(words)


def parts(question: Question) -> list[Part]:
    """Everything in ``question`` that owes the reader a reason, with the reason."""
    body = question.body
    match body:
        case Single() | Multiple():
            return [Part(option.text, option.why) for option in body.options]
        case TrueFalse():
            return [Part("the statement", body.why)]
        case ShortAnswer():
            return [Part(each.text, each.why) for each in body.reject]
        case Numeric():
            return [Part(str(amount), why) for amount, why in body.reject]
        case Cloze():
            gaps = [Part(f"gap {number}", hole.why) for number, hole in enumerate(body.holes, 1)]
            return gaps + [Part(each.text, each.why) for hole in body.holes for each in hole.reject]
        case Matching():
            pairs = [Part(pair.left, pair.why) for pair in body.pairs]
            return pairs + [Part(decoy.text, decoy.why) for decoy in body.decoys]
        case Ordering():
            return [Part(step.item, step.why) for step in body.steps]
    return []


def paragraphs(text: str) -> list[str]:
    """The paragraphs and list items of ``text``, each in one line and without the signs of its markup."""
    return [_flat(each) for each in _PARAGRAPH_END.split(text) if each.strip()]


def sentences(text: str) -> list[str]:
    """The sentences of ``text``, without the signs of its markup."""
    found = (sentence for paragraph in paragraphs(text) for sentence in _SENTENCE_END.split(paragraph))
    return [sentence.strip() for sentence in found if sentence.strip()]


def words(text: str) -> list[str]:
    """The words of ``text`` in small letters, without punctuation."""
    return re.findall(r"[^\W_]+(?:['’.-][^\W_]+)*", text.lower())


def _flat(text: str) -> str:
    return " ".join(_SIGNS.sub("", text).split()).removeprefix("- ")


def rows(name: str) -> list[tuple[str, ...]]:
    """The rows of a table beside the tests, their columns by tabs; lines that begin with ``#`` are notes."""
    lines = (Path(__file__).parent / f"{name}.tsv").read_text("utf-8").splitlines()
    return [tuple(cell.strip() for cell in line.split("\t")) for line in lines if line.strip() and line[0] != "#"]
