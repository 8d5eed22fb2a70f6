"""Which address may be opened or made a link, and how it is written: one rule for screens, lines and papers."""

import re
from urllib.parse import quote, urlsplit

from quiz import lazy

_WRITTEN = lazy.pattern(r"https?://[^\x00-\x20<>\\\x7f]+", re.IGNORECASE)
_ASCII = "".join(map(chr, range(0x21, 0x7F)))


def web_address(written: str) -> str:
    """Return an address as it may be opened, in ASCII; empty where it is no plain address on the web.

    Plain means: http or https, a host, and no user part, behind which the host could hide. Letters of the host beyond
    ASCII are encoded (``xn--``), so that none passes for another one; those after it are written as percent signs.
    """
    if not _WRITTEN.fullmatch(written) or not written.isprintable():
        return ""
    try:
        parts = urlsplit(written)
        if "@" in parts.netloc or not parts.hostname:
            return ""
        if parts.netloc.isascii():
            return quote(written, safe=_ASCII)
        port = f":{parts.port}" if parts.port is not None else ""
        host = parts.hostname.encode("idna").decode("ascii")
    except ValueError:  # a host or a port that cannot be one; UnicodeError is one of these
        return ""
    before, after = written.split("//", 1)[0], written[written.index(parts.netloc) + len(parts.netloc) :]
    return f"{before}//{host}{port}{quote(after, safe=_ASCII)}"


def disguised(written: str) -> bool:
    """Return whether the host of an address is another one than it looks like: a user part, or letters beyond ASCII."""
    try:
        netloc = urlsplit(written).netloc
    except ValueError:
        return False
    return "@" in netloc or not netloc.isascii()
