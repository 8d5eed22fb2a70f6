"""Replaying facts: what happened in a session, and how a person stands with each question. Pure; nothing is stored.

Facts are appended and never rewritten, so everything else is a fold over them. There is one fold, here:

* ``advance`` takes one session one fact further. It knows no bank: an exam keeps one answer per question, an undoing
  removes what came after the answer it names, a question skipped twice leaves the session, flags outlive an undoing.
* ``engine`` puts the questions of a bank beside that value and adds what is on the screen. So what is resumed is what
  was left, and a question that is gone from its bank is gone from the screen but not from the facts.
* ``ledger`` turns a session into the rows that ``store`` keeps beside the facts, so that no screen waits for a fold.

The order of things is (time, session, number in the session). Inside a session the number alone decides, so a clock
that was set back changes nothing there.
"""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.replay.records import Dated, belongs_to, local_time, sessions
    from quiz.replay.run import DECISIONS, Ended, Met, Run, Showing, advance, replay
else:
    # Whoever only reads the rows of the ledger replays nothing.
    __getattr__ = lazy.names(
        __name__,
        {
            "records": "Dated belongs_to local_time sessions",
            "run": "DECISIONS Ended Met Run Showing advance replay",
        },
    )
