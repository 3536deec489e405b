"""A .docx rendered to pages by LibreOffice, the pages read line by line, and what the tests need to do so."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest
from lxml import etree

POINTS_IN_MM = 72 / 25.4
_PROGRAMS = ("soffice", "pdftotext", "pdftoppm", "fc-match")
_FAMILIES = ("仿宋_GB2312", "楷体_GB2312", "黑体", "宋体", "方正小标宋简体")
_STANDINS = ("Fandol", *_FAMILIES, "FangSong", "KaiTi", "SimHei", "SimSun", "FZXiaoBiaoSong")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page: its text without blanks, its edges in millimetres from the left and the top."""

    text: str
    left: float
    right: float
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page: its size in millimetres and its lines from top to bottom, the page number apart."""

    width: float
    height: float
    lines: tuple[Line, ...]
    number: Line


def require_office() -> None:
    """Skip the test where LibreOffice or the fonts are missing; fail it where DRAFTER_REQUIRE_OFFICE is 1."""
    missing = _missing()
    if missing and os.environ.get("DRAFTER_REQUIRE_OFFICE") == "1":
        pytest.fail(missing)
    if missing:
        pytest.skip(missing)


def render_pdf(docx: Path, folder: Path) -> Path:
    """Return the PDF that LibreOffice, with a profile of its own, makes of `docx`, written to `folder`."""
    return _converted(docx, folder, "pdf")


def save_again(docx: Path, folder: Path) -> Path:
    """Return the .docx that LibreOffice, with a profile of its own, saves `docx` as in `folder`, another one."""
    return _converted(docx, folder, "docx")


def render_all(documents: Sequence[Path], folder: Path) -> dict[str, list[Sheet]]:
    """Return the pages of each of `documents` by its stem, all laid out in one run of LibreOffice."""
    profile = (folder / "office profile").resolve()
    options = ("--headless", "--convert-to", "pdf", "--outdir", str(folder), *map(str, documents))
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=600, check=False)
    missing = [one.stem for one in documents if not (folder / f"{one.stem}.pdf").is_file()]
    assert not missing, f"{missing}{done.stdout}{done.stderr}"
    return {one.stem: read_sheets(folder / f"{one.stem}.pdf") for one in documents}


def _converted(docx: Path, folder: Path, suffix: str) -> Path:
    profile = (folder / "office profile").resolve()
    options = ("--headless", "--convert-to", suffix, "--outdir", str(folder), str(docx))
    command = ["soffice", f"-env:UserInstallation={profile.as_uri()}", *options]
    done = subprocess.run(command, capture_output=True, text=True, timeout=180, check=False)
    made = folder / f"{docx.stem}.{suffix}"
    assert made.is_file(), f"{done.stdout}{done.stderr}"
    return made


def read_sheets(pdf: Path) -> list[Sheet]:
    """Return the pages of `pdf`; the last line of each is its page number."""
    command = ["pdftotext", "-bbox", str(pdf), "-"]
    found = subprocess.run(command, capture_output=True, check=True).stdout
    return [_sheet(page) for page in etree.fromstring(found).iter("{*}page")]


def darkness(pdf: Path, page: int, across: float) -> list[float]:
    """Return the heights, in millimetres from the top, where `page` is dark at `across` from the left."""
    dots = 600 / 25.4
    command = ["pdftoppm", "-gray", "-r", "600", "-f", str(page), "-l", str(page), str(pdf)]
    image = subprocess.run(command, capture_output=True, check=True).stdout
    _, width, height, _ = image[:40].split(maxsplit=4)[:4]
    pixels = image[-int(width) * int(height) :]
    column = pixels[round(across * dots) :: int(width)]
    return [place / dots for place, grey in enumerate(column) if grey < 128]


def _sheet(page: etree._Element) -> Sheet:
    rows: list[list[etree._Element]] = []
    for word in sorted(page.iter("{*}word"), key=_middle):
        if rows and _middle(word) - _middle(rows[-1][0]) < 2:
            rows[-1].append(word)
        else:
            rows.append([word])
    *lines, number = map(_line, rows)
    return Sheet(_edge(page, "width"), _edge(page, "height"), tuple(lines), number)


def _line(words: list[etree._Element]) -> Line:
    ordered = sorted(words, key=lambda word: _edge(word, "xMin"))
    return Line(
        "".join(word.text or "" for word in ordered),
        _edge(ordered[0], "xMin"),
        _edge(ordered[-1], "xMax"),
        _edge(ordered[0], "yMin"),
        _edge(ordered[0], "yMax"),
    )


def _edge(element: etree._Element, name: str) -> float:
    return float(element.get(name) or "nan") / POINTS_IN_MM


def _middle(element: etree._Element) -> float:
    return (_edge(element, "yMin") + _edge(element, "yMax")) / 2


def _missing() -> str:
    absent = [name for name in _PROGRAMS if shutil.which(name) is None]
    if absent:
        return f"not installed: {', '.join(absent)}"
    lacking = [name for name in _FAMILIES if not _match(name).startswith(_STANDINS)]
    return f"no font stands for {'、'.join(lacking)}: run .ci/fonts" if lacking else ""


def _match(family: str) -> str:
    command = ["fc-match", "-f", "%{family[0]}", family]
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
