"""Typed texts beside a key: right, near or wrong. The examples are tables that anyone can add to, in ``vectors/``."""

import re
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quiz.answers.forms import form
from quiz.answers.matching import match
from quiz.answers.rules import BankVocabulary, Rules
from quiz.answers.vocabulary import words_of
from quiz.package_data import package_rows

rows = partial(package_rows, "quiz.answers")
EXAMPLES = pytest.mark.long(rounds=800, short=60)
VECTORS = Path(__file__).parent / "vectors" / "texts.tsv"

LANGUAGES = st.sampled_from(["en", "en-GB", "de", "fr", "it", "es", "tr", "zh", "xx", ""])
RULES = st.builds(
    Rules,
    LANGUAGES,
    st.sampled_from(["retry", "accept", "off"]),
    st.booleans(),
    st.sampled_from(["ignore", "near", "require"]),
    st.booleans(),
)
# Pieces that a rule of the normal form looks at, where idempotence is lost if it is lost anywhere.
# fmt: off
PIECES = st.sampled_from(
    [
        "the ", "a ", "l'", "der ", "'s", "'", "-", " ", ".", ",", "(", ")", '"', "¿", "&", "haem", "aemi",
        "oe", "ise", "isation", "lyse", "skilful", "ä", "İ", "I", "ı", "ß", "é", "e\u0301", "10²", "²", "^",
        "2", "\u200b", "\u202e", "ﬁ", "µ", "ø", "grey", "disc", "s", "x", "\ud800", "\u0345", "…", "-ise",
        "d'", "not ", "A positive", "Cl-",
    ]
)
# fmt: on
ANY = st.one_of(st.text(st.characters(), max_size=20), st.lists(PIECES, max_size=10).map("".join))


def vectors() -> Iterator[tuple[str, ...]]:
    for line in VECTORS.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            cells = [cell[1:-1] if re.fullmatch('".+"', cell) else cell for cell in line.split("\t")]
            yield (*cells, "")[0], cells[1], cells[2], (cells[3] if len(cells) > 3 else "")


def settings_of(written: str) -> dict[str, str]:
    return dict(re.findall(r"(\w+)=(.*?)(?= \w+=|$)", written))


def judged(key: str, typed: str, written: str) -> tuple[str, str]:
    """Verdict and reason of an example, with the settings that are written beside it."""
    settings = settings_of(written)
    known = {"language", "case", "accents", "order", "typos", "accept", "reject", "verbatim"}
    assert set(settings) <= known, f"a setting that is not known: {written}"
    language = settings.get("language", "en")
    rules = Rules(
        language,
        typos=settings.get("typos", "retry"),
        case=settings.get("case") == "sensitive",
        accents=settings.get("accents", "ignore" if language == "en" else "near"),
        any_order=settings.get("order") == "any",
        verbatim="verbatim" in settings,
    )
    accepted, rejected = (settings[name].split("|") if name in settings else [] for name in ("accept", "reject"))
    found = match(typed, [key, *accepted], rejected, rules)
    return found.verdict, found.reason


def test_an_example_has_its_verdict() -> None:
    wrong = []
    for key, typed, listed, written in vectors():
        (outcome, _, why), (verdict, reason) = listed.partition(":"), judged(key, typed, written)
        if verdict != outcome or why not in ("", reason):
            wrong.append((key, typed, written, f"{verdict}:{reason} is not {listed}"))

    assert wrong == []


def test_the_examples_are_of_every_verdict() -> None:
    verdicts = [vector[2].partition(":")[0] for vector in vectors()]
    assert set(verdicts) == {"right", "near", "wrong"}
    assert all(verdicts.count(word) >= 20 for word in set(verdicts))


# Words that are other words, and words that are misspelled


def pairs_of(name: str) -> list[tuple[str, str]]:
    lines = (VECTORS.parent / name).read_text(encoding="utf-8").splitlines()
    cells = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [(key, typed) for key, typed in cells]


def test_words_that_are_other_words_never_count_and_are_never_called_a_misspelling() -> None:
    pairs = pairs_of("other_words.tsv")
    found = {pair: match(pair[1], [pair[0]]) for pair in pairs}
    assert len(pairs) > 400
    assert {pair: one for pair, one in found.items() if one.verdict != "wrong"} == {}


def test_misspellings_that_people_make_earn_another_try() -> None:
    pairs = pairs_of("misspellings.tsv")
    refused = [pair for pair in pairs if match(pair[1], [pair[0]]).verdict == "wrong"]
    assert len(pairs) > 600
    assert set(refused) == {("diarrhea", "dihorrea"), ("ophthalmologist", "optamologist"), ("de novo", "de nova")}


def test_only_a_word_that_exists_is_called_easily_confused() -> None:
    confused = {pair: match(pair[1], [pair[0]]).reason for pair in pairs_of("misspellings.tsv")}
    assert not [pair for pair, reason in confused.items() if reason in {"confusable", "own-word", "real-word"}]


# The shipped pairs


def test_no_confusable_word_counts_or_is_near_its_twin() -> None:
    pairs = rows("confusable.tsv")
    both_ways = [*pairs, *((two, one) for one, two in pairs)]
    found = {(key, typed): match(typed, [key]) for key, typed in both_ways}
    assert len(both_ways) == 444
    assert {pair: one for pair, one in found.items() if one.verdict != "wrong"} == {}


def test_confusable_words_are_wrong_even_where_typos_are_accepted() -> None:
    rules = Rules(typos="accept")
    assert not [pair for pair in rows("confusable.tsv") if match(pair[1], [pair[0]], rules=rules).verdict != "wrong"]


@pytest.mark.parametrize(
    ("key", "typed", "verdict"),
    [
        ("stroma", "stoma", "wrong"),
        ("stromas", "stomas", "wrong"),
        ("Stroma", "the stoma", "wrong"),
        ("stroma", "strooma", "near"),
    ],
)
def test_a_bank_adds_pairs_of_its_own(key: str, typed: str, verdict: str) -> None:
    vocabulary = BankVocabulary(confusable=(("trachea", "cornea"), ("stroma", "stoma", "struma")))
    assert match(typed, [key], vocabulary=vocabulary).verdict == verdict


def test_words_of_the_bank_are_no_typos_of_each_other() -> None:
    vocabulary = BankVocabulary(lambda: words_of(["The stoma opens.", "Œdème", "foetus"], "en"))
    found = match("stoma", ["stroma"], vocabulary=vocabulary)
    assert (found.verdict, found.reason) == ("wrong", "own-word")
    assert match("strooma", ["stroma"], vocabulary=vocabulary).verdict == "near"


def test_the_words_of_a_bank_are_not_collected_before_a_typo_needs_them() -> None:
    def never() -> frozenset[str]:
        raise AssertionError

    vocabulary = BankVocabulary(never)
    for typed in ("liver", "The Livers.", "kidney", "T3", ""):
        match(typed, ["liver"], vocabulary=vocabulary)
    with pytest.raises(AssertionError):
        match("livre", ["liver"], vocabulary=vocabulary)


# Properties


@EXAMPLES
@given(text=ANY, rules=RULES)
def test_a_normal_form_is_its_own_normal_form(text: str, rules: Rules) -> None:
    once = str(form(text, rules))
    assert str(form(once, rules)) == once


@EXAMPLES
@given(one=ANY, other=ANY, rules=RULES)
def test_any_two_texts_can_be_compared_and_the_same_form_is_the_same_either_way(
    one: str, other: str, rules: Rules
) -> None:
    there, back = match(one, [other], rules=rules), match(other, [one], rules=rules)
    assert (there.verdict == "right" and not there.reason) == (back.verdict == "right" and not back.reason)
    assert (there.reason == "confusable") == (back.reason == "confusable")


@EXAMPLES
@given(key=ANY, accepted=st.lists(ANY, max_size=2), rejected=st.lists(ANY, max_size=2), rules=RULES)
def test_a_key_as_it_is_written_is_right_and_a_rejected_text_wrong(
    key: str, accepted: list[str], rejected: list[str], rules: Rules
) -> None:
    assert match(key, [key, *accepted], rejected, rules).verdict == "right"
    for text in rejected:
        if " ".join(text.split()) != " ".join(key.split()):
            found = match(text, [key, *accepted], rejected, rules)
            assert found.verdict == "wrong" or form(text, rules) == form(key, rules)


# What it costs


def test_the_matcher_and_its_tables_are_not_loaded_before_something_is_typed() -> None:
    code = (
        "import sys, quiz.engine, quiz.kinds\n"
        "print('quiz.answers.matching' in sys.modules)\n"
        "from quiz import package_data\nfrom quiz.answers.matching import match\n"
        "package_data.package_text = None\n"
        "print(match('liver', ['liver']).verdict)\n"
        "try:\n    match('livre', ['liver'])\n"
        "except TypeError:\n    print('reads')\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.split() == ["False", "right", "reads"]
