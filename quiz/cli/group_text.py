"""What a group says about questions, as people read it: each question with its options, then what the linter finds."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from quiz.cli.check.findings import Finding
from quiz.stats import FLOOR, FixedSet, GroupStatistics, Item
from quiz.stats.first_answers import Name
from quiz.wording import items, pluralize

Findings = Mapping[Name, Sequence[Finding]]
"""What the linter finds in each question."""

_DOUBTFUL = {"check-key", "second-key", "negative", "not-taught", "disputed"}
"""Notes that say that something may be wrong with a question."""
_WITHHELD: Mapping[str, str] = {
    "few": "that needs 30 learners who answered the same questions.",
    "other-questions": (
        "learners had different questions, chosen by what they had answered, so their totals cannot be compared. "
        "The questions of an exam are the same for all, or drawn by chance."
    ),
    "all-alike": "everyone had the same result.",
}
"""Why a question has no discrimination."""
_EDITIONS: Mapping[str, str] = {"today": "", "edited": " (before it was edited)", "gone": " (no longer in the bank)"}


def lines(statistics: GroupStatistics, findings: Findings) -> Iterator[str]:
    """Yield the lines about a group and each question."""
    if statistics.learners < 2:
        yield (
            "All answers are of one learner. What questions are like is seen from a group: quiz stats shows your own "
            "figures."
            if statistics.learners
            else "Nobody has answered anything here yet."
        )
        return
    yield f"{pluralize(statistics.learners, 'learner')}; only first answers count."
    for it in statistics.sets:
        yield from _of_set(it)
    for why, number in Counter(item.withheld for item in statistics.items if item.withheld).items():
        yield f"No discrimination for {pluralize(number, 'question')}: {_WITHHELD[why]}"
    yield from _summary(statistics)
    shown = [item for item in statistics.items if item.asked or of_today(item, findings)]
    for item in shown:
        yield ""
        yield from _of_item(item)
        for finding in of_today(item, findings):
            yield f"  {finding.problem.span} {finding.problem.code} {finding.problem.message}"
    if others := len(statistics.items) - len(shown):
        yield ""
        each = pluralize(others, "other question")
        yield f"Of {each} nothing is shown, to protect learners: fewer than {FLOOR} answered each."


def _summary(statistics: GroupStatistics) -> Iterator[str]:
    """Yield which questions to look at first."""
    if missed := statistics.missed_most():
        named = (f"{it.name[1]} ({items.missed(it.asked, it.right)})" for it in missed if it.asked)
        yield f"{items.MISSED_MOST}: {', '.join(named)}"
    if doubtful := [it.name[1] for it in statistics.items if _DOUBTFUL & it.notes.keys()]:
        yield f"In doubt, with the reason below: {', '.join(doubtful)}"


def of_today(item: Item, findings: Findings) -> Sequence[Finding]:
    """Return what the linter finds in a question as it is today."""
    return findings.get(item.name, ()) if item.edition == "today" else ()


def _of_set(it: FixedSet) -> Iterator[str]:
    yield (
        f"{pluralize(it.learners, 'learner')} answered the same {len(it.names)} questions: "
        f"{it.mean:.1f} right on average, standard deviation {it.deviation:.1f}"
    )
    if it.alpha and it.error is not None:
        value, low, high = it.alpha
        confidence = f"with 90% confidence {low:.2f} to {high:.2f}"
        yield f"  reliability (alpha) {value:.2f} ({confidence}), standard error {it.error:.1f}"


def _of_item(item: Item) -> Iterator[str]:
    yield f"{'/'.join(item.name)}{_EDITIONS[item.edition]}: {' '.join(item.stem.split())}"
    if item.asked is None:
        yield f"  Fewer than {FLOOR} learners answered: nothing is shown, to protect them."
        return
    result = items.result(item.asked, item.answered, item.right, item.partial)
    yield f"  {result}{', as learners judged themselves' if item.self_judged else ''}"
    if it := item.difficulty:
        yield f"  {it.value:.0%} of answers right (with 90% confidence {it.low:.0%} to {it.high:.0%})"
    if item.discrimination:
        learners = pluralize(item.discrimination.learners, "learner")
        others = "exams drawn by chance" if item.discrimination.drawn else "the same questions"
        yield f"  discrimination {item.discrimination.value:+.2f} ({learners} with {others})"
    for choice in item.choices:
        share = f" {choice.share:>4.0%}" if choice.share is not None else ""
        ranks = ", ".join(f"{third:.0%}" for third in choice.thirds or ())
        thirds = f" (lowest, middle, highest third: {ranks})" if ranks else ""
        place = f"{choice.place}: " if choice.place else ""
        yield f"  {'*' if choice.key else ' '} {choice.learners:>4}{share} {place}{choice.text}{thirds}"
    for typed in item.typed:
        yield f"    {typed.learners:>4} {f'{typed.place}: ' if typed.place else ''}{typed.text}"
    if item.few_typed:
        yield f"  {items.FEW_TYPED}"
    if item.disputes:
        think = "think" if item.disputes > 1 else "thinks"
        yield f"  {pluralize(item.disputes, 'learner')} {think} that what they typed should count"
    for code, texts in item.notes.items():
        yield f"  ! {items.note(code, texts)}"
