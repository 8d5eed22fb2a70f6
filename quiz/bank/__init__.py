"""Bank files: read with every fault told at its place, and written again. The only room that knows YAML.

    files       the disk; decode: bytes to text, every character where an editor shows it
    scanning    PyYAML's parser, in C or in Python
    events      its events to our own nodes; parsed: what comes of it; refusals: tags, aliases and the like
    whole       a text to nodes; doubts: what YAML takes without complaint and its author hardly meant
    resync      broken text to nodes, piece by piece; blocks, edges, cuts: its lines, and where to cut them
    slips       what to say of a fault; scene, signs, structure: each slip known by its line
    keys        what a bank may say; header: what it says of itself; questions: the questions, one by one
    reading     all of it together; writing: a bank as text again; starting: a new bank for an author
    for_editors the format as a JSON Schema; layout: remarks on blanks at the ends of lines
    mends       what can be mended without asking; fixing: all of it, a bank at a time; trying: whether it helps
    difference  what changed, as a unified diff; replacing: the file itself

Nothing here plays, draws or stores. What only a faulty bank needs is loaded when one is met.
"""

from collections.abc import Sequence

from quiz.bank.reading import Reading, read, read_bytes, read_text, tree
from quiz.model import Bank
from quiz.source import Problem


def dump(bank: Bank) -> str:
    """``bank`` as the text of a file that reads back equal; its path, its digest and places are not part of it."""
    from quiz.bank.writing import dump  # noqa: PLC0415 - most commands only read

    return dump(bank)


def started(title: str, language: str, audience: str, types: Sequence[str]) -> str:
    """The text of a new bank with a sample question of each of ``types``."""
    from quiz.bank.starting import started  # noqa: PLC0415 - only new banks need it

    return started(title, language, audience, types)


def remarks(reading: Reading) -> tuple[Problem, ...]:
    """What may be said of the layout of a bank's files, though it changes nothing that anybody is asked."""
    texts = map(reading.texts.text, reading.texts.paths)
    if not any(" \n" in text or "\t\n" in text or text.endswith((" ", "\t")) for text in texts):
        return ()
    from quiz.bank.layout import remarks  # noqa: PLC0415 - few banks have such lines

    return remarks(reading)


def schema() -> dict[str, object]:
    """The format as a JSON Schema."""
    from quiz.bank.for_editors import schema  # noqa: PLC0415 - only editors ask for it

    return schema()


def has_libyaml() -> bool:
    """Whether the parser in C is there; without it banks are read in Python, slowly."""
    from quiz.bank.scanning import PARSER, PythonParser  # noqa: PLC0415 - the reader has loaded it

    return PARSER is not PythonParser


__all__ = ["Reading", "dump", "has_libyaml", "read", "read_bytes", "read_text", "remarks", "schema", "started", "tree"]
