"""The counts of a session that has ended, each as a sentence, for the front ends that draw them alike."""

from typing import assert_never

from quiz import wording
from quiz.tutor import ending


def sentence(count: ending.Count) -> str:
    """Return one count of a session as a sentence."""
    words = wording.endings
    match count:
        case ending.NothingAnswered():
            return words.NOTHING_ANSWERED
        case ending.AtOnce(right, learned, again):
            return words.at_once(right, learned, again)
        case ending.RightInExam(right, of):
            return words.right_in_exam(right, of)
        case ending.Marks(earned, most):
            return wording.certainty.total(earned, most)
        case ending.LevelCount(level, right, of):
            return wording.certainty.level(level, right, of)
        case ending.TopicCount(title, right, of):
            return words.topic(title, right, of)
        case ending.Recalled(knew, of):
            return words.recalled(knew, of)
        case ending.ShouldCount(answers):
            return f"{wording.pluralize(answers, 'answer')} that you think should count."
        case ending.PutOff(questions):
            return words.put_off(questions)
        case ending.LookAgain():
            return words.LOOK_AGAIN
        case ending.AllRight(exam):
            return words.all_right(exam=exam)
        case _:
            assert_never(count)
