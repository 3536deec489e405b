"""A tiny notation for matching in tests: a sentence and lines of figures to the figures found for its numbers."""

from __future__ import annotations

from collections.abc import Sequence

from figures import figs
from lending import matcher
from reports import rules

from drafter.corpus.quantities import find_quantities
from drafter.corpus.quantity_groups import relate_quantities
from drafter.drafting.matching.contexts import Context, find_contexts
from drafter.model import Figure, Quantity


def quantities(sentence: str) -> tuple[Quantity, ...]:
    """The quantities of a sentence, related to each other."""
    return relate_quantities(sentence, find_quantities(sentence, rules()), rules().groups, 2023)


def context(sentence: str) -> Context:
    """What is said around the first number of a sentence."""
    return next(find_contexts(sentence, quantities(sentence)))


def match(sentence: str, *lines: str) -> list[str | None]:
    """The names of the figures, in the notation of `fig`, that are found for the numbers of a sentence."""
    return match_figures(sentence, figs(*lines))


def match_figures(sentence: str, figures: Sequence[Figure]) -> list[str | None]:
    """The same for figures."""
    found = matcher().match(sentence, quantities(sentence), figures)
    return [figure.name if figure else None for figure in found]
