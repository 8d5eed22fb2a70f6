"""Codes of keys and their values."""

from quiz.source.code import Code

UNKNOWN_KEY = Code(
    "B104",
    "error",
    """\
A key is unknown.

It is misspelled, belongs to another type of question, is the word that other programs use, or is not a key at all but
a text with a colon in it. Unknown keys are always reported, because otherwise their content would silently be missing.
A key that bears on neither the answer nor its grading is a warning, and the question is asked without it; one that
begins with `x-` is yours.

Bad 3:1:
    id: burn
    type: recall
    question: What do you do first with a burn?
    answer: Cool it.

Bad 5:1:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
    explantion: Cool running water takes the heat out of the skin.

Bad 5:5:
    id: faint
    type: ordering
    stem: Somebody has fainted. What comes first?
    sequence:
      - First: look whether it is safe
      - Then speak to them

Good:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
    explanation: Cool running water takes the heat out of the skin.
    x-slide: 12
""",
    also=("warning",),
)

DUPLICATE_KEY = Code(
    "B105",
    "error",
    """\
A key occurs twice.

Only one of the two could count, and nobody could tell which. Keep one. In the options of a question, each option
needs a dash of its own.

Bad 5:1:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
    stem: What helps a burn?

Good:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
""",
)

MISSING_KEY = Code(
    "B106",
    "error",
    """\
A key is missing.

A bank needs `title` and `questions`; a question needs `type`, `stem` and what its type asks for; an option is
`correct` or `wrong`.

Bad 1:1:
    id: burn
    type: recall
    answer: Cool it.

Bad 5:5:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - why: The artery lies near the skin there.
      - wrong: At the ankle

Good:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
""",
)

WRONG_TYPE = Code(
    "B107",
    "error",
    """\
The value has the wrong shape.

There is a text where a list belongs, a list where a text belongs, or a group of keys instead of either. A list has a
line with a dash for each item. A text that begins with [ or { needs quotes around it.

Bad 5:8:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
    hints: Think of the heat.

Bad 5:5:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - At the wrist
      - At the ankle

Good:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - correct: At the wrist
      - wrong: At the ankle
    hints:
      - The artery lies near the skin there.
""",
)

OTHER_SHAPE = Code(
    "B134",
    "error",
    """\
The content is clear, but written in the shape of another program.

Here each option says itself whether it is right, `correct` or `wrong`; pairs are `left` and `right`; a sequence is in
its right order; gaps are in `[[...]]`; and a bank is a group of keys, one of which is `questions`. Where only one
reading is possible, `quiz check --fix` writes it in our shape and shows the difference. A key is never guessed.

Bad 4:1:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - At the wrist
      - At the ankle
    answer: At the wrist

Bad 4:1:
    id: planets
    type: matching
    stem: Which planet is where?
    pairs:
      Mercury: first from the Sun
      Earth: third from the Sun

Good:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - correct: At the wrist
      - wrong: At the ankle
""",
    also=("info",),
)

NOT_A_CHOICE = Code(
    "B108",
    "error",
    """\
The value is not one of those that the key takes.

A switch is `true` or `false`, not `yes` or `no`: everywhere else in a bank, No is a word like any other.

Bad 4:9:
    id: fever
    type: true-false
    stem: Is 37 degrees a fever?
    answer: no

Bad 5:13:
    id: fever
    type: true-false
    stem: Is 37 degrees a fever?
    answer: false
    difficulty: simple

Good:
    id: fever
    type: true-false
    stem: Is 37 degrees a fever?
    answer: false
    difficulty: easy
""",
)

EMPTY = Code(
    "B122",
    "error",
    """\
Something is empty.

There is a key without a text, a dash without an item, or a file without content. Write what is missing, or delete the
key or the dash.

Bad 4:8:
    id: fever
    type: recall
    stem: What is fever?
    answer:

Good:
    id: fever
    type: recall
    stem: What is fever?
    answer: A body temperature of 38 degrees or more.
""",
)
