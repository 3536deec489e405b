"""A house style beside the standard turned into rows that say what each element looks like and what differs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from drafter.templates.learning import LearningRules
from drafter.templates.style import HouseStyle, ParagraphStyle

Value: TypeAlias = str | int | float | bool | None
Facts: TypeAlias = dict[str, tuple[Value, str]]
_MILLIMETRE = 1440 / 25.4
_POINT = 20
_LINE = 240
_PAGES = ("odd_page", "even_page")


@dataclass(frozen=True, slots=True)
class StyleRow:
    """One element: its name, how the standard and the style have it in words and as values, what differs by name.

    `learned`: the style says something of it; where it does not, it is as in the standard.
    """

    element: str
    label: str
    standard: str
    own: str
    differs: tuple[str, ...]
    values: Mapping[str, Value]
    learned: bool

    def as_json(self) -> dict[str, object]:
        """Return the row as an object."""
        return {
            "element": self.element,
            "label": self.label,
            "standard": self.standard,
            "learned": self.own if self.learned else None,
            "differs": list(self.differs),
            "values": dict(self.values) if self.learned else {},
        }


def describe_style(
    style: HouseStyle, standard: HouseStyle, said: Mapping[str, object], rules: LearningRules
) -> tuple[StyleRow, ...]:
    """Return a row for each element of `style`; `said` is what its file says itself."""
    return tuple(_Describer(rules).rows(style, standard, said))


@dataclass(frozen=True, slots=True)
class _Describer:
    rules: LearningRules

    def rows(self, style: HouseStyle, standard: HouseStyle, said: Mapping[str, object]) -> Iterator[StyleRow]:
        paragraphs = said.get("paragraphs")
        named = paragraphs if isinstance(paragraphs, Mapping) else {}
        for element, told in (("page", self._sheet), ("margins", self._margins), ("grid", self._grid)):
            yield self._row(element, told(style), told(standard), learned="page" in said)
        for role in self.rules.elements:
            if role in style.paragraphs:
                usual = standard.paragraphs.get(role)
                if usual is None and role.startswith("heading"):
                    usual = standard.paragraphs["body"]
                own = self._paragraph(style.paragraphs[role], style)
                facts = self._paragraph(usual, standard) if usual else {}
                yield self._row(role, own, facts, learned=role in named)
        others: tuple[tuple[str, Callable[[HouseStyle], Facts], str], ...] = (
            ("numbers", self._numbers, "numbers"),
            ("blanks", self._blanks, "blanks"),
            ("signature", self._signature, "signature"),
            ("page_number", self._page_number, "page_number"),
        )
        for element, found, key in others:
            yield self._row(element, found(style), found(standard), learned=key in said)
        if style.red_head:
            yield self._row("red_head", self._red_head(style), {"form": (None, "")}, learned=True)

    def _row(self, element: str, own: Facts, standard: Facts, *, learned: bool) -> StyleRow:
        differs = [name for name, fact in own.items() if standard.get(name, (None, ""))[0] != fact[0]]
        if not standard:
            differs = []
        return StyleRow(
            element,
            self.rules.elements.get(element) or self.rules.words[element],
            self._words(standard) if standard else "",
            self._words(own),
            tuple(self.rules.words.get(name, name) for name in differs),
            {name: value for name, (value, _) in own.items()},
            learned,
        )

    def _words(self, facts: Facts) -> str:
        return "，".join(shown for _, shown in facts.values() if shown) or self.rules.words["none"]

    def _unit(self, unit: str, *values: object) -> str:
        return self.rules.units[unit].format(*values)

    def _sheet(self, style: HouseStyle) -> Facts:
        sides = [round(side / _MILLIMETRE) for side in (style.page.width, style.page.height)]
        return {"page": ("×".join(map(str, sides)), self._unit("millimetres", "×".join(map(str, sides))))}

    def _margins(self, style: HouseStyle) -> Facts:
        found: Facts = {}
        for side in ("top", "bottom", "left", "right"):
            width = _plain(round(getattr(style.page, side) / _MILLIMETRE * 2) / 2)
            found[f"margin_{side}"] = (width, self.rules.words[f"margin_{side}"] + self._unit("millimetres", width))
        return found

    def _grid(self, style: HouseStyle) -> Facts:
        page, body = style.page, style.paragraphs["body"]
        exact = body.rule == "exact"
        lines = (page.height - page.top - page.bottom) // (body.line or page.line) if exact else 0
        letters = page.text_width // body.em
        return {
            "lines": (lines, self.rules.pages["lines"].format(lines) if lines else ""),
            "letters": (letters, self.rules.pages["letters"].format(letters)),
        }

    def _paragraph(self, one: ParagraphStyle, style: HouseStyle) -> Facts:
        words, points = self.rules.words, _plain(one.size / 2)
        size = self.rules.sizes.get(str(one.size))
        facts: Facts = {
            "font": (one.font, one.font),
            "latin": (one.latin, f"{words['latin']} {one.latin}" if one.latin else ""),
            "size": (points, self._unit("half_points", size, points) if size else self._unit("points", points)),
            "bold": (one.bold, words["bold"] if one.bold else ""),
            "color": (one.color, f"{words['color']} {one.color}" if one.color else ""),
            "align": (one.align, self.rules.alignments[one.align]),
        }
        for side in ("first_line", "left", "right"):
            width = _plain(getattr(one, side))
            facts[side] = (width, words[side] + self._unit("letters", width) if width else "")
        for side in ("before", "after"):
            gap = _plain(getattr(one, side) / _POINT)
            facts[side] = (gap, words[side] + self._unit("points", gap) if gap else "")
        gap = _plain(one.spacing / _POINT)
        facts["spacing"] = (gap, words["spacing"] + self._unit("points", gap) if gap else "")
        pitch = self._pitch(one, style)
        return {**facts, "line": (pitch, words["line"] + pitch)}

    def _pitch(self, one: ParagraphStyle, style: HouseStyle) -> str:
        line = one.line or style.page.line
        if one.rule == "auto":
            return self._unit("times", _plain(round(line / _LINE, 2)))
        return self._unit("points" if one.rule == "exact" else "least", _plain(line / _POINT))

    def _numbers(self, style: HouseStyle) -> Facts:
        found: Facts = {}
        for level, mark in enumerate(style.numbers, start=1):
            found[self.rules.elements.get(f"heading{level}", str(level))] = (mark, mark)
        return found

    def _blanks(self, style: HouseStyle) -> Facts:
        counts = {"after_title": style.blanks.after_title, "before_signature": style.blanks.before_signature}
        unit = self.rules.pages["lines"]
        return {name: (count, self.rules.words[name] + unit.format(count)) for name, count in counts.items()}

    def _signature(self, style: HouseStyle) -> Facts:
        words, rules = self.rules.words, style.signature
        if rules.fixed:
            return {"form": ("fixed", words["fixed"])}
        right = words["right"] + self._unit("letters", _plain(rules.right))
        return {"form": ("arithmetic", words["arithmetic"]), "right": (_plain(rules.right), right)}

    def _page_number(self, style: HouseStyle) -> Facts:
        number, words = style.page_number, self.rules.words
        if not number.shown:
            return {"form": (None, words["none"])}
        odd, even = (style.paragraphs[role] for role in _PAGES)
        printed = f"{number.before}1{number.after}".replace("{total}", "n")
        sides = (odd.align, even.align)
        side = words["by_page"] if sides == ("right", "left") else self.rules.alignments[odd.align]
        facts = self._paragraph(odd, style)
        kept: Facts = {key: facts[key] for key in ("font", "size", "bold")}
        first = words["first"] + words["none"] if not number.first else ""
        return {"form": (printed, printed), "side": ("/".join(sides), side), "first": (number.first, first), **kept}

    def _red_head(self, style: HouseStyle) -> Facts:
        head = style.red_head
        if head is None:
            return {}
        size = self._unit("points", _plain(head.size / 2))
        drawing = self.rules.words[head.line] if head.line else ""
        return {
            "text": (head.text, f"“{head.text}”"),
            "font": (head.font, head.font),
            "size": (head.size / 2, size),
            "drawing": (head.line, drawing),
        }


def _plain(number: float) -> float | int:
    """Return `number` without a fraction of nothing."""
    return int(number) if number == int(number) else round(number, 2)
