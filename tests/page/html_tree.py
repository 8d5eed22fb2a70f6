"""Pages as trees, read strictly: a tag that is not closed, or closed twice, is an error."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from itertools import pairwise

VOID = frozenset(("meta", "link", "input", "br", "hr", "img"))


@dataclass
class Element:
    """An element with its attributes, and its children in order."""

    tag: str
    attributes: dict[str, str]
    children: list["Element | str"] = field(default_factory=list)
    parent: "Element | None" = field(default=None, repr=False)

    def __iter__(self) -> Iterator["Element"]:
        """Every element in it, itself first."""
        yield self
        for child in self.children:
            if isinstance(child, Element):
                yield from child

    def all(self, *tags: str) -> list["Element"]:
        return [it for it in self if it.tag in tags]

    def by_id(self, name: str) -> "Element | None":
        return next((it for it in self if it.attributes.get("id") == name), None)

    @property
    def text(self) -> str:
        """What is read, with blanks joined; nothing of what is hidden from a screen reader."""
        return " ".join(self._text().split())

    @property
    def every_text(self) -> str:
        """What an eye reads too: also the signs."""
        return " ".join("".join(self._every_text()).split())

    def _every_text(self) -> Iterator[str]:
        for child in self.children:
            yield from (child,) if isinstance(child, str) else child._every_text()
            yield " "

    def _text(self) -> str:
        if self.attributes.get("aria-hidden") == "true":
            return ""
        parts = (child if isinstance(child, str) else child._text() for child in self.children)
        return " ".join(parts) if self.tag in BLOCKS else "".join(parts)


BLOCKS = frozenset(("body", "main", "ul", "ol", "section", "div", "form", "fieldset", "header", "nav", "table", "tr"))


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Element("", {})
        self.at = self.root

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        names = [name for name, _ in attrs]
        assert len(names) == len(set(names)), f"<{tag}> has an attribute twice: {names}"
        made = Element(tag, {name: value or "" for name, value in attrs}, parent=self.at)
        self.at.children.append(made)
        if tag not in VOID:
            self.at = made

    def handle_endtag(self, tag: str) -> None:
        assert self.at.tag == tag, f"</{tag}> closes <{self.at.tag}>"
        assert self.at.parent is not None
        self.at = self.at.parent

    def handle_data(self, data: str) -> None:
        self.at.children.append(data)

    def handle_comment(self, data: str) -> None:
        raise AssertionError(f"a comment: {data}")


def parse(page: str) -> Element:
    """Return the whole page."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    assert parser.at is parser.root, f"<{parser.at.tag}> is not closed"
    return parser.root


def check(page: str) -> Element:
    """Return the whole page, once everything was checked that every page has to keep."""
    root = parse(page)
    assert page.startswith("<!DOCTYPE html>")
    assert len(root.all("h1")) == len(root.all("main")) == len(root.all("head")[0].all("title")) == 1
    assert root.all("html")[0].attributes["lang"]
    ids = [it.attributes["id"] for it in root if "id" in it.attributes]
    assert len(ids) == len(set(ids)), f"the same id twice: {sorted(ids)}"
    levels = [int(it.tag[1]) for it in root if it.tag in ("h1", "h2", "h3", "h4", "h5", "h6")]
    assert all(after <= before + 1 for before, after in pairwise(levels)), levels
    for it in root:
        unwanted = [name for name in it.attributes if name == "style" or name.startswith("on")]
        assert not unwanted, f"<{it.tag}> has {unwanted}"
        for name in ("for", "aria-describedby", "aria-labelledby"):
            for to in it.attributes.get(name, "").split():
                assert to in ids, f"{name} names {to}, which is not there"
        if it.tag == "a" and it.attributes["href"].startswith("#"):
            assert it.attributes["href"][1:] in ids, it
    for it in root.all("input", "select", "textarea"):
        if it.attributes.get("type") != "hidden":
            assert label_of(root, it), f"no label: {it}"
    for it in root.all("button"):
        assert it.attributes["type"] == "submit"
        assert it.text
    for it in root.all("fieldset"):
        first = next(child for child in it.children if isinstance(child, Element))
        assert first.tag == "legend"
        assert first.text
    for it in root.all("script"):
        assert it.attributes["src"]
        assert not it.text
    for it in root.all("a"):
        assert it.text
    assert not root.all("iframe", "object", "embed", "style")
    for it in root.all("img"):
        assert it.attributes["alt"]
        assert it.attributes["src"].startswith("/"), "nothing is loaded from elsewhere"
    for it in root.all("svg"):  # the page says the same in words beside it
        assert it.parent
        assert it.parent.attributes.get("aria-hidden") == "true"
    return root


def label_of(root: Element, control: Element) -> str:
    """Return what a control is called."""
    around = control.parent
    while around and around.tag != "label":
        around = around.parent
    if around:
        return around.text
    label = next(
        (it for it in root.all("label") if it.attributes.get("for") == control.attributes.get("id", "-")), None
    )
    return label.text if label else control.attributes.get("aria-label", "")
