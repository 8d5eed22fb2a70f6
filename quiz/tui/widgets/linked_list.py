"""Lists of rows that follow one another on a screen: one cursor walks through all of them."""

from quiz.tui.widgets.choice_list import ChoiceList


class LinkedList(ChoiceList):
    """A list whose cursor goes on in the next such list of its screen; only one of them has a cursor."""

    def cross(self, by: int) -> None:
        """Go to the list ``by`` places on, if there is one."""
        lists = list(self.screen.query(LinkedList))
        at = lists.index(self) + by
        if 0 <= at < len(lists):
            lists[at].highlighted = 0 if by > 0 else len(lists[at].rows) - 1
            lists[at].focus()

    def on_focus(self) -> None:
        """Take the cursor from the list that had it."""
        for other in self.screen.query(LinkedList):
            if other is not self:
                other.highlighted = None
        if self.highlighted is None and self.rows:
            self.highlighted = 0

    def action_cursor_down(self) -> None:
        """Go down a row, from the last one to the next list."""
        if self.highlighted == len(self.rows) - 1:
            self.cross(1)
        else:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """Go up a row, from the first one to the list before."""
        if self.highlighted == 0:
            self.cross(-1)
        else:
            super().action_cursor_up()
