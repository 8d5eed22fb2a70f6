"""The formats of other programs that are recognised, in the order in which they are tried: one table.

Each has the words by which it is named, the signs by which its content shows it, and, where it can be read, the module
of this room that does.
"""

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from quiz.formats import signs
from quiz.formats.foreign import Read
from quiz.formats.signs import Sample


class Format(NamedTuple):
    """A format of another program."""

    name: str
    """One word, which people write after ``--from`` and questions keep under ``x-from``."""
    title: str
    """What it is, as a sentence names it: "a GIFT file"."""
    matches: Callable[[Sample], bool]
    """Whether the beginning of a file and its name are of this format."""
    module: str = ""
    """The module of this room that has its ``read``; empty where it is only recognised."""
    instead: str = ""
    """Where it cannot be read: what to do, as a sentence."""
    binary: bool = False
    """Whether its files are no text."""

    @property
    def readable(self) -> bool:
        """Return whether its questions can be imported."""
        return bool(self.module)

    def reader(self) -> Read:
        """Load the module that reads it and return its function."""
        assert self.module, f"{self.name} cannot be read"
        return cast("Read", import_module(f"quiz.formats.{self.module}").read)


_QTI = ("assessmentItem", "assessmentTest", "qti-assessment-item", "qti-assessment-test", "manifest", "questestinterop")
_EXPORT = "Export the questions there as GIFT, Moodle XML or CSV, and import that file."
_TEXT = "Copy its questions into a text file or a sheet, and import that."
_UNPACK = "Unpack it, and import the file with the questions."
_AS_WORD = "Save it as a Word file (docx), and import that."
_FROM_ANKI = "In Anki, export it as notes in plain text, and import that file."
_MAYBE_ANKI = "If it is Anki's, export its notes there as plain text, and import that file."
_UNLOCK = "Open it, save it without a password, and import that."
_TYPE_IT = "Type its questions into a text file."
_ITS_JSON = "Import the JSON file of its jupyterquiz questions."

_ZIP, _ODF, _ANKI = b"PK\x03\x04", b"application/vnd.oasis.opendocument.", (b"collection.anki2", b"collection.anki21")
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"RIFF")
_ARCHIVES = (b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!")

FORMATS: tuple[Format, ...] = (
    Format("pdf", "a PDF", signs.begins(b"%PDF"), instead=_TEXT, binary=True),
    Format("rtf", "an RTF document", signs.begins(b"{\\rtf"), instead=_AS_WORD),
    Format("apkg", "an Anki deck", signs.packed(*_ANKI, suffix=".apkg"), instead=_FROM_ANKI, binary=True),
    Format("anki-collection", "a database", signs.begins(b"SQLite format 3\0"), instead=_MAYBE_ANKI, binary=True),
    Format("docx", "a Word file", signs.packed(b"word/", suffix=".docx"), "word_file", binary=True),
    Format("xlsx", "an Excel sheet", signs.packed(b"xl/", suffix=".xlsx"), "sheet", binary=True),
    Format("ods", "a LibreOffice sheet", signs.packed(_ODF + b"spreadsheet", suffix=".ods"), "sheet", binary=True),
    Format("odt", "a LibreOffice document", signs.packed(_ODF + b"text", suffix=".odt"), instead=_AS_WORD, binary=True),
    Format("pptx", "a set of slides", signs.packed(b"ppt/", suffix=".pptx"), instead=_TEXT, binary=True),
    Format("h5p", "an H5P file", signs.packed(b"h5p.json", suffix=".h5p"), instead=_EXPORT, binary=True),
    Format(
        "qti-package", "a QTI package", signs.packed(b"imsmanifest.xml", suffix=".imscc"), instead=_EXPORT, binary=True
    ),
    Format("zip", "a zip archive", signs.begins(_ZIP, b"PK\x05\x06"), instead=_UNPACK, binary=True),
    Format("archive", "an archive", signs.begins(*_ARCHIVES), instead=_UNPACK, binary=True),
    Format("encrypted", "an office file with a password", signs.is_encrypted, instead=_UNLOCK, binary=True),
    Format("doc", "an old Word file", signs.old_office(".doc", ".dot"), instead=_AS_WORD, binary=True),
    Format("xls", "an old Excel sheet", signs.old_office(), "sheet", binary=True),
    Format("picture", "a picture", signs.begins(*_PICTURES), instead=_TYPE_IT, binary=True),
    Format("moodle-xml", "a Moodle XML file", signs.rooted("quiz"), "moodle_xml"),
    Format("qti", "a QTI file", signs.rooted(*_QTI), instead=_EXPORT),
    Format("html", "a web page", signs.is_html, instead=_TEXT),
    Format("notebook", "a Jupyter notebook", signs.is_notebook, instead=_ITS_JSON),
    Format("open-trivia", "an Open Trivia JSON file", signs.is_open_trivia, "open_trivia"),
    Format("jupyterquiz", "a jupyterquiz JSON file", signs.is_jupyterquiz, "jupyterquiz"),
    Format("mdbook", "an mdbook-quiz TOML file", signs.holds(signs.MDBOOK), "mdbook"),
    Format("anki", "an Anki text file", signs.holds(signs.ANKI), "anki_text"),
    Format("gift", "a GIFT file", signs.is_gift, "gift"),
    Format("aiken", "an Aiken file", signs.holds(signs.AIKEN_KEY, signs.AIKEN_OPTION), "aiken"),
    Format("text2qti", "a text2qti file", signs.holds(signs.TEXT2QTI, signs.NUMBERED), "text2qti"),
    Format("markdown", "a Markdown quiz", signs.is_markdown, "markdown_quiz"),
    Format("csv", "a table of columns (CSV)", signs.is_table, "sheet"),
    Format("quizlet", "a text of cards, as Quizlet exports it", signs.is_cards, "quizlet"),
)
