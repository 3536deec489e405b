"""A .yml of figures is read whole, or refused with every fault by its line."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
import yaml
from figure_files import EXAMPLE_FOLDERS, EXAMPLES, faults, read
from hypothesis import given, settings
from hypothesis import strategies as st

from drafter.errors import InputError
from drafter.model import Figure, Point

RATE = 'figures:\n  - {name: 网上可办率, value: 93.03, unit: "%"}\n'


def write(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """Write a figures.yml."""
    path = folder / "figures.yml"
    path.write_bytes(text.encode(encoding))
    return path


def faults_of(folder: Path, text: str) -> str:
    """Return the faults of `text`, a line each."""
    return "\n".join(faults(write(folder, text)))


@pytest.mark.parametrize("folder", EXAMPLE_FOLDERS)
def test_an_example_is_read(folder: str) -> None:
    """Each example's file has an agency, a year, figures with themes, highlights, problems and plans."""
    given_set = read(EXAMPLES / folder / "figures.yml")
    assert given_set.agency and given_set.year and len(given_set.figures) > 20
    assert all(figure.theme for figure in given_set.figures)
    assert given_set.highlights and given_set.problems and given_set.plans


def test_every_key_is_read(tmp_path: Path) -> None:
    """A figure with all keys keeps each of them; a slug and a Chinese name mean the same theme."""
    text = (
        "agency: 某局\nyear: 2025\nfigures:\n"
        '  - {name: 事项, value: "1,279", unit: 项, qualifier: 余, theme: 依法全面履行职能,\n'
        "     as_of: 2025-11-30, last: 1100, scope: 全区}\n"
        '  - {name: 满意率, value: 99, unit: "", period: 1—11月}\n'
        "plans:\n  - {theme: publicity, text: 完善清单}\n"
    )
    found = read(write(tmp_path, text))
    first = Figure(
        "事项", Decimal(1279), "项", "余", "functions", date(2025, 11, 30), None, Decimal(1100), "全区"
    )
    assert found.figures == (first, Figure("满意率", Decimal(99), "", period="1—11月"))
    assert found.plans == (Point("完善清单", "publicity"),)


def test_printed_decimals_are_kept(tmp_path: Path) -> None:
    """48.90 does not become 48.9."""
    path = write(tmp_path, "figures:\n  - {name: 减时间, value: 48.90, unit: 项}\n")
    assert str(read(path).figures[0].value) == "48.90"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_encodings_of_notepad_are_read(tmp_path: Path, encoding: str) -> None:
    """UTF-8 with or without a mark, the Chinese ANSI and UTF-16 give the same."""
    assert read(write(tmp_path, RATE, encoding)).figures[0].name == "网上可办率"


def test_all_faults_are_told_at_once_by_line(tmp_path: Path) -> None:
    """A wrong value, qualifier, theme, date and a missing key are five faults."""
    told = faults_of(
        tmp_path,
        "figures:\n  - name: 甲\n    value: 约300余项\n    unit: 项\n    qualifier: 左右\n"
        "  - name: 乙\n    value: 3\n    theme: 普发\n    as_of: 2025-02-30\n",
    )
    assert "第 3 行：value“约300余项”不是数字；修饰词请写在 qualifier，单位请写在 unit" in told
    assert "第 5 行：qualifier“左右”不能作修饰词" in told
    assert "第 8 行：theme“普发”不是可用的主题；是不是“普法”？" in told
    assert "第 9 行：as_of“2025-02-30”没有这一天" in told
    assert "第 6 行：缺少 unit" in told


@pytest.mark.parametrize(
    "value", ["1279项", "约300", "93.03%", "九十三", "nan", ".inf", "3.5万", "1e5", "3-5", "1、2"]
)
def test_what_is_no_plain_number_is_refused(tmp_path: Path, value: str) -> None:
    """Units, qualifiers, numerals, ranges and infinities are no values."""
    told = faults_of(tmp_path, f'figures:\n  - {{name: 甲, value: "{value}", unit: 项}}\n')
    assert f"“{value}”不是数字" in told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("yaer: 2025", "第 1 行：不认识的“yaer”；是不是“year”？"),
        ("year: 二五", "第 1 行：year“二五”不是年份"),
        ("year: 2025\nyear: 2024", "第 2 行：year 写了两次"),
        ('figures:\n  - {指标: 甲, value: 1, unit: ""}', "第 2 行：不认识的“指标”；请写成 name"),
        ("figures: 3", "第 1 行：这里应当是列表"),
        ("figures:\n  - [1, 2]", "第 2 行：这里应当写成“name: ……”"),
        ("agency: [甲, 乙]", "第 1 行：agency 应当只有一个值"),
        ("problems:\n  - theme: 普法", "第 2 行：缺少 text"),
        ('figures:\n  - {name: 甲, value: 1, unit: "", as_of: 2025-1-1, period: 上半年}', "只写一个"),
    ],
)
def test_a_wrong_structure_is_told(tmp_path: Path, text: str, told: str) -> None:
    """Unknown and repeated keys and values of another shape are named with the line."""
    assert told in faults_of(tmp_path, text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("figures:\n\t- name: 甲", "第 2 行：缩进用了制表符"),
        ("agency：某局\nyear：2025", "第 2 行：用了全角冒号"),
        ("figures:\n  - name：甲", "全角冒号"),
        ("figures:\n  - name: 甲\n    unit: %\n", "第 3 行：以 %、@ 开头的值要加引号"),
        ("year:2025\nfigures: []", "第 1 行：冒号后面要有一个空格"),
        ('problems:\n  - text: "一网"通办不足', "第 2 行：引号之后不能再有文字"),
        ("problems:\n  - text: 不足: 形式单一", "第 2 行：文字里有冒号"),
        ("problems:\n  - text: *甲", "不能用 & 和 * 作引用"),
        ("year: !!int 2025", "不能用 ! 标签"),
        ("year: 2025\n---\nyear: 2024", "一个文件里只能有一份数据"),
        ("a: " + "[" * 60, "层次超过 50 层"),
        ("agency: 某局\n  year: 2025\n", "第 2 行"),
    ],
)
def test_the_usual_slips_of_yaml_are_explained(tmp_path: Path, text: str, told: str) -> None:
    """Tabs, full-width colons, bare %, missing blanks, aliases, tags and depth have messages of their own."""
    assert told in faults_of(tmp_path, text)


def test_an_indicator_given_twice_is_refused_with_both_places(tmp_path: Path) -> None:
    """The same name, unit, scope and date is one figure; another date makes another."""
    row = "  - {name: 甲, value: 1, unit: 项}\n  - {name: 甲, value: 2, unit: 项, period: 上半年}\n"
    assert len(read(write(tmp_path, f"figures:\n{row}")).figures) == 2
    assert "第 4 行：指标“甲”已在第 2 行写过" in faults_of(
        tmp_path, f"figures:\n{row}{row[: row.find(chr(10)) + 1]}"
    )


@pytest.mark.parametrize("data", [b"", b" \n", b"\xff\xff\x00\x81", b"a" * (1024 * 1024 + 1)])
def test_what_is_no_text_is_refused(tmp_path: Path, data: bytes) -> None:
    """An empty file, an unknown encoding and more than 1 MB are refused with the next step."""
    (tmp_path / "a.yml").write_bytes(data)
    with pytest.raises(InputError) as raised:
        read(tmp_path / "a.yml")
    assert raised.value.hint


@pytest.mark.parametrize("name", ["none.yml", "figures.txt", "."])
def test_what_is_no_figures_file_is_refused(tmp_path: Path, name: str) -> None:
    """A missing file, another suffix and a folder are refused with the next step."""
    (tmp_path / "figures.txt").write_text("a", encoding="utf-8")
    with pytest.raises(InputError) as raised:
        read(tmp_path / name)
    assert raised.value.hint


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=60) | st.binary(max_size=60).map(lambda data: data.decode("latin-1")))
def test_any_text_is_read_or_refused(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    """Whatever stands in the file, it is an `InputError` or a set of figures."""
    path = tmp_path_factory.mktemp("any") / "a.yml"
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        read(path)
    except InputError as error:
        assert str(error)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text("甲乙丙A1：%“”#-*&'\":", min_size=1).map(str.strip).filter(bool), max_size=5))
def test_quoted_words_come_back(tmp_path_factory: pytest.TempPathFactory, words: list[str]) -> None:
    """What a YAML writer quotes is read as it was."""
    path = tmp_path_factory.mktemp("words") / "a.yml"
    data = {"problems": [{"text": word} for word in words], "year": 2025}
    path.write_text(yaml.safe_dump(data, allow_unicode=True), encoding="utf-8")
    assert [point.text for point in read(path).problems] == words
