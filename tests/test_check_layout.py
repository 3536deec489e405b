"""What a Word document looks like is held to the house style in force: its page, its elements, its runs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import misshaping as shape
import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from drafts import house_style, section
from framing import LAYOUTS, SENTENCE, SET_UP, framed
from misshaping import Edit
from rendering import require_office, save_again
from styled import OFFICES, direct, themed

from drafter.drafting.number_forms import with_numbers
from drafter.model.checking import Finding
from drafter.operations.checking import CheckRequest, check_report
from drafter.operations.styles import choose_style, learn_house_style
from drafter.operations.watch import SILENT
from drafter.workspace import Workspace
from drafter.writers.docx import write_docx

TEXT = f"{SENTENCE}，{SENTENCE}。" * 2
SECTIONS = (
    section("一、主要举措和成效", TEXT, TEXT),
    section("（一）依法履行职能", f"1.提升服务。{TEXT}", f"2.规范执法。{TEXT}", TEXT),
    section("二、存在的不足和原因", TEXT),
)


def draft(folder: Path, layout: str = "plain", style: str | None = None) -> Path:
    """A draft of our own in a layout, in the standard's style or one learned from a document."""
    house = choose_style(Workspace(folder), style, SILENT).style if style else house_style()
    made = framed(layout, *SECTIONS, agency=SET_UP, attachments=("任务清单",))
    file = folder / f"{layout}-{Path(style or '').stem}.docx"
    write_docx(with_numbers(made, house.numbers), house, file)
    return file


def looks(file: Path, style: str | None = None) -> list[Finding]:
    """What is found of the looks of a document."""
    request = CheckRequest(file, "law-government", style=style)
    found = check_report(Workspace(file.parent), request).findings
    return [one for one in found if one.rule.startswith("layout/")]


def rules(found: list[Finding]) -> set[str]:
    """The names of the rules that found something."""
    return {one.rule.removeprefix("layout/") for one in found}


def edited(folder: Path, *edits: Edit, layout: str = "plain") -> list[Finding]:
    """What is found of a draft after these edits."""
    file = draft(folder, layout)
    word = Document(str(file))
    for edit in edits:
        edit(word)
    word.save(str(file))
    return looks(file)


CENTER, LEFT, RIGHT = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.LEFT, WD_ALIGN_PARAGRAPH.RIGHT
TITLE, DATE = SET_UP.name, "2025年1月6日"
INCH = dict.fromkeys(("top_margin", "bottom_margin", "left_margin", "right_margin"), Cm(2.54))
FAULTS: dict[str, tuple[str, Edit]] = {
    "Letter size": ("paper", shape.page(page_width=Cm(21.59), page_height=Cm(27.94))),
    "margins of an inch": ("margins", shape.page(**INCH)),
    "only the left margin": ("margins", shape.page(left_margin=Cm(3.2))),
    "text in 宋体": ("text-font", shape.styled("公文正文", "宋体")),
    "one paragraph in 楷体": ("text-font", shape.font(SENTENCE, "楷体")),
    "text in 小四": ("text-size", shape.sized(12, "公文正文")),
    "text in 四号": ("text-size", shape.sized(14, "公文正文")),
    "single lines": ("lines", shape.style("公文正文", line_spacing=1.0)),
    "lines and a half": ("lines", shape.style("公文正文", line_spacing=1.5)),
    "lines of 20 points": ("lines", shape.style("公文正文", line_spacing=Pt(20))),
    "a first level in 宋体": ("heading-font", shape.styled("一级标题", "宋体")),
    "one heading in 微软雅黑": ("heading-font", shape.font("一、", "微软雅黑")),
    "a second level in 黑体": ("heading-font", shape.styled("二级标题", "黑体")),
    "a first level of 二号": ("text-size", shape.sized(22, "一级标题")),
    "a bold third level": ("bold", shape.letters("1.提升服务", bold=True)),
    "a bold first level": ("bold", shape.letters("一、", bold=True)),
    "a title to the left": ("title-align", shape.style("公文标题", alignment=LEFT)),
    "a title in 黑体": ("title-font", shape.styled("公文标题", "黑体")),
    "a title of 小二": ("title-size", shape.sized(18, "公文标题")),
    "a centred 1": ("page-number", shape.number("", "", CENTER)),
    "a centred number in dashes": ("page-number", shape.number("— ", " —", CENTER)),
    "hyphens for dashes": ("page-number", shape.number("- ", " -")),
    "no page number": ("page-number", shape.unnumbered),
    "page numbers of 五号": ("page-number-font", shape.sized(10.5, "单页页码", "双页页码")),
    "red words": ("color", shape.pasted(SENTENCE, color="FF0000")),
    "grey words": ("color", shape.pasted(SENTENCE, color="333333")),
    "words in 微软雅黑": ("text-font", shape.pasted(SENTENCE, name="微软雅黑")),
    "small words": ("text-size", shape.pasted(SENTENCE, size=12)),
    "no indent": ("indent", shape.indent(SENTENCE, 0)),
    "an indent of four": ("indent", shape.indent(SENTENCE, 4)),
    "a heading without indent": ("indent", shape.indent("一、", 0)),
    "blanks for an indent": ("spaces", shape.spaced(SENTENCE)),
    "a paragraph moved in": ("sides", shape.style("公文正文", right_indent=Cm(2))),
    "a centred paragraph": ("align", shape.lined("1.提升服务", alignment=CENTER)),
    "a grid of 25 letters": ("letters", shape.grid("linesAndChars", 7000)),
    "gaps after paragraphs": ("gaps", shape.style("公文正文", space_after=Pt(10))),
    "a blank line in the text": ("blank-lines", shape.blank_above("（一）")),
    "no blank line under the title": ("title-gap", shape.no_blank_under(TITLE)),
    "a footer at Word's place": ("page-number-place", shape.page(footer_distance=Cm(1.27))),
    "a date at the edge": ("signature", shape.lined(DATE, alignment=RIGHT, left_indent=Cm(0))),
}  # fmt: skip


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_draft_of_our_own_looks_as_it_should(tmp_path: Path, layout: str) -> None:
    """In each layout, with head and imprint or without."""
    assert looks(draft(tmp_path, layout)) == []


@pytest.mark.parametrize("layout", LAYOUTS)
@pytest.mark.parametrize("make", [direct, themed])
def test_a_draft_in_a_learned_style_looks_as_that_has_it(
    tmp_path: Path, layout: str, make: Callable[[Path], Path]
) -> None:
    """So does the document that the style was learned from."""
    last = make(tmp_path / "去年.docx")
    learn_house_style(Workspace(tmp_path), last, "我局")
    assert looks(draft(tmp_path, layout, "我局"), "我局") == []
    assert looks(last, "我局") == looks(last, str(last)) == []


@pytest.mark.parametrize(("rule", "edit"), FAULTS.values(), ids=FAULTS.keys())
def test_a_fault_is_found_and_nothing_else(tmp_path: Path, rule: str, edit: Edit) -> None:
    """Of one property in a draft that was right."""
    found = edited(tmp_path, edit)
    assert rules(found) == {rule} and len(found) == 1, [(one.rule, one.message) for one in found]


def test_a_small_title_under_a_red_head_is_the_title(tmp_path: Path) -> None:
    """Though the head is larger and red."""
    (found,) = edited(tmp_path, FAULTS["a title of 小二"][1], layout="upward")
    assert found.rule == "layout/title-size" and "小二" in found.message


def test_a_heading_that_text_follows_stands_as_the_text(tmp_path: Path) -> None:
    """Only its letters may be others."""
    last = themed(tmp_path / "去年.docx")
    assert not {"indent", "gaps", "lines"} & rules(looks(draft(tmp_path, style=str(last)), str(last)))


def test_many_places_are_told_once(tmp_path: Path) -> None:
    """With their number and the first of them."""
    (found,) = edited(tmp_path, FAULTS["text in 宋体"][1])
    assert found.count == 6 and found.where is not None
    assert "正文" in found.message and "宋体" in found.message and "仿宋体" in found.message


def test_the_words_that_stray_are_shown(tmp_path: Path) -> None:
    """Not the whole paragraph."""
    (found,) = edited(tmp_path, FAULTS["red words"][1])
    assert found.text == "粘贴来的文字" and found.level == "error"


def test_an_office_is_not_bound_by_the_standard(tmp_path: Path) -> None:
    """Its own style is the basis, of what the standard demands as well."""
    last = direct(tmp_path / "去年.docx")
    found = looks(draft(tmp_path), str(last))
    assert {"margins", "text-font", "numbers"} <= rules(found)
    assert {one.strength for one in found} == {"单位"} and not any(one.level == "error" for one in found)
    assert all("去年" in one.basis for one in found)


def test_text_has_no_looks(tmp_path: Path) -> None:
    """A plain file raises nothing."""
    file = tmp_path / "稿.txt"
    file.write_text(f"一、主要举措\n{TEXT}\n", encoding="utf-8")
    assert looks(file) == []


@pytest.mark.office
@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_draft_saved_again_twice_looks_as_it_should(tmp_path: Path, layout: str) -> None:
    """LibreOffice writes the same looks in other words."""
    require_office()
    (tmp_path / "1").mkdir()
    (tmp_path / "2").mkdir()
    saved = save_again(save_again(draft(tmp_path, layout), tmp_path / "1"), tmp_path / "2")
    assert looks(saved) == []


OFFICES_FOUND: dict[str, set[str]] = {
    "sample_word_01-basic-formal.docx": {
        "margins",
        "page-number",
        "gaps",
        "lines",
        "title-gap",
        "indent",
        "letters",
        "signature",
    },
    "sample_word_02-table.docx": {"margins", "page-number"},
    "sample_word_08-comments-revisions.docx": {
        "margins",
        "page-number",
        "gaps",
        "lines",
        "indent",
        "letters",
        "text-font",
        "text-size",
    },
    "sample_geshi_yaoqiu.docx": {"page-number", "page-number-place", "letters", "gaps", "lines"},
    "sample_guobanfa_tongzhi.docx": {
        "page-number",
        "page-number-font",
        "page-number-place",
        "bold",
        "color",
        "gaps",
        "letters",
        "signature",
    },
    "template_sx_1.docx": set(),
}


@pytest.mark.parametrize("name", OFFICES_FOUND)
def test_offices_documents_differ_where_they_do(name: str, tmp_path: Path) -> None:
    """Each finding was held against the standard by hand."""
    if not (OFFICES / name).is_file():
        pytest.skip("no such document at hand")
    file = tmp_path / name
    file.write_bytes((OFFICES / name).read_bytes())
    assert rules(looks(file)) == OFFICES_FOUND[name]
