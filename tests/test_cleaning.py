"""Blocks to whole paragraphs without page furniture."""

from __future__ import annotations

from pathlib import Path

import pytest
from reports import blocks, rules, seed

from drafter.corpus.cleaning import clean_blocks, is_furniture
from drafter.readers import read_file


def cleaned(text: str) -> list[tuple[int, str]]:
    """The lines and texts of the paragraphs in `text`."""
    return [(block.line, block.text) for block in clean_blocks(blocks(text), rules()).blocks]


@pytest.mark.parametrize(
    "line",
    ["当前位置:首页 > 通知公告", "发布日期:2023-01-31  浏览次数:-", "— 3 —",
     "11440103687666510E/2023-00014",
     "信息来源:本网发布日期:2021-02-24", "【字体：大 中 小】", "2023-01-31", "打印",
     "第 2 页 共 9 页", "索引号：", "您当前所在的位置: 首页 > 资讯中心", "首页→ 网站公告",
     "今天是:2024年10月31日 星期四 农历九月廿九"],
)  # fmt: skip
def test_furniture_is_recognised(line: str) -> None:
    """Navigation, counters, index numbers and page numbers are the page's, not the report's."""
    assert is_furniture(line, rules())


@pytest.mark.parametrize(
    "line", ["2022年12月31日", "一、主要举措", "来源：本单位数据。其中网办320件。", "特此报告。"]
)
def test_the_report_itself_is_no_furniture(line: str) -> None:
    """Headings, sentences, dates of signature and closings stay."""
    assert not is_furniture(line, rules())


def test_lines_broken_in_mid_sentence_are_rejoined_at_the_first(seeds: list[Path]) -> None:
    """A word that a page break cut in two is whole again, at the line where its paragraph begins."""
    found = {block.line: block.text for block in clean_blocks(read_file(seeds[2]).blocks, rules()).blocks}
    assert "普法专栏宣传；与龙湖法院" in found[25]
    assert 27 not in found
    assert "标题服务" not in found[89] and "17类高频主题服务" in found[89]


def test_markup_goes_and_broken_title_marks_are_mended(seeds: list[Path]) -> None:
    """Bold marks are dropped; <…> around a title becomes 〈…〉."""
    text = "".join(block.text for block in clean_blocks(read_file(seeds[2]).blocks, rules()).blocks)
    assert "**" not in text
    assert "关于印发〈汕头市政务服务事项和权责清单管理工作指引〉的通知" in text


def test_a_heading_is_not_joined_to_its_text() -> None:
    """A heading, a complete sentence and a signature stay apart."""
    text = "一、加强领导，压实责任\n坚持学习，成效明显\n某市某局\n2024年1月5日"
    assert len(cleaned(text)) == 4


def test_text_wrapped_at_page_width_is_rejoined() -> None:
    """Lines that all end at the same width are one paragraph up to the line that is shorter."""
    line = "坚持学习宣传贯彻习近平法治思想与推进法治政府建设相互"
    text = "\n".join([*[line] * 8, "结合。", *[line] * 8, "促进。"])
    assert [number for number, _ in cleaned(text)] == [1, 10]


def test_lost_paragraph_breaks_are_found_by_the_order_of_the_numbers() -> None:
    """One overlong line with 一、（一）（二）二、 in order becomes its paragraphs again."""
    body = "扎实推进各项工作。" * 60
    parts = f"（一）学习。{body}（二）执法。{body}按第（三）项办理。"
    line = f"现将情况报告如下：一、工作情况{parts}二、下一步计划{body}"
    assert [text[:4] for _, text in cleaned(line)] == [
        "现将情况",
        "一、工作",
        "（一）学",
        "（二）执",
        "二、下一",
    ]


def test_no_letter_of_a_seed_is_lost() -> None:
    """All that is not dropped or around the text is in a heading or a passage."""
    report = seed(0)
    letters = sum(len("".join(passage.text.split())) for passage in report.passages)
    headings = sum(len("".join(node.heading.split())) for node in report.outline)
    assert letters + headings + sum(node.run_in for node in report.outline) == 4357
