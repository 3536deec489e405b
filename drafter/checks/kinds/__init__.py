"""The closed set of check kinds, by the name a rule calls them."""

from __future__ import annotations

from collections.abc import Mapping

from drafter.checks.hit import Kind
from drafter.checks.kinds import (
    answered,
    content,
    existence,
    length,
    near,
    numbering,
    outline,
    phrase,
    repetition,
    requires,
    signature,
    substitution,
)

KINDS: Mapping[str, Kind] = {
    "answered": answered.KIND,
    "content": content.KIND,
    "existence": existence.KIND,
    "length": length.KIND,
    "near": near.KIND,
    "numbering": numbering.KIND,
    "outline": outline.KIND,
    "phrase": phrase.KIND,
    "repetition": repetition.KIND,
    "requires": requires.KIND,
    "signature": signature.KIND,
    "substitution": substitution.KIND,
}
