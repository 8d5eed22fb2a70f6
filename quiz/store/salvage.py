"""The rows of a store that SQLite calls malformed, read from its pages. No SQL enters, and nothing is written.

SQLite walks a tree of pages from its root, and one page that it cannot follow hides all that hang from it. But each
leaf says by itself where its rows are (https://www.sqlite.org/fileformat2.html). So every page of the file, and every
page that the log beside it holds, is read as if it were such a leaf: for each row a pointer, at the pointer the length
of the row, and in the row a header with the type of each column. Whatever has the columns of a fact is one. Pages of
other tables and of indexes hold no such rows, so nothing needs to be known of the tree, nor does a wrong header do
harm. A row that goes on in other pages is followed there. A fact never changes, so that a page which is there twice,
in the file and in the log, cannot contradict itself. The ids of forgotten facts are kept without numbers of rows, in
the pages of a tree of keys: there they are the only rows of two texts.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple


class Salvaged(NamedTuple):
    """What can be read of a store, each row with the columns of its table."""

    facts: list[tuple[object, ...]]
    """In the order stored; one that was kept before there were learners has got the empty one."""
    links: list[tuple[object, ...]]
    """The ways in to what one of many learners has answered."""
    forgotten: list[tuple[object, ...]]


class _Shape(NamedTuple):
    """What the rows of a table look like."""

    types: tuple[type[str] | type[int], ...]
    least: int
    """How many columns there are at least; empty texts fill up the rest."""
    has_numbers: bool = True
    """Whether its rows have numbers, and are in the leaves alone."""


_FACT = _Shape((str, str, int, str, str, int, str, str), 7)
_LINK = _Shape((str, str, str, str, str, int), 6)
_FORGOTTEN = _Shape((str, str), 2, has_numbers=False)
_KEYS_INSIDE, _KEYS_LEAF = b"\x02", b"\x0a"
"""The first byte of pages in a tree of keys: those above the leaves, which hold rows too, and the leaves."""
_USUAL_PAGE = 4096
_PAGE_SIZES = tuple(1 << power for power in range(9, 17))
_FILE_HEADER = 100
_LOG_HEADER, _FRAME_HEADER = 32, 24
_LEAF_HEADER, _CHILD = 8, 4
"""Bytes; a page above the leaves has the number of another page at the end of its header, and before each row."""
_LONGEST_HEADER = 64
_FLOAT, _BLOB_OR_TEXT = 7, 12
_INTEGER_BYTES: Mapping[int, int] = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_CONSTANTS: Mapping[int, int] = {8: 0, 9: 1}


class _Pages(NamedTuple):
    """The pages of a store by their numbers, the first being 1."""

    size: int
    usable: int
    """Bytes of a page that hold data."""
    file: bytes
    log: Mapping[int, bytes]
    """Pages of the log, which are newer than those in the file."""

    def page(self, number: int) -> bytes:
        """Return a page; one that is not there is empty."""
        return self.log.get(number) or self.of_file(number)

    def of_file(self, number: int) -> bytes:
        """Return a page as it is in the file."""
        return self.file[(number - 1) * self.size : number * self.size] if number > 0 else b""

    def candidates(self) -> Iterator[bytes]:
        """Yield every page there is, those of the file in their order, from where its rows may begin."""
        for number in range(1, -(-len(self.file) // self.size) + 1):
            yield self.of_file(number)
        yield from self.log.values()


def salvage(path: Path) -> Salvaged:
    """Return every row that can be read from the pages of ``path``. Raises OSError."""
    file, log = path.read_bytes(), path.with_name(f"{path.name}-wal")
    written = log.read_bytes() if log.exists() else b""
    pages = [_pages(file, written, size) for size in dict.fromkeys((_page_size(file), _USUAL_PAGE))]
    return Salvaged(*(max((_every(it, shape) for it in pages), key=len) for shape in (_FACT, _LINK, _FORGOTTEN)))


def _every(pages: _Pages, shape: _Shape) -> list[tuple[object, ...]]:
    found: dict[object, tuple[int, tuple[object, ...]]] = {}
    for number, page in enumerate(pages.candidates()):
        for rowid, row in _rows(pages, page, _FILE_HEADER if number == 0 else 0, shape):
            found.setdefault(row[0] if shape.has_numbers else row, (rowid, row))
    return [row for _, row in sorted(found.values(), key=lambda it: it[0])]


def _page_size(file: bytes) -> int:
    stated = int.from_bytes(file[16:18])
    size = 1 << 16 if stated == 1 else stated
    return size if size in _PAGE_SIZES else _USUAL_PAGE


def _pages(file: bytes, log: bytes, size: int) -> _Pages:
    reserved = file[20] if len(file) > 20 and file[20] < size // 4 else 0
    return _Pages(size, size - reserved, file, dict(_logged(log, size)))


def _logged(log: bytes, size: int) -> Iterator[tuple[int, bytes]]:
    """Yield number and content of each page in the log up to the last commit: what follows it was never kept."""
    salts, frame = log[16:24], size + _FRAME_HEADER
    pending: list[tuple[int, bytes]] = []
    for at in range(_LOG_HEADER, len(log) - frame + 1, frame):
        header = log[at : at + _FRAME_HEADER]
        if header[8:16] != salts:  # of an earlier use of the log
            return
        pending.append((int.from_bytes(header[:4]), log[at + _FRAME_HEADER : at + frame]))
        if int.from_bytes(header[4:8]):  # the size of the file after a commit
            yield from pending
            pending.clear()


def _rows(pages: _Pages, page: bytes, begin: int, shape: _Shape) -> Iterator[tuple[int, tuple[object, ...]]]:
    """Yield number and content of each row that has the shape, if the page is a leaf; whatever is not is passed."""
    kind, count = page[begin : begin + 1], int.from_bytes(page[begin + 3 : begin + 5])
    if not shape.has_numbers and kind not in (_KEYS_INSIDE, _KEYS_LEAF):
        return
    before = _CHILD if not shape.has_numbers and kind == _KEYS_INSIDE else 0
    first = begin + _LEAF_HEADER + before
    pointers = page[first : first + 2 * count]
    for at in range(0, len(pointers) - 1, 2):
        try:
            row = _row(pages, page, int.from_bytes(pointers[at : at + 2]) + before, shape)
        except (IndexError, ValueError):  # it is no row, or a damaged one
            continue
        if row:
            yield row


def _row(pages: _Pages, page: bytes, at: int, shape: _Shape) -> tuple[int, tuple[object, ...]] | None:
    """Return number and content of the row at an offset; None where it has another shape.

    Raises IndexError or ValueError where it is none.
    """
    length, at = _varint(page, at)
    rowid, at = _varint(page, at) if shape.has_numbers else (0, at)
    begin, types = _header(page, at)
    if not shape.least <= len(types) <= len(shape.types) or begin + sum(map(_size, types)) != length:
        return None
    most = pages.usable - 35 if shape.has_numbers else (pages.usable - 12) * 64 // 255 - 23
    values = tuple(_values(_content(pages, page, at, length, most), begin, types))
    row = (*values, *[""] * (len(shape.types) - len(values)))
    return (rowid, row) if all(map(isinstance, row, shape.types)) else None


def _header(page: bytes, at: int) -> tuple[int, list[int]]:
    """Return the length of the header of a row, and the type of each column. Raises IndexError or ValueError."""
    length, after = _varint(page, at)
    if length > _LONGEST_HEADER:
        raise ValueError
    types: list[int] = []
    while after < at + length:
        kind, after = _varint(page, after)
        types.append(kind)
    if after != at + length:
        raise ValueError
    return length, types


def _content(pages: _Pages, page: bytes, at: int, length: int, most: int) -> bytes:
    """Return the bytes of a row, which goes on in a chain of other pages if it is longer than ``most``.

    Raises ValueError where they end early.
    """
    usable = pages.usable
    least = (usable - 12) * 32 // 255 - 23
    local = least + (length - least) % (usable - 4)
    here = length if length <= most else local if local <= most else least
    content = page[at : at + here]
    following = int.from_bytes(page[at + here : at + here + 4]) if here < length else 0
    parts, got = [content], len(content)
    while got < length:
        chained = pages.page(following)[:usable]
        if len(chained) <= 4:
            raise ValueError
        following = int.from_bytes(chained[:4])
        parts.append(chained[4 : 4 + length - got])
        got += len(parts[-1])
    return b"".join(parts)


def _size(kind: int) -> int:
    """Return how many bytes a value of this type has."""
    if kind >= _BLOB_OR_TEXT:
        return (kind - _BLOB_OR_TEXT) // 2
    return 8 if kind == _FLOAT else _INTEGER_BYTES.get(kind, 0)


def _values(content: bytes, at: int, types: list[int]) -> Iterator[object]:
    """Yield texts and integers; None for anything else."""
    for kind in types:
        raw = content[at : at + _size(kind)]
        at += len(raw)
        if kind >= _BLOB_OR_TEXT:
            yield raw.decode("utf-8", "replace") if kind % 2 else None
        elif kind in _INTEGER_BYTES:
            yield int.from_bytes(raw, signed=True)
        else:
            yield _CONSTANTS.get(kind)


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes, and where it ends. Raises IndexError."""
    number = 0
    for place in range(at, at + 8):
        byte = data[place]
        number = number << 7 | byte & 0x7F
        if byte < 0x80:
            return number, place + 1
    return number << 8 | data[at + 8], at + 9
