"""Pages as LibreOffice draws them: the measures of GB/T 9704-2012."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from drafts import AGENCY, house_style, long_draft, paragraph, section, short_draft
from rendering import POINTS_IN_MM, Line, Sheet, darkness, read_sheets, render_pdf, require_office

from drafter.model import Draft
from drafter.writers.docx import write_docx

pytestmark = pytest.mark.office
TEXT = "依法全面履行政府职能推动各项工作任务落实见效"
ZI = 315 / 20 * 25.4 / 72


def rendered(draft: Draft, folder: Path) -> Path:
    """The PDF of `draft`."""
    require_office()
    write_docx(draft, house_style(), folder / "draft.docx")
    return render_pdf(folder / "draft.docx", folder)


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft of several pages, rendered."""
    return rendered(long_draft(), tmp_path_factory.mktemp("layout"))


@pytest.fixture(scope="module")
def sheets(pdf: Path) -> list[Sheet]:
    """Its pages."""
    return read_sheets(pdf)


def line_with(sheets: list[Sheet], text: str) -> Line:
    """The last line that begins with `text`."""
    return next(line for sheet in reversed(sheets) for line in sheet.lines if line.text.startswith(text))


def test_the_sheet_is_a4(sheets: list[Sheet]) -> None:
    """Every page measures 210 by 297 millimetres."""
    assert {(round(sheet.width), round(sheet.height)) for sheet in sheets} == {(210, 297)}


def test_a_full_page_has_22_lines(sheets: list[Sheet]) -> None:
    """All pages between the first and the last hold 22 lines, the first has one of them blank."""
    assert len(sheets) >= 5
    assert [len(sheet.lines) for sheet in sheets[:-1]] == [21, *[22] * (len(sheets) - 2)]


def test_a_full_line_has_28_characters(tmp_path: Path) -> None:
    """A paragraph of Chinese runs 26 characters on its first line and 28 on the next ones."""
    sheets = read_sheets(rendered(short_draft(section("", TEXT * 5)), tmp_path))
    at = next(at for at, line in enumerate(sheets[0].lines) if line.text.startswith(TEXT[:8]))
    assert [len(line.text) for line in sheets[0].lines[at : at + 4]] == [26, 28, 28, 28]


def test_a_number_stays_on_one_line(tmp_path: Path) -> None:
    """Wherever it falls, no line ends inside a number that the next line goes on with."""
    texts = [(TEXT * 2)[: 18 + more] + "1234.56%以上，办结事项98765项。" for more in range(12)]
    sheets = read_sheets(rendered(short_draft(section("", *texts)), tmp_path))
    lines = [line.text for sheet in sheets for line in sheet.lines]
    broken = [
        (one, other) for one, other in pairwise(lines) if one[-1].isdigit() and other[0] in "0123456789.%"
    ]
    assert broken == []


def test_text_keeps_the_margins(sheets: list[Sheet]) -> None:
    """Nothing stands left of 28 mm or right of 184 mm, and the lines lie between 37 and 262 mm."""
    lines = [line for sheet in sheets for line in sheet.lines]
    assert min(line.left for line in lines) == pytest.approx(28, abs=0.2)
    assert max(line.right for line in lines) == pytest.approx(184, abs=0.4)
    assert min(line.top for line in lines) > 37
    assert max(line.bottom for line in lines) < 263


def test_page_numbers_stand_outside(sheets: list[Sheet]) -> None:
    """The number stands one 字 from the right margin on odd pages and from the left one on even pages."""
    assert [sheet.number.text for sheet in sheets] == [f"—{page}—" for page in range(1, len(sheets) + 1)]
    gaps = [184 - sheet.number.right for sheet in sheets[0::2]]
    gaps += [sheet.number.left - 28 for sheet in sheets[1::2]]
    assert gaps == pytest.approx([14 / POINTS_IN_MM] * len(sheets), abs=0.1)


def test_the_dashes_are_7_mm_below_the_text_area(pdf: Path, sheets: list[Sheet]) -> None:
    """The dash beside the page number is drawn 269 mm from the top."""
    dash = darkness(pdf, 2, sheets[1].number.left + 2)[-1]
    assert dash == pytest.approx(269, abs=0.2)


def test_the_title_is_centred_in_two_lines(sheets: list[Sheet]) -> None:
    """The agency stands above the rest, both centred between the margins, a blank line below."""
    first, second, addressee = sheets[0].lines[:3]
    assert [first.text, second.text] == [AGENCY.name, "2024年法治政府建设年度报告"]
    assert [(line.left + line.right) / 2 for line in (first, second)] == pytest.approx([106, 106], abs=0.3)
    assert addressee.bottom - second.bottom == pytest.approx(2 * 579 / 20 / 72 * 25.4, abs=1.5)


def test_a_paragraph_begins_after_two_characters(sheets: list[Sheet]) -> None:
    """Addressee and turned lines begin at the margin, paragraphs and headings two 字 after it."""
    starts = [line_with(sheets, text).left - 28 for text in ("区委", "一、", "（一）", "特此报告")]
    assert starts == pytest.approx([0, 2 * ZI, 2 * ZI, 2 * ZI], abs=0.3)


def test_the_signature_is_one_block(sheets: list[Sheet]) -> None:
    """The organ ends two 字 from the right; the date begins two 字 after the organ's first, a line below."""
    organ, date = sheets[-1].lines[-2:]
    assert [organ.text, date.text] == [AGENCY.name, "2025年1月6日"]
    assert 184 - organ.right == pytest.approx(2 * ZI, abs=0.3)
    assert date.left - organ.left == pytest.approx(2 * ZI, abs=0.3)


@pytest.mark.parametrize("lines", [16, 17, 18, 19, 20])
def test_the_signature_never_stands_alone(lines: int, tmp_path: Path) -> None:
    """However the text falls, organ and date are on one page, with text before them."""
    draft = short_draft(section("", *[TEXT] * lines))
    last = read_sheets(rendered(draft, tmp_path))[-1].lines
    assert [line.text for line in last[-2:]] == [AGENCY.name, "2025年1月6日"]
    assert "特此报告。" in [line.text for line in last]


def test_a_heading_is_not_left_at_the_foot_of_a_page(tmp_path: Path) -> None:
    """A heading that would be a page's last line goes with its text to the next page."""
    draft = short_draft(section("", *[TEXT] * 18), section("一、主要举措", TEXT * 3))
    sheets = read_sheets(rendered(draft, tmp_path))
    assert sheets[1].lines[0].text == "一、主要举措"


def test_comments_leave_the_page_as_it_is(tmp_path: Path) -> None:
    """A borrowed paragraph is printed as any other: its comment takes no room."""
    draft = short_draft(section("", TEXT * 3))
    plain = replace(draft, closing=(paragraph("特此报告。", "closing"),))
    assert "甲市" not in "".join(line.text for line in read_sheets(rendered(plain, tmp_path))[0].lines)
