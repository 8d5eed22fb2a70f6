"""Gathers the sessions of many learners that can be compared: those with the same questions, and exams by chance."""

from collections.abc import Callable, Iterable, Sequence

from quiz.stats import drawn_sets
from quiz.stats.first_answers import FirstAnswer, Name, Sitting
from quiz.stats.fixed_sets import ENOUGH, Compared, Table, Version

_FEWEST = 10
"""Learners from whom on the first doubts are noted; what fewer had is not compared."""


class _Numbers(dict[FirstAnswer, int]):
    """The number of the version that each answer belongs to, which sorts and compares faster than the version."""

    def __init__(self, version_of: Callable[[FirstAnswer], Version]) -> None:
        super().__init__()
        self.version_of = version_of
        self._numbers: dict[Version, int] = {}

    def __missing__(self, answer: FirstAnswer) -> int:
        version = self.version_of(answer)
        return self.setdefault(answer, self._numbers.setdefault(version, len(self._numbers)))

    @property
    def versions(self) -> Sequence[Version]:
        """Return the versions by their numbers."""
        return tuple(self._numbers)


Row = tuple[FirstAnswer, ...]


class Sets:
    """Sessions in which every planned question was answered for the first time."""

    def __init__(self, version_of: Callable[[FirstAnswer], Version], left_out: frozenset[Name]) -> None:
        self._numbers, self._left_out = _Numbers(version_of), left_out
        self._fixed: dict[tuple[int, ...], list[Row]] = {}
        self._drawn: dict[str, list[Row]] = {}

    def add(self, sittings: Iterable[Sitting]) -> None:
        """Add the sessions of one learner, without the questions that are ``left_out``."""
        drawn: dict[str, Row] = {}
        for sitting in sittings:
            if not self._left_out.issuperset(sitting.missing):
                continue
            found = {self._numbers[it]: it for it in sitting.answers if it.name not in self._left_out}
            if len(found) < 2:
                continue
            numbers = tuple(sorted(found))
            row = tuple([found[number] for number in numbers])
            if self._left_out.issuperset(sitting.waiting):
                self._fixed.setdefault(numbers, []).append(row)
            if sitting.drawn:
                drawn.setdefault(sitting.drawn, row)  # the first exam of each learner, so that rows are independent
        for of, row in drawn.items():
            self._drawn.setdefault(of, []).append(row)

    def tables(self) -> Sequence[Table]:
        """Return the fixed sets that enough learners had, the one with most learners first."""
        versions, found = self._numbers.versions, []
        for numbers, rows in self._fixed.items():
            if len(rows) >= _FEWEST:
                columns = sorted(range(len(numbers)), key=lambda at: versions[numbers[at]])
                sorted_rows = [tuple([row[at] for at in columns]) for row in rows]
                found.append(Table(tuple([versions[numbers[at]] for at in columns]), sorted_rows))
        return sorted(found, key=lambda table: (-len(table.answers), table.versions))

    def compared(self, tables: Iterable[Table]) -> dict[Version, Compared]:
        """Return what is compared for each question: a fixed set that enough had, else whatever most learners had."""
        found: dict[Version, Compared] = {}
        for table in tables:
            for version, compared in table.compared():
                found.setdefault(version, compared)
        for _, rows in sorted(self._drawn.items(), key=lambda it: (-len(it[1]), it[0])):
            exams = [[(self._numbers.version_of(answer), answer) for answer in row] for row in rows]
            for version, compared in drawn_sets.compared(exams):
                size = len(found[version].answers) if version in found else _FEWEST - 1
                if size < min(ENOUGH, len(compared.answers)):
                    found[version] = compared
        return found
