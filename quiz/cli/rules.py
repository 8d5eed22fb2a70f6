"""``quiz rules [CODE]``: what the codes of findings mean, with examples."""

from collections.abc import Iterator, Sequence

from quiz.cli import output
from quiz.cli.arguments import Arguments, did_you_mean
from quiz.cli.code_filter import REPORTED_AS, all_codes, retired_codes
from quiz.errors import UsageError
from quiz.source import Code
from quiz.source.pages import page_of

_USAGE = "quiz rules [CODE]"
_DESCRIPTION = """\
List the codes of `quiz check` with their meaning. With CODE, explain that one:
why it matters, what exactly is checked, and examples."""


def run(arguments: Sequence[str]) -> int:
    """List the codes, or explain one."""
    parser = Arguments(_USAGE, _DESCRIPTION)
    _, words = parser.read(arguments)
    if len(words) > 1:
        parser.refuse("quiz rules explains one code at a time.")
    known = {str(code): code for code in all_codes()}
    if not words:
        rows = {code: f"{code}  {of.severity:<7}  {page_of(of).title}" for code, of in known.items()}
        rows |= {code: f"{code}  retired  {title}" for code, title in retired_codes().items()}
        output.show(*(rows[code] for code in sorted(rows)))
        return 0
    code = words[0].upper()
    if code in REPORTED_AS and code not in known:
        output.show(f"{code} is reported as {REPORTED_AS[code]}.", "")
        code = REPORTED_AS[code]
    if code in retired_codes():
        output.show(*_retired(code))
        return 0
    if code not in known:
        raise UsageError(f"There is no code {words[0]}: {did_you_mean(code, known, 'quiz rules lists them.')}")
    output.show(*page(known[code]))
    return 0


def _retired(code: str) -> Iterator[str]:
    yield f"{code} (retired): {retired_codes()[code]}"
    yield ""
    yield "This rule is no longer run: most of what it found was no flaw. A suppression that names it does no harm."


def page(code: Code) -> Iterator[str]:
    """Yield the lines that explain a code."""
    what = page_of(code)
    yield f"{code} ({' or '.join(code.severities)}): {what.title}"
    yield ""
    yield from what.text.splitlines()
    for heading, examples in (("Not so good:", what.bad), ("Better:", what.good)):
        for example in examples:
            yield ""
            yield heading if example.times == 1 else f"{heading[:-1]}, with these questions {example.times} times:"
            yield ""
            yield from (f"    {line}".rstrip() for line in example.text.splitlines())
