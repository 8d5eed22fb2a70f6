"""What is wrong with a bank, as a page for its author: place, code, what was found, and the fix."""

from collections.abc import Iterator, Sequence

from textual.content import Content

from quiz import wording
from quiz.authoring.preview_state import Findings
from quiz.source import Problem
from quiz.tui.text import to_content
from quiz.tui.widgets.page import Page, Para

STALE = "This is how it was when it could last be read."
_MOST = 200
"""How many findings are listed; nobody fixes more before the next save."""
_TONES = {"error": "bold $text-error", "warning": "bold $text-warning", "info": "bold"}


def counted(findings: Findings) -> str:
    """Return how many findings there are, with the key that shows them; empty if there are none."""
    problems, notes = len(findings.own) + len(findings.others), len(findings.style)
    counts = [wording.pluralize(problems, "problem")] if problems else []
    counts += [f"{wording.pluralize(notes, 'note')} on how it is written"] if notes else []
    return f"p: {', '.join(counts)}" if counts else ""


def page(findings: Findings, path: str, file: str, *, question: bool = True, stale: bool = False) -> Page:
    """Return the page. Places in ``file`` go without its name.

    ``question``: the page is about one; ``stale``: an older version of it is on the screen.
    """
    parts = (
        ("In this question", findings.own),
        ("Elsewhere in the bank" if question else "In the bank", findings.others),
        ("About how it is written; every question can still be asked", findings.style),
    )
    found = _paragraphs([(title, problems) for title, problems in parts if problems], path, file)
    return Page([*[Para(to_content(STALE))] * stale, *found])


def _paragraphs(parts: Sequence[tuple[str, Sequence[Problem]]], path: str, file: str) -> Iterator[Para]:
    left, hidden = _MOST, 0
    for title, problems in parts:
        yield Para(to_content(title, "bold $text-primary"), gap=True)
        for problem in problems[:left]:
            yield from _finding(problem, file)
        hidden += len(problems[left:])
        left -= len(problems[:left])
    if hidden:
        yield Para(to_content(f"And {hidden:,} more: quiz check {path} shows all.", "$text-muted"), gap=True)
    if not parts:
        yield Para(to_content("No problems."))


def _finding(problem: Problem, file: str) -> Iterator[Para]:
    """Return a finding, with its fix indented below it."""
    (line, column), span = problem.span.start, problem.span
    place = f"{line}:{column}" if span.path == file else f"{span.path.rpartition('/')[2]}:{line}:{column}"
    yield Para(
        Content(" ").join(
            [to_content(place, "bold"), to_content(problem.code, _TONES[problem.severity]), to_content(problem.message)]
        )
    )
    yield Para(to_content(problem.hint, "$text-muted"), Content("    "))
