"""The size budget, the layers and the manners of the house."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

import pytest

ROOT = Path(__file__).resolve().parent.parent
FOLDERS = ("drafter", "tests", "bench")
FILES = sorted(file for folder in FOLDERS for file in (ROOT / folder).rglob("*.py"))
VAGUE = {"utils", "helpers", "common", "manager", "service", "processor"}


def functions(file: Path) -> Iterator[tuple[str, int]]:
    """Yield the name and the number of lines of every function in `file`."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{file.relative_to(ROOT)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


LENGTHS = dict(length for file in FILES for length in functions(file))


def test_half_of_the_functions_have_at_most_eight_lines() -> None:
    """The median function has at most 8 lines."""
    assert median(LENGTHS.values()) <= 8


def test_nine_of_ten_functions_have_at_most_thirty_lines() -> None:
    """The ninth decile is at most 30 lines."""
    assert quantiles(LENGTHS.values(), n=10)[-1] <= 30


def test_no_function_has_more_than_fifty_lines() -> None:
    """No function is longer than 50 lines."""
    assert {name: length for name, length in LENGTHS.items() if length > 50} == {}


def test_no_file_has_more_than_four_hundred_lines() -> None:
    """No file is longer than 400 lines."""
    lengths = {file: len(file.read_text(encoding="utf-8").splitlines()) for file in FILES}
    assert {str(file): length for file, length in lengths.items() if length > 400} == {}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_a_module_opens_with_one_sentence(file: Path) -> None:
    """A module says in one sentence, on its first line, what it is."""
    words = ast.get_docstring(ast.parse(file.read_text(encoding="utf-8"))) or ""
    assert words.endswith("."), words
    assert "\n\n" not in words or not file.is_relative_to(ROOT / "drafter")


def test_no_module_has_a_vague_name() -> None:
    """No module is called utils or the like."""
    assert [file for file in FILES if file.stem in VAGUE] == []


def test_nothing_is_swallowed_in_silence() -> None:
    """No handler for everything has an empty body."""
    handlers = [
        node
        for file in FILES
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler)
        and (node.type is None or ast.unparse(node.type) == "Exception")
    ]
    assert [node.lineno for node in handlers if all(isinstance(line, ast.Pass) for line in node.body)] == []


def test_imports_point_down_the_house() -> None:
    """Every import keeps the layers of pyproject.toml."""
    tool = shutil.which("lint-imports", path=str(Path(sys.executable).parent))
    if tool is None:
        pytest.skip("import-linter is not installed; .ci/run runs it in any case")
    done = subprocess.run([tool, "--no-cache"], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
