"""How many questions the first bank has, beside what was planned: ``python -m tests.questions.totals``."""

from collections import Counter
from collections.abc import Mapping

from .texts import first_bank

BY_TYPE = {
    "single": 59,
    "multiple": 20,
    "true-false": 23,
    "short-answer": 4,
    "cloze": 4,
    "numeric": 2,
    "ordering": 4,
    "matching": 6,
    "recall": 1,
}
BY_TOPIC = {
    "definition": 9,
    "when-it-occurs": 8,
    "symptoms": 27,
    "spread": 8,
    "treatments": 37,
    "prognosis": 9,
    "changing-therapy": 11,
    "living-with-it": 14,
}
BY_DIFFICULTY = {"easy": 37, "medium": 67, "hard": 19}
PLANNED = 123
"""The second edition: 12 questions on matters of little use were retired, and 24 came."""


def table(title: str, planned: Mapping[str, int], found: Mapping[str, int]) -> str:
    """One table, with a sign where the two numbers differ."""
    names = [*planned, *sorted(set(found) - set(planned))]
    lines = [f"{title:<18}planned  found"]
    for name in names:
        wish, there = planned.get(name, 0), found.get(name, 0)
        lines.append(f"{name:<18}{wish:>7}{there:>7}{'' if wish == there else '  *'}")
    return "\n".join([*lines, f"{'all':<18}{sum(planned.values()):>7}{sum(found.values()):>7}"])


def report() -> str:
    """The three tables."""
    questions = first_bank().questions
    return "\n\n".join(
        (
            table("type", BY_TYPE, Counter(each.type for each in questions)),
            table("topic", BY_TOPIC, Counter(each.topic for each in questions)),
            table("difficulty", BY_DIFFICULTY, Counter(each.difficulty for each in questions)),
        )
    )


if __name__ == "__main__":
    print(report())
