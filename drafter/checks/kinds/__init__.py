"""The closed set of check kinds, by the name a rule calls them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.checks.hit import Kind
from drafter.checks.kinds import change, existence, list_count, pair, parts, share, shares, substitution

KINDS: Mapping[str, Kind] = {
    "change": change.KIND,
    "existence": existence.KIND,
    "list_count": list_count.KIND,
    "pair": pair.KIND,
    "parts": parts.KIND,
    "share": share.KIND,
    "shares": shares.KIND,
    "substitution": substitution.KIND,
}
