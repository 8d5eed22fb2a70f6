"""Keys of the person's own: which of them name something that can be pressed, and take no key that is another's."""

import pkgutil
from collections.abc import Iterator, Mapping
from importlib import import_module

from textual.binding import Binding
from textual.widget import Widget

from quiz import wording
from quiz.source import suggestions
from quiz.tui import interactions, screens, widgets

_EVERYWHERE = frozenset({"screen", "app", "list", "body"})
"""What the ids of keys begin with that several screens have."""


def usable(keys: Mapping[str, str]) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Return the keys that can be used, by the ids of their bindings, and a sentence for each that cannot."""
    known = {binding.id: binding for binding in _bindings() if binding.id}
    used, mistakes = dict[str, str](), list[str]()
    for name, key in keys.items():
        if name not in known:
            mistakes.append(wording.settings.no_binding(name, suggestions.closest(name, known) or ""))
        elif taken := _taken(name, key, known, keys):
            mistakes.append(f"Settings: {key} cannot be {name}, because it is {taken} already.")
        else:
            used[name] = key
    return used, tuple(mistakes)


def _taken(name: str, key: str, known: Mapping[str, Binding], keys: Mapping[str, str]) -> str:
    """Return the id of a binding that has ``key`` on the same screen; empty where there is none."""
    room = name.partition(".")[0]
    for other, binding in known.items():
        there = other.partition(".")[0]
        together = room == there or room in _EVERYWHERE or there in _EVERYWHERE
        if other != name and together and key in keys.get(other, binding.key).split(","):
            return other
    return ""


def _bindings() -> Iterator[Binding]:
    """Yield every binding of every screen and of what is on it."""
    for room in (screens, widgets, interactions):
        for module in pkgutil.iter_modules(room.__path__):
            import_module(f"{room.__name__}.{module.name}")
    yield from _of(Widget)


def _of(kind: type[Widget]) -> Iterator[Binding]:
    for each in kind.__subclasses__():
        if each.__module__.startswith("quiz."):
            yield from (binding for binding in each.BINDINGS if isinstance(binding, Binding))
        yield from _of(each)
