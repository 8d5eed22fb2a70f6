"""What every request meets first: names, sizes, methods, rates and headers; and what the log does not hold."""

import asyncio
import json
from collections.abc import Iterator
from dataclasses import replace

import pytest
from starlette.testclient import TestClient
from starlette.types import Message
from starlette.websockets import WebSocketDisconnect

from quiz.serve.guard import Bounds
from quiz.serve.rates import LINK, Buckets, Rate

from .conftest import HOST, Class, Serving

OUTSIDE = ["/", "/healthz", "/file/quiz.css", "/nothing", "/join/x", "/class/x/", "/l/x/", "/l/x/session/y"]


def test_every_answer_has_the_headers_that_keep_browsers_safe(served: Class) -> None:
    for path in OUTSIDE:
        headers = served.client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert "frame-ancestors 'none'" in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-opener-policy"] == headers["cross-origin-resource-policy"] == "same-origin"
        assert ("no-store" in headers["cache-control"]) == (path != "/file/quiz.css"), path
        assert "set-cookie" not in headers
        assert "server" not in headers


def test_another_host_is_refused_before_anything_is_looked_at(served: Class) -> None:
    for host in ("evil.example", "", "quiz.test.evil.example", "quiz.test@evil.example", "a b"):
        answer = served.client.get(served.join_path, headers={"host": host})
        assert answer.status_code == 421, host
        assert "Begin" not in answer.text


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null", "sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
)
def test_a_form_of_another_site_does_nothing(headers: dict[str, str], served: Class) -> None:
    browser = served.browser().get(served.join_path)
    _, form = browser.form("Begin")

    answer = served.client.post(served.join_path, data=form, headers=headers)

    assert answer.status_code == 403
    assert not [entry for entry in served.log if entry["event"] == "joined"]


@pytest.mark.parametrize("token", ["", "x", "é", "0" * 32])
def test_a_form_without_the_proof_of_its_page_does_nothing(token: str, served: Class) -> None:
    assert served.browser().post(served.join_path, token=token).status == 403
    learner = served.joined()
    for path in ("forget", "begin"):
        assert served.browser().post(learner.address.replace("keep", path), token=token).status == 403
    for path in ("withdraw", "end", "erase"):
        assert served.browser().post(f"{served.operator_path}{path}", token=token, sure="yes").status == 403
    assert learner.get(learner.address).status == 200


def test_the_proof_of_one_learner_is_none_for_another(served: Class) -> None:
    one, other = served.joined(), served.joined()
    home = one.address
    _, form = one.get(home.replace("keep", "forget")).form("Delete everything")

    assert other.post(other.address.replace("keep", "forget"), **form).status == 403
    assert one.get(home).status == 200


def test_a_method_that_means_nothing_is_refused_with_those_that_do(served: Class) -> None:
    for method in ("PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "PROPFIND"):
        for path in ("/", "/healthz", "/l/x/session/y", "/join/x"):
            answer = served.client.request(method, path)
            assert answer.status_code == 405, (method, path)
            assert "GET" in answer.headers["allow"]
            assert "Go back" in answer.text


def test_a_page_names_the_methods_that_it_takes(served: Class) -> None:
    home = served.joined().address.removesuffix("keep")

    for path, method, allowed in [
        ("keep", "POST", "GET, HEAD"),
        ("begin", "GET", "POST"),
        ("bank/tour", "POST", "GET, HEAD"),
        ("after/x", "GET", "POST"),
    ]:
        answer = served.client.request(method, home + path, data={"token": "x"} if method == "POST" else None)
        assert (answer.status_code, answer.headers["allow"]) == (405, allowed), path
    answer = served.client.get(f"{served.operator_path}erase")
    assert (answer.status_code, answer.headers["allow"]) == (405, "POST")


ASTRAY = (
    "/../../etc/passwd",
    "/l/../../../etc/passwd",
    "/file/../classroom.py",
    "/file/%2e%2e%2fapp.py",
    "/file/quiz.css/..",
    "/join/%00",
    "/l/%2e%2e/",
    "/l//",
    "//evil.example/",
    "/l/x/%ff%fe",
    "/l/x/session/a%2fb",
    "/.git/config",
    "/class/x/figures.csv",
    "/healthz/",
    "/l/x/session/" + "a" * 1900,
)


def test_a_path_that_leads_nowhere_gets_a_calm_page(served: Class) -> None:
    for path in ASTRAY:
        answer = served.client.get(f"http://{HOST}{path}")
        assert answer.status_code in (200, 404), path
        assert answer.url.host == HOST
        assert "root:" not in answer.text
        assert "<h1>" in answer.text, path
        assert "Traceback" not in answer.text


@pytest.mark.parametrize("path", ["a/b/c", "%2e%2e/%2e%2e/etc", "/", "session//", "read/tour/x", "nothing"])
def test_astray_a_learner_finds_the_way_back(path: str, served: Class) -> None:
    learner = served.joined()
    home = learner.address.removesuffix("keep")

    learner.get(home + path)

    assert (learner.status, learner.heading) == (404, "There is no such page")
    assert home in {it.attributes["href"] for it in learner.page.all("a")}


@pytest.mark.parametrize(
    ("path", "headers", "body", "status"),
    [
        ("/join/x", {}, b"x=" + b"y" * 1_000_000, 413),
        ("/join/x", {"content-length": "99999999999999999999999"}, b"", 413),
        ("/join/x", {"content-length": "-1"}, b"", 413),
        ("/join/x", {"content-type": "application/json"}, b"{}", 415),
        ("/join/x", {"content-type": "multipart/form-data; boundary=x"}, b"--x--", 415),
        ("/join/x", {}, b"&".join(b"a=1" for _ in range(5000)), 400),
        ("/join/x", {"content-length": "1", "transfer-encoding": "chunked"}, b"x", 400),
        ("/" + "x" * 3000, {}, b"", 414),
        ("/?" + "x" * 3000, {}, b"", 414),
        ("/", {f"x-{at}": "y" for at in range(200)}, b"", 431),
    ],
)
def test_what_is_too_large_or_no_form_is_refused(
    path: str, headers: dict[str, str], body: bytes, status: int, served: Class
) -> None:
    form = {"content-type": "application/x-www-form-urlencoded", **headers}
    answer = served.client.request(
        "POST" if body or "content" in str(headers) else "GET", path, content=body, headers=form
    )

    assert answer.status_code == status
    assert "<h1>" in answer.text


def test_a_body_of_unknown_length_is_bounded_while_it_is_read(served: Class) -> None:
    read = 0

    def endless() -> Iterator[bytes]:
        nonlocal read
        for _ in range(10_000):
            read += 1
            yield b"x" * 1024

    form = {"content-type": "application/x-www-form-urlencoded"}
    answer = served.client.post("/join/x", content=endless(), headers=form)

    assert answer.status_code == 413


def test_too_much_from_one_address_has_to_wait(served: Class) -> None:
    guard = replace(served.opened.app, addresses=Buckets(Rate(burst=2, a_second=0.5), lambda: 1.0))
    client = TestClient(guard, base_url=f"http://{HOST}")
    answers = [client.get("/") for _ in range(3)]

    assert [answer.status_code for answer in answers] == [200, 200, 429]
    assert answers[-1].headers["retry-after"] == "2"
    assert "Nothing is lost" in answers[-1].text


def test_too_much_by_one_link_has_to_wait_and_nobody_else(serving: Serving) -> None:
    served = serving(ticks=lambda: 1.0)
    one, other = served.joined(), served.joined()
    for _ in range(int(LINK.burst)):
        one.get(one.address)

    assert one.status == 429
    assert "retry-after" in one.answer.headers
    assert other.get(other.address).status == 200


def test_the_log_holds_no_link_no_address_and_no_answer(served: Class) -> None:
    learner = served.joined()
    token = learner.address.split("/")[2]
    learner.get(f"/l/{token}/read?search=secretword")
    served.browser().get("/nothing?password=1")

    written = json.dumps(served.log)
    assert {entry["page"] for entry in served.log if entry["event"] == "request"} >= {"join", "learner", "none"}
    for secret in (
        token,
        served.opened.links.join,
        served.opened.links.operator,
        "secretword",
        "testclient",
        "password",
    ):
        assert secret not in written


def test_health_is_that_of_the_store(serving: Serving) -> None:
    served = serving()

    assert served.client.get("/healthz").json() == {"ok": True}


@pytest.mark.parametrize("path", ["", "keep", "bank/tour", "read", "session/x"])
def test_pages_work_below_a_path_whether_or_not_a_proxy_takes_it_away(path: str, serving: Serving) -> None:
    served = serving(base_path="/quiz/ward")
    learner = served.browser().get(f"/quiz/ward{served.join_path}").press("Begin")

    assert learner.address.startswith("/quiz/ward/l/")
    home = learner.address.removesuffix("keep")
    shown = learner.get(home + path).answer
    assert served.client.get(home.removeprefix("/quiz/ward") + path).text == shown.text
    assert all(
        address.startswith(("/quiz/ward/", "http://quiz.test/quiz/ward/", "#"))
        for address in (it.attributes["href"] for it in learner.page.all("a", "link"))
    )


def test_a_websocket_is_not_spoken(served: Class) -> None:
    with pytest.raises(WebSocketDisconnect), served.client.websocket_connect("/"):
        pass


def test_a_body_that_does_not_come_is_not_waited_for(served: Class) -> None:
    guard = replace(served.opened.app, bounds=Bounds(body_seconds=0.01))
    scope = {
        "type": "http",
        "method": "POST",
        "path": "/join/x",
        "query_string": b"",
        "headers": [(b"host", HOST.encode()), (b"content-length", b"10")],
        "server": (HOST, 80),
        "client": ("10.0.0.1", 1),
    }
    sent: list[Message] = []

    async def never() -> Message:
        await asyncio.sleep(60)
        raise AssertionError

    async def send(message: Message) -> None:
        sent.append(message)

    asyncio.run(guard(scope, never, send))

    assert sent[0]["status"] == 408
