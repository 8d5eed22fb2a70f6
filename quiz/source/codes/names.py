"""Codes of ids, headers, topics, types and sources."""

from quiz.source.code import Code

MISSING_ID = Code(
    "B117",
    "warning",
    """\
A question has no id.

Answers are kept under the question's id. Without one, an id is made from the first words of the question, so fixing a
typing error in them loses what was answered. Two words are enough; `quiz check --fix` adds an id.

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
Two questions have the same id.

Answers to the one would count for the other, so only the first is asked. This happens when a question is copied. Give
the second an id of its own.

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
A question cites a source that the bank does not declare.

Without the declaration nobody can look it up. Declare the source under `sources` at the top of the bank, or correct
its name.

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
An id has characters that are not allowed.

Ids consist of small letters from a to z, digits and hyphens, so that they can be typed everywhere and look the same
on every system.

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
The type of question does not exist.

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
The bank does not declare its format, id or language.

Without `format`, a later version may read it differently. Without `id`, answers are lost when the title changes.
Without `language`, it is taken to be English. `quiz check --fix` adds all three at the top.

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
A topic has an unknown setting.

A topic may have a `title`, a `note`, and `sensitive: true`. Anything else has no effect.

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
A question names an undeclared topic whose name is nearly that of a declared one.

Topics may be used without being declared. But a name with a letter missing is a topic of its own, without the title
of the other and without its `sensitive` switch: a question about survival would come unasked. Write the name as it is
declared, or declare it.

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
A date is written incorrectly.

Write year, month and day with hyphens between them, or year and month. Any other form is ignored: learners are not
shown when the bank was checked, and nobody is warned when that was long ago.

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

This version of the program would misread it and therefore refuses it. Install a newer version.

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
