"""No rule that ships takes more than its time on a long hostile text."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

TESTS = Path(__file__).resolve().parent
SCRIPT = """
import sys
sys.path.insert(0, sys.argv[1])
from checking import reading, shipped
from hostile_texts import HOSTILE, hostile
from drafter.corpus.laid_out import lay_out
from drafter.model import Block, Reading
for unit in HOSTILE:
    text = lay_out(Reading("a.txt", (Block(hostile(unit, 20_000), 1),)), reading())
    shipped().check(text)
    print(unit, flush=True)
"""


def test_every_rule_ends_on_every_hostile_text() -> None:
    """20,000 characters each, all within minutes; the last one printed is the one before the one that hangs."""
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT, str(TESTS)], timeout=300, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
