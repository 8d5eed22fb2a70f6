"""From text to nodes in one go where nothing is wrong with it, which is nearly always; else ``resync`` takes over."""

from quiz.bank.blocks import Block
from quiz.bank.compose import Fault, Parsed, parse
from quiz.source import Place, Report, Scalar, codes


def whole(block: Block, begins: tuple[str, ...], report: Report) -> Parsed:
    """What ``block`` says; with a fault where it is no YAML, or a quoted text in it has swallowed questions.

    ``begins`` is how the line of a question begins, and the line above them all. What was told before a fault comes
    with it and stays out of ``report``.
    """
    mark = len(report.problems)
    parsed = parse(block, report)
    if parsed.fault is None:
        for text in parsed.long_texts:
            if not text.plain and any(line.startswith(begins) for _, line in _goes_on(text, block)):
                parsed.fault = Fault(codes.SYNTAX, text.end, text.start, "unfinished quoted scalar")
                break
    if parsed.fault is None:
        tell_run_ons(parsed, block, (block.start, (block.first + len(block.lines), 1)), report)
    else:
        parsed.problems = report.problems[mark:]
        del report.problems[mark:]
    return parsed


def tell_run_ons(parsed: Parsed, block: Block, within: tuple[Place, Place], report: Report) -> None:
    """Tell of dashes that begin no item, in the texts of ``block`` that stand between two places."""
    for text in parsed.long_texts:
        if text.plain and within[0] <= text.start and text.end <= within[1]:
            from quiz.bank.suspicious_scalars import tell_run_on  # noqa: PLC0415 - few texts go on without a block sign

            tell_run_on(_goes_on(text, block), report)


def _goes_on(text: Scalar, block: Block) -> list[tuple[int, str]]:
    """The lines on which ``text`` goes on, with their numbers."""
    last = min(text.end[0], block.first + len(block.lines) - 1)
    return [(number, block.lines[number - block.first]) for number in range(text.start[0] + 1, last + 1)]
