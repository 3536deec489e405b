"""Draws the first and the last page of a draft in each layout, side by side, into docs/layouts: see `--help`."""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

import numpy

from drafter.operations.agencies import save_agency
from drafter.operations.drafts import DraftRequest, draft_report
from drafter.operations.watch import SILENT
from drafter.readers.office import convert_to_pdf, find_office
from drafter.workspace import Workspace
from drafter.writers.pictures import draw_pages, png_of

ROOT = Path(__file__).resolve().parent.parent
FIGURES = ROOT / "examples" / "haojiang" / "figures.yml"
AGENCY = "汕头市濠江区政务服务和数据管理局"
PROFILE = {
    "doc_number": "汕濠政数",
    "copy": "市政务服务和数据管理局，区委依法治区办",
    "note": "此件公开发布",
}
LAYOUTS = ("upward", "plain", "web")
DOTS = 75
GAP, GREY = 12, 136


def draw(layout: str, workspace: Workspace, scratch: Path, office: str) -> bytes:
    """Return the picture of a draft in `layout`."""
    docx = scratch / f"{layout}.docx"
    request = DraftRequest(AGENCY, figures=FIGURES, output=docx, fresh=True, layout=layout)
    draft_report(workspace, request, SILENT)
    folder = scratch / layout
    folder.mkdir()
    first, *_, last = draw_pages(convert_to_pdf(docx, folder, office), DOTS)
    between = numpy.full((first.shape[0], GAP, 3), GREY, dtype=numpy.uint8)
    return png_of(numpy.concatenate([first[:, :, :3], between, last[:, :, :3]], axis=1))


def main() -> None:
    """Draw all layouts."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--output", type=Path, default=ROOT / "docs" / "layouts")
    output: Path = options.parse_args().output
    office = find_office() or sys.exit("LibreOffice is not installed")
    output.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        workspace = Workspace(Path(scratch) / "office")
        save_agency(workspace, AGENCY, PROFILE)
        for layout in LAYOUTS:
            picture = draw(layout, workspace, Path(scratch), office)
            (output / f"{layout}.png").write_bytes(picture)
            print(f"{layout}.png {len(picture) / 1024:.0f} KB")


if __name__ == "__main__":
    main()
