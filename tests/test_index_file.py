"""Arrays are mapped from a file as they were written, or the file is found to be damaged."""

from __future__ import annotations

import os
from array import array
from pathlib import Path

import pytest

from drafter.corpus.index_file import ArrayFile, DamagedFileError, Strings, string_arrays, write_arrays
from drafter.errors import OutputError

NAMES = ("乙", "甲", "甲乙")
ARRAYS = {"numbers": memoryview(array("d", [1.5, -2.0])), **string_arrays("names", NAMES)}


def written(folder: Path) -> Path:
    """A small file of arrays."""
    write_arrays(folder / "a", "kind-1", {"made": "测试"}, ARRAYS)
    return folder / "a"


def test_arrays_come_back(tmp_path: Path) -> None:
    """Numbers keep their type, and what is said about them stands beside."""
    file = ArrayFile(written(tmp_path), "kind-1")
    assert file.array("numbers").tolist() == [1.5, -2.0]
    assert file.meta == {"made": "测试"}


def test_strings_are_found(tmp_path: Path) -> None:
    """Strings are read by number and found by their text."""
    names = Strings(ArrayFile(written(tmp_path), "kind-1"), "names")
    assert [names[number] for number in range(len(names))] == list(NAMES)
    assert [names.find(name) for name in (*NAMES, "丙", "甲乙丙")] == [0, 1, 2, None, None]


def test_the_same_arrays_are_the_same_bytes(tmp_path: Path) -> None:
    """Nothing of the time or the order of writing is in the file."""
    write_arrays(tmp_path / "b", "kind-1", {"made": "测试"}, dict(reversed(ARRAYS.items())))
    assert written(tmp_path).read_bytes() == (tmp_path / "b").read_bytes()


def test_every_changed_byte_is_noticed(tmp_path: Path) -> None:
    """Wherever a bit is turned, except in the filling between arrays, the file is called damaged."""
    raw = written(tmp_path).read_bytes()
    changed = tmp_path / "changed"
    unnoticed = []
    for at in range(len(raw)):
        changed.write_bytes(raw[:at] + bytes([raw[at] ^ 4]) + raw[at + 1 :])
        try:
            ArrayFile(changed, "kind-1").check()
        except DamagedFileError:
            continue
        unnoticed.append(raw[at])
    assert unnoticed == [0] * len(unnoticed)
    assert len(unnoticed) < 24


def test_a_file_cut_short_is_noticed(tmp_path: Path) -> None:
    """A part of a file is no file, wherever it ends."""
    raw = written(tmp_path).read_bytes()
    for length in range(len(raw)):
        (tmp_path / "short").write_bytes(raw[:length])
        with pytest.raises(DamagedFileError):
            ArrayFile(tmp_path / "short", "kind-1")


def test_another_kind_or_no_file_is_noticed(tmp_path: Path) -> None:
    """What an older version wrote, a folder and a missing file are to be built again."""
    for path, kind in ((written(tmp_path), "kind-2"), (tmp_path, "kind-1"), (tmp_path / "none", "kind-1")):
        with pytest.raises(DamagedFileError, match="索引文件"):
            ArrayFile(path, kind)


def test_a_folder_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    """The fault names the file, and nothing is left behind."""
    (tmp_path / "taken").touch()
    with pytest.raises(OutputError, match="taken"):
        write_arrays(tmp_path / "taken" / "a", "kind-1", {}, ARRAYS)
    assert [file.name for file in tmp_path.iterdir()] == ["taken"]


def test_what_a_killed_build_left_is_swept(tmp_path: Path) -> None:
    """Old half-written files go; a fresh one may belong to another program."""
    for name, age in ((".building-old", 7200), (".building-new", 0)):
        (tmp_path / name).touch()
        os.utime(tmp_path / name, (tmp_path.stat().st_mtime - age,) * 2)
    written(tmp_path)
    assert sorted(file.name for file in tmp_path.iterdir()) == [".building-new", "a"]
