"""Whole-process times of the commands beside a bare interpreter and docxtpl rendering the same text.

Usage, from the project's root:  python bench/bench_commands.py [RUNS]

Every command runs in a process of its own, on a corpus that is already built and with all modules compiled, as
after an installation. Printed are the medians of RUNS runs (default 9), the commands taken in turn, and their
ratios to the bare interpreter and to docxtpl: machines differ, ratios less so.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import docx

ROOT = Path(__file__).resolve().parent.parent
AGENCY = "汕头市濠江区政务服务和数据管理局"
FIGURES = ROOT / "examples" / "haojiang"
BARE, PEER = "python -c pass", "docxtpl, the same text"
RENDER = """
import sys
from docxtpl import DocxTemplate
template = DocxTemplate(sys.argv[1])
template.render({"paragraphs": open(sys.argv[2], encoding="utf-8").read().splitlines()})
template.save(sys.argv[3])
"""


@dataclass(frozen=True, slots=True)
class Spent:
    """Seconds of one process: on the clock, and of the processor (user and system)."""

    wall: float
    cpu: float


class Runner:
    """Runs commands in the project's root, their bytecode and workspace in a folder of their own."""

    def __init__(self, folder: Path) -> None:
        """Keep everything written on the way in `folder`."""
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "DRAFTER"))
        }
        compiled = {"PYTHONPYCACHEPREFIX": str(folder / "compiled"), "PYTHONUTF8": "1"}
        self._environment = {**kept, **compiled, "DRAFTER_WORKSPACE": str(folder / "office")}

    def spend(self, command: list[str]) -> Spent:
        """Return what running `command` costs; stop, and tell what it printed, when it fails."""
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        began = time.perf_counter()
        done = subprocess.run(command, capture_output=True, cwd=ROOT, env=self._environment, check=False)
        wall = time.perf_counter() - began
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        if done.returncode:
            sys.exit(f"{command}\n{done.stderr.decode(errors='replace')}")
        return Spent(wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def drafting(folder: Path) -> dict[str, list[str]]:
    """Return the command lines of drafter under the names of their rows."""
    drafter = [sys.executable, "-m", "drafter"]
    new = [*drafter, "new", "--agency", AGENCY, "--year", "2024", "-o", str(folder / "draft.docx"), "--force"]
    return {
        "drafter --help": [*drafter, "--help"],
        "drafter suggest": [*drafter, "suggest", "--section", "plan", "普法"],
        "drafter new, figures in .yml": [*new, "--figures", str(FIGURES / "figures.yml")],
        "drafter new, figures in .xlsx": [*new, "--figures", str(FIGURES / "figures.xlsx")],
    }


def write_peer(folder: Path) -> list[str]:
    """Write a docxtpl template and the text of the draft in `folder`; return the command that renders them."""
    text, template = folder / "text.txt", folder / "template.docx"
    draft = docx.Document(str(folder / "draft.docx"))
    text.write_text("\n".join(paragraph.text for paragraph in draft.paragraphs), encoding="utf-8")
    document = docx.Document()
    for line in ("{%p for paragraph in paragraphs %}", "{{ paragraph }}", "{%p endfor %}"):
        document.add_paragraph(line)
    document.save(str(template))
    return [sys.executable, "-c", RENDER, str(template), str(text), str(folder / "peer.docx")]


def measure(folder: Path, runs: int) -> dict[str, Spent]:
    """Return the medians of each row; a first round builds the corpus, compiles, and is not counted."""
    runner, rows = Runner(folder), drafting(folder)
    for command in rows.values():
        runner.spend(command)
    rows = {BARE: [sys.executable, "-c", "pass"], **rows, PEER: write_peer(folder)}
    spent: dict[str, list[Spent]] = {title: [] for title in rows}
    for number in range(runs + 1):
        for title, command in rows.items():
            once = runner.spend(command)
            if number:
                spent[title].append(once)
    return {title: median(times) for title, times in spent.items()}


def median(spent: list[Spent]) -> Spent:
    """Return the medians of clock and processor."""
    return Spent(statistics.median(s.wall for s in spent), statistics.median(s.cpu for s in spent))


def show(rows: Mapping[str, Spent]) -> None:
    """Print the table."""
    bare, peer = rows[BARE], rows[PEER]
    print("| whole process | CPU ms | to bare | to docxtpl | wall ms | to bare | to docxtpl |")
    print("|---|---:|---:|---:|---:|---:|---:|")
    for title, row in rows.items():
        cpu = f"{row.cpu * 1e3:.0f} | {row.cpu / bare.cpu:.1f} | {row.cpu / peer.cpu:.1f}"
        wall = f"{row.wall * 1e3:.0f} | {row.wall / bare.wall:.1f} | {row.wall / peer.wall:.1f}"
        print(f"| `{title}` | {cpu} | {wall} |")


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder = Path(name)
        rows = measure(folder, runs)
        characters = len("".join((folder / "text.txt").read_text(encoding="utf-8").split()))
    print(f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, medians of {runs} runs; ", end="")
    print(f"a draft of {characters} characters\n")
    show(rows)


if __name__ == "__main__":
    main()
