"""A .yml of figures turned into rows."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from drafter.errors import FiguresError
from drafter.figures.decoding import decode_text
from drafter.figures.fields import (
    FIGURE_FIELDS,
    OFFICE_FIELDS,
    PARTS,
    POINT_FIELDS,
    Cell,
    Field,
    Given,
    Row,
    by_key,
    likely,
    shown,
)
from drafter.figures.yaml_slips import slip_in_text, slips_in_lines
from drafter.figures.yaml_tree import Items, Node, NotYamlError, Pairs, Scalar, read_tree
from drafter.text import strip_controls

_FIGURES = "figures"
_TOP = (*(field.key for field in OFFICE_FIELDS), _FIGURES, *PARTS)
_WRITING = "写法见 examples 中的 figures.yml，也可用 drafter figures form 生成 Excel 表"


def read_yaml(path: Path, data: bytes) -> Given:
    """Return what a .yml says; raise `FiguresError` when it is not YAML at all."""
    try:
        text = strip_controls(decode_text(data, path))
        root = read_tree(text)
    except NotYamlError as error:
        raise FiguresError(path, error.faults, hint=_WRITING) from error
    slips = slips_in_lines(text) if isinstance(root, Scalar) else []
    if slips:
        raise FiguresError(path, slips, hint=_WRITING)
    return _Reading().given(root)


class _Reading:
    """Walks the tree of one file and keeps the faults of its structure."""

    def __init__(self) -> None:
        self.faults: list[str] = []

    def given(self, root: Node) -> Given:
        top = self._pairs(root, _TOP)
        points = [(part, row) for part in PARTS for row in self._rows(top.get(part), POINT_FIELDS)]
        figures = self._rows(top.get(_FIGURES), FIGURE_FIELDS)
        office = {field.key: self._cell(top.get(field.key), field.key) for field in OFFICE_FIELDS}
        return Given(
            by_key, office["agency"], office["year"], tuple(figures), tuple(points), tuple(self.faults)
        )

    def _rows(self, node: Node | None, fields: Sequence[Field]) -> list[Row]:
        if node is None or (isinstance(node, Scalar) and not node.text):
            return []
        if not isinstance(node, Items):
            self.faults.append(f"第 {node.line} 行：这里应当是列表，每一项以“- ”开头")
            return []
        return [self._row(item, fields) for item in node.items]

    def _row(self, node: Node, fields: Sequence[Field]) -> Row:
        keys = {field.key: field for field in fields}
        pairs = self._pairs(node, keys, {field.label: field.key for field in fields if field.label})
        cells = {key: self._cell(value, key) for key, value in pairs.items()}
        return Row(f"第 {node.line} 行", {key: cell for key, cell in cells.items() if cell is not None})

    def _pairs(
        self, node: Node, allowed: Sequence[str] | dict[str, Field], labels: dict[str, str] | None = None
    ) -> dict[str, Node]:
        """Return the values by key; unknown and repeated keys are faults, and so is a node without keys."""
        if not isinstance(node, Pairs):
            self.faults.append(_no_keys(node, list(allowed)))
            return {}
        found: dict[str, Node] = {}
        for key, value in node.pairs:
            word = key.text if isinstance(key, Scalar) else ""
            if word not in allowed:
                self.faults.append(_unknown(key.line, word, list(allowed), labels or {}))
            elif word in found:
                self.faults.append(f"第 {key.line} 行：{word} 写了两次；请只留一处")
            else:
                found[word] = value
        return found

    def _cell(self, node: Node | None, key: str) -> Cell | None:
        if node is None or isinstance(node, Scalar):
            return Cell(node.text, f"第 {node.line} 行") if node else None
        self.faults.append(f"第 {node.line} 行：{key} 应当只有一个值")
        return None


def _no_keys(node: Node, allowed: list[str]) -> str:
    text = node.text if isinstance(node, Scalar) else ""
    advice = slip_in_text(text) or f"这里应当写成“{allowed[0]}: ……”的样子；可用的有：{'、'.join(allowed)}"
    return f"第 {node.line} 行：“{shown(text)}”{advice}" if text else f"第 {node.line} 行：{advice}"


def _unknown(line: int, word: str, allowed: list[str], labels: dict[str, str]) -> str:
    meant = f"请写成 {labels[word]}" if word in labels else likely(word, allowed)
    return f"第 {line} 行：不认识的“{shown(word)}”；{meant}"
