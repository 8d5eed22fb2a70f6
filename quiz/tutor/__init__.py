"""One session with its effects: clock, seed, engine and store meet here and nowhere else."""

from quiz.tutor.tutor import Clock, Tutor, World, begin, resume

__all__ = ["Clock", "Tutor", "World", "begin", "resume"]
