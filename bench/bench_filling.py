"""Measure how surely the agency's figures are put in the place of others', on the marked pairs of tests/cases/filling.

Printed are precision and recall for the shipped threshold and for one chosen on the other reports' marks; the same for
sentences that are filled wholly or not at all; and two trials on figures that are not there or not meant.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

from filling_marks import Mark, borrowed, matched, names_found, read_marks  # noqa: E402
from writing import wordings  # noqa: E402

LEAST = tuple(number / 100 for number in range(50, 95, 5))
WANTED = 0.98
Found = Mapping[int, tuple[str | None, ...]]


@dataclass
class Score:
    """How many figures were put in, how many rightly, how many should have been."""

    given: int = 0
    right: int = 0
    wanted: int = 0

    def add(self, found: Sequence[str | None], right: Sequence[str | None]) -> None:
        """Count the figures of one pair."""
        self.given += sum(name is not None for name in found)
        self.right += sum(
            name is not None and name == other for name, other in zip(found, right, strict=True)
        )
        self.wanted += sum(name is not None for name in right)

    @property
    def precision(self) -> float:
        """The share of those put in that are right."""
        return self.right / self.given if self.given else 1.0

    @property
    def recall(self) -> float:
        """The share of those that should have been put in that were."""
        return self.right / self.wanted if self.wanted else 1.0

    def row(self, name: str) -> str:
        """A row of the table."""
        shares = f"{self.precision:.3f} | {self.recall:.3f}"
        return f"| {name} | {self.given} | {self.right} | {self.wanted} | {shares} |"


def score(marks: Iterable[Mark], found: Found) -> Score:
    """The score of what was found for the marks."""
    made = Score()
    for mark in marks:
        made.add(found[id(mark)], mark.right)
    return made


def chosen_without(report: str, marks: Sequence[Mark], found: Mapping[float, Found]) -> float:
    """The threshold with the best recall of those that are precise enough on the marks of the other reports."""
    others = [mark for mark in marks if mark.report != report]
    scores = {least: score(others, found[least]) for least in LEAST}
    precise = [least for least in LEAST if scores[least].precision >= WANTED]
    return max(precise or LEAST[-1:], key=lambda least: (scores[least].recall, least))


def removed(mark: Mark, least: float) -> Counter[str]:
    """How often a number is filled when the figure that was right for it is taken away."""
    names = [name for name in mark.right if name]
    counts: Counter[str] = Counter(tried=len(names))
    for at, name in enumerate(mark.right):
        counts["filled"] += name is not None and matched(mark, least, without=name)[at] is not None
    return counts


def alone(mark: Mark, least: float) -> Counter[str]:
    """How often a figure that is right for no number of the sentence is put there when it is the only one."""
    others = [figure for figure in mark.figures if figure.name not in mark.right]
    filled = sum(any(names_found(mark, [figure], least)) for figure in others)
    return Counter(tried=len(others), filled=filled)


def main() -> None:
    """Measure and print."""
    marks = read_marks()
    found = {least: {id(mark): matched(mark, least) for mark in marks} for least in LEAST}
    shipped = wordings().matching.least
    now = found.get(shipped) or {id(mark): matched(mark, shipped) for mark in marks}
    reports = list(dict.fromkeys(mark.report for mark in marks))
    picks = {report: chosen_without(report, marks, found) for report in reports}
    held = {id(mark): found[picks[mark.report]][id(mark)] for mark in marks}
    print(f"{len(marks)} pairs, {sum(any(mark.right) for mark in marks)} with something to fill\n")
    _print_thresholds(marks, found)
    print(
        "\nLeft out → chosen: " + ", ".join(f"{report[:12]} {least:.2f}" for report, least in picks.items())
    )
    _print_scores(f"threshold {shipped}, as shipped", marks, now)
    _print_scores("threshold chosen on the other reports", marks, held)
    _print_wholes("sentences filled wholly or not at all", marks, now)
    _print_wholes(
        "the same as borrowed sentences are", marks, {id(mark): borrowed(mark) or (None,) for mark in marks}
    )
    for title, trial in (
        ("the right figure taken away", removed),
        ("a figure that is not meant, alone", alone),
    ):
        counts = sum((trial(mark, shipped) for mark in marks), Counter[str]())
        print(f"\n{title}: {counts['tried']} trials, filled all the same {counts['filled']}")


def _print_thresholds(marks: Sequence[Mark], found: Mapping[float, Found]) -> None:
    print("| threshold | " + " | ".join(f"{least:.2f}" for least in LEAST) + " |")
    print("|---|" + "---:|" * len(LEAST))
    for name in ("precision", "recall"):
        shares = (f"{getattr(score(marks, found[least]), name):.3f}" for least in LEAST)
        print(f"| {name} | {' | '.join(shares)} |")


def _print_scores(title: str, marks: Sequence[Mark], names: Found) -> None:
    print(f"\n| {title} | given | right | wanted | precision | recall |\n|---|---:|---:|---:|---:|---:|")
    for field in ("kind", "report"):
        for value in dict.fromkeys(getattr(mark, field) for mark in marks):
            print(score([mark for mark in marks if getattr(mark, field) == value], names).row(value))
    print(score(marks, names).row("all"))


def _print_wholes(title: str, marks: Sequence[Mark], names: Found) -> None:
    print(f"\n| {title} | filled | right | wanted | precision | recall |")
    print("|---|---:|---:|---:|---:|---:|")
    for kind in (*dict.fromkeys(mark.kind for mark in marks), "all"):
        some = [mark for mark in marks if kind in (mark.kind, "all")]
        filled = [mark for mark in some if all(names[id(mark)])]
        right = sum(names[id(mark)] == mark.right for mark in filled)
        print(Score(len(filled), right, sum(all(mark.right) for mark in some)).row(kind))


if __name__ == "__main__":
    main()
