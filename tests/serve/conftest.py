"""A class in one file, served to a client inside the test, with a clock that only the test moves."""

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID

import httpx2
import pytest
from starlette.testclient import TestClient

from quiz.library import Entry, read_entry
from quiz.serve import Hosts, Log, OpenClass, Secret, ServedBanks, Service, open_class
from quiz.store import SharedStore, open_shared
from tests.page.html_tree import Element, check

HOST = "quiz.test"
GALLERY = Path(__file__).parents[2] / "questions" / "gallery.yaml"
TOUR = read_entry(GALLERY, "given", str(GALLERY))


@dataclass
class Browser:
    """One person: a client, the page they look at, and the forms on it."""

    client: TestClient
    answer: httpx2.Response = field(init=False)

    def get(self, address: str) -> "Browser":
        self.answer = self.client.get(_path(address))
        return self

    def post(self, address: str, **form: str | list[str]) -> "Browser":
        self.answer = self.client.post(_path(address), data=form)
        return self

    @property
    def status(self) -> int:
        return self.answer.status_code

    @property
    def address(self) -> str:
        return self.answer.url.path

    @property
    def page(self) -> Element:
        return check(self.answer.text)

    @property
    def heading(self) -> str:
        return self.page.all("h1")[0].text

    @property
    def text(self) -> str:
        return self.page.all("body")[0].text

    def form(self, button: str) -> tuple[str, dict[str, Any]]:
        """Where the form with a button of that value or text is sent, and what it holds as it stands."""
        pressed = next(it for it in self.page.all("button") if button in (it.attributes.get("value"), it.text))
        form = pressed
        while form.tag != "form":
            assert form.parent
            form = form.parent
        fields: dict[str, Any] = {}
        for control in form.all("input", "select", "textarea"):
            kind, name = control.attributes.get("type"), control.attributes["name"]
            if control.tag == "select":
                fields[name] = next(
                    (it.attributes["value"] for it in control.all("option") if "selected" in it.attributes), ""
                )
            elif control.tag == "textarea":
                fields[name] = control.text
            elif kind not in ("radio", "checkbox") or "checked" in control.attributes:
                fields[name] = control.attributes.get("value", "")
        if "name" in pressed.attributes:
            fields[pressed.attributes["name"]] = pressed.attributes["value"]
        return form.attributes.get("action", self.address), fields

    def press(self, button: str, **fields: str | list[str]) -> "Browser":
        address, form = self.form(button)
        return self.post(address, **{**form, **fields})


def _path(address: str) -> str:
    parts = urlsplit(address)
    return parts.path + (f"?{parts.query}" if parts.query else "")


@dataclass
class Class:
    """A class that is served."""

    opened: OpenClass
    client: TestClient
    path: Path
    log: list[dict[str, object]]
    store: Callable[[], SharedStore]
    clock: list[datetime]

    @property
    def join_path(self) -> str:
        return f"/join/{self.opened.links.join}"

    @property
    def operator_path(self) -> str:
        return f"/class/{self.opened.links.operator}/"

    def browser(self) -> Browser:
        return Browser(TestClient(self.opened.app, base_url=f"http://{HOST}", raise_server_exceptions=False))

    def joined(self) -> Browser:
        """A new learner who has just pressed Begin."""
        return self.browser().get(self.join_path).press("Begin")

    def facts(self) -> list[tuple[str, str, str]]:
        """Learner, kind and question of every fact, in order."""
        with open_shared(self.path, self.clock[0]) as store:
            return [
                (learner, record.fact.kind, str(record.fact.body.get("question", "")))
                for learner, record in store.records()
            ]

    def pass_time(self, **time: float) -> None:
        self.clock[0] += timedelta(**time)


Serving = Callable[..., Class]


@pytest.fixture
def serving(tmp_path: Path) -> Iterator[Serving]:
    """Serves a class; as often as it is called, with the same file of answers."""
    with ExitStack() as at_end:
        clock, ticks = [datetime(2026, 11, 29, 12, 0, tzinfo=UTC)], [0.0]

        def serve(*entries: Entry, base_path: str = "", days: int = 90, seed: int = 1, **more: Any) -> Class:
            log: list[dict[str, object]] = []
            chance, path = Random(seed), tmp_path / "class.sqlite3"

            def service(shared: SharedStore) -> Service:
                return Service(
                    shared,
                    ServedBanks(entries or (TOUR,), read_entry, lambda: ticks[0]),
                    Secret(b"\1" * 32),
                    lambda: clock[0],
                    lambda: UUID(int=chance.getrandbits(128), version=4),
                    lambda: 7,
                    chance.randbytes,
                    days,
                    more.get("forget_after"),
                    f"http://{HOST}",
                    base_path,
                )

            def advance() -> float:
                ticks[0] += 1.0  # enough for any rate that is not the subject of a test
                return ticks[0]

            opened = at_end.enter_context(
                open_class(
                    service,
                    more.get("store") or (lambda: open_shared(path, clock[0])),
                    Hosts(frozenset({HOST})),
                    Log(lambda line: log.append(json.loads(line)), lambda: clock[0]),
                    more.get("ticks") or advance,
                )
            )
            client = TestClient(opened.app, base_url=f"http://{HOST}", raise_server_exceptions=False)
            return Class(opened, client, path, log, lambda: open_shared(path, clock[0]), clock)

        yield serve


@pytest.fixture
def served(serving: Serving) -> Class:
    """The tour, served."""
    return serving()
