"""The figures of where a learner stands, counted again from facts alone, one answer after the other."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from quiz import kinds
from quiz.library.bank_standing import Scope
from quiz.model import Bank, Record
from quiz.preferences import Preferences
from quiz.replay import sessions
from quiz.replay.ledger import Entry, entries, of_one_question
from quiz.replay.same_question import sameness, signature_of
from quiz.schedule import Aim, Memory, chance_of_recall, due_day, place_of, review, stability_of_doubt
from quiz.stats.psychometrics import wilson

SAID = {1: 0.335, 2: 0.735, 3: 0.9}


class First(NamedTuple):
    """The first answer of a day to a question."""

    day: int
    right: bool
    certainty: int | None
    choices: int
    waited: int | None
    stability: float
    chance: float


class Life:
    """All answers to one question, one after the other."""

    def __init__(self, own: Sequence[Entry], signature: str = "") -> None:
        self.firsts: list[First] = []
        self.known_after: dict[int, tuple[bool, Memory | None]] = {}
        self.memory: Memory | None = None
        self.right = self.soon = self.retired = False
        self.place = self.reviews = 0
        self.signature, day = "", 0
        for entry in own:
            if not entry.verdict:
                self.retired = entry.retired
                continue
            new_day, day = entry.day > day, max(day, entry.day)
            self._answer(entry, day, new_day=new_day)
        if self.memory and signature and sameness(self.signature, signature) == "edited":
            self.memory = self.memory._replace(stability=stability_of_doubt())
            self.soon = False

    def _answer(self, entry: Entry, day: int, *, new_day: bool) -> None:
        if self.memory and self.signature[:16] and entry.signature and entry.signature[:16] != self.signature[:16]:
            self.memory = review(None, 2, self.memory.day)
        memory, counts = self.memory, entry.rating is not None
        if new_day and entry.turn == 1:
            reviewed = memory if counts and memory and day > memory.day else None
            stability, waited = (reviewed.stability, day - reviewed.day) if reviewed else (1.0, None)
            chance = chance_of_recall(stability, waited or 0)
            right = entry.first == "right"
            self.firsts.append(First(day, right, entry.certainty, entry.choices, waited, stability, chance))
        self.right = entry.verdict == "right"
        if entry.rating is not None and (memory is None or entry.day > memory.day):
            self.memory = review(memory, entry.rating, entry.day)
            self.soon, self.place = entry.sure and not self.right, place_of(entry.session, entry.seq)
            self.reviews += 1
        self.signature = entry.signature or self.signature
        self.known_after[day] = self.right, self.memory

    def known(self, on: int) -> bool:
        """Whether the question was known at the end of a day, as far as was known of it then."""
        days = [day for day in self.known_after if day <= on]
        return bool(days) and _known(*self.known_after[max(days)], on)

    def known_today(self, today: int) -> bool:
        return _known(self.right, self.memory, today)

    def secure(self, today: int) -> bool:
        sure = self.memory is None or chance_of_recall(self.memory.stability, today - self.memory.day) >= 0.9
        return self.right and sure and len({first.day for first in self.firsts if first.right}) >= 3

    def due(self, name: tuple[str, str], aim: Aim) -> int | None:
        if self.retired or self.memory is None:
            return None
        key = f"{name[0]}/{name[1]}/{self.reviews}"
        day = self.memory.day
        return day + 1 if self.soon else due_day(self.memory.stability, aim, day=day, key=key, place=self.place)

    def on_time(self, aim: Aim) -> list[First]:
        """The reviews between two thirds of the planned days, and four thirds and one day."""
        per_day = (aim.retention ** (-1 / 0.1542) - 1) / (0.9 ** (-1 / 0.1542) - 1)
        found = []
        for first in self.firsts:
            ideal = min(max(1.0, first.stability * per_day), aim.most_days)
            if first.waited is not None and ideal * 2 / 3 <= first.waited <= ideal * 4 / 3 + 1:
                found.append(first)
        return found

    @property
    def sure_and_missed(self) -> int:
        """The last day on which the learner was sure and wrong, if it was not right on a later one."""
        missed = max((first.day for first in self.firsts if first.certainty == 3 and not first.right), default=0)
        return missed if missed > max((first.day for first in self.firsts if first.right), default=0) else 0


def _known(right: bool, memory: Memory | None, on: int) -> bool:  # noqa: FBT001 - a pair that is kept together
    return right and (memory is None or chance_of_recall(memory.stability, on - memory.day) >= 0.7)


class Recount:
    """Everything that ``measure`` returns, in the same shapes where it matters."""

    def __init__(self, records: Iterable[Record], banks: Sequence[Bank], scope: Scope) -> None:
        by_id: defaultdict[tuple[str, str], list[Entry]] = defaultdict(list)
        dated = sessions(sorted(records, key=lambda record: (record.session, record.fact.seq)))
        every = sorted((it for name, of in dated.items() for it in entries(name, of)), key=lambda it: it.moment)
        self.entries = [it for it in every if not scope.only or it.bank in {bank.id for bank in banks}]
        for entry in self.entries:
            by_id[entry.bank, entry.question].append(entry)
        self.scope, self.banks, self.today = scope, banks, scope.today
        self.aim = {bank.id: _aim(bank, scope.preferences) for bank in banks}
        self.there: dict[tuple[str, str], Life] = {}
        self.every = {name: Life(of_one_question(own, "")) for name, own in by_id.items() if _answered(own)}
        for bank in banks:
            for question in bank.questions:
                own = by_id[bank.id, question.id]
                signature = signature_of(question)
                latest = of_one_question(own, "")
                if _answered(latest) and sameness(Life(latest).signature, signature) == "other":
                    latest = of_one_question(own, signature)
                if _answered(latest):
                    self.there[bank.id, question.id] = Life(latest, signature)
        self.every |= self.there

    def asked(self, bank: Bank) -> list[tuple[str, str]]:
        """The questions of a bank that count where the learner did not bring in the sensitive ones."""
        return [(bank.id, it.id) for it in bank.questions if self.scope.sensitive or not bank.sensitive(it)]

    def graded(self) -> dict[tuple[str, str], Life]:
        names = [
            (bank.id, it.id)
            for bank in self.banks
            for it in bank.questions
            if kinds.graded(it)
            if self.scope.sensitive or not bank.sensitive(it)
        ]
        return {name: self.there[name] for name in names if name in self.there}

    def counting(self) -> list[Life]:
        """The lives of the questions that count."""
        names = [name for bank in self.banks for name in self.asked(bank)]
        return [self.there[name] for name in names if name in self.there]

    def seen(self) -> tuple[int, int, int, int, int]:
        lives = self.counting()
        every, of = (sum(map(len, each)) for each in ([it.questions for it in self.banks], map(self.asked, self.banks)))
        known, secure = (
            sum(rule(self.today) for rule in rules)
            for rules in ([life.known_today for life in lives], [life.secure for life in lives])
        )
        return of, len(lives), known, secure, every - of

    def retention(self) -> tuple[int, int, float]:
        plain = _aim(None, self.scope.preferences)
        found = [it for name, life in self.every.items() for it in life.on_time(self.aim.get(name[0], plain))]
        return len(found), sum(it.right for it in found), sum(it.chance for it in found)

    def due(self, days: int) -> list[int]:
        counts = [0] * days
        for bank in self.banks:
            for name in self.asked(bank):
                day = self.there[name].due(name, self.aim[bank.id]) if name in self.there else None
                if day is not None and day - self.today < days:
                    counts[max(0, day - self.today)] += 1
        return counts

    def answers(self) -> tuple[int, list[int]]:
        monday = next(
            day for day in range(self.today - 105, self.today - 112, -1) if date.fromordinal(day).weekday() == 0
        )
        counts = Counter(entry.day for entry in self.entries if entry.verdict)
        return monday, [counts[day] for day in range(monday, self.today + 1)]

    def known(self) -> list[int]:
        lives = self.counting()
        past = [sum(life.known(self.today - 7 * weeks) for life in lives) for weeks in range(16, 0, -1)]
        return [*past, sum(life.known_today(self.today) for life in lives)]

    def first_days(self) -> list[First]:
        """The first answers to graded questions of today, sensitive ones too, by day."""
        recall = {(bank.id, it.id) for bank in self.banks for it in bank.questions if not kinds.graded(it)}
        found = [first for name, life in self.there.items() if name not in recall for first in life.firsts]
        return sorted(found, key=lambda first: first.day)

    def hardest(self) -> list[tuple[tuple[str, str], int, int]]:
        found = []
        for name, life in self.graded().items():
            right, of = sum(first.right for first in life.firsts), len(life.firsts)
            if of >= 3 and right / of < 0.8:
                found.append((wilson(right, of).high, name, right, of))
        return [(name, right, of) for _, name, right, of in sorted(found)[:10]]

    def topics(self) -> dict[tuple[str, str], tuple[int, int, int, int, int]]:
        """Of each topic: questions, left out, known, right, first answers."""
        found: dict[tuple[str, str], tuple[int, int, int, int, int]] = {}
        graded = self.graded()
        for bank in self.banks:
            if not any(name[0] == bank.id for name in self.there):
                continue
            asked = self.asked(bank)
            for topic in {it.topic for it in bank.questions}:
                names = [(bank.id, it.id) for it in bank.questions if it.topic == topic]
                own = [name for name in names if name in asked]
                firsts = [first for name in own if name in graded for first in graded[name].firsts]
                known = sum(name in self.there and self.there[name].known_today(self.today) for name in own)
                counts = len(own), len(names) - len(own), known, sum(it.right for it in firsts), len(firsts)
                found[bank.id, topic] = counts
        return found

    def certainty(self) -> tuple[list[tuple[int, int]], float]:
        said = [first for life in self.every.values() for first in life.firsts if first.certainty]
        levels = [[first.right for first in said if first.certainty == level] for level in SAID]
        squares = 0.0
        for first in said:
            assert first.certainty
            guess = 0.5 / first.choices if first.certainty == 1 and first.choices else 0
            squares += (SAID[first.certainty] + guess - first.right) ** 2
        return [(sum(level), len(level)) for level in levels], squares

    def sure_and_missed(self) -> set[tuple[str, str]]:
        return {name for name, life in self.graded().items() if life.sure_and_missed}


def _answered(own: Iterable[Entry]) -> bool:
    return any(entry.verdict for entry in own)


def _aim(bank: Bank | None, preferences: Preferences) -> Aim:
    most = 365 if bank and bank.domain == "medicine" else 3650
    return Aim(preferences.retention, preferences.exam_date, most, preferences.spread)
