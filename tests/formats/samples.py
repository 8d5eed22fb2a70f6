"""For each format at least one small file as its program writes it, by the format's name; made here, not copied."""

import io
import zipfile

from tests.formats.documents import Line, docx
from tests.formats.workbooks import Rows, ods, xlsx

GIFT = """\
// [id:bones-1] [tag:anatomy]
::Bones in the hand::How many bones has a hand? {#27:0#Eight of them in the wrist.}

$CATEGORY: $course$/top/Anatomy/Skeleton

::Longest bone::Which bone is the longest?{
  =the femur#It carries the body.
  ~the tibia#It is the second longest.
  ~%50%the \\= sign
}

The skull has one joint that moves.{T#It has: that of the jaw.#The jaw.}

Whose job is it to {=carry =hold} the body?

Match the bones.{=arm -> humerus =leg -> femur = -> rib}
"""

AIKEN = """\
Which gland makes insulin?
A. The thyroid
B) The pancreas
C. The liver
ANSWER: B

What carries oxygen
in the blood?
A. Red cells
B. Platelets
ANSWER: A
"""

MOODLE_XML = """\
<?xml version="1.0" encoding="UTF-8"?>
<quiz>
<question type="category"><category><text>$course$/top/Blood</text></category></question>
<question type="multichoice">
  <name><text>Oxygen</text></name>
  <questiontext format="html"><text><![CDATA[<p>What carries <b>oxygen</b>?</p>]]></text></questiontext>
  <generalfeedback format="html"><text>Hemoglobin binds it.</text></generalfeedback>
  <single>true</single>
  <answer fraction="100" format="html"><text>Red cells</text><feedback><text>They do.</text></feedback></answer>
  <answer fraction="0" format="html"><text>White cells</text><feedback><text></text></feedback></answer>
</question>
</quiz>
"""

MARKDOWN = """\
# Blood

## Which cells carry oxygen?

- [x] Red cells
- [ ] White cells

## Which of these are in blood?

- [x] Plasma
- [x] Platelets
- [ ] Bile
"""

TEXT2QTI = """\
Title: Blood

1. Which cells carry oxygen?
*a) Red cells
b) White cells

2. What is pi?
= 3.14 +- 0.01
"""

TRIVIA = """\
{"response_code": 0, "results": [
  {"type": "multiple", "difficulty": "easy", "category": "Science &amp; Nature",
   "question": "Which cells carry &quot;oxygen&quot;?", "correct_answer": "Red cells",
   "incorrect_answers": ["White cells", "Platelets"]},
  {"type": "boolean", "difficulty": "hard", "category": "Science", "question": "Blood is blue.",
   "correct_answer": "False", "incorrect_answers": ["True"]}
]}
"""

JUPYTERQUIZ = """\
[{"question": "Which cells carry oxygen?", "type": "multiple_choice", "answers": [
   {"answer": "Red cells", "correct": true, "feedback": "Yes."},
   {"answer": "White cells", "correct": false, "feedback": "They defend."}]},
 {"question": "How many liters of blood?", "type": "numeric", "precision": 2, "answers": [
   {"type": "value", "value": 5, "correct": true, "feedback": "About five."},
   {"type": "range", "range": [6, 100], "correct": false, "feedback": "Too much."},
   {"type": "default", "feedback": "Look it up."}]}]
"""

MDBOOK = """\
[[questions]]
id = "one"
type = "MultipleChoice"
prompt.prompt = "Which cells carry oxygen?"
prompt.distractors = ["White cells", "Platelets"]
answer.answer = "Red cells"
context = "Hemoglobin is in them."

[[questions]]
type = "ShortAnswer"
prompt.prompt = "What is the liquid of blood called?"
answer.answer = "plasma"
answer.alternatives = ["blood plasma"]
"""

ANKI = """\
#separator:tab
#html:true
#guid column:1
#tags column:4
abc\tWhat carries <b>oxygen</b>?\tRed cells\tblood cells
def\t"The liquid of
blood?"\tPlasma\t
"""

QUIZLET = "femur\tthe longest bone\ntibia\tthe shin bone\nfibula\tthe bone beside it\n"

CSV = "Question;Option A;Option B;Correct\nWhat carries oxygen?;Red cells;White cells;A\nWhat defends?;Red;White;B\n"


def packed(*names: str) -> bytes:
    """A zip archive of empty files."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w") as archive:
        for name in names:
            archive.writestr(name, "")
    return held.getvalue()


_OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600

SHEET: Rows = (
    ("Thema", "Frage", "A", "B", "C", "Richtige Antwort", "Erklärung"),
    ("Blut", "Was trägt Sauerstoff?", "Rote Zellen", "Plasma", "Plättchen", "A", "Das Hämoglobin bindet ihn."),
    (None, "Wie viele Zähne hat ein Erwachsener?", 20.0, 32.0, 28.0, "B", None),
    (None, None, None, None, None, None, None),
    ("Knochen", "Welcher Knochen ist der längste?", "Speiche", "Elle", "Oberschenkel", "C", None),
)

SAMPLES: dict[str, tuple[tuple[str, bytes], ...]] = {
    "pdf": (("notes.txt", b"%PDF-1.7\n..."),),
    "rtf": (("quiz.rtf", b"{\\rtf1 Which?}"),),
    "apkg": (("deck.apkg", packed("collection.anki2", "media")), ("deck.zip", packed("collection.anki21"))),
    "anki-collection": (("collection.anki2", b"SQLite format 3\0" + b"\0" * 84),),
    "docx": (
        ("quiz.docx", docx(Line("Which is red?", 1), Line("Blood", 2, "b"), Line("Grass", 2))),
        ("quiz", docx(Line("1. Which is red?"), Line("A) Blood"), Line("B) Grass"), Line("Answer: A"))),
        (
            "sheet.docx",
            docx(Line("A letter."), (("Question", "A", "B", "Key"), ("Which is red?", "Blood", "Grass", "A"))),
        ),
    ),
    "xlsx": (("quiz.xlsx", xlsx({"Fragen": SHEET})), ("sheet", xlsx({"Fragen": SHEET}, ["A2:A3"]))),
    "ods": (("quiz.ods", ods(SHEET)), ("sheet.ods", ods(SHEET))),
    "odt": (("quiz.odt", packed("mimetype")),),
    "pptx": (("quiz.pptx", packed("ppt/presentation.xml")),),
    "h5p": (("quiz.h5p", packed("h5p.json", "content/content.json")),),
    "qti-package": (("export.zip", packed("imsmanifest.xml")),),
    "zip": (("quiz.zip", packed("a/b.txt")),),
    "archive": (("quiz.tar.gz", b"\x1f\x8b\x08\0\0"),),
    "encrypted": (("quiz.docx", _OLD + "EncryptedPackage".encode("utf-16-le")),),
    "doc": (("quiz.doc", _OLD),),
    "xls": (("quiz.xls", _OLD),),
    "picture": (("scan.png", b"\x89PNG\r\n\x1a\n"), ("scan.jpg", b"\xff\xd8\xff\xe0")),
    "moodle-xml": (("quiz.xml", MOODLE_XML.encode()), ("quiz.txt", b"\xef\xbb\xbf" + MOODLE_XML.encode())),
    "qti": (
        ("item.xml", b'<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1"/>'),
        ("canvas.xml", b'<?xml version="1.0"?><!-- x --><questestinterop></questestinterop>'),
    ),
    "html": (("quiz.html", b"<!DOCTYPE html><html><body>Which?</body></html>"),),
    "notebook": (("quiz.ipynb", b'{"cells": [], "nbformat": 4}'),),
    "open-trivia": (("quiz.json", TRIVIA.encode()),),
    "jupyterquiz": (("quiz.json", JUPYTERQUIZ.encode()),),
    "mdbook": (("quiz.toml", MDBOOK.encode()),),
    "anki": (("notes.txt", ANKI.encode()),),
    "gift": (
        ("quiz.gift", GIFT.encode()),
        ("quiz.txt", GIFT.encode("utf-16")),
        ("mac.txt", GIFT.replace("\n", "\r").encode()),
    ),
    "aiken": (("quiz.txt", AIKEN.encode()), ("quiz.txt", AIKEN.replace("\n", "\r\n").encode("utf-16-le"))),
    "text2qti": (("quiz.md", TEXT2QTI.encode()),),
    "markdown": (("quiz.md", MARKDOWN.encode()),),
    "csv": (
        ("quiz.csv", CSV.encode()),
        ("quiz.txt", CSV.encode("cp1252")),
        ("quiz.tsv", CSV.replace(";", "\t").encode()),
    ),
    "quizlet": (("cards.txt", QUIZLET.encode()),),
}
"""The name and the bytes of files of each format."""
