"""Codes of what keeps a text from being read as its author wrote it."""

from quiz.source.code import Code

SYNTAX = Code(
    "B101",
    "error",
    """\
A line cannot be read.

Most often a text has a sign that means something to YAML: a colon followed by a space, or one of [ { * & ! % @ ` at
its beginning. Quotes around the text fix that. Other causes: a quote that is never closed, a dash or a colon without
a space after it, a tab in the indentation, or a line that is indented more or less than its neighbors. One such
mistake costs one question; all others are read.

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

Old programs on Windows save letters such as ä and é in an encoding of their own. Such lines are read as Windows-1252,
which is right for western Europe and wrong for everybody else. Save the file again and choose UTF-8 as its encoding.
""",
)

NOT_TEXT = Code(
    "B103",
    "error",
    """\
The file is not a text file.

It has a character that no text has, or it is written in UTF-16. A document of a word processor or a picture cannot be
a bank. Save it as plain text and choose UTF-8 as its encoding.
""",
)

TAG = Code(
    "B109",
    "error",
    """\
A text begins with an exclamation mark.

YAML reads the word after it as the name of a type. Put quotes around the text.

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

YAML reads the word after it as a reference to another part of the file. Put quotes around the text. A bank has no
references: write out again what occurs twice.

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
A text or the file is too large.

A file may have 32 MiB, a question 10,000 bytes, an option 2,000, an explanation 50,000. Nobody reads what is longer
than a screen. Shorten it, move a part into the explanation, or divide the file into several banks.
""",
)

TOO_DEEP = Code(
    "B112",
    "error",
    """\
Brackets are nested too deeply.

Nothing in a bank needs more than a few levels. A text that begins with [ or { needs quotes around it.

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
A text has an invisible character.

It was copied along, or comes from a backslash between double quotes. Such characters can reverse the order of letters
or disturb a terminal. Quiz shows a visible sign in its place. Delete it; write a backslash itself twice.

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

ACCIDENTAL_ESCAPE = Code(
    "B140",
    "warning",
    r"""
A backslash between double quotes makes another character.

Between double quotes `\t` is a tab and `\n` a line end, so `C:\temp` loses two letters, and so do formulas such as
`\times` and regular expressions. Between single quotes, and without quotes, a backslash is a backslash.

Bad 3:38:
    id: folder
    type: recall
    stem: "Who may write to the folder C:\temp?"
    answer: Everybody.

Bad 3:19:
    id: product
    type: recall
    stem: "What is $3 \times 4$?"
    answer: Twelve.

Good:
    id: folder
    type: recall
    stem: 'Who may write to the folder C:\temp?'
    answer: "Everybody.\nNobody needs a right for it."
""",
)

CUT_TEXT = Code(
    "B114",
    "error",
    """\
A text may be cut in two.

After a space, # begins a comment, and the text after it is lost. Inside [...] and {...} a comma ends an item. Put
quotes around the text, or write each item on a line of its own. It is an error where nothing sensible is left,
otherwise a warning. A comment after a text that learners read has two spaces before its #.

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
A line ends with spaces.

They have no effect, but every comparison of two versions of the file shows them. They are not reported inside a text
of several lines, where two spaces at the end begin a new line. In the example, there are two after the full stop.

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

PASTED = Code(
    "B135",
    "error",
    """\
There is talk around the bank, or it is in several pieces.

A bank that was copied out of a chat or a page brings along what was written before and after it, the fences of code
blocks, or curly quotes around its keys. `quiz check --fix` makes comments of the talk, joins the pieces, and shows the
difference.

Bad 1:1:
    Here is the bank that you asked for.

    ```yaml
    format: 1
    id: fever
    title: Fever
    language: en
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
    ```

    Let me know if you would like more questions!

Good:
    format: 1
    id: fever
    title: Fever
    language: en
    questions:
      - id: fever
        type: recall
        stem: What is fever?
        answer: A body temperature of 38 degrees or more.
""",
)
