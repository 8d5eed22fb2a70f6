"""Small Word files made here: paragraphs, lists numbered by Word, and tables."""

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

from tests.formats.workbooks import zipped

_MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"


class Line(NamedTuple):
    """A paragraph; ``level`` is 1 for an item of a list, 2 for one inside it; ``mark`` is b, u or highlight."""

    text: str
    level: int = 0
    mark: str = ""


Grid = Sequence[Sequence[str]]


def docx(*parts: Line | Grid, head: str = "") -> bytes:
    """A Word file with these paragraphs and tables; ``head`` stands before the root element of its text."""
    body = "".join(_paragraph(part) if isinstance(part, Line) else _table(part) for part in parts)
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{kind}"/><w:lvlText w:val="%{at + 1}."/></w:lvl>'
        for at, kind in enumerate(("decimal", "lowerLetter"))
    )
    return zipped(
        {
            "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/></Types>',
            "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="r1" Type="{_RELATED}/officeDocument" Target="word/document.xml"/></Relationships>',
            "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="n1" Type="{_RELATED}/numbering" Target="numbering.xml"/></Relationships>',
            "word/numbering.xml": f'<w:numbering {_MAIN}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>'
            '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
            "word/document.xml": f"{head}<w:document {_MAIN}><w:body>{body}</w:body></w:document>",
        }
    )


def _paragraph(line: Line) -> str:
    number = f'<w:numPr><w:ilvl w:val="{line.level - 1}"/><w:numId w:val="1"/></w:numPr>' if line.level else ""
    marks = {"": "", "b": "<w:b/>", "u": '<w:u w:val="single"/>', "highlight": '<w:highlight w:val="yellow"/>'}
    run = f'<w:r><w:rPr>{marks[line.mark]}</w:rPr><w:t xml:space="preserve">{escape(line.text)}</w:t></w:r>'
    return f"<w:p><w:pPr>{number}</w:pPr>{run}</w:p>"


def _table(rows: Grid) -> str:
    cells = ("".join(f"<w:tc>{_paragraph(Line(text))}</w:tc>" for text in row) for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in cells)}</w:tbl>"
