"""A style file of the office, laid over a house style that comes with the program, to a whole house style and back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from drafter.errors import InputError
from drafter.templates.learning import LearningRules
from drafter.templates.records import read_mapping
from drafter.templates.style import HouseStyle, build_style, read_style
from drafter.text import strip_controls

SUFFIX = ".yml"
_BASE, _SOURCE = "base", "source"
_OPENING = """# 版式“{name}”：学自 {source}，没有写的各项按 {base}。可以直接修改。
# 长度单位是缇（1 毫米约 56.7，1 磅是 20），字号是半磅（三号 32），缩进是字。
"""


def load_own_style(file: Path, houses: Path, rules: LearningRules) -> HouseStyle:
    """Return the house style in `file`: what it says, over the style of `houses` that it names as its base.

    Raise `InputError` naming the file and the key or line when it cannot be used.
    """
    return lay_over(read_entries(file), file, houses, rules)


def read_entries(file: Path) -> dict[str, Any]:
    """Return what `file` says, key by key; raise `InputError` when it is no style file."""
    data = read_mapping(file)
    if not isinstance(data, dict):
        raise InputError("不是版式文件，应当是一组“键: 值”", path=file, hint="可用 drafter style learn 重新学习")
    return data


def lay_over(
    entries: Mapping[str, Any], file: Path, houses: Path, rules: LearningRules
) -> HouseStyle:
    """Return the house style that `entries` make of their base; `file` is where messages say that they stand."""
    _check_words(entries, file, "")
    base = _base_of(entries, file, houses)
    further = {role: {**base["paragraphs"]["body"], **names} for role, names in rules.further.items()}
    own = {key: value for key, value in entries.items() if key not in (_BASE, _SOURCE, "fonts")}
    paragraphs = own.get("paragraphs")
    known = {role: style for role, style in further.items() if _names(paragraphs, role)}
    base["paragraphs"] = {**known, **base["paragraphs"]}
    merged = _merged(base, own)
    return build_style({**merged, "fonts": _fonts(base, merged, entries, rules)}, file)


def _check_words(value: object, file: Path, place: str) -> None:
    """Raise `InputError` for text that no Word file can hold, at its place."""
    if isinstance(value, Mapping):
        for key, item in value.items():
            _check_words(item, file, f"{place}.{key}" if place else str(key))
    elif isinstance(value, list):
        for at, item in enumerate(value):
            _check_words(item, file, f"{place}[{at}]")
    elif isinstance(value, str) and strip_controls(value) != value:
        raise InputError("含有不可见的控制字符", path=file, place=place, hint="请删去后重新输入")


def _names(paragraphs: object, role: str) -> bool:
    return isinstance(paragraphs, Mapping) and role in paragraphs


def _base_of(entries: Mapping[str, Any], file: Path, houses: Path) -> dict[str, Any]:
    names = sorted(one.parent.name for one in houses.glob("*/style.yml"))
    base = entries.get(_BASE)
    if base not in names:
        raise InputError(f"没有版式“{base}”", path=file, place=_BASE, hint=f"可用的有：{'、'.join(names)}")
    data = read_style(houses / str(base))
    assert isinstance(data, dict)
    return data


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Return `base` with what `own` says, mappings within mappings."""
    merged = dict(base)
    for key, value in own.items():
        within = isinstance(value, Mapping) and isinstance(base.get(key), Mapping)
        merged[key] = _merged(base[key], value) if within else value
    return merged


def _fonts(
    base: Mapping[str, Any], merged: Mapping[str, Any], entries: Mapping[str, Any], rules: LearningRules
) -> object:
    """Return the fonts of the base and the file's own, and an entry for each font that a style names besides."""
    own = entries.get("fonts") or []
    if not isinstance(own, list):
        return own
    listed = {one["name"]: one for one in (*base["fonts"], *own) if isinstance(one, Mapping) and "name" in one}
    styles = merged["paragraphs"]
    for style in styles.values() if isinstance(styles, Mapping) else ():
        name = style.get("font") if isinstance(style, Mapping) else None
        if isinstance(name, str):
            listed.setdefault(name, {"name": name, "instead": rules.instead.get(name, name), "family": "auto"})
    return list(listed.values())


def style_text(name: str, entries: Mapping[str, Any], base: str, source: str) -> str:
    """Return the text of a style file."""
    opening = _OPENING.format(name=name, source=source, base=base)
    data = {"name": name, _BASE: base, _SOURCE: source, **entries}
    dumped: str = yaml.safe_dump(data, allow_unicode=True, sort_keys=False, default_flow_style=None, width=110)
    return opening + dumped


def source_of(entries: Mapping[str, Any]) -> str:
    """Return the document that a style was learned from; "" when the file does not say."""
    return str(entries.get(_SOURCE) or "")
