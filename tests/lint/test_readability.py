"""Counting syllables and sentences, the grades that follow, and words for which there are better ones."""

import pytest

from quiz import lint
from quiz.lint.language.readability import Sample, sentences_of, syllables

from .made import question, read


@pytest.mark.parametrize(
    ("count", "words"),
    [
        (1, "the bone bones breast called moved lives eye eyes years there tree blue type clothes league ached"),
        (2, "cancer people treated table muscles being quiet science region ocean create safely household hundred"),
        (2, "baseline sometimes fatigue unique player poem tissue places boxes changes prism beyond careful"),
        (3, "hormonal estrogen idea area serious medium actual genuine exercise recipe decided heroic period"),
        (4, "metastatic radiation diagnosis bacteria society biology experience associate evaluate oncology"),
        (5, "chemotherapy physiology metabolism evaluation simultaneous immediately"),
        (6, "immunotherapy"),
    ],
)
def test_syllables_are_counted_as_they_are_spoken(count: int, words: str) -> None:
    assert {word: syllables(word) for word in words.split()} == dict.fromkeys(words.split(), count)


@pytest.mark.parametrize("word", ["", "x", "42", "-", "漢字", "é", "naïve", "'", "y" * 300, "e" * 300])
def test_any_text_has_at_least_one_syllable(word: str) -> None:
    assert syllables(word) >= 1


def test_parts_that_a_hyphen_joins_are_counted_apart() -> None:
    assert syllables("well-being") == 3
    assert syllables("patient's") == 2


def test_the_grades_follow_their_formulas() -> None:
    sample = Sample(sentences=30, words=450, syllables=675, long=45)

    assert sample.flesch_kincaid == pytest.approx(0.39 * 15 + 11.8 * 1.5 - 15.59)
    assert sample.smog == pytest.approx(1.0430 * 45**0.5 + 3.1291)


@pytest.mark.parametrize(
    ("markdown", "sentences"),
    [
        ("One thing. Another thing.", ("One thing.", "Another thing.")),
        ("A line\nthat goes on.", ("A line that goes on.",)),
        ("First:\n\n- one **bold** item\n- another", ("First:", "one bold item", "another")),
        ("1. First\n2. Second", ("First", "Second")),
        ("# Title\nText of it.", ("Title", "Text of it.")),
        ("See [the page](https://example.org/a.b?c).", ("See the page.",)),
        ("BankSummary 3.5 mg, e.g. in the morning.", ("BankSummary 3.5 mg, e.g. in the morning.",)),
        ('He said "No." Then he left.', ('He said "No.', "Then he left.")),
        ("A [[heart|cor|pump]] beats.", ("A heart beats.",)),
        ("", ()),
        ("---", ()),
    ],
)
def test_sentences_are_found_without_the_marks_of_markdown(markdown: str, sentences: tuple[str, ...]) -> None:
    assert sentences_of(markdown) == sentences


def _messages(code: str, explanation: str, head: str = "audience: patient\n") -> list[str]:
    asked = question("What helps?", ("Rest", "Iron"), "one", f"explanation: {explanation}")
    return [problem.message for problem in lint.check(read(asked, head)).problems if problem.code == code]


@pytest.mark.parametrize(
    ("text", "word", "instead"),
    [
        ("You utilize it.", "utilize", "use"),
        ("Utilised often.", "Utilised", "use"),
        ("Ask a physician.", "physician", "doctor"),
        ("It may recur.", "recur", "come back"),
        ("Excess mucus is seen.", "Excess mucus", "runny nose"),
        ("Inflammation of it.", "Inflammation", "swelling"),
    ],
)
def test_a_word_with_a_plainer_one_is_reported_for_patients(text: str, word: str, instead: str) -> None:
    assert _messages("Q801", text) == [f'There is a plainer word for "{word}": "{instead}".']
    assert _messages("Q801", text, "audience: student\n") == []


@pytest.mark.parametrize("text", ["They call it “febrile”.", "Use it.", "The recurrent one.", "Observation helps."])
def test_quoted_and_plain_words_are_let_be(text: str) -> None:
    assert _messages("Q801", text) == []


def test_a_word_that_the_bank_explains_is_let_be() -> None:
    head = "audience: patient\nglossary:\n  analgesic: A drug against pain.\n"

    assert _messages("Q801", "An analgesic helps, two analgesics help more.", head) == []


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("Diabetics need it.", True),
        ("A diabetic needs it.", True),
        ("She suffers from it.", True),
        ("A victim of cancer.", True),
        ("He committed suicide.", True),
        ("Non-compliant people.", True),
        ("A diabetic diet.", False),
        ("People with diabetes.", False),
        ("Normal cells.", False),
    ],
)
def test_turns_that_name_people_by_their_illness_are_reported(text: str, *, is_told: bool) -> None:
    assert bool(_messages("Q802", text)) == is_told


@pytest.mark.parametrize(("words", "audience", "is_told"), [(20, "patient", False), (21, "patient", True)])
def test_long_sentences_are_counted_in_words(words: int, audience: str, *, is_told: bool) -> None:
    text = " ".join(["It", *["grows"] * (words - 1)]) + "."

    assert bool(_messages("Q702", text, f"audience: {audience}\n")) == is_told
    assert _messages("Q702", text, "audience: student\n") == []
