"""A bank all of whose texts are one and the same hostile text, and a session that has met each of them."""

from typing import TYPE_CHECKING

from quiz import kinds
from quiz.engine import Answer, GiveUp, Next, Session
from quiz.model import Bank, Citation, Question, Reference, Topic
from quiz.source import Report, node_from_data

from .conftest import begun, sent

if TYPE_CHECKING:
    from collections.abc import Mapping

    from quiz.source.nodes import Tree

HTML = (
    "<script>alert(1)</script><img src=x onerror=alert(1)><style>@import 'x'; p {background: url(//x)}</style>"
    "</title></style></main><meta http-equiv=refresh content='0;url=//x'> &lt;b&gt; \" ' onclick=x <!-- ]]> x:y"
)
MARKDOWN = (
    "# Title\n\n- item\n1. one\n> quote\n***\n[link](javascript:alert(1)) ![image](https://x/y.png) <https://x.org>\n"
    "[ref]: https://x.org\n<b>bold</b> &amp; **strong** *em* `code` ~~struck~~ $x$ | a | b |\n|---|---|\n===\n"
    "```\nfence\n    four\n\thttps://x.org www.x.org \\ * _ ` \\[ \x1b[2J \u202e"
)


def bank(text: str) -> Bank:
    """The bank."""
    references = {
        "one": Reference(text, text, text, text, "checked"),
        "two": Reference("Two", url='https://x.org/"><script>'),
        "three": Reference("Three", url="javascript:alert(1)"),
        "four": Reference("Four", url="https://x.org/a b"),
        "five": Reference("Five", url="https://x.org/\u202egpj"),
    }
    return Bank(
        "../../etc/passwd",
        text,
        tuple(_question(type_name, text) for type_name in _bodies(text)),
        language='en"><script>',
        domain="medicine",
        checked="2026-11",
        reviewed_by=(text,),
        notice=text,
        help=text,
        sources=references,
        topics={"topic": Topic(text)},
    )


def session(text: str) -> Session:
    """Every other question is answered with the text itself where that can be, else rightly; the rest is not known."""
    made = begun(bank(text))
    for number, question in enumerate(made.pool.bank.questions):
        response = (f"{text} wrong",) if question.type in ("single", "short-answer") else kinds.key(question)
        made = sent(made, GiveUp() if number % 4 == 3 else Answer(response), Next())
    return made


def _bodies(text: str) -> "Mapping[str, Mapping[str, Tree]]":
    right, wrong = f"{text} right", f"{text} wrong"
    return {
        "single": {"options": [{"correct": right, "why": text}, {"wrong": wrong, "why": text}]},
        "multiple": {"options": [{"correct": right, "why": text}, {"wrong": wrong, "why": text}]},
        "true-false": {"answer": "true", "why": text},
        "short-answer": {"answer": right, "reject": [{"text": wrong, "why": text}]},
        "numeric": {"answer": "1", "unit": text[:50]},
        "cloze": {"text": text.replace("[[", "[") + " [[gap]]", "gaps": [{"why": text}]},
        "matching": {"pairs": [{"left": text, "right": right, "why": text}], "decoys": [{"text": wrong, "why": text}]},
        "ordering": {"sequence": [{"item": right, "why": text}, {"item": wrong, "why": text}]},
        "recall": {"answer": text},
    }


def _question(type_name: str, text: str) -> Question:
    tree: dict[str, Tree] = {
        "id": type_name,
        "type": type_name,
        "stem": text,
        "topic": "topic",
        "explanation": text,
        "correction": text,
        "urgent": text,
        "sources": ["one#" + text, "two", "three", "four", "five"],
        **_bodies(text)[type_name],
    }
    notes = Report("hostile.yaml")
    read = kinds.table(type_name).read(node_from_data(tree), "question", notes)
    question = kinds.parse(type_name, read, notes) if read else None
    assert question is not None, notes.problems
    assert question.sources[0] == Citation("one", text)
    return question
