"""A figures file turned into a set of figures, by what the file is."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from drafter.errors import FiguresError, InputError
from drafter.figures.building import build_figures
from drafter.figures.csv_file import read_csv
from drafter.figures.fields import Given, ThemeNames
from drafter.figures.workbook import read_workbook
from drafter.figures.yaml_file import read_yaml
from drafter.model import FigureSet

_LARGEST = 30 * 1024 * 1024
_READERS: Mapping[str, Callable[[Path, bytes], Given]] = {
    ".yml": read_yaml,
    ".yaml": read_yaml,
    ".xlsx": read_workbook,
    ".csv": read_csv,
}
_BINARY = (b"PK", b"\xd0\xcf\x11\xe0")


def read_figures(path: Path, names: ThemeNames) -> FigureSet:
    """Return what a .yml, .xlsx or .csv of figures holds.

    `names` are the words accepted for themes and sections, with their slugs. Raise `FiguresError` with all
    faults at once, `InputError` for a file that is missing, too large, of another kind, locked or damaged.
    """
    data = _load(path)
    suffix = ".xlsx" if data.startswith(_BINARY) else path.suffix.lower()
    if suffix not in _READERS:
        raise InputError(
            f"不认识的数据文件“{path.suffix or path.name}”",
            path=path,
            hint=f"可用的有：{'、'.join(_READERS)}；可用 drafter figures form 生成一份待填的表",
        )
    figures, faults = build_figures(_READERS[suffix](path, data), names)
    if faults:
        raise FiguresError(path, faults, hint="请逐处改正，保存后再试")
    return figures


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            data = stream.read(_LARGEST + 1)
    except FileNotFoundError as error:
        raise InputError("没有这个数据文件", path=path, hint="请检查文件名和所在文件夹") from error
    except IsADirectoryError as error:
        raise InputError(
            "是文件夹，不是数据文件", path=path, hint="请指定 .xlsx、.yml 或 .csv 文件"
        ) from error
    except OSError as error:
        raise InputError(
            "无法读取这个文件", path=path, hint="请检查访问权限；在 Excel 中打开的请先关闭"
        ) from error
    if len(data) > _LARGEST:
        limit = _LARGEST // 1024 // 1024
        raise InputError(f"文件超过 {limit} MB", path=path, hint="请只留本年度的数据，另存一份")
    return data
