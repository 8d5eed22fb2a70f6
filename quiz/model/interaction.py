"""The six ways of answering. A kind presents its question as one of these; each front end draws all six."""

from typing import NamedTuple


class Pick(NamedTuple):
    """Pick one option, or any number of them. Response: the picked texts in file order."""

    options: tuple[str, ...]
    """In the order shown."""
    many: bool = False
    scoring: str = ""
    """The rule for partial credit: balanced, exact or each; empty where it is obvious."""


class Write(NamedTuple):
    """Type a word or a number. Response: the typed text."""

    numeric: bool = False
    unit: str = ""
    """Shown beside the field."""
    unit_required: bool = False


class Gap(NamedTuple):
    """A hole in a text: typed, or chosen among ``options`` where there are any."""

    options: tuple[str, ...] = ()


class Fill(NamedTuple):
    """Fill the gaps of a text. Response: one text per gap, empty for a gap left blank."""

    parts: tuple[str | Gap, ...]


class Arrange(NamedTuple):
    """Put items in order. Response: the items in the order chosen."""

    items: tuple[str, ...]
    """In the order shown."""


class Pair(NamedTuple):
    """Pair each left with a right. Response: left, right, left, right …; empty for a left without a partner."""

    lefts: tuple[str, ...]
    rights: tuple[str, ...]
    """In the order shown, decoys among them."""


class Reveal(NamedTuple):
    """Think, look at the answer, and judge yourself. Response: missed, partly or knew."""

    answer: str
    """Markdown."""


Interaction = Pick | Write | Fill | Arrange | Pair | Reveal


def shown_texts(interaction: Interaction) -> tuple[str, ...]:
    """Return every text whose order was left to chance, in the order shown, as needed to show the question again."""
    match interaction:
        case Pick(options=options):
            return options
        case Arrange(items=items):
            return items
        case Pair(rights=rights):
            return rights
        case Fill(parts=parts):
            return tuple(option for part in parts if isinstance(part, Gap) for option in part.options)
        case Write() | Reveal():
            return ()
