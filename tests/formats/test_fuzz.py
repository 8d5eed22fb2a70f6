"""Files with random damage: each is read to its end, and every place that is named is inside the file."""

import io
import random
import zipfile

import pytest

from quiz import formats
from quiz.errors import QuizError
from quiz.formats import FORMATS, Format, Imported
from quiz.source import Scalar, leaves
from tests.formats.conftest import as_bank
from tests.formats.samples import SAMPLES
from tests.formats.workbooks import zipped

READABLE = [known for known in FORMATS if known.readable]
_PIECES = (
    *[
        "{",
        "}",
        "=",
        "~",
        "#",
        "\\",
        "::",
        "<",
        ">",
        "&",
        "[",
        "]",
        "|",
        ",",
        ";",
        "[[",
        "]]",
        "*",
        "_",
        "0",
        "1e999",
        "T",
        "%50%",
        "->",
        "]]>",
        "é",
        "//",
        "####",
        "true",
        "null",
    ],
    *("\n", "\n\n", "\t", "\0", "\ud800", '"', "ANSWER: A", "- [x] ", "<![CDATA[", "$CATEGORY:", "{1:MC:", "<p>"),
    *("</text>", "<quiz>", "{{c1::"),
)
"""What means something in one of the formats."""


def damaged(data: bytes, chance: random.Random) -> bytes:
    """The bytes with up to four random edits: something put in, taken out, doubled or moved."""
    text = data.decode("utf-8", "surrogateescape")
    for _ in range(chance.randint(1, 4)):
        at = chance.randint(0, len(text))
        to = min(len(text), at + chance.choice((0, 1, 1, 5, 60)))
        match chance.randint(0, 3):
            case 0:
                text = text[:at] + chance.choice(_PIECES) + text[at:]
            case 1:
                text = text[:at] + text[to:]
            case 2:
                text = text[:to] + text[at:]
            case _:
                text = text[:at] + chance.choice(_PIECES) + text[to:]
    return text.encode("utf-8", "surrogatepass") if chance.random() < 0.9 else text.encode("utf-16", "replace")


def damaged_parts(data: bytes, chance: random.Random) -> bytes:
    """An archive, sound as such, with up to four random edits in one or two of its parts."""
    archive = zipfile.ZipFile(io.BytesIO(data))
    names = archive.namelist()
    spoiled = chance.choices(names, k=2)
    return zipped({name: _part(archive.read(name), chance, spoil=name in spoiled) for name in names})


def _part(data: bytes, chance: random.Random, *, spoil: bool) -> str:
    return (damaged(data, chance) if spoil else data).decode("utf-8", "replace")


@pytest.mark.long(rounds=500, short=20)
@pytest.mark.parametrize("known", READABLE, ids=lambda known: known.name)
def test_a_damaged_file_is_read_to_its_end(known: Format, rounds: int) -> None:
    chance = random.Random(known.name)
    samples = [data for _, data in SAMPLES[known.name]]
    for _ in range(rounds):
        spoil = damaged_parts if samples[0].startswith(b"PK") and chance.random() < 0.8 else damaged
        data = spoil(chance.choice(samples), chance)
        found = read_or_refused(data, known)
        if found is None:
            continue
        assert len(as_bank(found).questions) == len(found.questions)
        if known.binary:
            continue
        lines = found.text.split("\n")
        places = [it.span.start for it in found.left_out] + [problem.span.start for problem in found.problems]
        for it in found.questions:
            places += [place for leaf in leaves(it.node) for place in (leaf.start, leaf.end)]
            assert all(isinstance(leaf, Scalar) for leaf in leaves(it.node))
        for line, column in places:
            assert 1 <= line <= len(lines)
            assert 1 <= column <= len(lines[line - 1]) + 1


def read_or_refused(data: bytes, known: Format) -> Imported | None:
    """What is in a file; None where it was refused, which takes one sentence and no other exception."""
    try:
        return formats.read(data, "file", known)
    except QuizError:
        return None
