"""Codes of keys and options that cannot work."""

from quiz.source.code import Code

NO_KEY = Code(
    "B115",
    "error",
    """\
The question cannot be answered right, or cannot be answered wrong.

No option is `correct`, or more than one in a single question, or all of them; a text has no gap; there is only one
pair, or one item to put in order; an answer is outside its own range.

Bad 5:3:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - wrong: At the wrist
      - wrong: At the ankle

Bad 5:3:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - correct: At the wrist
      - correct: At the neck

Good:
    id: pulse
    type: multiple
    stem: Where can you feel the pulse of a grown-up?
    options:
      - correct: At the wrist
      - correct: At the neck
      - wrong: At the ear lobe
""",
)

EQUAL_OPTIONS = Code(
    "B116",
    "error",
    """\
Two options are the same.

Whoever picks the one is right and whoever picks the other is wrong, though nobody can tell them apart. What counts is
what the screen shows: capitals, signs and superscripts do, so `Rr` and `rr` are two options; so do line ends, and
blanks in code. A word in back-ticks or stars is the same as without.

Bad 7:5:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - correct: At the wrist
      - wrong: At the ankle
      - wrong: At the ankle

Good:
    id: pulse
    type: single
    stem: Where do you feel the pulse of a grown-up first?
    options:
      - correct: At the wrist
      - wrong: At the ankle
      - wrong: At the elbow
""",
)

BAD_NUMBER = Code(
    "B126",
    "error",
    """\
A number cannot be read.

An answer is written with digits, and a point for decimals, or as `6.022e23`; its unit belongs under `unit`. A range
has the lower number first; `answer: 22-26` is one too. A tolerance is a number, a percentage, or a number of digits.
Digits that are grouped by commas are read, with a warning, because in many languages the comma is the decimal sign.

Bad 4:9:
    id: normal
    type: numeric
    stem: What is the normal body temperature, in degrees Celsius?
    answer: about 37

Bad 5:12:
    id: normal
    type: numeric
    stem: What is the normal body temperature, in degrees Celsius?
    answer: 37
    tolerance: some

Good:
    id: normal
    type: numeric
    stem: What is the normal body temperature, in degrees Celsius?
    answer: 37
    tolerance: 0.5
""",
    also=("warning",),
)

BAD_GAP = Code(
    "B127",
    "error",
    """\
A gap is written incorrectly.

`[[word]]` is typed, `[[one | =right | other]]` is chosen, and = marks the right one. Put a backslash before brackets
that are not a gap. `gaps` has at most one entry for each gap.

Bad 3:7:
    id: pulse
    type: cloze
    text: The pulse is felt at the [[wrist.

Good:
    id: pulse
    type: cloze
    text: The pulse is felt at the [[wrist]].
""",
)

BAD_UNIT = Code(
    "B128",
    "warning",
    """\
A unit is easily misunderstood or does not fit.

It is written so that readers take it for another unit, or it measures something other than the question asks for. The
question is asked all the same.

Bad 5:7:
    id: half-a-gram
    type: numeric
    stem: A tablet holds half a gram. How much is that?
    answer: 500
    unit: Mg

Good:
    id: half-a-gram
    type: numeric
    stem: A tablet holds half a gram. How much is that?
    answer: 500
    unit: mg
""",
)

LIKE_CODE = Code(
    "B132",
    "info",
    """\
A typed answer looks like a command, a formula or code.

Answers in words are compared without their punctuation, capitals and articles, and a misspelling gets another try. In a
command every sign counts: `cd ..` is not `cd .`. Add `verbatim: true`, and the answer is compared sign by sign; or
`verbatim: false` where it is words after all.

Bad 4:9:
    id: folder-above
    type: short-answer
    stem: Which command goes to the folder above?
    answer: cd ..

Good:
    id: folder-above
    type: short-answer
    stem: Which command goes to the folder above?
    answer: cd ..
    verbatim: true
""",
)

SAME_WORDING = Code(
    "B133",
    "warning",
    """\
Another wording repeats the stem or itself.

`also` holds other wordings of the stem, so that a learner recognizes what is asked and not how it is asked. Capitals,
line breaks and the sign at the end make no other wording. The repeated one is left out; the question is asked all the
same.

Bad 6:5:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
    also:
      - What do you do first with a burn?

Good:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
    also:
      - Somebody has just burned a hand. What comes first?
""",
)

ONE_RIGHT = Code(
    "B136",
    "info",
    """\
A multiple question has one right option.

Other programs call every question with options multiple choice; here `multiple` means that several may be right, and
the screen says so. It may be intended, so that learners do not know how many there are.

Bad 5:3:
    id: pulse
    type: multiple
    stem: Where can you feel the pulse of a grown-up?
    options:
      - correct: At the wrist
      - wrong: At the ear lobe

Good:
    id: pulse
    type: single
    stem: Where can you feel the pulse of a grown-up?
    options:
      - correct: At the wrist
      - wrong: At the ear lobe
""",
)
