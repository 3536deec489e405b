"""Each file of a folder, changed at random places, read again and again: text or a refusal, and nothing else."""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from pathlib import Path

from drafter.errors import InputError
from drafter.readers import read_file
from drafter.readers.limits import LIMITS

_LARGEST = 2_000_000
_OTHERS = (".tsv", ".xlsx", ".xls", ".xlsb", ".yaml", ".csv")


def changed(data: bytes, chance: random.Random) -> bytes:
    """Return `data` with some bytes flipped, a piece doubled or cut out, or its end lost."""
    bytes_left = bytearray(data)
    for _ in range(chance.choice((1, 4, 16, 64))):
        bytes_left[chance.randrange(len(bytes_left))] = chance.randrange(256)
    start, length = chance.randrange(len(data)), chance.randrange(1, 2 + len(data) // 4)
    match chance.randrange(4):
        case 0:
            del bytes_left[start : start + length]
        case 1:
            bytes_left[start:start] = bytes_left[start : start + length]
        case 2:
            del bytes_left[start or 1 :]
    return bytes(bytes_left)


def outcome(path: Path) -> str:
    """Return what came of the file: text, refused, or the name of the fault that must not be."""
    began = time.monotonic()
    try:
        found = "text" if read_file(path).blocks else "empty"
    except InputError as fault:
        found = "refused" if fault.hint and "\n" not in fault.message else "refused without a next step"
    except Exception as error:
        found = f"FAULT {type(error).__name__}"
    slow = time.monotonic() - began > LIMITS.wall_seconds
    return f"{found}, too slow" if slow else found


def outcomes(path: Path, times: int) -> list[str]:
    """Return what came of each change of the file at `path`; the changes hang on its name alone."""
    chance = random.Random(path.name)
    data = path.read_bytes()
    found = []
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / f"changed{path.suffix}"
        for _ in range(times):
            file.write_bytes(changed(data, chance))
            found.append(outcome(file))
    return found


def files(folder: Path) -> Iterator[Path]:
    """Yield the files to be changed: not empty, not too large, read as reports."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and path.suffix not in _OTHERS and 0 < path.stat().st_size <= _LARGEST:
            yield path


def main() -> int:
    """Print how often each outcome came, and the files with one that must not be."""
    folder, times = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 20
    paths = list(files(folder))
    total: Counter[str] = Counter()
    with ProcessPoolExecutor() as pool:
        for path, found in zip(paths, pool.map(partial(outcomes, times=times), paths), strict=True):
            total.update(found)
            if bad := sorted(set(found) - {"text", "refused"}):
                print(f"{path.name}: {'; '.join(bad)}")
    print(f"{len(paths)} files, {total.total()} changes: {dict(sorted(total.items()))}")
    return 0 if set(total) <= {"text", "refused"} else 1


if __name__ == "__main__":
    raise SystemExit(main())
