"""Mappings read from YAML turned into frozen records, checked key by key."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from functools import cache
from pathlib import Path
from types import NoneType, UnionType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

import yaml

from drafter.errors import InputError

_T = TypeVar("_T")
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_KINDS = {int: "整数", float: "数", str: "文字", bool: "true 或 false", date: "日期（如 2024-01-31）"}


def read_mapping(file: Path) -> object:
    """Return what the YAML `file` holds; raise `InputError` when it cannot be read."""
    return read_marked(file)[0]


def read_marked(file: Path) -> tuple[object, yaml.Node | None]:
    """Return what the YAML `file` holds, and the node that tells its lines; raise `InputError` as `read_mapping`.

    An empty file holds `None`, and has no node.
    """
    try:
        loader = _LOADER(file.read_text(encoding="utf-8"))
        node = loader.get_single_node()
        return None if node is None else loader.construct_document(node), node
    except OSError as error:
        raise InputError("无法打开这个文件", path=file, hint="请检查文件是否存在、能否读取") from error
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        mark = getattr(error, "problem_mark", None)
        place = f"第 {mark.line + 1} 行" if mark else None
        raise InputError("不是有效的 YAML 文件", path=file, place=place, hint="文件用 UTF-8 保存") from error
    except ValueError as error:
        raise InputError("有不成立的日期或数字", path=file, hint="请改正，或加引号写成文字") from error


def build_record(kind: type[_T], data: object, file: Path, place: str = "") -> _T:
    """Return the record `kind` with the values of the mapping `data`, which stands at `place` in `file`.

    A field may be a number, text, truth value, date, pattern, one of some words, a record, a tuple, a mapping from text, or one of
    these or `None`. Raise `InputError` naming file and key for one that is missing, not known, or wrong.
    """
    if not isinstance(data, Mapping):
        raise InputError("应当是一组“键: 值”", path=file, place=place or None)
    known = _fields(cast(Any, kind))
    for key in data:
        if key not in known:
            hint = f"可用的有：{'、'.join(known)}"
            raise InputError("不认识的键", path=file, place=_join(place, key), hint=hint)
    values: dict[str, Any] = {}
    for name, (field, hint_type) in known.items():
        if name in data:
            values[name] = _value(hint_type, data[name], file, _join(place, name))
        elif field.default is MISSING and field.default_factory is MISSING:
            raise InputError("缺少这一项", path=file, place=_join(place, name))
    return kind(**values)


def _join(place: str, key: object) -> str:
    return f"{place}.{key}" if place else str(key)


@cache
def _fields(kind: Any) -> dict[str, tuple[Field[Any], Any]]:
    hints = get_type_hints(kind)
    return {field.name: (field, hints[field.name]) for field in fields(kind)}


def _value(hint: Any, value: object, file: Path, place: str) -> Any:
    """Return `value` as the type `hint` wants it."""
    build, inner = _how(hint)
    return build(inner, value, file, place)


@cache
def _how(hint: Any) -> tuple[Callable[[Any, object, Path, str], Any], Any]:
    """Return what builds a value of the type `hint`, and what that has to know of it."""
    origin = get_origin(hint)
    if isinstance(hint, type) and is_dataclass(hint):
        return build_record, hint
    if origin is tuple:
        return _items, get_args(hint)[0]
    if origin is Mapping:
        return _entries, get_args(hint)[1]
    if origin is UnionType:
        return _optional, next(kind for kind in get_args(hint) if kind is not NoneType)
    if origin is Literal:
        return _choice, get_args(hint)
    return (_pattern, str) if origin is re.Pattern else (_plain, hint)


def _items(hint: Any, value: object, file: Path, place: str) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise InputError("应当是一个列表", path=file, place=place)
    return tuple(_value(hint, item, file, f"{place}[{at}]") for at, item in enumerate(value))


def _entries(hint: Any, value: object, file: Path, place: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise InputError("应当是一组“键: 值”", path=file, place=place)
    return {str(key): _value(hint, item, file, _join(place, key)) for key, item in value.items()}


def _optional(hint: Any, value: object, file: Path, place: str) -> Any:
    return None if value is None else _value(hint, value, file, place)


def _choice(allowed: tuple[Any, ...], value: object, file: Path, place: str) -> Any:
    if value not in allowed:
        hint = f"可用的有：{'、'.join(map(str, allowed))}"
        raise InputError(f"不认识“{value}”", path=file, place=place, hint=hint)
    return value


def _pattern(text: type[str], value: object, file: Path, place: str) -> re.Pattern[str]:
    try:
        return re.compile(_plain(text, value, file, place))
    except re.error as error:
        raise InputError(f"正则表达式不成立：{error}", path=file, place=place) from error


def _plain(kind: Any, value: object, file: Path, place: str) -> Any:
    """Return a number, text or truth value; a whole number will do where any number does."""
    if kind is float and type(value) is int:
        return float(value)
    if type(value) is not kind:
        raise InputError(f"“{value}”应当是{_KINDS[kind]}", path=file, place=place)
    return value
