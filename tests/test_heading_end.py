"""A heading run into its text to the place where the sentence begins."""

from __future__ import annotations

import pytest
from reports import rules

from drafter.corpus.heading_end import sentence_start


def heading(text: str, marked: bool = False) -> str | None:
    """The heading that `text` opens with."""
    start = sentence_start(text, 60, rules().sentence_start, marked)
    return None if start is None else text[:start]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("加强组织领导，压实法治责任", "市政务服务数据管理局党组高度重视法治政府建设工作，"),
        ("推进法治化营商环境建设", "濠江区政务服务和数据管理局认真贯彻落实"),
        ("全面落实第一责任人职责", "区党政办主要负责同志切实履行"),
        ("存在不足", "2022年，我局法治政府建设工作仍有"),
        ("强化行政应诉工作", "今年以来，我区共办理38宗"),
        ("主动公开方面", "平潭综合实验区切实落实"),
        ("健全依法决策机制", "严格执行《重大行政决策程序暂行条例》，"),
        ("深入推进审批流程优化", "结合我市推进电子证照应用"),
        ("强化督查督办作用发挥", "推动区党工委重大决策部署"),
        ("网上办事还需进一步优化", "一是平台由上级部署"),
        ("以人民群众满意为导向", "成立专项处置组，"),
        ("在“管”上下功夫", "调整印发领导小组名单"),
    ],
)  # fmt: skip
def test_a_sentence_begins_with_its_subject_a_time_or_a_verb(words: str, text: str) -> None:
    """The heading ends where the text names who or when, or where a verb follows its last noun."""
    assert heading(words + text) == words


@pytest.mark.parametrize(
    "text",
    ["提升政务服务能力,全面推动我区营商环境持续优化", "开展政务服务事项标准化梳理", "深入推进行政执法三项制度",
     "打造“效能政务”,以“数字加持”推动政务服务效能提升", "严格落实重大行政决策制定程序"],
)  # fmt: skip
def test_a_heading_is_not_cut_in_two(text: str) -> None:
    """Nouns made of verbs, 我区 after a verb, and 以…推动 stay in one heading."""
    assert heading(text, marked=True) is None
