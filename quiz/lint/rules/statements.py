"""Statements to judge, true or false."""

import re
from collections.abc import Iterator

from quiz.lazy import pattern
from quiz.lint.contexts import QuestionContext
from quiz.lint.language.listed_words import absolutes, vague
from quiz.lint.language.quotations import unquoted, without_phrases
from quiz.lint.language.words import word_count
from quiz.lint.rule import ENGLISH, Finding, QuestionRule, Rule, code
from quiz.lint.thresholds import STATEMENT_WORDS


def statement_length(question: QuestionContext) -> Iterator[Finding]:
    """Yield the statement that has too many words."""
    number = word_count(question.stem)
    if number > STATEMENT_WORDS:
        yield Finding(
            question.at("stem"), f"This statement has {number} words.", "Keep the one idea that is to be judged."
        )


_VERB = (
    r"(?:is|are|was|were|do|does|did|can|cannot|could|should|will|would|has|have|had|may|might|must"
    r"|(?:is|are|was|were|do|does|did|ca|could|should|wo|would|has|have|had)n['’]t)\b"
)
_NO_NEW_CLAUSE = r"(?!(?:that|which|who|whose|what|when|where|if|because|and|or|but)\b)"
_TWO_CLAUSES = pattern(
    r"\b(?P<reason>because)\b(?!\s+of\b)"
    r"|,\s+(?P<pronoun>and|but)\s+(?:it|they|he|she|we|you|this)\b"
    rf"|(?:\b{_VERB}[^.]*?[\s,]|,\s+)(?P<clause>and|but)\s+(?!{_VERB})(?:{_NO_NEW_CLAUSE}[\w'’-]+\s+){{1,5}}?{_VERB}",
    re.IGNORECASE,
)
"""A verb or a comma, "and" or the like, then a pronoun, or a subject of at most five words and a verb."""


def two_ideas(question: QuestionContext) -> Iterator[Finding]:
    """Yield the statement with the word that joins two clauses."""
    found = _TWO_CLAUSES.search(without_phrases(question.stem))
    if found:
        word = (found["reason"] or found["pronoun"] or found["clause"]).lower()
        yield Finding(
            question.at("stem"), f'"{word}" joins two ideas in one statement.', "Make two statements, or keep one idea."
        )


def guessed_by_words(question: QuestionContext) -> Iterator[Finding]:
    """Yield the statement that a single word gives away: an absolute one if it is false, a vague one if it is true."""
    found = vague(question.stem) if question.is_true else absolutes(question.stem)
    if found:
        truth = "true" if question.is_true else "false"
        message = f'"{found[0]}" suggests that this statement is {truth}.'
        fix = "Say how many or how often." if question.is_true else "State something exact that is wrong."
        yield Finding(question.at("stem"), message, fix)


_PROMPT = pattern(r"\b(?:is (?:this|that|it) )?(?:true|right|correct) or (?:false|wrong|incorrect)\W*", re.IGNORECASE)


def question_in_statement(question: QuestionContext) -> Iterator[Finding]:
    """Yield the statement with a question mark."""
    if "?" in question.stem and "?" in _PROMPT.sub(" ", unquoted(question.stem)):
        yield Finding(question.at("stem"), "This statement is a question.", "Write it as a statement, without `?`.")


RULES: tuple[Rule, ...] = (
    QuestionRule(code("Q501", "info"), statement_length, scope="statements"),
    QuestionRule(code("Q502", "warning"), two_ideas, ENGLISH, scope="statements"),
    QuestionRule(code("Q503", "info"), guessed_by_words, ENGLISH, scope="statements"),
    QuestionRule(code("Q505", "error"), question_in_statement, scope="statements"),
)
