"""The closed set of check kinds, by the name a rule calls them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.checks.hit import Kind
from drafter.checks.kinds import (
    consistency,
    existence,
    layout,
    pairing,
    run_in,
    sequence,
    straight,
    substitution,
    width,
)

KINDS: Mapping[str, Kind] = {
    "consistency": consistency.KIND,
    "existence": existence.KIND,
    "layout": layout.KIND,
    "pairing": pairing.KIND,
    "run-in": run_in.KIND,
    "sequence": sequence.KIND,
    "straight": straight.KIND,
    "substitution": substitution.KIND,
    "width": width.KIND,
}
