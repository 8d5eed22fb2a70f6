"""What keeps a text from being read as its author wrote it."""

from quiz.source.code import Code

SYNTAX = Code(
    "B101",
    "error",
    """\
A line cannot be read.

Most often a text holds a sign that means something to YAML: a colon with a space after it, or one of [ { * & ! % @ ` at
its beginning. Quotes round the text mend that. Else a quote is left open, a dash or a colon lacks the space after it,
a tab stands in the indentation, or a line has more or fewer spaces before it than its neighbours. One such slip costs
one question; every other one is read.

Bad 3:7:
    id: fever
    type: recall
    stem: Fever: what is it?
    answer: A body temperature of 38 degrees or more.

Bad 3:7:
    id: fever
    type: recall
    stem: "What is fever?
    answer: A body temperature of 38 degrees or more.

Bad 3:4:
    id: fever
    type: recall
       stem: What is fever?
    answer: A body temperature of 38 degrees or more.

Bad 3:1:
    id: fever
    type: recall
    stem What is fever?
    answer: A body temperature of 38 degrees or more.

Good:
    id: fever
    type: recall
    stem: "Fever: what is it?"
    answer: A body temperature of 38 degrees or more.
""",
)

ENCODING = Code(
    "B102",
    "warning",
    """\
The file is not in UTF-8.

Old programs on Windows write letters such as ä and é in a code of their own. Such lines are read as Windows-1252, which
is right for western Europe and wrong for everybody else. Save the file again, and choose UTF-8 as its encoding.
""",
)

NOT_TEXT = Code(
    "B103",
    "error",
    """\
The file is no text.

It holds a character that no text has, or it is written in UTF-16. A document of a word processor, or a picture, cannot
be a bank. Save it as plain text, and choose UTF-8 as its encoding.
""",
)

TAG = Code(
    "B109",
    "error",
    """\
A text begins with an exclamation mark.

YAML takes the word after it for the name of a type. Put quotes round the text.

Bad 4:9:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: !Cool it
    explanation: Cool running water takes the heat out of the skin.

Good:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: "!Cool it"
    explanation: Cool running water takes the heat out of the skin.
""",
)

ALIAS = Code(
    "B110",
    "error",
    """\
A text begins with * or &.

YAML takes the word after it for the name of another part of the file. Put quotes round the text. A bank repeats nothing
by name, so a part that comes twice is written out twice.

Bad 4:9:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: *Water
    explanation: "*Cool and running: it takes the heat out of the skin."

Good:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: "*Water"
    explanation: "*Cool and running: it takes the heat out of the skin."
""",
)

TOO_LARGE = Code(
    "B111",
    "error",
    """\
A text or the file is larger than it may be.

A file may have 32 MB, a question 10,000 bytes, an option 2,000, an explanation 50,000. What is longer than a screen is
not read by anybody. Shorten it, move a part into the explanation, or divide the file into several banks.
""",
)

TOO_DEEP = Code(
    "B112",
    "error",
    """\
Brackets stand inside each other without end.

Nothing in a bank needs more than a few. A text that begins with [ or { needs quotes round it.

Bad 4:40:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[cool it]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]

Good:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: "[cool it]"
""",
)

CONTROL_CHARACTER = Code(
    "B113",
    "warning",
    r"""
A character stands here that nobody can see.

It came in by copying, or a backslash between double quotes made it. It can turn the order of letters round, or do
things to a terminal. It is shown as a sign of its own, never sent. Take it out; a backslash itself is written twice.

Bad 3:15:
    id: burn
    type: recall
    stem: "A burn \e[1mhurts\e[0m. What do you do?"
    answer: Cool it.

Good:
    id: burn
    type: recall
    stem: A burn **hurts**. What do you do?
    answer: Cool it.
""",
)

CUT_TEXT = Code(
    "B114",
    "error",
    """\
A text may be cut in two here.

After a space, # begins a comment, and what stands behind it is gone. Inside [...] and {...} a comma ends an item. Put
quotes round the text, or write each item on a line of its own. Told as an error where nothing sensible is left.

Bad 3:7:
    id: dressing
    type: recall
    stem: #4 on the list is what?
    answer: A sterile dressing.

Bad 3:20:
    id: dressing
    type: recall
    stem: What is item #4 on the list?
    answer: A sterile dressing.

Bad 5:9:
    id: dressing
    type: recall
    stem: What covers an open wound?
    answer: A sterile dressing.
    hints: [Think of what keeps germs out, and does not stick]

Good:
    id: dressing
    type: recall
    stem: "What is item #4 on the list?"
    answer: A sterile dressing.
    hints:
      - Think of what keeps germs out, and does not stick
""",
    also=("warning",),
)

TRAILING_BLANKS = Code(
    "B129",
    "info",
    """\
Blanks stand at the end of a line.

They change nothing, but every comparison of two versions of the file shows them. Not told inside a text of several
lines, where two blanks at the end begin a new line. In the example, two stand behind the full stop.

Bad 4:17:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.\x20\x20

Good:
    id: burn
    type: recall
    stem: What do you do first with a burn?
    answer: Cool it.
    explanation: |
      Cool it with running water.\x20\x20
      Then cover it.
""",
)
