"""A name as a user writes it to what it stands for: a kind, a style, a section, a theme."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from drafter.errors import UsageError
from drafter.templates.elements import Elements
from drafter.templates.kind import ReportTemplate, Section, Theme, load_kind
from drafter.workspace import bundled_folder


def find_kind(name: str) -> Path:
    """Return the folder of the report kind `name`; raise `UsageError` with the list when there is none."""
    folders = (file.parent for file in bundled_folder("templates").glob("*/template.yml"))
    return _named(name, folders, "文种")


def find_style(name: str) -> Path:
    """Return the folder of the house style `name`; raise `UsageError` with the list when there is none."""
    folders = (file.parent for file in bundled_folder("templates").glob("_house/*/style.yml"))
    return _named(name, folders, "版式")


def find_layout(elements: Elements, wanted: str) -> str:
    """Return the slug of the layout that `wanted` names by slug or Chinese name; "" is the one nobody has to choose."""
    named = {layout.name: slug for slug, layout in elements.layouts.items()}
    found = named.get(wanted, wanted or elements.default)
    if found in elements.layouts:
        return found
    allowed = "、".join(f"{layout.name}（{slug}）" for slug, layout in elements.layouts.items())
    raise UsageError(f"没有版面“{wanted}”", hint=f"可用的版面：{allowed}")


def find_template(name: str) -> ReportTemplate:
    """Return the report kind `name` with its sections, themes and indicators."""
    return load_kind(find_kind(name))


def find_section(template: ReportTemplate, wanted: str) -> str:
    """Return the slug of the section that `wanted` names by slug, by title or by a part of one title only."""
    return _slug([(section.slug, section.title) for section in template.sections], wanted, "部分")


def find_theme(template: ReportTemplate, wanted: str) -> str:
    """Return the slug of the theme that `wanted` names by slug, by title or by a part of one title only."""
    return _slug([(theme.slug, theme.title) for theme in template.themes], wanted, "主题")


def titles(template: ReportTemplate) -> dict[str, str]:
    """Return the Chinese title of every section and theme slug."""
    parts: tuple[Section | Theme, ...] = (*template.themes, *template.sections)
    return {part.slug: part.title for part in parts}


def _named(name: str, folders: Iterable[Path], what: str) -> Path:
    known = {folder.name: folder for folder in sorted(folders)}
    if name not in known:
        raise UsageError(f"没有{what}“{name}”", hint=f"可用的{what}：{'、'.join(known)}")
    return known[name]


def _slug(parts: list[tuple[str, str]], wanted: str, what: str) -> str:
    exact = [slug for slug, title in parts if wanted in (slug, title)]
    partial = [slug for slug, title in parts if wanted and wanted in title]
    if exact or len(partial) == 1:
        return (exact or partial)[0]
    allowed = "、".join(f"{slug}（{title}）" for slug, title in parts)
    raise UsageError(f"没有{what}“{wanted}”", hint=f"可用的{what}：{allowed}")
