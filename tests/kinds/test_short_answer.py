"""``short-answer``: what is refused, which typed texts count, and what is explained about the others."""

from collections.abc import Callable

import pytest
from hypothesis import strategies as st

from quiz import kinds
from quiz.model import AnswerPart, Grading, Invalid, Judge, Judged, Near, Outcome, Question, Response, Write
from quiz.source import Problem, codes
from quiz.source.nodes import Tree

from .strategies import TEXT, Body, Draw, filled, read, rejects

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
        ({"answer": "a", "reject": [{"text": "b"}]}, codes.MISSING_KEY, "What to show to people"),
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
        ("metastasis", "metastases", True),
        ("metastasis", "meta stasis", True),
        ("metastasis", "metastatic", False),
        ("bone marrow", "bone \t marrow", True),
        ("bone marrow", "bone\u00a0marrow", True),
        ("bone marrow", "bonemarrow", True),
        ("bone marrow", "bone", False),
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


def test_a_likely_wrong_answer_gets_its_reason(make: Make) -> None:
    question = make(
        "short-answer",
        {
            "answer": "resistance",
            "accept": ["drug resistance"],
            "reject": [{"text": "tolerance", "why": "That is the body's."}, {"text": "Tolerance", "why": "Never."}],
        },
    )
    key = AnswerPart("resistance", "", right=True, chosen=False)
    chosen = AnswerPart("resistance", "", right=True, chosen=True)
    assert kinds.explain(question, (" TOLERANCE ",)) == (
        key,
        AnswerPart("TOLERANCE", "That is the body's.", right=False, chosen=True),
    )
    assert kinds.explain(question, ("relapse",)) == (key, AnswerPart("relapse", "", right=False, chosen=True))
    assert kinds.explain(question, ("Resistance",)) == (chosen,)
    assert kinds.explain(question, ("Drug Resistance",)) == (
        chosen,
        AnswerPart("Drug Resistance", "", right=True, chosen=True),
    )
    assert kinds.explain(question, (" ",)) == (key,)


def test_a_text_in_another_case_is_explained_as_wrong_where_case_counts(make: Make) -> None:
    question = make(
        "short-answer", {"answer": "pH", "case": "sensitive", "reject": [{"text": "PH", "why": "Small p."}]}
    )
    assert kinds.explain(question, ("PH",)) == (
        AnswerPart("pH", "", right=True, chosen=False),
        AnswerPart("PH", "Small p.", right=False, chosen=True),
    )


def test_it_is_a_line_to_write_on(make: Make) -> None:
    assert kinds.present(make("short-answer", {"answer": "a"}), lambda texts: texts[::-1]) == Write()


def test_a_typo_is_near_and_worth_nothing_without_a_retry(make: Make) -> None:
    question = make("short-answer", {"answer": "resistance"})
    assert kinds.grade(question, ("resistence",), Grading()) == Near("spelling", Judged("wrong", 0.0))


@pytest.mark.parametrize(
    ("fields", "typed", "outcome"),
    [
        ({"typos": "accept"}, "resistence", Judged("right", 1.0, ("misspelt",))),
        ({"typos": "accept"}, "the resistances", Judged("right", 1.0)),
        ({"typos": "off"}, "resistence", Judged("wrong", 0.0)),
        ({"reject": [{"text": "resistence", "why": "With an a."}]}, "Resistence.", Judged("wrong", 0.0)),
        ({"accept": ["drug résistance"], "accents": "require"}, "drug resistance", Judged("wrong", 0.0)),
        ({"accept": ["drug résistance"], "accents": "ignore"}, "drug resistance", Judged("right", 1.0)),
        ({"accept": ["salt and pepper"], "order": "any"}, "pepper and salt", Judged("right", 1.0)),
        ({"accept": ["salt and pepper"]}, "pepper and salt", Judged("wrong", 0.0)),
    ],
)
def test_the_author_says_how_strictly_it_is_compared(
    make: Make, fields: dict[str, Tree], typed: str, outcome: Outcome
) -> None:
    assert kinds.grade(make("short-answer", {"answer": "resistance"} | fields), (typed,), Grading()) == outcome


def test_an_accent_left_out_is_near_but_in_english(make: Make) -> None:
    question = make("short-answer", {"answer": "œdème"})
    assert kinds.grade(question, ("oedeme",), Grading("fr")) == Near("spelling", Judged("wrong", 0.0))
    assert kinds.grade(question, ("oedeme",), Grading("en")) == Judged("right", 1.0)


@pytest.mark.parametrize(
    ("grading", "typed"),
    [
        (Grading(), "Ilium"),
        (Grading(confusable=(("ileum", "ileus"),)), "ileus"),
        (Grading(words=lambda: frozenset({"ileun"})), "ileun"),
    ],
)
def test_a_wrong_word_that_is_easily_confused_is_named_with_the_right_one(
    make: Make, grading: Grading, typed: str
) -> None:
    judged = kinds.grade(make("short-answer", {"answer": "Ileum"}), (f" {typed} ",), grading)
    assert judged == Judged("wrong", 0.0, (f"confusable\t{typed}\tIleum",))


def test_the_difference_between_a_close_answer_and_the_key_is_shown(make: Make) -> None:
    question = make("short-answer", {"answer": "haemoglobin", "reject": [{"text": "haemogloban", "why": "With an i."}]})
    differs = {
        typed: kinds.explain(question, (typed,), Grading())[-1].pieces
        for typed in ("hemoglobn", "haemoglobon", "haemogloban", "blood", "Hemoglobin")
    }
    assert differs == {
        "hemoglobn": (("hemoglob", "hemoglob"), ("", "i"), ("n", "n")),
        "haemoglobon": (("haemoglob", "haemoglob"), ("o", "i"), ("n", "n")),
        "haemogloban": (),
        "blood": (),
        "Hemoglobin": (),
    }


LONG = "a tumor that grew from cells that travelled"


@pytest.mark.parametrize(
    ("response", "outcome"),
    [
        ((LONG,), Judged("right", 1.0)),
        (("The " + LONG.removeprefix("a ").upper() + ".",), Judged("right", 1.0)),
        (("metastasis",), Judged("right", 1.0)),
        (("cells that travelled",), Judge(LONG)),
        ((LONG.replace("tumor", "tumer"),), Judge(LONG)),
        (("cells that travelled", "knew"), Judged("right", 1.0)),
        (("cells that travelled", "partly"), Judged("partial", 0.5)),
        (("cells that travelled", "missed"), Judged("wrong", 0.0)),
        (("cells that travelled", "maybe"), Judge(LONG)),
        (("a lump", "knew"), Judged("wrong", 0.0)),
        (("", "knew"), Invalid("nothing-typed")),
    ],
)
def test_a_key_of_more_than_five_words_is_for_the_learner_to_judge(
    make: Make, response: Response, outcome: Outcome
) -> None:
    fields = {"answer": LONG, "accept": ["metastasis"], "reject": [{"text": "a lump", "why": "Of what?"}]}
    question = make("short-answer", fields)
    assert kinds.grade(question, response, Grading()) == outcome
    assert not kinds.graded(question)


def test_a_key_of_five_words_is_graded(make: Make) -> None:
    question = make("short-answer", {"answer": "one two three four five"})
    assert kinds.graded(question)
    assert kinds.grade(question, ("one", "knew"), Grading()) == Judged("wrong", 0.0)


@pytest.mark.parametrize(("judgement", "right"), [("knew", True), ("partly", False), ("missed", False)])
def test_what_was_judged_is_explained_with_what_was_typed(make: Make, judgement: str, *, right: bool) -> None:
    question = make("short-answer", {"answer": LONG})
    assert kinds.explain(question, ("cells that travelled", judgement)) == (
        AnswerPart(LONG, "", right=True, chosen=right),
        AnswerPart("cells that travelled", "", right=right, chosen=True),
    )


@st.composite
def short_answer(draw: Draw) -> Body:
    return filled(
        {
            "answer": draw(TEXT),
            "accept": draw(st.lists(TEXT, max_size=3)),
            "reject": draw(rejects()),
            "typos": draw(st.sampled_from(["", "retry", "accept", "off"])),
            "case": draw(st.sampled_from(["", "sensitive", "ignore"])),
            "accents": draw(st.sampled_from(["", "ignore", "require"])),
            "order": draw(st.sampled_from(["", "any", "same"])),
            "verbatim": draw(st.sampled_from(["", "true", "false"])),
        }
    )


BODIES: st.SearchStrategy[Body] = short_answer()
"""The own fields of sound questions, for the contract test."""

OTHER_KEY: tuple[Body, Body] = ({"answer": "a", "accept": ["b"]}, {"answer": "b", "accept": ["a"]})
"""The own fields of two questions of which only the key differs, for the test of fingerprints."""


@pytest.mark.parametrize(
    ("key", "like"),
    [
        *((key, True) for key in ("cd ..", "git add .", "ls -a", "git log --all", "./run", "x == y", "a && b", "f()")),
        *((key, True) for key in ("E = mc^2", "[1, 2]", "5!", "x->y", "$HOME", "a * b", "return x;", ":wq", "/s")),
        *((key, False) for key in ("liver", "-itis", "hyper-", "St. John's wort", "ER+", "IL-2", "10^9/L", "Cl-")),
        *((key, False) for key in ("What?", "U.S.A.", "and/or", "f'", "3-D", "1:1000", "Hamlet (1603)", "5.5 x 10^9")),
    ],
)
def test_a_key_that_looks_like_code_is_reported_unless_the_author_has_decided(key: str, *, like: bool) -> None:
    for decided, reported in (({}, like), ({"verbatim": "true"}, False), ({"verbatim": "false"}, False)):
        problems = read("short-answer", {"answer": key, **decided})[1]
        assert (codes.LIKE_CODE in [problem.code for problem in problems]) == reported
