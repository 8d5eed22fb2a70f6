"""One session with its effects: clock, seed, engine and store meet here and nowhere else."""

from quiz.store.environment import Clock, Environment
from quiz.tutor.account import Fresh
from quiz.tutor.feedback import Feedback, explained, feedback
from quiz.tutor.outlook import Outlook, Return
from quiz.tutor.tutor import Tutor, begin, resume

__all__ = [
    "Clock",
    "Environment",
    "Feedback",
    "Fresh",
    "Outlook",
    "Return",
    "Tutor",
    "begin",
    "explained",
    "feedback",
    "resume",
]
