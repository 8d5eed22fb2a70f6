"""What a response chose, part by part, of a question as its bank has it today: for all types in one way."""

from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cache
from math import factorial, perm, prod
from typing import NamedTuple, assert_never

from quiz import kinds
from quiz.model import Arrange, Fill, Gap, Grading, Pair, Pick, Question, Response, Reveal, Write, shown_texts

Part = tuple[str, str]
"""Where something was chosen (a gap, a position, the left side of a pair; else empty), and its text."""


class Typing(NamedTuple):
    """A typed text with everything that is the same to a reader."""

    place: str
    folded: str


class Chooser:
    """Knows what a question offers, and what a response chose of that or typed beside it."""

    def __init__(self, question: Question, grading: Grading) -> None:
        self._question, self._grading = question, grading
        self._interaction = kinds.present(question, tuple)
        self._texts = frozenset(shown_texts(self._interaction))
        parts = kinds.explain(question, (), grading) if not isinstance(self._interaction, Reveal) else ()
        self.key: frozenset[Part] = frozenset((part.place, part.text) for part in parts if part.right)
        self.offered: tuple[Part, ...] = tuple(dict.fromkeys([*((p.place, p.text) for p in parts), *self._of_gaps()]))
        self._loose = frozenset(offered for offered in self.offered if offered not in self.key and not offered[0])
        """What can be chosen in any place: the decoys of pairs."""
        self.chosen = cache(self._chosen)

    def _of_gaps(self) -> Iterable[Part]:
        if isinstance(self._interaction, Fill):
            gaps = (part for part in self._interaction.parts if isinstance(part, Gap))
            for number, gap in enumerate(gaps, 1):
                yield from ((str(number), option) for option in gap.options)

    @property
    def is_typed(self) -> bool:
        """Return whether the whole response is typed."""
        return isinstance(self._interaction, Write)

    @property
    def lists_all(self) -> frozenset[Part]:
        """Return the distractors that everybody sees: options, those of gaps, and decoys."""
        return frozenset(self.offered) - self.key

    @property
    def chance(self) -> float:
        """Return the probability that somebody who knows nothing is right; 0 where it is typed or self-judged."""
        match self._interaction:
            case Pick(options=options, many=many):
                return 1 / (2 ** len(options) - 1 if many else len(options))
            case Fill(parts=parts):
                return prod(1 / len(gap.options) if gap.options else 0 for gap in parts if isinstance(gap, Gap))
            case Arrange(items=items):
                return 1 / factorial(len(items))
            case Pair(lefts=lefts, rights=rights):
                return 1 / perm(len(rights), len(lefts))
            case Write() | Reveal():
                return 0
            case _:
                assert_never(self._interaction)

    def _chosen(self, response: Response) -> frozenset[Part]:
        """Return what ``response`` chose or typed; of typed responses what was typed, right or not."""
        if isinstance(self._interaction, Reveal):
            return frozenset()
        if self.is_typed:
            return frozenset({("", response[0])} if response else ())
        parts = kinds.explain(self._question, response, self._grading)
        chosen = {(part.place, part.text) for part in parts if part.chosen}
        return frozenset(chosen | {("", text) for _, text in chosen if ("", text) in self._loose})

    def is_offered(self, part: Part) -> bool:
        """Return whether a part that was chosen was there to choose, and not typed."""
        return (
            part in self.key
            or part in self.offered
            or (part[1] in self._texts and not isinstance(self._interaction, Fill))
        )


def folded(part: Part) -> Typing:
    """Return a typed text without what spacing and capitals make different."""
    return Typing(part[0], " ".join(part[1].split()).casefold())


def spellings(typed: Mapping[Part, int]) -> dict[Typing, tuple[str, int]]:
    """Return how often each text was typed, under its most frequent spelling; the most frequent first."""
    groups: dict[Typing, Counter[str]] = {}
    for part, count in typed.items():
        groups.setdefault(folded(part), Counter())[" ".join(part[1].split())] += count
    found = {
        typing: (min(group, key=lambda text: (-group[text], text)), group.total()) for typing, group in groups.items()
    }
    return dict(sorted(found.items(), key=lambda it: (-it[1][1], it[0])))
