"""Files of rules, as data, turned into the entries that a check kind is told to look for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal, cast, get_args

import yaml

from drafter.errors import InputError
from drafter.model.checking import CheckedRole, Level, Strength
from drafter.templates.records import build_record, read_mapping, read_marked

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")
_OFF = "off"
_MEND = "请照自带的规则文件改正"
_DEEPEST = 20
_LARGEST = 1024 * 1024
"""Bytes of a file of rules, or of a table that one names, that does not ship."""
Layer = Literal["shipped", "office", "person"]
"""Whose rules a file holds: the program's, the office's, those of one person. A later layer goes before."""
_TABLE = {"table", "under"}


@dataclass(frozen=True, slots=True)
class _Written:
    """The keys of a rule as they are written, but for `with`."""

    id: str
    kind: str
    level: Level
    message: str
    basis: str
    strength: Strength
    bad: tuple[str, ...]
    good: tuple[str, ...] = ()
    scope: tuple[CheckedRole, ...] = ()
    sections: tuple[str, ...] = ()
    fix: str | None = None
    safe: bool = False
    once: bool = False
    unless_told: tuple[str, ...] = ()
    source: str = ""


@dataclass(frozen=True, slots=True)
class RuleEntry(_Written):
    """One rule as its file says it: what to look for (`kind` and `settings`), what to say, and its proof.

    `id` is the file's name, a slash, and the entry's own. `bad` are texts in which the rule finds something, `good`
    texts in which it does not (see `drafter.checks.proofs.notation`). `scope` are the roles of the paragraphs looked at,
    none for those the kind looks at by itself; `sections` the standard sections, none for all. `once`: the first place
    is told with the number of all. `unless_told` are rules that go before: where one of them finds something, this one
    says nothing. `fix` is what stands in the place of what was found; only with `safe` may it be put there without a
    person having looked. `{name}` in `message` and `fix` is filled by the kind. `settings` is what stands under `with`.
    """

    settings: Mapping[str, Any] | None = None
    file: Path = Path()
    line: int = 0
    layer: Layer = "shipped"

    @property
    def place(self) -> str:
        """Where the rule stands in its file, for a message."""
        return f"第 {self.line} 行，规则 {self.id}"


@dataclass(frozen=True, slots=True)
class RuleSwitch:
    """What an office or a person says of a rule that ships: another level, or none (`off`)."""

    id: str
    level: Level | None
    file: Path
    line: int
    layer: Layer = "shipped"


@dataclass(frozen=True, slots=True)
class RuleFile:
    """The rules and the switches in one file."""

    entries: tuple[RuleEntry, ...]
    switches: tuple[RuleSwitch, ...] = ()


def load_rule_file(file: Path, layer: Layer = "shipped") -> RuleFile:
    """Return what `file` of a layer holds: a list `rules`, and a mapping `levels` from rule ids to another level or `off`.

    A file in which all is commented out holds none of either.
    Raise `InputError` with file and line for what is no YAML, an unknown or missing key, a value of no use.
    """
    if layer != "shipped":
        _check_sober(file)
    data, root = read_marked(file)
    data = {} if data is None else data
    lines = _Lines(root)
    if not isinstance(data, Mapping) or not set(data) <= {"rules", "levels"}:
        raise InputError(
            "规则文件应当是“rules:”下的一个列表", path=file, hint="还可以有“levels:”，写 规则名: 级别或 off"
        )
    entries = data.get("rules") or []
    if not isinstance(entries, list):
        raise InputError("“rules:”下应当是一个列表", path=file, place=lines.of("rules"), hint=_MEND)
    return RuleFile(
        tuple(_entry(one, f"rules[{at}]", (file, layer), lines) for at, one in enumerate(entries)),
        tuple(_switches(data.get("levels") or {}, file, lines, layer)),
    )


def _check_sober(file: Path) -> None:
    """Raise `InputError` for what may be a trap: a large file, one with references in it, one deeper than rules are."""
    depth = 0
    try:
        if not file.is_file():
            raise InputError("找不到这个文件", path=file, hint="请检查文件名和访问权限")
        if file.stat().st_size > _LARGEST:
            raise InputError("规则文件超过 1 MB", path=file, hint="请拆成几个文件")
        for event in yaml.parse(file.read_text(encoding="utf-8"), Loader=_LOADER):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if isinstance(event, yaml.AliasEvent) or depth > _DEEPEST:
                mark = event.start_mark
                place = f"第 {mark.line + 1} 行" if mark else None
                raise InputError("规则文件里不能用引用（*）或过深的层次", path=file, place=place, hint=_MEND)
    except (OSError, UnicodeDecodeError, yaml.YAMLError):
        return  # said by what reads it next, with the place


def settings_of(kind: type[Any], entry: RuleEntry) -> Any:
    """Return the record `kind` with the settings of the entry; raise `InputError` with file and line.

    A setting `{table: ../terms.yml, under: dated}` is what stands under that key in that file, named from the rule's.
    """
    try:
        settings = {name: _tabled(name, value, entry) for name, value in (entry.settings or {}).items()}
        return build_record(kind, settings, entry.file, "with")
    except InputError as error:
        place = f"{entry.place}，{error.place}"
        raise InputError(error.message, path=entry.file, place=place, hint=error.hint or _MEND) from error


def _tabled(name: str, value: object, entry: RuleEntry) -> object:
    if not (isinstance(value, Mapping) and set(value) == _TABLE):
        return value
    file = entry.file
    table, under = file.parent / str(value["table"]), value["under"]
    try:
        if entry.layer != "shipped":
            _check_sober(table)
        data = _read_table(table, table.stat().st_mtime_ns if table.exists() else 0)
    except InputError as error:
        raise InputError(f"表 {value['table']}：{error.message}", path=file, place=f"with.{name}") from error
    if not isinstance(data, Mapping) or under not in data:
        raise InputError(f"表 {value['table']} 里没有“{under}”", path=file, place=f"with.{name}")
    return data[under]


@lru_cache(maxsize=16)
def _read_table(table: Path, _changed: int) -> object:
    return read_mapping(table)


def _entry(data: object, path: str, source: tuple[Path, Layer], lines: _Lines) -> RuleEntry:
    settings, (file, layer) = None, source
    if isinstance(data, Mapping):
        settings = data.get("with")
        data = {key: value for key, value in data.items() if key != "with"}
    try:
        written = build_record(_Written, data, file, path)
    except InputError as error:
        raise InputError(
            error.message,
            path=file,
            place=lines.of(error.place or path, named=True),
            hint=error.hint or _MEND,
        ) from error
    if settings is not None and not isinstance(settings, Mapping):
        raise InputError("应当是一组“键: 值”", path=file, place=lines.of(f"{path}.with", named=True), hint=_MEND)
    values = {one.name: getattr(written, one.name) for one in fields(written)}
    values["id"] = f"{file.stem}/{written.id}"
    return RuleEntry(**values, settings=settings, file=file, line=lines.number(path), layer=layer)


def _switches(data: object, file: Path, lines: _Lines, layer: Layer) -> Iterator[RuleSwitch]:
    if not isinstance(data, Mapping):
        raise InputError("应当是一组“规则名: 级别”", path=file, place=lines.of("levels"), hint=_MEND)
    for rule, level in data.items():
        # YAML reads a bare `off` as false.
        level = _OFF if level is False else level
        place = f"levels.{rule}"
        if level not in (*get_args(Level), _OFF):
            raise InputError(
                f"不认识“{level}”", path=file, place=lines.of(place), hint="可用的有：error、warning、note、off"
            )
        chosen = None if level == _OFF else cast(Level, level)
        yield RuleSwitch(str(rule), chosen, file, lines.number(place), layer)


class _Lines:
    """Finds the line on which a key stands in a YAML file."""

    def __init__(self, root: yaml.Node | None) -> None:
        self._root = root

    def number(self, path: str) -> int:
        """Return the line, from 1, of the node at `path` (rules[2].with.pattern), else of the nearest above it."""
        node, line = self._root, 1
        for key, index in _STEP.findall(path):
            found = self._step(node, key, index)
            if found is None:
                break
            mark, node = found
            line = mark.line + 1
        return line

    def of(self, path: str, *, named: bool = False) -> str:
        """Return the place for a message, with the last key of `path` when it shall be `named`."""
        key = f"，{path.rsplit('.', 1)[-1]}" if named and "." in path else ""
        return f"第 {self.number(path)} 行{key}"

    def _step(self, node: Any, key: str, index: str) -> tuple[Any, Any] | None:
        if index and isinstance(node, yaml.SequenceNode) and int(index) < len(node.value):
            item = node.value[int(index)]
            return item.start_mark, item
        if key and isinstance(node, yaml.MappingNode):
            for name, value in node.value:
                if name.value == key:
                    return name.start_mark, value
        return None
