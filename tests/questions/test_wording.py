"""How the first bank speaks: calm, without blame, and every sentence new."""

import re
from collections import defaultdict

import pytest

from .texts import all_texts, first_bank, rows, sentences, words

AVOIDED = [(re.compile(pattern), why) for pattern, why in rows("words_to_avoid")]
EXCEPTIONS = {(word, name): reason for word, name, reason in rows("word_exceptions")}
SHARED = {tuple(words(sentence)) for (sentence,) in rows("shared_sentences")}
REPEATED = 8
"""Words from which on a sentence may stand in one question only."""


def unwelcome(text: str) -> set[str]:
    """The words of ``text`` that the bank does without."""
    return {match[0] for pattern, _ in AVOIDED for match in pattern.finditer(text.lower())}


@pytest.mark.parametrize(
    "text",
    [
        "She lost her fight with cancer.", "You will beat it.", "He kills cancer cells.", "The battle goes on.",
        "A deadly illness.", "It is fatal.", "Many patients suffer.", "The patient failed treatment.",
        "Terminal cancer.", "Women with breast cancer.", "You should have come sooner.", "Stay positive.",
        "An aggressive cancer.", "She died of it.", "A cancer journey.", "A war on cancer.", "You win the game.",
    ],
)  # fmt: skip
def test_an_unwelcome_word_is_found(text: str) -> None:
    assert unwelcome(text)


def test_a_calm_sentence_passes() -> None:
    assert not unwelcome(
        "Tell the team. The treatment has stopped working. People live with it, and points to the liver."
    )


def test_no_unwelcome_word_stands_without_a_reason() -> None:
    found = {(word, text.question): text for text in all_texts() for word in unwelcome(text.text)}

    assert [f"{word} in {found[word, name]}" for word, name in found.keys() - EXCEPTIONS.keys()] == []


def test_every_exception_is_still_needed_and_has_a_reason() -> None:
    found = {(word, text.question) for text in all_texts() for word in unwelcome(text.text)}

    assert EXCEPTIONS.keys() - found == set()
    assert all(EXCEPTIONS.values())


def test_what_the_bank_says_of_itself_keeps_to_the_same_words() -> None:
    bank = first_bank()
    own = [bank.title, bank.summary, bank.notice, bank.help.replace("ending your life", "")]
    own += [*bank.glossary.values(), *(topic.title + topic.note for topic in bank.topics.values())]

    assert [word for text in own for word in unwelcome(text)] == []


def test_nothing_is_shouted() -> None:
    texts = [re.sub(r"`!`", "", text.text) for text in all_texts()]

    assert [text for text in texts if "!" in text] == []
    assert [text for text in texts if re.search(r"(\b[A-Z]{3,}\b\W+){2}\b[A-Z]{3,}\b", text)] == []


def test_a_sentence_of_eight_words_or_more_stands_in_one_question_only() -> None:
    homes = defaultdict(set)
    for text in all_texts():
        for sentence in sentences(text.text):
            spoken = tuple(words(sentence.removeprefix("What to do:")))
            if len(spoken) >= REPEATED:
                homes[spoken].add(text.question)
    twice = {spoken: names for spoken, names in homes.items() if len(names) > 1}

    assert {" ".join(spoken): names for spoken, names in twice.items() if spoken not in SHARED} == {}
    assert [" ".join(spoken) for spoken in SHARED if spoken not in twice] == []


def test_no_text_speaks_of_how_the_bank_was_made() -> None:
    for text in all_texts():
        assert not re.search(r"\bthe article\b|\bplan number\b|\bS\d\d\b|\bclaim \d", text.text, re.IGNORECASE), str(
            text
        )
