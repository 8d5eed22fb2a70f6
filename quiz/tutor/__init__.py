"""One session with its effects: clock, seed, engine and store meet here and nowhere else."""

from quiz.store.environment import Clock, Environment
from quiz.tutor.feedback import Cited, Feedback, explained, feedback
from quiz.tutor.tutor import Tutor, begin, resume

__all__ = [
    "Cited",
    "Clock",
    "Environment",
    "Feedback",
    "Tutor",
    "begin",
    "explained",
    "feedback",
    "resume",
]
