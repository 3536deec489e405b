"""Words are checked: slips, doubled words, words that stand twice in a list, words taken for others."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from checking import findings, reading, shipped, told

from drafter.checks.kinds.substitution import Settings
from drafter.corpus.laid_out import lay_out
from drafter.readers import read_file

FILES = ("words/", "phrases/")


def words(text: str) -> list[tuple[str, str]]:
    """Rule and text of what is found in the words of a text."""
    return told([one for one in findings(text) if one.rule.startswith(FILES)])


def seed(name: str) -> list[tuple[str, str]]:
    """The same for a seed."""
    (file,) = Path("seeds").glob(f"{name}_*.txt")
    found = shipped().check(lay_out(read_file(file), reading()))
    return told([one for one in found if one.rule.startswith("words/")])


@pytest.mark.parametrize(
    ("name", "slips"),
    [
        (
            "000",
            [("words/stray-and", "加快及建设"), ("words/usage", "的"), ("words/slip", "优化服务环")],
        ),
        ("001", []),
        ("002", [("words/doubled", "截至截至"), ("words/until", "截止"), ("words/slip", "态管理机制")]),
        ("003", []),
        ("004", [("words/listed-twice", "责任单位")]),
    ],
)
def test_the_slips_of_the_seeds_are_found(name: str, slips: list[tuple[str, str]]) -> None:
    """And nothing else in their words."""
    assert seed(name) == slips


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("加快法制政府建设", "words/typo"),
        ("坚持社会主议道路", "words/typo"),
        ("公布权利清单", "words/typo"),
        ("布署全年工作", "words/typo"),
        ("没有其它事项", "words/usage"),
        ("群众反应的问题", "words/usage"),
        ("法制建设取得进展", "words/usage"),
        ("加快工作步伐，提高力度", "words/pairing"),
        ("推进依法行改", "words/slip"),
        ("优化营商坏境", "words/typo"),
        ("提升政务服物水平", "words/typo"),
        ("开展合法性申查", "words/slip"),
        ("做好行政复义工作", "words/slip"),
        ("开展普法宣转", "words/typo"),
        ("推动责任落买", "words/typo"),
        ("规范信文件清理", "words/slip"),
        ("优化营商环，提升服务", "words/slip"),
        ("规范行处罚", "words/slip"),
        ("坚持依法行政依法行政", "words/doubled"),
        ("优化政务政务服务", "words/doubled"),
        ("依法行政的的能力", "words/doubled-particle"),
        ("协调公安、税务、公安、社保等部门", "words/listed-twice"),
        ("截止目前，办结5件", "words/until"),
        ("坚定“四个意识”、增强“四个自信”", "phrases/set-phrase"),
        ("学法尊法守法用法", "phrases/set-phrase"),
    ],
)
def test_what_is_off_is_found(text: str, rule: str) -> None:
    """Wherever it stands."""
    assert rule in [one for one, _ in words(f"进一步{text}。")]


@pytest.mark.parametrize(
    "text",
    [
        "重大执法决定法制审核制度",
        "原市政府法制办公室",
        "构建共建共治共享的格局",
        "支持企业创业创新",
        "一件一件抓落实，实实在在见成效",
        "征求意见截止日期为6月30日",
        "规范文件办理，落实规范性文件清理",
        "依法行使职权",
        "双方按照合同办理",
        "应急反应机制",
        "构建全方位数字政府安全格局",
        "新改扩建没有超出预算",
        "增强“四个意识”、坚定“四个自信”、做到“两个维护”",
        "责任单位、分管领导、完成时限等内容",
        "运用法治思维深化改革、推动发展、化解矛盾、维护稳定",
        "深刻认识“两个确立”的决定性意义，忠诚拥护“两个确立”，增强“四个意识”、坚定“四个自信”、做到“两个维护”",
        "打造政务服务域。政务服务域挂牌",
    ],
)
def test_what_is_right_is_left_alone(text: str) -> None:
    """Words that only look like a slip."""
    assert words(f"进一步{text}。") == []


def test_the_meant_word_is_said() -> None:
    """As advice for a person to take."""
    (found,) = findings("加强规范性文汁管理。", rule="words/slip")
    assert (found.text, found.fix, found.safe) == ("规范性文汁", "规范性文件", False)


def test_what_a_report_says_twice_is_no_slip() -> None:
    """A name of its own."""
    assert words("打造营商慧境。\n“营商慧境”上线。") == []


def test_a_swap_is_not_its_own_right_word() -> None:
    """No entry of the list gives what it takes."""
    for rule in shipped().rules:
        if rule.entry.kind == "substitution" and rule.entry.id.startswith("words/"):
            assert isinstance(rule.settings, Settings)
            for swap in rule.settings.swaps:
                plain = re.fullmatch("[一-鿿]+", swap.wrong.pattern)
                assert not (plain and swap.wrong.search(swap.right)), swap.wrong.pattern


def test_a_long_text_is_checked_quickly() -> None:
    """Words alone, six thousand characters."""
    text = "深入学习贯彻习近平法治思想，优化营商环境，推进依法行政，提升政务服务水平。" * 160
    start = time.perf_counter()
    words(text)
    assert time.perf_counter() - start < 1
