"""A browser without a browser: it reads pages, fills forms by their labels, and sends them as a server would."""

from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

from quiz import page, prose
from quiz.model import Arrange, Fill, Gap, Pair, Pick, Response, Reveal, Write
from quiz.page import Again, Context
from quiz.tutor import Environment, Tutor
from tests.page.html_tree import Element, check, label_of


def link(name: str, /, **values: str) -> str:
    """An address that names the page and everything it was given."""
    return f"/{name}?" + "&".join(f"{key}={value}" for key, value in values.items())


def bare(text: str) -> str:
    """A text without blanks."""
    return "".join(text.split())


class Browser:
    """One learner with a session."""

    def __init__(self, environment: Environment, tutor: Tutor) -> None:
        self.environment, self.tutor = environment, tutor
        self.status, self.address = 200, ""
        self.html = ""
        self.go(page.going_on(tutor.view, self.context))

    @property
    def context(self) -> Context:
        return Context(link, "secret", self.environment.clock(), session=self.tutor.id)

    @property
    def root(self) -> Element:
        """The page, once it was checked."""
        return check(self.html)

    @property
    def text(self) -> str:
        return self.root.all("body")[0].text

    @property
    def title(self) -> str:
        return self.root.all("title")[0].text

    def go(self, address: str) -> None:
        """Open the page of the session at an address."""
        self.status, self.address = 200, address
        if self.tutor.view.ended:
            assert address.startswith("/end")
            self.html = ""
        else:
            self.draw(page.arriving(parse_qs(urlsplit(address).query)))
            fragment = urlsplit(address).fragment
            assert self.root.by_id(fragment), f"nothing on the page has the id {fragment}"

    # Filling a form

    def fields(self, button: Element) -> dict[str, list[str]]:
        """What the form around a button sends when it is pressed, untouched."""
        form = button
        while form.tag != "form":
            assert form.parent
            form = form.parent
        assert form.attributes["method"] == "post"
        sent: dict[str, list[str]] = {}
        for control in form.all("input", "select", "textarea"):
            kind, name = control.attributes.get("type"), control.attributes["name"]
            if control.tag == "select":
                chosen = [it for it in control.all("option") if "selected" in it.attributes] or control.all("option")
                sent.setdefault(name, []).append(chosen[0].attributes["value"])
            elif control.tag == "textarea":
                sent.setdefault(name, []).append(control.text)
            elif kind not in ("radio", "checkbox") or "checked" in control.attributes:
                sent.setdefault(name, []).append(control.attributes.get("value", ""))
        sent.setdefault(button.attributes["name"], []).append(button.attributes["value"])
        return sent

    @property
    def offered(self) -> set[str]:
        """What can be done now."""
        return {it.attributes["value"] for it in self.root.all("button") if it.attributes["name"] == "do"}

    def button(self, do: str) -> Element:
        found = [it for it in self.root.all("button") if do in (it.attributes["value"], it.text)]
        assert found, f"no button {do}: {[it.text for it in self.root.all('button')]}"
        return found[0]

    def press(self, do: str, **fields: list[str]) -> None:
        """Press a button, with these fields filled in."""
        self.send({**self.fields(self.button(do)), **fields})

    def send(self, form: dict[str, list[str]]) -> None:
        """Send a form, and show what comes back."""
        before = self.tutor.view
        event = page.event(before, form, self.environment.clock())
        if isinstance(event, Again):
            self.show(event)
            return
        outcome = self.tutor.send(event)
        then = page.follow(before, event, outcome, form)
        if isinstance(then, Again):
            self.show(then)
        else:
            self.go(page.going_on(self.tutor.view, self.context, then))

    def show(self, again: Again) -> None:
        self.status = again.status
        self.draw(again)

    def draw(self, again: Again) -> None:
        attempt = self.tutor.view.attempt
        known = page.Known(self.tutor.outlook, self.tutor.own(attempt.question)) if attempt else page.Known()
        self.html = page.question(self.tutor.view, self.context, again, known)

    def option(self, name: str, text: str) -> str:
        """The value of the choice with a text in the field of that name."""
        wanted = bare(prose.safe(prose.shown_lines(text)))
        for control in self.root.all("input", "select"):
            if control.attributes.get("name") != name:
                continue
            if control.tag == "input" and bare(label_of(self.root, control)) == wanted:
                return control.attributes["value"]
            for choice in control.all("option"):
                if bare(choice.text) in (wanted, f"{choice.attributes['value']}:{wanted}"):
                    return choice.attributes["value"]
        raise AssertionError(f"{name} has no choice {text!r}")

    def filled(self, response: Response) -> Iterator[tuple[str, list[str]]]:
        """The fields that give a response."""
        asked = self.tutor.view.asked
        assert asked
        match asked.interaction:
            case Pick():
                yield "pick", [self.option("pick", text) for text in response]
            case Write():
                yield "answer", [response[0]]
            case Fill(parts=parts):
                gaps = [part for part in parts if isinstance(part, Gap)]
                for at, (gap, text) in enumerate(zip(gaps, response, strict=True), 1):
                    yield f"gap-{at}", [self.option(f"gap-{at}", text) if gap.options and text else text]
            case Arrange(items=items):
                for at, item in enumerate(items, 1):
                    yield f"place-{at}", [str(response.index(item) + 1)]
            case Pair():
                for at, right in enumerate(response[1::2], 1):
                    yield f"right-{at}", [self.option(f"right-{at}", right) if right else ""]
            case Reveal():
                pass

    def give(self, response: Response, certainty: int = 0) -> None:
        """Answer, also where something is left open, which is asked about once."""
        asked = self.tutor.view.asked
        assert asked
        if isinstance(asked.interaction, Reveal):
            self.press("show")
            self.press(response[0])
            return
        sure = {"sure": [str(certainty)]} if self.tutor.view.asks_certainty else {}
        self.press("answer", **dict(self.filled(response)), **sure)
        if self.tutor.view.asked is asked and 'name="open"' in self.html:
            self.press("answer", **sure)
