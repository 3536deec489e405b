"""A fault planted in a clean draft is found where it stands, and nothing else is found because of it."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from checking import shipped
from planting import FEWEST, Host, Planted, cases, new_findings, plant

from drafter.model.checking import Finding
from drafter.operations.drafts import DraftRequest, draft_report
from drafter.operations.watch import SILENT
from drafter.readers import read_file
from drafter.workspace import Workspace

ROOT = Path(__file__).resolve().parent.parent
FIGURES = sorted((ROOT / "examples").glob("*/figures.yml")) + sorted(
    (ROOT / "tests" / "cases" / "agencies").glob("*.yml")
)
Result = tuple[Planted, list[Finding]]


@pytest.fixture(scope="module")
def hosts(built_office: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Host]:
    """Drafts of eight figures files, as read back from their .docx."""
    folder = tmp_path_factory.mktemp("hosts")
    return [_host(figures, folder, Workspace(built_office)) for figures in FIGURES]


def _host(figures: Path, folder: Path, workspace: Workspace) -> Host:
    given = yaml.safe_load(figures.read_text(encoding="utf-8"))
    last = figures.with_name("last-year.docx")
    output = folder / f"{figures.parent.name}-{figures.stem}.docx"
    request = DraftRequest(
        given["agency"],
        figures=figures,
        output=output,
        last=last if last.exists() else None,
        fresh=not last.exists(),
    )
    draft_report(workspace, request, SILENT)
    return Host(output.stem, read_file(output).blocks)


@pytest.fixture(scope="module")
def results(hosts: list[Host]) -> dict[str, list[Result]]:
    """What is newly found with each planted fault, by its kind."""
    book = shipped()
    planted = {case["kind"]: list(plant(case, hosts)) for case in cases()}
    return {kind: [(one, new_findings(one, book)) for one in variants] for kind, variants in planted.items()}


def test_there_are_faults_of_forty_kinds(results: dict[str, list[Result]]) -> None:
    """Five of each at least, in different drafts."""
    assert len(results) >= 40
    assert {kind: len(found) for kind, found in results.items() if len(found) < FEWEST} == {}


def test_nineteen_of_twenty_are_found(results: dict[str, list[Result]]) -> None:
    """By a rule of their own kind, in their own paragraph."""
    every = [one for found in results.values() for one in found]
    missed = [(one.kind, one.shown) for one, found in every if not one.is_found(found)]
    assert len(missed) <= 0.05 * len(every), missed


def test_no_kind_goes_unnoticed(results: dict[str, list[Result]]) -> None:
    """Of each kind most are found."""
    found = {kind: sum(one.is_found(new) for one, new in some) / len(some) for kind, some in results.items()}
    assert {kind: share for kind, share in found.items() if share < 0.6} == {}


def test_nothing_is_found_elsewhere(results: dict[str, list[Result]]) -> None:
    """A fault in one place is no reason to tell of another."""
    every = (one for found in results.values() for one in found)
    strays = [
        (one.kind, one.shown, stray.rule, stray.text) for one, new in every for stray in one.elsewhere(new)
    ]
    assert strays == []


def test_our_own_drafts_have_no_errors(hosts: list[Host]) -> None:
    """Save open slots."""
    found = [(host.name, one) for host in hosts for one in shipped().check(host.text) if one.level == "error"]
    assert [(name, one.rule, one.text) for name, one in found if one.rule != "structure/open-slot"] == []
