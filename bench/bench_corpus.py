"""One thousand reports added in one run, and again after a run that was killed.

Usage, from the project's root:  python bench/bench_corpus.py [COUNT] [FROM…]

The reports are made by `make_reports.py`. Printed are reports per second, processor time, peak memory (of the largest
process, and of all together as sampled), the share of tokenising in the processor time, and what a killed run left
to do.
"""

from __future__ import annotations

import contextlib
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from make_reports import make_reports, read_given

from drafter.corpus.collection import open_corpus
from drafter.corpus.dictionary import Dictionary
from drafter.corpus.tokens import find_grams, find_words, indexed_text

ROOT = Path(__file__).resolve().parent.parent
_PAUSE = 0.1


@dataclass(frozen=True, slots=True)
class Run:
    """One `drafter corpus add`: clock and processor seconds, peak memory in MB, its last line."""

    wall: float
    cpu: float
    largest: float
    together: float
    told: str


def add(folder: Path, office: Path, stop_at: int | None = None) -> Run:
    """Add the reports in `folder`; kill the program once `stop_at` reports are in the corpus."""
    before, began, together = _spent(), time.perf_counter(), 0.0
    with tempfile.TemporaryFile("w+") as told:
        command = [sys.executable, "-m", "drafter", "--workspace", str(office), "corpus", "add", str(folder)]
        adding = subprocess.Popen(command, cwd=ROOT, stdout=told, stderr=subprocess.STDOUT)
        while adding.poll() is None:
            together = max(together, sum(map(_resident, _family(adding.pid))))
            if stop_at and count_reports(office) >= stop_at:
                adding.kill()
            time.sleep(_PAUSE)
        told.seek(0)
        lines = [line for line in told.read().splitlines() if "已加入" not in line]
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return Run(time.perf_counter() - began, _spent() - before, largest, together, " · ".join(lines[-3:]))


def count_reports(office: Path) -> int:
    """Return how many reports the corpus of `office` holds; none while there is no corpus yet."""
    file = office / "corpus" / "corpus.sqlite3"
    if not file.exists():
        return 0
    with (
        contextlib.suppress(sqlite3.Error),
        closing(sqlite3.connect(f"{file.as_uri()}?mode=ro", uri=True)) as db,
    ):
        return int(db.execute("SELECT count(*) FROM reports").fetchone()[0])
    return 0


def tokenise(office: Path) -> float:
    """Return the processor seconds that tokenising the whole corpus takes."""
    corpus = open_corpus(office / "corpus")
    texts = [indexed_text(stored.passage) for stored in corpus.passages()]
    words = Dictionary(office / "corpus" / "index" / "words.dictionary")
    began = time.process_time()
    for text in texts:
        find_grams(text)
        find_words(text, words)
    return time.process_time() - began


def _spent() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _family(process: int) -> Iterator[int]:
    """Yield `process` and the processes it started, as far as they live (Linux)."""
    yield process
    with contextlib.suppress(OSError):
        for child in Path(f"/proc/{process}/task/{process}/children").read_text().split():
            yield from _family(int(child))


def _resident(process: int) -> float:
    with contextlib.suppress(OSError):
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * resource.getpagesize() / (1 << 20)
    return 0.0


def main() -> None:
    """Measure and print."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 1000
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        folder, office, second = (Path(name) / part for part in ("reports", "office", "second"))
        make_reports(folder, count, read_given([Path(one) for one in sys.argv[2:]] or [ROOT / "seeds"]))
        bytes_made = sum(file.stat().st_size for file in folder.rglob("*.txt"))
        whole = add(folder, office)
        share = tokenise(office) / whole.cpu
        killed = add(folder, second, count // 2)
        kept = count_reports(second)
        resumed, again = add(folder, second), add(folder, second)
    print(f"{count} reports, {bytes_made / 1e6:.1f} MB\n")
    print(
        "| run | wall s | CPU s | reports/s | largest process MB | all MB |\n|---|---:|---:|---:|---:|---:|"
    )
    runs = {"all": whole, f"killed, {kept} kept": killed, "resumed": resumed, "nothing new": again}
    for title, run in runs.items():
        rate = f"{count / run.wall:.0f}" if run is whole else ""
        print(
            f"| {title} | {run.wall:.1f} | {run.cpu:.1f} | {rate} | {run.largest:.0f} | {run.together:.0f} |"
        )
    print(f"\nTokenising: {share:.0%} of the processor time. The resumed run told: {resumed.told}")


if __name__ == "__main__":
    main()
