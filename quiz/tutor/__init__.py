"""One session with its effects: clock, seed, engine and store meet here and nowhere else."""

from quiz.store.world import Clock, World
from quiz.tutor.feedback import Cited, Feedback, explained, feedback
from quiz.tutor.rehearsal import Rehearsal, State
from quiz.tutor.tutor import Tutor, begin, resume

__all__ = [
    "Cited",
    "Clock",
    "Feedback",
    "Rehearsal",
    "State",
    "Tutor",
    "World",
    "begin",
    "explained",
    "feedback",
    "resume",
]
