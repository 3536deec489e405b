"""What checking costs: a report with all rules, texts of growing length, each rule on long hostile strings.

Usage, from the project's root:  python bench/bench_checks.py

Printed are seconds of the processor in this process, for a report of 6,000 characters beside cutting the same text
into words with jieba; for reports put together up to 100,000 characters what one character costs, which should stay as
it is; and the rules whose cost grows the most when a hostile string is twice as long (2 is linear).
"""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import cycle
from pathlib import Path

import jieba

from drafter.checks.beside import NOTHING
from drafter.checks.rulebook import Rulebook
from drafter.corpus.laid_out import lay_out
from drafter.model import Block, Reading
from drafter.model.checking import CheckedText
from drafter.operations.names import find_kind
from drafter.operations.rules import load_rulebook
from drafter.readers import read_file
from drafter.templates.reading import ReadingRules, load_reading

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tests"))
from hostile_texts import HOSTILE, hostile  # noqa: E402

KIND = "law-government"
RUNS = 5
LONG = 8000
LEAST = 0.004


def spent(work: Callable[[], object]) -> float:
    """Return the median seconds of the processor that `work` takes."""
    times = []
    for _ in range(RUNS):
        began = time.process_time()
        work()
        times.append(time.process_time() - began)
    return statistics.median(times)


def seeds() -> list[Block]:
    """The paragraphs of the reports that come with the program."""
    files = (read_file(file) for file in sorted((ROOT / "seeds").glob("*.txt")))
    return [block for file in files for block in file.blocks]


def laid(blocks: Sequence[Block], rules: ReadingRules) -> CheckedText:
    """The paragraphs, numbered anew, laid out."""
    numbered = tuple(Block(block.text, line) for line, block in enumerate(blocks, start=1))
    return lay_out(Reading("报告.txt", numbered), rules)


def as_long_as(length: int) -> Iterator[Block]:
    """Yield paragraphs of the seeds, over and over, up to so many characters."""
    known = 0
    for block in cycle(seeds()):
        if known >= length:
            return
        known += len(block.text)
        yield block


def one_report(book: Rulebook, rules: ReadingRules) -> None:
    """Print what a report of 6,000 characters costs, and how often cutting its words would have been done."""
    blocks = list(as_long_as(6000))
    whole = "\n".join(block.text for block in blocks)
    jieba.lcut(whole)
    text = laid(blocks, rules)
    laying, checking = spent(lambda: laid(blocks, rules)), spent(lambda: book.check(text))
    words = spent(lambda: jieba.lcut(whole))
    print(
        f"{len(whole)} characters: laid out {laying:.3f} s, checked by {len(book.rules)} rules {checking:.3f} s"
    )
    print(f"  jieba cuts the same text in {words:.3f} s: ratio {(laying + checking) / words:.1f}")


def growing(book: Rulebook, rules: ReadingRules) -> None:
    """Print what one character costs in longer and longer texts."""
    for length in (12_500, 25_000, 50_000, 100_000):
        text = laid(list(as_long_as(length)), rules)
        began = time.process_time()
        book.check(text)
        cost = time.process_time() - began
        print(f"{length} characters: {cost:.2f} s, {cost / length * 1e6:.1f} µs a character")


def growths(book: Rulebook, rules: ReadingRules) -> Iterator[tuple[float, str, str]]:
    """Yield how many times as much a rule takes when a hostile string is twice as long, with rule and string.

    What takes next to nothing is left out.
    """
    for unit in HOSTILE:
        short, long = (laid([Block(hostile(unit, length), 1)], rules) for length in (LONG, 2 * LONG))
        for rule in book.rules:
            cost = spent(partial(rule.hits, long, NOTHING, rules))
            if cost >= LEAST:
                yield cost / spent(partial(rule.hits, short, NOTHING, rules)), rule.entry.id, unit


def main() -> None:
    """Print all three."""
    rules = load_reading(find_kind(KIND))
    book = load_rulebook(KIND)
    print(f"rules loaded and proved: {spent(lambda: load_rulebook(KIND)):.3f} s")
    one_report(book, rules)
    growing(book, rules)
    worst = sorted(growths(book, rules), reverse=True)
    for times, rule, unit in worst[:8]:
        print(f"{rule} on “{unit}…”, twice as long: {times:.1f} times")


if __name__ == "__main__":
    main()
