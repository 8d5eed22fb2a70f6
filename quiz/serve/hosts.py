"""Whether a request was meant for this server: by the host it names, and by the page that a form was sent from.

A page of somebody else can make a browser send requests here, and a name that its owner points at this computer can
make it look as if they came from a page of ours (DNS rebinding). Both are known by these headers.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit


def is_loopback(host: str) -> bool:
    """Return whether only this computer can reach ``host``."""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host.casefold() == "localhost"


def is_everything(host: str) -> bool:
    """Return whether ``host`` means every address of this computer."""
    try:
        return ip_address(host).is_unspecified
    except ValueError:
        return not host


def in_url(host: str) -> str:
    """Return ``host`` as an address has it: IPv6 in brackets."""
    return f"[{host}]" if ":" in host else host


@dataclass(frozen=True, slots=True)
class Hosts:
    """The names under which this server is known."""

    names: frozenset[str]
    """What was given on the command line, in lower case, without ports."""

    def accepts(self, header: str, local: str) -> bool:
        """Return whether the header Host names this server; ``local`` is the address that the connection reached."""
        name = _name(header)
        if name is None:
            return False
        return name in self.names or name == local.casefold() or (is_loopback(local) and is_loopback(name))

    def sent_from_here(self, headers: Mapping[str, str], local: str) -> bool:
        """Return whether a form may have been sent from a page of ours, as far as the browser says so.

        Because our pages send no Referer, browsers give their origin as ``null``; every form has a proof besides.
        """
        if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return False
        origin = headers.get("origin", "null")
        if origin == "null":
            return True
        try:
            parts = urlsplit(origin)
        except ValueError:
            return False
        there, here = (_with_port(host, parts.scheme) for host in (parts.netloc, headers.get("host", "")))
        return parts.scheme in ("http", "https") and there == here and self.accepts(parts.netloc, local)


def _name(header: str) -> str | None:
    """Return the host in a header without its port, in lower case; None for one that no browser sends."""
    try:
        parts = urlsplit(f"//{header}")
        _ = parts.port  # raises for one that is no number
    except ValueError:
        return None
    whole = parts.netloc == header and not (parts.path or parts.query or parts.fragment or "@" in header)
    return parts.hostname.removesuffix(".") if whole and parts.hostname else None


def _with_port(host: str, scheme: str) -> str:
    default = ":443" if scheme == "https" else ":80"
    return host.casefold().removesuffix(default)
