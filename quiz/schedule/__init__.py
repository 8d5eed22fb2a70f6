"""When a question should come back: what is remembered of it, and the day on which it is due. Alone in knowing fsrs.

FSRS-6 models memory by two numbers: *stability*, the days after which recall has fallen to 90 %, and *difficulty*, from
1 to 10. Each review changes both; nothing else is kept. Days are whole days on the learner's clock, and a day begins at
four in the morning, so that a late evening still belongs to its day. The first answer of a day decides; what follows on
the same day is practice and changes nothing here.

When a question is due follows from stability, the day of the last review and what the learner chose: how much they want
to remember (retention), and perhaps the date of an exam. It is worked out when a list is drawn and never stored.
"""

from quiz.schedule.days import Stretch, day_named, day_of
from quiz.schedule.due import MOST_DAYS, Aim, chance_of_recall, days_until, due_day, interval, place_of, window
from quiz.schedule.memory import Memory, Rating, begin_again, review, stability_of_doubt
