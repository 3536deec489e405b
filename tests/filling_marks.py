"""The marked pairs of a sentence and an agency's figures: what was judged right, what the program finds."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from figures import template
from reports import rules
from writing import wordings

from drafter.corpus.quantities import find_quantities
from drafter.corpus.quantity_groups import relate_quantities
from drafter.drafting.lending.filling import Filler
from drafter.drafting.lending.holes import open_figures
from drafter.drafting.lending.lendable import Lendable
from drafter.drafting.matching.matcher import Matcher
from drafter.drafting.stating.numbers import print_figure
from drafter.model import Figure, Passage, Provenance, Quantity
from drafter.operations.figures import load_figures
from drafter.text import full_width

CASES = Path(__file__).parent / "cases" / "filling"
EXAMPLES = Path(__file__).resolve().parent.parent / "examples"


@dataclass(frozen=True, slots=True)
class Mark:
    """A sentence with its quantities, an agency's figures, and the name of the right figure for each quantity."""

    report: str
    kind: str
    sentence: str
    quantities: tuple[Quantity, ...]
    figures: tuple[Figure, ...]
    right: tuple[str | None, ...]


@cache
def figures_of(name: str) -> tuple[Figure, ...]:
    """The figures of a set made for the marks, or of an example."""
    made = CASES / f"{name}.yml"
    return load_figures(made if made.exists() else EXAMPLES / name / "figures.yml", template()).figures


@cache
def read_marks() -> tuple[Mark, ...]:
    """All marks in the order of the file."""
    lines = (CASES / "marks.jsonl").read_text(encoding="utf-8").splitlines()
    return tuple(map(_mark, map(json.loads, lines)))


def _mark(row: dict[str, object]) -> Mark:
    sentence = str(row["sentence"])
    found = find_quantities(sentence, rules())
    related = relate_quantities(sentence, found, rules().groups, int(str(row["year"])))
    fills = row["fills"]
    assert isinstance(fills, list) and [one.raw for one in found] == [raw for raw, _ in fills], sentence
    right = tuple(name for _, name in fills)
    return Mark(
        str(row["report"]), str(row["kind"]), sentence, related, figures_of(str(row["figures"])), right
    )


def matched(mark: Mark, least: float | None = None, without: str = "") -> tuple[str | None, ...]:
    """The names of the figures found for the quantities of a mark, with another threshold, without one of them."""
    figures = [figure for figure in mark.figures if figure.name != without]
    return names_found(mark, figures, least)


def names_found(mark: Mark, figures: Sequence[Figure], least: float | None = None) -> tuple[str | None, ...]:
    """The same among other figures."""
    found = _matcher(least).match(mark.sentence, mark.quantities, figures)
    return tuple(figure.name if figure else None for figure in found)


def borrowed(mark: Mark) -> tuple[str, ...] | None:
    """The names of the figures with which the sentence is filled as a borrowed one, `None` when it is not."""
    opened = open_figures(Passage("p", "measures", None, (), mark.sentence, 1, mark.quantities))
    source = Provenance("p", mark.report, None, None, "measures")
    text = full_width(opened.text).rstrip("。；;，")
    pattern = Lendable(text, source, None, False, 0, (), mark.quantities)
    filler = Filler(_matcher(None), wordings().borrowing, print_figure)
    filled = filler.fill(pattern, [[figure] for figure in mark.figures])
    return tuple(figure.name for figure in filled.figures) if filled else None


@cache
def _matcher(least: float | None) -> Matcher:
    rules = wordings().matching
    return Matcher(rules if least is None else replace(rules, least=least), template().indicators)
