"""Pictures that a bank names: where they are, and why one is not opened."""

from collections.abc import Mapping

MISSING_HINT = "Put the file beside the bank, or correct its path."
REFUSED_HINT = "Put the picture beside the bank, or write an address that begins with https://."

REFUSED: Mapping[str, str] = {
    "elsewhere": "Not opened: only pictures beside the bank, and addresses with http:// or https://, are opened.",
    "disguised": "Not opened: this address leads to another host than it seems to.",
    "missing": "Not opened: there is no such file beside the bank.",
    "not a picture": "Not opened: by its name, this file is not a picture.",
}

_FOUND: Mapping[str, str] = {
    "elsewhere": "is neither beside the bank nor an http or https address, so nobody can open it",
    "disguised": "leads to another host than it seems to, so nobody can open it",
    "missing": "is not beside the bank",
    "not a picture": "is not a picture by its name, so nobody can open it",
}


def finding(path: str, refusal: str) -> str:
    """Return, for an author, what is wrong with a picture."""
    return f"The picture `{path}` {_FOUND[refusal]}."


def picture(shows: str) -> str:
    """Return a picture in one line of a list."""
    return f"Picture: {shows}" if shows else "Picture"
