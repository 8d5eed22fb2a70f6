"""Diagnose faults: the mistakes that authors make, each recognised by its line, with its message, place and fix.

PyYAML says where it gave up; a person wants to know which character is to blame. Each diagnoser checks one fault and
returns its Diagnosis, or None. They are tried in order, and the last one always has an answer.
"""

from collections.abc import Callable

from quiz.bank.blocks import Block
from quiz.bank.compose import Fault
from quiz.bank.recovery import diagnose_layout, diagnose_lookalikes, diagnose_quotes
from quiz.bank.recovery.fault_context import Diagnosis, FaultContext
from quiz.source import Place, Report, Stretch

Diagnoser = Callable[[FaultContext], Diagnosis | None]

DIAGNOSERS: tuple[Diagnoser, ...] = (
    diagnose_layout.too_deep,
    diagnose_layout.document,
    diagnose_lookalikes.fence,
    diagnose_layout.second_questions,
    diagnose_layout.odd_space,
    diagnose_lookalikes.odd_space,
    diagnose_lookalikes.wide_colon,
    diagnose_quotes.bad_escape,
    diagnose_quotes.open_quote,
    diagnose_quotes.open_bracket,
    diagnose_layout.list_on_one_line,
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


def report_fault(block: Block, fault: Fault, report: Report) -> None:
    """Report why ``block`` could not be parsed."""
    _note(FaultContext.of(block, fault), DIAGNOSERS, block, report)


def report_misplaced(block: Block, at: Place, report: Report, column: int, *, listed: bool) -> None:
    """Report that what is at ``at`` in ``block`` can be parsed, but does not belong there.

    Its neighbours have ``column`` spaces before them; they are the items of a list if ``listed``, else keys.
    """
    reason = "expected '-'" if listed else "expected ':'"
    diagnosers = (
        diagnose_layout.odd_space,
        diagnose_layout.missing_dash,
        diagnose_layout.glued_dash,
        diagnose_layout.glued_colon,
        diagnose_lookalikes.odd_space,
        diagnose_lookalikes.wide_colon,
        diagnose_lookalikes.bullet,
        diagnose_layout.indentation,
        diagnose_layout.no_colon,
    )
    _note(FaultContext.of(block, Fault.at(at, reason), column), diagnosers, block, report)


def _note(context: FaultContext, diagnosers: tuple[Diagnoser, ...], block: Block, report: Report) -> None:
    diagnosis = next(
        (diagnosis for diagnose in diagnosers if (diagnosis := diagnose(context)) is not None), None
    ) or diagnose_layout.unreadable(context)
    line, column = diagnosis.at
    start = (block.first + line, column + 1)
    edit = None
    if diagnosis.replacement is not None:
        begin, end = (
            (block.first + spot[0], spot[1] + 1) for spot in (diagnosis.replacement.start, diagnosis.replacement.end)
        )
        edit = report.edit(Stretch(begin, end), diagnosis.replacement.text)
    report.add(
        Stretch(start, (start[0], start[1] + diagnosis.length)),
        context.code,
        diagnosis.message,
        diagnosis.hint,
        edit,
    )
