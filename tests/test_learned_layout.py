"""A draft in a learned style as LibreOffice draws it, and as it saves it again."""

from __future__ import annotations

from pathlib import Path

import pytest
from drafts import section, short_draft
from rendering import Sheet, read_sheets, render_pdf, require_office, save_again
from styled import direct

from drafter.drafting.number_forms import with_numbers
from drafter.operations.styles import choose_style, learn_house_style
from drafter.operations.watch import SILENT
from drafter.templates.own_style import read_entries
from drafter.workspace import Workspace
from drafter.writers.docx import write_docx

pytestmark = pytest.mark.office
TEXT = "依法全面履行政府职能推动各项工作任务落实见效" * 5
LINE_AND_A_HALF = (1.4, 2.2)
MILLIMETRES = 25.4 / 72


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A draft in the style of a document without styles."""
    require_office()
    folder = tmp_path_factory.mktemp("learned")
    style = choose_style(Workspace(folder), str(direct(folder / "去年.docx")), SILENT).style
    deep = section("（一）依法履行职能", f"1.提升服务。{TEXT}")
    draft = short_draft(section("一、主要举措和成效", TEXT), deep)
    write_docx(with_numbers(draft, style.numbers), style, folder / "稿.docx")
    return folder / "稿.docx"


@pytest.fixture(scope="module")
def sheet(written: Path) -> Sheet:
    """Its first page."""
    return read_sheets(render_pdf(written, written.parent))[0]


def test_the_page_number_is_the_models(sheet: Sheet) -> None:
    """第1页 stands in the middle under the text."""
    middle = 25 + (210 - 25 - 20) / 2
    assert sheet.number.text == "第1页"
    assert (sheet.number.left + sheet.number.right) / 2 == pytest.approx(middle, abs=1)


def test_text_keeps_the_models_margins(sheet: Sheet) -> None:
    """Lines begin 25 mm from the left, the first of a paragraph two 字 later, and end 20 mm from the right."""
    full = [line for line in sheet.lines if line.text in TEXT and line.right - line.left > 150]
    assert full
    assert {round(line.left) for line in full} == {25, 35}
    assert all(line.right <= 190.5 for line in full)


def test_lines_are_as_far_apart_as_in_the_model(sheet: Sheet) -> None:
    """Lines of 四号 in a line and a half."""
    text = [line for line in sheet.lines if line.text in TEXT]
    pitch = (text[2].top - text[1].top) / (14 * MILLIMETRES)
    assert LINE_AND_A_HALF[0] < pitch < LINE_AND_A_HALF[1]


def test_headings_have_the_models_numbers(sheet: Sheet) -> None:
    """Half-width brackets and 1、 as in the model, two 字 from the left."""
    starts = {line.text[:4]: line.left for line in sheet.lines}
    assert starts["(一)依"] == pytest.approx(25 + 2 * 14 * MILLIMETRES, abs=0.5)
    assert "1、提升" in starts


def test_the_style_is_learned_again_from_a_copy(written: Path, tmp_path: Path) -> None:
    """A file that LibreOffice saved anew teaches what the file itself teaches."""
    saved = save_again(written, tmp_path)
    learned = [
        read_entries(learn_house_style(Workspace(tmp_path), file, name).file)
        for name, file in (("甲", written), ("乙", saved))
    ]
    rest = [{key: one[key] for key in one if key not in ("name", "source")} for one in learned]
    assert rest[0] == rest[1]
