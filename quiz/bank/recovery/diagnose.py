"""The slips that authors make, each known by the line it stands on: what to say of it, where, and how to mend it.

PyYAML says where it gave up; a person wants to hear which of their signs is to blame. Each function here looks at one
fault and gives its Slip, or None. They are asked in order, and the last one always has an answer.
"""

from collections.abc import Callable

from quiz.bank.blocks import Block
from quiz.bank.compose import Fault
from quiz.bank.recovery import diagnose_layout, diagnose_lookalikes, diagnose_quotes
from quiz.bank.recovery.fault_context import Scene, Slip
from quiz.bank.recovery.split_blocks import is_list
from quiz.source import Place, Report, Unreadable

Ask = Callable[[Scene], Slip | None]

SLIPS: tuple[Ask, ...] = (
    diagnose_layout.too_deep,
    diagnose_layout.document,
    diagnose_lookalikes.fence,
    diagnose_layout.odd_space,
    diagnose_lookalikes.odd_space,
    diagnose_lookalikes.wide_colon,
    diagnose_quotes.bad_escape,
    diagnose_quotes.open_quote,
    diagnose_quotes.open_bracket,
    diagnose_quotes.after_quote,
    diagnose_quotes.after_bracket,
    diagnose_lookalikes.bullet,
    diagnose_layout.after_block_sign,
    diagnose_quotes.reserved,
    diagnose_quotes.pointer,
    diagnose_layout.under_block_sign,
    diagnose_quotes.comment,
    diagnose_layout.glued_colon,
    diagnose_layout.glued_dash,
    diagnose_layout.list_on_key_line,
    diagnose_layout.bare_key,
    diagnose_layout.no_colon,
    diagnose_layout.indentation,
    diagnose_quotes.colon,
    diagnose_quotes.inside_bracket,
)


def tell(block: Block, fault: Fault, report: Report) -> None:
    """Note why ``block`` could not be parsed."""
    _note(Scene.of(block, fault), SLIPS, block, report)


def tell_misplaced(block: Block, at: Place, report: Report) -> None:
    """Note that the part of ``block`` that begins at ``at`` could be parsed, but does not belong where it stands."""
    reason = "expected '-'" if is_list(block) else "expected ':'"
    asking = (
        diagnose_layout.glued_dash,
        diagnose_layout.glued_colon,
        diagnose_lookalikes.odd_space,
        diagnose_lookalikes.wide_colon,
        diagnose_lookalikes.bullet,
        diagnose_layout.indentation,
        diagnose_layout.no_colon,
    )
    _note(Scene.of(block, Fault.at(at, reason)), asking, block, report)


def _note(scene: Scene, asking: tuple[Ask, ...], block: Block, report: Report) -> None:
    slip = next((slip for ask in asking if (slip := ask(scene)) is not None), None) or diagnose_layout.unreadable(scene)
    line, column = slip.at
    start = (block.first + line, column + 1)
    edit = None
    if slip.swap is not None:
        begin, end = ((block.first + spot[0], spot[1] + 1) for spot in (slip.swap.start, slip.swap.end))
        edit = report.edit(Unreadable(begin, end), slip.swap.text)
    report.add(Unreadable(start, (start[0], start[1] + slip.length)), scene.code, slip.message, slip.hint, edit)
