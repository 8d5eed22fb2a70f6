"""The slips that authors make, each known by the line it stands on: what to say of it, where, and how to mend it.

PyYAML says where it gave up; a person wants to hear which of their signs is to blame. Each function here looks at one
fault and gives its Slip, or None. They are asked in order, and the last one always has an answer.
"""

from collections.abc import Callable

from quiz.bank import lookalikes, signs, structure
from quiz.bank.blocks import Block
from quiz.bank.cuts import is_list
from quiz.bank.parsed import Fault
from quiz.bank.scene import Scene, Slip
from quiz.source import Broken, Notes, Place

Ask = Callable[[Scene], Slip | None]

SLIPS: tuple[Ask, ...] = (
    structure.too_deep,
    structure.document,
    lookalikes.fence,
    structure.odd_space,
    lookalikes.odd_space,
    lookalikes.wide_colon,
    signs.bad_escape,
    signs.open_quote,
    signs.open_bracket,
    signs.after_quote,
    signs.after_bracket,
    lookalikes.bullet,
    structure.after_block_sign,
    signs.reserved,
    signs.pointer,
    structure.under_block_sign,
    signs.comment,
    structure.glued_colon,
    structure.glued_dash,
    structure.list_on_key_line,
    structure.bare_key,
    structure.no_colon,
    structure.indentation,
    signs.colon,
    signs.inside_bracket,
)


def tell(block: Block, fault: Fault, notes: Notes) -> None:
    """Note why ``block`` could not be parsed."""
    _note(Scene.of(block, fault), SLIPS, block, notes)


def tell_misplaced(block: Block, at: Place, notes: Notes) -> None:
    """Note that the part of ``block`` that begins at ``at`` could be parsed, but does not belong where it stands."""
    reason = "expected '-'" if is_list(block) else "expected ':'"
    asking = (
        structure.glued_dash,
        structure.glued_colon,
        lookalikes.odd_space,
        lookalikes.wide_colon,
        lookalikes.bullet,
        structure.indentation,
        structure.no_colon,
    )
    _note(Scene.of(block, Fault.at(at, reason)), asking, block, notes)


def _note(scene: Scene, asking: tuple[Ask, ...], block: Block, notes: Notes) -> None:
    slip = next((slip for ask in asking if (slip := ask(scene)) is not None), None) or structure.unreadable(scene)
    line, column = slip.at
    start = (block.first + line, column + 1)
    edit = None
    if slip.swap is not None:
        begin, end = ((block.first + spot[0], spot[1] + 1) for spot in (slip.swap.start, slip.swap.end))
        edit = notes.edit(Broken(begin, end), slip.swap.text)
    notes.add(Broken(start, (start[0], start[1] + slip.length)), scene.code, slip.message, slip.hint, edit)
