"""What ``quiz check`` says after its findings: how many there are, and what plays."""

from collections.abc import Iterator

from quiz.cli.check.findings import Report
from quiz.wording import checking, pluralize

_KINDS = (("error", "error"), ("warning", "warning"), ("info", "remark"))


def lines(report: Report, *, fixable: int) -> Iterator[str]:
    """Yield a line for each language that some rules have no words for, and the last line."""
    readings = [bank.reading for bank in report.banks]
    hidden = len(report.found) - len(report.shown)
    known = {bank.reading.bank.language: len(bank.skipped) for bank in report.banks if bank.reading.bank}
    for language, skipped in known.items():
        if skipped:
            yield f"{pluralize(skipped, 'rule')} skipped: there are no words for the language `{language}`."
    for path, number in report.elsewhere:
        yield checking.elsewhere(number, path)
    numbers = [(sum(finding.problem.severity == kind for finding in report.found), noun) for kind, noun in _KINDS]
    seen = sum(reading.questions_seen for reading in readings)
    within = f"in {pluralize(seen, 'question')}" + (f" of {len(readings)} banks" if len(readings) > 1 else "")
    more = f" quiz check --all shows {pluralize(hidden, 'remark')} more." if hidden else ""
    if not any(number for number, _ in numbers[:2]) and not report.shown:
        yield f"No problems {within}.{more}"
        return
    counts = ", ".join(pluralize(number, noun) for number, noun in (numbers[:2] if hidden else numbers) if number)
    play = sum(len(reading.bank.questions) for reading in readings if reading.bank)
    more += f" {checking.fixable(fixable)}" if fixable else ""
    yield f"{counts} {within}; {play or 'none'} {'plays' if play <= 1 else 'play'}.{more}"
