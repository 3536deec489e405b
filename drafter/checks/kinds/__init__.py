"""The closed set of check kinds, by the name a rule calls them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.checks.hit import Kind
from drafter.checks.kinds import existence, layout, substitution

KINDS: Mapping[str, Kind] = {
    "existence": existence.KIND,
    "layout": layout.KIND,
    "substitution": substitution.KIND,
}
