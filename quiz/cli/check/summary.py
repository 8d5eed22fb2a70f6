"""What ``quiz check`` says after its findings: how many there are, and what plays."""

from collections.abc import Iterator, Sequence

from quiz.cli.check.checked import Checked
from quiz.source import Problem
from quiz.wording import checking, pluralize

_KINDS = (("error", "error"), ("warning", "warning"), ("info", "remark"))


def lines(banks: Sequence[Checked], problems: Sequence[Problem], *, hidden: int, fixable: int) -> Iterator[str]:
    """Yield a line for each language that some rules have no words for, and the last line."""
    known = {checked.reading.bank.language: len(checked.skipped) for checked in banks if checked.reading.bank}
    for language, skipped in known.items():
        if skipped:
            yield f"{pluralize(skipped, 'rule')} skipped: there are no words for the language `{language}`."
    readings = [checked.reading for checked in banks]
    numbers = [(sum(problem.severity == kind for problem in problems), noun) for kind, noun in _KINDS]
    seen = sum(reading.questions_seen for reading in readings)
    within = f"in {pluralize(seen, 'question')}" + (f" of {len(readings)} banks" if len(readings) > 1 else "")
    more = f" quiz check --all shows {pluralize(hidden, 'remark')} more." if hidden else ""
    if not any(number for number, _ in numbers[:2]) and not (len(problems) - hidden):
        yield f"No problems {within}.{more}"
        return
    counts = ", ".join(pluralize(number, noun) for number, noun in (numbers[:2] if hidden else numbers) if number)
    play = sum(len(reading.bank.questions) for reading in readings if reading.bank)
    more += f" {checking.fixable(fixable)}" if fixable else ""
    yield f"{counts} {within}; {play or 'none'} {'plays' if play <= 1 else 'play'}.{more}"
