"""Headings and paragraphs turned into the standard sections and themes they belong to."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from drafter.corpus.numbering import without_number
from drafter.corpus.outline import Heading
from drafter.corpus.themes import theme_of_heading, theme_of_text
from drafter.model import Block, OutlineNode
from drafter.templates.reading import ReadingRules, SectionRules
from drafter.text import fold

_THEMED = ("measures", "problems", "plan")
_LASTING = ("problems", "plan")
_SENTENCES = 2


@dataclass(frozen=True, slots=True)
class PlacedParagraph:
    """A paragraph with its section, its theme, and the headings above it."""

    block: Block
    section: str
    theme: str | None
    path: tuple[str, ...]


@dataclass(slots=True, eq=False)
class _Node:
    """A heading with what is under it; `cues` are the sections its own words speak of."""

    heading: Heading
    parent: _Node | None
    order: int
    children: list[_Node] = field(default_factory=list)
    blocks: list[tuple[int, Block]] = field(default_factory=list)
    cues: tuple[str, ...] = ()
    section: str = "measures"
    theme: str | None = None
    own_theme: str | None = None

    @property
    def path(self) -> tuple[str, ...]:
        return (*(self.parent.path if self.parent else ()), self.heading.text)

    @property
    def text(self) -> str:
        return "".join([*(block.text for _, block in self.blocks), *(child.text for child in self.children)])


def place_sections(
    pieces: Sequence[Heading | Block], rules: ReadingRules
) -> tuple[tuple[OutlineNode, ...], tuple[PlacedParagraph, ...]]:
    """Return the outline and the paragraphs, each with its section and theme, in order.

    A heading decides by its words and its place; a paragraph may leave its section by its first words.
    """
    opening, nodes = _tree(pieces)
    numbered = [(number, block, None) for number, block in opening]
    placed = dict(_place_opening(numbered, bool(nodes), rules))
    for node in nodes:
        _place_heading(node, nodes, rules)
        placed.update(_place_blocks(node, rules))
    outline = tuple(
        OutlineNode(
            node.heading.level,
            node.heading.text,
            node.section,
            node.theme,
            node.heading.run_in,
            node.heading.line,
        )
        for node in nodes
    )
    return outline, tuple(placed[number] for number in sorted(placed))


def _tree(pieces: Sequence[Heading | Block]) -> tuple[list[tuple[int, Block]], list[_Node]]:
    opening: list[tuple[int, Block]] = []
    nodes: list[_Node] = []
    current: _Node | None = None
    for number, piece in enumerate(pieces):
        if isinstance(piece, Block):
            (current.blocks if current else opening).append((number, piece))
            continue
        parent = current
        while parent is not None and parent.heading.level >= piece.level:
            parent = parent.parent
        current = _Node(piece, parent, number)
        nodes.append(current)
        if parent is not None:
            parent.children.append(current)
    return opening, nodes


def _place_opening(
    opening: Sequence[tuple[int, Block, None]], headed: bool, rules: ReadingRules
) -> list[tuple[int, PlacedParagraph]]:
    """Place what stands before any heading: the preamble, or all of a text that has no headings."""
    found: list[tuple[int, PlacedParagraph]] = []
    state = "measures"
    for at, (number, block, _) in enumerate(opening):
        section = "preamble"
        if not headed and at:
            section = _leave(state, block, rules.sections)
            state = section if section in _LASTING else state
        found.append((number, _placed(block, section, None, rules)))
    return found


def _place_heading(node: _Node, nodes: Sequence[_Node], rules: ReadingRules) -> None:
    words = fold(without_number(node.heading.text))
    parent = node.parent
    if parent is None:
        node.cues = _cues(words, rules.sections) or _plan_by_year(node, nodes)
        node.section = node.cues[0] if node.cues else "measures"
    else:
        node.cues = _cues_below(words, parent, rules.sections)
        node.section = node.cues[0] if node.cues else _inherited(node, parent)
    node.own_theme = theme_of_heading(words, rules.themes, parent.theme if parent else None)
    if (
        parent is not None
        and node.section == "duty"
        and not node.cues
        and _speaks_of_measures(node, words, rules)
    ):
        node.section = "measures"
    if node.section == "measures" and not node.cues and _is_leader_text(node, rules.sections):
        node.section = "duty"
    if node.section in _THEMED:
        node.theme = node.own_theme or (parent.theme if parent else None)
    if node.section == "measures" and parent is not None and not node.theme and not node.children:
        node.theme = theme_of_text(node.text, rules.themes)


def _cues(words: str, rules: SectionRules) -> tuple[str, ...]:
    return tuple(section for section, pattern in rules.heading if pattern.search(words))


def _cues_below(words: str, parent: _Node, rules: SectionRules) -> tuple[str, ...]:
    if len(parent.cues) > 1:
        return tuple(section for section in _cues(words, rules) if section in parent.cues)
    allowed = rules.below.get(parent.section, ())
    doubtful = parent.section in ("measures", "duty")
    return tuple(
        section
        for section, pattern in rules.heading
        if section in allowed and (rules.strong.get(section, pattern) if doubtful else pattern).search(words)
    )


def _inherited(node: _Node, parent: _Node) -> str:
    if len(parent.cues) < 2:
        return parent.section
    before = parent.children[: parent.children.index(node)]
    return before[-1].section if before else parent.section


def _plan_by_year(node: _Node, nodes: Sequence[_Node]) -> tuple[str, ...]:
    """A top heading with a later year than an earlier top heading's looks ahead: “三、2025年工作”."""
    own = _year(node.heading.text)
    if not own:
        return ()
    years = [
        _year(other.heading.text) for other in nodes if other.heading.level == 1 and other.order < node.order
    ]
    earlier = [year for year in years if year]
    return ("plan",) if earlier and own > min(earlier) else ()


def _year(text: str) -> int | None:
    match = re.search(r"(?<![0-9])(20[0-9]{2}) ?年", fold(text))
    return int(match[1]) if match else None


def _speaks_of_measures(node: _Node, words: str, rules: ReadingRules) -> bool:
    """`True` for a part of the duty section that has a theme of its own and not a word on the leader."""
    themed = node.own_theme is not None or theme_of_text(node.text, rules.themes) is not None
    return themed and rules.sections.leader.search(fold(words + node.text)) is None


def _is_leader_text(node: _Node, rules: SectionRules) -> bool:
    if node.children or not node.blocks:
        return False
    lengths = {True: 0, False: 0}
    for _, block in node.blocks:
        lengths[_leave("measures", block, rules) == "duty"] += len(block.text)
    return lengths[True] > lengths[False]


def _place_blocks(node: _Node, rules: ReadingRules) -> list[tuple[int, PlacedParagraph]]:
    found: list[tuple[int, PlacedParagraph]] = []
    state = node.section
    for number, block in node.blocks:
        section = _leave(state, block, rules.sections)
        state = section if section in _LASTING else state
        found.append((number, _placed(block, section, node, rules)))
    return found


def _leave(section: str, block: Block, rules: SectionRules) -> str:
    """Return the section a paragraph under `section` belongs to by its first words."""
    opening = ".".join(fold(block.text).split(".")[:_SENTENCES])
    for other in rules.leaves.get(section, ()):
        if rules.paragraph[other].search(opening):
            return other
    return section


def _placed(block: Block, section: str, node: _Node | None, rules: ReadingRules) -> PlacedParagraph:
    theme = _paragraph_theme(block, node, rules) if section in _THEMED else None
    return PlacedParagraph(block, section, theme, node.path if node else ())


def _paragraph_theme(block: Block, node: _Node | None, rules: ReadingRules) -> str | None:
    """Return the theme of the headings, else of the words; an introduction to parts with themes has none."""
    if node is not None and (node.theme is not None or node.children):
        return node.theme
    return theme_of_text(block.text, rules.themes)
