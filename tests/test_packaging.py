"""The wheel, installed on its own outside the checkout, does the work."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import sysconfig
import venv
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
AGENCY = "某市某区政务服务和数据管理局"


def run(*command: str | Path, folder: Path) -> str:
    """Return what a command prints, run in `folder` with a workspace of its own."""
    environment = {
        key: value for key, value in os.environ.items() if not key.startswith(("PYTHON", "DRAFTER"))
    }
    environment |= {"DRAFTER_WORKSPACE": str(folder / "office"), "PYTHONUTF8": "1"}
    done = subprocess.run(
        [str(part) for part in command],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A fresh environment with the wheel in it; the libraries it needs are borrowed from this one."""
    if importlib.util.find_spec("hatchling") is None and "DRAFTER_REQUIRE_PACKAGING" not in os.environ:
        pytest.skip("hatchling is not installed: python -m pip install hatchling")
    folder = tmp_path_factory.mktemp("elsewhere")
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run(*pip, "wheel", "-q", "--no-deps", "--no-build-isolation", "-w", folder / "dist", ROOT, folder=folder)
    environment = folder / "venv"
    venv.create(environment, symlinks=True)
    python = environment / ("Scripts" if os.name == "nt" else "bin") / "python"
    site = Path(
        run(python, "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", folder=folder).strip()
    )
    (site / "borrowed.pth").write_text(
        "\n".join({sysconfig.get_path("purelib"), sysconfig.get_path("platlib")})
    )
    wheel = next((folder / "dist").glob("drafter-*.whl"))
    run(*pip, "--python", python, "install", "-q", "--no-deps", "--force-reinstall", wheel, folder=folder)
    return python


def test_the_wheel_brings_templates_and_seeds(installed: Path, tmp_path: Path) -> None:
    """The program runs from the new environment and finds its data there."""
    script = "from drafter.workspace import bundled_folder as b; print(b('templates'), b('seeds'), sep='\\n')"
    folders = [Path(line) for line in run(installed, "-c", script, folder=tmp_path).splitlines()]
    assert all(folder.is_relative_to(installed.parent.parent) for folder in folders)
    assert (folders[0] / "law-government" / "template.yml").is_file()
    assert len(list(folders[1].glob("*.txt"))) == 5


def test_the_wheel_suggests(installed: Path, tmp_path: Path) -> None:
    """`drafter suggest` answers from the seeds in the wheel."""
    drafter = installed.with_name("drafter")
    found = json.loads(run(drafter, "suggest", "--section", "plan", "普法", "--json", folder=tmp_path))
    assert found["suggestions"]


def test_the_wheel_drafts(installed: Path, tmp_path: Path) -> None:
    """`drafter new` writes a draft from the templates in the wheel."""
    figures = ROOT / "examples" / "haojiang" / "figures.xlsx"
    drafter = installed.with_name("drafter")
    run(drafter, "new", "--agency", AGENCY, "--figures", figures, "-o", "draft.docx", folder=tmp_path)
    assert (tmp_path / "draft.docx").stat().st_size > 5_000
