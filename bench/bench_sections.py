"""The section of a passage by rules, by a classifier, and by both, each report judged by what the others teach.

Usage, from the project's root:  OMP_NUM_THREADS=1 python bench/bench_sections.py

The marks are `tests/cases/section_marks.jsonl`: the rules' own answers for every passage of the seeds, looked through
by one person, not marked blind (see `docs/sections.md`). Measured is the share of passages placed right, with the
headings as printed and with all headings taken away (as in a text pasted without them), and the confusion of the
rules. The classifier is a logistic regression on characters 1 to 3 long; as a sequence it also weighs which section
follows which and what the rules say of a paragraph's first words.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression

from drafter.corpus.sections import place_sections
from drafter.model import Block, Passage
from drafter.operations.reports import parse_report
from drafter.templates.reading import ReadingRules, load_reading
from drafter.text import fold

ROOT = Path(__file__).resolve().parent.parent
MARKS = ROOT / "tests" / "cases" / "section_marks.jsonl"
_RULE_WEIGHT = 3.0
_RARE = 0.3


@dataclass(frozen=True, slots=True)
class Marked:
    """A report with the section each of its passages was marked with."""

    passages: tuple[Passage, ...]
    sections: list[str]


def read_marked() -> list[Marked]:
    """Return the seeds with their marks, which follow the order of the passages."""
    marks = [json.loads(line) for line in MARKS.read_text(encoding="utf-8").splitlines()]
    return [
        Marked(
            parse_report(file, "law-government").passages,
            [mark["section"] for mark in marks if mark["seed"] == file.stem[:3]],
        )
        for file in sorted((ROOT / "seeds").glob("*.txt"))
    ]


def by_rules(report: Marked, rules: ReadingRules, *, headed: bool) -> list[str]:
    """Return the sections the rules give, from the passages alone unless `headed`."""
    if headed:
        return [passage.section for passage in report.passages]
    blocks = [Block(passage.text, number) for number, passage in enumerate(report.passages)]
    return [placed.section for placed in place_sections(blocks, rules)[1]]


def by_classifier(
    reports: Sequence[Marked], at: int, rules: ReadingRules, *, headed: bool, sequence: bool
) -> list[str]:
    """Return the sections that a classifier taught on all other reports gives the one at `at`."""
    others = [report for number, report in enumerate(reports) if number != at]
    vectors = TfidfVectorizer(analyzer="char", ngram_range=(1, 3), sublinear_tf=True, min_df=2)
    known = vectors.fit_transform([_text(one, headed) for report in others for one in report.passages])
    model = LogisticRegression(C=10, max_iter=500, class_weight="balanced")
    model.fit(known, [section for report in others for section in report.sections])
    asked = vectors.transform([_text(one, headed) for one in reports[at].passages])
    if not sequence:
        return [str(section) for section in model.predict(asked)]
    names = [str(name) for name in model.classes_]
    chances = numpy.log(model.predict_proba(asked))
    for row, passage in enumerate(reports[at].passages):
        for section, pattern in rules.sections.paragraph.items():
            if section in names and pattern.search(".".join(fold(passage.text).split(".")[:2])):
                chances[row, names.index(section)] += _RULE_WEIGHT
    return [names[state] for state in _likeliest(chances, _steps(others, names))]


def _text(passage: Passage, headed: bool) -> str:
    return "\n".join((*passage.path, passage.text)) if headed else passage.text


def _steps(reports: Sequence[Marked], names: list[str]) -> numpy.ndarray:
    """Return the log chance of each section after each."""
    counts = numpy.full((len(names), len(names)), _RARE)
    for report in reports:
        for one, other in zip(report.sections, report.sections[1:], strict=False):
            counts[names.index(one), names.index(other)] += 1
    steps: numpy.ndarray = numpy.log(counts / counts.sum(axis=1, keepdims=True))
    return steps


def _likeliest(chances: numpy.ndarray, steps: numpy.ndarray) -> list[int]:
    """Return the likeliest way through the states (Viterbi)."""
    score, back = chances[0], []
    for row in chances[1:]:
        ways = score[:, None] + steps
        back.append(ways.argmax(axis=0))
        score = ways.max(axis=0) + row
    way = [int(score.argmax())]
    for before in reversed(back):
        way.append(int(before[way[-1]]))
    return way[::-1]


def main() -> None:
    """Measure and print."""
    reports, rules = read_marked(), load_reading(ROOT / "templates" / "law-government")
    gold = [section for report in reports for section in report.sections]
    print("| | headings as printed | no headings |\n|---|---:|---:|")
    found: dict[str, list[list[str]]] = {"majority": [["measures"] * len(gold)] * 2}
    found["rules"] = [[s for one in reports for s in by_rules(one, rules, headed=h)] for h in (True, False)]
    for title, sequence in (("classifier", False), ("classifier, sequence and rules' cues", True)):
        found[title] = [
            [
                s
                for at in range(len(reports))
                for s in by_classifier(reports, at, rules, headed=h, sequence=sequence)
            ]
            for h in (True, False)
        ]
    for title, columns in found.items():
        shares = [sum(a == b for a, b in zip(gold, one, strict=True)) / len(gold) for one in columns]
        print(f"| {title} | {shares[0]:.3f} | {shares[1]:.3f} |")
    for title, predicted in zip(("as printed", "no headings"), found["rules"], strict=True):
        _print_confusion(title, gold, predicted)


def _print_confusion(title: str, gold: list[str], predicted: list[str]) -> None:
    names = list(dict.fromkeys(gold))
    counts = Counter(zip(gold, predicted, strict=True))
    print(f"\nRules, {title}: marked ↓ found →\n\n| | {' | '.join(names)} |\n|---|{'---:|' * len(names)}")
    for name in names:
        print(f"| {name} | {' | '.join(str(counts[name, other]) for other in names)} |")


if __name__ == "__main__":
    main()
