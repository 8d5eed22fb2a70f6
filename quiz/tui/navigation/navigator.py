"""Which flow follows which request: a closed list.

This is the one place where the program loads what it needs when it needs it: each flow with its first request, and
with it the screens that it shows. The first picture loads none of them; :mod:`quiz.tui.preload` does so in the pauses
after it.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, assert_never

from quiz.library import OneQuestion, OpenLibrary, PractiseMistakes, ReadExplanations, Review, TakeBank
from quiz.tui import requests as ask

if TYPE_CHECKING:
    from quiz.library import Request
    from quiz.tui.navigation.adding_flow import AddingFlow
    from quiz.tui.navigation.bank_flow import BankFlow
    from quiz.tui.navigation.reading_flow import ReadingFlow
    from quiz.tui.navigation.saving_flow import SavingFlow
    from quiz.tui.navigation.session_flow import SessionFlow
    from quiz.tui.stage import Stage


class Navigator:
    """Hands each request to the flow that knows its subject."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    @cached_property
    def banks(self) -> BankFlow:
        """Return what comes before a session."""
        from quiz.tui.navigation.bank_flow import BankFlow

        return BankFlow(self._stage)

    @cached_property
    def sessions(self) -> SessionFlow:
        """Sessions."""
        from quiz.tui.navigation.session_flow import SessionFlow

        return SessionFlow(self._stage)

    @cached_property
    def reading(self) -> ReadingFlow:
        """Explanations to read again."""
        from quiz.tui.navigation.reading_flow import ReadingFlow

        return ReadingFlow(self._stage)

    @cached_property
    def adding(self) -> AddingFlow:
        """Banks to add."""
        from quiz.tui.navigation.adding_flow import AddingFlow

        return AddingFlow(self._stage)

    @cached_property
    def saving(self) -> SavingFlow:
        """Reviews to save."""
        from quiz.tui.navigation.saving_flow import SavingFlow

        return SavingFlow(self._stage)

    def follow(self, request: ask.QuizRequest) -> None:  # noqa: C901, PLR0915 - a closed match has one line a case
        """Do what a screen asks for."""
        match request:
            case ask.GoTo(destination):
                import_module(destination.module).open_on(self._stage)
            case ask.ChoosePerson():
                from quiz.tui.navigation.people_flow import choose_person

                choose_person(self._stage)
            case ask.OpenBank(entry):
                self.banks.open_bank(entry)
            case ask.ShowStanding(entry):
                from quiz.tui.navigation.standing_flow import show

                show(self._stage, entry)
            case ask.ChooseBank():
                self.banks.choose_bank(request)
            case ask.ChooseTopics():
                self.banks.choose_topics(request)
            case ask.OpenWords(bank):
                self.banks.open_words(bank)
            case ask.InspectBank():
                self.adding.inspect(request)
            case ask.BeginSession(session, entries):
                self.sessions.begin(session, entries)
            case ask.ResumeSession(session, entries):
                self.sessions.resume(session, entries)
            case ask.OpenPast(past, entries):
                self.sessions.open_past(past, entries)
            case ask.PractiseNamed():
                self.sessions.practise_named(request)
            case ask.TakeAnother(ended):
                self.sessions.take_another(ended)
            case ask.PractiseMissed(ended):
                self.sessions.practise_missed(ended)
            case ask.UndoLast(tutor):
                self.sessions.undo(tutor)
            case ask.ShowEnd(tutor):
                self.sessions.show_end(tutor)
            case ask.ShowMap():
                self.sessions.show_map(request)
            case ask.AskHandIn():
                self.sessions.ask_hand_in(request)
            case ask.AskReason(done):
                self.sessions.ask_reason(done)
            case ask.AskDate():
                from quiz.tui.navigation.settings_flow import ask_date

                ask_date(self._stage, request)
            case ask.ReadAll(entries):
                self.reading.read_all(entries)
            case ask.ReadBank():
                self.reading.read_bank(request)
            case ask.ReadNamed():
                self.reading.read_named(request)
            case ask.ReadAnswered():
                self.reading.read_answered(request)
            case ask.ChooseTopic():
                self.reading.choose_topic(request)
            case ask.SetRetired():
                self.reading.set_retired(request)
            case ask.SaveReview():
                self.saving.save_review(request)
            case ask.WriteNote():
                from quiz.tui.navigation.notes_flow import write_note

                write_note(self._stage, request)
            case ask.SaveStretch():
                self.saving.save_stretch(request)
            case ask.KeepOwn():
                from quiz.tui.navigation.notes_flow import keep_own

                keep_own(self._stage, request)
            case _:
                assert_never(request)

    def open(self, request: Request) -> None:
        """Show what the program was opened with, over its first screen."""
        match request:
            case OpenLibrary():
                pass
            case TakeBank():
                self.banks.offer(request)
            case PractiseMistakes(entry, settings):
                if entry:
                    self.banks.offer(TakeBank(entry, replace(settings, size=entry.bank.size)))
                self._stage.soon(lambda: self.sessions.begin(request))
            case Review():
                self._stage.soon(lambda: self.sessions.begin(request))
            case OneQuestion():
                self.sessions.begin(request)
            case ReadExplanations():
                self.reading.read(request, self._stage.workspace.entries)
            case _:
                assert_never(request)
        news = self._stage.workspace.news
        if news:
            self._stage.soon(lambda: self._stage.report(news))
