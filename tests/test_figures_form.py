"""The form lists the indicators, offers what may be chosen, and gives back what is filled in."""

from __future__ import annotations

import stat
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from figure_files import EXAMPLE_FOLDERS, EXAMPLES, THEMES, read
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import OutputError
from drafter.figures.excel_numbers import printed_number, stored_number
from drafter.figures.fields import QUALIFIERS, IndicatorRow
from drafter.figures.form import write_figures, write_form
from drafter.model import Figure, FigureSet, Point

ROWS = (IndicatorRow("网上可办率", "%", "functions"), IndicatorRow("普法活动", "场", "publicity"))
WORDS = st.text(
    st.characters(codec="utf-8", exclude_categories=("C", "Z")) | st.sampled_from("=+-@＝'\"项率 "),
    min_size=1,
    max_size=12,
).map(str.strip)
NUMBERS = st.decimals(-(10**20), 10**20, allow_nan=False, places=3) | st.integers(0, 10**12).map(Decimal)
POINTS = st.lists(st.builds(Point, WORDS.filter(bool), st.none() | st.sampled_from(list(THEMES))), max_size=3)


@pytest.fixture
def form(tmp_path: Path) -> Any:
    """A form with last year's values, opened."""
    last = {"普法活动": Decimal("11"), "自有指标": Decimal("48.90")}
    write_form(tmp_path / "a.xlsx", ROWS, THEMES, agency="某局", year=2025, last=last)
    return openpyxl.load_workbook(tmp_path / "a.xlsx")


def test_the_indicators_stand_in_the_first_sheet(form: Any) -> None:
    """Names, units and Chinese themes are filled in, values are open, last year's stand in 上年数."""
    rows = [row for row in form["数据"].iter_rows(min_row=2, max_col=8, values_only=True) if row[0]]
    assert rows[0] == ("网上可办率", None, "%", None, "依法全面履行职能", None, None, None)
    assert rows[1] == ("普法活动", None, "场", None, "普法", None, 11, None)
    assert rows[2] == ("自有指标", None, None, None, None, None, 48.9, None)


def test_the_header_is_frozen_and_explained(form: Any) -> None:
    """Each column's head has a note; the page is landscape and one page wide."""
    sheet = form["数据"]
    assert sheet.freeze_panes == "A2"
    assert all(cell.comment and cell.comment.text for cell in sheet[1])
    assert sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage


def test_themes_qualifiers_and_parts_are_offered(form: Any) -> None:
    """The drop-downs take their words from a hidden sheet, in Chinese."""
    ranges = {
        str(rule.sqref).partition("2")[0]: rule.formula1
        for name in ("数据", "要点")
        for rule in form[name].data_validations.dataValidation
    }
    assert set(ranges) == {"E", "D", "B", "A"}
    offered = [[cell.value for cell in column if cell.value] for column in form["选项"].columns]
    assert offered == [list(THEMES.values()), list(QUALIFIERS), ["亮点", "存在问题", "下一步"]]
    assert form["选项"].sheet_state == "hidden"


def test_the_second_sheet_holds_an_example(form: Any) -> None:
    """A filled row and what each column wants."""
    assert form.sheetnames == ["数据", "填写示例", "要点", "单位", "选项"]
    assert form["填写示例"]["B2"].value == 93.03
    assert any("截止日期：" in str(row[0]) for row in form["填写示例"].iter_rows(values_only=True))


def test_an_open_form_reads_as_no_figures(tmp_path: Path, form: Any) -> None:
    """Nothing of the example or of the prefilled columns is taken for the agency's own."""
    assert read(tmp_path / "a.xlsx") == FigureSet("某局", 2025)


def test_a_form_filled_in_is_read(tmp_path: Path, form: Any) -> None:
    """What a clerk writes into the open cells is read with what was there."""
    form["数据"]["B2"], form["数据"]["D2"], form["数据"]["F2"] = 93.03, "以上", "2025-11-30"
    form["要点"]["A2"], form["要点"]["C2"] = "存在问题", "形式单一"
    form.save(tmp_path / "b.xlsx")
    filled = read(tmp_path / "b.xlsx")
    rate = Figure("网上可办率", Decimal("93.03"), "%", "以上", "functions", date(2025, 11, 30))
    assert filled == FigureSet("某局", 2025, (rate,), problems=(Point("形式单一"),))


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@SUM(1)", "＝1", "=HYPERLINK(1)", "#REF!", "{=1}"])
def test_no_text_becomes_a_formula(tmp_path: Path, word: str) -> None:
    """A name, unit or agency that begins like a formula stays text."""
    write_form(tmp_path / "a.xlsx", [IndicatorRow(word, word, "x")], THEMES, agency=word)
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    assert {cell.data_type for cell in (book["数据"]["A2"], book["数据"]["C2"], book["单位"]["B2"])} == {"s"}


def test_the_same_form_is_the_same_bytes(tmp_path: Path) -> None:
    """Neither the time nor the name of the file stands in it."""
    for name in ("a.xlsx", "b.xlsx"):
        write_form(tmp_path / name, ROWS, THEMES)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_an_existing_file_is_kept(tmp_path: Path) -> None:
    """Without `overwrite` it stays; with it, it is replaced and nothing else is left beside it."""
    path = tmp_path / "a.xlsx"
    path.write_bytes(b"filled in")
    with pytest.raises(OutputError, match="没有覆盖"):
        write_form(path, ROWS, THEMES)
    assert path.read_bytes() == b"filled in"
    write_form(path, ROWS, THEMES, overwrite=True)
    assert list(tmp_path.iterdir()) == [path] and path.read_bytes().startswith(b"PK")


def test_a_place_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """A file where a folder is needed, and a folder of the form's name, end as an `OutputError`."""
    (tmp_path / "file").write_bytes(b"")
    (tmp_path / "folder.xlsx").mkdir()
    for path in (tmp_path / "file" / "a.xlsx", tmp_path / "folder.xlsx"):
        with pytest.raises(OutputError) as raised:
            write_form(path, ROWS, THEMES, overwrite=True)
        assert raised.value.hint
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "folder.xlsx"]


def test_the_form_has_the_usual_rights(tmp_path: Path) -> None:
    """A colleague may read the form as any other new file."""
    write_form(tmp_path / "a.xlsx", ROWS, THEMES)
    (tmp_path / "plain").write_bytes(b"")
    modes = [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("a.xlsx", "plain")]
    assert modes[0] == modes[1]


@pytest.mark.parametrize("folder", EXAMPLE_FOLDERS)
def test_figures_written_are_read_again(tmp_path: Path, folder: str) -> None:
    """An example's figures come back to the printed digit."""
    figures = read(EXAMPLES / folder / "figures.yml")
    write_figures(tmp_path / "a.xlsx", figures, THEMES)
    assert repr(read(tmp_path / "a.xlsx")) == repr(figures)


@settings(max_examples=300, deadline=None)
@given(st.decimals(-(10**18), 10**18, allow_nan=False, places=2) | NUMBERS)
def test_a_stored_number_prints_as_it_was(number: Decimal) -> None:
    """Every number is stored so that its digits come back, as a number where a spreadsheet can hold it."""
    stored, code = stored_number(number)
    printed = stored if isinstance(stored, str) else f"{printed_number(stored, code)[0]:f}"
    assert Decimal(printed) == number and (printed == f"{number:f}" or number == 0)


def build_figure(name: str, *rest: Any) -> Figure:
    """Return a figure whose date is a day, a period or neither."""
    value, unit, qualifier, theme, time, last, scope = rest
    as_of, period = (time, None) if isinstance(time, date) else (None, time)
    return Figure(name, value, unit, qualifier, theme, as_of, period, last, scope)


FIGURES = st.builds(
    build_figure,
    WORDS.filter(bool),
    NUMBERS,
    st.just("") | WORDS.filter(lambda word: word != "％"),
    st.none() | st.sampled_from(QUALIFIERS),
    st.none() | st.sampled_from(list(THEMES)),
    st.none() | st.dates(date(1950, 1, 1)) | st.sampled_from(["1—11月", "上半年", "2025年1—9月"]),
    st.none() | NUMBERS,
    st.none() | WORDS.filter(bool),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(FIGURES, max_size=4, unique_by=lambda figure: figure.value), POINTS, POINTS)
def test_any_figures_come_back(
    tmp_path_factory: pytest.TempPathFactory, figures: list[Figure], some: list[Point], more: list[Point]
) -> None:
    """Whatever is written is read again, whatever its characters and digits."""
    path = tmp_path_factory.mktemp("any") / "a.xlsx"
    numbered = tuple(
        build_figure(
            f"{n}{f.name}", f.value, f.unit, f.qualifier, f.theme, f.as_of or f.period, f.last, f.scope
        )
        for n, f in enumerate(figures)
    )
    given_set = FigureSet("某局", 2025, numbered, tuple(some), tuple(more), tuple(some))
    write_figures(path, given_set, THEMES)
    assert read(path) == given_set
