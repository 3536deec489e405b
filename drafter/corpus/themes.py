"""Words turned into the theme they speak of."""

from __future__ import annotations

import re

from drafter.templates.reading import ThemeRules
from drafter.text import fold

_FIRST_WEIGHT = 3
_FIRST_CLAUSE, _LATER_CLAUSE = 3, 2


def theme_of_heading(heading: str, rules: ThemeRules, parent: str | None = None) -> str | None:
    """Return the theme whose words fill most of `heading`, ties going to `parent`; `None` when it holds none.

    The first clause weighs half as much again: “坚持数据赋能，提升政务服务水平” is about data.
    """
    first, comma, rest = fold(heading).partition(",")
    opening, following = _scores(first, rules), _scores(comma + rest, rules)
    scores = {theme: _FIRST_CLAUSE * opening[theme] + _LATER_CLAUSE * following[theme] for theme in opening}
    best = max(scores.values(), default=0)
    if not best:
        return None
    if parent is not None and scores.get(parent) == best:
        return parent
    return next(theme for theme, score in scores.items() if score == best)


def theme_of_text(text: str, rules: ThemeRules) -> str | None:
    """Return the theme of a paragraph, its first sentence counting more; `None` when too little tells."""
    folded = fold(text)
    first = _scores(re.split("[.;]", folded, maxsplit=1)[0], rules)
    scores = {theme: score + _FIRST_WEIGHT * first[theme] for theme, score in _scores(folded, rules).items()}
    best = max(scores.values(), default=0)
    return next(theme for theme, score in scores.items() if score == best) if best >= rules.least else None


def _scores(text: str, rules: ThemeRules) -> dict[str, int]:
    """Return for each theme how many letters its words cover in `text`, each word counted once."""
    scores: dict[str, int] = {}
    for theme, words in rules.words:
        rest = text
        scores[theme] = 0
        for word in words:
            if word in rest:
                scores[theme] += len(word)
                rest = rest.replace(word, "\n")
    return scores
