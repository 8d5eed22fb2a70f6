import pytest

from quiz.lint.language.readability import syllables

from .reading_level import grade
from .texts import all_texts, sentences, words

READ = {"stem", "why", "explanation", "correction", "hint", "urgent", "answer"}
LONGEST = 24
"""Words: a few action lines name several signs before they say what to do."""


@pytest.mark.parametrize(
    ("word", "count"),
    [
        ("bone", 1), ("bones", 1), ("called", 1), ("the", 1), ("week", 1),
        ("cancer", 2), ("breast", 1), ("treated", 2), ("table", 2), ("places", 2), ("doctor", 2), ("people", 2),
        ("being", 2), ("radiation", 4), ("medicine", 3), ("tumor", 2), ("metastatic", 4), ("hormone", 2),
        ("chemotherapy", 5), ("estrogen", 3), ("special", 2), ("serious", 3), ("calcium", 3), ("area", 3),
    ],
)  # fmt: skip
def test_syllables_are_counted_as_they_are_spoken(word: str, count: int) -> None:
    assert syllables(word) == count


def test_short_words_in_short_sentences_read_more_easily() -> None:
    easy = ["The bone can hurt.", "Call the team.", "It may be calm."]
    hard = ["Metastatic dissemination necessitates multidisciplinary consideration of systemic pharmacotherapy."]

    assert grade(easy) < 2
    assert grade(hard) > 12


def test_the_bank_reads_at_grade_8_or_below() -> None:
    shown = [sentence for text in all_texts() if text.role in READ for sentence in sentences(text.text)]

    assert len(shown) > 1000
    assert grade(shown) <= 8


def test_no_sentence_is_longer_than_a_reader_can_hold() -> None:
    shown = {sentence for text in all_texts() if text.role in READ for sentence in sentences(text.text)}

    assert [sentence for sentence in shown if len(words(sentence)) > LONGEST] == []
