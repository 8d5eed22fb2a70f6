"""Who chose what of one question: the options as they were chosen, by thirds, and what was typed by several."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import replace

from quiz.model import Response, Verdict
from quiz.stats.chosen import Chooser, Part, Typing, folded, spellings
from quiz.stats.fixed_sets import Thirds
from quiz.stats.items import FLOOR, Choice, Item, Typed

TO_SHARE = 60
"""Answers from which shares of options are reported: an option that 0 of 59 chose may still attract 5 %."""

Given = Mapping[tuple[Verdict, Response], int]
"""How often each response was given, with what it was worth."""


def with_choices(
    item: Item, chooser: Chooser, given: Given, disputed: Mapping[Response, int], thirds: Thirds | None
) -> tuple[Item, tuple[str, ...]]:
    """Return ``item`` with what was chosen and typed, and what the best third chose more often than the key."""
    counts = _counts(chooser, given)
    offered = dict.fromkeys([*chooser.offered, *sorted(filter(chooser.is_offered, counts))])
    all_typed = _typed(chooser, counts)
    typed = {it: found for it, found in all_typed.items() if found[1] >= FLOOR}
    groups = [_counts(chooser, Counter((it.verdict, it.response) for it in group)) for group in thirds or ()]
    sizes = [sum(it.verdict != "unknown" for it in group) for group in thirds or ()]
    shows_thirds = thirds is not None and sum(map(len, thirds)) >= TO_SHARE

    def choice(part: Part) -> Choice:
        shares = [group[part] / size if size else 0.0 for group, size in zip(groups, sizes, strict=True)]
        return Choice(
            text=part[1],
            place=part[0],
            key=part in chooser.key,
            learners=counts[part],
            share=counts[part] / item.answered if item.answered >= TO_SHARE else None,
            thirds=(shares[0], shares[1], shares[2]) if shows_thirds else None,
        )

    item = replace(
        item,
        choices=tuple(map(choice, offered)),
        typed=tuple(Typed(text, typing.place, count) for typing, (text, count) in typed.items()),
        few_typed=len(typed) < len(all_typed),
        disputed=tuple(_disputed(chooser, disputed, typed)),
    )
    return item, tuple(_rivals(chooser, groups[-1], typed)) if groups else ()


def _counts(chooser: Chooser, given: Given) -> Counter[Part]:
    """Return how often each part was chosen or typed; of a typed answer that is right, the key."""
    counts: Counter[Part] = Counter()
    for (verdict, response), count in given.items():
        if verdict != "unknown":
            parts = chooser.key if chooser.is_typed and verdict == "right" else chooser.chosen(response)
            counts.update(dict.fromkeys(parts, count))
    return counts


def _typed(chooser: Chooser, counts: Mapping[Part, int]) -> Mapping[Typing, tuple[str, int]]:
    return spellings({part: count for part, count in counts.items() if not chooser.is_offered(part)})


def _disputed(
    chooser: Chooser, disputed: Mapping[Response, int], shown: Mapping[Typing, tuple[str, int]]
) -> Iterable[Typed]:
    """Yield the answers that should count, as their learners think, among the typed ones that are shown."""
    counts: Counter[Typing] = Counter()
    for response, count in disputed.items():
        counts.update(dict.fromkeys({folded(part) for part in chooser.chosen(response)}, count))
    for typing, count in sorted(counts.items(), key=lambda it: (-it[1], it[0])):
        if typing in shown:
            yield Typed(shown[typing][0], typing.place, count)


def _rivals(chooser: Chooser, best: Mapping[Part, int], shown: Mapping[Typing, tuple[str, int]]) -> Iterable[str]:
    """Yield what the best third chose more often than a key of the same place: perhaps it is right too."""
    keys: dict[str, int] = {}
    for part in chooser.key:
        keys[part[0]] = min(best[part], keys.get(part[0], best[part]))
    typed = {part: shown[folded(part)] for part in best if not chooser.is_offered(part) and folded(part) in shown}
    for part, count in sorted(best.items()):
        if part not in chooser.key and count > keys.get(part[0], count) and (chooser.is_offered(part) or part in typed):
            yield typed[part][0] if part in typed else part[1]
