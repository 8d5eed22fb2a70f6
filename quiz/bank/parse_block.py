"""Parse a block of lines, and find the faults that YAML itself does not see."""

from quiz.bank.blocks import Block
from quiz.bank.compose import Fault, Parsed, parse
from quiz.source import Mapping, Node, Place, Report, Scalar, Sequence, codes


def whole(block: Block, begins: tuple[str, ...], report: Report) -> Parsed:
    """Return the content of ``block``, with a fault where it is not YAML, or a quoted text has swallowed questions.

    ``begins`` are the beginnings of the line above the questions and of a line that begins one. Problems found before a
    fault are returned with it and not added to ``report``.
    """
    mark = len(report.problems)
    parsed = parse(block, report)
    if parsed.fault is None:
        for text in parsed.long_texts:
            if not text.plain and any(line.startswith(begins) for _, line in _goes_on(text, block)):
                parsed.fault = Fault(codes.SYNTAX, text.end, text.start, "unfinished quoted scalar")
                break
    if parsed.fault is None and (key := _second_header_key(parsed.root)) is not None:
        parsed.fault = Fault.at(key.start)
    if parsed.fault is None:
        report_run_ons(parsed, block, (block.start, (block.first + len(block.lines), 1)), report)
    else:
        parsed.problems = report.problems[mark:]
        del report.problems[mark:]
    return parsed


def _second_header_key(root: Node | None) -> Scalar | None:
    """Return the key of a bank under which there are more of its questions, because a line slipped to the left edge."""
    if not isinstance(root, Mapping):
        return None
    names = [key.text for key, _ in root.entries]
    begin = names.index("questions") + 1 if "questions" in names else len(names)
    return next((key for key, node in root.entries[begin:] if isinstance(node, Sequence) and _is_question(node)), None)


def _is_question(items: Sequence) -> bool:
    """Return whether the first of ``items`` has the keys that only questions have."""
    first = items.items[0] if items.items else None
    return isinstance(first, Mapping) and first.get("type") is not None


def report_run_ons(parsed: Parsed, block: Block, within: tuple[Place, Place], report: Report) -> None:
    """Report dashes that begin no item, in the texts of ``block`` between two places."""
    for text in parsed.long_texts:
        if text.plain and within[0] <= text.start and text.end <= within[1]:
            from quiz.bank.suspicious_scalars import report_run_on  # noqa: PLC0415 - few texts go on without a block sign

            report_run_on(_goes_on(text, block), report)


def _goes_on(text: Scalar, block: Block) -> list[tuple[int, str]]:
    """Return the lines after the first that ``text`` extends over, with their numbers."""
    last = min(text.end[0], block.first + len(block.lines) - 1)
    return [(number, block.lines[number - block.first]) for number in range(text.start[0] + 1, last + 1)]
