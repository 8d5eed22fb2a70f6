"""What follows what where a bank is added from the library: its path, what it is, and its row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from quiz import wording
from quiz.errors import QuizError
from quiz.tui import later
from quiz.tui.rereading import Rereading
from quiz.tui.screens.library import Library

if TYPE_CHECKING:
    from quiz.library.candidate import Candidate
    from quiz.tui.screens.adding import AddPaper


class Adding(Rereading):
    """The part of the app that brings banks in."""

    def on_library_add_asked(self) -> None:
        """A bank is to be added."""
        if isinstance(self.screen, Library):
            self.push_screen(later.offers.AddPaper(self.opening.folder))

    def on_add_paper_given(self, message: AddPaper.Given) -> None:
        """Look at the bank at a path; one that cannot be added is said why, and another path can be given."""
        paper = message.screen
        if self.screen is not paper:
            return
        try:
            candidate = later.candidate.look_at(message.written, self.opening.refresh(), self.opening.folder)
        except QuizError as error:
            paper.refuse(str(error))
            return
        there = candidate.same
        if there:
            self.back_to_library(there.path, wording.adding.already_here(there.about.title))
        else:
            offer = later.offers.Offer(candidate, lambda row: self.settle_adding(paper, candidate, add=row == 0))
            self.push_screen(offer)

    def settle_adding(self, paper: AddPaper, candidate: Candidate, *, add: bool) -> None:
        """Add a bank that was looked at, or do not."""
        if not add:
            self.back_to_library("", wording.adding.NOT_ADDED)
            return
        try:
            added = later.user_banks.put_in(candidate, self.opening.own, self.opening.environment.clock())
        except QuizError as error:
            paper.refuse(str(error))
            return
        beside = [path.name for path in added.replaced]
        self.back_to_library(str(added.path), wording.adding.added_here(candidate.entry.about.title, beside))

    def back_to_library(self, path: str, news: str) -> None:
        """Go back to the list of banks, with the cursor on the bank at ``path``."""
        while not isinstance(self.screen, Library) and len(self.screen_stack) > 1:
            self.pop_screen()
        if isinstance(self.screen, Library):
            self.screen.show_next(path, news)
