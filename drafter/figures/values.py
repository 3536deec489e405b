"""One cell turned into the number, date, word or theme it stands for."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal

from drafter.figures.fields import (
    PARTS,
    QUALIFIER,
    QUALIFIERS,
    UNIT,
    Cell,
    Field,
    ThemeNames,
    likely,
    written,
)
from drafter.text import fold

_NUMBER = re.compile(r"[+-]?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?")
_LONGEST = 30
_DATE = re.compile(r"(?:截至)?([0-9]{4})(?:年|[-/.])([0-9]{1,2})(?:月|[-/.])([0-9]{1,2})[日号]?")
_PERIOD = re.compile("[年月季旬周日]")
_DATE_ADVICE = "日期写成 2025-11-30"
_PERIOD_ADVICE = "时段写成 1—11月"


class WrongValueError(ValueError):
    """A cell does not hold what its column asks for; the text says what is wrong and what to write."""


def read_number(cell: Cell, unit: str, call: Callable[[Field], str]) -> Decimal:
    """Return the number as printed; raise `WrongValueError` for words around it, a percentage of 项."""
    if cell.percent and fold(unit) != "%":
        raise WrongValueError(f"按百分数显示，单位却是“{unit}”；请改成 %，或把单元格改成常规格式")
    if cell.number is not None:
        return _short(cell.number)
    plain = fold(cell.text)
    if not _NUMBER.fullmatch(plain) or set(cell.text) & set("、。"):
        raise WrongValueError(f"不是数字；{_number_advice(plain, call)}")
    return _short(Decimal(plain.replace(",", "")))


def _short(number: Decimal) -> Decimal:
    if len(f"{number:f}") > _LONGEST:
        raise WrongValueError(f"超过 {_LONGEST} 位；请核对")
    return number


def _number_advice(text: str, call: Callable[[Field], str]) -> str:
    """Return the next step for what stands beside the digits of `text`."""
    digits = re.search(r"[0-9][0-9,.]*", text)
    if digits is None:
        return "请用阿拉伯数字，如 93.03"
    before, after = text[: digits.start()].strip(" +-"), text[digits.end() :].strip()
    if re.match("[万亿]", after):
        return "请写完整的数字，如 3.5万 写成 35000"
    if re.search("[0-9]", after):
        return "请只写一个数字"
    rest = _without_qualifiers(after)
    advice = [f"修饰词请写在{written(QUALIFIER, call)}"] if before or rest != after else []
    advice += [f"单位请写在{written(UNIT, call)}"] if rest else []
    return "，".join(advice) or "请只写数字，如 1279"


def _without_qualifiers(text: str) -> str:
    for word in QUALIFIERS:
        text = text.removeprefix(word).removesuffix(word)
    return text


def read_day(cell: Cell) -> date:
    """Return the day; raise `WrongValueError` for what is none."""
    if cell.day is not None:
        return cell.day
    found = _DATE.fullmatch(re.sub(r"\s", "", fold(cell.text)))
    if found is None:
        raise WrongValueError(f"不是日期；{_DATE_ADVICE}")
    try:
        return date(*map(int, found.groups()))
    except ValueError as error:
        raise WrongValueError("没有这一天；请核对") from error


def read_day_or_period(cell: Cell) -> date | str:
    """Return the day, or the text of a period such as “1—11月”; raise `WrongValueError` for neither."""
    if cell.day is not None or _DATE.fullmatch(re.sub(r"\s", "", fold(cell.text))):
        return read_day(cell)
    if cell.number is not None or not _PERIOD.search(cell.text):
        raise WrongValueError(f"不是日期，也不是时段；{_DATE_ADVICE}，{_PERIOD_ADVICE}")
    return cell.text


def read_period(cell: Cell) -> str:
    """Return the text of a period; raise `WrongValueError` for a day and for what names no time."""
    period = read_day_or_period(cell)
    if isinstance(period, date):
        raise WrongValueError("是一个日期；日期请写在 as_of")
    return period


def read_qualifier(cell: Cell) -> str:
    """Return the qualifier; raise `WrongValueError` for any other word."""
    if cell.text in QUALIFIERS:
        return cell.text
    raise WrongValueError(f"不能作修饰词；{likely(cell.text, QUALIFIERS)}")


def read_theme(cell: Cell, names: ThemeNames) -> str:
    """Return the slug of the theme or section; raise `WrongValueError` for a word not in `names`."""
    words = {_bare(word): slug for word, slug in names.items()}
    slug = names.get(cell.text) or words.get(_bare(cell.text))
    if slug is None:
        raise WrongValueError(f"不是可用的主题；{likely(cell.text, _spoken(names))}")
    return slug


def _spoken(names: ThemeNames) -> list[str]:
    """Return the Chinese names, the slugs when there are none."""
    return [word for word, slug in names.items() if word != slug] or list(names)


def read_part(cell: Cell) -> str:
    """Return which list of points the word names; raise `WrongValueError` when it names none."""
    for part, words in PARTS.items():
        if _bare(cell.text) in words:
            return part
    raise WrongValueError(f"不是可用的部分；{likely(cell.text, (words[0] for words in PARTS.values()))}")


def read_year(cell: Cell) -> int:
    """Return the year; raise `WrongValueError` for what is none."""
    found = re.fullmatch(r"([12][0-9]{3})年?度?", _bare(cell.text))
    if found is None:
        raise WrongValueError("不是年份；写成四位数字，如 2025")
    return int(found.group(1))


def _bare(text: str) -> str:
    return re.sub(r"\s", "", fold(text))
