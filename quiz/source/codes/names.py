"""Codes for ids, types, the header and the version of the format."""

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

SAME_BANK_ID = Code(
    "B138",
    "warning",
    """\
Two different banks have one id.

Whatever people answered is kept under the id of a bank, and the same id means: another version of this bank. A bank
that was copied as a template for another subject needs an id of its own. This is found where both banks are checked
together, such as with their folder.
""",
)
