"""How many questions the first bank has, beside what was planned: ``python -m tests.questions.totals``."""

from collections import Counter
from collections.abc import Mapping

from .texts import first_bank

BY_TYPE = {
    "single": 42,
    "multiple": 17,
    "true-false": 21,
    "short-answer": 6,
    "cloze": 7,
    "numeric": 3,
    "ordering": 4,
    "matching": 6,
    "recall": 1,
}
"""Of four questions that came late only the number is planned."""
BY_TOPIC = {
    "definition": 10,
    "when-it-occurs": 9,
    "symptoms": 22,
    "spread": 8,
    "treatments": 35,
    "prognosis": 9,
    "changing-therapy": 11,
    "living-with-it": 7,
}
BY_DIFFICULTY = {"easy": 27, "medium": 58, "hard": 21}
"""Without the five that came late."""
PLANNED = 111
"""106 of the first plan, and clots, bone-strengthening drugs, trials, low mood and CDK4/6 inhibitors."""


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
