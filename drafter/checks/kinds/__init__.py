"""The closed set of check kinds, by the name a rule calls them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.checks.hit import Kind
from drafter.checks.kinds import (
    change,
    existence,
    given_figures,
    last_figures,
    list_count,
    pair,
    parts,
    same_value,
    share,
    shares,
    substitution,
)

KINDS: Mapping[str, Kind] = {
    "change": change.KIND,
    "existence": existence.KIND,
    "given_figures": given_figures.KIND,
    "last_figures": last_figures.KIND,
    "list_count": list_count.KIND,
    "pair": pair.KIND,
    "parts": parts.KIND,
    "same_value": same_value.KIND,
    "share": share.KIND,
    "shares": shares.KIND,
    "substitution": substitution.KIND,
}
