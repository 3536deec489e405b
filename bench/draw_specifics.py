"""A sample of the specifics found in reports, to be marked by hand as right or wrong.

Usage, from the project's root:  python bench/draw_specifics.py FOLDER [COUNT] [SEED]

Prints one JSON object a line: where the span stands (a hash of its passage, offsets), its kind, text and context.
The sample in `tests/cases/specifics_marks.jsonl` was drawn so, 100 spans from `seeds` and 100 from 30 further reports
and work reports of 17 provinces and districts, of which only hash, offsets and kind are kept.
"""

from __future__ import annotations

import json
import random
import sys
from hashlib import sha256
from pathlib import Path

from drafter.model import Passage, Specific
from drafter.operations.reports import read_for_corpus

_CONTEXT = 12


def draw(folder: Path, count: int, seed: int) -> list[dict[str, object]]:
    """Return `count` of the spans found in the texts of `folder`, in order of place."""
    spans = [
        (passage, specific)
        for file in sorted(folder.glob("*.txt"))
        for passage in read_for_corpus(file, "law-government").passages
        for specific in passage.specifics
    ]
    chosen = sorted(random.Random(seed).sample(range(len(spans)), count))
    return [_row(*spans[number]) for number in chosen]


def _row(passage: Passage, specific: Specific) -> dict[str, object]:
    around = passage.text[max(0, specific.start - _CONTEXT) : specific.end + _CONTEXT]
    return {
        "passage": sha256(passage.text.encode()).hexdigest()[:16],
        "start": specific.start,
        "end": specific.end,
        "kind": specific.kind,
        "text": specific.text,
        "context": around,
        "at": min(specific.start, _CONTEXT),
    }


if __name__ == "__main__":
    numbers = [int(argument) for argument in sys.argv[2:]]
    for row in draw(Path(sys.argv[1]), *(numbers + [100, 7][len(numbers) :])):
        print(json.dumps(row, ensure_ascii=False))
