"""Secrets of a class: links that cannot be guessed, of which only a digest is stored, and what they are derived from.

A learner's link is chance. The links of the class and of the person who serves it are derived from one secret, so that
a restart, and any other process with the same secret, prints the same ones.
"""

import hmac
from base64 import urlsafe_b64encode
from hashlib import sha256
from pathlib import Path

from quiz import files
from quiz.errors import QuizError

_BYTES = 18
"""Of a token: 144 bits, which is 24 characters without padding."""
_OF_SECRET = 32


def as_token(chance: bytes) -> str:
    """Return at least 18 random bytes as the last part of a link: 24 characters that need no escape anywhere."""
    assert len(chance) >= _BYTES
    return urlsafe_b64encode(chance[:_BYTES]).decode("ascii")


def digest(token: str) -> str:
    """Return what is stored of a token: who reads the database cannot open a link with it."""
    return sha256(token.encode("utf-8", "replace")).hexdigest()


class Secret:
    """What the links of a class are derived from, and what proves that a form came from a page of ours."""

    def __init__(self, key: bytes) -> None:
        assert len(key) >= _OF_SECRET
        self._key = key

    def token(self, purpose: str) -> str:
        """Return the token for one purpose, always the same."""
        return as_token(self._sign(f"link {purpose}"))

    def proof(self, of: str) -> str:
        """Return what the forms on the pages of a link carry; ``of`` is the digest of that link."""
        return self._sign(f"form {of}").hex()[:32]

    def proves(self, of: str, given: str) -> bool:
        """Return whether ``given`` is the proof, in a time that does not depend on where they differ."""
        return hmac.compare_digest(self.proof(of).encode(), given.encode("utf-8", "replace"))

    def _sign(self, text: str) -> bytes:
        return hmac.new(self._key, text.encode(), sha256).digest()


def read_secret(path: Path, chance: bytes) -> Secret:
    """Return the secret kept at ``path``, which only its owner may read; ``chance`` becomes one where there is none.

    Raises QuizError where it can be neither read nor written, or is no secret of ours.
    """
    try:
        files.make_folder(path.parent)
        return Secret(files.read_secret(path, chance))
    except OSError as error:
        raise QuizError(f"The secret of the class in {path} cannot be kept: {files.reason(error)}.") from error
    except ValueError as error:
        sentence = f"{path} does not hold the secret of a class: move it away, and new links are made."
        raise QuizError(sentence) from error
