"""The front end for a browser, pure: what there is to show becomes HTML, and a form becomes an event.

No server, no store and no session of its own: whoever serves the pages asks the library and the tutor as the other
front ends do, draws with the functions named here, and sends what ``event`` returns to the tutor.
"""

from typing import TYPE_CHECKING

from quiz import lazy

if TYPE_CHECKING:
    from quiz.page.class_pages import ClassFigures, forget, join, keep, notice, operator
    from quiz.page.context import Context, Link, Name
    from quiz.page.drawing import asset
    from quiz.page.fields import Form, first
    from quiz.page.forms import Again, event, follow, going_on, not_kept, note_or_mark
    from quiz.page.homes import bank, home, nothing, requested
    from quiz.page.looking_back import chosen_row, history, standing
    from quiz.page.questions import Known, arriving, question
    from quiz.page.rereading import deciding, gone_notes, of_gone, reading, who_to_call, words
    from quiz.page.sessions import chosen, end, hand_in, map_of, seen
else:
    __getattr__ = lazy.names(
        __name__,
        {
            "class_pages": "ClassFigures forget join keep notice operator",
            "context": "Context Link Name",
            "drawing": "asset",
            "fields": "Form first",
            "forms": "Again event follow going_on not_kept note_or_mark",
            "homes": "bank home nothing requested",
            "looking_back": "chosen_row history standing",
            "questions": "Known arriving question",
            "rereading": "deciding gone_notes of_gone reading who_to_call words",
            "sessions": "chosen end hand_in map_of seen",
        },
    )
