"""Fixtures for questions of every type, and the strategy of each type from its own test."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

import pytest
from hypothesis import strategies as st

from quiz.kinds import TYPES
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
def tests_of() -> Mapping[str, Any]:
    """The test module of every type. Loaded before a test runs: some hold tests of hypothesis, which must not nest."""
    return {name: import_module(f".test_{name.replace('-', '_')}", __package__) for name in TYPES}


@pytest.fixture(scope="session")
def bodies(tests_of: Mapping[str, Any]) -> Callable[[str], st.SearchStrategy[Body]]:
    """The own fields of sound questions of a type, as the type's own test draws them."""
    return lambda type_name: tests_of[type_name].BODIES


@pytest.fixture(scope="session")
def other_keys(tests_of: Mapping[str, Any]) -> Callable[[str], tuple[Body, Body]]:
    """The own fields of two questions of a type of which only the key differs."""
    return lambda type_name: tests_of[type_name].OTHER_KEY


@pytest.fixture(scope="session")
def shared_fields() -> st.SearchStrategy[Body]:
    """The fields that questions of all types share."""
    return shared()
