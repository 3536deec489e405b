"""Specifics are measured against strings and spans that were marked by hand."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from corpora import SEEDS, full_seed
from reports import seed

from drafter.model import Passage

CASES = Path(__file__).parent / "cases"


def is_found(mark: dict[str, Any], passages: list[Passage]) -> bool:
    """`True` when just the words of `mark` are a specific where they stand in its context."""
    starts = ((one, one.text.find(mark["context"])) for one in passages)
    places = ((one, start + mark["at"]) for one, start in starts if start >= 0)
    return any(
        (found.start, found.text) == (start, mark["text"]) for one, start in places for found in one.specifics
    )


def test_what_is_local_in_the_seeds_lies_inside_specifics() -> None:
    """Of the places where a local string stands in a passage at least 98 in 100 are covered."""
    local = json.loads((CASES / "specifics_local.json").read_text(encoding="utf-8"))
    covered = []
    for number in range(SEEDS):
        for passage in full_seed(number).passages:
            for words in local[Path(seed(number).source).stem]:
                at = passage.text.find(words)
                while at >= 0:
                    end = at + len(words)
                    covered.append(any(one.start <= at and end <= one.end for one in passage.specifics))
                    at = passage.text.find(words, at + 1)
    assert len(covered) > 150
    assert sum(covered) / len(covered) >= 0.98


def test_nine_in_ten_of_the_spans_drawn_are_right() -> None:
    """200 spans were drawn by chance and marked; those marked right in the seeds are found as they were."""
    lines = (CASES / "specifics_marks.jsonl").read_text(encoding="utf-8").splitlines()
    marks = [json.loads(line) for line in lines]
    assert len(marks) == 200
    assert sum(mark["right"] for mark in marks) / len(marks) >= 0.9
    passages = [passage for number in range(SEEDS) for passage in full_seed(number).passages]
    own = [mark for mark in marks if mark["where"] == "seeds"]
    still = [mark["right"] for mark in own if is_found(mark, passages)]
    assert sum(still) >= 0.98 * sum(mark["right"] for mark in own)
    assert sum(still) / len(still) >= 0.9
