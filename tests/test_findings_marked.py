"""What is found on real reports has been looked at, and nearly all of it is right."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "bench"))
from draw_findings import found, key, marks  # noqa: E402

SEEDS = sorted((ROOT / "seeds").glob("*.txt"))
CORPUS = sorted((ROOT.parent / "shared" / "corpus").glob("*.txt"))


def judged(files: list[Path]) -> list[tuple[dict[str, Any], bool]]:
    """The findings on these reports that a reader has marked, with the mark."""
    known = marks()
    return [(one, known[key(one)]) for one in found(files) if key(one) in known]


def test_every_finding_on_the_seeds_is_marked() -> None:
    """A new one has to be looked at before it is taken."""
    known = marks()
    assert [json.dumps(one, ensure_ascii=False) for one in found(SEEDS) if key(one) not in known] == []


def test_every_mark_on_the_seeds_is_of_something_found() -> None:
    """What a rule no longer finds counts neither for it nor against it."""
    occurring = {key(one) for one in found(SEEDS)}
    seeds = {file.stem for file in SEEDS}
    assert {one for one in marks() if one[0] in seeds} <= occurring


@pytest.mark.parametrize(
    "files",
    [
        pytest.param(SEEDS, id="seeds"),
        pytest.param(
            [*SEEDS, *CORPUS],
            id="all",
            marks=pytest.mark.skipif(not CORPUS, reason="the other reports are not here"),
        ),
    ],
)
def test_what_is_found_is_right(files: list[Path]) -> None:
    """Nine of ten of all findings, 97 of a hundred of those called errors."""
    looked_at = judged(files)
    errors = [right for one, right in looked_at if one["level"] == "error"]
    assert sum(right for _, right in looked_at) >= 0.9 * len(looked_at)
    assert sum(errors) >= 0.97 * len(errors)


def test_no_rule_is_mostly_wrong() -> None:
    """Of what a rule finds and was looked at, four of five are right, in rules that are more than a note."""
    by_rule: dict[str, list[bool]] = {}
    for one, right in judged([*SEEDS, *CORPUS]):
        if one["level"] != "note":
            by_rule.setdefault(one["rule"], []).append(right)
    assert {rule: rights for rule, rights in by_rule.items() if sum(rights) < 0.8 * len(rights)} == {}
