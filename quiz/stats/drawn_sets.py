"""Exams whose questions were drawn by chance for each learner: a question can be compared with the others of each exam.

Nobody chose the questions, and no earlier answer did: which ones a learner got says nothing of what the learner knows.
So the answers that are missing are missing at random (Rubin 1976; as in matrix sampling, Lord 1962), and how a question
goes with the others can be estimated over everybody who got it. Their exams were not equally hard. Therefore an answer
counts by how far it is above or below the mean of all answers to its question, and a learner's rest is the mean of that
over the other questions of the exam. The correlation with it is what the corrected point-biserial of a fixed exam of
the same length is. Totals are not comparable, so there is no reliability of such a set, and no weight of a question.
"""

from collections.abc import Iterator, Sequence
from math import fsum

from quiz.stats import psychometrics
from quiz.stats.first_answers import FirstAnswer
from quiz.stats.fixed_sets import Compared, Version

_SHORTEST = 8
"""Questions of an exam at least: the rest of a shorter one says little of what somebody knows."""
_COMMON = 10
"""Learners who had a question, from whom on its mean is one to compare with."""

Exam = Sequence[tuple[Version, FirstAnswer]]
"""Each question that one learner got, with the answer."""


def compared(exams: Sequence[Exam]) -> Iterator[tuple[Version, Compared]]:
    """Yield each question of the ``exams``, one of each learner, with its answers beside what the others come to."""
    scores: dict[Version, list[float]] = {}
    for exam in exams:
        for version, answer in exam:
            scores.setdefault(version, []).append(answer.score)
    means = {version: psychometrics.mean(of) for version, of in scores.items() if len(of) >= _COMMON}
    found: dict[Version, tuple[list[FirstAnswer], list[float]]] = {}
    for exam in exams:
        above = {version: answer.score - means[version] for version, answer in exam if version in means}
        total = fsum(above.values())
        for version, answer in exam:
            others = len(above) - (version in above)
            if others >= _SHORTEST - 1:
                answers, rests = found.setdefault(version, ([], []))
                answers.append(answer)
                rests.append(round((total - above.get(version, 0.0)) / others, 9))  # so that equals are equal
    for version, (answers, rests) in found.items():
        yield version, Compared(answers, rests, drawn=True)
