"""The headers of every answer: what a browser may do with a page, and that nobody keeps it."""

from collections.abc import Mapping

POLICY = (
    "default-src 'none'; style-src 'self'; img-src 'self'; script-src 'self'; form-action 'self'; base-uri 'none'; "
    "frame-ancestors 'none'"
)
"""Only files of our own, nothing inline, no frames, forms only to us."""

_TEXTS: Mapping[str, str] = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "x-robots-tag": "noindex, nofollow",
}

SAFE: tuple[tuple[bytes, bytes], ...] = tuple((name.encode(), text.encode()) for name, text in _TEXTS.items())
"""As a server sends them."""
