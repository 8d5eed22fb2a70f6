"""Templates and filters: the only module that knows Jinja2. Every text is made safe, and none becomes markup here.

Markup comes from the functions of ``quiz.prose``, and drawings from ``quiz.paper``; anything else that a template names
is escaped.
"""

from functools import cache
from typing import TYPE_CHECKING

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup

from quiz import prose, wording
from quiz.package_data import package_text
from quiz.page.context import Context
from quiz.paper import sheet

if TYPE_CHECKING:
    from collections.abc import Callable


def draw(template: str, context: Context, title: str, **values: object) -> str:
    """Return the page that ``template`` makes of ``values``; ``title`` begins with what matters on it."""
    page_title = wording.pages.titled(title, context.title)
    return _environment().get_template(template).render(context=context, title=page_title, **values)


def asset(name: str) -> str:
    """Return the text of ``quiz.css``, ``quiz.js`` or ``icon.svg``."""
    return package_text(__package__, name)


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=FunctionLoader(lambda name: package_text(__package__, f"templates/{name}")),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    filters: dict[str, Callable[..., object]] = {
        "markdown": lambda text, highest=3: Markup(prose.html_of(text, highest=highest)),  # noqa: S704 - see above
        "lines": lambda text: Markup(prose.lines_html(text)),  # noqa: S704
        "written": lambda text: Markup(prose.escaped(text)),  # noqa: S704
        "one_line": lambda text: Markup(prose.escaped_line(text)),  # noqa: S704
        "shown": prose.shown_lines,
        "svg": Markup,  # of quiz.paper, which escapes every text
        "language": prose.language_tag,
        "differences": lambda part: tuple(wording.spelling_diff.sentences(part.pieces)),
    }
    environment.filters.update(filters)
    for part in (sheet.Line, sheet.MarkdownText, sheet.Points, sheet.Sources):
        environment.tests[part.__name__] = lambda value, part=part: isinstance(value, part)
    environment.globals.update(words=wording.pages, wording=wording)
    return environment


def _finalize(value: object) -> object:
    """Return a text with whatever acts or hides in it made visible; markup was made safe before."""
    return prose.safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value
