"""What a group says about questions, as people read it: each question with its options, then what the linter finds."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quiz.cli.check.findings import Finding
from quiz.stats import FLOOR, FixedSet, GroupStatistics, Item
from quiz.stats.first_answers import Name
from quiz.wording import items as words

Findings = Mapping[Name, Sequence[Finding]]
"""What the linter finds in each question."""

_MISSED = 5
_DOUBTFUL = {"check-key", "second-key", "negative", "not-taught", "disputed"}
"""Notes that say that something may be wrong with a question."""


def lines(statistics: GroupStatistics, findings: Findings) -> Iterator[str]:
    """Yield the lines about a group and each question."""
    if statistics.learners < 2:
        yield words.ALONE if statistics.learners else words.NOBODY
        return
    yield words.group(statistics.learners)
    for it in statistics.sets:
        yield from _of_set(it)
    for why, number in Counter(item.withheld for item in statistics.items if item.withheld).items():
        yield words.withheld(why, number)
    yield from _summary(statistics.items)
    for item in statistics.items:
        yield ""
        yield from _of_item(item)
        for finding in of_today(item, findings):
            yield f"  {finding.problem.span} {finding.problem.code} {finding.problem.message}"


def _summary(items: Sequence[Item]) -> Iterator[str]:
    """Yield which questions to look at first."""
    missed = [(it.name[1], it.asked - it.right, it.asked) for it in items if it.asked and it.right < it.asked]
    missed.sort(key=lambda it: -it[1] / it[2])
    if missed:
        yield words.missed_most(missed[:_MISSED])
    if doubtful := [it.name[1] for it in items if _DOUBTFUL & it.notes.keys()]:
        yield words.doubtful(doubtful)


def of_today(item: Item, findings: Findings) -> Sequence[Finding]:
    """Return what the linter finds in a question as it is today."""
    return findings.get(item.name, ()) if item.edition == "today" else ()


def _of_set(it: FixedSet) -> Iterator[str]:
    yield words.whole_set(len(it.names), it.learners, it.mean, it.deviation)
    if it.alpha and it.error is not None:
        yield f"  {words.reliability(*it.alpha, it.error)}"


def _of_item(item: Item) -> Iterator[str]:
    name, edition = "/".join(item.name), words.EDITIONS[item.edition]
    yield f"{name}{f' ({edition})' if edition else ''}: {' '.join(item.stem.split())}"
    if item.asked is None:
        yield f"  {words.few(FLOOR)}"
        return
    result = words.result(item.asked, item.answered, item.right, item.partial)
    yield f"  {result}{f', {words.SELF_JUDGED}' if item.self_judged else ''}"
    if item.difficulty:
        yield f"  {words.difficulty(item.difficulty.value, item.difficulty.low, item.difficulty.high)}"
    if item.discrimination:
        found = item.discrimination
        yield f"  {words.discrimination(found.value, found.learners, drawn=found.drawn)}"
    for choice in item.choices:
        share = f" {choice.share:>4.0%}" if choice.share is not None else ""
        ranks = f" ({words.thirds(*choice.thirds)})" if choice.thirds else ""
        place = f"{choice.place}: " if choice.place else ""
        yield f"  {'*' if choice.key else ' '} {choice.learners:>4}{share} {place}{choice.text}{ranks}"
    for typed in item.typed:
        yield f"    {typed.learners:>4} {f'{typed.place}: ' if typed.place else ''}{typed.text}"
    if item.few_typed:
        yield f"  {words.FEW_TYPED}"
    if item.disputes:
        yield f"  {words.disputes(item.disputes)}"
    for code, texts in item.notes.items():
        yield f"  ! {words.note(code, texts)}"
