"""The closed set of check kinds, by the name a rule calls them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.checks.hit import Kind
from drafter.checks.kinds import (
    consistency,
    currency,
    dates,
    existence,
    instruments,
    layout,
    leak,
    overlap,
    pairing,
    run_in,
    self_name,
    sequence,
    sessions,
    straight,
    substitution,
    titles,
    unchanged,
    width,
    years,
)

KINDS: Mapping[str, Kind] = {
    "consistency": consistency.KIND,
    "currency": currency.KIND,
    "dates": dates.KIND,
    "existence": existence.KIND,
    "instruments": instruments.KIND,
    "layout": layout.KIND,
    "leak": leak.KIND,
    "overlap": overlap.KIND,
    "pairing": pairing.KIND,
    "run-in": run_in.KIND,
    "self_name": self_name.KIND,
    "sequence": sequence.KIND,
    "sessions": sessions.KIND,
    "straight": straight.KIND,
    "substitution": substitution.KIND,
    "titles": titles.KIND,
    "unchanged": unchanged.KIND,
    "width": width.KIND,
    "years": years.KIND,
}
