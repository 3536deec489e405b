"""Findings that somebody looked at and means to leave, kept in the workspace with the reason."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from drafter.errors import InputError, UsageError
from drafter.model.checking import Finding
from drafter.text import strip_controls
from drafter.workspace import Workspace, save_text

_FIELDS = ("rule", "text", "reason")
_HINT = "请照 drafter check --ignore 写成的样子改正；不要了可以删去这个文件"
_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that is not told any more: its id, its rule, the words found, why."""

    id: str
    rule: str
    text: str
    reason: str


@dataclass(frozen=True, slots=True)
class IgnoredList:
    """The findings to be ignored, those of this call apart as `changed`."""

    ignored: tuple[Ignored, ...]
    changed: tuple[Ignored, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter check --ignored`, `--ignore` and `--unignore` print."""
        return {
            "ignored": [asdict(one) for one in self.ignored],
            "changed": [asdict(one) for one in self.changed],
        }


def load_ignored(workspace: Workspace) -> dict[str, Ignored]:
    """Return what is to be ignored by id; empty when nothing is. Raise `InputError` for a file that is spoilt."""
    file = workspace.ignored_file
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError("忽略的记录读不出来", path=file, hint=_HINT) from error
    return {id: _read(workspace, id, table) for id, table in tables.items()}


def list_ignored(workspace: Workspace) -> IgnoredList:
    """Return what is to be ignored, by rule and words."""
    return IgnoredList(_sorted(load_ignored(workspace)))


def ignore_findings(
    workspace: Workspace, findings: Iterable[Finding], ids: Sequence[str], reason: str
) -> IgnoredList:
    """Keep the findings with these ids as ignored for `reason`, which may not be empty; raise `UsageError` for others.

    One that is ignored already gets the new reason.
    """
    reason = " ".join(strip_controls(reason).split())
    if not 0 < len(reason) <= _LONGEST:
        raise UsageError("忽略一处问题要写明理由", hint=f"如 --reason 全称如此；不超过 {_LONGEST} 个字")
    found = {one.id: one for one in findings}
    _refuse_unknown(ids, found, "报告里没有编号为“{}”的问题", "编号印在每条问题后面，运行 drafter check 查看")
    known = load_ignored(workspace)
    changed = {id: Ignored(id, found[id].rule, _kept(found[id]), reason) for id in ids}
    return _saved(workspace, {**known, **changed}, changed)


def take_back(workspace: Workspace, ids: Sequence[str]) -> IgnoredList:
    """Have the findings with these ids told again; raise `UsageError` for one that is not ignored."""
    known = load_ignored(workspace)
    _refuse_unknown(ids, known, "没有忽略过编号为“{}”的问题", "运行 drafter check --ignored 查看忽略的记录")
    changed = {id: known[id] for id in ids}
    return _saved(workspace, {id: one for id, one in known.items() if id not in changed}, changed)


def _refuse_unknown(ids: Sequence[str], known: Mapping[str, object], message: str, hint: str) -> None:
    unknown = [strip_controls(id) for id in ids if id not in known]
    if unknown:
        raise UsageError(message.format("、".join(unknown)), hint=hint)


def _saved(
    workspace: Workspace, ignored: Mapping[str, Ignored], changed: Mapping[str, Ignored]
) -> IgnoredList:
    kept = _sorted(ignored)
    save_text(workspace.ignored_file, "\n".join(map(_table, kept)))
    return IgnoredList(kept, tuple(changed.values()))


def _sorted(ignored: Mapping[str, Ignored]) -> tuple[Ignored, ...]:
    return tuple(sorted(ignored.values(), key=lambda one: (one.rule, one.text, one.id)))


def _kept(finding: Finding) -> str:
    return strip_controls(finding.text or finding.message).replace("\n", " ")


def _table(one: Ignored) -> str:
    lines = [f"[{one.id}]", *(f"{name} = {_quoted(getattr(one, name))}" for name in _FIELDS)]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return `text` as a TOML basic string, which for text without DEL is a JSON string."""
    return json.dumps(text, ensure_ascii=False)


def _read(workspace: Workspace, id: str, table: Any) -> Ignored:
    if not isinstance(table, dict) or set(table) != set(_FIELDS):
        raise InputError(f"“{id}”的记录不完整", path=workspace.ignored_file, hint=_HINT)
    values = [table[name] for name in _FIELDS]
    if not all(isinstance(one, str) and one.strip() for one in values):
        raise InputError(f"“{id}”的记录不对，理由不能空着", path=workspace.ignored_file, hint=_HINT)
    return Ignored(id, *values)
