"""What a command loads before it has anything to do."""

from __future__ import annotations

import pytest
from running import modules_after

HEAVY = {
    "sklearn",
    "scipy",
    "numpy",
    "jieba",
    "docx",
    "openpyxl",
    "yaml",
    "jinja2",
    "sqlite3",
    "lxml",
    "pypdfium2",
    "doc2docx",
}


@pytest.mark.parametrize(
    "command", [(), ("new",), ("suggest",), ("corpus",), ("figures", "form")], ids=" ".join
)
def test_help_loads_nothing_heavy(command: tuple[str, ...]) -> None:
    """A help page is printed without any of the libraries that do the work."""
    code, modules = modules_after(*command, "--help")
    assert code == 0
    assert modules.isdisjoint(HEAVY)
