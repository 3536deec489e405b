"""Suggestions that fit, to the order in which each adds most to what those before it already offer."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from drafter.drafting.slots import wording
from drafter.model import SlottedText
from drafter.text import bigrams, split_sentences

_FIT_COUNTS = 0.15
_LONG = 60
_LENGTH_COUNTS = 0.1
_TELLING = 8
_DECIMALS = 4


@dataclass(frozen=True, slots=True)
class Card:
    """A passage that may be suggested: how well it fits, whose it is, what its sentences say.

    A sentence is the pairs of characters that it is made of, facts left out. `key` settles ties.
    """

    key: str
    writer: str
    fit: float
    length: int
    sentences: tuple[frozenset[str], ...]


def sentences_of(slotted: SlottedText) -> tuple[frozenset[str], ...]:
    """Return the pairs of characters of each sentence that says enough, the slots left out."""
    bare = wording(slotted)
    pairs = (frozenset(bigrams(bare[start:end])) for start, end in split_sentences(bare))
    return tuple(one for one in pairs if len(one) >= _TELLING)


def order_by_worth(groups: Sequence[Sequence[Card]], limit: int) -> list[tuple[Card, float]]:
    """Return at most `limit` cards with their worth, all of one group before the next.

    In each group the card that fits best leads, worth its fit; then always the one that is worth most. Worth is
    mostly coverage: how near a card's sentences come to those that other writers have among all the cards, the
    more these fit the more, as far as no card before it comes as near already; of a card that fits poorly it
    counts for less. The rest is how well the card itself fits. Long cards are worth a little less. Where all
    is one writer's, fit alone counts.
    Within a group worth never rises; ties go to the smaller key.
    """
    wanted = _Coverage([card for group in groups for card in group])
    ordered: list[tuple[Card, float]] = []
    for group in groups:
        left = sorted(group, key=lambda card: (-round(card.fit, _DECIMALS), card.key))
        last = left[0].fit if left else 0.0
        while left and len(ordered) < limit:
            leads = len(left) == len(group)
            best = left[0] if leads else min(left, key=lambda card: (-wanted.worth(card), card.key))
            last = min(last, best.fit if leads else wanted.worth(best))
            ordered.append((best, round(last, _DECIMALS)))
            wanted.take(best)
            left.remove(best)
    return ordered


class _Coverage:
    """How near the cards taken so far come to each sentence."""

    def __init__(self, cards: Sequence[Card]) -> None:
        """Compare each card with all sentences of other writers."""
        self._weights = [card.fit for card in cards for _ in card.sentences]
        self._owners = [card.key for card in cards for _ in card.sentences]
        self._near = _nearness(cards)
        self._reached = [0.0] * len(self._weights)
        self._best_fit = max((card.fit for card in cards), default=0.0)
        self._most = max(map(self._gain, cards), default=0.0)

    def worth(self, card: Card) -> float:
        gain = self._gain(card) / self._most if self._most else self._fit(card)
        share = (1 - _FIT_COUNTS) * gain + _FIT_COUNTS * self._fit(card)
        length = max(card.length, _LONG) / _LONG
        return round(float(self._best_fit * share / length**_LENGTH_COUNTS), _DECIMALS)

    def _fit(self, card: Card) -> float:
        """Return how well the card fits beside the best, 0 to 1."""
        return card.fit / self._best_fit if self._best_fit else 0.0

    def take(self, card: Card) -> None:
        for at, near in self._near[card.key].items():
            self._reached[at] = max(self._reached[at], near)
        for at, owner in enumerate(self._owners):
            self._reached[at] = 1.0 if owner == card.key else self._reached[at]

    def _gain(self, card: Card) -> float:
        """Return how much nearer the card comes than those taken; what fits poorly gains little."""
        near = self._near[card.key].items()
        gain = sum(self._weights[at] * max(0.0, value - self._reached[at]) for at, value in near)
        return gain * self._fit(card)


def _nearness(cards: Sequence[Card]) -> dict[str, dict[int, float]]:
    """Return by key how near each card comes to the sentences of all, numbered in order, that others wrote.

    Near is the share of pairs in common (Dice) with the card's nearest sentence; nothing in common is left out.
    """
    sentences = [(card.writer, sentence) for card in cards for sentence in card.sentences]
    holding: dict[str, list[int]] = defaultdict(list)
    for number, (_, sentence) in enumerate(sentences):
        for pair in sorted(sentence):
            holding[pair].append(number)
    nearness: dict[str, dict[int, float]] = {}
    for card in cards:
        near = nearness[card.key] = {}
        for sentence in card.sentences:
            common = Counter(number for pair in sorted(sentence) for number in holding[pair])
            for number, pairs in sorted(common.items()):
                writer, other = sentences[number]
                if writer != card.writer:
                    dice = 2 * pairs / (len(sentence) + len(other))
                    near[number] = max(near.get(number, 0.0), dice)
    return nearness
