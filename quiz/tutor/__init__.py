"""One session with its effects: clock, seed, engine and store meet here and nowhere else."""

from typing import TYPE_CHECKING

from quiz import lazy
from quiz.store.environment import Clock, Environment
from quiz.tutor.tutor import Tutor, begin, resume

if TYPE_CHECKING:
    from quiz.tutor.account import Fresh
    from quiz.tutor.feedback import Feedback, explained
    from quiz.tutor.links import Links
    from quiz.tutor.outlook import Outlook, Return
    from quiz.tutor.own import OwnOf, keep, retire, take_away
else:
    # The first question is asked without them: nothing was answered that could be explained.
    __getattr__ = lazy.names(
        __name__,
        {
            "account": "Fresh",
            "feedback": "Feedback explained",
            "links": "Links",
            "outlook": "Outlook Return",
            "own": "OwnOf keep retire take_away",
        },
    )
