"""A tiny notation for reports in tests: lines of text to blocks, a reading, a report, a .docx."""

from __future__ import annotations

import zipfile
from functools import cache
from pathlib import Path

from drafter.corpus.understand import understand_report
from drafter.model import Block, Reading, Report
from drafter.readers import read_file
from drafter.templates.reading import ReadingRules, load_reading
from drafter.workspace import bundled_folder

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


@cache
def rules() -> ReadingRules:
    """The rules by which the reports of the first kind are read."""
    return load_reading(bundled_folder("templates") / "law-government")


def blocks(text: str) -> list[Block]:
    """The lines of `text` that are not blank, numbered from 1."""
    return [Block(line, number) for number, line in enumerate(text.split("\n"), start=1) if line.strip()]


def report(text: str) -> Report:
    """The report that `text` is understood as."""
    return understand_report(Reading("test.txt", tuple(blocks(text))), rules())


@cache
def seed(number: int) -> Report:
    """The report that comes with the program under `number`."""
    path = sorted(bundled_folder("seeds").glob("*.txt"))[number]
    return understand_report(read_file(path), rules())


def seed_text(number: int) -> str:
    """The text of the report that comes with the program under `number`."""
    path = sorted(bundled_folder("seeds").glob("*.txt"))[number]
    return "\n".join(block.text for block in read_file(path).blocks)


def docx(path: Path, body: str, **parts: str) -> Path:
    """Write a .docx whose body holds the XML `body`; `parts` are further parts of its `word` folder."""
    names = sorted({"styles", "numbering", "footnotes", *parts})
    relations = "".join(f'<Relationship Id="{name}" Type="x/{name}" Target="{name}.xml"/>' for name in names)
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", word("document", f"<w:body>{body}</w:body>"))
        archive.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{space}">{relations}</Relationships>'
        )
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", word(name, content))
    return path


def word(root: str, content: str) -> str:
    """The XML of a part whose root element is `root`."""
    return f'<w:{root} xmlns:w="{_WORD}">{content}</w:{root}>'


def paragraph(text: str, properties: str = "") -> str:
    """The XML of a paragraph with one run."""
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"
