"""The word list and the character model of jieba to a file that is mapped into memory, and lookups in it."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from importlib.util import find_spec
from math import log
from pathlib import Path

from drafter.corpus.index_file import ArrayFile, write_arrays
from drafter.errors import DrafterError

_KIND = "dictionary-1"
_STATES = "BMES"
_NEVER = -3.14e100


class Dictionary:
    """Words with their frequencies, and how likely a character begins or ends a word.

    The words are a tree of characters, its nodes level by level: `first[node]` to `first[node + 1]` are
    the children of a node, in order of character.
    """

    def __init__(self, path: Path) -> None:
        """Open the file; raise `DamagedFileError` when it is not a whole dictionary."""
        self.path = path
        self._file = ArrayFile(path, _KIND)
        self._characters = self._file.array("characters")
        self._first = self._file.array("first")
        self._frequencies = self._file.array("frequencies")
        self._roots: int = self._file.meta["roots"]
        self._log_total = log(self._file.meta["total"])
        self.start: dict[str, float] = self._file.meta["start"]
        self.steps: dict[str, float] = self._file.meta["steps"]
        self._known = self._file.array("known")
        self._emitted = {state: self._file.array(f"emitted-{state}") for state in _STATES}

    def words_at(self, text: str, start: int) -> Iterator[tuple[int, float]]:
        """Yield the end and the log probability of each word that begins at `start`."""
        low, high = 0, self._roots
        for end in range(start, len(text)):
            code = ord(text[end])
            node = bisect_left(self._characters, code, low, high)
            if node == high or self._characters[node] != code:
                return
            if self._frequencies[node]:
                yield end + 1, log(self._frequencies[node]) - self._log_total
            low, high = self._first[node], self._first[node + 1]

    def unknown(self) -> float:
        """Return the log probability of a character that is no word."""
        return log(1) - self._log_total

    def is_word(self, text: str) -> bool:
        """`True` when the whole of `text` is a word."""
        return any(end == len(text) for end, _ in self.words_at(text, 0))

    def emitted(self, character: str) -> dict[str, float]:
        """Return the log probability of `character` in each state: Begin, Middle, End, Single."""
        code = ord(character)
        at = bisect_left(self._known, code)
        if at == len(self._known) or self._known[at] != code:
            return dict.fromkeys(_STATES, _NEVER)
        return {state: self._emitted[state][at] for state in _STATES}


def build_dictionary(path: Path) -> None:
    """Write the dictionary of the installed jieba to `path`; jieba's own cache is not touched."""
    from runpy import run_path

    package = _jieba_folder()
    frequencies, total = _read_words(package / "dict.txt")
    start, steps, emitted = (
        run_path(str(package / "finalseg" / f"prob_{name}.py"))["P"] for name in ("start", "trans", "emit")
    )
    moves = {
        before + after: steps[before].get(after, _NEVER) for before in sorted(steps) for after in _STATES
    }
    arrays, roots = _tree(frequencies)
    meta = {"roots": roots, "total": total, "start": dict(start), "steps": moves}
    write_arrays(path, _KIND, meta, {**arrays, **_model(emitted)})


def _jieba_folder() -> Path:
    """Return where jieba is installed; its code is not run, because that sets up logging and a cache."""
    spec = find_spec("jieba")
    if spec is None or spec.origin is None:
        raise DrafterError("没有找到分词词典 jieba", hint="请重新安装 drafter")
    return Path(spec.origin).parent


def _read_words(file: Path) -> tuple[dict[str, int], int]:
    """Return the frequency of each word and the sum; of words listed twice the later frequency holds."""
    frequencies: dict[str, int] = {}
    total = 0
    with file.open(encoding="utf-8") as lines:
        for line in lines:
            word, count = line.split(" ", 2)[:2]
            frequencies[word] = int(count)
            total += int(count)
    return frequencies, total


def _tree(frequencies: Mapping[str, int]) -> tuple[dict[str, memoryview], int]:
    """Return the tree as arrays, and how many nodes stand on its first level."""
    prefixes = {word[:length] for word in frequencies for length in range(1, len(word) + 1)}
    nodes = sorted(prefixes, key=lambda prefix: (len(prefix), prefix))
    children = Counter(node[:-1] for node in nodes)
    first = array("I", [children[""]])
    for node in nodes:
        first.append(first[-1] + children[node])
    characters = array("I", (ord(node[-1]) for node in nodes))
    counts = array("I", (frequencies.get(node, 0) for node in nodes))
    arrays = {"characters": characters, "first": first, "frequencies": counts}
    return {name: memoryview(values) for name, values in arrays.items()}, children[""]


def _model(emitted: Mapping[str, Mapping[str, float]]) -> dict[str, memoryview]:
    """Return the characters of the model in order, and their log probabilities in each state."""
    known = sorted(set().union(*emitted.values()))
    arrays = {"known": memoryview(array("I", map(ord, known)))}
    for state in _STATES:
        values = array("d", (emitted[state].get(character, _NEVER) for character in known))
        arrays[f"emitted-{state}"] = memoryview(values)
    return arrays
