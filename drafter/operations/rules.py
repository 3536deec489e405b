"""The rules that ship, those of the office and of one person to the rulebook that is in force."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from drafter.checks.rulebook import Rule, Rulebook, build_rulebook
from drafter.errors import InputError
from drafter.operations.names import find_kind, find_style
from drafter.templates.reading import load_reading
from drafter.templates.rules import Layer, RuleFile, RuleSwitch, load_rule_file
from drafter.workspace import Workspace

STANDARD = "gbt9704"
_SUFFIXES = (".yml", ".yaml")


@dataclass(frozen=True, slots=True)
class ListedRules:
    """The rules in force for a kind of report, in the order in which they run.

    `unknown` are the levels that an office or a person gave to rules that are not there.
    """

    kind: str
    rules: tuple[Rule, ...]
    unknown: tuple[RuleSwitch, ...] = ()

    def as_json(self) -> dict[str, object]:
        """Return the object that `drafter check --rules --json` prints."""
        return {"kind": self.kind, "rules": [_rule_json(one) for one in self.rules]}


def list_rules(workspace: Workspace, kind: str) -> ListedRules:
    """Return the rules in force, every proof borne out."""
    rulebook = load_rulebook(kind, workspace)
    return ListedRules(kind, rulebook.rules, rulebook.unknown)


def load_rulebook(kind: str, workspace: Workspace | None = None, *, trusted: bool = False) -> Rulebook:
    """Return the rules for reports of `kind`: the standard's, the kind's, the office's, the person's.

    A later one goes before an earlier one of its id. With `trusted` the proofs of rules that ship are not run again.
    Raise `InputError` with file and line for a rule of no use.
    """
    folder = find_kind(kind)
    files = [*_rule_files(find_style(STANDARD), "shipped"), *_rule_files(folder, "shipped")]
    if workspace:
        files += _files(workspace.rules_folder, "office")
        files += _files(workspace.own_rules, "person") if workspace.own_rules else ()
    return build_rulebook(files, load_reading(folder), trusted=trusted)


def _rule_files(folder: Path, layer: Layer) -> Iterator[RuleFile]:
    return _files(folder / "rules", layer)


def _files(folder: Path, layer: Layer) -> Iterator[RuleFile]:
    """Yield the rule files in `folder` in the order of their names; none when there is no such folder."""
    try:
        found = sorted(one for one in folder.iterdir() if one.suffix in _SUFFIXES) if folder.is_dir() else []
    except OSError as error:
        raise InputError("不能读取规则文件夹", path=folder, hint="请检查访问权限") from error
    for file in found:
        yield load_rule_file(file, layer)


def _rule_json(rule: Rule) -> dict[str, object]:
    entry = rule.entry
    return {
        "rule": entry.id,
        "kind": entry.kind,
        "level": entry.level,
        "message": entry.message,
        "basis": entry.basis,
        "strength": entry.strength,
        "safe": entry.safe,
        "once": entry.once,
        "layer": entry.layer,
        "file": str(entry.file),
        "line": entry.line,
        "level_set_by": str(rule.set_by) if rule.set_by else None,
    }
