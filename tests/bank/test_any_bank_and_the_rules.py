"""Whatever a bank says, every rule looks at it, raises nothing, and says the same again."""

import json
from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz import bank, lint
from quiz.answers.texts import verbatim
from quiz.bank import Reading
from quiz.lint.rule import QuestionRule
from quiz.model import Bank
from quiz.source import Problem, Span

from .strategies import banks

ITEM_RULES = frozenset(rule.code for rule in lint.RULES if isinstance(rule, QuestionRule))
TODAY = date(2026, 11, 25)

_PIECES = (
    *(
        "?",
        "!",
        ".",
        ":",
        ",",
        "/",
        "____",
        "_",
        "[...]",
        "(?)",
        "....",
        "(",
        ")",
        '"',
        "'",
        "`",
        "“",
        "’",
        "**",
        "*",
        "-",
    ),
    *("≤", "<", "°C", "%", "$", "\u202e", "漢字", "ß", "İ", "é", "😀", "10²", "10^-3", "1/0", "1/2", ".5", "5", "5-10"),
    *("47,XXX", "9" * 30, "not", "NOT", "isn't", "cannot", "except", "EXCEPT", "least", "never", "neither", "which"),
    *("Which", "what", "and", "or", "but", "because", "who", "is", "are", "Options", "option", "answer", "choice", "A"),
    *("B", "C", "I", "II", "iv", "only", "both", "all", "none", "of", "the", "above", "these", "following", "true"),
    *(
        "false",
        "TODO",
        "XXX",
        "lorem ipsum",
        "???",
        "do you think",
        "best way",
        "trick question",
        "MRI",
        "(MRI)",
        "CKD",
    ),
    *("THIS", "IS", "VERY", "LOUD", "always", "usually", "may", "ileum", "ilium", "gallbladder", "without", "unlikely"),
    *("\\frac{1}{0}", "\n", "\n\n", "mg", "mL", "IU", "every other day"),
)
sentences = st.lists(st.sampled_from(_PIECES), min_size=1, max_size=25).map(" ".join)
"""Texts made of what the rules look for."""


def _read(made: Bank) -> Reading:
    return bank.read_text(bank.dump(made), "any.yaml")


def _of_items(reading: Reading) -> dict[str, list[tuple[str, str, str]]]:
    """What rules of single questions say, by question; the lines change with the order and are left out."""
    told: dict[str, list[tuple[str, str, str]]] = {}
    for problem in lint.check(reading).problems:
        if problem.code in ITEM_RULES and problem.code != "Q106":  # which has one line a bank
            told.setdefault(_owner(reading, problem.span), []).append(_said(problem))
    return {owner: sorted(said) for owner, said in told.items()}


def _owner(reading: Reading, span: Span) -> str:
    assert reading.bank is not None
    inside = (
        question.id
        for question in reading.bank.questions
        if question.span and question.span.start <= span.start <= question.span.end
    )
    return next(inside)


def _said(problem: Problem) -> tuple[str, str, str]:
    return problem.code, problem.severity, problem.message


@pytest.mark.long(rounds=60, short=2)
@given(banks(), st.sampled_from(["de", "fr-CH", "xx", "zh-Hant"]))
def test_a_bank_in_any_language_gets_a_report(made: Bank, language: str) -> None:
    report = lint.check(_read(replace(made, language=language)), TODAY)

    english = [rule.code for rule in lint.RULES if rule.languages and language.partition("-")[0] not in rule.languages]
    assert list(report.skipped) == english
    assert not {problem.code for problem in report.problems} & set(english)


@pytest.mark.long(rounds=80, short=3)
@given(banks(), st.randoms(use_true_random=False))
def test_the_order_of_the_questions_changes_nothing_for_rules_of_single_ones(made: Bank, chance: Random) -> None:
    turned = list(made.questions)
    chance.shuffle(turned)

    assert _of_items(_read(made)) == _of_items(_read(replace(made, questions=tuple(turned))))


@pytest.mark.long(rounds=80, short=3)
@given(banks())
def test_any_bank_gets_the_same_report_twice_and_every_finding_has_its_place_and_sentences(made: Bank) -> None:
    reading = _read(made)
    report = lint.check(reading, TODAY)
    lines = bank.dump(made).count("\n") + 1

    assert lint.check(_read(made), TODAY) == report
    for problem in report.problems:
        assert problem.span.path == "any.yaml"
        assert 1 <= problem.span.start[0] <= lines
        assert problem.span.start <= problem.span.end
        for sentence in (problem.message, problem.hint):
            assert sentence.endswith((".", ")"))
            assert "\n" not in sentence


@pytest.mark.long(rounds=200, short=8)
@given(st.lists(sentences.filter(str.strip), min_size=7, max_size=7, unique_by=verbatim))
def test_texts_made_of_what_rules_look_for_raise_nothing_anywhere(texts: list[str]) -> None:
    reading = bank.read_text(_everywhere(texts), "any.yaml")

    report = lint.check(reading, TODAY)

    assert reading.bank is not None
    assert lint.check(reading, TODAY) == report


def _everywhere(texts: list[str]) -> str:
    """A bank with each of ``texts`` in each place that rules look at."""
    said = [json.dumps(text.strip()) for text in texts]
    head = f"title: {said[0]}\nlanguage: en\naudience: patient\ndomain: medicine\nquestions:\n"
    more = f"explanation: {said[5]}, correction: {said[6]}"
    a, b, c, d, *_ = said
    rows = [
        f"  - {{id: a, type: true-false, stem: {a}, answer: false, why: {b}, {more}}}",
        f"  - {{id: b, type: single, stem: {a}, options: [{{correct: {b}}}, {{wrong: {c}}}, {{wrong: {d}}}], {more}}}",
        f"  - {{id: c, type: multiple, stem: {b}, options: [{{correct: {a}}}, {{wrong: {d}, why: {a}}}], {more}}}",
        f"  - {{id: d, type: short-answer, stem: {a}, answer: {b}, accept: [{c}], typos: accept}}",
        f"  - {{id: e, type: short-answer, stem: {b}, answer: {a}, typos: accept}}",
        f"  - {{id: f, type: recall, stem: {c}, answer: {c}, explanation: {c}}}",
        f"  - {{id: g, type: single, stem: {d}, options: [{{correct: 'True'}}, {{wrong: 'False'}}], {more}}}",
        f"  - {{id: h, type: ordering, stem: {d}, sequence: [{a}, {b}, {c}]}}",
        f"  - {{id: i, type: numeric, stem: {c}, answer: 5}}",
    ]
    return head + "\n".join(rows) + "\n"
