"""The pieces without a server: rates, hosts, secrets, counts, pictures of links, the log."""

import json
import logging
import sys
from datetime import UTC, datetime
from ipaddress import IPv4Address
from itertools import product
from pathlib import Path

import pytest

from quiz.errors import QuizError
from quiz.serve import Hosts, Log, in_url, is_everything, is_loopback, qr_code, read_secret
from quiz.serve.class_counts import FEWEST, count_class, suppressed
from quiz.serve.log import ServerRecords
from quiz.serve.rates import Buckets, Limits, Rate
from quiz.serve.run import allow_connections
from quiz.serve.tokens import Secret, as_token, digest
from quiz.store.shared import Activity

# Rates


class Ticks:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_burst_passes_and_what_follows_waits_for_as_long_as_is_said() -> None:
    ticks = Ticks()
    buckets = Buckets(Rate(burst=3, a_second=0.5), ticks)

    assert [buckets.wait("one") for _ in range(4)] == [0, 0, 0, 2]
    assert buckets.wait("other") == 0, "each has a bucket of their own"
    ticks.now += 2
    assert [buckets.wait("one") for _ in range(2)] == [0, 2]
    ticks.now -= 100  # a clock that is set back gives nothing and takes nothing
    assert buckets.wait("one") == 2


def test_however_many_ask_memory_is_bounded_and_the_latest_are_known() -> None:
    buckets = Buckets(Rate(1, 0.01), Ticks(), most=100)
    for number in range(1000):
        buckets.wait(str(number))

    assert len(buckets) == 100
    assert buckets.wait("999") > 0
    assert buckets.wait("0") == 0


def test_a_lecture_hall_may_open_the_link_of_the_class_at_once() -> None:
    limits = Limits.of(Ticks(), frozenset({"join"}))

    assert {limits.wait("join") for _ in range(2 * 500)} == {0}
    assert {limits.addresses.wait("10.0.0.1") for _ in range(2 * 500)} == {0}
    assert any(limits.wait("one learner") for _ in range(2 * 500))


# Hosts

HOSTS = Hosts(frozenset({"quiz.example", "10.0.0.5"}))


@pytest.mark.parametrize(
    ("header", "local", "ours"),
    [
        ("quiz.example", "10.0.0.5", True),
        ("QUIZ.example.:443", "10.0.0.5", True),
        ("10.0.0.5:8765", "10.0.0.5", True),
        ("10.0.0.9:8765", "10.0.0.9", True),
        ("[::1]:8765", "::1", True),
        ("localhost:8765", "127.0.0.1", True),
        ("127.0.0.1", "127.0.0.1", True),
        ("localhost", "10.0.0.5", False),
        ("evil.example", "127.0.0.1", False),
        ("quiz.example.evil.example", "127.0.0.1", False),
        ("evil.example@quiz.example", "127.0.0.1", False),
        ("quiz.example/x", "127.0.0.1", False),
        ("quiz.example, evil.example", "127.0.0.1", False),
        ("quiz.example:port", "127.0.0.1", False),
        ("[::1", "127.0.0.1", False),
        ("", "127.0.0.1", False),
    ],
)
def test_a_request_must_name_this_server(header: str, local: str, ours: bool) -> None:  # noqa: FBT001
    assert HOSTS.accepts(header, local) is ours


@pytest.mark.parametrize(
    ("headers", "ours"),
    [
        ({}, True),
        ({"origin": "https://quiz.example"}, True),
        ({"origin": "https://quiz.example:443"}, True),
        ({"origin": "null", "sec-fetch-site": "same-origin"}, True),
        ({"origin": "null"}, True),
        ({"origin": "null", "sec-fetch-site": "cross-site"}, False),
        ({"sec-fetch-site": "same-site"}, False),
        ({"origin": "https://evil.example"}, False),
        ({"origin": "https://10.0.0.5"}, False),
        ({"origin": "https://quiz.example:8443"}, False),
        ({"origin": "file://quiz.example"}, False),
        ({"origin": "https://[quiz"}, False),
        ({"origin": "https://quiz.example, https://evil.example"}, False),
    ],
)
def test_a_form_of_another_site_is_known_by_its_headers(headers: dict[str, str], ours: bool) -> None:  # noqa: FBT001
    assert HOSTS.sent_from_here({"host": "quiz.example", **headers}, "10.0.0.5") is ours


def test_addresses_that_only_this_computer_or_everybody_reaches_are_known() -> None:
    everything = str(IPv4Address(0))
    assert all(map(is_loopback, ("127.0.0.1", "127.8.0.1", "::1", "localhost")))
    assert not any(map(is_loopback, (everything, "10.0.0.1", "quiz")))
    assert all(map(is_everything, (everything, "::", "")))
    assert not any(map(is_everything, ("127.0.0.1", "quiz")))
    assert (in_url("::1"), in_url("10.0.0.5")) == ("[::1]", "10.0.0.5")


# Secrets


def test_tokens_are_long_and_need_no_escape_and_only_a_digest_is_kept() -> None:
    token = as_token(bytes(range(32)))

    assert len(token) == 24
    assert set(token) <= set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_")
    assert token not in digest(token)


def test_a_proof_is_good_for_one_link_alone() -> None:
    secret, other = Secret(b"1" * 32), Secret(b"2" * 32)
    proof = secret.proof("a")

    assert secret.proves("a", proof)
    assert not any(
        [secret.proves("b", proof), other.proves("a", proof), secret.proves("a", ""), secret.proves("a", "é")]
    )


def test_the_secret_of_a_class_is_made_once_for_its_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "new" / "class-secret"

    first, second = read_secret(path, b"1" * 32), read_secret(path, b"2" * 32)

    assert first.token("join") == second.token("join") != first.token("operator")
    assert path.stat().st_mode & 0o777 == 0o600
    assert path.parent.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("text", ["", "zz", "00ff", "ÿ"])
def test_what_is_no_secret_is_refused_with_what_to_do(text: str, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text(text, "latin-1")

    with pytest.raises(QuizError, match="move it away"):
        read_secret(tmp_path / "secret", b"1" * 32)


# Counts


def test_no_count_of_few_people_is_shown_nor_follows_from_what_is_shown() -> None:
    for counts in product(range(12), repeat=4):
        shown = suppressed(counts)
        hidden = [count for count, said in zip(counts, shown, strict=True) if said is None]
        assert all(said in (None, count) for count, said in zip(counts, shown, strict=True))
        assert not any(said is not None and 0 < said < FEWEST for said in shown)
        if hidden:
            all_hidden = all(said is None or said == 0 for said in shown)
            assert (len(hidden) > 1 and sum(hidden) >= FEWEST) or all_hidden, (counts, shown)


def _did(learner: str, begun: int = 1, finished: int = 0) -> Activity:
    return Activity(learner, begun + 1, 9, "2026-11-29", begun, finished)


def test_of_a_class_of_four_nothing_is_said_but_that_they_are_four() -> None:
    counts = count_class("abcd", [_did("a", 1, 1)])

    assert (counts.learners, counts.answered) == (4, None)
    assert {number for _, number in counts.where} == {None}


def test_of_a_class_that_nobody_joined_there_is_nobody_to_protect() -> None:
    counts = count_class([], [])

    assert (counts.learners, counts.answered) == (0, 0)
    assert {number for _, number in counts.where} == {0}


def test_learners_are_counted_where_they_are() -> None:
    did = [_did(f"one-{at}") for at in range(6)] + [_did(f"two-{at}", 3, 2) for at in range(7)]
    did += [_did("none-0", 0), _did("none-1", 0), _did("stranger")]
    learners = [
        *(f"one-{at}" for at in range(6)),
        *(f"two-{at}" for at in range(7)),
        *(f"none-{at}" for at in range(5)),
    ]

    counts = count_class(learners, did)

    assert (counts.learners, counts.answered) == (18, 13)
    assert dict(counts.where) == {"not-begun": 5, "first-session": 6, "finished-one": 0, "finished-more": 7}


# The picture of a link

LINK = "http://192.168.178.21:8765/join/gFPsGxpZ1uey4uyW3QNuEEos"


@pytest.mark.parametrize("color", [True, False])
@pytest.mark.parametrize("signs", ["blocks", "ascii"])
def test_a_link_is_drawn_within_the_width_or_not_at_all(signs: qr_code.Signs, color: bool) -> None:  # noqa: FBT001
    needed, rows = qr_code.size(LINK, signs)

    assert qr_code.drawn(LINK, needed - 1, 200, signs, color=color) == ()
    assert qr_code.drawn(LINK, 200, rows - 1, signs, color=color) == ()
    assert len(qr_code.drawn(LINK, 200, rows, signs, color=color)) == rows
    for width in (needed, needed + 4, 200):
        lines = [_without_color(line) for line in qr_code.drawn(LINK, width, 200, signs, color=color)]
        assert lines
        assert len({len(line) for line in lines}) == 1
        assert len(lines[0]) <= width
        assert signs == "blocks" or all(line.isascii() for line in lines)


def test_the_picture_holds_the_same_modules_in_blocks_and_in_ascii() -> None:
    blocks = qr_code.drawn(LINK, 200, 200, "blocks", color=False)
    ascii_lines = qr_code.drawn(LINK, 200, 200, "ascii", color=False)
    halves = {" ": (1, 1), "▄": (1, 0), "▀": (0, 1), "█": (0, 0)}

    rows = [[halves[sign][half] for sign in line] for line in blocks for half in (0, 1)][: len(ascii_lines)]

    assert rows == [[int(line[at] == " ") for at in range(0, len(line), 2)] for line in ascii_lines]
    assert len(rows) == len(rows[0])


def _without_color(line: str) -> str:
    parts = line.split("\x1b[")
    return parts[0] + "".join(part.partition("m")[2] for part in parts[1:])


# The log


def test_a_failure_is_logged_by_its_type_and_place_without_a_word_of_it() -> None:
    lines: list[str] = []
    log = Log(lines.append, lambda: datetime(2026, 11, 29, 12, tzinfo=UTC))
    try:
        Secret(b"")
    except AssertionError as error:
        log.failure(error.__class__("answer: 42").with_traceback(error.__traceback__), of="request")

    assert json.loads(lines[0]).keys() == {"at", "event", "of", "type", "where"}
    assert "quiz.serve.tokens:" in lines[0]
    assert "42" not in lines[0]


def test_what_the_server_reports_a_thousand_times_is_written_once_in_a_while() -> None:
    lines: list[str] = []
    handler = ServerRecords(Log(lines.append, lambda: datetime(2026, 11, 29, 12, tzinfo=UTC)))

    def report(error: Exception, at: float) -> None:
        record = logging.LogRecord("asyncio", logging.ERROR, "", 1, "no more files", (), (type(error), error, None))
        record.created = at
        handler.handle(record)

    for at in range(1_000):
        report(OSError("too many"), at / 100)
    assert len(lines) == 1
    report(ZeroDivisionError(), 9.0)
    report(OSError("too many"), 10.0)
    assert [json.loads(line)["type"] for line in lines] == ["OSError", "ZeroDivisionError", "OSError"]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such limit")
def test_a_server_may_have_more_connections_than_a_shell_allows_at_first() -> None:
    import resource  # noqa: PLC0415 - Windows has none

    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    try:
        resource.setrlimit(resource.RLIMIT_NOFILE, (200, hard))
        allow_connections()
        allowed, still = resource.getrlimit(resource.RLIMIT_NOFILE)
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    assert still == hard
    assert allowed == 4_000 or allowed == hard < 4_000
