"""What tests of several modules share: the seeds, an office whose corpus is built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from drafter.workspace import bundled_folder


@pytest.fixture(scope="session")
def seeds() -> list[Path]:
    """The reports that come with the program, in order."""
    return sorted(bundled_folder("seeds").glob("*.txt"))


@pytest.fixture(scope="session")
def built_office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with the seeds indexed; for tests that only read."""
    from drafter.operations.office import open_office
    from drafter.operations.watch import SILENT
    from drafter.workspace import Workspace

    folder = tmp_path_factory.mktemp("built")
    open_office(Workspace(folder), SILENT)
    return folder


@pytest.fixture
def office(built_office: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """The built workspace chosen by DRAFTER_WORKSPACE, with an empty current folder."""
    monkeypatch.setenv("DRAFTER_WORKSPACE", str(built_office))
    monkeypatch.chdir(tmp_path)
    return built_office


@pytest.fixture
def own_office(built_office: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A copy of the built workspace that a test may change, with an empty current folder."""
    from shutil import copytree

    folder = tmp_path / "own office"
    copytree(built_office, folder)
    monkeypatch.setenv("DRAFTER_WORKSPACE", str(folder))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return folder


@pytest.fixture
def checking_office(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """A workspace with rules of its own, nobody's personal ones, and an empty current folder."""
    from checked import office_rules

    folder = tmp_path / "office"
    office_rules(folder)
    monkeypatch.setenv("DRAFTER_WORKSPACE", str(folder))
    monkeypatch.setenv("DRAFTER_RULES", str(tmp_path / "nobody"))
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    return folder
