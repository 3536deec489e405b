"""Cards are ordered by what each adds to those before it."""

from __future__ import annotations

from drafter.drafting.suggesting.covering import Card, order_by_worth, sentences_of
from drafter.model import Slot, SlottedText
from drafter.text import bigrams

STUDY = "组织干部职工集中学习法律法规"
AUDIT = "建立健全执法全过程记录制度"
LONE = "推行办事指南双语对照版本"


def card(key: str, fit: float, *sentences: str, writer: str = "", length: int = 50) -> Card:
    """A card of its own writer unless one is named."""
    return Card(key, writer or key, fit, length, tuple(frozenset(bigrams(one)) for one in sentences))


def keys(*groups: list[Card], limit: int = 9) -> str:
    """The keys of the cards in order."""
    return "".join(one.key for one, _ in order_by_worth(groups, limit))


def test_the_best_fit_leads() -> None:
    """Whatever else the others offer."""
    assert keys([card("a", 0.5, STUDY, AUDIT), card("b", 0.6, LONE), card("c", 0.4, STUDY)])[0] == "b"


def test_a_repetition_waits_for_something_new() -> None:
    """What others say too and no card says yet comes before a second way to say the same."""
    cards = [card("a", 0.6, STUDY), card("b", 0.5, STUDY), card("c", 0.5, AUDIT), card("d", 0.3, AUDIT)]
    assert keys(cards)[:2] == "ac"


def test_what_only_one_writer_says_is_worth_less() -> None:
    """Of two that fit alike, the one whose sentences others have too comes first."""
    cards = [card("a", 0.6, STUDY), card("b", 0.4, LONE), card("c", 0.4, AUDIT), card("d", 0.1, AUDIT)]
    assert keys(cards)[:2] == "ac"


def test_ones_own_sentences_cover_nothing() -> None:
    """Two reports' worth of the same words by one writer is not usage; the fit decides."""
    cards = [card(key, fit, STUDY, writer="w") for key, fit in (("a", 0.2), ("b", 0.3), ("c", 0.1))]
    assert keys(cards) == "bac"


def test_groups_follow_one_another() -> None:
    """All of the first before any of the second; worth does not rise within one."""
    ordered = order_by_worth([[card("a", 0.1, STUDY)], [card("b", 0.9, STUDY), card("c", 0.8, AUDIT)]], 9)
    assert [one.key for one, _ in ordered] == ["a", "b", "c"]
    assert ordered[1][1] >= ordered[2][1]


def test_no_more_than_asked_for() -> None:
    """The limit is over all groups; nothing gives nothing; ties go to the smaller key."""
    assert keys([card("b", 0.5), card("a", 0.5)], [card("c", 0.9)], limit=2) == "ab"
    assert keys([], limit=5) == ""


def test_a_longer_card_is_worth_a_little_less() -> None:
    """Of two that say the same to the same others."""
    lead, other = card("a", 0.9, AUDIT), card("z", 0.1, STUDY)
    cards = [lead, card("b", 0.5, STUDY, length=500), card("c", 0.5, STUDY, length=60), other]
    assert keys(cards)[:2] == "ac"


def test_facts_are_no_part_of_a_sentence() -> None:
    """Slots and what is too short to tell are left out."""
    text = "全年办理【待填：数量】件行政处罚案件。好的。"
    (pairs,) = sentences_of(SlottedText(text, (Slot("figure", 4, 11),)))
    assert "待填" not in pairs
    assert {"办理", "处罚"} <= pairs
