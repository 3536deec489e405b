"""Reports made by recombination: each takes its paragraphs, section by section, from the reports given.

Usage, from the project's root:  python bench/make_reports.py FOLDER [COUNT] [FROM…]

Writes COUNT texts (default 1000) into FOLDER, made of the reports FROM (files or folders; default `seeds`). The same
COUNT and FROM give the same texts; no two are alike.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from pathlib import Path

from drafter.model import Passage, Report
from drafter.operations.reports import parse_report
from drafter.text import chinese_numeral

ROOT = Path(__file__).resolve().parent.parent
_SEED = 3
_SECTIONS = ("preamble", "measures", "duty", "problems", "plan", "other")
_TITLES = {
    "measures": "主要举措和成效",
    "duty": "党政主要负责人履行推进法治建设第一责任人职责情况",
    "problems": "存在的不足和原因",
    "plan": "下一年度主要安排",
    "other": "其他需要报告的情况",
}
_NAMES = "东南西北中江河湖海山川林泉石桥"


def make_reports(folder: Path, count: int, given: list[Report]) -> None:
    """Write `count` reports into `folder`, ten folders deep at most a hundred each."""
    passages = {
        section: [passage for report in given for passage in report.passages if passage.section == section]
        for section in _SECTIONS
    }
    for number in range(count):
        file = folder / f"{number // 100:02d}" / f"{number:05d}.txt"
        file.parent.mkdir(parents=True, exist_ok=True)
        text = "\n".join(_lines(number, passages))
        file.write_text(text, encoding="utf-8")


def _lines(number: int, passages: dict[str, list[Passage]]) -> Iterator[str]:
    draw = random.Random(f"{_SEED} {number}")
    agency = f"{''.join(draw.choices(_NAMES, k=3))}市{''.join(draw.choices(_NAMES, k=3))}区第{number}局"
    year = draw.randrange(2016, 2026)
    yield f"{agency}{year}年法治政府建设年度报告"
    top = 0
    for section in _SECTIONS:
        if section in _TITLES and passages[section]:
            top += 1
            yield f"{chinese_numeral(top)}、{_TITLES[section]}"
        yield from _paragraphs(draw, passages[section])


def _paragraphs(draw: random.Random, given: list[Passage]) -> Iterator[str]:
    """Yield about a fifth of the passages, each under its last heading, renumbered."""
    chosen = draw.sample(given, min(len(given), max(1, round(len(given) / 5 * draw.uniform(0.7, 1.3)))))
    for place, passage in enumerate(chosen, start=1):
        heading = passage.path[-1].split("）")[-1] if len(passage.path) > 1 else ""
        if heading:
            yield f"（{chinese_numeral(place)}）{heading}"
        yield passage.text.replace("\n", "")


def read_given(places: list[Path]) -> list[Report]:
    """Return the reports at and in `places`, in order of their names."""
    files = [
        file for place in places for file in (sorted(place.glob("*.txt")) if place.is_dir() else [place])
    ]
    return [parse_report(file, "law-government") for file in files]


if __name__ == "__main__":
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 1000
    make_reports(
        Path(sys.argv[1]), wanted, read_given([Path(one) for one in sys.argv[3:]] or [ROOT / "seeds"])
    )
