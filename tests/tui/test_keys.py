"""Bindings: every key has one meaning where it acts, and every binding is described or hidden on purpose."""

import importlib
import inspect
import pkgutil
from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import pytest
from textual.binding import Binding
from textual.dom import DOMNode

from quiz import tui

if TYPE_CHECKING:
    from .conftest import Learner, Sit


def own_nodes() -> list[type[DOMNode]]:
    """Every screen and widget of this house, and the app."""
    names = [found.name for found in pkgutil.walk_packages(tui.__path__, f"{tui.__name__}.")]
    classes = {
        kind
        for name in names
        for _, kind in inspect.getmembers(importlib.import_module(name), inspect.isclass)
        if issubclass(kind, DOMNode) and kind.__module__.startswith("quiz.")
    }
    return sorted(classes, key=lambda kind: kind.__qualname__)


def bindings(node: type[DOMNode]) -> list[Binding]:
    """The bindings that a class itself declares, one for each key."""
    declared = [binding for binding in node.__dict__.get("BINDINGS", ()) if isinstance(binding, Binding)]
    return list(Binding.make_bindings(declared))


NODES = own_nodes()


def test_there_are_nodes_to_look_at() -> None:
    assert {"QuizApp", "QuestionScreen", "PickList", "KeyLine"} <= {node.__name__ for node in NODES}


def test_no_key_is_bound_twice_in_one_place() -> None:
    keys = Counter((node, binding.key) for node in NODES for binding in bindings(node))

    assert [key for key, times in keys.items() if times > 1] == []


def test_every_binding_says_what_it_does_or_is_hidden_on_purpose() -> None:
    shown = [(node, binding) for node in NODES for binding in bindings(node) if binding.show]

    assert [(node, binding.key) for node, binding in shown if not binding.description] == []


def test_every_binding_has_a_name_of_its_own() -> None:
    names = Counter((binding.id, binding.action) for node in NODES for binding in bindings(node))
    actions: dict[str, set[str]] = {}
    for name, action in names:
        assert name
        actions.setdefault(name, set()).add(action)

    assert {name: found for name, found in actions.items() if len(found) > 1} == {}


def test_every_action_is_there() -> None:
    for node, binding in [(each, binding) for each in NODES for binding in bindings(each)]:
        target, _, name = binding.action.partition("(")[0].rpartition(".")
        owner = tui.QuizApp if target == "app" else node
        assert hasattr(owner, f"action_{name}"), binding


SCREENS = {
    "sources": ("enter", "enter", "0", "enter", "l"),
    "read alone": ("r", "enter"),
    "past": ("enter", "enter", "0", "enter", "escape", "y", "enter"),
}
"""Those that ``test_every_binding.py`` does not walk through."""

NEAREST = {"enter", "space", "up", "down", "left", "right", "home", "end", "pageup", "pagedown", "tab"}
"""Keys that the list or the field under the cursor may take before its screen does: the key line shows what they do."""


def meanings(learner: "Learner") -> dict[str, set[str]]:
    """Every key that acts, each with all actions bound to it from the focus up to the screen."""
    found: dict[str, set[str]] = {}
    for node, bound in learner.app.screen._binding_chain:
        for key, group in bound.key_to_bindings.items():
            for binding in group:
                if binding.id and node is not learner.app:
                    found.setdefault(key, set()).add(binding.action)
    return found


def ambiguous(learner: "Learner") -> dict[str, set[str]]:
    """The letters, digits and signs that mean two things on the screen."""
    return {key: found for key, found in meanings(learner).items() if len(found) > 1 and key not in NEAREST}


@pytest.mark.parametrize("keys", SCREENS.values(), ids=SCREENS)
async def test_no_letter_digit_or_sign_means_two_things_on_one_screen(
    library_screen: "Sit", keys: Sequence[str]
) -> None:
    async with library_screen() as learner:
        await learner.press(*keys)

        assert ambiguous(learner) == {}


@pytest.mark.parametrize("question", ["vessels", "pulse", "flow", "jobs", "way", "recall-pump"])
async def test_no_key_means_two_things_in_any_way_of_answering(ask: "Sit", question: str) -> None:
    async with ask(question) as learner:
        assert ambiguous(learner) == {}
