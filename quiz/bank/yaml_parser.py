"""PyYAML's parser, in C where it is available and otherwise in Python, with both made to agree.

They differ on tabs between texts, which the C parser takes for spaces, and on escapes of impossible characters, which
it refuses. The Python parser is changed to do the same, so that a bank reads alike on every machine.
"""

from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

from quiz import lazy

_SURROGATE = lazy.pattern("[\ud800-\udfff]")


class PythonParser(Reader, Scanner, Parser):
    """The parser for machines without libyaml."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip spaces, comments and, where no key can begin, tabs."""
        while True:
            while self.peek() == " " or (self.peek() == "\t" and (self.flow_level or not self.allow_simple_key)):
                self.forward()
            if self.peek() == "#":
                while self.peek() not in "\0\n":
                    self.forward()
            if not self._line_break():
                return
            if not self.flow_level:
                self.allow_simple_key = True

    def scan_flow_scalar(self, style: Any) -> Any:
        """Return a quoted text. Raises ScannerError where it escapes an impossible character."""
        start = self.get_mark()
        try:
            token = super().scan_flow_scalar(style)
        except (ValueError, OverflowError):
            token = None
        if token is None or _SURROGATE.search(token.value):
            raise ScannerError("while parsing a quoted scalar", start, "invalid character escape", self.get_mark())
        return token

    def scan_plain_spaces(self, indent: Any, start_mark: Any) -> Any:
        """Return the white space between two words of a plain text, with tabs; None before the end of a document."""
        length = 0
        while self.peek(length) in " \t":
            length += 1
        blanks = self.prefix(length)
        self.forward(length)
        if self.peek() != "\n":
            return [blanks] if blanks else []
        self._line_break()
        self.allow_simple_key = True
        breaks: list[str] = []
        while not (self._at_document_edge()):
            if self.peek() == "\n":
                breaks.append(self._line_break())
            elif self.peek() == "\t" and self.column < indent:
                raise ScannerError("while scanning a plain scalar", start_mark, "found a tab", self.get_mark())
            elif self.peek() in " \t":
                self.forward()
            else:
                return breaks or [" "]
        return None

    def _line_break(self) -> str:
        """Step over a line end, if there is one here; our texts have only one kind."""
        if self.peek() != "\n":
            return ""
        self.forward()
        return "\n"

    def _at_document_edge(self) -> bool:
        return self.column == 0 and self.prefix(3) in {"---", "..."} and self.peek(3) in "\0 \t\n"


try:
    from yaml._yaml import CParser
except ImportError:
    PARSER: Any = PythonParser
else:
    PARSER = CParser


def has_libyaml() -> bool:
    """Return whether the parser in C is available; without it banks are read in Python, slowly."""
    return PARSER is not PythonParser
