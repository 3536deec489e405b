"""A passage of last year is read as sentences in full-width points, each number and name at its place."""

from __future__ import annotations

from carrying import old


def test_sentences_keep_their_marks() -> None:
    """What stands in brackets or quotation marks is not cut."""
    passage = old("推进改革(含“一窗。受理”);全年办理12件,其中复议3件。持续用力!")
    assert [one.text for one in passage.sentences] == [
        "推进改革（含“一窗。受理”）；",
        "全年办理12件，其中复议3件。",
        "持续用力！",
    ]
    assert passage.text == "推进改革（含“一窗。受理”）；全年办理12件，其中复议3件。持续用力！"


def test_quantities_stand_at_their_place_in_the_sentence() -> None:
    """With offsets from its beginning, the part knowing its whole."""
    (sentence,) = old("推进改革。全年办理案件 12 件,其中复议案件3件。").sentences[1:]
    assert [sentence.text[one.start : one.end] for one in sentence.quantities] == ["12件", "3件"]
    assert sentence.quantities[1].part_of == sentence.quantities[0].start


def test_specifics_stand_at_their_place() -> None:
    """Found again where half-width points were made full-width."""
    sentence = old("推进改革。与深圳市南山区,签订合作协议。").sentences[1]
    assert [sentence.text[one.start : one.end] for one in sentence.specifics] == ["深圳市南山区"]


def test_a_count_is_set_apart() -> None:
    """一是 belongs to the paragraph, not to the sentence."""
    passage = old("一是加强学习。二是一致认为有效。")
    assert (passage.item, passage.sentences[0].text) == ("一是", "加强学习。")
    assert old("一些单位参加。").item == ""
