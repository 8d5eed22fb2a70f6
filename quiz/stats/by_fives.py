"""Lets the answers to a question count five learners at a time.

Whoever looks at figures before and after one more learner answered would see what that learner answered. So of each
question the learners count in the order in which they answered, and those after the last whole group of ``FLOOR`` wait
until it is whole. The same answers always give the same groups: a server that starts again shows nothing else.
"""

from collections.abc import Iterator, Mapping

from quiz.stats.first_answers import FirstAnswer, LearnerAnswers, Name, Sitting
from quiz.stats.items import FLOOR

_Version = tuple[Name, str]


def by_fives(learners: Mapping[str, LearnerAnswers]) -> Iterator[LearnerAnswers]:
    """Yield what each of ``learners``, in the order of their names, adds to figures that show nobody's answer."""
    order: dict[_Version, list[tuple[float, str]]] = {}
    for name, learner in sorted(learners.items()):
        for version, at in learner.since.items():
            order.setdefault(version, []).append((at, name))
    waiting: dict[str, set[_Version]] = {}
    for version, found in order.items():
        for _, name in sorted(found)[len(found) - len(found) % FLOOR :]:
            waiting.setdefault(name, set()).add(version)
    for name, learner in sorted(learners.items()):
        yield _without(learner, waiting[name]) if name in waiting else learner


def _without(learner: LearnerAnswers, waiting: set[_Version]) -> LearnerAnswers:
    disputes = frozenset(it for it in learner.disputes if (it.name, it.edition) not in waiting)
    return learner._replace(sittings=tuple(_part(it, waiting) for it in learner.sittings), disputes=disputes)


def _part(sitting: Sitting, waiting: set[_Version]) -> Sitting:
    """Return a session in which some answers wait, so that it is no whole set of questions."""

    def counts(answer: FirstAnswer) -> bool:
        return (answer.name, answer.edition) not in waiting

    left_out = tuple(it.name for it in sitting.answers if not counts(it))
    return sitting._replace(
        answers=tuple(filter(counts, sitting.answers)),
        beside=tuple(filter(counts, sitting.beside)),
        waiting=left_out,
    )
