"""Each layout as LibreOffice draws it: page, red head, signature, imprint, and where pages break."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import pytest
from drafts import house_style, section
from framing import LAYOUTS, SENTENCE, SET_UP, framed, of_lines
from rendering import Line, Sheet, darkness, render_all, require_office

from drafter.model import Agency, Draft
from drafter.writers.docx import write_docx

pytestmark = pytest.mark.office
ZI = 315 / 20 * 25.4 / 72
PITCH = 28.95 / 72 * 25.4
LENGTHS = range(40, 229, 6)
HEADING = re.compile("(?:一、主要举措|（.）推进第)")
SIGNED = (
    ("汕头市政务服务数据管理局", "2021年11月29日", (4, 1.5), (2, 5)),
    ("广州市荔湾区政务服务数据管理局", "2022年12月31日", (4, 0), (2, 8)),
    ("汕头市濠江区政务服务和数据管理局", "2024年12月31日", (4.5, 0), (2, 9)),
    ("市司法局", "2025年2月28日", (4, 5.25), (6.5, 2)),
)
"""The organ, the date; with a seal what date and organ keep from the right, without one what organ and date keep."""


def drafts() -> dict[str, Draft]:
    """All drafts that are laid out, by name."""
    made = {f"{layout}-{count}": of_lines(layout, count) for layout in LAYOUTS[:2] for count in LENGTHS}
    made["web-100"] = of_lines("web", 100)
    for at, (organ, date, _, _) in enumerate(SIGNED):
        made[f"sealed-{at}"] = framed("upward", agency=Agency(organ), date=date)
        made[f"unsealed-{at}"] = framed("plain", agency=Agency(organ), date=date)
    made["attached"] = framed("plain", attachments=("任务清单", "统计表" * 12))
    made["wide"] = framed("upward", agency=Agency("某某自治区某某自治州高新技术产业开发区行政审批服务局"))
    made["higher"] = framed("upward", agency=Agency("某局", copy="市" * 24))
    made["copied"] = framed("upward", agency=Agency("某局", copy="，".join(["市政务服务和数据管理局"] * 6)))
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where they are laid out."""
    return tmp_path_factory.mktemp("layouts")


@pytest.fixture(scope="module")
def pages(folder: Path) -> dict[str, list[Sheet]]:
    """The pages of every draft, laid out in one run."""
    require_office()
    for name, draft in drafts().items():
        write_docx(draft, house_style(), folder / f"{name}.docx")
    return render_all(sorted(folder.glob("*.docx")), folder)


def long_ones(pages: dict[str, list[Sheet]]) -> dict[str, list[Sheet]]:
    """Those that were made to fall on pages in every way."""
    return {name: sheets for name, sheets in pages.items() if name.rsplit("-")[0] in LAYOUTS}


def line_with(sheet: Sheet, text: str) -> Line:
    """The line of `sheet` that begins with `text`."""
    return next(line for line in sheet.lines if line.text.startswith(text))


def test_the_documents_have_three_to_twelve_pages(pages: dict[str, list[Sheet]]) -> None:
    """There are at least thirty lengths of each, the last lines falling on every part of a page."""
    for layout in LAYOUTS[:2]:
        counts = [len(sheets) for name, sheets in pages.items() if name.startswith(f"{layout}-")]
        assert len(counts) >= 30
        assert {min(counts), max(counts)} <= set(range(3, 13))
        assert max(counts) - min(counts) >= 8


@pytest.mark.parametrize("layout", LAYOUTS)
def test_page_and_lines_are_the_standard_s(layout: str, pages: dict[str, list[Sheet]]) -> None:
    """A4, 28 characters a line from 28 to 184 mm, 22 lines a page of 28.95 points between 37 and 262 mm."""
    sheets = pages[f"{layout}-100" if layout != "web" else "web-100"]
    assert {(round(sheet.width), round(sheet.height)) for sheet in sheets} == {(210, 297)}
    lines = [line for sheet in sheets for line in sheet.lines]
    assert min(line.left for line in lines) == pytest.approx(28, abs=0.3)
    assert max(line.right for line in lines) == pytest.approx(184, abs=0.4)
    assert max(len(line.text) for line in lines if line.text in SENTENCE * 3) == 28
    full = [sheet for sheet in sheets[1:-1] if len(sheet.lines) == 22]
    assert full
    assert all(sheet.lines[0].top > 37 and sheet.lines[-1].bottom < 263 for sheet in full)
    gaps = [other.bottom - one.bottom for sheet in full for one, other in pairwise(sheet.lines)]
    assert gaps == pytest.approx([PITCH] * len(gaps), abs=0.6)
    assert sum(gaps) / len(gaps) == pytest.approx(PITCH, abs=0.03)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_page_numbers_stand_outside(layout: str, pages: dict[str, list[Sheet]]) -> None:
    """One 字 of 4号 from the right margin on odd pages, from the left one on even pages, on every page."""
    sheets = pages[f"{layout}-100" if layout != "web" else "web-100"]
    assert [sheet.number.text for sheet in sheets] == [f"—{page}—" for page in range(1, len(sheets) + 1)]
    gaps = [184 - sheet.number.right for sheet in sheets[0::2]] + [
        sheet.number.left - 28 for sheet in sheets[1::2]
    ]
    assert gaps == pytest.approx([14 / 72 * 25.4] * len(sheets), abs=0.15)


def test_no_heading_stands_at_the_foot_of_a_page(pages: dict[str, list[Sheet]]) -> None:
    """In no length and layout is a heading the last line of its page."""
    stranded = [
        (name, number)
        for name, sheets in long_ones(pages).items()
        for number, sheet in enumerate(sheets[:-1], start=1)
        if HEADING.match(sheet.lines[-1].text)
    ]
    assert stranded == []


def test_pages_are_full(pages: dict[str, list[Sheet]]) -> None:
    """Between the first page and the last one, lines are only missing where a heading or the signature moved on."""
    loose = [
        (name, len(sheet.lines))
        for name, sheets in long_ones(pages).items()
        for sheet, after in pairwise(sheets[1:])
        if len(sheet.lines) < 22 and not HEADING.match(after.lines[0].text) and after is not sheets[-1]
    ]
    assert loose == []


def test_neither_signature_nor_imprint_stands_alone(pages: dict[str, list[Sheet]]) -> None:
    """Organ and date are on the last page, in this order, text and the closing words before them."""
    for name, sheets in long_ones(pages).items():
        texts = [line.text for line in sheets[-1].lines]
        organ = texts.index(SET_UP.name)
        assert texts[organ + 1] == "2025年1月6日", name
        assert texts.index("特此报告。") in range(1, organ), name


def test_the_imprint_is_at_the_foot_of_the_last_page(pages: dict[str, list[Sheet]]) -> None:
    """Copies and printer stand just above 262 mm, under all other text, and on no other page."""
    for name, sheets in pages.items():
        if not name.startswith("upward-"):
            continue
        *others, copies, printed = sheets[-1].lines
        assert copies.text == "抄送：省政务服务数据管理局，区司法局。", name
        assert printed.text == f"{SET_UP.name}【待填：印发日期】印发", name
        assert 252 < printed.top < printed.bottom < 262, name
        assert others[-1].bottom < copies.top - 3, name
        assert not any("抄送：" in line.text for sheet in sheets[:-1] for line in sheet.lines), name


def test_the_imprint_keeps_one_character_on_either_side(pages: dict[str, list[Sheet]]) -> None:
    """Of 4号; lines of copies that are turned begin after the colon."""
    first, second, _, printed = pages["copied"][-1].lines[-4:]
    zi = 14 / 72 * 25.4
    assert first.left - 28 == pytest.approx(zi, abs=0.3)
    assert second.left - 28 == pytest.approx(4 * zi, abs=0.3)
    assert (printed.left - 28, 184 - printed.right) == pytest.approx((zi, zi), abs=0.3)


def test_the_last_rule_is_the_lower_edge_of_the_text_area(
    pages: dict[str, list[Sheet]], folder: Path
) -> None:
    """Three rules of the full width, the outer ones of 0.35 mm, the last one at 262 mm."""
    for name in ("upward-40", "copied", "higher", "wide"):
        for across in (28.3, 183.7):
            dark = darkness(folder / f"{name}.pdf", len(pages[name]), across)
            drawn = grouped([place for place in dark if 220 < place < 265])
            assert len(drawn) == 3, name
            assert drawn[-1][1] == pytest.approx(262, abs=0.1)
            widths = [end - start for start, end in drawn]
            assert widths == pytest.approx([0.35, 0.25, 0.35], abs=0.06)


def grouped(places: list[float]) -> list[tuple[float, float]]:
    """The begin and end of each stretch of `places`."""
    stretches: list[tuple[float, float]] = []
    for place in places:
        if stretches and place - stretches[-1][1] < 0.1:
            stretches[-1] = (stretches[-1][0], place)
        else:
            stretches.append((place, place))
    return stretches


def test_the_mark_is_35_mm_under_the_top(pages: dict[str, list[Sheet]], folder: Path) -> None:
    """It is centred, as wide as the text area at most, and its letters begin 72 mm from the top of the sheet."""
    mark = pages["upward-40"][0].lines[0]
    assert mark.text == f"{SET_UP.name}文件"
    assert (mark.left + mark.right) / 2 == pytest.approx(106, abs=0.5)
    assert mark.right - mark.left <= 156.5
    steps = [28 + at / 4 for at in range(156 * 4)]
    tops = [
        dark[0] for at in steps[::9] if (dark := darkness(folder / "upward-40.pdf", 1, at)) and dark[0] < 95
    ]
    assert min(tops) == pytest.approx(72, abs=0.6)


def test_number_and_signer_stand_on_one_line(pages: dict[str, list[Sheet]], folder: Path) -> None:
    """One 字 from either side, two lines under the mark; the rule 4 mm below, two lines above the title."""
    sheet = pages["upward-40"][0]
    mark, number, title = sheet.lines[:3]
    assert number.text == "某政数【待填：〔年〕号】签发人：张三"
    assert (number.left - 28, 184 - number.right) == pytest.approx((ZI, ZI), abs=0.4)
    assert number.bottom - mark.bottom == pytest.approx(3 * PITCH, abs=3.5)
    (rule,) = grouped(
        [at for at in darkness(folder / "upward-40.pdf", 1, 28.2) if number.top < at < title.top]
    )
    columns = [darkness(folder / "upward-40.pdf", 1, across) for across in range(34, 50)]
    ink = max(at for dark in columns for at in dark if number.top < at < rule[0] - 1)
    assert rule[0] - ink == pytest.approx(4, abs=0.3)
    assert title.top - rule[1] == pytest.approx(2 * PITCH, abs=4)


def test_other_layouts_have_no_red_head(pages: dict[str, list[Sheet]]) -> None:
    """Their first line is the title's; the web page has no addressee."""
    for name in ("plain-40", "web-100"):
        assert pages[name][0].lines[0].text == SET_UP.name
    assert any(line.text == "区委、区政府：" for line in pages["plain-40"][0].lines)
    assert not any(line.text == "区委、区政府：" for line in pages["web-100"][0].lines)


def test_the_title_is_in_two_whole_lines(pages: dict[str, list[Sheet]]) -> None:
    """Agency above year and report, both centred, in every layout."""
    for name in ("upward-40", "plain-40", "web-100"):
        first, second = title_of(pages[name][0])
        assert [(line.left + line.right) / 2 for line in (first, second)] == pytest.approx(
            [106, 106], abs=0.3
        )
        assert second.text == "2024年法治政府建设年度报告"


def title_of(sheet: Sheet) -> list[Line]:
    """The lines of the title."""
    at = [line.text for line in sheet.lines].index(SET_UP.name)
    return list(sheet.lines[at : at + 2])


@pytest.mark.parametrize("at", range(len(SIGNED)))
def test_a_signature_is_set_by_the_widths_of_organ_and_date(at: int, pages: dict[str, list[Sheet]]) -> None:
    """With a seal the date keeps four 字 and the organ stands above its middle; without, the organ keeps two.

    Without a seal the date is measured by its left edge: digits of the font at hand are wider than half a 字.
    """
    organ, date, (sealed_date, sealed_organ), (organ_right, _) = SIGNED[at]
    found = [line_of(pages[f"sealed-{at}"][-1], text) for text in (organ, date)]
    gaps = [184 - line.right for line in found]
    assert gaps == pytest.approx([ZI * sealed_organ, ZI * sealed_date], abs=0.6)
    found = [line_of(pages[f"unsealed-{at}"][-1], text) for text in (organ, date)]
    assert 184 - found[0].right == pytest.approx(ZI * organ_right, abs=0.6)
    assert found[1].left - found[0].left == pytest.approx(2 * ZI, abs=0.6)


def line_of(sheet: Sheet, text: str) -> Line:
    """The last line of `sheet` that is `text`."""
    return next(line for line in reversed(sheet.lines) if line.text == text)


def test_attachments_turn_under_their_names(pages: dict[str, list[Sheet]]) -> None:
    """A line below the text, two 字 from the left, numbered; a turned line begins under the name's first."""
    sheet = pages["attached"][0]
    first, second = line_with(sheet, "附件：1.任务清单"), line_with(sheet, "2.统计表")
    turned = sheet.lines[sheet.lines.index(second) + 1]
    before = line_with(sheet, "特此报告")
    assert first.left - 28 == pytest.approx(2 * ZI, abs=0.3)
    assert second.left - 28 == pytest.approx(5 * ZI, abs=0.3)
    assert turned.left - 28 == pytest.approx(6 * ZI, abs=0.3)
    assert first.bottom - before.bottom == pytest.approx(2 * PITCH, abs=0.5)


def test_the_note_is_on_the_line_after_the_date(pages: dict[str, list[Sheet]]) -> None:
    """In brackets, two 字 from the left; not on the web page, which everyone may read."""
    for name in ("upward-40", "plain-40"):
        lines = pages[name][-1].lines
        date = line_of(pages[name][-1], "2025年1月6日")
        note = lines[lines.index(date) + 1]
        assert note.text == "（此件公开发布）"
        assert note.left - 28 == pytest.approx(2 * ZI + 0.5 * ZI, abs=0.6 * ZI)
    assert not any("此件公开发布" in line.text for line in pages["web-100"][-1].lines)


def test_a_long_mark_is_on_two_lines(pages: dict[str, list[Sheet]]) -> None:
    """Neither leaves the text area nor touches the other."""
    one, other = pages["wide"][0].lines[:2]
    assert one.text + other.text == "某某自治区某某自治州高新技术产业开发区行政审批服务局文件"
    assert min(one.left, other.left) > 27.5
    assert max(one.right, other.right) < 184.5
    assert other.top > one.bottom - 3


def test_a_section_alone_is_enough() -> None:
    """A draft of one paragraph can be framed in any layout."""
    assert [framed(layout, section("", "甲。")).frame.mark for layout in LAYOUTS] == [
        f"{SET_UP.name}文件",
        "",
        "",
    ]
