"""A report laid out for checking loses no character, and each can be traced to its place in the file."""

from __future__ import annotations

from pathlib import Path

import pytest
from checking import reading

from drafter.corpus.laid_out import lay_out
from drafter.model import Block, Reading
from drafter.model.checking import CheckedText
from drafter.readers import read_file

SEEDS = sorted((Path(__file__).resolve().parents[1] / "seeds").glob("*.txt"))


def laid(*lines: str) -> CheckedText:
    """A text of these lines."""
    blocks = tuple(Block(text, line) for line, text in enumerate(lines, start=1))
    return lay_out(Reading("报告.txt", blocks), reading())


@pytest.mark.parametrize("seed", SEEDS, ids=lambda seed: seed.stem[:3])
def test_every_character_is_found_again_in_the_file(seed: Path) -> None:
    """Whatever cleaning dropped, joined or changed around it."""
    file = read_file(seed)
    lines = {block.line: block.text for block in file.blocks}
    for paragraph in lay_out(file, reading()).paragraphs:
        for offset, character in enumerate(paragraph.text):
            line, start = paragraph.place(offset)
            assert lines[line][start].replace("<", "〈").replace(">", "〉") == character


def test_a_line_broken_in_a_sentence_is_one_paragraph() -> None:
    """Traced into both lines."""
    text = laid(
        "一、主要做法",
        "坚持依法行政，认真落实普法责任制，完善“谁执法",
        "",
        "谁普法”机制，取得了成效。",
        "二、存在的不足和原因",
    )
    (body,) = text.of("body")
    assert body.text == "坚持依法行政，认真落实普法责任制，完善“谁执法谁普法”机制，取得了成效。"
    assert (body.place(body.text.index("法谁")), body.place(body.text.index("谁普"))) == ((2, 22), (4, 0))


def test_paragraphs_have_role_section_and_heading() -> None:
    """A heading that runs in ends before its mark."""
    text = laid(
        "某局2024年法治政府建设年度报告",
        "市政府：",
        "一、2024年主要举措和成效",
        "1.抓服务。升级大厅设备，办理事项12项。",
        "二、存在的不足和原因",
        "一是力量不足。",
        "某局",
        "2025年1月8日",
    )
    assert [one.role for one in text.paragraphs] == [
        "title", "addressee", "heading", "body", "heading", "body", "signer", "date",
    ]  # fmt: skip
    run_in = text.paragraphs[3]
    assert (run_in.level, run_in.text[: run_in.head], run_in.section) == (3, "1.抓服务", "measures")
    assert [one.raw for one in run_in.quantities] == ["12项"]
    assert text.paragraphs[5].section == "problems"
    assert (text.year, str(text.date)) == (2024, "2025-01-08")


def test_what_is_looked_at_is_levelled_and_hides_slots() -> None:
    """Character for character, so that offsets hold."""
    (one,) = laid("依法行政,办理【待填：数量】项(含线上)１２％。").of("body")
    assert one.plain == "依法行政，办理□□□□□□□项（含线上）12%。"
    assert len(one.plain) == len(one.text)


def test_a_long_text_on_one_line_is_traced_forward() -> None:
    """Paragraphs that were run together are parted, each at its own offset."""
    file = read_file(SEEDS[0])
    whole = "".join(block.text for block in file.blocks)
    text = lay_out(Reading("a.txt", (Block(whole, 1),)), reading())
    assert len(text.paragraphs) > 5
    for one in text.paragraphs:
        assert whole[one.place(0)[1]] == one.text[0]
