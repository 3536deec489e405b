"""How a Word document is formatted, resolved as Word does it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from reports import docx, paragraph
from styled import OFFICES, direct, look, page_field, sheet, themed

from drafter.errors import InputError
from drafter.model.formatting import Formatting, ParagraphLook
from drafter.readers import read_file, read_formatting
from drafter.readers.wire import SpoiltError, pack_formatting, unpack_formatting

HERE = Path("here.docx")


def only(path: Path) -> ParagraphLook:
    """The first paragraph of the document at `path`."""
    return read_formatting(path).paragraphs[0]


def test_what_is_said_by_hand_counts(tmp_path: Path) -> None:
    """Font, size, weight and colour of a run; indents by the width of its letters."""
    body = look("甲乙", "宋体", 28, '<w:ind w:firstLine="560"/>', '<w:b/><w:color w:val="ff0000"/>')
    (run,) = only(docx(tmp_path / "a.docx", body)).runs
    assert (run.font, run.latin, run.size, run.bold, run.color) == ("宋体", "Arial", 28, True, "FF0000")
    assert only(tmp_path / "a.docx").first_line == 2


@pytest.mark.parametrize("value", ["", "x", "1e400", "-7", "99999999999999999999", "12.6"])
def test_a_broken_measure_harms_nothing(tmp_path: Path, value: str) -> None:
    """What is no number, or no number a page can have, is left out or held within bounds."""
    body = look("甲", "宋体", 28, f'<w:ind w:firstLine="{value}"/><w:spacing w:line="{value}"/>')
    body = body.replace('w:val="28"', f'w:val="{value}"')
    found = only(docx(tmp_path / "a.docx", body))
    assert 2 <= found.runs[0].size <= 31680
    assert abs(found.line_height) <= 31680


def test_the_number_of_the_page_is_a_place(tmp_path: Path) -> None:
    """The field, not the number it last showed, stands in a footer, with the frame it is in."""
    footers = read_formatting(themed(tmp_path / "a.docx")).footers
    assert {one.kind: (one.paragraph.text, one.paragraph.place) for one in footers} == {
        "default": ("- {page} -", "outside"),
        "even": ("- {page} -", "outside"),
    }


def test_the_section_with_most_text_gives_the_page(tmp_path: Path) -> None:
    """A short cover has a page of its own that does not count."""
    cover = f"<w:p><w:pPr>{sheet((1, 1, 1, 1))}</w:pPr></w:p>"
    path = docx(tmp_path / "a.docx", paragraph("封面") + cover + paragraph("正文" * 9) + sheet((9, 8, 7, 6)))
    found = read_formatting(path).sheet
    assert (found.top, found.right, found.bottom, found.left) == (9, 8, 7, 6)


def test_red_lines_are_seen() -> None:
    """A drawn line is counted once, its copy for older programs not."""
    path = OFFICES / "template_sx_1.docx"
    if not path.is_file():
        pytest.skip("the offices' documents are not at hand")
    assert read_formatting(path).red_lines == 1


DOCUMENTS = sorted(OFFICES.glob("*.docx"))


@pytest.mark.parametrize("path", [*DOCUMENTS, None], ids=lambda path: path.name if path else "made")
def test_paragraphs_are_counted_as_in_the_text(path: Path | None, tmp_path: Path) -> None:
    """Each paragraph that is read as text has its look under the same ordinal, deletions and text boxes or not."""
    path = path or direct(tmp_path / "a.docx")
    looks = {look.line: "".join(look.text.split()) for look in read_formatting(path).paragraphs}
    for block in read_file(path).blocks:
        if block.kind == "paragraph":
            text = "".join(block.text.split())
            assert text.endswith(looks[block.line][-20:]), block


def test_what_the_child_writes_is_checked() -> None:
    """An answer that is cut short or not of the right form is refused."""
    formatting = read_formatting_of_nothing()
    lines = list(pack_formatting(formatting))
    assert unpack_formatting(lines, HERE) == formatting
    with pytest.raises(SpoiltError):
        unpack_formatting(lines[:1], HERE)
    with pytest.raises(SpoiltError):
        unpack_formatting([json.dumps(["end", 0]).encode()], HERE)
    with pytest.raises(InputError):
        unpack_formatting([json.dumps(["formatting", {"sheet": 1}]).encode(), lines[1]], HERE)


def read_formatting_of_nothing() -> Formatting:
    """The formatting of a small document as it comes out of the child."""
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        return read_formatting(docx(Path(folder) / "a.docx", paragraph("甲") + page_field("", "")))
