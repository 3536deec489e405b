"""The closed set of check kinds, by the name a rule calls them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.checks.hit import Kind
from drafter.checks.kinds import (
    currency,
    dates,
    existence,
    instruments,
    sessions,
    substitution,
    titles,
    years,
)

KINDS: Mapping[str, Kind] = {
    "existence": existence.KIND,
    "substitution": substitution.KIND,
    "currency": currency.KIND,
    "dates": dates.KIND,
    "instruments": instruments.KIND,
    "sessions": sessions.KIND,
    "titles": titles.KIND,
    "years": years.KIND,
}
