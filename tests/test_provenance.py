"""A draft becomes a table that says of each sentence where it comes from."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from composing import example_draft, text_of
from drafts import SOURCE, section, short_draft
from figures import template

from drafter.drafting.provenance import (
    CATEGORIES,
    COLUMNS,
    ProvenanceTable,
    Row,
    count_origins,
    origins_line,
    provenance_table,
)
from drafter.errors import OutputError, UsageError
from drafter.model import Draft, Paragraph, Run, Sentence, Stated
from drafter.operations.names import titles
from drafter.operations.provenance import check_table_place, write_table

OWN = replace(SOURCE, agency="本局", year=2023, passage="o1", report="r9")
FIGURE = (Stated("“秒批”事项", "55项"), Stated("办结率", "99%"))
CASES = [
    (Sentence("坚持依法行政。"), "通用写法"),
    (Sentence("推出事项55项，办结率99%。", ("figure", "point"), (), FIGURE), "本单位数据"),
    (Sentence("开设专窗。", ("point", "last"), (OWN,)), "本单位要点"),
    (Sentence("改进作风。", ("last",), (OWN,)), "本单位往年报告"),
    (Sentence("加强宣传。", (), (SOURCE, replace(SOURCE, passage="p2"))), "借用"),
]


def draft(*sentences: Sentence) -> Draft:
    """A draft with one paragraph of these sentences, without a frame."""
    runs = tuple(Run(one.text) for one in sentences)
    part = replace(section("（一）普法"), paragraphs=(Paragraph("body", runs, (), sentences),))
    return replace(short_draft(part), addressee=None, closing=())


def table(made: Draft) -> ProvenanceTable:
    """Its table."""
    return provenance_table(made, titles(template()))


def row(sentence: Sentence) -> dict[str, int | str]:
    """The row of a sentence by its columns."""
    (found,) = table(draft(sentence)).rows
    return dict(zip(COLUMNS, found, strict=True))


def sheets(made: ProvenanceTable, path: Path) -> Any:
    """The workbook of a table, opened."""
    write_table(made, path, overwrite=False)
    return openpyxl.load_workbook(path)


def lines(sheet: Any) -> list[tuple[Any, ...]]:
    """The rows of a sheet, an empty cell as ""."""
    return [tuple("" if one is None else one for one in row) for row in sheet.iter_rows(values_only=True)]


@pytest.mark.parametrize(("sentence", "category"), CASES)
def test_a_sentence_is_of_one_category(sentence: Sentence, category: str) -> None:
    """That of what counts most in it."""
    assert row(sentence)["来源类别"] == category


def test_a_row_says_all_that_is_in_a_sentence() -> None:
    """Place, figures as printed, what lent its wording, what is open."""
    mixed = Sentence("办理55项，【待填：件数】件。", ("figure",), (SOURCE,), FIGURE[:1], ("【待填：件数】",))
    assert row(mixed) == {
        "序号": 1,
        "部分": "主要举措和成效",
        "标题": "（一）普法",
        "语句": "办理55项，【待填：件数】件。",
        "来源类别": "本单位数据",
        "数据": "“秒批”事项：55项",
        "借自单位": "甲市政务服务局",
        "年份": 2021,
        "语段编号": "p1",
        "待填": "件数",
    }


def test_several_sources_stand_in_one_row() -> None:
    """Each agency, year and passage once; one that nobody is known for is said to be of some agency."""
    others = (SOURCE, replace(SOURCE, passage="p2"), replace(SOURCE, passage="p3", agency=None, year=2022))
    found = row(Sentence("加强宣传。", (), others))
    assert (found["借自单位"], found["年份"], found["语段编号"]) == (
        "甲市政务服务局；某单位",
        "2021；2022",
        "p1；p2；p3",
    )


@pytest.mark.parametrize("folder", ["haojiang", "gaoxin"])
def test_every_line_of_a_draft_is_in_its_table(folder: str) -> None:
    """From the recipients to the date, in order: all but title and headings."""
    made = example_draft(folder)
    rows = table(made).rows
    headings = {one.heading for one in made.sections} | {made.title}
    printed = [line for line in text_of(made).split("\n") if line not in headings]
    assert "".join(str(one[3]) for one in rows) == "".join(printed)
    assert [one[0] for one in rows] == list(range(1, len(rows) + 1))
    assert all(one[4] in CATEGORIES for one in rows)


def test_the_counts_agree_with_the_rows() -> None:
    """By category and by report, most first; those of own, borrowed and template add up to all."""
    made = example_draft("haojiang")
    found = table(made)
    counted = {str(one[1]): one[3] for one in found.counts if one[0] == "来源类别"}
    assert counted == {name: Counter(one[4] for one in found.rows)[name] for name in CATEGORIES}
    assert sum(count_origins(made).values()) == len(found.rows)
    lent = [int(one[3]) for one in found.counts if one[0] == "来源报告"]
    assert lent == sorted(lent, reverse=True) and sum(lent) == sum(1 for one in found.rows if one[8])


def test_the_shares_are_of_all_sentences() -> None:
    """To one decimal; a draft without sentences has none."""
    made = table(draft(*(sentence for sentence, _ in CASES)))
    assert made.counts[0] == ("来源类别", "本单位数据", "", 1, "20.0%")
    assert made.counts[-1] == ("来源报告", "甲市政务服务局", 2021, 1, "20.0%")
    assert table(draft()).counts[0] == ("来源类别", "本单位数据", "", 0, "")
    assert origins_line(draft()) == "语句 0 句：本单位 0、借用 0、通用写法 0"


def test_the_workbook_has_a_sheet_for_sentences_and_one_for_counts(tmp_path: Path) -> None:
    """Headers frozen and filtered, texts wrapped, nothing wider than a screen."""
    made = table(example_draft("haojiang"))
    book = sheets(made, tmp_path / "表.xlsx")
    assert book.sheetnames == ["语句出处", "汇总"]
    assert lines(book["语句出处"]) == [COLUMNS, *made.rows]
    assert lines(book["汇总"])[1:] == [tuple(one) for one in made.counts]
    for sheet in book:
        assert sheet.freeze_panes == "A2" and sheet.auto_filter.ref == sheet.dimensions
        assert all(one.width <= 64 for one in sheet.column_dimensions.values())
    assert book["语句出处"]["D2"].alignment.wrap_text


@pytest.mark.parametrize("word", ["=1+1", "+1", "-1", "@SUM(1)", "＝1", "=HYPERLINK(1)"])
def test_no_sentence_becomes_a_formula(word: str, tmp_path: Path) -> None:
    """In the workbook it is text, in a CSV it stands behind an apostrophe."""
    made = table(draft(Sentence(word, ("point",))))
    assert sheets(made, tmp_path / "表.xlsx")["语句出处"]["D2"].data_type == "s"
    assert rows_of_csv(made, tmp_path)[1][3] == f"'{word}"


def rows_of_csv(made: ProvenanceTable, folder: Path) -> list[list[str]]:
    """The rows of a table written as CSV."""
    write_table(made, folder / "表.csv", overwrite=False)
    text = (folder / "表.csv").read_bytes().decode("utf-8")
    assert text.startswith("\ufeff")
    return list(csv.reader(io.StringIO(text[1:], newline="")))


def test_a_csv_has_the_rows(tmp_path: Path) -> None:
    """In UTF-8 with its mark, so that Excel takes it for that; the counts are left out."""
    made = table(example_draft("haojiang"))
    found = rows_of_csv(made, tmp_path)
    assert found == [list(COLUMNS), *(as_text(one) for one in made.rows)]


def as_text(values: Sequence[int | str]) -> list[str]:
    """A row as CSV gives it back."""
    return [str(value) for value in values]


@pytest.mark.parametrize("suffix", ["xlsx", "csv"])
def test_the_same_table_is_the_same_bytes(suffix: str, tmp_path: Path) -> None:
    """Neither the time nor the name of the file stands in it."""
    made = table(draft(*(sentence for sentence, _ in CASES)))
    for name in ("一", "二"):
        write_table(made, tmp_path / f"{name}.{suffix}", overwrite=False)
    assert (tmp_path / f"一.{suffix}").read_bytes() == (tmp_path / f"二.{suffix}").read_bytes()


def test_a_file_is_overwritten_only_when_that_is_wanted(tmp_path: Path) -> None:
    """The rule of all outputs."""
    (tmp_path / "表.csv").write_bytes(b"old")
    rows: tuple[Row, ...] = ()
    with pytest.raises(OutputError):
        write_table(ProvenanceTable(rows, rows), tmp_path / "表.csv", overwrite=False)
    write_table(ProvenanceTable(rows, rows), tmp_path / "表.csv", overwrite=True)
    assert (tmp_path / "表.csv").read_bytes() != b"old"


def test_a_place_is_looked_at_before(tmp_path: Path) -> None:
    """Wrong name, an input of the same call, a missing folder; a free place is no fault."""
    place = tmp_path / "表.XLSX"
    check_table_place(place, (None, tmp_path / "数据.xlsx"), overwrite=False)
    with pytest.raises(UsageError):
        check_table_place(tmp_path / "表.txt", (), overwrite=False)
    with pytest.raises(OutputError, match="输入的文件"):
        check_table_place(place, (tmp_path / "." / "表.XLSX",), overwrite=True)
    with pytest.raises(OutputError, match="没有这个文件夹"):
        check_table_place(tmp_path / "不在" / "表.csv", (), overwrite=True)
