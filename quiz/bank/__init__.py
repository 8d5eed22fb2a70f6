"""Bank files: read with every fault told at its place, and written again. The only room that knows YAML.

    files       the disk; decode: bytes to text, every character where an editor shows it
    scanning    PyYAML's parser, in C or in Python
    events      its events to our own nodes; parsed: what comes of it; refusals: tags, aliases and the like
    whole       a text to nodes; doubts: what YAML takes without complaint and its author hardly meant
    resync      broken text to nodes, piece by piece; blocks, edges, cuts: its lines, and where to cut them
    slips       what to say of a fault; scene, signs, structure: each slip known by its line
    keys        what a bank may say; header: what it says of itself; questions: the questions, one by one
    reading     all of it together; writing: a bank as text again

Nothing here plays, draws or stores. What only a faulty bank needs is loaded when one is met.
"""

from quiz.bank.reading import Reading, read, read_bytes, read_text, tree
from quiz.model import Bank


def dump(bank: Bank) -> str:
    """``bank`` as the text of a file that reads back equal; its path, its digest and places are not part of it."""
    from quiz.bank.writing import dump  # noqa: PLC0415 - most commands only read

    return dump(bank)


__all__ = ["Reading", "dump", "read", "read_bytes", "read_text", "tree"]
