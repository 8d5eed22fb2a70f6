"""``short-answer``: what is refused, which typed texts count, and what is said of the others."""

from collections.abc import Callable

import pytest

from quiz import kinds
from quiz.model import Grading, Invalid, Judged, Question, Remark, Write
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

Make = Callable[..., Question]
Refuse = Callable[..., Problem]


@pytest.mark.parametrize(
    ("fields", "code", "word"),
    [
        ({}, codes.MISSING_KEY, "The answer to show"),
        ({"answer": " "}, codes.EMPTY, "a text"),
        ({"answer": ["a", "b"]}, codes.WRONG_TYPE, "one text"),
        ({"answer": "x" * 2_001}, codes.TOO_LARGE, "Shorten it"),
        ({"answer": "a", "accept": "b"}, codes.WRONG_TYPE, "after `- `"),
        ({"answer": "a", "accept": []}, codes.EMPTY, "Fill it"),
        ({"answer": "a", "reject": ["b"]}, codes.WRONG_TYPE, "text: b"),
        ({"answer": "a", "reject": [{"text": "b"}]}, codes.MISSING_KEY, "What to tell them"),
        ({"answer": "a", "reject": [{"why": "b"}]}, codes.MISSING_KEY, "What someone may type"),
        ({"answer": "a", "typos": "none"}, codes.NOT_A_CHOICE, "retry, accept, off"),
        ({"answer": "a", "case": "Sensitive"}, codes.NOT_A_CHOICE, "sensitive, ignore"),
        ({"answer": "a", "accents": "keep"}, codes.NOT_A_CHOICE, "ignore, require"),
        ({"answer": "a", "order": "none"}, codes.NOT_A_CHOICE, "any, same"),
        ({"answer": "a", "acept": ["b"]}, codes.UNKNOWN_KEY, "Did you mean `accept`"),
    ],
)
def test_what_cannot_be_played_is_refused(refuse: Refuse, fields: dict[str, Tree], code: str, word: str) -> None:
    problem = refuse("short-answer", fields)
    assert problem.code == code
    assert word in problem.hint


@pytest.mark.parametrize(
    ("answer", "typed", "right"),
    [
        ("metastasis", "metastasis", True),
        ("metastasis", "  Metastasis ", True),
        ("metastasis", "METASTASIS", True),
        ("metastasis", "metastases", False),
        ("metastasis", "meta stasis", False),
        ("bone marrow", "bone \t marrow", True),
        ("bone marrow", "bone\u00a0marrow", True),
        ("bone marrow", "bonemarrow", False),
        ("fibrin", "ﬁbrin", True),
        ("µg", "μg", True),
        ("CO₂", "co2", True),
        ("Straße", "STRASSE", True),
        ("caf\u00e9", "cafe\u0301", True),
        ("T4", "T3", False),
        ("10²", "10^2", True),
        ("10²", "10²", True),
        ("10²", "102", False),
        ("10⁻³", "10-3", False),
        ("Ca²⁺", "Ca2+", True),
        ("İ", "i̇", True),
    ],
)
def test_case_blanks_and_ways_of_writing_a_character_do_not_count(
    make: Make, answer: str, typed: str, *, right: bool
) -> None:
    outcome = Judged("right", 1.0) if right else Judged("wrong", 0.0)
    assert kinds.grade(make("short-answer", {"answer": answer}), (typed,), Grading()) == outcome


@pytest.mark.parametrize(
    ("typed", "right"), [("pH", True), (" pH ", True), ("PH", False), ("ph", False), ("ｐＨ", True)]
)
def test_case_counts_where_the_author_says_so(make: Make, typed: str, *, right: bool) -> None:
    question = make("short-answer", {"answer": "pH", "case": "sensitive"})
    assert kinds.grade(question, (typed,), Grading()) == Judged("right" if right else "wrong", float(right))


@pytest.mark.parametrize("typed", ["tab", "Tab key", "TABULATOR"])
def test_every_accepted_text_is_right(make: Make, typed: str) -> None:
    question = make("short-answer", {"answer": "Tab", "accept": ["tab key", "tabulator"]})
    assert kinds.grade(question, (typed,), Grading()) == Judged("right", 1.0)


@pytest.mark.parametrize("response", [(), ("",), (" \t",), ("\u2003",)])
def test_nothing_typed_is_asked_again(make: Make, response: tuple[str, ...]) -> None:
    assert kinds.grade(make("short-answer", {"answer": "a"}), response, Grading()) == Invalid("nothing-typed")


def test_a_likely_wrong_answer_is_told_why(make: Make) -> None:
    question = make(
        "short-answer",
        {
            "answer": "resistance",
            "accept": ["drug resistance"],
            "reject": [{"text": "tolerance", "why": "That is the body's."}, {"text": "Tolerance", "why": "Never."}],
        },
    )
    key = Remark("resistance", "", right=True, chosen=False)
    chosen = Remark("resistance", "", right=True, chosen=True)
    assert kinds.explain(question, (" TOLERANCE ",)) == (
        key,
        Remark("TOLERANCE", "That is the body's.", right=False, chosen=True),
    )
    assert kinds.explain(question, ("relapse",)) == (key, Remark("relapse", "", right=False, chosen=True))
    assert kinds.explain(question, ("Resistance",)) == (chosen,)
    assert kinds.explain(question, ("Drug Resistance",)) == (
        chosen,
        Remark("Drug Resistance", "", right=True, chosen=True),
    )
    assert kinds.explain(question, (" ",)) == (key,)


def test_a_text_in_another_case_is_told_as_wrong_where_case_counts(make: Make) -> None:
    question = make(
        "short-answer", {"answer": "pH", "case": "sensitive", "reject": [{"text": "PH", "why": "Small p."}]}
    )
    assert kinds.explain(question, ("PH",)) == (
        Remark("pH", "", right=True, chosen=False),
        Remark("PH", "Small p.", right=False, chosen=True),
    )


def test_it_is_a_line_to_write_on(make: Make) -> None:
    assert kinds.present(make("short-answer", {"answer": "a"}), lambda texts: texts[::-1]) == Write()
