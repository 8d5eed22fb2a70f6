"""Codes for what a question refers to: sources, topics and dates."""

from quiz.source.code import Code

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

NO_PICTURE = Code(
    "B137",
    "warning",
    """\
A picture that a text names cannot be opened.

`![what it shows](file)` in a text names a picture. quiz shows what it shows and the whole path, and opens it at the
learner's request: an address with `https://` or `http://`, or a file in the bank's folder. A path that is absolute or
leads out of that folder is refused, because a bank may come from a stranger, and so is a file that is not a picture by
its name. Where the file is missing, the learner is left with the words alone.

Bad 4:37:
    id: chest
    type: recall
    stem: |
      What do you see? ![A chest X-ray](pictures/chest.png)
    answer: A collapsed lung.

Bad 4:37:
    id: chest
    type: recall
    stem: |
      What do you see? ![A chest X-ray](/home/mary/chest.png)
    answer: A collapsed lung.

Good:
    id: chest
    type: recall
    stem: |
      What do you see? ![A chest X-ray](https://example.org/chest.png)
    answer: A collapsed lung.
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
