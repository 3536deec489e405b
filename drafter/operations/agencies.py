"""The agencies an office has described, kept in `agencies.toml` of its workspace."""

from __future__ import annotations

import json
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields

from drafter.corpus.agency import agency_of_report, derive_agency
from drafter.errors import InputError, UsageError
from drafter.model import Agency, Report
from drafter.operations.names import find_kind, find_layout
from drafter.operations.styles import workspace_style
from drafter.templates.elements import Elements
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
    "superior": "上级主管部门",
    "signature": "署名",
    "layout": "版面",
    "mark": "发文机关标志",
    "doc_number": "机关代字",
    "signer": "签发人",
    "printer": "印发机关",
    "seal": "盖章",
    "note": "附注",
}
_SEAL = {"yes": "盖", "no": "不盖"}
_DEFAULT = ("layout", "mark", "printer", "seal", "note")
_PRINTED = ("self_reference", "to", "leaders")


@dataclass(frozen=True, slots=True)
class AgencyCard:
    """An agency and the names of those of its entries that were set, the others being derived."""

    agency: Agency
    given: frozenset[str]
    elements: Elements

    def entries(self) -> list[tuple[str, str, bool]]:
        """Return the Chinese label and the value of each entry, and whether it was set or is what nobody need set."""
        return [(_LABELS[field], self._printed(field), field in (*self.given, *_DEFAULT)) for field in FIELDS]

    def _printed(self, field: str) -> str:
        """Return an entry as it is shown; of the layout that was not set, what a draft will have and that it is so."""
        value: str = getattr(self.agency, field)
        if field == "layout" and value:
            return self.elements.layouts[find_layout(self.elements, value)].name
        if field == "seal" and value:
            return _SEAL.get(value, value)
        return value or (f"{self._unset(field)}（默认）" if field in _DEFAULT else "")

    def _unset(self, field: str) -> str:
        agency, elements = self.agency, self.elements
        return {
            "layout": elements.layouts[elements.default].name,
            "mark": elements.head.mark.replace("{agency}", agency.name),
            "printer": agency.name,
            "seal": "按版面",
            "note": "不写",
        }[field]

    def as_json(self) -> dict[str, object]:
        """Return the agency with every entry under its English key, and which were set."""
        return {**asdict(self.agency), "set": sorted(self.given)}

    def notice(self) -> str:
        """Return a line on what a draft prints of the agency that nobody set; "" when all of it was set."""
        taken, missing = defaultdict[str, list[str]](list), list[str]()
        for field in _PRINTED:
            value = getattr(self.agency, field)
            if not value:
                missing.append(_LABELS[field])
            elif field not in self.given:
                taken[value].append(_LABELS[field])
        derived = "、".join(f"{'和'.join(labels)}“{value}”" for value, labels in taken.items())
        parts = [
            f"{derived}系按名称推断" if derived else "",
            f"{'、'.join(missing)}推断不出，留作待填" if missing else "",
        ]
        said = "，".join(filter(None, parts))
        return f"单位资料：{said}（drafter agency set 可设定）" if said else ""

    def duty(self) -> str:
        """Return a line on the department one level up, which is to be reported to as well; "" when it was not set."""
        superior = self.agency.superior if "superior" in self.given else ""
        return f"报送：除主送机关外，报告还应报上级主管部门“{superior}”" if superior else ""


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
    given = {**given, **_chosen(given, _elements(workspace))}
    agencies = load_agencies(workspace)
    known = {**agencies.get(name, {}), **{key: strip_controls(value).strip() for key, value in given.items()}}
    agencies[name] = {key: value for key, value in known.items() if value}
    save_text(workspace.agencies_file, _as_toml(agencies))
    return derive_agency(name, agencies[name], _naming(workspace))


def _chosen(given: Mapping[str, str], elements: Elements) -> dict[str, str]:
    """Return what of `given` is one of a few, by its slug; raise `UsageError` for what is none of them."""
    chosen = {}
    if given.get("layout"):
        chosen["layout"] = find_layout(elements, given["layout"])
    if seal := given.get("seal"):
        chosen["seal"] = {word: slug for slug, word in _SEAL.items()}.get(seal, seal)
        if chosen["seal"] not in _SEAL:
            raise UsageError(f"“{seal}”不是盖或不盖", hint="请写 --seal 盖 或 --seal 不盖")
    return chosen


def find_agency(workspace: Workspace, name: str) -> Agency:
    """Return the agency `name`: as set in the workspace, the rest derived from the name itself."""
    name = agency_name(name)
    return derive_agency(name, load_agencies(workspace).get(name, {}), _naming(workspace))


def card_of_last(workspace: Workspace, name: str, report: Report) -> AgencyCard:
    """Return the agency `name` with what was set and, where it was not, what its report of last year says."""
    set_before = load_agencies(workspace).get(agency_name(name), {})
    text = "\n".join(passage.text for passage in report.passages)
    named = agency_of_report(name, text, _naming(workspace))
    said = {"to": report.addressee or "", "self_reference": named.self_reference}
    given = {**{key: value for key, value in said.items() if value}, **set_before}
    agency = derive_agency(name, given, _naming(workspace))
    return AgencyCard(agency, frozenset(given), _elements(workspace))


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
    given = frozenset(load_agencies(workspace).get(agency.name, {}))
    return AgencyCard(agency, given, _elements(workspace))


def _elements(workspace: Workspace) -> Elements:
    return workspace_style(workspace).elements


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
