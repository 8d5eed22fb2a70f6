"""What may be opened or made a link, and what an address looks like then."""

import pytest

from quiz import prose


@pytest.mark.parametrize(
    ("written", "opened"),
    [
        ("https://example.org/", "https://example.org/"),
        ("HTTP://example.org/a?b=c#d", "HTTP://example.org/a?b=c#d"),
        ("https://example.org/100%25?q=a@b", "https://example.org/100%25?q=a@b"),
        ("https://[2001:db8::1]/", "https://[2001:db8::1]/"),
        ("https://example.org/straße", "https://example.org/stra%C3%9Fe"),
        ("https://www.c\u0430ncer.gov/", "https://www.xn--cncer-4ve.gov/"),
        ("https://münchen.example:8443/a", "https://xn--mnchen-3ya.example:8443/a"),
    ],
)
def test_a_plain_web_address_is_written_in_ascii(written: str, opened: str) -> None:
    assert prose.web_address(written) == opened
    assert prose.web_address(opened) == opened


@pytest.mark.parametrize(
    "written",
    [
        "",
        "https://",
        "https:///path",
        "//example.org",
        "example.org",
        "javascript:alert(1)",
        "%6Aavascript:alert(1)",
        "file:///etc/passwd",
        "ssh://-oProxyCommand=x",
        "--help",
        "https://www.cancer.gov@evil.example/",
        "https://user:word@example.org/",
        "https://@example.org/",
        "https://www.cancer.gov\\@evil.example/",
        "https://example.org/a b",
        "https://example.org/<b>",
        "https://example.org/\n",
        "https://example.org/\x1b]0;T\x07",
        "https://example.org/\u202egro",
        "https://[example",
        "https://münchen.example:port/",
        f"https://{'ü' * 80}.example/",
    ],
)
def test_nothing_else_is_ever_opened(written: str) -> None:
    assert prose.web_address(written) == ""


@pytest.mark.parametrize(
    ("written", "is_disguised"),
    [
        ("https://www.cancer.gov/", False),
        ("https://www.cancer.gov/@page", False),
        ("https://www.cancer.gov@evil.example/", True),
        ("https://www.c\u0430ncer.gov/", True),
        ("https://[example", False),
    ],
)
def test_a_host_that_is_another_than_it_seems_is_disguised(written: str, *, is_disguised: bool) -> None:
    assert prose.disguised(written) is is_disguised
