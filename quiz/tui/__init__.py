"""The full-screen front end: screens that translate keys to events and sessions to text. Alone in knowing Textual."""

from quiz.tui.app import QuizApp, run
