"""House styles learned from documents, and found again in what is written in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from drafts import house_style, section, short_draft
from reports import docx
from styled import MADE, OFFICES_FILES, look, model, sheet

from drafter.drafting.number_forms import with_numbers
from drafter.errors import InputError
from drafter.model import Draft
from drafter.operations.styles import learn_house_style, show_style
from drafter.templates.own_style import read_entries
from drafter.workspace import Workspace, bundled_folder
from drafter.writers.docx import write_docx

TEXT = "全面落实行政执法公示制度，持续优化政务服务，推动各项工作依法开展。"
_UNWRITTEN = {"mark", "number", "note", "imprint"}


def entries(document: Path, folder: Path) -> dict[str, Any]:
    """What a style file says that was learned from `document`."""
    return read_entries(learn_house_style(Workspace(folder), document, "我局", overwrite=True).file)


def full_draft(*, standing: bool = False) -> Draft:
    """A draft with headings of four levels, an addressee, closing words, organ and date.

    Those of the third level stand alone or open a paragraph, as in the document that is learned from.
    """
    opened = ("1.提升服务", TEXT) if standing else (f"1.提升服务。{TEXT}",)
    deep = section("（一）依法履行职能", *opened, f"（1）加强领导。{TEXT}", TEXT)
    return short_draft(
        section("", TEXT), section("一、主要举措和成效", TEXT), deep, section("（二）规范执法", TEXT)
    )


def again(document: Path, folder: Path) -> tuple[dict[str, Any], dict[str, Any]]:
    """What is learned from `document`, and from a draft written in what was learned."""
    from drafter.operations.styles import choose_style
    from drafter.operations.watch import SILENT

    learned = entries(document, folder)
    style = choose_style(Workspace(folder), "我局", SILENT).style
    draft = full_draft(standing="guobanfa" in document.name)
    write_docx(with_numbers(draft, style.numbers), style, folder / "again.docx")
    return learned, entries(folder / "again.docx", folder)


@pytest.mark.parametrize("name", [*OFFICES_FILES, *MADE])
def test_what_is_written_in_a_style_gives_it_back(name: str, tmp_path: Path) -> None:
    """Page, grid, numbers, page number, place of the signature and every element come back value by value."""
    document = model(name, tmp_path)
    if not document.is_file():
        pytest.skip("the offices' documents are not at hand")
    learned, found = again(document, tmp_path)
    for key in ("numbers", "page_number", "signature", "title", "blanks"):
        assert key not in learned or found.get(key) == learned[key], key
    assert {**found["page"], "grid": 0} == {**learned["page"], "grid": 0}
    for role in learned["paragraphs"].keys() - _UNWRITTEN:
        assert found["paragraphs"][role] == learned["paragraphs"][role], role


def test_direct_formatting_is_learned(tmp_path: Path) -> None:
    """A document without styles: fonts, sizes, weight, lines, brackets, page number, margins."""
    found = entries(model("direct.docx", tmp_path), tmp_path)
    body, heading = found["paragraphs"]["body"], found["paragraphs"]["heading2"]
    assert (body["font"], body["latin"], body["size"], body["line"], body["rule"]) == (
        "宋体",
        "Arial",
        28,
        360,
        "auto",
    )
    assert (heading["bold"], heading["first_line"], body["bold"], body["align"]) == (True, 2, False, "left")
    assert found["numbers"] == ["一、", "(一)", "1、", "（1）"]
    assert found["page_number"] == {"before": "第", "after": "页", "shown": True, "first": True}
    assert found["paragraphs"]["odd_page"]["align"] == found["paragraphs"]["even_page"]["align"] == "center"
    assert (found["page"]["top"], found["page"]["right"]) == (1417, 1134)
    assert found["signature"] == {"fixed": True}


def test_styles_and_theme_are_learned(tmp_path: Path) -> None:
    """A document in styles: fonts of the theme, list numbers, sides of the page number, red head and its line."""
    found = entries(model("themed.docx", tmp_path), tmp_path)
    paragraphs = found["paragraphs"]
    assert [paragraphs[role]["font"] for role in ("title", "heading1", "heading2", "body")] == [
        "方正小标宋_GBK", "微软雅黑", "楷体", "方正仿宋_GBK",
    ]  # fmt: skip
    assert found["numbers"][:2] == ["第一部分 ", "一、"]
    assert (paragraphs["odd_page"]["align"], paragraphs["even_page"]["align"]) == ("right", "left")
    assert (found["page"]["line"], paragraphs["heading1"]["before"], paragraphs["date"]["right"]) == (
        600,
        120,
        4,
    )
    assert found["red_head"] == {
        "text": "某市某局文件",
        "font": "方正小标宋_GBK",
        "size": 72,
        "line": "border",
    }


def test_blank_lines_are_learned(tmp_path: Path) -> None:
    """Those under the title and above the signature; a page filled up with them counts as three."""
    lines = [
        look("年度报告", "黑体", 44, '<w:jc w:val="center"/>'),
        "<w:p/>" * 2,
        look(f"现报告如下。{TEXT}", "宋体", 28),
    ]
    lines += [look("一、主要举措", "黑体", 28), look(TEXT, "宋体", 28), "<w:p/>" * 12]
    lines += [look("某市某局", "宋体", 28), look("2024年1月5日", "宋体", 28), sheet((900,) * 4)]
    found = entries(docx(tmp_path / "a.docx", "".join(lines)), tmp_path)
    assert found["blanks"] == {"after_title": 2, "before_signature": 3}


def test_what_the_standard_measures_out_has_its_type_only(tmp_path: Path) -> None:
    """Of the red head and the imprint type and sides are learned, not pitches, which would move them."""
    found = entries(model("themed.docx", tmp_path), tmp_path)["paragraphs"]["mark"]
    assert (found["font"], found["size"]) == ("方正小标宋_GBK", 72)
    assert not {"line", "rule", "before", "after"} & set(found)


def test_lines_on_a_grid_stay_on_it(tmp_path: Path) -> None:
    """Single lines that keep to the grid of the page are written so, on a grid of the same pitch."""
    grid = '<w:docGrid w:type="lines" w:linePitch="312"/>'
    body = look("一、主要举措", "黑体", 28) + look(TEXT, "宋体", 28) + sheet((900,) * 4, grid=grid)
    learned, found = again(docx(tmp_path / "a.docx", body), tmp_path)
    assert (learned["page"]["grid"], learned["paragraphs"]["body"]["snap"]) == (312, True)
    assert found["page"]["grid"] == 312


def test_a_centred_opening_is_the_title(tmp_path: Path) -> None:
    """A document that has a title and hardly a text does not take the one for the other."""
    body = look("表格样例", "黑体", 44, '<w:jc w:val="center"/>') + sheet((900,) * 4)
    found = entries(docx(tmp_path / "a.docx", body), tmp_path)
    assert found["paragraphs"].keys() & {"title", "body"} == {"title"}


def test_most_paragraphs_decide(tmp_path: Path) -> None:
    """One paragraph in another look does not change what its element looks like."""
    texts = [look(TEXT, "黑体", 40)] + [look(TEXT, "宋体", 28) for _ in range(3)]
    path = docx(tmp_path / "a.docx", look("一、主要举措", "黑体", 28) + "".join(texts) + sheet((900,) * 4))
    body = entries(path, tmp_path)["paragraphs"]["body"]
    assert (body["font"], body["size"]) == ("宋体", 28)


def test_blanks_before_a_text_are_an_indent(tmp_path: Path) -> None:
    """Two wide blanks are learned as an indent of two 字."""
    body = look("一、主要举措", "黑体", 28) + look(f"　　{TEXT}", "宋体", 28) + sheet((900,) * 4)
    assert entries(docx(tmp_path / "a.docx", body), tmp_path)["paragraphs"]["body"]["first_line"] == 2


def test_what_is_not_there_is_said_and_stays(tmp_path: Path) -> None:
    """A document without title and signature leaves them to the standard and tells so."""
    path = docx(
        tmp_path / "a.docx", look("一、主要举措", "黑体", 28) + look(TEXT, "宋体", 28) + sheet((900,) * 4)
    )
    card = learn_house_style(Workspace(tmp_path), path, "我局")
    assert "没有找到：标题、主送机关、二级标题" in card.notes[0]
    assert "title" not in read_entries(card.file)["paragraphs"]
    title = next(row for row in card.rows if row.element == "title")
    assert (title.learned, title.differs) == (False, ())


def test_a_signature_set_with_blanks_keeps_the_standard(tmp_path: Path) -> None:
    """Where only blanks say the place of organ and date, the standard's arithmetic stays and that is said."""
    blanks = "　" * 14
    texts = (f"{blanks}某市某局", f"{blanks}2024年1月5日")
    body = look("一、主要举措", "黑体", 28) + look(TEXT, "宋体", 28)
    path = docx(
        tmp_path / "a.docx", body + "".join(look(text, "宋体", 28) for text in texts) + sheet((900,) * 4)
    )
    card = learn_house_style(Workspace(tmp_path), path, "我局")
    assert any("空格" in note for note in card.notes)
    assert "signature" not in read_entries(card.file)


def test_a_blank_template_gives_its_page(tmp_path: Path) -> None:
    """A .dotx without text gives the page, and everything else is the standard's."""
    path = docx(tmp_path / "空白.dotx", "<w:p/>" + sheet((1000, 1100, 1200, 1300)))
    found = entries(path, tmp_path)
    assert (found["page"]["top"], found["page"]["left"]) == (1000, 1300)
    assert "body" not in found.get("paragraphs", {})


@pytest.mark.parametrize("name", ["去年.doc", "去年.wps", "去年.txt", "去年"])
def test_only_word_documents_teach(name: str, tmp_path: Path) -> None:
    """Another format is refused with what to do."""
    (tmp_path / name).write_text("一、主要举措", encoding="utf-8")
    with pytest.raises(InputError, match=r"\.docx"):
        learn_house_style(Workspace(tmp_path), tmp_path / name, "我局")


def test_the_standard_learned_is_the_standard(tmp_path: Path) -> None:
    """A draft in the standard's own style teaches nothing that differs from it."""
    write_docx(full_draft(), house_style(), tmp_path / "a.docx")
    learn_house_style(Workspace(tmp_path), tmp_path / "a.docx", "我局")
    assert {
        row.label: row.differs for row in show_style(Workspace(tmp_path), "我局").rows if row.differs
    } == {}


def test_the_rules_name_every_element() -> None:
    """Each role that is learned has a name to be shown by."""
    from drafter.templates.learning import load_learning

    rules = load_learning(bundled_folder("templates") / "_house")
    assert set(rules.looked_for) | set(rules.further) <= set(rules.elements)
