"""One run tells everything: twelve different faults in one file, and every sound question plays."""

from quiz import bank

from .conftest import found, playing

TEXT = """\
format: 1
id: faulty
title: A bank: with faults
language: en
sources:
  nci:
    title: "National Cancer Institute
  cruk:
    title: Cancer Research UK
questions:
  - id: sound-1
    type: recall
    stem: What is it?
    answer: This.
  - id: open-quote
    type: recall
    stem: "What is it?
    answer: This.
  - id: sound-2
    type: recall
    stem: What is it?
    answer: This.
    sources: [nci, cruk]
  - id: tabbed
    type: recall
\tstem: What is it?
    answer: This.
   - id: too-far-right
     type: recall
     stem: What is it?
     answer: This.
  - id: bracket
    type: cloze
    text: [[4|IV]] is the stage
  - id: tag
    type: recall
    stem: What is it?
    answer: !Think of it
  - id: unknown-key
    type: recall
    stem: What is it?
    anwser: This.
    answer: This.
  - id: sound-1
    type: recall
    stem: What else?
    answer: That.
  - id: unknown-source
    type: recall
    stem: What is it?
    answer: This.
    sources: [ncl]
  - id: glued
    type:recall
    stem: What is it?
    answer: This.
  - id: sound-3
    type: recall
    stem: What is it?
    answer: This.
sise: 10
"""


def test_twelve_faults_are_twelve_problems_at_their_places_and_the_sound_questions_play() -> None:
    reading = bank.read_text(TEXT, "faulty.yaml")

    assert found(reading) == [
        (3, 8, "B101"),
        (7, 12, "B101"),
        (17, 11, "B101"),
        (26, 1, "B101"),
        (28, 4, "B101"),
        (34, 11, "B101"),
        (38, 13, "B109"),
        (42, 5, "B104"),
        (44, 9, "B118"),
        (52, 15, "B119"),
        (54, 5, "B101"),
        (61, 1, "B104"),
    ]
    assert playing(reading) == ["sound-1", "sound-2", "sound-3"]
    assert reading.questions_seen == 12
