"""YAML text turned into a tree of texts with line numbers, without aliases, tags and great depth."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from drafter.figures.yaml_slips import REFERENCE, TAG, slip_in_line, slips_in_lines

_DEEPEST = 50
_NOTHING = ("null", "Null", "NULL", "~")


@dataclass(frozen=True, slots=True)
class Scalar:
    """A text; the empty one stands for null too."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    line: int
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Pairs:
    """A mapping, in the order given, with what was given twice."""

    line: int
    pairs: list[tuple[Node, Node]] = field(default_factory=list)


Node = Scalar | Items | Pairs


class NotYamlError(ValueError):
    """The text is not YAML, or YAML that is refused; `faults` says where."""

    def __init__(self, faults: list[str]) -> None:
        """Take the `faults`, each with its line."""
        super().__init__("；".join(faults))
        self.faults = faults


def read_tree(text: str) -> Node:
    """Return the tree of the one document in `text`; raise `NotYamlError` for unsafe or several."""
    try:
        return _document(_safe_events(text))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise NotYamlError(slips_in_lines(text) or [slip_in_line(text, line)]) from error
    except yaml.YAMLError as error:
        raise NotYamlError(["文件中有不可用的字符；请另存为 UTF-8 编码"]) from error


def _safe_events(text: str) -> Iterator[yaml.Event]:
    """Yield the events of `text` up to the first that is refused."""
    depth = 0
    for event in yaml.parse(text, Loader=yaml.BaseLoader):
        line = _line(event)
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            raise NotYamlError([f"第 {line} 行：{REFERENCE}"])
        if getattr(event, "tag", None):
            raise NotYamlError([f"第 {line} 行：{TAG}"])
        depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
        if depth > _DEEPEST:
            raise NotYamlError([f"第 {line} 行：层次超过 {_DEEPEST} 层"])
        yield event


def _document(events: Iterator[yaml.Event]) -> Node:
    root: Node | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent):
            if root is not None:
                raise NotYamlError([f"第 {_line(event)} 行：一个文件里只能有一份数据；请去掉 ---"])
            root = _node(next(events), events)
    return root or Scalar(1, "")


def _node(event: yaml.Event, events: Iterator[yaml.Event]) -> Node:
    line = _line(event)
    if isinstance(event, yaml.SequenceStartEvent):
        return Items(line, list(_children(events)))
    if isinstance(event, yaml.MappingStartEvent):
        children = list(_children(events))
        return Pairs(line, list(zip(children[::2], children[1::2], strict=True)))
    assert isinstance(event, yaml.ScalarEvent)
    empty = event.style is None and event.value in _NOTHING
    return Scalar(line, "" if empty else event.value.strip())


def _line(event: yaml.Event) -> int:
    return event.start_mark.line + 1 if event.start_mark else 1


def _children(events: Iterator[yaml.Event]) -> Iterator[Node]:
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield _node(event, events)
