"""The agencies an office has described, kept in `agencies.toml` of its workspace."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from drafter.corpus.agency import agency_of_report, derive_agency
from drafter.errors import InputError, UsageError
from drafter.model import Agency, Report
from drafter.operations.names import find_kind
from drafter.templates.naming import NamingRules, load_naming
from drafter.text import strip_controls
from drafter.workspace import Workspace, save_text

_LONGEST = 80
_NOT_READ = "请改正这个文件，或将它移走后重新运行 drafter agency set"

FIELDS = tuple(field.name for field in fields(Agency) if field.name != "name")
_LABELS = {
    "short": "简称",
    "to": "主送",
    "copy": "抄送",
    "self_reference": "自称",
    "place": "地名",
    "level": "层级",
    "leaders": "领导机关",
}


@dataclass(frozen=True, slots=True)
class AgencyCard:
    """An agency and the names of those of its entries that were set, the others being derived."""

    agency: Agency
    given: frozenset[str]

    def entries(self) -> list[tuple[str, str, bool]]:
        """Return the Chinese label, the value, and whether it was set, of each entry."""
        return [(_LABELS[field], getattr(self.agency, field), field in self.given) for field in FIELDS]

    def as_json(self) -> dict[str, object]:
        """Return the agency with every entry under its English key."""
        return {**asdict(self.agency), "set": sorted(self.given)}


@dataclass(frozen=True, slots=True)
class KnownAgencies:
    """The names of the agencies that were set."""

    names: tuple[str, ...]

    def as_json(self) -> dict[str, object]:
        """Return the names as a list."""
        return {"agencies": list(self.names)}


def load_agencies(workspace: Workspace) -> dict[str, dict[str, str]]:
    """Return what was set for each agency by name; empty when nothing was set yet."""
    file = workspace.agencies_file
    try:
        tables = tomllib.loads(file.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise InputError("单位资料读不出来", path=file, hint=_NOT_READ) from error
    for name, table in tables.items():
        if not isinstance(table, dict) or not _are_fields(table):
            raise InputError(f"“{name}”的资料不对，可用的有：{'、'.join(FIELDS)}", path=file, hint=_NOT_READ)
    return tables


def _are_fields(table: Mapping[str, object]) -> bool:
    return all(key in FIELDS and isinstance(value, str) for key, value in table.items())


def save_agency(workspace: Workspace, name: str, given: Mapping[str, str]) -> Agency:
    """Add `given` to what is known of the agency (an empty value takes it away) and return the agency."""
    name = agency_name(name)
    agencies = load_agencies(workspace)
    known = {**agencies.get(name, {}), **{key: strip_controls(value).strip() for key, value in given.items()}}
    agencies[name] = {key: value for key, value in known.items() if value}
    save_text(workspace.agencies_file, _as_toml(agencies))
    return derive_agency(name, agencies[name], _naming(workspace))


def find_agency(workspace: Workspace, name: str) -> Agency:
    """Return the agency `name`: as set in the workspace, the rest derived from the name itself."""
    name = agency_name(name)
    return derive_agency(name, load_agencies(workspace).get(name, {}), _naming(workspace))


def agency_of_last(workspace: Workspace, name: str, report: Report) -> Agency:
    """Return the agency `name`; what was not set is as its report of last year has it, else derived from the name."""
    given = load_agencies(workspace).get(agency_name(name), {})
    text = "\n".join(passage.text for passage in report.passages)
    named = agency_of_report(name, text, _naming(workspace))
    known = {"to": report.addressee or "", "self_reference": named.self_reference}
    return derive_agency(
        name, {**{key: value for key, value in known.items() if value}, **given}, _naming(workspace)
    )


def _naming(workspace: Workspace) -> NamingRules:
    return load_naming(find_kind(workspace.settings.kind))


def agency_name(text: str) -> str:
    """Return `text` as the name of an agency, trimmed; raise `UsageError` when it cannot be one."""
    name = strip_controls(text).replace("\n", "").replace("\t", "").strip()
    if not 2 <= len(name) <= _LONGEST:
        raise UsageError(
            f"单位名称应有 2 至 {_LONGEST} 个字", hint="请写单位全称，如：某市某区政务服务和数据管理局"
        )
    return name


def describe_agency(workspace: Workspace, name: str) -> AgencyCard:
    """Return the agency `name` and which of its entries were set."""
    agency = find_agency(workspace, name)
    return AgencyCard(agency, frozenset(load_agencies(workspace).get(agency.name, {})))


def list_known(workspace: Workspace) -> KnownAgencies:
    """Return the names of the agencies that were set, in order."""
    return KnownAgencies(tuple(sorted(load_agencies(workspace))))


def _as_toml(agencies: Mapping[str, Mapping[str, str]]) -> str:
    return "\n".join(_table(name, agencies[name]) for name in sorted(agencies))


def _table(name: str, values: Mapping[str, str]) -> str:
    lines = [f"[{_quoted(name)}]", *(f"{key} = {_quoted(values[key])}" for key in FIELDS if key in values)]
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return `text` as a TOML basic string, which for text without DEL is a JSON string."""
    return json.dumps(text, ensure_ascii=False)
