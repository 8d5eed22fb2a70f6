"""Banks of every kind of question with any text in them, for properties."""

from collections.abc import Mapping, Sequence
from typing import Any

from hypothesis import assume
from hypothesis import strategies as st

from quiz import kinds, source
from quiz.answers.texts import verbatim
from quiz.model import Bank, Question, Reference, Topic
from quiz.source import Report, node_from_data
from quiz.source.nodes import Tree

_ANY = st.characters(codec="utf-8")
_TRICKY = st.sampled_from(
    [
        *"\"'\\#:-?[]{},&*!|>%@`~=<\n\t\r\x00\x1b\x85\u2028\ufeff\u202e",
        ": ",
        " #",
        "- ",
        "\n  ",
        "---",
        "<<",
        "No",
        "é",
        "😀",
    ]
)
texts = st.lists(st.one_of(_ANY, _TRICKY, st.sampled_from(["word ", "two words "])), min_size=1, max_size=30).map(
    lambda parts: "".join(parts).strip()
)
"""Any text that a bank can hold: not empty, and without blanks round it."""

texts = texts.filter(bool)
words = st.from_regex(r"[a-z][a-z0-9-]{0,11}", fullmatch=True)
numbers = st.one_of(st.integers(-1000, 1000).map(str), st.decimals(-100, 100, places=2).map(str))
switches = st.sampled_from(["true", "false"])
_NOTHING: dict[str, st.SearchStrategy[str]] = {}
why = st.fixed_dictionaries(_NOTHING, optional={"why": texts})


def _with_why(name: str, said: st.SearchStrategy[str]) -> st.SearchStrategy[dict[str, Tree]]:
    return st.builds(lambda text, more: {name: text} | more, said, why)


def _distinct(least: int, most: int = 5) -> st.SearchStrategy[list[str]]:
    return st.lists(texts, min_size=least, max_size=most, unique_by=verbatim)


@st.composite
def _options(draw: st.DrawFn, *, many: bool) -> list[dict[str, str]]:
    said = draw(_distinct(2))
    right = draw(st.integers(1, len(said) - 1)) if many else 1
    rows = [{"correct" if at < right else "wrong": text} | draw(why) for at, text in enumerate(said)]
    return draw(st.permutations(rows))


@st.composite
def _cloze(draw: st.DrawFn) -> dict[str, Tree]:
    plain = st.text(st.characters(codec="utf-8", exclude_characters="[]\\"), max_size=10)
    part = st.text(
        st.characters(codec="utf-8", min_codepoint=32, exclude_characters="[]|=\\\x7f"), min_size=1, max_size=8
    )
    part = part.map(str.strip).filter(bool)
    typed = st.lists(part, min_size=1, max_size=3).map("|".join)
    chosen = st.lists(part, min_size=2, max_size=4, unique_by=verbatim).map(lambda parts: "=" + " | ".join(parts))
    gaps = draw(st.lists(st.one_of(typed, chosen), min_size=1, max_size=3))
    text = "".join(f"{draw(plain)}[[{gap}]]" for gap in gaps) + draw(plain)
    said = draw(st.lists(why, max_size=len(gaps)))
    fields: dict[str, Tree] = {"text": text}
    return fields | {"gaps": said} if any(said) else fields


@st.composite
def _numeric(draw: st.DrawFn) -> dict[str, Tree]:
    answer = draw(numbers)
    more: dict[str, Tree] = draw(
        st.fixed_dictionaries(
            {},
            optional={
                "tolerance": st.sampled_from(["3", "5%", "2 digits"]),
                "unit": words,
                "accept": st.lists(numbers, min_size=1, max_size=3),
                "reject": st.lists(st.fixed_dictionaries({"answer": numbers, "why": texts}), min_size=1, max_size=2),
            },
        )
    )
    return {"answer": answer} | more


_rejects = st.lists(st.fixed_dictionaries({"text": texts, "why": texts}), min_size=1, max_size=3)

_OWN: Mapping[str, st.SearchStrategy[dict[str, Tree]]] = {
    "single": st.fixed_dictionaries({"options": _options(many=False)}, optional={"shuffle": switches}),
    "multiple": st.fixed_dictionaries(
        {"options": _options(many=True)}, optional={"score": st.sampled_from(["balanced", "exact", "each"])}
    ),
    "true-false": st.fixed_dictionaries({"answer": switches}, optional={"why": texts}),
    "short-answer": st.fixed_dictionaries(
        {"answer": texts},
        optional={
            "accept": st.lists(texts, min_size=1, max_size=3),
            "reject": _rejects,
            "typos": st.sampled_from(["retry", "accept", "off"]),
            "case": st.just("sensitive"),
            "order": st.just("any"),
        },
    ),
    "numeric": _numeric(),
    "cloze": _cloze(),
    "matching": st.builds(
        lambda lefts, rights: {
            "pairs": [{"left": left, "right": right} for left, right in zip(lefts, rights, strict=False)],
            "decoys": rights[len(lefts) :],
        },
        _distinct(2, 3),
        _distinct(4, 6),
    ),
    "ordering": st.fixed_dictionaries({"sequence": _distinct(2)}),
    "recall": st.fixed_dictionaries({"answer": texts}),
}

_SHARED: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
    {"stem": texts},
    optional={
        "also": st.lists(texts, max_size=3),
        "topic": texts,
        "difficulty": st.sampled_from(["easy", "medium", "hard"]),
        "objective": texts,
        "tags": st.lists(texts, max_size=3),
        "explanation": texts,
        "correction": texts,
        "hints": st.lists(texts, max_size=3),
        "urgent": st.one_of(st.just("true"), texts),
        "sensitive": switches,
        "opener": switches,
        "claims": st.lists(st.integers(1, 99).map(str), max_size=3),
        "checked": texts,
        "lint": st.dictionaries(words, st.dictionaries(texts, texts, max_size=2), max_size=2),
    },
)


@st.composite
def questions(draw: st.DrawFn, name: str, identifier: str, cited: Sequence[str]) -> Question:
    """A sound question of one type."""
    own: dict[str, Tree] = draw(_OWN[name])
    citations: dict[str, Tree] = {"sources": draw(st.lists(st.sampled_from(cited), max_size=2))} if cited else {}
    shared = {key: value for key, value in draw(_SHARED).items() if key not in kinds.named(name).refused}
    node = node_from_data({"id": identifier, "type": name, **shared, **citations, **own})
    report = Report("made")
    assert isinstance(node, source.Mapping)
    filled = kinds.table(name).fill(node, report)
    question = kinds.parse(name, filled, report)
    assume(question is not None and filled.is_valid)
    assert question is not None
    return question


@st.composite
def banks(draw: st.DrawFn) -> Bank:
    """A bank with up to five questions, of any types, and whatever it can say of itself."""
    status = st.sampled_from(("", "checked", "reprint", "to-check"))
    reference = st.builds(Reference, texts, publisher=texts, url=st.just(""), as_of=texts, status=status)
    sources = draw(st.dictionaries(words, reference, max_size=3))
    names = draw(st.lists(st.sampled_from(list(_OWN)), max_size=5))
    return Bank(
        id=draw(words),
        title=draw(texts),
        questions=tuple(draw(questions(name, f"q{at}", list(sources))) for at, name in enumerate(names)),
        summary=draw(st.one_of(st.just(""), texts)),
        audience=draw(st.sampled_from(["patient", "student", "professional", "general"])),
        authors=tuple(draw(st.lists(texts, max_size=2))),
        reviewed_by=tuple(draw(st.lists(texts, max_size=2))),
        size=draw(st.integers(1, 50)),
        help=draw(st.one_of(st.just(""), texts)),
        sources=sources,
        topics=draw(st.dictionaries(words, st.builds(Topic, texts, st.booleans(), texts), max_size=3)),
        glossary=draw(st.dictionaries(texts, texts, max_size=3)),
        confusable=tuple(draw(st.lists(st.lists(texts, min_size=2, max_size=3).map(tuple), max_size=2))),
        lint=draw(st.dictionaries(words, st.dictionaries(texts, texts, min_size=1, max_size=2), max_size=2)),
    )
