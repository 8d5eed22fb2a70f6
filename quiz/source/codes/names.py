"""What a bank and its questions are called, and what they name."""

from quiz.source.code import Code

MISSING_ID = Code(
    "B117",
    "warning",
    """\
A question has no id.

What people answered is kept under the question's id. Without one it is made of the question's first words, so whoever
mends a slip in them loses what was answered. Two words are enough; `quiz check --fix` writes one in.

Bad 1:1:
    type: recall
    stem: What is fever?
    answer: A body temperature of 38 degrees or more.

Good:
    id: fever
    type: recall
    stem: What is fever?
    answer: A body temperature of 38 degrees or more.
""",
)

DUPLICATE_ID = Code(
    "B118",
    "error",
    """\
Two questions have one id.

What is answered to the one would count for the other, so only the first plays. It happens when a question is copied.
Give the second an id of its own.

Bad 10:9:
    format: 1
    id: temperature
    title: Temperature
    language: en
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
      - id: fever
        type: true-false
        stem: Is 37 degrees a fever?
        answer: false

Good:
    format: 1
    id: temperature
    title: Temperature
    language: en
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
      - id: no-fever
        type: true-false
        stem: Is 37 degrees a fever?
        answer: false
""",
)

UNKNOWN_SOURCE = Code(
    "B119",
    "error",
    """\
A question names a source that the bank does not declare.

Then nobody could look it up. Declare it under `sources` at the top of the bank, or mend the name.

Bad 13:15:
    format: 1
    id: temperature
    title: Temperature
    language: en
    sources:
      textbook:
        title: A textbook of nursing
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
        sources: [textbok]

Good:
    format: 1
    id: temperature
    title: Temperature
    language: en
    sources:
      textbook:
        title: A textbook of nursing
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
        sources: [textbook]
""",
)

BAD_ID = Code(
    "B120",
    "error",
    """\
An id has signs in it that it cannot have.

It is made of small letters from a to z, digits and hyphens, so that it can be typed everywhere and looks the same on
every system.

Bad 1:5:
    id: What is fever?
    type: recall
    stem: What is fever?
    answer: A body temperature of 38 degrees or more.

Good:
    id: what-is-fever
    type: recall
    stem: What is fever?
    answer: A body temperature of 38 degrees or more.
""",
)

UNKNOWN_TYPE = Code(
    "B121",
    "error",
    """\
There is no such type of question.

The type decides which keys a question has and how it is answered: `single` has one right option, `multiple` several,
`true-false` none; `short-answer` and `numeric` are typed, `cloze` has gaps, `matching` pairs, `ordering` a sequence;
`recall` is judged by the learner.

Bad 2:7:
    id: fever
    type: multiple-choice
    stem: What is fever?
    options:
      - correct: A body temperature of 38 degrees or more
      - wrong: A pulse of 100 or more

Good:
    id: fever
    type: single
    stem: What is fever?
    options:
      - correct: A body temperature of 38 degrees or more
      - wrong: A pulse of 100 or more
""",
)

MISSING_HEADER = Code(
    "B123",
    "warning",
    """\
The bank does not say which format it has, what its id is, or its language.

Without `format`, a later version may read it otherwise. Without `id`, what people answered is lost when the title
changes. Without `language`, it is taken for English. `quiz check --fix` writes all three at the top.

Bad 1:1:
    title: Temperature
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.

Good:
    format: 1
    id: temperature
    language: en
    title: Temperature
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
""",
)

UNKNOWN_TOPIC = Code(
    "B124",
    "warning",
    """\
A topic has a setting that does not exist.

A topic may have a `title`, a `note`, and `sensitive: true`. Whatever else stands there does nothing.

Bad 8:5:
    format: 1
    id: temperature
    title: Temperature
    language: en
    topics:
      measuring:
        title: How to measure
        sensitiv: true
    questions:
      - id: fever
        type: recall
        topic: measuring
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.

Good:
    format: 1
    id: temperature
    title: Temperature
    language: en
    topics:
      measuring:
        title: How to measure
        sensitive: false
    questions:
      - id: fever
        type: recall
        topic: measuring
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
""",
)

MISSPELT_TOPIC = Code(
    "B130",
    "warning",
    """\
A question names a topic that is not declared, and is nearly one that is.

Topics may be used without being declared. But one letter too few makes a topic of its own, without the title of the
other, and without its switch: a question about survival would come unasked. Write it as it is declared, or declare it.

Bad 11:12:
    format: 1
    id: temperature
    title: Temperature
    language: en
    topics:
      fever:
        title: Fever
    questions:
      - id: high
        type: true-false
        topic: fevers
        stem: Is 39 degrees a fever?
        answer: true

Good:
    format: 1
    id: temperature
    title: Temperature
    language: en
    topics:
      fever:
        title: Fever
    questions:
      - id: high
        type: true-false
        topic: fever
        stem: Is 39 degrees a fever?
        answer: true
""",
)

BAD_DATE = Code(
    "B131",
    "warning",
    """\
A date is not written as one.

It can be read as year, month and day with hyphens between them, or year and month. Anything else is left out where
learners are told when the bank was checked, and nobody is warned when that was long ago.

Bad 5:10:
    format: 1
    id: temperature
    title: Temperature
    language: en
    checked: 23.11.2026
    questions:
      - id: high
        type: true-false
        stem: Is 39 degrees a fever?
        answer: true

Good:
    format: 1
    id: temperature
    title: Temperature
    language: en
    checked: 2026-11-23
    questions:
      - id: high
        type: true-false
        stem: Is 39 degrees a fever?
        answer: true
""",
)

NEWER_FORMAT = Code(
    "B125",
    "error",
    """\
The bank is written in a later format.

This version of the program would misread it, so it does not read it. Install a newer one.

Bad 1:9:
    format: 2
    id: temperature
    title: Temperature
    language: en
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.

Good:
    format: 1
    id: temperature
    title: Temperature
    language: en
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
""",
)
