"""Word documents of a kilobyte, made by hand."""

from __future__ import annotations

import io
import zipfile

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_W = f'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="{_OFFICE}"'
_WORDS = "<w:r><w:t>The council will act.</w:t></w:r>"
_MANY = 1_000_000_000


def word(body: str, numbering: str = "") -> bytes:
    """A Word document of this body, with these definitions of numberings."""

    def relations(kind: str, target: str) -> str:
        relation = f'<Relationship Id="r1" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        return f'<Relationships xmlns="{_PACKAGE}/relationships">{relation}</Relationships>'

    types = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{types}.document.main+xml"/>'
        f'<Override PartName="/word/numbering.xml" ContentType="{types}.numbering+xml"/></Types>',
        "_rels/.rels": relations("officeDocument", "word/document.xml"),
        "word/_rels/document.xml.rels": relations("numbering", "numbering.xml"),
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/numbering.xml": f"<w:numbering {_W}>{numbering}</w:numbering>",
    }
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as file:
        for name, part in parts.items():
            file.writestr(name, part)
    return target.getvalue()


def word_bomb(kind: str) -> bytes:
    """A kilobyte that says it is huge: by a cell's width, a list's level or a list's number."""
    if kind == "cell":
        width = f'<w:tcPr><w:gridSpan w:val="{_MANY}"/></w:tcPr>'
        return word(f"<w:tbl><w:tr><w:tc>{width}<w:p>{_WORDS}</w:p></w:tc></w:tr></w:tbl>")
    level = _MANY if kind == "level" else 0
    listed = f'<w:pPr><w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    numbering = (
        f'<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="{_MANY}"/>'
        '<w:numFmt w:val="lowerRoman"/></w:lvl></w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    )
    return word(f"<w:p>{listed}{_WORDS}</w:p>", numbering)
