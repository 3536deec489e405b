"""The keys and columns of a figures file as records, with what a reader finds in them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from difflib import get_close_matches

ThemeNames = Mapping[str, str]
"""Every accepted word for a theme or section (its slug, its Chinese name) to its slug."""


@dataclass(frozen=True, slots=True)
class IndicatorRow:
    """An indicator to be listed in a form; `theme` is a slug."""

    name: str
    unit: str
    theme: str


@dataclass(frozen=True, slots=True)
class Field:
    """One thing a figures file says: its key in YAML, its column in a table, how to fill it in.

    `label` is empty for what has no column of its own; `prefilled` is `True` for what a form fills in.
    """

    key: str
    label: str
    note: str = ""
    required: bool = False
    prefilled: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """One value as read: its text without blanks around it, and its place in the file.

    `number` and `day` are set for cells a spreadsheet stores as such; `percent` when it shows a percentage
    (`number` is then what it shows); `wrong` says what the cell holds instead of a value.
    """

    text: str
    place: str
    number: Decimal | None = None
    day: date | None = None
    percent: bool = False
    wrong: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of one figure or point by the key of their field; empty cells of a table are left out."""

    place: str
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Given:
    """What a file says before its values are looked at; `points` pairs highlights, problems, plans with rows.

    `call` names a field as the file does: by its key, or by its column.
    """

    call: Callable[[Field], str]
    agency: Cell | None = None
    year: Cell | None = None
    figures: tuple[Row, ...] = ()
    points: tuple[tuple[str, Row], ...] = ()
    faults: tuple[str, ...] = ()


NAME = Field("name", "指标", "必填。指标的名称，如“依申请政务服务事项网上可办率”。", True, True)
VALUE = Field("value", "数值", "必填，只写数字，如 93.03。没有数据的行留空即可，不会读入。", True)
UNIT = Field("unit", "单位", "如 %、项、件、人次；没有单位的留空。", True, True)
QUALIFIER = Field("qualifier", "修饰", "数字不精确时从下拉列表中选，如 余、约、以上。")
THEME = Field("theme", "主题", "写入报告的哪个部分，从下拉列表中选；不填则按指标判断。", prefilled=True)
AS_OF = Field("as_of", "截止日期", "数据截至哪一天，如 2025-11-30；或统计的时段，如 1—11月。")
PERIOD = Field("period", "", "")
LAST = Field("last", "上年数", "上一年度的数值，只写数字，可不填。", prefilled=True)
SCOPE = Field("scope", "范围", "数据的范围，如 全区、本局，可不填。")
FIGURE_FIELDS = (NAME, VALUE, UNIT, QUALIFIER, THEME, AS_OF, PERIOD, LAST, SCOPE)
FIGURE_COLUMNS = tuple(field for field in FIGURE_FIELDS if field.label)

PART = Field("part", "部分", "必填，从下拉列表中选。", True)
TEXT = Field("text", "内容", "必填。一行写一条事实，不必成文。", True)
POINT_FIELDS = (THEME, TEXT)
POINT_COLUMNS = (PART, THEME, TEXT)

AGENCY = Field("agency", "机关名称", "单位全称")
YEAR = Field("year", "年度", "报告的年份，如 2025")
OFFICE_FIELDS = (AGENCY, YEAR)

DATA_SHEET, POINTS_SHEET, OFFICE_SHEET = "数据", "要点", "单位"
EXAMPLE_SHEET, CHOICES_SHEET = "填写示例", "选项"
OFFICE_HEADER = ("项目", "内容")
QUALIFIERS = (*"余多约近超逾", "以上")
PARTS: Mapping[str, tuple[str, ...]] = {
    "highlights": ("亮点", "主要举措", "要点"),
    "problems": ("存在问题", "问题", "不足"),
    "plans": ("下一步", "下一步安排", "明年安排", "计划"),
}
"""The lists of points, and the words of the column 部分 that mean each; the first stands in forms."""


def by_key(field: Field) -> str:
    """Return the field as YAML names it."""
    return field.key


def by_column(field: Field) -> str:
    """Return the field as a table names it."""
    return field.label


def written(field: Field, call: Callable[[Field], str]) -> str:
    """Return where the field is written, to follow a verb: “ qualifier” or “修饰”列 in marks."""
    return f" {field.key}" if call is by_key else f"“{field.label}”列"


def likely(word: str, allowed: Iterable[str]) -> str:
    """Return “是不是“数值”？” for the allowed word nearest to `word`, else all that are allowed."""
    words = list(allowed)
    near = get_close_matches(word, words, n=1, cutoff=0.5)
    return f"是不是“{near[0]}”？" if near else f"可用的有：{'、'.join(words)}"


def shown(text: str) -> str:
    """Return `text` short enough to be quoted in a message."""
    return text if len(text) <= 30 else f"{text[:30]}……"
