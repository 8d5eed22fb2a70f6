"""Other people's files: recognised by their content, and read as questions of a bank; `export` writes a bank as one.

Nothing here saves a file.

To add a format: write a module with ``read(file: ForeignFile) -> Iterator[Part]`` (`foreign` has both) that yields one
`ForeignQuestion` or `LeftOut` per question, in the order of the file, and a `Context` or `Heading` where it has one. A
question is a node: ``nodes.mapping(start, end, [("type", ...), ("stem", Placed(...)), ...])`` with the keys that a bank
has, without ``id``; every `Placed` text has its place in the foreign file, which every later message shows. Texts of
stems, reasons and explanations are Markdown (``plain_signs.as_markdown``, ``html_markdown.markdown_of``), all others
bare (``bare_of``). Where answers have weights and feedback, `graded_answers` makes the keys of our types of them. Never
guess a key: yield `LeftOut` with the reason. Then add its line to ``FORMATS`` in `table` with its signs from `signs`,
and its examples to ``tests/formats/samples.py``: contract tests walk the table, and fuzz the new reader too.

    foreign, nodes       what a reader is given and yields; texts with places as nodes
    signs, table         by which signs a format is recognised; the table of formats
    decode               bytes to text in any usual encoding
    plain_signs          plain text as Markdown; html_markdown: HTML as Markdown or as bare text
    graded_answers       weighted answers as the keys of our types; cloze_code: Moodle's gaps as ours
    imported             what a reader yields as questions with ids and topics; as_yaml: as the text of a bank
    export               a bank in another program's format, with what it cannot say
    merge                the same file imported again: what changed there, what was edited here
"""

from typing import TYPE_CHECKING

from quiz import lazy
from quiz.formats.signs import Sample, is_bank
from quiz.formats.table import FORMATS, Format

if TYPE_CHECKING:
    from quiz.formats.as_yaml import bank_text
    from quiz.formats.foreign import Options
    from quiz.formats.imported import Imported, NotTaken, read
else:
    __getattr__ = lazy.names(
        __name__, {"as_yaml": "bank_text", "foreign": "Options", "imported": "Imported NotTaken read"}
    )

SAMPLE = 1 << 16
"""How many bytes of a file decide what it is."""


def recognise(name: str, data: bytes) -> Format | None:
    """Return the format of a file of another program; None for a bank, and for what is in no format of the table.

    The beginning of its content decides, and its name only where that leaves it open.
    """
    sample = Sample(name, data[:SAMPLE])
    if is_bank(sample):
        return None
    return next((known for known in FORMATS if known.matches(sample)), None)
