"""The closed set of check kinds, by the name a rule calls them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.checks.hit import Kind
from drafter.checks.kinds import existence, leak, overlap, self_name, substitution, unchanged

KINDS: Mapping[str, Kind] = {
    "existence": existence.KIND,
    "leak": leak.KIND,
    "overlap": overlap.KIND,
    "self_name": self_name.KIND,
    "substitution": substitution.KIND,
    "unchanged": unchanged.KIND,
}
