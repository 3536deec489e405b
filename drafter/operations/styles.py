"""The house styles an office can draft in: those that come with the program, its own, and a document as a model."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from drafter.corpus.paragraph_roles import Element, find_elements
from drafter.errors import InputError, OutputError, UsageError
from drafter.operations.names import find_kind, find_style
from drafter.operations.watch import SILENT, Watcher
from drafter.readers import read_file, read_formatting
from drafter.readers.formats import REPORT_SUFFIXES
from drafter.templates.describing import StyleRow, describe_style
from drafter.templates.learning import Learned, LearningRules, learn_style, load_learning
from drafter.templates.own_style import SUFFIX, lay_over, load_own_style, read_entries, source_of, style_text
from drafter.templates.reading import load_reading
from drafter.templates.style import HouseStyle, load_style
from drafter.text import strip_controls
from drafter.workspace import Workspace, bundled_folder, save_text

STANDARD = "gbt9704"
_MODELS = (".docx", ".dotx", ".docm", ".dotm")
_LONGEST = 40
_UNFIT = re.compile(r'[\\/:*?"<>|\x00-\x1f]|^[. ]|[. ]$')
_RESERVED = re.compile(r"(?i:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?")
_BUNDLED, _OWN = "bundled", "own"


@dataclass(frozen=True, slots=True)
class StyleCard:
    """A house style beside the standard: where it comes from, its rows, and what could not be learned."""

    name: str
    origin: str
    source: str
    file: Path
    rows: tuple[StyleRow, ...]
    notes: tuple[str, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter style learn` and `show` print."""
        return {
            "name": self.name,
            "origin": self.origin,
            "source": self.source,
            "file": str(self.file),
            "elements": [row.as_json() for row in self.rows],
            "differences": sum(bool(row.differs) for row in self.rows),
            "notes": list(self.notes),
        }


@dataclass(frozen=True, slots=True)
class ListedStyle:
    """A style by name, where it comes from, the document it was learned from, and what is wrong with its file."""

    name: str
    origin: str
    source: str = ""
    fault: str = ""


@dataclass(frozen=True, slots=True)
class ListedStyles:
    """All styles that can be named."""

    styles: tuple[ListedStyle, ...]

    def as_json(self) -> dict[str, object]:
        """Return the styles as a list of objects."""
        return {
            "styles": [
                {"name": one.name, "origin": one.origin, "source": one.source, "fault": one.fault or None}
                for one in self.styles
            ]
        }


@dataclass(frozen=True, slots=True)
class ChosenStyle:
    """The style to draft in; `own` when it is not one of the program's, so that its numbers go before all others."""

    style: HouseStyle
    own: bool


def learn_house_style(
    workspace: Workspace, document: Path, name: str, *, overwrite: bool = False
) -> StyleCard:
    """Learn the style of `document`, keep it in the workspace as `name`, and return it beside the standard.

    Raise `UsageError` for a name that cannot be one, `OutputError` when there is one already and `overwrite` is false.
    """
    file = _own_file(workspace, style_name(name))
    if file.exists() and not overwrite:
        hint = "请换一个名字，或加 --force 覆盖"
        raise OutputError("已有同名版式，没有覆盖", path=file, hint=hint)
    learned, style = _learn(document)
    save_text(file, style_text(file.stem, learned.entries, STANDARD, _shown(document)))
    rows = describe_style(style, _standard(), learned.entries, _rules())
    return StyleCard(file.stem, _OWN, _shown(document), file, rows, learned.notes)


def show_style(workspace: Workspace, name: str) -> StyleCard:
    """Return the style `name` beside the standard."""
    if name in _bundled():
        file = find_style(name) / "style.yml"
        rows = describe_style(load_style(file.parent), _standard(), {"paragraphs": {}}, _rules())
        return StyleCard(name, _BUNDLED, "", file, rows)
    file = _existing(workspace, name)
    entries = read_entries(file)
    rows = describe_style(load_own_style(file, _houses(), _rules()), _standard(), entries, _rules())
    return StyleCard(name, _OWN, source_of(entries), file, rows)


def list_styles(workspace: Workspace) -> ListedStyles:
    """Return the program's styles and the office's own, each with where it comes from."""
    own = (_listed(file) for file in _own_files(workspace))
    return ListedStyles((*(ListedStyle(name, _BUNDLED) for name in _bundled()), *own))


def choose_style(workspace: Workspace, wanted: str, watcher: Watcher) -> ChosenStyle:
    """Return the style that `wanted` names, or that the document `wanted` is written in.

    A document's style is learned anew each time and kept nowhere; what could not be learned is told.
    """
    if Path(wanted).suffix.lower() in (*_MODELS, *REPORT_SUFFIXES):
        learned, style = _learn(Path(wanted))
        for note in learned.notes:
            watcher.tell(f"版式学自 {_shown(Path(wanted))}：{note}")
        return ChosenStyle(style, own=True)
    if wanted in _bundled():
        return ChosenStyle(load_style(find_style(wanted)), own=False)
    return ChosenStyle(load_own_style(_existing(workspace, wanted), _houses(), _rules()), own=True)


def workspace_style(workspace: Workspace) -> HouseStyle:
    """Return the style that the workspace writes in."""
    return choose_style(workspace, workspace.settings.style, SILENT).style


def style_name(text: str) -> str:
    """Return `text` as the name of a style of one's own; raise `UsageError` when it cannot be one.

    It becomes the name of a file, so it holds no path, and it is none of the program's own.
    """
    name = text.strip()
    if not 1 <= len(name) <= _LONGEST or _UNFIT.search(name) or strip_controls(name) != name:
        hint = f'1 至 {_LONGEST} 个字，不含 \\ / : * ? " < > |，如：我局'
        raise UsageError(f"“{strip_controls(text)}”不能作版式的名字", hint=hint)
    if _RESERVED.fullmatch(name) or Path(name).suffix.lower() in (*_MODELS, *REPORT_SUFFIXES, SUFFIX):
        raise UsageError(f"“{name}”不能作版式的名字", hint="名字不带后缀，如：我局")
    if name in _bundled():
        raise UsageError(f"“{name}”是程序自带的版式，不能改", hint="请换一个名字，如：我局")
    return name


def _learn(document: Path) -> tuple[Learned, HouseStyle]:
    if document.suffix.lower() not in _MODELS:
        hint = "请在 Word 或 WPS 中打开，另存为 .docx"
        raise InputError("只能从 .docx 或 .dotx 学习版式", path=document, hint=hint)
    formatting = read_formatting(document)
    blank = not any(look.text.strip() for look in formatting.paragraphs)
    learned = learn_style(formatting, () if blank else _elements(document), _standard(), _rules())
    entries = {"base": STANDARD, "name": document.stem or STANDARD, **learned.entries}
    return learned, lay_over(entries, document, _houses(), _rules())


def _elements(document: Path) -> tuple[Element, ...]:
    return find_elements(read_file(document), load_reading(find_kind("law-government")))


def _listed(file: Path) -> ListedStyle:
    try:
        entries: Mapping[str, Any] = read_entries(file)
        load_own_style(file, _houses(), _rules())
    except InputError as fault:
        return ListedStyle(file.stem, _OWN, fault=": ".join(filter(None, (fault.place, fault.message))))
    return ListedStyle(file.stem, _OWN, source_of(entries))


def _existing(workspace: Workspace, name: str) -> Path:
    """Return the file of the style `name`; raise `UsageError` with the list when there is none."""
    files = {file.stem: file for file in _own_files(workspace)}
    if name not in files:
        known = "、".join((*_bundled(), *files))
        hint = f"可用的版式：{known}；也可以给出一份 .docx，或用 drafter style learn 学习"
        raise UsageError(f"没有版式“{strip_controls(name)}”", hint=hint)
    return files[name]


def _own_files(workspace: Workspace) -> list[Path]:
    return sorted(workspace.styles_folder.glob(f"*{SUFFIX}")) if workspace.styles_folder.is_dir() else []


def _own_file(workspace: Workspace, name: str) -> Path:
    return workspace.styles_folder / f"{name}{SUFFIX}"


def _shown(document: Path) -> str:
    return strip_controls(document.name).replace("\n", "").replace("\t", " ")


def _bundled() -> list[str]:
    return sorted(file.parent.name for file in _houses().glob("*/style.yml"))


def _houses() -> Path:
    return bundled_folder("templates") / "_house"


def _standard() -> HouseStyle:
    return load_style(_houses() / STANDARD)


def _rules() -> LearningRules:
    return load_learning(_houses())
