"""Rule Q113: the address of a source leads to another host than it seems to."""

from collections.abc import Iterator

from quiz import prose
from quiz.lint.contexts import BankContext
from quiz.lint.rule import BankRule, Finding
from quiz.source import Mapping, Scalar
from quiz.source.code import Code

CODE = Code(
    "Q113",
    "warning",
    """\
Write the address of a source so that everybody sees where it leads.

Before an `@` anything can be written: `https://www.cancer.gov@evil.example/` leads to evil.example, and is never opened
or made a link. Some letters of other scripts look like Latin ones; an address with letters beyond ASCII in its host is
shown encoded, so that a look-alike is seen.
Reported for every `url` under `sources` whose host has a user part before it, or letters beyond ASCII.
Source: RFC 3986, section 7.6; Unicode Technical Standard 39.

Bad 4:36:
    title: Aspirin
    language: en
    sources:
      leaflet: {title: A leaflet, url: "https://www.cancer.gov@evil.example/"}
    questions:
      - type: recall
        stem: What kind of medicine is aspirin?
        answer: One against pain, fever and inflammation.
        sources: [leaflet]

Good:
    title: Aspirin
    language: en
    sources:
      leaflet: {title: A leaflet, url: "https://www.cancer.gov/"}
    questions:
      - type: recall
        stem: What kind of medicine is aspirin?
        answer: One against pain, fever and inflammation.
        sources: [leaflet]

Good:
    title: Aspirin
    language: en
    sources:
      leaflet: {title: A leaflet, url: "https://social.example/@leaflets/aspirin"}
    questions:
      - type: recall
        stem: What kind of medicine is aspirin?
        answer: One against pain, fever and inflammation.
        sources: [leaflet]
""",
)


def check(bank: BankContext) -> Iterator[Finding]:
    """Yield each address that is another one than it looks like."""
    sources = bank.head.get("sources")
    for _, source in sources.entries if isinstance(sources, Mapping) else ():
        url = source.get("url") if isinstance(source, Mapping) else None
        if isinstance(url, Scalar) and prose.disguised(url.text):
            yield Finding(url, _message(url.text), "Write the address that the page itself shows.")


def _message(written: str) -> str:
    encoded = prose.web_address(written)
    if encoded:
        return f"This address has letters beyond ASCII in its host; it is shown and opened as {encoded}."
    return "This address hides its host behind a user name or cannot be read; it is never opened."


RULE = BankRule(CODE, check)
