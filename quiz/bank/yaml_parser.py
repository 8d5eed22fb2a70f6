"""PyYAML's parser, in C where it is there and else in Python, made to agree with each other.

The two differ on tabs between texts, which C takes for blanks, and on escapes of no character, which C refuses.
The Python one is taught both here, so that a bank reads the same on every machine.
"""

import re
from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner, ScannerError

_SURROGATE = re.compile("[\ud800-\udfff]")


class PythonParser(Reader, Scanner, Parser):
    """The parser for machines without libyaml."""

    def __init__(self, stream: str) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        Parser.__init__(self)

    def scan_to_next_token(self) -> None:
        """Skip blanks, comments and, where no key can begin, tabs."""
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
        """A quoted text without impossible characters."""
        start = self.get_mark()
        try:
            token = super().scan_flow_scalar(style)
        except (ValueError, OverflowError):
            token = None
        if token is None or _SURROGATE.search(token.value):
            raise ScannerError("while parsing a quoted scalar", start, "invalid character escape", self.get_mark())
        return token

    def scan_plain_spaces(self, indent: Any, start_mark: Any) -> Any:
        """What stands between two words of a plain text, tabs included; None before the end of a document."""
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
        """Step over the end of a line, if this is one; our texts end their lines in one way only."""
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
