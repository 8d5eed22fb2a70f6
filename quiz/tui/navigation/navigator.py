"""Which flow follows which request: a closed list.

A flow is loaded with the first request that it follows, and with it the screens that it shows. The first picture needs
none of them; :mod:`quiz.tui.preload` loads them in the pauses after it.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, assert_never

from quiz import lazy
from quiz.errors import QuizError
from quiz.library import OneQuestion, OpenLibrary, PractiseMistakes, ReadExplanations, Review, TakeBank
from quiz.tui import requests as ask

if TYPE_CHECKING:
    from quiz.library import Request
    from quiz.tui.navigation import (
        adding_flow,
        bank_flow,
        notes_flow,
        reading_flow,
        saving_flow,
        session_flow,
        standing_flow,
    )
    from quiz.tui.stage import Stage
else:
    _FLOWS = ("adding", "bank", "notes", "reading", "saving", "session", "standing")
    adding_flow, bank_flow, notes_flow, reading_flow, saving_flow, session_flow, standing_flow = (
        lazy.module(f"quiz.tui.navigation.{subject}_flow") for subject in _FLOWS
    )


def follow(stage: Stage, request: ask.QuizRequest) -> None:
    """Do what a screen of a quiz asks for; report why where that fails."""
    try:
        _follow(stage, request)
    except QuizError as error:
        stage.report(str(error))


def _follow(stage: Stage, request: ask.QuizRequest) -> None:  # noqa: C901 - a closed match
    match request:
        case ask.GoTo(module):
            import_module(module).open_on(stage)
        case ask.OpenBank(entry):
            bank_flow.open_bank(stage, entry)
        case ask.ShowStanding(entry):
            standing_flow.show(stage, entry)
        case ask.InspectBank():
            adding_flow.inspect(stage, request)
        case ask.BeginSession(session, entries):
            session_flow.begin(stage, session, entries)
        case ask.PractiseRow():
            session_flow.practise_row(stage, request)
        case ask.TakeAnother():
            session_flow.take_another(stage, request)
        case ask.ResumeSession(session, entries):
            session_flow.resume_session(stage, session, entries)
        case ask.OpenPast(past, entries):
            session_flow.open_past(stage, past, entries)
        case ask.UndoLast(tutor):
            session_flow.undo(stage, tutor)
        case ask.ShowEnd(tutor):
            session_flow.show_end(stage, tutor)
        case ask.Read():
            reading_flow.read_bank(stage, request)
        case ask.ReadNamed():
            reading_flow.read_named(stage, request)
        case ask.ReadAnswered():
            reading_flow.read_answered(stage, request)
        case ask.KeepOwn():
            notes_flow.keep_own(stage, request)
        case ask.SaveStretch():
            saving_flow.save_stretch(stage, request)
        case ask.SaveReview():
            saving_flow.save_review(stage, request)
        case _:
            assert_never(request)


def open_with(stage: Stage, request: Request) -> None:
    """Show what the program was opened with, over its first screen."""
    match request:
        case OpenLibrary():
            pass
        case TakeBank():
            bank_flow.offer(stage, request)
        case PractiseMistakes(entry, settings):
            if entry:
                bank_flow.offer(stage, TakeBank(entry, settings._replace(size=entry.bank.size)))
            stage.call_after_refresh(follow, stage, ask.BeginSession(request))
        case Review():
            stage.call_after_refresh(follow, stage, ask.BeginSession(request))
        case OneQuestion():
            follow(stage, ask.BeginSession(request))
        case ReadExplanations():
            reading_flow.read(stage, request, stage.workspace.entries)
        case _:
            assert_never(request)
    if stage.workspace.news:
        stage.call_after_refresh(stage.report, stage.workspace.news)
