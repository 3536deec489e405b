"""A report reads the same whatever format it is saved in."""

from __future__ import annotations

import subprocess
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Pt
from rendering import require_office
from reports import rules

from drafter.corpus.understand import understand_report
from drafter.model import Report
from drafter.readers import read_file

pytestmark = pytest.mark.office
NAVIGATION = '<ul><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul>'
FOOT = '<div><a href="#">打印</a></div><div>主办：某市人民政府办公室</div>'


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory, seeds: list[Path]) -> Path:
    """A folder with the seeds as .docx set like an official document, and as what LibreOffice makes of that."""
    require_office()
    folder = tmp_path_factory.mktemp("saved")
    for seed in seeds:
        write_docx(seed, folder / f"{seed.stem}.docx")
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    for kind in ("pdf", "doc", "rtf", "html"):
        files = [str(file) for file in folder.glob("*.docx")]
        command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), *files]
        subprocess.run(command, capture_output=True, timeout=180, check=True)
    return folder


def write_docx(seed: Path, target: Path) -> None:
    """Write the report at `seed` as a document: size three, lines of 28 points, paragraphs set in by two."""
    document = docx.Document()
    for block in read_file(seed).blocks:
        paragraph = document.add_paragraph()
        run = paragraph.add_run(block.text.strip())
        run.font.size = Pt(16)
        run._r.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), "仿宋_GB2312")
        paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        paragraph.paragraph_format.first_line_indent = Pt(32)
        paragraph.paragraph_format.line_spacing = Pt(28)
        paragraph.paragraph_format.space_after = Pt(0)
    document.save(str(target))


def understood(path: Path) -> Report:
    """The report as understood from the file."""
    return understand_report(read_file(path), rules())


def outline(report: Report) -> list[tuple[object, ...]]:
    """Its headings without blanks, with level, section and theme."""
    return [(node.level, "".join(node.heading.split()), node.section, node.theme) for node in report.outline]


def quantities(report: Report) -> list[tuple[float, str | None]]:
    """Its quantities in order."""
    return [(found.value, found.unit) for passage in report.passages for found in passage.quantities]


@pytest.mark.parametrize("kind", ["docx", "pdf", "doc", "rtf", "html"])
def test_a_seed_reads_the_same(saved: Path, seeds: list[Path], kind: str) -> None:
    """Outline and quantities are those of the text."""
    for seed in seeds:
        report, text = understood(saved / f"{seed.stem}.{kind}"), understood(seed)
        assert outline(report) == outline(text)
        assert quantities(report) == quantities(text)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_seed_as_a_page_reads_the_same(tmp_path: Path, seeds: list[Path], encoding: str) -> None:
    """Navigation around the text changes nothing."""
    for seed in seeds:
        lines = "".join(f"<p>　　{block.text.strip()}</p>" for block in read_file(seed).blocks)
        page = tmp_path / "page.html"
        page.write_bytes(f"<html><body>{NAVIGATION}<div>{lines}</div>{FOOT}</body></html>".encode(encoding))
        report, text = understood(page), understood(seed)
        assert outline(report) == outline(text)
        assert quantities(report) == quantities(text)
