"""Whole-process times of the commands beside a bare interpreter and docxtpl rendering the same text.

Usage, from the project's root:  python bench/bench_commands.py [RUNS]

Every command runs in a process of its own on a corpus that is already built. Printed are the medians of RUNS
runs (default 9), taken in turn, and their ratios to the bare interpreter, because machines differ.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import docx

ROOT = Path(__file__).resolve().parent.parent
AGENCY = "某市某区政务服务和数据管理局"
FIGURES = ROOT / "examples" / "haojiang" / "figures.xlsx"
RENDER = """
import sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render({"paragraphs": open(sys.argv[2], encoding="utf-8").read().splitlines()})
template.save(sys.argv[3])
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of one process: on the clock, and of the processor."""

    wall: float
    cpu: float


def spend(command: list[str]) -> Spent:
    """Return what running `command` costs; stop when it fails."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Spent(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def write_peer(folder: Path, draft: Path) -> list[str]:
    """Write a docxtpl template and the text of `draft`; return the command that renders them."""
    text, template = folder / "text.txt", folder / "template.docx"
    text.write_text("\n".join(p.text for p in docx.Document(str(draft)).paragraphs), encoding="utf-8")
    document = docx.Document()
    for line in ("{%p for paragraph in paragraphs %}", "{{ paragraph }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(str(template))
    return [sys.executable, "-c", RENDER, str(template), str(text), str(folder / "peer.docx")]


def commands(folder: Path) -> dict[str, list[str]]:
    """Return the command line of each row; the corpus and the draft for the peer are made on the way."""
    drafter = [sys.executable, "-m", "drafter", "--workspace", str(folder / "office")]
    draft = folder / "draft.docx"
    given = ["--agency", AGENCY, "--year", "2024", "--figures", str(FIGURES)]
    new = [*drafter, "new", *given, "-o", str(draft), "--force"]
    suggest = [*drafter, "suggest", "--section", "plan", "普法"]
    subprocess.run(new, check=True, stdout=subprocess.DEVNULL, cwd=ROOT)
    return {
        "python -c pass": [sys.executable, "-c", "pass"],
        "drafter --help": [*drafter, "--help"],
        "drafter suggest": suggest,
        "drafter new": new,
        "docxtpl, the same text": write_peer(folder, draft),
    }


def median(spent: list[Spent]) -> Spent:
    """Return the medians of clock and processor."""
    return Spent(statistics.median(s.wall for s in spent), statistics.median(s.cpu for s in spent))


def main() -> None:
    """Measure and print the table."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        rows = commands(Path(name))
        spent: dict[str, list[Spent]] = {title: [] for title in rows}
        for _ in range(runs):
            for title, command in rows.items():
                spent[title].append(spend(command))
    bare = median(spent["python -c pass"])
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, median of {runs} runs\n")
    print("| whole process | CPU ms | CPU ratio | wall ms | wall ratio |\n|---|---:|---:|---:|---:|")
    for title, times in spent.items():
        m = median(times)
        ratios = f"{m.cpu * 1e3:.0f} | {m.cpu / bare.cpu:.1f} | {m.wall * 1e3:.0f} | {m.wall / bare.wall:.1f}"
        print(f"| `{title}` | {ratios} |")


if __name__ == "__main__":
    main()
