"""Fixtures for questions of every type, and the strategy of each type from its own test."""

from collections.abc import Callable
from importlib import import_module

import pytest
from hypothesis import strategies as st

from quiz.model import Question
from quiz.source import Problem

from .strategies import Body, make, read, refuse, shared


@pytest.fixture(scope="session", name="read")
def read_fixture() -> Callable[..., tuple[Question | None, list[Problem]]]:
    """Reads a question that may be in error."""
    return read


@pytest.fixture(scope="session", name="make")
def make_fixture() -> Callable[..., Question]:
    """Makes a sound question."""
    return make


@pytest.fixture(scope="session", name="refuse")
def refuse_fixture() -> Callable[..., Problem]:
    """Reads a question with one thing wrong."""
    return refuse


@pytest.fixture(scope="session")
def bodies() -> Callable[[str], st.SearchStrategy[Body]]:
    """The own fields of sound questions of a type, as the type's own test draws them."""

    def of(type_name: str) -> st.SearchStrategy[Body]:
        found: st.SearchStrategy[Body] = import_module(f".test_{type_name.replace('-', '_')}", __package__).BODIES
        return found

    return of


@pytest.fixture(scope="session")
def company() -> st.SearchStrategy[Body]:
    """The fields that questions of all types share."""
    return shared()
