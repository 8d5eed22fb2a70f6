"""Typed answers that nobody can type, and numbers that a language reads otherwise."""

import pytest

from quiz import bank, lint
from quiz.source import in_quotes

SHORT = """\
format: 1
id: case
title: Case
language: {language}
questions:
  - id: a
    type: short-answer
    stem: Which of them is meant?
    answer: {key}
"""


def found(text: str, code: str) -> list[tuple[int, int, str, str]]:
    reading = bank.read_text(text, "x.yaml")
    assert [str(it) for it in reading.problems if it.severity == "error"] == []
    return [(*it.span.start, it.message, it.hint) for it in lint.check(reading).problems if it.code == code]


@pytest.mark.parametrize(
    ("key", "instead", "language"),
    [
        ("sea horse or pipe fish", "sea horse", "en"),
        ("red, or blue", "red", "en"),
        ("Herz oder Cor", "Herz", "de"),
        ("le c\u0153ur ou cor", "le c\u0153ur", "fr"),
        ("el coraz\u00f3n o cor", "el coraz\u00f3n", "es"),
        ("mother/father", "mother", "en"),
        ("heart / cor", "heart", "en"),
        ("heart; cor", "heart", "en"),
        ("heart | cor", "heart", "ja"),
        ("a vet (doctor accepted)", "a vet", "en"),
        ("heart [the muscle]", "heart", "en"),
        ("(the) heart", "heart", "en"),
        ("Herz (auch: Cor)", "Herz", "de"),
        ("<strong>heavy</strong>", "heavy", "en"),
        ("H<sub>2</sub>O", "H2O", "en"),
        ("rock &amp; roll", "rock & roll", "en"),
        ("**heavy**", "heavy", "en"),
        ("*heavy*", "heavy", "en"),
        ("`heavy`", "heavy", "en"),
        ("$x$", "x", "en"),
        ("\\(x\\)", "x", "en"),
        ("\u041dER2", "HER2", "en"),
        ("\u0441\u043e\u0440", "cop", "en"),
        ("c\u0435ll", "cell", "en"),
        ("\u0391NA", "ANA", "en"),
        ("\u043a\u043ep\u0430", "\u043a\u043e\u0440\u0430", "ru"),
    ],
)
def test_what_nobody_types_is_reported_with_what_to_write(key: str, instead: str, language: str) -> None:
    [(line, column, message, hint)] = found(SHORT.format(key=in_quotes(key), language=language), "Q607")
    assert (line, column >= 13) == (9, True)
    assert f"`answer: {instead}`" in hint
    assert message.endswith(".")


@pytest.mark.parametrize(
    ("key", "language"),
    [
        ("sea horse", "en"),
        ("more or less", "en"),
        ("To be or not to be", "en"),
        ("mehr oder weniger", "de"),
        ("t\u00f4t ou tard", "fr"),
        ("m\u00e1s o menos", "es"),
        ("km/h", "en"),
        ("mg/kg/day", "en"),
        ("beats/min", "en"),
        ("24/7", "en"),
        ("TCP/IP", "en"),
        ("HIV/AIDS", "en"),
        ("and/or", "en"),
        ("input/output", "en"),
        ("/etc/passwd", "en"),
        ("https://example.org/a", "en"),
        ("iron(II) oxide", "en"),
        ("iron (II) oxide", "en"),
        ("Ca(OH)2", "en"),
        ("f(x)", "en"),
        ("print()", "en"),
        ("2*3*4", "en"),
        ("a_b", "en"),
        ("$5", "en"),
        ("R&D", "en"),
        ("x < y", "en"),
        ("\u03b2-lactam", "en"),
        ("\u00b5g", "en"),
        ("\u03bcg", "en"),
        ("\u0394G", "en"),
        ("10\u00b2", "en"),
        ("\u0441\u0435\u0440\u0434\u0446\u0435", "ru"),
        ("\u0441\u0435\u0440\u0434\u0446\u0435", "en"),
        ("\u043a\u0430\u0440\u0434\u0438\u0430\u043b\u044c\u043d\u044b\u0439 MRI", "ru"),
        ("caf\u00e9", "fr"),
        ("Stra\u00dfe", "de"),
        ("Order of Merit", "en"),
        ("Oregon", "en"),
        ("o", "es"),
        ("red, green, blue", "en"),
    ],
)
def test_what_can_be_typed_is_left_alone(key: str, language: str) -> None:
    assert found(SHORT.format(key=in_quotes(key), language=language), "Q607") == []


def test_a_shorter_answer_that_counts_too_is_enough() -> None:
    bank_ = SHORT.format(key="a vet (doctor accepted)", language="en")
    assert found(f"{bank_}    accept:\n      - a vet\n", "Q607") == []


def test_an_accepted_answer_is_reported_at_its_place() -> None:
    bank_ = SHORT.format(key="vet", language="en") + "    accept:\n      - doctor\n      - nurse or helper\n"
    [(line, column, _, hint)] = found(bank_, "Q607")
    assert (line, column) == (12, 9)
    assert hint == "Write `nurse` and `helper`, each as an item."


@pytest.mark.parametrize("more", ["    verbatim: true\n", ""])
def test_a_verbatim_answer_may_have_any_sign_but_quotes_of_code(more: str) -> None:
    kept = SHORT.format(key='"a or <b>"', language="en") + more
    assert bool(found(kept, "Q607")) is not bool(more)
    assert found(SHORT.format(key='"`cd ..`"', language="en") + more, "Q607") != []


def test_a_question_about_html_may_have_an_element_as_its_answer() -> None:
    bank_ = SHORT.format(key='"<br>"', language="en").replace("Which of them", "Which HTML element")
    assert found(bank_, "Q607") == []


def test_a_gap_is_reported_at_its_place() -> None:
    cloze = SHORT.format(key="x", language="en").replace("short-answer", "cloze")
    cloze = cloze.replace(
        "    stem: Which of them is meant?\n    answer: x", "    text: The [[heart|cor]] has [[two or more]] sides."
    )
    [(line, column, _, hint)] = found(cloze, "Q607")
    assert (line, column) == (8, 35)
    assert hint == "Write `[[two|more]]`."


NUMERIC = """\
format: 1
id: case
title: Case
language: {language}
questions:
  - id: a
    type: numeric
    stem: Wie viele?
    {numbers}
"""


@pytest.mark.parametrize(
    ("numbers", "language", "read"),
    [
        ("answer: 1.000", "de", "1"),
        ("answer: 12.500", "fr", "12.5"),
        ("answer: 1.025", "es", "1.025"),
        ('range: ["1.000", "2000"]', "de-AT", "1"),
        ("range: [1, 2.500]", "it", "2.5"),
        ("answer: 5\n    tolerance: 1.000", "de", "1"),
        ("answer: 5\n    accept:\n      - answer: 1.000", "de", "1"),
        ("answer: 5\n    reject:\n      - answer: 1.000\n        why: Nein.", "de", "1"),
    ],
)
def test_a_point_that_may_group_digits_is_reported_with_both_readings(numbers: str, language: str, read: str) -> None:
    [(line, _, message, hint)] = found(NUMERIC.format(numbers=numbers, language=language), "Q608")
    grouped = next(word for word in message.split("`") if "." in word)
    assert line >= 9
    assert f"is read as {read}," in message
    assert grouped.replace(".", "") in message
    assert f"`{grouped.replace('.', '')}`" in hint


@pytest.mark.parametrize(
    ("numbers", "language"),
    [
        ("answer: 1.000", "en"),
        ("answer: 1.000", "de-CH"),
        ("answer: 0.125", "de"),
        ("answer: 1.5", "de"),
        ("answer: 1.0250", "de"),
        ("answer: 1000", "de"),
        ("answer: 1000.125", "de"),
        ("answer: 6.022e23", "de"),
    ],
)
def test_a_number_that_can_be_read_in_one_way_is_left_alone(numbers: str, language: str) -> None:
    assert found(NUMERIC.format(numbers=numbers, language=language), "Q608") == []


def test_a_comma_that_groups_digits_is_reported_with_both_readings() -> None:
    problems = bank.read_text(NUMERIC.format(numbers="answer: 1,500", language="de"), "x.yaml").problems
    [message] = [it.message for it in problems if it.code == "B126"]
    assert "1500" in message
    assert "1.500" in message
