"""An agency's figures and points to the theme or section, and inside it the topic, where they are written."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from drafter.corpus.themes import theme_of_text
from drafter.model import Figure, Point
from drafter.templates.kind import ReportTemplate, Topic
from drafter.templates.reading import ThemeRules
from drafter.text import fold


@dataclass(slots=True)
class Material:
    """What the agency gave for one theme, section or topic, in the order given."""

    figures: list[Figure] = field(default_factory=list)
    points: list[Point] = field(default_factory=list)

    @property
    def words(self) -> str:
        """The names and texts, for finding what fits them."""
        return "，".join([*(figure.name for figure in self.figures), *(point.text for point in self.points)])

    def __len__(self) -> int:
        """Return how many figures and points there are."""
        return len(self.figures) + len(self.points)


class Placer:
    """Finds the place of each figure and point: where the agency put it, else by indicator and words."""

    def __init__(self, template: ReportTemplate, rules: ThemeRules, part_mark: re.Pattern[str]) -> None:
        """Place by the themes, topics and indicators of `template`, and the words of its themes.

        `part_mark` begins the name of a figure that is part of the one before.
        """
        self._template = template
        self._rules = rules
        self._part_mark = part_mark
        self._named = {
            fold(name): one.theme for one in template.indicators for name in (one.name, *one.aliases)
        }
        self._themes = {theme.slug for theme in template.themes}
        read = dict(rules.words)
        self._words = {
            theme.slug: sorted(
                {fold(word) for word in (*read.get(theme.slug, ()), *theme.words)},
                key=lambda w: (-len(w), w),
            )
            for theme in template.themes
        }
        sections = {section.slug for section in template.sections}
        self._sections = sections - {"preamble", "measures"}

    def by_place(self, figures: Sequence[Figure], points: Sequence[Point]) -> dict[str, Material]:
        """Return the material under the slug of its theme or section.

        A part for which the agency named no place goes where its whole went.
        """
        places: dict[str, Material] = defaultdict(Material)
        place = ""
        for figure in figures:
            if not place or figure.theme or not self._part_mark.search(figure.name):
                place = self.place(figure.name, figure.theme)
            places[place].figures.append(figure)
        for point in points:
            places[self.place(point.text, point.theme)].points.append(point)
        return places

    def place(self, words: str, given: str | None) -> str:
        """Return the theme or section named in `given`, else the theme that `words` speak of."""
        if given in self._themes or given in self._sections:
            return str(given)
        return self._named.get(fold(words)) or self.theme_of(words) or self._template.default_theme

    def theme_of(self, words: str) -> str | None:
        """Return the theme whose words fill most of `words`, ties going to the earlier; `None` without any."""
        folded = fold(words)
        scores = {theme: _covered(folded, known) for theme, known in self._words.items()}
        best = max(scores.values(), default=0)
        return next(theme for theme, score in scores.items() if score == best) if best else None

    def theme_of_sentence(self, text: str) -> str | None:
        """Return the theme that a whole sentence of a report speaks of, `None` when too little tells."""
        return theme_of_text(text, self._rules)


def _covered(text: str, words: Iterable[str]) -> int:
    """Return how many letters of `text` the words cover, each letter once, longer words first."""
    rest = text
    for word in words:
        rest = rest.replace(word, "\n", 1)
    return len(text) - len(rest.replace("\n", ""))


def by_topic(
    material: Material, topics: Sequence[Topic], part_mark: re.Pattern[str]
) -> Iterator[tuple[Topic, Material]]:
    """Yield the topics that have something, with it, in the order of the topics.

    A part, and a figure whose name shows no topic, goes with the one before it, the first ones to the first topic;
    a point that shows none to the first topic too.
    """
    found: dict[int, Material] = defaultdict(Material)
    last = 0
    for figure in material.figures:
        last = last if part_mark.search(figure.name) else _topic(figure.name, topics, last)
        found[last].figures.append(figure)
    for point in material.points:
        found[_topic(point.text, topics, 0)].points.append(point)
    yield from ((topics[number], found[number]) for number in sorted(found))


def _topic(words: str, topics: Sequence[Topic], otherwise: int) -> int:
    """Return the number of the topic whose words cover most of `words`, `otherwise` when none does.

    Of several, `otherwise` is taken if it is among them, else the first that is not the first topic of all,
    which is the most general.
    """
    folded = fold(words)
    scores = [sum(len(word) for word in topic.words if fold(word) in folded) for topic in topics]
    best = max(scores, default=0)
    equal = [number for number, score in enumerate(scores) if score == best]
    if not best or otherwise in equal:
        return otherwise
    return next((number for number in equal if number), 0)
