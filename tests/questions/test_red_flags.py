"""Thirty-five statements, most of them common beliefs, that could harm someone who took them for true."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quiz.model import Question

from .red_flags import RedFlag, caught, findings, red_flags
from .texts import Text, all_texts, question, rows, sentences, texts

CAUGHT = [(number, sentence) for number, sentence in rows("red_flag_sentences")]
ALONE = [(number, sentence) for number, sentence in CAUGHT if len(sentences(sentence)) == 1]
"""Those that are no question with its option."""


def in_explanation(sound: Question, sentence: str) -> Question:
    """``sound`` with ``sentence`` as a paragraph of its explanation."""
    return replace(sound, explanation=f"{sentence}\n\n{sound.explanation}")


def in_objective(sound: Question, sentence: str) -> Question:
    """``sound`` with ``sentence`` as its objective."""
    return replace(sound, objective=sentence)


def in_stem(sound: Question, sentence: str) -> Question:
    """``sound`` with ``sentence`` before its stem."""
    return replace(sound, stem=f"{sentence} {sound.stem}")


def test_each_of_the_35_statements_has_patterns() -> None:
    assert {flag.number for flag in red_flags()} == set(range(1, 36))


def test_the_statement_is_caught() -> None:
    assert [sentence for number, sentence in CAUGHT if int(number) not in caught(sentence)] == []


def test_each_pattern_catches_a_sentence_that_must_be_caught() -> None:
    def catches(flag: RedFlag) -> bool:
        return any(flag.catches(sentence) for number, sentence in CAUGHT if int(number) == flag.number)

    assert [flag for flag in red_flags() if not catches(flag)] == []


def test_a_true_sentence_passes() -> None:
    assert {row[0]: caught(row[0]) for row in rows("sound_sentences") if caught(row[0])} == {}


def test_nothing_in_the_bank_makes_such_a_statement_without_its_correction() -> None:
    assert [finding for text in all_texts() for finding in findings(text)] == []


def is_found(number: str, *where: Text) -> bool:
    return any(f"RF{int(number):02}" in finding for text in where for finding in findings(text))


@pytest.mark.parametrize("spoil", [in_explanation, in_objective, in_stem])
def test_a_statement_put_into_a_question_is_found(spoil: Callable[[Question, str], Question]) -> None:
    sound = question("A01")
    already = set(texts(sound))

    def added(sentence: str) -> list[Text]:
        return [text for text in texts(spoil(sound, sentence)) if text not in already]

    assert [sentence for number, sentence in ALONE if not is_found(number, *added(sentence))] == []


def test_a_statement_that_is_a_key_is_found() -> None:
    def as_key(sentence: str) -> Text:
        return Text("x", "key", sentence, beside="Whatever the why says.")

    assert [sentence for number, sentence in CAUGHT if not is_found(number, as_key(sentence))] == []


def test_a_wrong_option_needs_the_correction_in_its_own_why() -> None:
    bare = Text("x", "distractor", "It removes the cancer for good", holds=False, beside="Think again.")
    corrected = replace(bare, beside="It does not reach the cancer cells in other places.")

    assert list(findings(bare))
    assert not list(findings(corrected))


def test_a_quoted_belief_needs_the_correction_in_the_same_paragraph() -> None:
    quoted = Text("x", "correction", "You may read that bone pain is constant. It often comes and goes.")
    apart = replace(quoted, text="You may read that bone pain is constant.\n\nIt often comes and goes.")

    assert not list(findings(quoted))
    assert list(findings(apart))


def test_a_key_is_never_excused() -> None:
    key = Text("x", "key", "A higher dose", beside="A different treatment is the usual step.")

    assert list(findings(key))
