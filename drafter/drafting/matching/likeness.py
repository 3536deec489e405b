"""A figure and what a sentence says of one of its numbers to how well the one may stand for the other."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from drafter.drafting.matching.contexts import Context
from drafter.model import Figure
from drafter.templates.kind import Indicator
from drafter.templates.wording import Matching
from drafter.text import fold

_SIGNS = re.compile("[^0-9A-Za-z\u3400-\u4dbf\u4e00-\u9fff〇%\n]")
_OF = "的"
_FADING, _REACH = 0.85, 16
_NAME, _SAID = 0.55, 0.45
_SHARES = (1.0, 0.6, 0.3)
_LEADING = 0.5


class Likeness:
    """Compares figures with numbers by the rules of a report kind and the names of its indicators."""

    def __init__(self, rules: Matching, indicators: Sequence[Indicator]) -> None:
        """Use these rules; a figure that bears a name of an indicator also goes by its other names."""
        self._rules = rules
        self._names = {
            _key(name): (one.name, *one.aliases) for one in indicators for name in (one.name, *one.aliases)
        }

    def names(self, figure: Figure) -> tuple[str, ...]:
        """Return the names a figure goes by, its own first."""
        return (figure.name, *self._names.get(_key(figure.name), ()))

    def worth(self, context: Context, names: Iterable[str]) -> float:
        """Return how well the best of the names fits the number, 1 for one that says just what stands there.

        What counts is how much of the name the sentence says, best at the number, and how much of what is said at
        the number the name says, the nearer the weightier. It is worth less that the name lacks the word next to the
        number, and that the sentence says nothing of a part of the name.
        """
        return max((self._worth(context, self.plain(name)) for name in names), default=0.0)

    def plain(self, text: str) -> str:
        """Return `text` for comparing: variants made one, no signs, a line end between pieces."""
        bare = _SIGNS.sub("", fold(text))
        return self._variants.sub(lambda match: self._rules.same[match.group()], bare)

    def follows(self, context: Context) -> bool:
        """`True` when what is counted stands behind the number (32个部门), not before it (会议130场)."""
        behind = self._behind(context.after)
        return len(behind) > 1 and not self.plain(context.after).startswith(_OF)

    def said(self, context: Context) -> str:
        """Return the words at the number; with those before where its own lean on them (…607项，达91%)."""
        return f"{self._lead(context)}\n{context.after}"

    def _lead(self, context: Context) -> str:
        """Return the words that lead up to the number, with those before where there are none of its own."""
        own = self._rules.leaning.sub("", self._ahead(context.before))
        alone = len(own) > 1 or self.follows(context)
        return context.before if alone else f"{context.previous}\n{context.before}"

    def _worth(self, context: Context, name: str) -> float:
        told, unsaid = self._told(name, context)
        meant = self._meant(name, context)
        lacking = 0.0 if self._next_word(context) in name else self._rules.next_word
        return _NAME * told + _SAID * meant - lacking - self._rules.unsaid * unsaid

    def _next_word(self, context: Context) -> str:
        """Return the two letters of what is counted that stand next to the number, "" for none."""
        if self.follows(context):
            return self._behind(context.after)[:2]
        ahead = self._ahead(self._lead(context))
        return ahead[-2:] if len(ahead) > 1 else ""

    def _told(self, name: str, context: Context) -> tuple[float, float]:
        """Return the share of the name that the sentence says, less what it says elsewhere, and that it does not."""
        places = (self.said(context), context.earlier, context.later)
        covers = [_covered(name, self.plain(place)) for place in places]
        weights = self._weights(name)
        total = sum(weights) or 1.0
        told = unsaid = 0.0
        for weight, *where in zip(weights, *covers, strict=True):
            told += weight * next((share for share, there in zip(_SHARES, where, strict=True) if there), 0.0)
            unsaid += weight * (not any(where))
        return told / total, unsaid / total

    def _meant(self, name: str, context: Context) -> float:
        """Return the share of the words at the number that the name says."""
        follows = self.follows(context)
        before = self.plain(self._lead(context))
        letters = list(self._fading(before, name, _LEADING if follows else 1.0, backwards=True))
        if follows:
            letters += self._fading(self.plain(context.after), name, 1.0)
        total = sum(weight for weight, _ in letters)
        return sum(weight for weight, known in letters if known) / total if total else 0.0

    def _fading(
        self, text: str, name: str, weight: float, *, backwards: bool = False
    ) -> Iterator[tuple[float, bool]]:
        """Yield for each letter near the number its weight, and whether the name has it."""
        way = -1 if backwards else 1
        for own, known in list(zip(self._weights(text), _covered(text, name), strict=True))[::way][:_REACH]:
            yield weight * own, known
            weight *= _FADING if own == 1 else 1

    def _behind(self, text: str) -> str:
        """Return the words that follow a number without the empty ones they begin with."""
        return re.sub(f"^(?:{self._empty.pattern}|\n)+", "", self.plain(text))

    def _ahead(self, text: str) -> str:
        """Return the words that lead up to a number without the empty ones at their end."""
        return re.sub(f"(?:{self._empty.pattern}|\n)+$", "", self.plain(text))

    def _weights(self, plain: str) -> list[float]:
        """Return what each letter weighs: 1, less in a weak word, 0 in an empty one."""
        weights = [0.0 if letter == "\n" else 1.0 for letter in plain]
        for match in self._light.finditer(plain):
            weight = 0.0 if self._empty.fullmatch(match.group()) else self._rules.weak_weight
            weights[slice(*match.span())] = [weight] * len(match.group())
        return weights

    @cached_property
    def _variants(self) -> re.Pattern[str]:
        return _any_of(self._rules.same)

    @cached_property
    def _empty(self) -> re.Pattern[str]:
        return _any_of(self._rules.empty.split())

    @cached_property
    def _light(self) -> re.Pattern[str]:
        return _any_of([*self._rules.empty.split(), *self._rules.weak.split()])


def _covered(text: str, other: str) -> list[bool]:
    """Return for each letter of `text` whether it and a neighbour stand together in `other`."""
    pairs = [text[at : at + 2] in other and "\n" not in text[at : at + 2] for at in range(len(text) - 1)]
    return (
        [before or after for before, after in zip([False, *pairs], [*pairs, False], strict=True)]
        if text
        else []
    )


def _any_of(words: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for any of the words, longer ones first."""
    return re.compile("|".join(map(re.escape, sorted(set(words), key=lambda word: (-len(word), word)))))


def _key(name: str) -> str:
    return re.sub(r"\s", "", fold(name))
