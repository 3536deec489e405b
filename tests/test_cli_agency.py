"""`drafter agency`: what an office says of itself is kept and used."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drafter.__main__ import run
from drafter.errors import UsageError
from drafter.operations.agencies import agency_name, describe_agency, find_agency, load_agencies, save_agency
from drafter.workspace import Workspace

NAME = "某市某区政务服务和数据管理局"


@pytest.fixture
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """An empty workspace, chosen by DRAFTER_WORKSPACE."""
    monkeypatch.setenv("DRAFTER_WORKSPACE", str(tmp_path))
    return Workspace(tmp_path)


def test_what_is_set_is_kept(workspace: Workspace) -> None:
    """Each entry is read back as it was given, quotes and all."""
    save_agency(workspace, NAME, {"short": "区政数局", "to": '"区"\\人民政府'})
    agency = find_agency(workspace, NAME)
    assert (agency.short, agency.to) == ("区政数局", '"区"\\人民政府')


def test_setting_one_entry_leaves_the_others(workspace: Workspace) -> None:
    """Entries add up; an empty value takes one away; other agencies stay."""
    save_agency(workspace, "某市另一局", {"short": "另一局"})
    save_agency(workspace, NAME, {"short": "区政数局", "copy": "区司法局"})
    save_agency(workspace, NAME, {"copy": "", "to": "区人民政府"})
    assert load_agencies(workspace)[NAME] == {"short": "区政数局", "to": "区人民政府"}
    assert load_agencies(workspace)["某市另一局"] == {"short": "另一局"}


def test_what_was_set_is_shown_apart_from_what_is_derived(
    workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """Derived entries are marked."""
    assert run(["agency", "set", NAME, "--short", "区政数局"]) == 0
    shown = capsys.readouterr().out
    assert "  简称：区政数局\n" in shown
    assert "（推断）" in shown


def test_a_profile_is_one_object(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    """With --json: every entry, set or derived, and which were set."""
    run(
        ["agency", "set", NAME, "--superior", "某市数据局", "--signature", "某区政数局", "--copy", "区司法局"]
    )
    capsys.readouterr()
    assert run(["agency", "show", NAME, "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["superior"], told["signature"], told["copy"]) == ("某市数据局", "某区政数局", "区司法局")
    assert (told["to"], told["set"]) == ("区委、区政府", ["copy", "signature", "superior"])


def test_what_a_draft_takes_for_granted_is_told(workspace: Workspace) -> None:
    """What is printed and was derived, what is open; nothing when all was set."""
    assert describe_agency(workspace, NAME).notice() == (
        "单位资料：自称“我局”、主送和领导机关“区委、区政府”系按名称推断（drafter agency set 可设定）"
    )
    assert describe_agency(workspace, "市场监督管理局").notice() == (
        "单位资料：自称“我局”系按名称推断，主送、领导机关推断不出，留作待填（drafter agency set 可设定）"
    )
    save_agency(workspace, NAME, {"to": "区人民政府", "self_reference": "我单位", "leaders": "区委、区政府"})
    assert describe_agency(workspace, NAME).notice() == ""


def test_the_department_above_is_told_when_it_was_set(workspace: Workspace) -> None:
    """It is reported to as well; one that is only derived may be another."""
    assert describe_agency(workspace, NAME).duty() == ""
    save_agency(workspace, NAME, {"superior": "某市数据局"})
    assert "上级主管部门“某市数据局”" in describe_agency(workspace, NAME).duty()


def test_the_agencies_are_listed(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    """Those that were set, by name; with none, what to do."""
    run(["agency", "list"])
    assert "drafter agency set" in capsys.readouterr().out
    run(["agency", "set", NAME, "--short", "区政数局"])
    capsys.readouterr()
    run(["agency", "list"])
    assert capsys.readouterr().out == f"{NAME}\n"


@pytest.mark.parametrize("content", [b"[a", "[某局]\n简称 = 'a'".encode(), b"\xff\xfe", b"a = 1"])
def test_a_damaged_file_is_told_and_left_alone(
    workspace: Workspace, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    """Setting does not write over a file it cannot read."""
    workspace.agencies_file.write_bytes(content)
    assert run(["agency", "set", NAME, "--short", "a"]) == 3
    assert "agencies.toml" in capsys.readouterr().err
    assert workspace.agencies_file.read_bytes() == content


def test_a_workspace_without_write_permission_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Exit code 4, with the folder."""
    (tmp_path / "file").touch()
    assert run(["--workspace", str(tmp_path / "file" / "office"), "agency", "set", NAME, "--short", "a"]) == 4
    assert "office" in capsys.readouterr().err


@pytest.mark.parametrize("name", ["", "局", "　 ", "局" * 81])
def test_what_is_no_name_is_refused(name: str) -> None:
    """A name has two to eighty characters."""
    with pytest.raises(UsageError, match="单位名称应有"):
        agency_name(name)


def test_a_name_is_trimmed() -> None:
    """Spaces around it and control characters do not make another agency."""
    assert agency_name(f" {NAME}\x1b\n") == NAME


def test_a_layout_is_chosen_by_either_name(workspace: Workspace, capsys: pytest.CaptureFixture[str]) -> None:
    """Kept by its slug, shown in Chinese; so is the choice of a seal."""
    assert run(["agency", "set", NAME, "--layout", "红头上行文", "--seal", "不盖"]) == 0
    assert "  版面：红头上行文\n" in capsys.readouterr().out
    assert load_agencies(workspace)[NAME] == {"layout": "upward", "seal": "no"}
    save_agency(workspace, NAME, {"layout": "web", "seal": ""})
    assert load_agencies(workspace)[NAME] == {"layout": "web"}


@pytest.mark.parametrize(
    ("option", "said"), [("--layout", "红头上行文（upward）、普通公文（plain）"), ("--seal", "--seal 盖")]
)
def test_a_choice_that_is_none_is_refused(
    option: str, said: str, workspace: Workspace, capsys: pytest.CaptureFixture[str]
) -> None:
    """With those there are; nothing is kept."""
    assert run(["agency", "set", NAME, option, "横排"]) == 2
    assert said in capsys.readouterr().err
    assert load_agencies(workspace) == {}


def test_what_nobody_need_set_is_shown_as_such(workspace: Workspace) -> None:
    """The mark is the full name and 文件, the layout a plain one."""
    entries = {label: value for label, value, _ in describe_agency(workspace, NAME).entries()}
    assert entries["发文机关标志"] == f"{NAME}文件（默认）"
    assert (entries["版面"], entries["签发人"]) == ("普通公文（默认）", "")
