"""What the source of ``quiz.tui`` may not contain: ways for bank text to be taken for markup, and hidden clocks."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2] / "quiz"
TUI = sorted((ROOT / "tui").rglob("*.py"))
LOOKS_AGAIN = (ROOT / "tui" / "preview_app.py",)
"""Where authors see their file anew at every save. For a learner nothing happens by itself."""


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT.parent))


def called(call: ast.Call) -> str:
    """The last word of what is called: ``notify`` for ``self.app.notify(...)``."""
    match call.func:
        case ast.Attribute(attr=name) | ast.Name(id=name):
            return name
        case _:
            return ""


def is_text(node: ast.expr) -> bool:
    """Whether an expression is a bare ``str``: a literal, an f-string, or one of these put together."""
    match node:
        case ast.Constant(value=str()) | ast.JoinedStr():
            return True
        case ast.BinOp(left=left, right=right):
            return is_text(left) or is_text(right)
        case ast.Call(func=ast.Attribute(value=value, attr="format" | "join")):
            return is_text(value)
        case _:
            return False


def is_false(node: ast.expr | None) -> bool:
    return isinstance(node, ast.Constant) and node.value is False


def modules(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """Every name imported, with its line."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from ((node.lineno, f"{node.module}.{alias.name}") for alias in node.names)


def faults(source: str) -> list[str]:
    """What one module does that no module of this room may do."""
    tree = ast.parse(source)
    found = [
        f"{line}: imports {name}" for line, name in modules(tree) if name.rpartition(".")[2].startswith("Markdown")
    ]
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        name, keywords = called(node), {keyword.arg: keyword.value for keyword in node.keywords}
        shown = [*node.args[:1], *(keywords[key] for key in ("content", "label", "prompt") if key in keywords)]
        if name in {"escape", "from_markup"}:
            found.append(f"{node.lineno}: {name}(")
        elif name == "notify" and not is_false(keywords.get("markup")):
            found.append(f"{node.lineno}: notify( without markup=False")
        elif name in {"Static", "Label", "Option", "Button", "update"} and any(map(is_text, shown)):
            found.append(f"{node.lineno}: {name}( of a bare str")
        elif name == "Binding" and "id" not in keywords:
            found.append(f"{node.lineno}: Binding without id")
        elif name in {"set_timer", "set_interval"}:
            found.append(f"{node.lineno}: {name}(: nothing here happens by itself")
    return found


def test_no_module_of_the_screen_takes_text_for_markup_and_each_names_its_bindings() -> None:
    found = [(path, fault) for path in TUI for fault in faults(path.read_text(encoding="utf-8"))]

    assert [(name_of(path), fault) for path, fault in found if not (path in LOOKS_AGAIN and "set_" in fault)] == []


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("escape(text)", "1: escape("),
        ("Content.from_markup('$x', x=x)", "1: from_markup("),
        ("self.notify(text)", "1: notify( without markup=False"),
        ("self.notify(text, markup=True)", "1: notify( without markup=False"),
        ("Static('text')", "1: Static( of a bare str"),
        ("Label(f'{text}')", "1: Label( of a bare str"),
        ("Static(content='text')", "1: Static( of a bare str"),
        ("widget.update('a' + text)", "1: update( of a bare str"),
        ("widget.update(' '.join(texts))", "1: update( of a bare str"),
        ("from textual.widgets import Markdown", "1: imports textual.widgets.Markdown"),
        ("Binding('x', 'y', 'Z')", "1: Binding without id"),
        ("self.set_interval(1, f)", "1: set_interval(: nothing here happens by itself"),
    ],
)
def test_the_walk_sees_each_of_them(source: str, fault: str) -> None:
    assert faults(source) == [fault]


@pytest.mark.parametrize(
    "source",
    ["Static(plain(text))", "self.notify(text, markup=False)", "Binding('x', 'y', id='z')", "view.update(page)"],
)
def test_the_walk_lets_what_is_safe_pass(source: str) -> None:
    assert faults(source) == []
