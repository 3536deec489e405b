"""The file `overlap.yml` turned into the rules by which wording shared between reports is counted."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from drafter.templates.records import build_record, read_mapping


@dataclass(frozen=True, slots=True)
class OverlapRules:
    """From which length a run of letters is shared wording, and what of it nobody owns; see `overlap.yml`."""

    shortest: int
    common_to: int
    common_share: float
    limit: float
    set_phrases: tuple[str, ...]

    def common_from(self, agencies: int) -> int:
        """Return in how many agencies' reports a wording must stand to be boilerplate, of `agencies` in all."""
        return max(self.common_to, math.ceil(self.common_share * agencies))


@lru_cache(maxsize=4)
def load_overlap(folder: Path) -> OverlapRules:
    """Return the rules in `overlap.yml` of the report kind in `folder`."""
    return build_record(OverlapRules, read_mapping(folder / "overlap.yml"), folder / "overlap.yml")
