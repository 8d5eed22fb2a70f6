"""Small workbooks made here: as few parts as a program needs to open them."""

import datetime as dt
import io
import zipfile
from collections.abc import Mapping, Sequence
from html import escape

Cell = str | int | float | bool | dt.date | None
Rows = Sequence[Sequence[Cell]]

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def xlsx(sheets: Mapping[str, Rows], merged: Sequence[str] = (), moved: Mapping[str, str] | None = None) -> bytes:
    """A workbook with these sheets.

    ``merged`` are ranges of the first one, such as ``A2:A4``; ``moved`` says of cells that they are elsewhere.
    """
    names = list(sheets)
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        f'<Relationship Id="r1" Type="{_RELATED}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {_MAIN} xmlns:r="{_RELATED}"><sheets>'
        + "".join(f'<sheet name="{escape(n)}" sheetId="{at}" r:id="r{at}"/>' for at, n in enumerate(names, 1))
        + "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
        + "".join(
            f'<Relationship Id="r{at}" Type="{_RELATED}/worksheet" Target="worksheets/sheet{at}.xml"/>'
            for at in range(1, len(names) + 1)
        )
        + f'<Relationship Id="rs" Type="{_RELATED}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet {_MAIN}><cellXfs count="2"><xf numFmtId="0"/>'
        '<xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>',
    }
    for at, rows in enumerate(sheets.values(), 1):
        joined = "".join(f'<mergeCell ref="{ref}"/>' for ref in merged) if at == 1 else ""
        body = "".join(_row(number, row) for number, row in enumerate(rows, 1))
        for one, other in (moved or {}).items():
            body = body.replace(f'r="{one}"', f'r="{other}"')
        more = f"<mergeCells>{joined}</mergeCells>" if joined else ""
        parts[f"xl/worksheets/sheet{at}.xml"] = f"<worksheet {_MAIN}><sheetData>{body}</sheetData>{more}</worksheet>"
    return zipped(parts)


def _row(number: int, row: Sequence[Cell]) -> str:
    cells = "".join(_cell(f"{chr(ord('A') + at)}{number}", value) for at, value in enumerate(row))
    return f'<row r="{number}">{cells}</row>'


def _cell(ref: str, value: Cell) -> str:
    match value:
        case None:
            return ""
        case bool():
            return f'<c r="{ref}" t="b"><v>{int(value)}</v></c>'
        case int() | float():
            return f'<c r="{ref}"><v>{value}</v></c>'
        case dt.date():
            return f'<c r="{ref}" s="1"><v>{(value - dt.date(1899, 12, 30)).days}</v></c>'
        case str() if value.startswith("=FORMULA"):
            return f'<c r="{ref}"><f>A1</f></c>'
        case str():
            return f'<c r="{ref}" t="inlineStr"><is><t xml:space="preserve">{escape(value)}</t></is></c>'


def ods(rows: Rows, repeated: int = 1) -> bytes:
    """A LibreOffice sheet with these rows of texts and numbers, each of them ``repeated`` times."""
    office = "urn:oasis:names:tc:opendocument:xmlns:"
    body = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
    if repeated > 1:
        body = body.replace("<table:table-row>", f'<table:table-row table:number-rows-repeated="{repeated}">')
    content = (
        f'<office:document-content xmlns:office="{office}office:1.0" xmlns:table="{office}table:1.0"'
        f' xmlns:text="{office}text:1.0"><office:body><office:spreadsheet><table:table table:name="Sheet1">'
        f"{body}</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        f'<manifest:manifest xmlns:manifest="{office}manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    return zipped({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": content})


def _ods_cell(value: Cell) -> str:
    if value is None:
        return "<table:table-cell/>"
    is_number = isinstance(value, int | float)
    type_ = f'office:value-type="float" office:value="{value}"' if is_number else 'office:value-type="string"'
    return f"<table:table-cell {type_}><text:p>{escape(str(value))}</text:p></table:table-cell>"


def zipped(parts: Mapping[str, str]) -> bytes:
    """An archive of these parts, the same in every run."""
    written = io.BytesIO()
    with zipfile.ZipFile(written, "w") as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return written.getvalue()
